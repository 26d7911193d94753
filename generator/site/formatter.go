package site

import (
	"bufio"
	"io"
	"sort"

	"github.com/alecthomas/chroma/v2"

	"dossier/generator/dossier"
)

// formatter writes a listing's tokens as numbered lines in HTML. It opens and
// closes the elements of the marks as the tokens pass, so that any two marks
// may nest or cross and the HTML is still well formed.
type formatter struct{ listing *dossier.Listing }

// Format implements chroma.Formatter. Styles are the style sheet's business.
func (f formatter) Format(w io.Writer, _ *chroma.Style, tokens chroma.Iterator) error {
	out := bufio.NewWriter(w)
	s := setter{w: out, marks: nestable(f.listing.Marks), named: map[string]bool{}}
	out.WriteString(`<ol class="lines wide">`)
	lines, at := f.listing.Lines, 0
	var open *dossier.ListedLine
	for t := tokens(); t != chroma.EOF; t = tokens() {
		for len(lines) > 0 && open == nil && lines[0].Span.Start <= at {
			open = &lines[0]
			lines = lines[1:]
			s.openLine(open, f.listing.Text)
			if open.Span.End <= at { // an empty line
				s.closeLine(open)
				open = nil
			}
		}
		if open != nil {
			s.token(at, t.Value)
		}
		if at += len(t.Value); open != nil && open.Span.End <= at {
			s.closeLine(open)
			open = nil
		}
	}
	for i := range lines { // empty lines at the end
		s.openLine(&lines[i], f.listing.Text)
		s.closeLine(&lines[i])
	}
	out.WriteString("</ol>")
	return out.Flush()
}

// nestable are the marks in the order in which they open: by start, the longer
// first, then by kind, then as given. Empty ones mark nothing.
func nestable(marks []dossier.Mark) []dossier.Mark {
	kept := make([]dossier.Mark, 0, len(marks))
	for _, m := range marks {
		if m.Span.Len() > 0 {
			kept = append(kept, m)
		}
	}
	sort.SliceStable(kept, func(i, j int) bool {
		a, b := kept[i], kept[j]
		switch {
		case a.Span.Start != b.Span.Start:
			return a.Span.Start < b.Span.Start
		case a.Span.End != b.Span.End:
			return a.Span.End > b.Span.End
		}
		return outer[a.Kind] < outer[b.Kind]
	})
	return kept
}

// outer orders marks of the same words, the outermost first.
var outer = map[dossier.MarkKind]int{
	dossier.MarkCited: 0, dossier.MarkAside: 1, dossier.MarkQuote: 2, dossier.MarkDate: 3, dossier.MarkActor: 4,
}
