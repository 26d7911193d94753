package date

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number or a mark of the text.
type token struct {
	start, end int
	word       string // in small letters; a dash is always "-"; empty for numbers and long words
	number     int    // -1 when not a number of up to four digits
	width      int    // digits of the number
	capital    bool   // the word begins with a capital
	spaced     bool   // white space stands before it
}

// tokenize cuts the text into tokens. A line break is a token, so that no
// expression crosses it; addresses on the web are left out.
func tokenize(text string) []token {
	toks := make([]token, 0, len(text)/5)
	spaced := true
	for i := 0; i < len(text); {
		r, w := utf8.DecodeRuneInString(text[i:])
		t := token{start: i, end: i + w, number: -1, spaced: spaced}
		switch {
		case r == '\n':
			t.word = "\n"
		case unicode.IsSpace(r):
			spaced = true
			i += w
			continue
		case address(text[i:]):
			t.end = runEnd(text, i, func(r rune) bool { return !unicode.IsSpace(r) })
		case r >= '0' && r <= '9':
			t.end = runEnd(text, i, func(r rune) bool { return r >= '0' && r <= '9' })
			if t.width = t.end - i; t.width <= 4 {
				t.number, _ = digits(text[i:t.end])
			}
		case unicode.IsLetter(r):
			t.end = runEnd(text, i, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) })
			t.capital = unicode.IsUpper(r)
			if t.end-i <= 14 {
				t.word = strings.ToLower(text[i:t.end])
			}
		case strings.ContainsRune("-–—‐‑", r):
			t.word = "-"
		default:
			t.word = text[i : i+w]
		}
		toks = append(toks, t)
		i, spaced = t.end, t.word == "\n"
	}
	return toks
}

func address(s string) bool {
	if s[0] != 'h' && s[0] != 'w' {
		return false
	}
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.")
}

func runEnd(text string, i int, in func(rune) bool) int {
	for i < len(text) {
		r, w := utf8.DecodeRuneInString(text[i:])
		if !in(r) {
			break
		}
		i += w
	}
	return i
}
