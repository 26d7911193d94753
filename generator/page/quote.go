package page

import (
	"strings"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// quoteRuns sets a statement's words. Quotation marks are the source's own
// where it has them; a fragment stands in its sentence, tinted.
func (s *sheet) quoteRuns(v *volume, q *dossier.Said) []run {
	if q.Context != "" && (q.Kind == dossier.Partial || len(q.Parts) == 0) {
		return s.inContext(v, q)
	}
	var runs []run
	for i, part := range q.Parts {
		if i > 0 {
			runs = append(runs, run{Text: " […] ", Class: "dim"})
		}
		words := s.worded(v, part)
		at := dossier.Span{}
		if len(q.Cite.Spans) == len(q.Parts) && v.Source.Slice(q.Cite.Spans[i]) == part {
			at = q.Cite.Spans[i]
			words = s.verbatim(v, at, nil)
		}
		if q.Kind == dossier.Indirect {
			runs = append(runs, words...)
			continue
		}
		open, shut := s.marks(v, at)
		runs = append(runs, run{Text: open})
		runs = append(runs, words...)
		runs = append(runs, run{Text: shut})
	}
	return merge(runs)
}

// marks is the pair of quotation marks around a stretch: the source's, or the
// language's where the source shows none.
func (s *sheet) marks(v *volume, at dossier.Span) (open, shut string) {
	open, shut = s.say("quote_open"), s.say("quote_close")
	if at.Len() == 0 {
		return open, shut
	}
	marked := v.marked(at)
	if marked.Start < at.Start {
		open = v.Source.Text[marked.Start:at.Start]
	}
	if at.End < marked.End {
		shut = v.Source.Text[at.End:marked.End]
	}
	return open, shut
}

// marked is a stretch with the quotation marks that stand around it.
func (v *volume) marked(at dossier.Span) dossier.Span {
	if at.Start < 0 || at.Start >= at.End || at.End > len(v.Source.Text) {
		return at
	}
	before, n := utf8.DecodeLastRuneInString(v.Source.Text[:at.Start])
	if n > 0 && strings.ContainsRune("“\"„«‘'「『", before) {
		at.Start -= n
	}
	after, n := utf8.DecodeRuneInString(v.Source.Text[at.End:])
	if n > 0 && strings.ContainsRune("”\"“»’'」』", after) {
		at.End += n
	}
	return at
}

// fragments is the words of a quotation, each part with its marks.
func (v *volume) fragments(q *dossier.Said) []dossier.Span {
	parts := make([]dossier.Span, len(q.Cite.Spans))
	for i, at := range q.Cite.Spans {
		parts[i] = v.marked(at)
	}
	return parts
}

// inContext sets the sentence that holds a fragment, the fragment tinted.
func (s *sheet) inContext(v *volume, q *dossier.Said) []run {
	if v.Source.Slice(q.ContextSpan) == q.Context {
		return s.verbatim(v, q.ContextSpan, v.fragments(q))
	}
	var runs []run
	rest := q.Context
	for _, part := range q.Parts {
		before, after, ok := strings.Cut(rest, part)
		if !ok || part == "" {
			continue
		}
		runs = append(runs, run{Text: before}, run{Text: part, Class: "qt"})
		rest = after
	}
	return merge(append(runs, run{Text: rest}))
}
