package site

import (
	"bytes"
	"net/url"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// notFound is the page that servers show in the place of any other: no path
// can be relative to it, so its links stay absolute.
const notFound = "404.html"

// page makes a page's links relative and weighs them. Every byte that is not
// part of a link stays as it is. Pages may be handed in from several goroutines.
func (l *links) page(name string, in []byte) []byte {
	r := l.relinker(name)
	r.out.Grow(len(in) + len(in)/16)
	r.run(in)
	l.settle(r)
	return r.out.Bytes()
}

// relinker rewrites one page.
type relinker struct {
	*links
	page    string
	up      string // from the page to the site's root
	written bool   // the page was rewritten already: it is only looked at

	out   bytes.Buffer
	twice map[string]bool   // ids that were there before
	fresh map[string]string // links as they were found → as they are written
	refs  []ref             // where they lead, each as often as it is spelled differently
	ids   []uint32          // once run, in order
	notes []flaw
}

// ref is a link within the site, in the words of a person who writes one.
type ref struct {
	words string
	to    target
}

func (l *links) relinker(page string) *relinker {
	r := &relinker{links: l, page: page, up: strings.Repeat("../", strings.Count(page, "/")), twice: map[string]bool{}, fresh: map[string]string{}}
	if page == notFound {
		r.up = l.base
	}
	return r
}

// scan looks at a page that was written: its ids, its links, its mistakes.
func (r *relinker) scan(in []byte) {
	r.written = true
	r.run(in)
	r.out = bytes.Buffer{}
}

func (r *relinker) run(in []byte) {
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
	slices.Sort(r.ids)
	r.ids = slices.Compact(r.ids)
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
	if r.twice[id] {
		r.note("the id " + quoted(id) + " stands twice on the page")
	}
	r.twice[id] = true
	r.ids = append(r.ids, fold(id))
}

// note says that something is wrong with the page, once.
func (r *relinker) note(words string) {
	if f := (flaw{words: words}); !slices.Contains(r.notes, f) {
		r.notes = append(r.notes, f)
	}
}

// link is where a link leads from this page. Links to other sites are left
// alone; relative ones are weighed and left.
func (r *relinker) link(value string) string {
	fresh, seen := r.fresh[value]
	if seen {
		return fresh
	}
	fresh = value
	if to, folder, ok := r.resolve(value); ok {
		if strings.HasPrefix(value, "/") && !r.written {
			fresh = r.relative(value, folder)
		}
		r.refs = append(r.refs, ref{r.typed(fresh), to})
	}
	r.fresh[value] = fresh
	return fresh
}

// relative is a link from the site's root as one from this page.
func (r *relinker) relative(value string, folder bool) string {
	file, rest := cutPath(value[1:])
	if folder {
		file = strings.TrimPrefix(strings.TrimRight(file, "/")+"/index.html", "/")
	}
	fresh := r.up + file + rest
	if first, _, _ := strings.Cut(fresh, "/"); strings.Contains(first, ":") {
		fresh = "./" + fresh // or the browser would read a scheme
	}
	return fresh
}

// typed is a link as a person writes it, from the site's root. It depends on
// the page as it is written alone, so that a page that is looked at again says
// the same; a link that was relative from the start and is spelled as ours are
// is taken for one of ours.
func (r *relinker) typed(fresh string) string {
	file, rest := cutPath(strings.TrimPrefix(fresh, "./"))
	ours, ok := strings.CutPrefix(file, r.up)
	if !ok || ours == "" || ours[0] == '/' || strings.HasPrefix(ours, "..") || path.Clean(ours) != ours {
		return fresh
	}
	return "/" + ours + rest
}

// cutPath cuts a link after its path.
func cutPath(value string) (file, rest string) {
	if i := strings.IndexAny(value, "?#"); i >= 0 {
		return value[:i], value[i:]
	}
	return value, ""
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
	if r.written && r.page == notFound {
		p = "/" + strings.TrimPrefix(p, r.base)
	}
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
