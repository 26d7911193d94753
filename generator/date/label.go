package date

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// label is a short text, cut up, with the languages in which it is read.
type label struct {
	text    string
	toks    []piece
	tongues []*tongue
	guess   bool // the language is not known: short names count in short labels only
	hints   Hints
}

// piece is a word, a number or a mark of a label.
type piece struct {
	start, end int
	word       string // folded; of a mark the mark itself; empty for a number
	number     int    // its value, in whatever figures
	width      int    // its digits; 0 for what is no number
	spaced     bool   // white space stands before it
}

// mostPieces bounds the pieces of a label; one that has more is none.
const mostPieces = 64

// shortLabel is how many pieces a label has at most in which the short names of
// any language are believed.
const shortLabel = 14

func newLabel(text string, h Hints) *label {
	l := &label{text: text, hints: h, toks: make([]piece, 0, 24)}
	all := tongues()
	base, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(h.Language, "_", "-")), "-")
	switch own := all[base]; {
	case base == "" || own == nil:
		l.tongues, l.guess = []*tongue{all["en"], all[""]}, true
	case base == "en":
		l.tongues = []*tongue{own}
	default:
		l.tongues = []*tongue{own, all["en"]}
	}
	l.cut()
	if len(l.toks) > mostPieces {
		l.toks = nil
	}
	return l
}

// cut parts the text into pieces. Marks of direction and the like are nothing;
// an address is one piece that is no word.
func (l *label) cut() {
	text, spaced := l.text, true
	for i := 0; i < len(text) && len(l.toks) <= mostPieces; {
		r, w := utf8.DecodeRuneInString(text[i:])
		t := piece{start: i, end: i + w, spaced: spaced}
		switch value := digitOf(r); {
		case unicode.IsSpace(r):
			spaced = true
			i += w
			continue
		case unicode.Is(unicode.Cf, r):
			i += w
			continue
		case address(text[i:]):
			t.end = runEnd(text, i, func(r rune) bool { return !unicode.IsSpace(r) })
			t.word = "://"
		case value >= 0:
			for i < len(text) && value >= 0 {
				if t.width++; t.width <= 8 {
					t.number = t.number*10 + value
				}
				i += w
				r, w = utf8.DecodeRuneInString(text[i:])
				value = digitOf(r)
			}
			t.end = i
		case unicode.IsLetter(r):
			t.end = runEnd(text, i, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) })
			t.word = foldWord(text[i:t.end])
		case strings.ContainsRune("‐‑", r):
			t.word = "-"
		default:
			t.word = text[i:t.end]
		}
		l.toks = append(l.toks, t)
		i, spaced = t.end, false
	}
}

// enoughDigits is a cheap look for what a full date has at least: four digits.
func enoughDigits(text string) bool {
	n := 0
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case isDigit(c):
			n++
		case c == 0xD9 || c == 0xDB || c == 0xE0 || c == 0xEF: // what figures of other scripts begin with
			if r, _ := utf8.DecodeRuneInString(text[i:]); digitOf(r) >= 0 {
				n++
			}
		}
		if n == 4 {
			return true
		}
	}
	return false
}

// digitOf is the value of a figure: European, Arabic, Persian, Devanagari,
// Bengali, Thai or wide; -1 for none.
func digitOf(r rune) int {
	if r >= '0' && r <= '9' {
		return int(r - '0')
	}
	if r < 0x660 {
		return -1
	}
	for _, zero := range []rune{0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10} {
		if r >= zero && r <= zero+9 {
			return int(r - zero)
		}
	}
	return -1
}

// at is the piece at i, or one that is nothing.
func (l *label) at(i int) piece {
	if i < 0 || i >= len(l.toks) {
		return piece{word: "\n", spaced: true}
	}
	return l.toks[i]
}

// is reports whether the word at i is of a class in one of the label's languages.
func (l *label) is(i int, class string) bool {
	for _, t := range l.tongues {
		if t.words[class][l.at(i).word] {
			return true
		}
	}
	return false
}

// month reads the name of a month at i, of one word or two, or the word and the
// number that some languages have in its place.
func (l *label) month(i int) (m monthWord, next int, ok bool) {
	word := l.at(i).word
	if word == "" || len(word) < 2 {
		return monthWord{}, i, false
	}
	for _, t := range l.tongues {
		if t.firsts[word] {
			if m, ok = t.months[word+" "+l.at(i+1).word]; ok {
				return m, i + 2, m.month > 0
			}
		}
		if m, ok = t.months[word]; ok {
			vague := m.short && l.guess && t != l.tongues[0] // “3rd Gen, 2023” names no month
			return m, i + 1, m.month > 0 && !(vague && (len(l.toks) > shortLabel || l.tongues[0].words["ordinal"][l.at(i-1).word]))
		}
	}
	if n := l.at(i + 1); l.is(i, "monthlead") && n.width > 0 && n.width <= 2 {
		return monthWord{month: n.number}, i + 2, true
	}
	return monthWord{}, i, false
}

// weekdayBeside reads the day of the week before or behind the pieces of a date.
func (l *label) weekdayBeside(from, next int) (time.Weekday, bool) {
	for k := from - 1; k >= from-3; k-- {
		if n, ok := l.weekday(k); ok {
			return time.Weekday(n), n != nobody
		}
		if !strings.Contains(",.(-，،", l.at(k).word) {
			break
		}
	}
	for k := next; k < next+3; k++ {
		if n, ok := l.weekday(k); ok {
			return time.Weekday(n), n != nobody
		}
		if !strings.Contains(",.(-，،（", l.at(k).word) {
			break
		}
	}
	return 0, false
}

func (l *label) weekday(i int) (int, bool) {
	word := l.at(i).word
	for _, t := range l.tongues {
		if vague := l.guess && t != l.tongues[0] && len(word) < 4 && isLetters(word); vague {
			continue // “to” is Thursday in Finnish
		}
		if n, ok := t.weekdays[word]; ok && word != "" {
			return n, true
		}
	}
	return 0, false
}
