package brief

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// A scanner reads the insides of paragraphs, each text once: a briefing says
// many a sentence in two places, and what is brought up to date is written and
// read again.
type scanner struct {
	places
	known map[string]*scan
}

func newScanner(file string) scanner { return scanner{places{file}, map[string]*scan{}} }

// A scan is what one paragraph says.
type scan struct {
	runs []run
	ok   bool   // an item can hold it: no image, no HTML but comments, no countless marks
	seen string // it as its reader sees it, spaces made one, its dress in controls
}

// inlines reads the inside of one paragraph. Blocks are told apart elsewhere,
// so that what an item says can never open another block.
var inlines = parser.NewParser(
	parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 100)),
	parser.WithInlineParsers(parser.DefaultInlineParsers()...),
)

func (s scanner) scan(paragraph string) *scan {
	if x, ok := s.known[paragraph]; ok {
		return x
	}
	x := &scan{seen: paragraph}
	if bearable(paragraph) {
		src := []byte(paragraph)
		root := inlines.Parse(text.NewReader(src))
		x.runs, x.ok = runsIn(root, src)
		x.seen = s.seen(root, src)
	}
	x.seen = squeeze(x.seen)
	s.known[paragraph] = x
	return x
}

// mostActive bounds the marks of one paragraph that could open something:
// pairing them takes quadratic time, and no item needs more than a few.
const mostActive = 2000

func bearable(paragraph string) bool {
	active := 0
	for i := 0; i < len(paragraph); i++ {
		switch paragraph[i] {
		case '\\':
			i++
		case '[', '*', '_', '<', '`', '!':
			active++
		}
	}
	return active <= mostActive
}

// runsIn is a lone paragraph as runs on one line.
func runsIn(root ast.Node, src []byte) ([]run, bool) {
	first := root.FirstChild()
	if first == nil || first.NextSibling() != nil {
		return nil, first == nil
	}
	r := runReader{src: src}
	ok := r.children(first, words)
	return r.runs, ok
}

// fingerprint is the hash of paragraphs as they read: words decoded, lines
// joined, spaces made one; but emphasis, links and where they lead count.
func (s scanner) fingerprint(paras []string) string {
	seen := make([]string, len(paras))
	for i, para := range paras {
		seen[i] = s.scan(para).seen
	}
	return hashOf(seen...)
}

// seen is a paragraph as its reader sees it.
func (p places) seen(root ast.Node, src []byte) string {
	var b strings.Builder
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		p.seenNode(&b, n, src)
	}
	return b.String()
}
