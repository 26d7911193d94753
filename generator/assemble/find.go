package assemble

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// finder finds printed words again in one source.
type finder struct {
	src    *dossier.Source
	folded *folded // of the whole text, made when first needed
	next   int     // where the last words found ended: the likeliest place for the next
}

// find is the place of words, given in one or more parts, within a span. The
// exact bytes are tried first, then words whose marks, dashes and spaces were
// made alike; words that begin or end inside a longer word are a last resort.
func (f *finder) find(parts []string, within dossier.Span) (spans []dossier.Span, normalised bool) {
	if within.Len() == 0 || !wordy(parts) {
		return nil, false
	}
	for _, whole := range []bool{true, false} {
		if spans = f.exact(parts, within, whole); spans != nil {
			break
		}
		if spans = f.alike(parts, within, whole); spans != nil {
			normalised = true
			break
		}
	}
	if spans != nil {
		f.next = spans[len(spans)-1].End
	}
	return spans, normalised
}

// wordy reports whether every part has something to be found.
func wordy(parts []string) bool {
	for _, p := range parts {
		if strings.TrimSpace(p) == "" {
			return false
		}
	}
	return len(parts) > 0
}

// exact looks first behind the words found last, since what was written in the
// order of the text is found in that order, each only once, in one pass.
func (f *finder) exact(parts []string, within dossier.Span, whole bool) []dossier.Span {
	text := f.src.Text[:within.End]
	if within.Start < f.next && f.next < within.End {
		if spans := sequence(text, parts, f.next, whole); spans != nil {
			return spans
		}
	}
	return sequence(text, parts, within.Start, whole)
}

func (f *finder) alike(parts []string, within dossier.Span, whole bool) []dossier.Span {
	text := f.fold()
	range_ := text.inside(within)
	alike := make([]string, len(parts))
	for i, p := range parts {
		alike[i] = strings.TrimSpace(fold(p).text)
	}
	if !wordy(alike) {
		return nil
	}
	spans := sequence(text.text[:range_.End], alike, range_.Start, whole)
	for i, s := range spans {
		spans[i] = text.original(f.src.Text, s.Start, s.End)
	}
	return spans
}

func (f *finder) fold() folded {
	if f.folded == nil {
		text := fold(f.src.Text)
		f.folded = &text
	}
	return *f.folded
}

// sequence is the place of parts in that order from an offset on, as close
// together as their first full run allows.
func sequence(text string, parts []string, from int, whole bool) []dossier.Span {
	spans := make([]dossier.Span, len(parts))
	for i, p := range parts {
		start := index(text, p, from, whole)
		if start < 0 {
			return nil
		}
		spans[i] = dossier.Span{Start: start, End: start + len(p)}
		from = spans[i].End
	}
	for i := len(parts) - 2; i >= 0; i-- {
		if start := lastIndex(text[:spans[i+1].Start], parts[i], spans[i].Start, whole); start >= 0 {
			spans[i] = dossier.Span{Start: start, End: start + len(parts[i])}
		}
	}
	return spans
}

// index is where words first stand at or after an offset, or -1.
func index(text, words string, from int, whole bool) int {
	for from <= len(text) {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return -1
		}
		start := from + i
		if !whole || bounded(text, start, start+len(words)) {
			return start
		}
		_, n := utf8.DecodeRuneInString(text[start:])
		from = start + max(n, 1)
	}
	return -1
}

// lastIndex is where words last stand at or after an offset, or -1.
func lastIndex(text, words string, from int, whole bool) int {
	for end := len(text); ; {
		i := strings.LastIndex(text[from:end], words)
		if i < 0 {
			return -1
		}
		start := from + i
		if !whole || bounded(text, start, start+len(words)) {
			return start
		}
		end = start + len(words) - 1
		if end < from {
			return -1
		}
	}
}

// bounded reports whether the words at [start, end) are cut out of no longer
// word: “can” does not stand in “cannot”.
func bounded(text string, start, end int) bool {
	first, _ := utf8.DecodeRuneInString(text[start:end])
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	last, _ := utf8.DecodeLastRuneInString(text[start:end])
	after, _ := utf8.DecodeRuneInString(text[end:])
	return !(joins(before) && joins(first)) && !(joins(last) && joins(after))
}

// joins reports whether a character makes one word with its like. Scripts
// that set no spaces between words say nothing about where one ends.
func joins(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)) && !unicode.In(r,
		unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
