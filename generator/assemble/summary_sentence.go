package assemble

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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
