package brief

import (
	"sort"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// A block is a stretch of a briefing's body that may be an item: a heading, a
// bullet, a block quotation, or anything else.
type block struct {
	form  form
	at    extent   // up to the next block, without blank edges
	list  ast.Node // the node at the top that holds it: bullets of one list share it
	level int      // of a heading
	paras []para   // the paragraphs it opens with
}

type form int

const (
	other form = iota
	heading
	bullet
	quotation
)

// A para is the text of a paragraph, without what marks its lines as part of
// a list or a quotation.
type para struct {
	text string
	last int // its last line
}

// blockParser tells blocks apart and leaves their insides alone.
var blockParser = parser.NewParser(parser.WithBlockParsers(parser.DefaultBlockParsers()...))

// blocksOf cuts a page's body into blocks in order. Every line that is not
// blank belongs to exactly one.
func blocksOf(p page) []block {
	src, starts := readable(p)
	c := cutter{page: p, src: src, starts: starts}
	root := blockParser.Parse(text.NewReader(src))
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		c.top(n)
	}
	c.close()
	return c.blocks
}

// readable is the body as goldmark reads it, and where each line starts.
func readable(p page) ([]byte, []int) {
	var src []byte
	var starts []int
	for _, line := range p.lines[p.body.from:p.body.to] {
		starts = append(starts, len(src))
		line = plain(line)
		if tooDeep(line) {
			line = "x"
		}
		src = append(append(src, line...), '\n')
	}
	return src, starts
}

type cutter struct {
	page   page
	src    []byte
	starts []int
	blocks []block
}

// line is the page's line that holds an offset of src.
func (c *cutter) line(offset int) int {
	n := sort.SearchInts(c.starts, offset+1) - 1
	return c.page.body.from + max(n, 0)
}

func (c *cutter) top(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		c.add(block{form: heading, level: n.Level, paras: c.para(n)}, n)
	case *ast.List:
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			b := block{list: n}
			if first := item.FirstChild(); first != nil && !n.IsOrdered() {
				b.form, b.paras = bullet, c.paras(first, 1)
			}
			c.add(b, item)
		}
	case *ast.Blockquote:
		c.add(block{form: quotation, paras: c.paras(n.FirstChild(), mostParas)}, n)
	default:
		c.add(block{}, n)
	}
}

// mostParas is more than any item has.
const mostParas = 3

// paras are the paragraphs from n on, until something else comes.
func (c *cutter) paras(n ast.Node, most int) []para {
	var paras []para
	for ; n != nil && len(paras) < most; n = n.NextSibling() {
		if n.Kind() != ast.KindParagraph && n.Kind() != ast.KindTextBlock {
			break
		}
		paras = append(paras, c.para(n)...)
	}
	return paras
}

// para is the text of a paragraph or a heading, if it has any.
func (c *cutter) para(n ast.Node) []para {
	lines := n.Lines()
	if lines.Len() == 0 {
		return nil
	}
	words := strings.TrimRight(string(lines.Value(c.src)), "\n")
	return []para{{words, c.line(lines.At(lines.Len() - 1).Start)}}
}

// add begins a block where its node begins, which ends the one before.
func (c *cutter) add(b block, n ast.Node) {
	from := c.page.body.from
	if at := position(n); at >= 0 {
		from = c.line(at)
	} else if k := len(c.blocks); k > 0 {
		from = c.blocks[k-1].at.from
	}
	b.at = extent{from, c.page.body.to}
	c.blocks = append(c.blocks, b)
}

// position is the offset at which a node begins, -1 when it does not tell.
func position(n ast.Node) int {
	if at := n.Pos(); at >= 0 {
		return at
	}
	if n.Type() == ast.TypeBlock && n.Lines().Len() > 0 {
		return n.Lines().At(0).Start
	}
	if n.FirstChild() != nil {
		return position(n.FirstChild())
	}
	return -1
}

// close gives every block its end, and a block to lines that no node owns.
func (c *cutter) close() {
	var out []block
	add := func(b block) {
		if b.at = c.page.tighten(b.at); b.at.from < b.at.to {
			out = append(out, b)
		}
	}
	at := c.page.body.from
	for i, b := range c.blocks {
		if b.at.from > at {
			add(block{at: extent{at, b.at.from}})
		}
		if i+1 < len(c.blocks) {
			b.at.to = max(c.blocks[i+1].at.from, b.at.from)
		}
		at = max(at, b.at.to)
		add(b)
	}
	if at < c.page.body.to {
		add(block{at: extent{at, c.page.body.to}})
	}
	c.blocks = out
}

// Nesting is capped: goldmark takes a minute over a line of 100,000 ">".
const (
	deepest     = 32
	widestDepth = 512
)

// tooDeep reports whether a line opens more lists and quotations, one in the
// other, than any person writes. Such a line is read as a word of prose.
func tooDeep(line string) bool {
	if len(line) < deepest || strings.Trim(line, "-*_ \t") == "" {
		return false
	}
	depth, i := 0, 0
	for i < len(line) && i <= widestDepth && depth <= deepest {
		n := marker(line[i:])
		if n == 0 {
			break
		}
		if line[i] != ' ' && line[i] != '\t' {
			depth++
		}
		i += n
	}
	return depth > deepest || i > widestDepth
}

// marker is the length of a blank or of a mark that opens a list or a
// quotation, 0 for anything else.
func marker(s string) int {
	if strings.IndexByte(" \t>", s[0]) >= 0 {
		return 1
	}
	n := 0
	for n < len(s) && n < 9 && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if n < len(s) && (n == 0 && strings.IndexByte("-+*", s[n]) >= 0 || n > 0 && (s[n] == '.' || s[n] == ')')) {
		if n+1 == len(s) || s[n+1] == ' ' || s[n+1] == '\t' {
			return n + 1
		}
	}
	return 0
}
