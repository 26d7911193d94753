package web

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// region is what the elements around a line say of it.
type region struct {
	// near counts, for each family, the blocks from the line up to the nearest
	// element that is named so: 1 is the line's own, 0 is none.
	near [families]uint8
	in   uint16 // the kinds of elements around it, bits of around
}

// Kinds of elements around a line, in the order of aroundNames.
const (
	inArticle = 1 << iota
	inMain
	inAside
	inNav
	inHeader
	inFooter
	inForm
	inFigure
	inCaption
	inList
	inTable
	inQuote
	inButton
	inHeading
	inBody // itemprop articleBody
	inDetails
)

// aroundNames name the kinds of elements around a line.
var aroundNames = [...]string{
	"in-article", "in-main", "in-aside", "in-nav", "in-header", "in-footer", "in-form", "in-figure", "in-caption",
	"in-list", "in-table", "in-quote", "in-button", "in-heading", "in-body", "in-details",
}

var aroundOf = map[atom.Atom]uint16{
	atom.Article: inArticle, atom.Main: inMain, atom.Aside: inAside, atom.Nav: inNav, atom.Header: inHeader,
	atom.Footer: inFooter, atom.Form: inForm, atom.Figure: inFigure, atom.Figcaption: inCaption, atom.Caption: inCaption,
	atom.Ul: inList, atom.Ol: inList, atom.Dl: inList, atom.Table: inTable, atom.Blockquote: inQuote,
	atom.Button: inButton, atom.Label: inButton, atom.H1: inHeading, atom.H2: inHeading, atom.H3: inHeading,
	atom.H4: inHeading, atom.H5: inHeading, atom.H6: inHeading, atom.Details: inDetails,
}

var aroundRole = map[string]uint16{
	"navigation": inNav, "main": inMain, "complementary": inAside, "contentinfo": inFooter, "banner": inHeader,
	"search": inForm, "button": inButton, "article": inArticle, "list": inList, "dialog": inForm, "menu": inNav, "menubar": inNav,
}

// named reports whether a line is within an element of a family, not far up.
func (r region) named(f family) bool { return r.near[f] > 0 && r.near[f] <= 6 }

// regionOf reads the elements from a node up to what holds most of the page's
// running text: what is around all of it tells nothing of a line.
func (c *context) regionOf(n *html.Node) region {
	var r region
	for level := uint8(1); n != nil && n.DataAtom != atom.Body && n.Type == html.ElementNode && level < 30; n = n.Parent {
		whole := c.total > 0 && c.whole(n)
		r.in |= aroundOf[n.DataAtom] & (inArticle | inMain)
		if !whole {
			r.in |= aroundOf[n.DataAtom]
			if role := attr(n, "role"); role != "" {
				r.in |= aroundRole[role]
			}
			set := c.names.of(n)
			for f := range r.near {
				if set&(1<<f) != 0 && r.near[f] == 0 {
					r.near[f] = level
				}
			}
		}
		if attr(n, "itemprop") == "articleBody" {
			r.in |= inBody
		}
		if isBlock(n) {
			level++
		}
	}
	return r
}
