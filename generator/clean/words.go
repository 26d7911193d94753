package clean

import (
	"strings"
	"unicode"
)

// scanWords calls yield with each run of letters and digits in a text, as it
// stands, until yield says stop. An apostrophe or mark parts words, so that
// “you’ll” and "you'll" are alike. In scripts without spaces every two signs
// count as a word.
func scanWords(text string, yield func(word string) bool) {
	start, signs := -1, 0
	for i, r := range text {
		inside := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
		if start >= 0 && (!inside || signs == 2) {
			if !yield(text[start:i]) {
				return
			}
			start, signs = -1, 0
		}
		if inside && start < 0 {
			start = i
		}
		if inside && spaceless(r) {
			signs++
		}
	}
	if start >= 0 {
		yield(text[start:])
	}
}

func spaceless(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// foldWords are the first words of a text in lower case, at most limit.
func foldWords(text string, limit int) []string {
	var words []string
	scanWords(text, func(w string) bool {
		words = append(words, strings.ToLower(w))
		return len(words) < limit
	})
	return words
}

// unglue puts a space where a small letter runs into a capital, as it does
// where a page's labels lost the space between them: “Remember meForgot
// password?”, “AppleAndroid”.
func unglue(text string) string {
	if !joined(text) {
		return text
	}
	var b strings.Builder
	last := ' '
	for _, r := range text {
		if unicode.IsLower(last) && unicode.IsUpper(r) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

// joined reports whether a small letter of a text runs into a capital.
func joined(text string) bool {
	last := ' '
	for _, r := range text {
		if unicode.IsUpper(r) && unicode.IsLower(last) {
			return true
		}
		last = r
	}
	return false
}

// white is what is trimmed from lines: white space and characters of no width.
func white(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200B' || r == '\uFEFF' || r == '\u2060'
}
