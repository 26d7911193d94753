package page

import (
	"strings"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// quoteRuns sets a statement's words. Quotation marks are the source's own
// where it has them. What was not said in whole sentences stands in the sentence
// that reports it, so that nobody reads a clause as if it were asserted here.
func (s *sheet) quoteRuns(v *volume, q *dossier.Said) []run {
	if runs := s.inContext(v, q); runs != nil {
		return runs
	}
	return s.alone(v, q)
}

// alone sets a statement's words without the sentence that reports them.
func (s *sheet) alone(v *volume, q *dossier.Said) []run {
	var runs []run
	for i, part := range q.Parts {
		if i > 0 {
			runs = append(runs, run{Text: " […] ", Class: "dim"})
		}
		words := s.worded(v, part)
		at := dossier.Span{}
		if len(q.Cite.Spans) == len(q.Parts) && v.Source.Slice(q.Cite.Spans[i]) == part {
			at = q.Cite.Spans[i]
			words = s.plain(v, at)
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

// contrastOf is how a statement stands out in its sentence: quoted words are
// tinted; a reported clause bears no tint, since nobody quotes it, and the
// words around it stand back instead.
func contrastOf(kind dossier.QuoteKind) contrast {
	if kind == dossier.Indirect {
		return contrast{around: "dim"}
	}
	return contrast{words: "qt"}
}

// inContext sets the sentence that holds a statement, the statement apart; nil
// without one. A sentence that is not the source's around these very words is
// shown only where the words are an editor's too.
func (s *sheet) inContext(v *volume, q *dossier.Said) []run {
	switch {
	case q.Statement.Context == "":
		return nil
	case q.Cite.Found():
		parts := q.Cite.Spans
		for _, at := range parts {
			if !q.ContextSpan.Contains(at) {
				return nil
			}
		}
		if q.Kind != dossier.Indirect {
			parts = v.fragments(q)
		}
		return s.verbatim(v, q.ContextSpan, parts, contrastOf(q.Kind))
	}
	return writtenContext(q)
}

// writtenContext sets a sentence as a person wrote it; nil when it does not
// hold the statement's words.
func writtenContext(q *dossier.Said) []run {
	var runs []run
	set, rest := contrastOf(q.Kind), q.Statement.Context
	for _, part := range q.Parts {
		before, after, ok := strings.Cut(rest, part)
		if !ok || part == "" {
			return nil
		}
		runs = append(runs, run{Text: before, Class: set.around}, run{Text: part, Class: set.words})
		rest = after
	}
	return merge(append(runs, run{Text: rest, Class: set.around}))
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
