package web

import (
	"codeberg.org/readeck/go-readability/v2"
	"github.com/go-shiori/dom"
	distiller "github.com/markusmobius/go-domdistiller"
	"golang.org/x/net/html"
)

// byReadability is the article as Mozilla's Readability sees it; nil without
// one. It takes the tree apart.
func byReadability(root *html.Node) *html.Node {
	p := readability.NewParser()
	p.DisableJSONLD = true
	a, err := p.ParseAndMutate(root, nil)
	if err != nil {
		return nil
	}
	return a.Node
}

// byDistiller is the article as Chromium's DOM Distiller sees it; nil without
// one. It takes the tree apart.
func byDistiller(root *html.Node) *html.Node {
	res, err := distiller.Apply(root, &distiller.Options{SkipPagination: true})
	if err != nil {
		return nil
	}
	return res.Node
}

// extract gives the keys of the lines of an article as an extractor sees it. An
// extractor that fails has seen none: its code is not ours, the page anybody's.
func extract(by func(*html.Node) *html.Node, root *html.Node) (keys []string) {
	defer func() {
		if recover() != nil {
			keys = nil
		}
	}()
	article := by(dom.Clone(root, true))
	if article == nil {
		return nil
	}
	for _, l := range readLines(article) {
		if l.key != "" {
			keys = append(keys, l.key)
		}
	}
	return keys
}
