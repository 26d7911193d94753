package assemble

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordEnd is where the next word at or after an offset ends.
func wordEnd(s string, at int) int {
	at = skipSpace(s, at)
	if i := strings.IndexFunc(s[at:], unicode.IsSpace); i >= 0 {
		return at + i
	}
	return len(s)
}

// wordEnds are the ends of the first words of a text, at most so many.
func wordEnds(s string, most int) []int {
	var ends []int
	for at := skipSpace(s, 0); at < len(s) && len(ends) < most; at = skipSpace(s, at) {
		at = wordEnd(s, at)
		ends = append(ends, at)
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
