package assemble

import (
	"strings"

	"dossier/generator/dossier"
)

// summarise splits a briefing's summary into the source's own sentences, each
// with its place, and an editor's words between them.
//
// A summary carries no references, so its sentences are found by their words
// alone. What counts as the source's must be a run of whole sentences: one that
// begins where a sentence of a passage begins and ends where one ends. “Russia
// agreed” is not found in “It is untrue that Russia agreed”.
func (j *joiner) summarise(f *dossier.Folio) []dossier.Cited {
	s := summary{text: strings.TrimSpace(f.Briefing.Summary), folio: f, finder: j.finders[f]}
	own := 0 // where the editor's words that are not yet told begin
	for at := 0; at < len(s.text); {
		spans, end, normalised := s.sentences(at)
		if end < 0 {
			at = s.nextStart(at)
			continue
		}
		s.tell(own, at, dossier.Cite{})
		s.tell(at, end, s.cite(spans, normalised))
		at = skipSpace(s.text, end)
		own = at
	}
	s.tell(own, len(s.text), dossier.Cite{})
	return s.told
}

// summary is a summary while it is being split.
type summary struct {
	text   string
	folio  *dossier.Folio
	finder *finder
	told   []dossier.Cited
}

func (s *summary) tell(start, end int, c dossier.Cite) {
	if text := strings.TrimSpace(s.text[start:end]); text != "" {
		s.told = append(s.told, dossier.Cited{From: s.folio, Text: text, Cite: c, Human: !c.Found()})
	}
}

func (s *summary) cite(at dossier.Span, normalised bool) dossier.Cite {
	src := s.folio.Source
	return dossier.Cite{
		Folio: s.folio, Line: src.Line(at.Start), Last: src.Line(at.End - 1),
		Spans: []dossier.Span{at}, Normalised: normalised,
	}
}

// sentences is the longest run of source sentences that the summary has from
// an offset on: its place and where it ends in the summary, -1 without one.
func (s *summary) sentences(from int) (dossier.Span, int, bool) {
	rest := s.text[from:]
	if at, n := run(rest, s.folio.Source.Text, bodyOf(s.folio.Article, nil)); n > 0 {
		return at, from + n, false
	}
	text := s.finder.fold()
	alike := fold(rest)
	at, n := run(alike.text, text.text, bodyOf(s.folio.Article, &text))
	if n == 0 {
		return dossier.Span{}, -1, false
	}
	end := alike.original(rest, 0, n).End
	return text.original(s.folio.Source.Text, at.Start, at.End), from + end, true
}

// nextStart is where the next sentence of the summary may begin.
func (s *summary) nextStart(at int) int {
	for _, end := range wordEnds(s.text[at:]) {
		if mayEndSentence(s.text[at : at+end]) {
			return skipSpace(s.text, at+end)
		}
	}
	return len(s.text)
}
