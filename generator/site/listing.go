package site

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/chroma/v2/styles"

	"dossier/generator/dossier"
)

// listingHTML sets a source's text line by line: numbers that can be linked
// to, marks, notes in the margin. A line's words in the HTML are exactly the
// line's words in the source.
func listingHTML(l *dossier.Listing) (string, error) {
	if err := checkListing(l); err != nil {
		return "", err
	}
	tokens, err := lexer{l}.Tokenise(nil, l.Text)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	err = formatter{l}.Format(&b, styles.Fallback, tokens)
	return b.String(), err
}

// checkListing holds a listing to what the lexer and the formatter build on:
// lines in order that do not overlap, marks inside the text, no character cut.
func checkListing(l *dossier.Listing) error {
	whole := func(s dossier.Span) bool {
		return 0 <= s.Start && s.Start <= s.End && s.End <= len(l.Text) &&
			(s.Start == len(l.Text) || utf8.RuneStart(l.Text[s.Start])) &&
			(s.End == len(l.Text) || utf8.RuneStart(l.Text[s.End]))
	}
	end := 0
	for _, line := range l.Lines {
		if !whole(line.Span) || line.Span.Start < end {
			return fmt.Errorf("line %d: its span %v is not in order or not in the text", line.Number, line.Span)
		}
		end = line.Span.End
	}
	for _, m := range l.Marks {
		if !whole(m.Span) {
			return fmt.Errorf("a mark's span %v is not in the text", m.Span)
		}
	}
	return nil
}
