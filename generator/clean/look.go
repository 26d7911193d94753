package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// look is the shape of a line: what can be counted in it without knowing its
// language.
type look struct {
	size    int // the words, in classes (see sizes)
	width   int // letters a word, in classes
	caps    int // share of words with a capital, in tenths above or below the page's running text
	digits  int // share of words that are numbers, in classes
	commas  int
	stops   int // sentences that end before the line does
	joins   int // small letters that run into a capital
	first   int // the class of the first sign
	last    int // the class of the last sign
	marks   int // the marks that labels have and prose has not, as bits
	dated   int // a date in figures, a clock or a year, as bits
	capital float64
}

// sizes part lines by their words: labels, headlines, sentences, paragraphs.
var sizes = []int{1, 2, 3, 4, 6, 8, 11, 15, 20, 30, 45, 70, 110}

// class is how many of the bounds a number reaches.
func class(n int, bounds ...int) int {
	for i, b := range bounds {
		if n < b {
			return i
		}
	}
	return len(bounds)
}

// The classes of a line's first and last sign.
const (
	signSmall = iota
	signCapital
	signLetter // in a script without capitals
	signDigit
	signStop
	signComma
	signColon
	signAsk
	signQuote
	signBracket
	signDash
	signBullet
	signDots
	signOther
)

func signClass(r rune) int {
	switch {
	case unicode.IsLower(r):
		return signSmall
	case unicode.IsUpper(r):
		return signCapital
	case unicode.IsLetter(r), unicode.IsMark(r):
		return signLetter
	case unicode.IsDigit(r):
		return signDigit
	}
	for i, set := range signSets {
		if strings.ContainsRune(set, r) {
			return signStop + i
		}
	}
	return signOther
}

// signSets are the signs of the classes from signStop on.
var signSets = [...]string{".。।۔", ",;،、；", ":：", "?!？！؟", "\"'“”„«»‘’「」『』", "()[]（）", "-–—‐", "•·*▪►●■✓|/>»›→", "…"}

// The marks of labels, as bits of look.marks.
const (
	markPipe = 1 << iota
	markAddress
	markMoney
	markDouble // two spaces side by side, where a page had two things
	markCopyright
)

// lookAt takes the shape of a line whose words are counted.
func lookAt(l *line) look {
	var k look
	letters, numbers, number := 0, 0, 0
	last := ' '
	for _, r := range l.text {
		switch {
		case unicode.IsUpper(r):
			letters++
			if unicode.IsLower(last) {
				k.joins++
			}
		case unicode.IsLetter(r):
			letters++
		case r >= '0' && r <= '9':
			if last < '0' || last > '9' {
				numbers, number = numbers+1, 0
			}
			if number = min(number*10+int(r-'0'), 1e5); number >= 1900 && number < 2100 {
				k.dated |= 2
			}
		default:
			k.note(r, last)
		}
		last = r
	}
	words := max(l.words, 1)
	first, _ := utf8.DecodeRuneInString(l.text)
	k.size = class(l.words, sizes...)
	k.width = class(10*letters/words, 30, 38, 44, 50, 58, 70, 100)
	k.digits = class(100*numbers/words, 1, 8, 20, 40, 70)
	k.commas = class(k.commas, 1, 2, 4, 8)
	k.stops = class(k.stops, 1, 2, 3, 5)
	k.joins = class(k.joins, 1, 2, 4)
	k.first, k.last = signClass(first), signClass(last)
	if strings.HasSuffix(l.text, "...") {
		k.last = signDots
	}
	k.capital = float64(l.capped) / float64(words)
	return k
}

// note counts a sign that is neither letter nor digit.
func (k *look) note(r, last rune) {
	switch r {
	case ',', '،', '、':
		k.commas++
	case ' ', '\u00a0':
		switch last {
		case '.', '!', '?':
			k.stops++
		case ' ', '\u00a0':
			k.marks |= markDouble
		}
	case '。', '！', '？', '۔', '।':
		k.stops++
	case '|', '»', '›', '→', '•', '·':
		k.marks |= markPipe
	case '@', '#':
		k.marks |= markAddress
	case '$', '€', '£', '%':
		k.marks |= markMoney
	case '©':
		k.marks |= markCopyright
	case ':', '/':
		if last >= '0' && last <= '9' {
			k.dated |= 1
		}
	}
}
