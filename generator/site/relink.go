package site

import (
	"bytes"
	"net/url"
	"path"
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
