package markdown

import (
	"bufio"
	"bytes"
	stdhtml "html"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	render "github.com/yuin/goldmark/renderer/html"
)

// inline gathers the words of running text, and apart from them the words that
// stand for pictures.
type inline struct {
	src      []byte
	pictures []string
}

// of is the words of a node, marks left out.
func (i *inline) of(n ast.Node) string {
	var b strings.Builder
	i.gather(n, &b)
	return b.String()
}

func (i *inline) gather(parent ast.Node, to *strings.Builder) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			to.WriteString(spoken(n.Value(i.src), n.IsRaw()))
			if n.SoftLineBreak() || n.HardLineBreak() {
				to.WriteByte(' ')
			}
		case *ast.String:
			to.WriteString(spoken(n.Value, n.IsRaw()))
		case *ast.CodeSpan:
			i.code(n, to)
		case *ast.AutoLink:
			to.Write(n.Label(i.src))
		case *ast.RawHTML:
			i.tag(n, to)
		case *ast.Image:
			if words := i.of(n); strings.TrimSpace(words) != "" {
				i.pictures = append(i.pictures, words)
			}
		case *extast.FootnoteLink, *extast.FootnoteBacklink, *extast.TaskCheckBox:
		default: // links and emphasis
			i.gather(n, to)
		}
	}
}

// code is shown as it stands: no mark in it means anything.
func (i *inline) code(span *ast.CodeSpan, to *strings.Builder) {
	for n := span.FirstChild(); n != nil; n = n.NextSibling() {
		if t, ok := n.(*ast.Text); ok {
			to.Write(t.Value(i.src))
		}
	}
}

// tag is a tag within running text: it says nothing but where lines end.
func (i *inline) tag(n *ast.RawHTML, to *strings.Builder) {
	raw := n.Segments.Value(i.src)
	if len(raw) > 3 && bytes.EqualFold(raw[:3], []byte("<br")) {
		to.WriteByte(' ')
	}
}

// spoken is a stretch of text as it is read: escapes and references resolved,
// by the renderer's own writer, since only it knows which is which.
func spoken(value []byte, raw bool) string {
	var b bytes.Buffer
	out := bufio.NewWriter(&b)
	if raw {
		render.DefaultWriter.RawWrite(out, value)
	} else {
		render.DefaultWriter.Write(out, value)
	}
	out.Flush()
	return stdhtml.UnescapeString(b.String())
}
