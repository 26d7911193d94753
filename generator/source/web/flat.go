package web

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// flat writes a page again without nesting: what is a block ends the one
// before it, and what only marks words is left out. It is for pages whose tree
// would be too deep or too dear to make; their words and headings stay.
func flat(text string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(text))
	link := false
	for {
		kind := z.Next()
		switch kind {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			b.Write(z.Raw())
			continue
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
		default:
			continue
		}
		raw := string(z.Raw())
		name, _ := z.TagName()
		switch a := atom.Lookup(name); {
		case a == atom.A:
			if kind == html.StartTagToken || link {
				b.WriteString(raw)
			}
			link = kind == html.StartTagToken
		case kind != html.EndTagToken && flatKept[a], kind == html.EndTagToken && flatClosed[a]:
			b.WriteString(raw)
		case blocks[a]:
			b.WriteString("<p>")
		}
	}
}

// flatKept are the elements that stand for themselves in a flat page;
// flatClosed are those of them whose end must stand too.
var (
	flatKept = map[atom.Atom]bool{
		atom.Title: true, atom.Meta: true, atom.Link: true, atom.Script: true, atom.Style: true,
		atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.P: true, atom.Br: true,
	}
	flatClosed = map[atom.Atom]bool{
		atom.Title: true, atom.Script: true, atom.Style: true,
		atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
	}
)
