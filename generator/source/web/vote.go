package web

import "golang.org/x/net/html"

// votes says which extractors took a line.
type votes struct{ readability, distiller bool }

func decide(root *html.Node, lines []*line) {
	for i, is := range align(lines, keysOf(byReadability(root))) {
		lines[i].votes.readability = is
		lines[i].body = is
		if !is {
			lines[i].reason = lines[i].region.reason
		}
	}
}
