package date

import "strings"

// worded reads dates whose month has a name: 16 July 2016, 16. Juli 2016, 16 de
// julio de 2016, July 16th, 2016, 2016. július 16., 16-Jul-16. Of its three
// elements the month is told by its name, the year by its four digits.
func (l *label) worded(i int) (next int, days []Day) {
	if !l.opens(i) {
		return i, nil
	}
	if m, n, ok := l.month(i); ok {
		return l.monthDayYear(m, n)
	}
	switch t := l.at(i); {
	case narrow(t):
		return l.dayMonthYear(i)
	case t.width == 4:
		return l.yearMonthDay(i)
	}
	return i, nil
}

// opens reports whether a date may begin at i: not behind another number that
// it goes on, as in a range, nor stuck to a word.
func (l *label) opens(i int) bool {
	t, before := l.at(i), l.at(i-1)
	switch {
	case t.spaced && before.word != "-" && before.word != "–":
		return true
	case before.word == "-" || before.word == "–" || before.word == "—":
		earlier := l.at(i - 2)
		return !narrow(earlier) || strings.Contains(":.-", l.at(i-3).word) // 14:03 - 16 Jul; COVID-19 – 16 July
	case before.width > 0 || before.word == "/" || before.word == "$":
		return t.width == 0 && before.width == 0
	}
	return t.width > 0 && !isLetters(before.word) || t.width == 0
}

// joint is what stands between the elements of a date.
type labelJoint struct {
	next int
	mark string // “-”, “/” or “.” when that alone stands there, with no space
	word bool   // a word of the language: “de”, “gada”
}

// between skips what may stand between two elements of a date.
func (l *label) between(i int, afterDay bool) labelJoint {
	j := labelJoint{next: i}
	t := l.at(i)
	if afterDay && !t.spaced && l.is(i, "ordinal") {
		j.next++
		t = l.at(j.next)
	}
	switch t.word {
	case "-", "/":
		if t.spaced || l.at(j.next+1).spaced {
			return labelJoint{next: nowhere}
		}
		return labelJoint{next: j.next + 1, mark: t.word}
	case ".":
		if j.mark = t.word; l.at(j.next + 1).spaced {
			j.mark = ""
		}
		j.next++
	case ",", "،", "’", "'":
		j.next++
	}
	for l.is(j.next, "between") {
		j.next, j.word = j.next+1, true
		if w := l.at(j.next).word; w == "." || w == "’" || w == "'" {
			j.next++
		}
	}
	return j
}

// nowhere is the index of no piece.
const nowhere = -1

// isDay reads a day: a number that goes on to no time and no other day.
func (l *label) isDay(i int) (int, bool) {
	t := l.at(i)
	if !narrow(t) || t.number < 1 || t.number > 31 {
		return 0, false
	}
	after, to := l.at(i+1), l.at(i+2)
	if (after.word == "-" || after.word == "–") && narrow(to) {
		return 0, false // July 16–18
	}
	return t.number, after.spaced || after.word != ":" && after.word != "%"
}

// isYear reads a year of four digits.
func (l *label) isYear(i int) (int, bool) {
	t := l.at(i)
	return t.number, t.width == 4 && !(l.at(i+1).word == "," && l.at(i+2).width > 0 && !l.at(i+2).spaced)
}

func (m monthWord) on(y, d int) []Day {
	return oneDay(realDay(y-m.era, m.month, d))
}

func (l *label) dayMonthYear(i int) (int, []Day) {
	d, ok := l.isDay(i)
	j := l.between(i+1, true)
	m, n, named := l.month(j.next)
	if !ok || !named {
		return i, nil
	}
	k := l.between(n, false)
	if y, ok := l.isYear(k.next); ok {
		return k.next + 1, m.on(y, d)
	}
	// 16-Jul-16: two digits are a year where the same mark stands twice, or
	// behind an apostrophe.
	y := l.at(k.next)
	short := y.width == 2 && (k.mark != "" && k.mark == j.mark || l.at(k.next-1).word == "’" || l.at(k.next-1).word == "'")
	if after := l.at(k.next + 1); !short || !after.spaced && (after.width > 0 || after.word == k.mark || after.word == ":") {
		return i, nil
	}
	return k.next + 1, m.on(century(y.number)+m.era, d)
}

func (l *label) monthDayYear(m monthWord, n int) (int, []Day) {
	j := l.between(n, false)
	d, ok := l.isDay(j.next)
	if !ok {
		return n, nil
	}
	k := l.between(j.next+1, true)
	y, ok := l.isYear(k.next)
	if !ok {
		return n, nil
	}
	return k.next + 1, m.on(y, d)
}

// yearMonthDay reads the year first, and with a word behind it also the day
// before the month (“2016. gada 16. jūlijs”).
func (l *label) yearMonthDay(i int) (int, []Day) {
	y, ok := l.isYear(i)
	j := l.between(i+1, false)
	if !ok || j.next == nowhere {
		return i, nil
	}
	if m, n, named := l.month(j.next); named {
		k := l.between(n, false)
		d, ok := l.isDay(k.next)
		if _, another := l.isYear(l.between(k.next+1, true).next); !ok || another {
			return i, nil // “2016 July 16, 2017”
		}
		return k.next + 1, m.on(y, d)
	}
	if d, ok := l.isDay(j.next); ok && j.word {
		if m, n, named := l.month(l.between(j.next+1, true).next); named {
			return n, m.on(y, d)
		}
	}
	return i, nil
}
