package brief

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// seenNode writes what a reader sees of a node's insides, its dress in controls.
func (p places) seenNode(b *strings.Builder, n ast.Node, src []byte) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			b.WriteString(decode(string(c.Segment.Value(src))))
			if c.SoftLineBreak() || c.HardLineBreak() {
				b.WriteByte(' ')
			}
			continue
		case *ast.Link:
			b.WriteString("\x01link " + p.destination(string(c.Destination)) + "\x02")
		case *ast.Emphasis:
			fmt.Fprintf(b, "\x01emphasis %d\x02", c.Level)
		case *ast.AutoLink:
			b.Write(c.Label(src))
		case *ast.RawHTML:
			b.Write(c.Segments.Value(src))
		default:
			b.WriteString("\x01" + c.Kind().String() + "\x02")
		}
		p.seenNode(b, c, src)
		b.WriteByte('\x03')
	}
}

// destination is where a link leads, however the way there is written.
func (p places) destination(dest string) string {
	file, fragment := p.target(dest)
	if file == "" {
		return dest
	}
	return file + "#" + fragment
}
