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

// Bounds of the pages that extractors are asked about: some of what they do takes
// the square of a tree, and copies of its text.
const (
	mostNodes = 40_000
	mostText  = 4 << 20 // bytes
	// mostBlocks is how many lines the Distiller is asked about: what it does
	// takes the square of them, 4 seconds for twice as many.
	mostBlocks = 2_500
)

// vote asks the extractors. Of a tree that is too large for them, and where one
// fails, the others and the structure decide.
func vote(root *html.Node, lines []*line) {
	nodes, text := 0, 0
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			text += len(n.Data)
		}
		if nodes++; nodes > mostNodes || text > mostText {
			return
		}
	}
	for i, took := range align(lines, extract(byReadability, root)) {
		lines[i].votes.readability = took
	}
	if len(lines) > mostBlocks { // the one speaks for both
		for _, l := range lines {
			l.votes.distiller = l.votes.readability
		}
		return
	}
	for i, took := range align(lines, extract(byDistiller, root)) {
		lines[i].votes.distiller = took
	}
}
