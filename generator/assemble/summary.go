package assemble

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

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

// run is the longest run of whole sentences at the beginning of rest that also
// stands in a passage of text, and its length.
func run(rest, text string, body body) (dossier.Span, int) {
	at, passage, ends := body.common(text, rest)
	for i := len(ends) - 1; i >= 0; i-- {
		end := at.Start + ends[i]
		if goesOn(text[:passage.End], end) {
			continue
		}
		whole := end == passage.End || endsSentence(rest, ends[i]) // unmistakably
		if !whole && mayEndSentence(rest[:ends[i]]) {
			// Behind “the U.S.” a sentence ends if there the two part ways, or
			// if the summary goes on with a sentence from elsewhere.
			whole = i == len(ends)-1 || body.begins(text, rest[ends[i]:])
		}
		if whole {
			return dossier.Span{Start: at.Start, End: end}, ends[i]
		}
	}
	return dossier.Span{}, 0
}

// begins reports whether words begin with a whole sentence of the body.
func (b body) begins(text, words string) bool {
	words = strings.TrimSpace(words)
	_, _, ends := b.common(text, words)
	return slices.ContainsFunc(ends, func(end int) bool { return endsSentence(words, end) })
}

// common is the longest run of words that both rest and the body have, where
// it stands, and the ends of its words in rest. Longer runs stand in fewer
// places, so the longest is found by halving.
func (b body) common(text, rest string) (at, passage dossier.Span, ends []int) {
	ends = wordEnds(rest)
	k := sort.Search(len(ends), func(k int) bool {
		at, _ := b.find(text, rest[:ends[k]])
		return at.Len() == 0
	})
	if k == 0 {
		return dossier.Span{}, dossier.Span{}, nil
	}
	at, passage = b.find(text, rest[:ends[k-1]])
	return at, passage, ends[:k]
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

// wordEnds are the offsets at which a space or the end of the text follows a word.
func wordEnds(s string) []int {
	var ends []int
	last := ' '
	for i, r := range s {
		if unicode.IsSpace(r) && !unicode.IsSpace(last) {
			ends = append(ends, i)
		}
		last = r
	}
	if !unicode.IsSpace(last) {
		ends = append(ends, len(s))
	}
	return ends
}

func skipSpace(s string, at int) int {
	return len(s) - len(strings.TrimLeftFunc(s[at:], unicode.IsSpace))
}

// closers may stand between the mark that ends a sentence and its end.
const closers = `"'”’»›)]`

// mayEndSentence reports whether words close with a mark that ends sentences.
func mayEndSentence(words string) bool {
	words = strings.TrimRight(words, closers)
	last, _ := utf8.DecodeLastRuneInString(words)
	return strings.ContainsRune(".!?…。！？؟।", last)
}

// endsSentence reports whether a sentence unmistakably ends at an offset: no
// single letter or short title stands before its full stop, and what follows
// begins like a sentence.
func endsSentence(text string, at int) bool {
	if !mayEndSentence(text[:at]) {
		return false
	}
	word := text[strings.LastIndexFunc(text[:at], unicode.IsSpace)+1 : at]
	if abbreviated(strings.TrimRight(word, closers)) {
		return false
	}
	return !goesOn(text, at)
}

// goesOn reports whether what follows an offset begins like no sentence.
func goesOn(text string, at int) bool {
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[at:], " \t\u00a0\""+`'“‘«„([`))
	return unicode.IsLower(next)
}

// abbreviated reports whether the full stop of a word may be part of it: “J.”,
// “U.S.”, “Gen.”.
func abbreviated(word string) bool {
	stem, dotted := strings.CutSuffix(word, ".")
	if !dotted {
		return false
	}
	stem = strings.TrimLeft(stem, `"'“‘«„([`)
	first, _ := utf8.DecodeRuneInString(stem)
	return strings.Contains(stem, ".") || unicode.IsUpper(first) && utf8.RuneCountInString(stem) <= 4
}

// body is where a summary's sentences may stand: the passages, in order, and
// the end of the dateline, behind which the first sentence begins.
type body struct {
	passages []dossier.Span
	dateline int
}

func bodyOf(a *dossier.Article, through *folded) body {
	place := func(s dossier.Span) dossier.Span {
		if through != nil {
			return through.inside(s)
		}
		return s
	}
	b := body{dateline: place(a.Dateline.Span).End}
	for _, p := range a.Passages {
		b.passages = append(b.passages, place(p.Span))
	}
	return b
}

// find is the first place at which words begin a sentence of a passage, and
// the passage.
func (b body) find(text, words string) (at, passage dossier.Span) {
	if len(b.passages) == 0 {
		return
	}
	text = text[:b.passages[len(b.passages)-1].End]
	for from := b.passages[0].Start; ; {
		start := index(text, words, from, true)
		if start < 0 {
			return dossier.Span{}, dossier.Span{}
		}
		at = dossier.Span{Start: start, End: start + len(words)}
		if p := b.at(start); p.Contains(at) && b.beginsSentence(text, p.Start, start) {
			return at, p
		}
		from = start + 1
		for from < len(text) && !utf8.RuneStart(text[from]) {
			from++
		}
	}
}

// at is the passage that holds an offset, or the last before it.
func (b body) at(offset int) dossier.Span {
	i := sort.Search(len(b.passages), func(i int) bool { return b.passages[i].Start > offset })
	if i == 0 {
		return dossier.Span{}
	}
	return b.passages[i-1]
}

// beginsSentence reports whether a sentence of a passage may begin at an
// offset: at the passage's own beginning, behind the dateline, or behind a mark
// that ends or opens a sentence.
func (b body) beginsSentence(text string, passage, at int) bool {
	before := strings.TrimRightFunc(text[passage:at], func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(`“‘«„([`, r)
	})
	if before == "" || passage < b.dateline && b.dateline <= at && datelined(text[b.dateline:at]) {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune(":;-–—", last) || mayEndSentence(before)
}

// datelined reports whether what stands behind a place still belongs to the
// dateline: a date and an agency, as in “, May 4 (AFP)”.
func datelined(s string) bool {
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return !joins(r) }) {
		if r, _ := utf8.DecodeRuneInString(word); unicode.IsLower(r) {
			return false
		}
	}
	return true
}
