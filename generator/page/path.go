package page

import (
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"strings"
	"unicode"

	"dossier/generator/dossier"
)

// Pages that there is one of.
const (
	homePath      = "index.html"
	themesPath    = "themes/index.html"
	briefingsPath = "briefings/index.html"
	sourcesPath   = "sources/index.html"
	peoplePath    = "people/index.html"
	timelinePath  = "timeline.html"
	positionsPath = "positions.html"
	methodPath    = "about/method.html"
	notFoundPath  = "404.html"
)

// href is the site-absolute address of a page.
func href(p string) string {
	if isPlain(p) {
		return "/" + p
	}
	return "/" + (&url.URL{Path: p}).EscapedPath()
}

// isPlain reports whether an address or a file's name can be written as it is:
// nearly all are, and there are many.
func isPlain(p string) bool {
	for i := range len(p) {
		switch b := p[i]; {
		case 'a' <= b && b <= 'z', 'A' <= b && b <= 'Z', '0' <= b && b <= '9':
		case strings.IndexByte("-_.~+,/", b) >= 0:
		default:
			return false
		}
	}
	return true
}

func themePath(t *dossier.ThemeFile) string { return inFolder("themes", t.ID) }
func briefingPath(f *dossier.Folio) string  { return inFolder("briefings", f.Slug) }
func sourcePath(f *dossier.Folio) string    { return inFolder("sources", f.Slug) }
func actorHref(a *dossier.ActorFile) string { return hrefOf(actorPath(a)) }
func hrefOf(p string) string {
	if p == "" {
		return ""
	}
	return href(p)
}

// actorPath is an actor's page; an unnamed speaker has none.
func actorPath(a *dossier.ActorFile) string {
	if a == nil {
		return ""
	}
	switch a.Kind {
	case dossier.Person:
		return inFolder("people", a.ID)
	case dossier.Body:
		return inFolder("bodies", a.ID)
	case dossier.Place:
		return inFolder("places", a.ID)
	}
	return ""
}

// inFolder is the page of an ID. An ID is data: whatever it holds, its page
// stays inside its folder and never takes the place of the folder's own.
func inFolder(folder, id string) string {
	if isPlain(id) && id != "" && id[0] != '.' && !strings.Contains(id, "/") && !strings.EqualFold(id, "index") {
		return folder + "/" + id + ".html"
	}
	parts := strings.Split(id, "/")
	for i, part := range parts {
		parts[i] = safeName(part)
	}
	p := path.Join(folder, path.Join(parts...)) + ".html"
	if strings.EqualFold(p, folder+"/index.html") {
		return folder + "/index-.html"
	}
	return p
}

// safeName keeps what any file system and any server takes in a file's name.
func safeName(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || strings.ContainsRune("-_.~+,", r) {
			return r
		}
		return '-'
	}, s)
	if s == "" || strings.Trim(s, ".") == "" {
		return "-"
	}
	return s
}

// fragment is an anchor made of any text, distinct for distinct texts made of
// letters, digits and hyphens.
func fragment(prefix, text string) string {
	var b strings.Builder
	b.WriteString(prefix)
	for _, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-':
			b.WriteRune(unicode.ToLower(r))
		case r == ' ':
			b.WriteByte('-')
		default:
			fmt.Fprintf(&b, "_%x", r)
		}
	}
	return b.String()
}

// file is what a person may link to in Markdown, with its page.
type file struct {
	href     string
	folio    *dossier.Folio // of an original or a briefing
	original bool
}

// below is the slash path of a file below a folder.
func below(folder, name string) string {
	if fs.ValidPath(name) && name != "." {
		return folder + "/" + name
	}
	return path.Join(folder, name)
}

// contentFiles is the files a person may link to in Markdown.
func (c *composer) contentFiles() map[string]file {
	files := make(map[string]file, 2*len(c.Sources)+len(c.Themes)+1)
	files[homeFile] = file{href: href(homePath)}
	for _, f := range c.Sources {
		files[below("content/sources", f.Source.Name)] = file{href(sourcePath(f)), f, true}
		files[below("content/sources", f.Source.Readable())] = file{href(sourcePath(f)), f, true}
		if f.Briefing != nil && f.Briefing.File != "" {
			files[below("content/briefings", f.Briefing.File)] = file{href(briefingPath(f)), f, false}
		}
	}
	for _, t := range c.Themes {
		files[path.Join("content/themes", t.ID+".md")] = file{href: href(themePath(t))}
	}
	for _, a := range c.Actors {
		if a.Profile != nil && actorPath(a) != "" {
			files[path.Join("content/people", a.Profile.ID+".md")] = file{href: actorHref(a)}
		}
	}
	return files
}
