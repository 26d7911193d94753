package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/generator/source/pdf/layout"
)

// vocabulary is how often each word of the document stands in it whole,
// compounds with their hyphens included, in lower case.
type vocabulary map[string]int

func vocabularyOf(pages []page) vocabulary {
	v := vocabulary{}
	for _, p := range pages {
		for _, b := range p.blocks {
			for _, l := range b.Lines {
				v.add(l)
			}
		}
	}
	return v
}

func (v vocabulary) add(l layout.Line) {
	words := strings.Fields(l.Text)
	for i, w := range words {
		if i == len(words)-1 && hyphen(w) > 0 || len(v) > 1<<20 {
			continue // perhaps half of one
		}
		v[fold(w)]++
	}
}

func fold(w string) string {
	w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	return strings.ToLower(strings.ReplaceAll(w, "\u2010", "-"))
}

// hyphen is the length of the hyphen that a text ends with, 0 when with none.
func hyphen(s string) int {
	r, size := utf8.DecodeLastRuneInString(s)
	switch r {
	case '-', '\u2010', '\u00AD', '\u2011':
		return size
	}
	return 0
}

// join puts a line behind the text before it. A hyphen between two halves of a
// word goes, unless the document elsewhere writes the word with it, or the
// second half alone is one of its short words (“pre- and post-war”).
func (v vocabulary) join(text, next string) string {
	if text == "" {
		return next
	}
	n := hyphen(text)
	last, _ := utf8.DecodeLastRuneInString(text[:len(text)-n])
	first, _ := utf8.DecodeRuneInString(next)
	switch {
	case n == 0 && unspaced(last) && unspaced(first):
		return text + next
	case n == 0 || !unicode.IsLetter(last) && !unicode.IsDigit(last) || !unicode.IsLetter(first):
		if n > 0 && unicode.IsDigit(last) && unicode.IsDigit(first) {
			return text + next // 2014-2015
		}
		return text + " " + next
	case strings.HasSuffix(text, "\u00AD"):
		return text[:len(text)-n] + next
	case !unicode.IsLower(first):
		return text + next // Anglo-American
	}
	before := fold(text[strings.LastIndexByte(text, ' ')+1 : len(text)-n])
	after := fold(strings.Fields(next)[0])
	switch whole := before + after; {
	case v[whole] > 0:
	case v[before+"-"+after] > 0, strings.ContainsAny(before, "-0123456789"):
		return text + next
	case utf8.RuneCountInString(after) <= 3 && v[after] >= 2 && v[before] == 0:
		return text + " " + next
	}
	return text[:len(text)-n] + next
}

// unspaced reports whether a character is of a script without spaces.
func unspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r >= 0x3000 && r <= 0x303F || r >= 0xFF01 && r <= 0xFF60
}
