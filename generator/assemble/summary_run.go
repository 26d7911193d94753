package assemble

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/generator/dossier"
)

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
// places, so the longest is found by doubling and halving; no more of rest is
// looked at than that takes.
func (b body) common(text, rest string) (at, passage dossier.Span, ends []int) {
	missing := func(k int) bool {
		at, _ := b.find(text, rest[:ends[k]])
		return at.Len() == 0
	}
	for most := 4; ; most *= 2 {
		ends = wordEnds(rest, most)
		if len(ends) < most || missing(most-1) {
			break
		}
	}
	k := sort.Search(len(ends), missing)
	if k == 0 {
		return dossier.Span{}, dossier.Span{}, nil
	}
	at, passage = b.find(text, rest[:ends[k-1]])
	return at, passage, ends[:k]
}
