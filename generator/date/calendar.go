package date

import "strings"

// calendar reads a date of the calendar, and the date it runs to or is joined
// with: “June 22, 2013”, “22 June”, “July 14 and 15”, “March 2011”, “2015”.
func (r reader) calendar(i int) (Shape, int, bool) {
	s, n, ok := r.day(i)
	if ok {
		return r.joinedDays(s, n)
	}
	if s, n, ok = r.daysOfMonth(i); ok {
		return s, n, true
	}
	if s, n, ok = r.monthYear(i); ok {
		return r.joinedMonths(s, n)
	}
	if s, n, ok = r.month(i); ok {
		return r.joinedMonths(s, n)
	}
	if s, n, ok = r.seasonYear(i); ok {
		return s, n, true
	}
	return r.years(i)
}

// monthName reads a month, a short form with its stop.
func (r reader) monthName(i int) (month, next int, short, ok bool) {
	t := r.at(i)
	if !t.capital {
		return 0, i, false, false
	}
	if m, found := en["month"][t.word]; found {
		return m, i + 1, false, true
	}
	m, found := en["shortmonth"][t.word]
	if found && r.at(i+1).word == "." && !r.at(i+1).spaced {
		return m, i + 2, true, true
	}
	return m, i + 1, true, found
}

// dayNumber reads 14 or 14th.
func (r reader) dayNumber(i int) (day, next int, ok bool) {
	t := r.at(i)
	if t.number < 1 || t.number > 31 || t.width > 2 {
		return 0, i, false
	}
	after := r.at(i + 1)
	if !after.spaced && r.is(i+1, "ordinal") {
		return t.number, i + 2, true
	}
	switch {
	case after.spaced || after.word == "\n":
	case after.word == ":" || after.word == "%" || after.word == "/":
		return 0, i, false
	case after.number >= 0 || after.width > 0:
		return 0, i, false
	case (after.word == "." || after.word == ",") && r.at(i+2).width > 0 && !r.at(i+2).spaced:
		return 0, i, false // 14.5, 14,000
	case after.capital || after.word >= "a" && after.word <= "z~":
		return 0, i, false // 14km
	}
	return t.number, i + 1, true
}

// yearAfter reads a year that may follow a comma.
func (r reader) yearAfter(i int) (year, next int) {
	if r.at(i).word == "," {
		i++
	} else if r.at(i).word == "of" {
		i++
	}
	if t := r.at(i); t.width == 4 && t.number >= 1000 && t.number < 2200 && t.spaced && !r.continues(i+1) {
		return t.number, i + 1
	}
	return 0, i
}

// continues reports whether the number before token i goes on: 2,000 or 2.5.
func (r reader) continues(i int) bool {
	t := r.at(i)
	if t.spaced || t.word == "\n" {
		return false
	}
	return (t.word == "," || t.word == ".") && r.at(i+1).width > 0 && !r.at(i+1).spaced || t.word == "%"
}

// day reads one day: “July 14”, “Jul 16, 2016”, “14 July 2016”, “14th of July”.
func (r reader) day(i int) (Shape, int, bool) {
	if m, n, _, ok := r.monthName(i); ok {
		d, n, ok := r.dayNumber(n)
		if !ok {
			return Shape{}, i, false
		}
		y, after := r.yearAfter(n)
		if y > 0 {
			n = after
		}
		s := Shape{Year: y, Month: m, Day: d}
		return s, n, !r.attack(s, n)
	}
	d, n, ok := r.dayNumber(i)
	if !ok || r.glued(i) {
		return Shape{}, i, false
	}
	if r.at(n).word == "of" {
		n++
	} else if r.at(n).word == "-" && !r.at(n).spaced {
		n++ // 14-Jul-2016
	}
	m, n, short, ok := r.monthName(n)
	if !ok || short && r.at(n).width > 0 && r.at(n).width < 3 && r.at(n-1).word == "." {
		return Shape{}, i, false
	}
	if r.at(n).word == "-" && r.at(n+1).width == 4 {
		return Shape{Year: r.at(n + 1).number, Month: m, Day: d}, n + 2, r.at(n+1).number >= 1000
	}
	y, after := r.yearAfter(n)
	if y > 0 {
		n = after
	}
	return Shape{Year: y, Month: m, Day: d}, n, true
}

// glued reports whether the number at i is the tail of another: 1,14 or $14.
func (r reader) glued(i int) bool {
	t, before := r.at(i), r.at(i-1)
	if i == 0 || t.spaced || strings.Contains("(\n“\"[", before.word) && before.word != "" {
		return false
	}
	return before.word != "-" || r.at(i-2).number < 1 || r.at(i-2).width > 2
}

// attack reports whether a day without a year names an event instead: “the
// September 11 attacks” lie in no year near the article's.
func (r reader) attack(s Shape, n int) bool {
	return s.Year == 0 && s.Month == 9 && s.Day == 11 && r.is(n, "attack")
}
