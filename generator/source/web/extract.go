package web

import (
	"codeberg.org/readeck/go-readability/v2"
	"github.com/go-shiori/dom"
	distiller "github.com/markusmobius/go-domdistiller"
	"golang.org/x/net/html"
)

// byReadability is the article as Mozilla's Readability sees it; nil without
// one.
func byReadability(root *html.Node) *html.Node {
	p := readability.NewParser()
	p.DisableJSONLD = true
	a, err := p.ParseAndMutate(dom.Clone(root, true), nil)
	if err != nil {
		return nil
	}
	return a.Node
}

// byDistiller is the article as Chromium's DOM Distiller sees it; nil without
// one.
func byDistiller(root *html.Node) *html.Node {
	res, err := distiller.Apply(dom.Clone(root, true), &distiller.Options{SkipPagination: true})
	if err != nil {
		return nil
	}
	return res.Node
}

// keysOf are the keys of the lines of an extract.
func keysOf(n *html.Node) []string {
	if n == nil {
		return nil
	}
	lines := readLines(n)
	var keys []string
	for _, l := range lines {
		if l.key != "" {
			keys = append(keys, l.key)
		}
	}
	return keys
}
