package brief

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// A run is a stretch of a paragraph's line: words, words in bold, or a link.
type run struct {
	kind runKind
	raw  string // the words as they stand in the file, escapes and all
	dest string // of a link
}

type runKind int

const (
	words runKind = iota
	bold
	link
)

type runReader struct {
	src  []byte
	runs []run
}

// add appends raw words, joining them to a run of the same kind.
func (r *runReader) add(kind runKind, raw string) {
	if n := len(r.runs); n > 0 && r.runs[n-1].kind == kind && kind != link {
		r.runs[n-1].raw += raw
		return
	}
	r.runs = append(r.runs, run{kind: kind, raw: raw})
}

func (r *runReader) children(n ast.Node, kind runKind) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if !r.node(c, kind) {
			return false
		}
	}
	return true
}

func (r *runReader) node(n ast.Node, kind runKind) bool {
	switch n := n.(type) {
	case *ast.Text:
		r.add(kind, string(n.Segment.Value(r.src)))
		if n.SoftLineBreak() || n.HardLineBreak() {
			r.add(kind, " ")
		}
	case *ast.CodeSpan:
		r.add(kind, escape(r.plain(n), ""))
	case *ast.AutoLink:
		r.add(kind, escape(string(n.Label(r.src)), ""))
	case *ast.Emphasis:
		if n.Level == 2 && kind == words {
			kind = bold
		}
		return r.children(n, kind)
	case *ast.Link:
		return r.link(n)
	case *ast.RawHTML:
		return strings.HasPrefix(string(n.Segments.Value(r.src)), "<!--")
	default:
		return false
	}
	return true
}

// plain is the text of a code span, in which nothing is escaped.
func (r *runReader) plain(n ast.Node) string {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			b.Write(t.Segment.Value(r.src))
		}
	}
	return b.String()
}

func (r *runReader) link(n *ast.Link) bool {
	label := runReader{src: r.src}
	if !label.children(n, words) {
		return false
	}
	r.runs = append(r.runs, run{kind: link, raw: flat(label.runs), dest: string(n.Destination)})
	return true
}

// flat is the raw words of runs without their dress.
func flat(runs []run) string {
	if len(runs) == 1 {
		return runs[0].raw
	}
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.raw)
	}
	return b.String()
}

// plainWords is the raw words of runs, unless there is a link among them.
func plainWords(runs []run) (string, bool) {
	for _, r := range runs {
		if r.kind == link {
			return "", false
		}
	}
	return flat(runs), true
}
