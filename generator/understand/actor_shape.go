package understand

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// foreignShape reports a capitalised word that no person's name has in it:
// with a digit (“V4”), a contraction (“I’m”), a compound that only describes
// (“Moscow-backed”) or capitals inside (“YouTube”).
func (l *lexicon) foreignShape(t token) bool {
	return strings.ContainsAny(t.text, "0123456789@$#_&/") || contracted(t.low) || l.tied(t.low) || l.innerCapital(t.text)
}

// contracted reports a pronoun or auxiliary run together with a verb.
func contracted(low string) bool {
	low = strings.ReplaceAll(low, "’", "'")
	for _, end := range []string{"'m", "'ve", "'ll", "'re", "'d", "n't"} {
		if strings.HasSuffix(low, end) {
			return true
		}
	}
	return false
}

// innerCapital reports a capital after a small letter, as brands have, unless
// what stands before it begins surnames: “McKay”, “DeWitt”.
func (l *lexicon) innerCapital(w string) bool {
	start, small := 0, false
	for i, r := range w {
		switch {
		case !unicode.IsLetter(r):
			start, small = i+utf8.RuneLen(r), false
			continue
		case unicode.IsUpper(r) && small && !l.is("prefixed", w[start:i]):
			return true
		}
		small = unicode.IsLower(r)
	}
	return false
}
