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
		return Shape{Year: y, Month: m, Day: d}, n, !r.attack(m, d, n)
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

// attack reports whether a day without a year names an event instead:
// “the September 11 attacks” lie in no year near the article's.
func (r reader) attack(m, d, n int) bool {
	word := r.at(n).word
	return m == 9 && d == 11 && (word == "attack" || word == "attacks" || word == "terrorist" || word == "terror")
}

// joint reads the word between two dates.
func (r reader) joint(i int) (Joint, bool) {
	for _, class := range []string{"through", "and", "or"} {
		if j, ok := en[class][r.at(i).word]; ok {
			return Joint(j), true
		}
	}
	return 0, false
}

// joinedDays reads what a day runs to or stands with: a day of the same month
// (“and 15”) or another date (“– August 2, 2016”).
func (r reader) joinedDays(s Shape, n int) (Shape, int, bool) {
	j, ok := r.joint(n)
	if !ok {
		return s, n, true
	}
	if to, after, ok := r.day(n + 1); ok && (j == Through || r.betweenBefore(n, s)) {
		return join(s, to, Through), after, true
	}
	d, after, ok := r.dayNumber(n + 1)
	if !ok || d <= s.Day || s.Year > 0 || r.countsSomething(after) {
		return s, n, true
	}
	y, end := r.yearAfter(after)
	if y > 0 {
		after = end
	}
	return join(s, Shape{Year: y, Month: s.Month, Day: d}, j), after, true
}

// daysOfMonth reads “14–15 July 2016”, “14 and 15 July”.
func (r reader) daysOfMonth(i int) (Shape, int, bool) {
	d, n, ok := r.dayNumber(i)
	j, joined := r.joint(n)
	if !ok || !joined || r.glued(i) {
		return Shape{}, i, false
	}
	to, n, ok := r.day(n + 1)
	if !ok || to.Day <= d || r.at(n-1).word == "" && to.Year == 0 && r.at(n-1).number > 0 {
		return Shape{}, i, false
	}
	return join(Shape{Month: to.Month, Day: d}, to, j), n, true
}

// betweenBefore reports whether “between” opens the dates, so that “and” means
// through; the date s ends before token n and has at most six tokens.
func (r reader) betweenBefore(n int, s Shape) bool {
	for k := n - 1; k >= n-7 && k >= 0; k-- {
		if r.at(k).word == "between" {
			return true
		}
	}
	return false
}

// countsSomething reports whether the number before token i may count the
// words after it: “July 14 and 15 people died”.
func (r reader) countsSomething(i int) bool {
	t := r.at(i)
	return t.word != "" && t.word >= "a" && t.word < "{" && t.spaced && !t.capital && !en.has("small", t.word)
}

// join makes one shape of two. The year that stands once is the year of both,
// but December runs to the January after.
func join(s, to Shape, j Joint) Shape {
	switch {
	case s.Year == 0 && to.Year > 0:
		s.Year = to.Year
		if s.Month > to.Month && to.Month > 0 {
			s.Year--
		}
	case s.Year > 0 && to.Year == 0:
		to.Year = s.Year
		if to.Month < s.Month && to.Month > 0 {
			to.Year++
		}
	}
	if j == And && s.Month == to.Month && to.Day == s.Day+1 {
		j = Through
	}
	s.To, s.Joined = &to, j
	return s
}
