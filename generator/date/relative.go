package date

import "time"

// shift reads this, last, next, “this past”, “this coming”.
func (r reader) shift(i int) (Shift, int, bool) {
	s, ok := en["shift"][r.at(i).word]
	if !ok {
		return Bare, i, false
	}
	if after := r.at(i + 1).word; Shift(s) == This && after == "past" {
		return Last, i + 2, true
	} else if Shift(s) == This && after == "coming" {
		return Next, i + 2, true
	}
	return Shift(s), i + 1, true
}

// weekday reads a day of the week, with what shifts it and the date beside it:
// “Tuesday”, “last Friday night”, “this Friday, December 18”, “Friday (15 July)”.
func (r reader) weekday(i int) (Shape, int, bool) {
	shift, n, shifted := r.shift(i)
	t := r.at(n)
	day, long := en["weekday"][t.word]
	short, isShort := en["shortweekday"][t.word]
	if !t.capital || !long && !isShort || !shifted && r.is(i-1, "namedbefore") || r.countedFromElsewhere(i, shifted) {
		return Shape{}, i, false
	}
	if !long {
		day = short
		if r.at(n+1).word == "." {
			n++
		}
	}
	n++
	if s, end, ok := r.dateBeside(n); ok {
		s.HasWeekday, s.Weekday = true, time.Weekday(day)
		return s, end, true
	}
	if !long || r.is(n, "namedafter") && r.at(n).capital {
		return Shape{}, i, false
	}
	if r.is(n, "part") {
		n++
	}
	return Shape{Form: Weekday, Weekday: time.Weekday(day), HasWeekday: true, Shift: shift}, n, true
}

// countedFromElsewhere reports whether “the last” or “the next” stands before a
// day or month: “the last Saturday before Christmas” counts from Christmas.
func (r reader) countedFromElsewhere(i int, shifted bool) bool {
	if !shifted {
		i--
	}
	return (r.at(i).word == "last" || r.at(i).word == "next") && r.at(i-1).word == "the"
}

// dateBeside reads a date after a weekday, with or without comma or brackets.
func (r reader) dateBeside(n int) (Shape, int, bool) {
	open := r.at(n).word == "("
	if open || r.at(n).word == "," {
		n++
	}
	if r.at(n).word == "the" && r.at(n+1).width > 0 {
		n++
	}
	s, end, ok := r.day(n)
	if !ok || open && r.at(end).word != ")" {
		return Shape{}, n, false
	}
	if open {
		end++
	}
	return s, end, true
}

// positioned reads a part of a month or year: “early July”, “mid-2015”, “the
// end of this month”, “earlier this week”.
func (r reader) positioned(i int) (Shape, int, bool) {
	n := i
	if r.at(n).word == "the" && r.at(n+2).word == "of" {
		n++
	}
	pos, ok := en["position"][r.at(n).word]
	switch {
	case !ok && r.is(n, "adverb"):
		n++
	case !ok:
		return Shape{}, i, false
	case r.at(n+1).word == "of":
		n += 2
	case r.at(n+1).word == "-":
		n += 2
	case r.at(n+1).word == "in":
		n += 2
		if r.at(n).word == "the" {
			n++
		}
	default:
		n++
	}
	if !ok && r.at(n).word == "in" {
		n++
	}
	for _, read := range []func(int) (Shape, int, bool){r.weekday, r.calendar, r.deictic} {
		if s, end, found := read(n); found && s.Day == 0 && !(s.Form == Relative && s.Unit == Days) {
			s.Position = Position(pos)
			return s, end, true
		}
	}
	return Shape{}, i, false
}

// deictic reads what counts from now: “yesterday”, “this morning”, “last
// month”, “next year”. “The last month” is a duration and is left alone.
func (r reader) deictic(i int) (Shape, int, bool) {
	if n, ok := en["dayword"][r.at(i).word]; ok {
		return r.dayWord(i, n)
	}
	if s, end, ok := r.aroundDay(i); ok {
		return s, end, true
	}
	shift, n, ok := r.shift(i)
	if !ok {
		return Shape{}, i, false
	}
	count := map[Shift]int{This: 0, Last: -1, Next: 1}[shift]
	unit := r.at(n).word
	if r.is(n, "part") && (shift == This || unit == "night" && shift == Last) {
		return Shape{Form: Relative, Unit: Days, Count: count}, n + 1, true
	}
	u, ok := en["unit"][unit]
	if !ok || Unit(u) == Days || unit[len(unit)-1] == 's' || r.at(i-1).word == "the" && shift != This {
		return Shape{}, i, false
	}
	if r.at(n+1).word == "-" && !r.at(n+1).spaced && isLetters(r.at(n+2).word) {
		return Shape{}, i, false // this year-long siege
	}
	return Shape{Form: Relative, Unit: Unit(u), Count: count}, n + 1, true
}

// dayWord reads today, yesterday, tomorrow and the part of the day. “Russia
// Today” is a name.
func (r reader) dayWord(i, count int) (Shape, int, bool) {
	t, before := r.at(i), r.at(i-1)
	if t.capital && before.capital && t.spaced {
		return Shape{}, i, false
	}
	n := i + 1
	if r.is(n, "part") {
		n++
	}
	return Shape{Form: Relative, Unit: Days, Count: count}, n, true
}

// aroundDay reads “the day before yesterday”, “the day after tomorrow”.
func (r reader) aroundDay(i int) (Shape, int, bool) {
	if r.at(i).word == "the" {
		i++
	}
	if r.at(i).word != "day" {
		return Shape{}, i, false
	}
	switch r.at(i+1).word + " " + r.at(i+2).word {
	case "before yesterday":
		return Shape{Form: Relative, Count: -2}, i + 3, true
	case "after tomorrow":
		return Shape{Form: Relative, Count: 2}, i + 3, true
	}
	return Shape{}, i, false
}

// ago reads “three days ago”, “a week ago”, “two months from now”.
func (r reader) ago(i int) (Shape, int, bool) {
	count, ok := en["number"][r.at(i).word]
	if !ok {
		count, ok = r.at(i).number, r.at(i).number > 0 && r.at(i).width < 4 && !r.glued(i)
	}
	unit, known := en["unit"][r.at(i+1).word]
	if !ok || !known || Unit(unit) == Weekends {
		return Shape{}, i, false
	}
	s := Shape{Form: Relative, Unit: Unit(unit), Count: -count}
	s.About = s.Unit != Days || en.has("counters", r.at(i-1).word) || r.at(i-1).word == "about"
	switch {
	case r.at(i+2).word == "ago":
		return s, i + 3, true
	case r.at(i+2).word == "from" && r.at(i+3).word == "now":
		s.Count = count
		return s, i + 4, true
	}
	return Shape{}, i, false
}
