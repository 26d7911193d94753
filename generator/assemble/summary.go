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
func (x *binder) summarise() []sentenceIn {
	s := summary{text: strings.TrimSpace(x.Briefing.Summary), binder: x, finder: x.finders[ours], body: bodyOf(&x.Article, nil)}
	own := 0 // where the editor's words that are not yet told begin
	for at := 0; at < len(s.text); {
		spans, end, normalised := s.sentences(at)
		if end < 0 {
			at = s.nextStart(at)
			continue
		}
		s.tell(own, at, place{})
		s.tell(at, end, s.found(spans, normalised))
		at = skipSpace(s.text, end)
		own = at
	}
	s.tell(own, len(s.text), place{})
	return s.told
}

// summary is a summary while it is being split.
type summary struct {
	*binder
	text   string
	finder *finder
	body   body
	alike  *alikeSummary // made when first needed
	told   []sentenceIn
}

// alikeSummary is a summary and the body it is looked for in, both with marks
// and spaces made alike.
type alikeSummary struct {
	folded
	body body
}

func (s *summary) tell(start, end int, at place) {
	if text := strings.TrimSpace(s.text[start:end]); text != "" {
		s.told = append(s.told, sentenceIn{text, at})
	}
}

func (s *summary) found(at dossier.Span, normalised bool) place {
	return place{
		Of: ours, Line: s.Source.Line(at.Start), Last: s.Source.Line(at.End - 1),
		Spans: []dossier.Span{at}, Normalised: normalised,
	}
}

// sentences is the longest run of source sentences that the summary has from
// an offset on: its place and where it ends in the summary, -1 without one.
func (s *summary) sentences(from int) (dossier.Span, int, bool) {
	if at, n := run(s.text[from:], s.Source.Text, s.body); n > 0 {
		return at, from + n, false
	}
	text := s.finder.fold()
	if s.alike == nil {
		s.alike = &alikeSummary{fold(s.text), bodyOf(&s.Article, &text)}
	}
	start := s.alike.from(from)
	at, n := run(s.alike.text[start:], text.text, s.alike.body)
	if n == 0 {
		return dossier.Span{}, -1, false
	}
	end := s.alike.original(s.text, start, start+n).End
	return text.original(s.Source.Text, at.Start, at.End), end, true
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
