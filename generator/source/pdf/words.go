package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/generator/source/pdf/layout"
)

// vocabulary is how often each word of the document stands in it whole,
// compounds with their hyphens included, in lower case. What stands on either
// side of a hyphen at the end of a line is perhaps half a word and not counted.
type vocabulary map[string]int

func vocabularyOf(pages []page) vocabulary {
	v := vocabulary{}
	broken := false
	for _, p := range pages {
		for _, b := range p.blocks {
			for _, l := range b.Lines {
				broken = v.add(l, broken)
			}
		}
	}
	return v
}

// add counts the words of a line; broken says whether the line before it ends
// with a hyphen, and what it returns whether this one does.
func (v vocabulary) add(l layout.Line, broken bool) bool {
	words := strings.Fields(l.Text)
	ends := hyphen(l.Text) > 0
	for i, w := range words {
		if i == 0 && broken || i == len(words)-1 && ends || len(v) > 1<<20 {
			continue
		}
		v[fold(w)]++
	}
	return ends
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
// word goes, unless the document elsewhere writes the word with it, or never in
// one and both halves as words of their own (“well-known”), or the second half
// alone is one of its short words (“pre- and post-war”).
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
	case typed(text) && v[before] > 0 && v[after] > 0 && min(utf8.RuneCountInString(before), utf8.RuneCountInString(after)) >= 3:
		return text + next
	case utf8.RuneCountInString(after) <= 3 && v[after] > 0 && v[before] == 0:
		return text + " " + next
	}
	return text[:len(text)-n] + next
}

// typed reports whether a text ends with the hyphen of a keyboard: U+2010 is
// what programs put in where they break a word.
func typed(text string) bool { return strings.HasSuffix(text, "-") }

// unspaced reports whether a character is of a script without spaces.
func unspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r >= 0x3000 && r <= 0x303F || r >= 0xFF01 && r <= 0xFF60
}
