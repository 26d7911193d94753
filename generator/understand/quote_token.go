package understand

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/generator/dossier"
)

type tokenKind uint8

const (
	tokenWord       tokenKind = iota
	tokenPossessive           // ’s, or the mark alone after an s
	tokenMark                 // punctuation
	tokenQuote                // a whole quoted run, folded into one
)

// token is a word or a mark of a passage.
type token struct {
	dossier.Span
	text string // as in the source
	low  string // in small letters
	kind tokenKind
	run  int // the quoted run it stands in or is, from 0; -1 outside
	// sentence is the number, from 0, of the sentence it stands in.
	sentence int
}

// capital reports whether the token is a word with a capital.
func (t token) capital() bool {
	r, _ := utf8.DecodeRuneInString(t.text)
	return t.kind == tokenWord && unicode.IsUpper(r)
}

// tokenize cuts text into words and marks. Initialisms (“U.S.”), abbreviated
// titles (“Gen.”), initials before a name (“J.”), hyphened words and numbers
// stay whole; a possessive stands alone.
func tokenize(text string, at dossier.Span, lex *lexicon, out []token) []token {
	for i := at.Start; i < at.End; {
		r, w := utf8.DecodeRuneInString(text[i:at.End])
		switch {
		case unicode.IsSpace(r):
			i += w
			continue
		case wordRune(r) || r == '@' || r == '$' || r == '€' || r == '£' || r == '#':
			end := wordEnd(text, at, i, lex)
			out = appendWord(out, text, i, end, lex)
			i = end
			continue
		}
		out = append(out, token{Span: dossier.Span{Start: i, End: i + w}, text: text[i : i+w], low: text[i : i+w], kind: tokenMark, run: -1})
		i += w
	}
	return out
}

// appendWord adds a word, its possessive apart.
func appendWord(out []token, text string, start, end int, lex *lexicon) []token {
	word := text[start:end]
	cut := len(word)
	for _, mark := range []string{"’s", "'s", "’S", "'S"} {
		if base, ok := strings.CutSuffix(word, mark); ok && base != "" && !lex.is("contracted", strings.ToLower(base)) {
			cut = len(base)
		}
	}
	add := func(a, b int, kind tokenKind) {
		out = append(out, token{Span: dossier.Span{Start: a, End: b}, text: text[a:b], low: strings.ToLower(text[a:b]), kind: kind, run: -1})
	}
	add(start, start+cut, tokenWord)
	if cut < len(word) {
		add(start+cut, end, tokenPossessive)
	}
	return out
}

// wordEnd is where the word that begins at i ends.
func wordEnd(text string, at dossier.Span, i int, lex *lexicon) int {
	start := i
	for i < at.End {
		r, w := utf8.DecodeRuneInString(text[i:at.End])
		if wordRune(r) || unicode.Is(unicode.Mn, r) || i == start {
			i += w
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[min(i+w, at.End):at.End])
		inside := strings.ContainsRune("-'’&_‑", r) || (r == ',' || r == ':') && digitBefore(text, start, i) && unicode.IsDigit(next)
		if inside && wordRune(next) || r == '.' && wordRune(next) && dotInside(text, start, i, next) {
			i += w
			continue
		}
		if r == '.' && keepsStop(text[start:i], text, at, i, lex) {
			i += w
			if n, _ := utf8.DecodeRuneInString(text[i:at.End]); n == '-' && i < at.End {
				continue // “U.S.-led”
			}
		}
		break
	}
	return i
}

func digitBefore(text string, start, i int) bool {
	return i > start && text[i-1] >= '0' && text[i-1] <= '9'
}

// dotInside reports whether a stop between letters belongs to the word:
// “U.S.”, “rg.ru”, “3.5”, but not “strikes.The”.
func dotInside(text string, start, i int, next rune) bool {
	if unicode.IsDigit(next) || unicode.IsLower(next) {
		return true
	}
	last, w := utf8.DecodeLastRuneInString(text[start:i])
	before := start
	if i-w > start {
		before = strings.LastIndexByte(text[start:i], '.') + 1 + start
	}
	return unicode.IsLetter(last) && i-before == w
}

// keepsStop reports whether the stop after a word belongs to it.
func keepsStop(word, text string, at dossier.Span, i int, lex *lexicon) bool {
	if dotted(word) {
		return true
	}
	low := strings.ToLower(word) + "."
	if lex.titles.head(low) || lex.titles.honor[low] || lex.classes["date"][low] || lex.classes["particle"][low] {
		return true
	}
	return initial(word) && i+2 < at.End && text[i+1] == ' ' && unicode.IsUpper(firstRune(text[i+2:at.End]))
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
