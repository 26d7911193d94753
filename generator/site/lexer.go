package site

import (
	"sort"

	"github.com/alecthomas/chroma/v2"

	"dossier/generator/dossier"
)

// lexer cuts a source's text at the ends of its listed lines and of every
// mark, so that each token is either wholly inside a mark or wholly outside.
// The formatter then never has to look into a token.
type lexer struct{ listing *dossier.Listing }

// Config names the lexer to chroma.
func (l lexer) Config() *chroma.Config { return &chroma.Config{Name: "Dossier source"} }

// AnalyseText never claims a text: a listing is asked for by name.
func (l lexer) AnalyseText(string) float32 { return 0 }

// SetRegistry and SetAnalyser have nothing to set.
func (l lexer) SetRegistry(*chroma.LexerRegistry) chroma.Lexer     { return l }
func (l lexer) SetAnalyser(func(text string) float32) chroma.Lexer { return l }

// Tokenise gives the text whole, token by token; what stands between listed
// lines is white space.
func (l lexer) Tokenise(_ *chroma.TokeniseOptions, text string) (chroma.Iterator, error) {
	cuts := cutsOf(l.listing, len(text))
	lines := l.listing.Lines
	next, line := 0, 0
	return func() chroma.Token {
		if next+1 >= len(cuts) {
			return chroma.EOF
		}
		start, end := cuts[next], cuts[next+1]
		next++
		for line < len(lines) && lines[line].Span.End <= start {
			line++
		}
		kind := chroma.TextWhitespace
		if line < len(lines) && lines[line].Span.Start <= start {
			kind = chroma.Text
		}
		return chroma.Token{Type: kind, Value: text[start:end]}
	}, nil
}

// cutsOf are the offsets at which a listing's text is cut, from 0 to its end,
// each once and in order.
func cutsOf(l *dossier.Listing, size int) []int {
	cuts := make([]int, 0, 2+2*len(l.Lines)+2*len(l.Marks))
	cuts = append(cuts, 0, size)
	add := func(s dossier.Span) {
		for _, at := range [2]int{s.Start, s.End} {
			if 0 < at && at < size {
				cuts = append(cuts, at)
			}
		}
	}
	for _, line := range l.Lines {
		add(line.Span)
	}
	for _, m := range l.Marks {
		add(m.Span)
	}
	sort.Ints(cuts)
	once := cuts[:1]
	for _, at := range cuts[1:] {
		if at != once[len(once)-1] {
			once = append(once, at)
		}
	}
	return once
}
