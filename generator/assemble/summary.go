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
	s := summary{text: strings.TrimSpace(f.Briefing.Summary), folio: f, finder: j.finders[f], body: bodyOf(f.Article, nil)}
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
	body   body
	alike  *alikeSummary // made when first needed
	told   []dossier.Cited
}

// alikeSummary is a summary and the body it is looked for in, both with marks
// and spaces made alike.
type alikeSummary struct {
	folded
	body body
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
	if at, n := run(s.text[from:], s.folio.Source.Text, s.body); n > 0 {
		return at, from + n, false
	}
	text := s.finder.fold()
	if s.alike == nil {
		s.alike = &alikeSummary{fold(s.text), bodyOf(s.folio.Article, &text)}
	}
	start := s.alike.from(from)
	at, n := run(s.alike.text[start:], text.text, s.alike.body)
	if n == 0 {
		return dossier.Span{}, -1, false
	}
	end := s.alike.original(s.text, start, start+n).End
	return text.original(s.folio.Source.Text, at.Start, at.End), end, true
}

// nextStart is where the next sentence of the summary may begin.
func (s *summary) nextStart(at int) int {
	for end := at; end < len(s.text); {
		end = wordEnd(s.text, end)
		if mayEndSentence(s.text[at:end]) {
			return skipSpace(s.text, end)
		}
	}
	return len(s.text)
}
