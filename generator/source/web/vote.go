package web

import "golang.org/x/net/html"

// votes says which extractors took a line.
type votes struct{ readability, distiller bool }

func (v votes) count() int {
	n := 0
	if v.readability {
		n++
	}
	if v.distiller {
		n++
	}
	return n
}

// vote asks the extractors.
func vote(root *html.Node, lines []*line) {
	for i, took := range align(lines, keysOf(byReadability(root))) {
		lines[i].votes.readability = took
	}
	for i, took := range align(lines, keysOf(byDistiller(root))) {
		lines[i].votes.distiller = took
	}
}
