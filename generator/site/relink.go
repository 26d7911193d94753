package site

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// notFound is the page that servers show in the place of any other: no path
// can be relative to it, so its links stay absolute.
const notFound = "404.html"

// page makes a page's links relative and weighs them; it appends the page to
// out. Every byte that is not part of a link stays as it is. Pages may be handed
// in from several goroutines.
func (l *links) page(out []byte, name, in string) []byte {
	r := l.relinker(name)
	r.out = out
	r.run(in)
	l.settle(r)
	return r.out
}

// relinker rewrites one page.
type relinker struct {
	*links
	page    string
	up      string // from the page to the site's root
	written bool   // the page was rewritten already: it is only looked at

	out   []byte
	fresh map[string]string // links as they stand in tags → as they shall
	refs  []ref             // where they lead, each as often as it is spelled differently
	ids   []uint32          // hashes of the ids that were there; once run, in order
	notes []flaw
}

// ref is a link within the site, in the words of a person who writes one.
type ref struct {
	words string
	to    target
}

func (l *links) relinker(page string) *relinker {
	r := &relinker{
		links: l, page: page, up: strings.Repeat("../", strings.Count(page, "/")),
		fresh: map[string]string{},
	}
	if page == notFound {
		r.up = l.base
	}
	return r
}

// scan looks at a page that was written: its ids, its links, its mistakes.
func (r *relinker) scan(in []byte) {
	r.written = true
	r.run(string(in))
	r.out = nil
}

func (r *relinker) run(page string) {
	t, done := tags{page: page}, 0
	for {
		start, end, ok := t.next()
		if !ok {
			break
		}
		tag := page[start:end]
		r.inline(tag, t.list)
		for _, a := range t.list {
			value := tag[a.start:a.end]
			fresh := r.attr(a, value)
			if fresh == value {
				continue
			}
			r.out = append(r.out, page[done:start+a.start]...)
			if !a.quoted {
				fresh = `"` + fresh + `"`
			}
			r.out = append(r.out, fresh...)
			done = start + a.end
		}
	}
	r.out = append(r.out, page[done:]...)
	slices.Sort(r.ids)
	all := len(r.ids)
	if r.ids = slices.Compact(r.ids); len(r.ids) < all {
		r.twice(page)
	}
}

// attr is an attribute's value as it shall be written.
func (r *relinker) attr(a attr, value string) string {
	switch a.key {
	case "id":
		r.ids = append(r.ids, fold(decoded(value)))
		return value
	case "href", "src", "action", "poster", "xlink:href", "srcset":
	default:
		return value
	}
	fresh, seen := r.fresh[value]
	if seen {
		return fresh
	}
	fresh = value
	if a.key == "srcset" {
		if old := decoded(value); r.srcset(old) != old {
			fresh = html.EscapeString(r.srcset(old))
		}
		return fresh
	}
	old := decoded(value)
	r.elsewhere(a.key, old)
	r.running(a.key, old)
	if to := r.link(old); to != old {
		fresh = html.EscapeString(to)
	}
	r.fresh[value] = fresh
	return fresh
}

// twice notes the ids that stand on a page more than once. There are few pages
// with any, and it takes all names to say which.
func (r *relinker) twice(page string) {
	seen := map[string]bool{}
	for t := (tags{page: page}); ; {
		start, _, ok := t.next()
		if !ok {
			return
		}
		for _, a := range t.list {
			if a.key != "id" {
				continue
			}
			id := decoded(page[start+a.start : start+a.end])
			if seen[id] {
				r.note("the id " + quoted(id) + " stands twice on the page")
			}
			seen[id] = true
		}
	}
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
	fresh := value
	if to, folder, ok := r.resolve(value); ok {
		if strings.HasPrefix(value, "/") && !r.written {
			fresh = r.relative(value, folder)
		}
		r.refs = append(r.refs, ref{r.typed(fresh), to})
	}
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
	if file, fragment, plain := plainLink(value); plain {
		if folder = r.dirs[file]; folder {
			file += "/index.html"
		}
		return target{file, fragment}, folder, true
	}
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

// plainLink takes a link apart that has nothing in it that would have to be
// decoded or cleaned: from the site's root to a file, and perhaps a place.
func plainLink(value string) (file, fragment string, ok bool) {
	if len(value) < 2 || value[0] != '/' {
		return "", "", false
	}
	last, hash := byte('/'), 0
	for i := 1; i < len(value); i++ {
		c := value[i]
		switch {
		case isLetter(c), '0' <= c && c <= '9', c == '-', c == '_':
		case c == '.' && last != '/':
		case c == '/' && last != '/' && hash == 0:
		case c == '#' && last != '/' && hash == 0:
			hash = i
		default:
			return "", "", false
		}
		last = c
	}
	if last == '/' {
		return "", "", false
	}
	if hash == 0 {
		return value[1:], "", true
	}
	return value[1:hash], value[hash+1:], true
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
