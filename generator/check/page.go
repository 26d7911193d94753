package check

import (
	"bytes"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

func unescaped(s string) string {
	if u, err := url.PathUnescape(s); err == nil {
		return u
	}
	return s
}

// html reads one page: its ids, its links, and what a strict policy forbids.
func (s *site) html(name string, raw []byte) {
	z := html.NewTokenizer(bytes.NewReader(raw))
	p := &page{site: s, name: name}
	line := 1
	for {
		kind := z.Next()
		p.line = line
		line += bytes.Count(z.Raw(), []byte("\n"))
		switch kind {
		case html.ErrorToken:
			return
		case html.StartTagToken, html.SelfClosingTagToken:
			p.tag(z)
		case html.TextToken:
			p.text(z.Raw())
		case html.EndTagToken:
			p.inScript = false
		}
	}
}

// page is one page while it is read.
type page struct {
	*site
	name     string
	line     int
	inScript bool // behind a script element that may hold code
}

// element is a start tag.
type element struct {
	name  string
	attrs []attr
}

type attr struct{ key, value string }

func (e element) value(key string) string {
	for _, a := range e.attrs {
		if a.key == key {
			return a.value
		}
	}
	return ""
}

func (e element) has(key string) bool {
	return slices.ContainsFunc(e.attrs, func(a attr) bool { return a.key == key })
}

func (p *page) tag(z *html.Tokenizer) {
	name, more := z.TagName()
	e := element{name: string(name)}
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		e.attrs = append(e.attrs, attr{string(key), string(value)})
	}
	p.offers(e)
	p.forbidden(e)
	for _, a := range e.attrs {
		for _, to := range addresses(e, a) {
			p.address(e, strings.TrimSpace(to))
		}
	}
}

// offers notes the ids that links may lead to.
func (p *page) offers(e element) {
	if id := e.value("id"); id != "" {
		if p.has(anchor{p.name, id}) {
			p.note(p.name, p.line, "the id "+id+" is given twice; links lead to the first")
		}
		p.ids[p.hash(anchor{p.name, id})] = struct{}{}
	}
	if name := e.value("name"); e.name == "a" && name != "" {
		p.ids[p.hash(anchor{p.name, name})] = struct{}{}
	}
}

// addresses are the addresses in an attribute.
func addresses(e element, a attr) []string {
	switch a.key {
	case "href", "xlink:href", "src", "poster", "action", "formaction", "background", "manifest":
		return []string{a.value}
	case "data":
		if e.name == "object" {
			return []string{a.value}
		}
	case "ping":
		return strings.Fields(a.value)
	case "srcset", "imagesrcset":
		return candidates(a.value)
	case "content":
		_, to, ok := strings.Cut(strings.ToLower(a.value), "url=")
		if ok && e.name == "meta" && strings.EqualFold(e.value("http-equiv"), "refresh") {
			return []string{strings.Trim(a.value[len(a.value)-len(to):], `"' `)}
		}
	}
	return nil
}

// candidates are the addresses of a srcset.
func candidates(srcset string) []string {
	var all []string
	for c := range strings.SplitSeq(srcset, ",") {
		if f := strings.Fields(c); len(f) > 0 {
			all = append(all, f[0])
		}
	}
	return all
}

// address checks one address of an element.
func (p *page) address(e element, to string) {
	scheme := schemeOf(to)
	switch {
	case scheme == "javascript":
		p.object(p.name, p.line, "inline script in the address "+to)
	case scheme == "http", scheme == "https", scheme == "//":
		if !citation(e) {
			p.object(p.name, p.line, "the page asks "+to+" of another host")
		}
	case scheme == "file":
		p.object(p.name, p.line, "the address "+to+" is of one machine")
	case scheme != "":
		// mail, telephone and data ask nothing of anyone
	case strings.HasPrefix(to, "/") && p.name != notFound:
		p.object(p.name, p.line, "the path "+to+" is absolute and fails below a folder and from disk")
	default:
		p.lead(p.name, p.line, to)
	}
}

// schemeOf is the scheme of an address in lower case, "//" for one that takes
// the page's, and empty for an internal link.
func schemeOf(to string) string {
	if strings.HasPrefix(to, "//") || strings.HasPrefix(to, `\\`) {
		return "//"
	}
	if !schemed.MatchString(to) {
		return ""
	}
	scheme, _, _ := strings.Cut(to, ":")
	return strings.ToLower(scheme)
}

// citation reports whether an element only names an address, for a reader to
// follow or a machine to note, and asks nothing of it.
func citation(e element) bool {
	switch e.name {
	case "a", "area":
		return !e.has("ping")
	case "link":
		for rel := range strings.FieldsSeq(strings.ToLower(e.value("rel"))) {
			if !slices.Contains([]string{"canonical", "alternate", "license", "author", "me", "cite-as", "next", "prev"}, rel) {
				return false
			}
		}
		return e.value("rel") != "" && !strings.Contains(strings.ToLower(e.value("rel")), "stylesheet")
	}
	return false
}
