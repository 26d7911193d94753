package web

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// reader walks a tree and gathers its lines.
type reader struct {
	lines   []*line
	now     strings.Builder // the words of the line that is being read
	link    strings.Builder // those of them in links
	anchors []string
	box     *html.Node // where the line began
	inner   *html.Node // the innermost element that holds the words so far
	linked  int        // how many links are open
	kind    dossier.BlockKind
	level   int
	cells   bool // within a row that is one line
	breaks  int  // line breaks since the last word
}

// readLines gives the lines of a tree in the order of the document.
func readLines(root *html.Node) []*line {
	r := &reader{}
	r.walk(root)
	r.end()
	return r.lines
}

func (r *reader) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		r.add(n)
		return
	case html.ElementNode:
		if unshown(n) {
			return
		}
		r.element(n)
		return
	case html.DocumentNode:
		r.children(n)
	}
}

func (r *reader) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.walk(c)
	}
}

func (r *reader) element(n *html.Node) {
	switch {
	case n.DataAtom == atom.Br:
		r.lineBreak()
	case n.DataAtom == atom.A:
		r.linked++
		r.children(n)
		r.linked--
		if r.now.Len() > 0 && len(r.anchors) < mostAnchors {
			r.anchors = append(r.anchors, transcript.OneLine(rawText(n)))
		}
	case n.DataAtom == atom.Q:
		r.say("“")
		r.children(n)
		r.say("”")
	case n.DataAtom == atom.Wbr:
	case r.cells && (n.DataAtom == atom.Td || n.DataAtom == atom.Th):
		if r.now.Len() > 0 {
			r.say(" | ")
		}
		r.children(n)
	case r.cells && isBlock(n):
		r.say(" ")
		r.children(n)
		r.say(" ")
	case isBlock(n) || attr(n, "role") == "heading":
		r.block(n)
	default:
		r.children(n)
	}
}

// block reads a block: what stands before it and behind it are other lines.
func (r *reader) block(n *html.Node) {
	r.end()
	kind, level, box := r.kind, r.level, r.box
	if k, l, ok := kindOf(n); ok && r.kind != dossier.BlockCaption {
		r.kind, r.level = k, l
	} else if n.DataAtom == atom.Table || n.DataAtom == atom.Article || n.DataAtom == atom.Section {
		r.kind, r.level = "", 0
	}
	r.box = n
	r.cells = n.DataAtom == atom.Tr && plainRow(n)
	if r.kind == dossier.BlockRow && !r.cells {
		r.kind = kind
	}
	r.children(n)
	r.end()
	r.cells = false
	r.kind, r.level, r.box = kind, level, box
}

// Bounds of a cell that is one of a row: a cell with more is a part of the page,
// as where pages are laid out in tables.
const (
	longestCell = 200 // bytes
	mostBreaks  = 2   // line breaks
)

// plainRow reports whether a row is a row of a table: its cells hold a few words
// each, and no blocks but paragraphs and lists.
func plainRow(row *html.Node) bool {
	cells, size, breaks := 0, 0, 0
	for n := range row.Descendants() {
		switch {
		case n.Type == html.TextNode:
			size += len(n.Data)
		case n.DataAtom == atom.Td || n.DataAtom == atom.Th:
			cells++
			size, breaks = 0, 0
		case n.DataAtom == atom.Br:
			breaks++
		case n.DataAtom == atom.P || n.DataAtom == atom.Div || n.DataAtom == atom.Ul || n.DataAtom == atom.Li:
		case isBlock(n):
			return false
		}
		if size > longestCell || breaks > mostBreaks {
			return false
		}
	}
	return cells > 1
}

// add reads words.
func (r *reader) add(n *html.Node) {
	if box := n.Parent; box != nil && (box.DataAtom == atom.Pre || box.DataAtom == atom.Textarea || box.DataAtom == atom.Plaintext) {
		for piece := range strings.Lines(n.Data) {
			r.say(piece)
			if strings.HasSuffix(piece, "\n") {
				r.end()
			}
		}
		return
	}
	if n.Parent != nil && strings.TrimSpace(n.Data) != "" {
		r.holds(n.Parent)
	}
	r.say(n.Data)
}

// holds widens what holds the words of the line to an element.
func (r *reader) holds(n *html.Node) {
	if r.breaks > 0 || r.inner == nil {
		r.inner = n
		return
	}
	for k := r.inner; k != nil; k = k.Parent {
		for m := n; m != nil; m = m.Parent {
			if m == k {
				r.inner = k
				return
			}
			if m == r.box {
				break
			}
		}
	}
}

func (r *reader) say(text string) {
	if r.breaks > 0 && strings.TrimSpace(text) != "" {
		if r.breaks > 1 || !continues(r.now.String(), text) {
			r.end()
		} else {
			r.now.WriteByte(' ')
		}
		r.breaks = 0
	}
	r.now.WriteString(text)
	if r.linked > 0 {
		r.link.WriteString(text)
		r.link.WriteByte(' ')
	}
}

func (r *reader) lineBreak() {
	if r.cells {
		r.say(" ")
		return
	}
	r.breaks++
}

// continues reports whether words behind a line break go on with a sentence:
// so break the lines of pages that were written as letters.
func continues(before, after string) bool {
	before, after = strings.TrimSpace(before), strings.TrimSpace(after)
	if before == "" || after == "" {
		return true
	}
	last := before[len(before)-1]
	for _, first := range after {
		return unicode.IsLower(first) && (last == ',' || last == ';' || last >= 'a' && last <= 'z')
	}
	return false
}

// end ends a line.
func (r *reader) end() {
	r.breaks = 0
	if r.now.Len() == 0 {
		return
	}
	text := transcript.OneLine(r.now.String())
	linked := r.link.String()
	r.now.Reset()
	r.link.Reset()
	inner := r.inner
	r.inner = nil
	anchors := r.anchors
	r.anchors = nil
	if text == "" {
		return
	}
	l := &line{text: text, kind: r.kind, level: r.level, box: r.box, inner: inner, anchors: anchors, key: keyOf(text)}
	if l.inner == nil {
		l.inner = l.box
	}
	l.words = wordsIn(l.key)
	l.linked = min(wordsIn(keyOf(linked)), l.words)
	r.lines = append(r.lines, l)
}
