package web

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// setOthersAside takes out what stands in an <article> of its own, beside the
// one with the headline and with a heading as high as it: the next story, as
// pages that never end load it.
func (c *context) setOthersAside() {
	if c.headline < 0 {
		return
	}
	own, level := articleOf(c.lines[c.headline].box), c.lines[c.headline].level
	if own == nil || level == 0 {
		return
	}
	others := map[*html.Node]bool{}
	for i := c.headline + 1; i < len(c.lines); i++ {
		l := c.lines[i]
		if a := articleOf(l.box); a != nil && a != own && l.level > 0 && l.level <= level && !holds(own, a) && !holds(a, own) {
			others[a] = true
		}
	}
	for _, l := range c.lines[c.headline+1:] {
		if len(others) > 0 && others[outermost(l.box, others)] {
			l.body, l.other = false, true
		}
	}
}

// articleOf is the innermost <article> around a node; nil without one.
func articleOf(n *html.Node) *html.Node {
	for ; n != nil; n = n.Parent {
		if n.DataAtom == atom.Article {
			return n
		}
	}
	return nil
}

// holds reports whether a node lies within another.
func holds(outer, n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}

// outermost is the first node of a set around a node; nil without one.
func outermost(n *html.Node, set map[*html.Node]bool) *html.Node {
	for ; n != nil; n = n.Parent {
		if set[n] {
			return n
		}
	}
	return nil
}
