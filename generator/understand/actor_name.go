package understand

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// longestName bounds a person's name, in words.
const longestName = 5

// nameAt is how many tokens, from i on, have the shape of a person's name:
// capitalised words, initials and particles. 0 means none. It does not say
// that they are a name: that needs evidence.
func (l *lexicon) nameAt(tokens []token, i int) int {
	if !l.beginsName(tokens, i) {
		return 0
	}
	n := 1
	for i+n < len(tokens) && n < longestName && tokens[i+n].sentence == tokens[i].sentence {
		t := tokens[i+n]
		switch {
		case t.kind != tokenWord, l.foreignShape(t):
			return n
		case arabicParticle(t.text):
		case isInitial(t.text) && !l.sides.names[sideWord(t.text)].country():
		case l.is("particle", t.low):
			if i+n+1 >= len(tokens) || !tokens[i+n+1].capital() {
				return n
			}
		case !t.capital() || l.endsName(tokens, i, n):
			return n
		}
		n++
	}
	return n
}

// beginsName reports whether token i may be the first word of a name.
func (l *lexicon) beginsName(tokens []token, i int) bool {
	t := tokens[i]
	if arabicParticle(t.text) {
		return true
	}
	if t.kind != tokenWord || !t.capital() || shouted(t.text) && l.given[t.text] == "" && (!isInitial(t.text) || l.sides.names[sideWord(t.text)].country()) {
		return false
	}
	if generation(t.text) || l.foreignShape(t) || l.is("notfirst", t.text) || l.is("absorbs", t.text) || i > 0 && l.is("absorbs", tokens[i-1].text) && !starts(tokens, i) {
		return false
	}
	if l.given[t.text] != "" && i+1 < len(tokens) && tokens[i+1].capital() {
		return true
	}
	switch {
	case l.is("opener", t.low), l.is("date", t.low), l.is("never", t.low),
		l.titles.head(t.low), l.titles.honor[t.low], l.bodies.last[t.text]:
		return false
	case l.titles.before[t.low] || l.titles.field[t.low]:
		return i+1 < len(tokens) && !tokens[i+1].capital() && l.given[t.text] != ""
	}
	_, n := l.sides.at(tokens, i)
	return n == 0
}

// endsName reports whether the capitalised token n after i belongs to
// something other than a name.
func (l *lexicon) endsName(tokens []token, i, n int) bool {
	t := tokens[i+n]
	last := i+n+1 >= len(tokens) || !tokens[i+n+1].capital()
	switch {
	case shouted(t.text) && !romanNumber(t.text):
		return true
	case l.is("date", t.low) && t.low != "may":
		return true
	case l.is("opener", t.low) && t.low != "may":
		return true
	case l.titles.head(t.low), l.titles.honor[t.low]:
		return !(n == 1 && l.given[tokens[i].text] != "" && (last || l.is("surname", t.low)))
	}
	if p, k := l.sides.at(tokens, i+n); k > 0 {
		return !last || k > 1 || p.kind == placePeople && l.given[tokens[i].text] == ""
	}
	return false
}

// shouted reports whether a word has only capitals, as initialisms do.
func shouted(w string) bool {
	n := 0
	for _, r := range w {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}

// isInitial reports “J.” and “J.R.”.
func isInitial(w string) bool {
	return strings.HasSuffix(w, ".") && len(w) <= 6 && shouted(w+"X") && strings.Count(w, ".")*2 == utf8.RuneCountInString(w)
}

// generation reports what tells a son from his father: “Jr.”, “III”.
func generation(w string) bool {
	switch strings.TrimRight(w, ".") {
	case "Jr", "Jnr", "Sr", "Snr":
		return true
	}
	return romanNumber(w)
}

func romanNumber(w string) bool {
	return w == "II" || w == "III" || w == "IV" || w == "VI" || w == "XVI"
}

// arabicParticle reports a name word led by a small article: “al-Assad”.
func arabicParticle(w string) bool {
	for _, p := range []string{"al-", "el-", "as-", "ad-", "at-", "an-", "ar-", "ash-", "d’", "d'", "O’"} {
		if rest, ok := strings.CutPrefix(w, p); ok && unicode.IsUpper(firstRune(rest)) {
			return true
		}
	}
	return false
}

// surname is what later mentions of a name are known by: its last word
// without article and accents, in small letters.
func surname(words []string) string {
	for i := len(words) - 1; i >= 0; i-- {
		if i > 0 && generation(words[i]) {
			continue
		}
		return nameKey(words[i])
	}
	return ""
}

// nameKey is one word of a name as names are compared.
func nameKey(w string) string {
	w = strings.ToLower(fold(w))
	for _, p := range []string{"al-", "el-", "as-", "ad-", "ar-", "ash-"} {
		if rest, ok := strings.CutPrefix(w, p); ok && rest != "" {
			return rest
		}
	}
	return w
}

// fold takes the accents off Latin letters and makes apostrophes alike.
func fold(s string) string {
	if isASCII(s) {
		return s
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == '’':
			b.WriteByte('\'')
		case letters[r] != "":
			b.WriteString(letters[r])
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// letters are Latin letters that no accent makes.
var letters = map[rune]string{'ø': "o", 'Ø': "O", 'ł': "l", 'Ł': "L", 'ß': "ss", 'æ': "ae", 'Æ': "Ae", 'đ': "d", 'Đ': "D", 'ı': "i", 'œ': "oe", 'þ': "th", 'ð': "d"}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// slug is a name as an identifier: “sergei-ryabkov”.
func slug(name string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(fold(name)) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case r == '\'' || r == '.':
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.TrimRight(b.String(), "-")
}
