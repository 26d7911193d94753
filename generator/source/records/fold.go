package records

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// folded is a text as its words in small letters, one space between them, so
// that titles are compared without their marks: quotation marks, dashes and
// stops are what sites and managers change.
func folded(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFKC.String(text) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		case r == '\'' || r == '’' || r == '\u00AD': // don’t is one word
		default:
			gap = true
		}
	}
	return b.String()
}

// A title of fewer words, or of fewer characters where words are not spaced,
// may be that of many works: “Editorial”, “Letters to the editor”.
const (
	fewestWords      = 4
	fewestCharacters = 10
)

// titleKey is a title as it is looked up; empty for one too short to tell.
func titleKey(title string) string {
	key := folded(title)
	if strings.Count(key, " ")+1 >= fewestWords {
		return key
	}
	wide := 0
	for _, r := range key {
		if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) {
			wide++
		}
	}
	if wide >= fewestCharacters {
		return key
	}
	return ""
}

// plain is a value as one line without the few tags that CSL allows in titles.
func plain(value string) string {
	if !strings.Contains(value, "<") {
		return value
	}
	return tags.Replace(value)
}

var tags = strings.NewReplacer("<i>", "", "</i>", "", "<b>", "", "</b>", "", "<sub>", "", "</sub>", "", "<sup>", "", "</sup>", "",
	"<em>", "", "</em>", "", "<strong>", "", "</strong>", "", `<span class="nocase">`, "", `<span style="font-variant: small-caps;">`, "",
	`<span style="font-variant:small-caps;">`, "", "</span>", "", "<sc>", "", "</sc>", "")

// foldName is a file's name with its accents composed, in small letters.
func foldName(name string) string { return strings.ToLower(norm.NFC.String(name)) }

// quoted is a value as problems quote it: of a long one the beginning.
func quoted(value string) string {
	const most = 80
	n := 0
	for i := range value {
		if n++; n > most {
			return "“" + value[:i] + "…”"
		}
	}
	return "“" + value + "”"
}
