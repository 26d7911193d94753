package brief

import (
	"fmt"
	"path"
	"regexp"
	"strconv"
	"strings"

	"dossier/generator/dossier"
)

// The folders, beside each other, that a briefing's links lead between.
const (
	homeDir   = "briefings"
	sourceDir = "sources"
	themeDir  = "themes"
)

// places knows where a briefing's file stands, hence how its relative links
// are written and read.
type places struct{ file string }

// up leads from the briefing's folder to the one that holds its own.
func (p places) up() string {
	return strings.Repeat("../", 1+strings.Count(path.Clean(p.file), "/"))
}

// link is the relative destination of a path below content.
func (p places) link(dir, file string) string {
	segments := strings.Split(file, "/")
	for i, s := range segments {
		segments[i] = percent(s)
	}
	return p.up() + dir + "/" + strings.Join(segments, "/")
}

// target is the path below content that a link's destination leads to, and
// its fragment; empty for what leads elsewhere.
func (p places) target(dest string) (file, fragment string) {
	dest, fragment, _ = strings.Cut(decode(dest), "#")
	if dest == "" || strings.HasPrefix(dest, "/") || strings.ContainsAny(dest, "?") {
		return "", ""
	}
	whole := path.Join("/", homeDir, path.Dir(p.file), unpercent(dest))
	return whole[1:], unpercent(fragment)
}

// below is the rest of a path that stands in dir.
func below(dir, file string) (string, bool) {
	rest, ok := strings.CutPrefix(file, dir+"/")
	return rest, ok && rest != ""
}

// theme is the ID of the theme whose page a destination leads to.
func (p places) theme(dest string) (string, bool) {
	file, _ := p.target(dest)
	file, ok := below(themeDir, file)
	if !ok {
		return "", false
	}
	id, ok := strings.CutSuffix(file, ".md")
	return id, ok && id != ""
}

var linesFragment = regexp.MustCompile(`^L([1-9][0-9]{0,8})(?:-L([1-9][0-9]{0,8}))?$`)

// ref is the reference that a destination makes.
func (p places) ref(dest string) (dossier.Ref, bool) {
	file, fragment := p.target(dest)
	file, ok := below(sourceDir, file)
	m := linesFragment.FindStringSubmatch(fragment)
	if !ok || m == nil {
		return dossier.Ref{}, false
	}
	first, _ := strconv.Atoi(m[1])
	last := first
	if m[2] != "" {
		last, _ = strconv.Atoi(m[2])
	}
	return dossier.Ref{File: file, First: first, Last: last}, first <= last
}

// writeRef is a reference as a link: "[L3–L5](../sources/FILE#L3-L5)".
func (p places) writeRef(r dossier.Ref) string {
	return "[" + refLabel(r) + "](" + p.link(sourceDir, r.File) + "#" + fragment(r) + ")"
}

func fragment(r dossier.Ref) string {
	if r.Last == r.First {
		return fmt.Sprintf("L%d", r.First)
	}
	return fmt.Sprintf("L%d-L%d", r.First, r.Last)
}

func refLabel(r dossier.Ref) string {
	if r.Last == r.First {
		return fmt.Sprintf("L%d", r.First)
	}
	return fmt.Sprintf("L%d–L%d", r.First, r.Last)
}

// writeTheme is a link to a theme's page.
func (p places) writeTheme(id, title string) string {
	if title == "" {
		title = id
	}
	return "[" + escape(title, "") + "](" + p.link(themeDir, id+".md") + ")"
}

// checkPath objects to a path that a link could not lead to and back from.
func checkPath(file string) error {
	for s := range strings.SplitSeq(file, "/") {
		if s == "" || s == "." || s == ".." {
			return fmt.Errorf("%q is not a path a link can lead to", file)
		}
	}
	return nil
}

func checkRef(r dossier.Ref) error {
	const mostLines = 999_999_999
	if r.First < 1 || r.Last < r.First || r.Last > mostLines {
		return fmt.Errorf("lines %d to %d are no lines", r.First, r.Last)
	}
	return checkPath(r.File)
}

const unreserved = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._"

// percent writes a path segment for a link. What RFC 3986 does not reserve
// stays, save "~", which GitHub's Markdown may take for its own.
func percent(segment string) string {
	var b strings.Builder
	for i := range len(segment) {
		if strings.IndexByte(unreserved, segment[i]) >= 0 {
			b.WriteByte(segment[i])
		} else {
			fmt.Fprintf(&b, "%%%02X", segment[i])
		}
	}
	return b.String()
}

// unpercent undoes percent, and leaves a stray "%" alone.
func unpercent(s string) string {
	if strings.IndexByte(s, '%') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			if n, err := strconv.ParseUint(s[i+1:i+3], 16, 8); err == nil {
				b.WriteByte(byte(n))
				i += 2
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
