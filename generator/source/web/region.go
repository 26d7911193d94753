package web

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dossier/generator/dossier"
)

// region is what the elements around a line say of it.
type region struct {
	reason dossier.Reason // why it is not reporting; empty where they do not tell
	sure   bool           // no extractor knows better
}

// enter is the region within an element.
func (r region) enter(n *html.Node) region {
	switch n.DataAtom {
	case atom.Nav:
		return region{dossier.ReasonWidget, false}
	case atom.Figcaption:
		return region{dossier.ReasonCaption, true}
	}
	return r
}
