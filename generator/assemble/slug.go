package assemble

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// longestSlug keeps a path well under what file systems and archives take.
const longestSlug = 80

// slug is a name for paths: lower-case ASCII letters, digits, "-" and "_",
// safe on any file system and in any address. Latin, Greek and Cyrillic letters
// are transliterated. A name that loses letters of another script, or its end,
// carries digits of its hash instead, so that it depends on the name alone and
// still tells two names apart.
func slug(name string) string {
	s, lost := ascii(name)
	lost = lost || len(s) > longestSlug
	if lost {
		s = strings.TrimRight(s[:min(len(s), longestSlug-9)], "-_")
	}
	switch {
	case s == "":
		return "n-" + digest(name, 8)
	case lost, reserved(s):
		return s + "-" + digest(name, 8)
	}
	return s
}

// ascii spells a name in the letters of a slug; lost says that letters fell out.
func ascii(name string) (spelled string, lost bool) {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFKD.String(name) {
		r = unicode.ToLower(r)
		letters, known := transliterated[r]
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '_':
			letters = string(r)
		case unicode.Is(unicode.Mn, r), apostrophe(r):
			continue
		case known:
		case unicode.IsLetter(r), unicode.IsNumber(r):
			lost = true
			fallthrough
		default:
			gap = b.Len() > 0
			continue
		}
		if gap && letters != "" {
			b.WriteByte('-')
			gap = false
		}
		b.WriteString(letters)
	}
	return strings.Trim(b.String(), "-"), lost
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == 'ʻ' }

// reserved reports whether Windows keeps a name for a device.
func reserved(s string) bool {
	switch s {
	case "con", "prn", "aux", "nul":
		return true
	}
	return len(s) == 4 && (s[:3] == "com" || s[:3] == "lpt") && s[3] >= '0' && s[3] <= '9'
}

// digest is the first n hex digits of a name's hash.
func digest(name string, n int) string {
	sum := sha256.Sum256([]byte(name))
	return hex.EncodeToString(sum[:])[:n]
}

// transliterated spells letters that do not decompose into ASCII ones:
// Latin by common usage, Greek by ISO 843 less its accents, Cyrillic by
// ICAO Doc 9303, the spelling of passports.
var transliterated = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ð': "d", 'þ': "th", 'ł': "l", 'ı': "i", 'ħ': "h",

	'α': "a", 'β': "v", 'γ': "g", 'δ': "d", 'ε': "e", 'ζ': "z", 'η': "i", 'θ': "th", 'ι': "i", 'κ': "k",
	'λ': "l", 'μ': "m", 'ν': "n", 'ξ': "x", 'ο': "o", 'π': "p", 'ρ': "r", 'σ': "s", 'ς': "s", 'τ': "t",
	'υ': "y", 'φ': "f", 'χ': "ch", 'ψ': "ps", 'ω': "o",

	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ж': "zh", 'з': "z", 'и': "i", 'к': "k",
	'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f",
	'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "ie", 'ы': "y", 'ь': "", 'э': "e",
	'ю': "iu", 'я': "ia", 'є': "ie", 'і': "i", 'ґ': "g", 'ђ': "dj", 'ј': "j", 'љ': "lj", 'њ': "nj",
	'ћ': "c", 'џ': "dz", 'ў': "u",
}
