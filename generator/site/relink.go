package site

import (
	"bytes"
	"net/url"
	"path"
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// notFound is the page that servers show in the place of any other: no path
// can be relative to it, so its links stay absolute.
const notFound = "404.html"

// page makes a page's links relative and notes them, and what they can lead
// to, for broken. Every byte that is not part of a link stays as it is. Pages
// may be handed in from several goroutines.
func (l *links) page(name string, in []byte) []byte {
	r := relinker{links: l, page: name, up: strings.Repeat("../", strings.Count(name, "/")), ids: map[string]bool{}}
	if name == notFound {
		r.up = l.base
	}
	r.out.Grow(len(in) + len(in)/16)
	z := html.NewTokenizer(bytes.NewReader(in))
	for {
		kind := z.Next()
		raw := z.Raw()
		if kind == html.ErrorToken {
			r.out.Write(raw) // a tag that never ends
			break
		}
		if kind == html.StartTagToken || kind == html.SelfClosingTagToken {
			r.tag(raw)
		} else {
			r.out.Write(raw)
		}
	}
	l.file(name)
	return r.out.Bytes()
}

// relinker rewrites one page.
type relinker struct {
	*links
	page string
	up   string // from the page to the site's root
	ids  map[string]bool
	out  bytes.Buffer
}

func (r *relinker) tag(raw []byte) {
	list := attrs(raw)
	r.inline(raw, list)
	done := 0
	for _, a := range list {
		fresh := a.value
		switch a.key {
		case "id":
			r.id(a.value)
		case "href", "src", "action", "poster", "xlink:href":
			fresh = r.link(a.value)
			r.elsewhere(a.key, a.value)
		case "srcset":
			fresh = r.srcset(a.value)
		}
		if fresh == a.value {
			continue
		}
		r.out.Write(raw[done:a.start])
		if a.quoted {
			r.out.WriteString(html.EscapeString(fresh))
		} else {
			r.out.WriteString(`"` + html.EscapeString(fresh) + `"`)
		}
		done = a.end
	}
	r.out.Write(raw[done:])
}

func (r *relinker) id(id string) {
	if r.ids[id] {
		r.note(r.page, "the id "+quoted(id)+" stands twice on the page")
	}
	r.ids[id] = true
	r.file(r.page + "#" + id)
}

// link is where a link leads from this page. Links to other sites are left
// alone; relative ones are checked and left.
func (r *relinker) link(value string) string {
	to, folder, ok := r.resolve(value)
	if !ok {
		return value
	}
	r.refer(r.page, to, value)
	if !strings.HasPrefix(value, "/") {
		return value
	}
	file, rest := value[1:], ""
	if i := strings.IndexAny(file, "?#"); i >= 0 {
		file, rest = file[:i], file[i:]
	}
	if folder {
		file = strings.TrimPrefix(strings.TrimRight(file, "/")+"/index.html", "/")
	}
	fresh := r.up + file + rest
	if first, _, _ := strings.Cut(fresh, "/"); strings.Contains(first, ":") {
		fresh = "./" + fresh // or the browser would read a scheme
	}
	return fresh
}

// resolve finds the file in the site that a link means, and whether the link
// names only its folder.
func (r *relinker) resolve(value string) (to target, folder, ok bool) {
	at, err := url.Parse(value)
	if err != nil || at.Scheme != "" || at.Host != "" || strings.HasPrefix(value, "//") {
		return target{}, false, false
	}
	fragment, _, _ := strings.Cut(at.Fragment, ":~:") // a text fragment is the browser's to find
	if at.Path == "" {
		return target{r.page, fragment}, false, true
	}
	p := at.Path
	if !strings.HasPrefix(p, "/") {
		p = "/" + path.Dir(r.page) + "/" + p
	}
	file := strings.TrimPrefix(path.Clean(p), "/")
	if folder = strings.HasSuffix(p, "/") || r.dirs[file]; folder {
		file = path.Join(file, "index.html")
	}
	return target{file, fragment}, folder, true
}

// srcset rewrites the addresses of a srcset and keeps the rest.
func (r *relinker) srcset(value string) string {
	var b strings.Builder
	for value != "" {
		n := len(value) - len(strings.TrimLeft(value, " \t\n\f\r,"))
		b.WriteString(value[:n])
		value = value[n:]
		n = strings.IndexAny(value, " \t\n\f\r")
		if n < 0 {
			n = len(value)
		}
		at := strings.TrimRight(value[:n], ",")
		if at != "" {
			r.elsewhere("src", at)
			b.WriteString(r.link(at))
		}
		value = value[len(at):]
		n = strings.IndexByte(value, ',') // the descriptors
		if n < 0 {
			n = len(value)
		}
		b.WriteString(value[:n])
		value = value[n:]
	}
	return b.String()
}

// style notes what a style sheet asks for, as page does for a page. Its links
// are not changed: in a style sheet only relative ones work everywhere.
func (l *links) style(name string, css []byte) {
	r := relinker{links: l, page: name}
	for _, m := range cssURL.FindAllSubmatch(css, -1) {
		value := strings.TrimSpace(string(m[1]) + string(m[2]))
		r.elsewhere("src", value)
		if strings.HasPrefix(value, "/") && !strings.HasPrefix(value, "//") {
			r.note(name, "loads "+quoted(value)+" from the server's root, which a reader may not have: make it relative")
		}
		if to, _, ok := r.resolve(value); ok {
			r.refer(name, to, value)
		}
	}
}

var cssURL = regexp.MustCompile(`url\(\s*["']?([^"')]*)["']?\s*\)|@import\s*["']([^"']*)["']`)

// inline notes what the pages' content security policy would stop: styles and
// scripts that stand in the page.
func (r *relinker) inline(raw []byte, list []attr) {
	name := strings.ToLower(string(raw[1:min(len(raw), 8)]))
	switch {
	case strings.HasPrefix(name, "style") && len(name) > 5 && !letter(name[5]):
		r.note(r.page, "a style element: the content security policy forbids it")
	case strings.HasPrefix(name, "script") && len(name) > 6 && !letter(name[6]) && !has(list, "src") && !isData(list):
		r.note(r.page, "a script in the page: the content security policy forbids it")
	}
	for _, a := range list {
		switch {
		case a.key == "style", len(a.key) > 2 && strings.HasPrefix(a.key, "on"):
			r.note(r.page, "the attribute "+quoted(a.key)+": the content security policy forbids it")
		case a.key == "href" && strings.HasPrefix(strings.ToLower(strings.TrimSpace(a.value)), "javascript:"):
			r.note(r.page, "a link that is a script: the content security policy forbids it")
		}
	}
}

// isData reports a script element that holds data, which no browser runs.
func isData(list []attr) bool {
	for _, a := range list {
		if a.key == "type" {
			return strings.HasSuffix(strings.ToLower(a.value), "json")
		}
	}
	return false
}

// elsewhere notes what a page would load from another site.
func (r *relinker) elsewhere(key, value string) {
	if key != "src" && key != "poster" {
		return
	}
	if u, err := url.Parse(value); err == nil && u.Host != "" {
		r.note(r.page, "loads "+quoted(value)+" from another site")
	}
}

func letter(c byte) bool { return 'a' <= c && c <= 'z' || c == '-' }
