package web

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/net/html"
)

// mostTags bounds a page's tree; the longest pages that people write have a
// tenth of it.
const mostTags = 300_000

// parse makes a page's tree, not much deeper than deepest.
func parse(text string) (*html.Node, error) {
	text = withoutData(text)
	if n := strings.Count(text, "<"); n > mostTags {
		return nil, fmt.Errorf("this page has %d thousand tags, more than the %d thousand that are read as one source", n/1000, mostTags/1000)
	}
	if !hazardous(text) {
		if root, err := html.Parse(strings.NewReader(text)); err == nil && !deep(root) {
			return root, nil
		}
	}
	root, err := html.Parse(strings.NewReader(flat(text)))
	if err != nil {
		return nil, errors.New("the page's elements are nested too deeply to be read")
	}
	return root, nil
}

// deep reports whether a tree has more levels than are read.
func deep(root *html.Node) bool {
	level := 0
	for n := root; n != nil; {
		if n.FirstChild != nil {
			if level++; level > deepest {
				return true
			}
			n = n.FirstChild
			continue
		}
		for n != nil && n.NextSibling == nil {
			n = n.Parent
			level--
		}
		if n != nil {
			n = n.NextSibling
		}
	}
	return false
}

// withoutData empties pictures and fonts that are written into a page.
func withoutData(text string) string {
	const mark = "data:"
	at := strings.Index(text, mark)
	if at < 0 {
		return text
	}
	var b strings.Builder
	for at >= 0 {
		b.WriteString(text[:at+len(mark)])
		text = text[at+len(mark):]
		end := strings.IndexAny(text, "\"'<> )")
		if end < 0 {
			end = len(text)
		}
		if end < 200 {
			b.WriteString(text[:end])
		}
		text = text[end:]
		at = strings.Index(text, mark)
	}
	b.WriteString(text)
	return b.String()
}
