package date

// monthYear reads “March 2011”, “Mar. 2011”, “March of 2011”.
func (r reader) monthYear(i int) (Shape, int, bool) {
	m, n, _, ok := r.monthName(i)
	if !ok {
		return Shape{}, i, false
	}
	y, n := r.yearAfter(n)
	return Shape{Year: y, Month: m}, n, y > 0
}

// month reads a month without a year: “in July”, “last March”.
func (r reader) month(i int) (Shape, int, bool) {
	if _, _, shifted := r.shift(i); r.countedFromElsewhere(i, shifted) {
		return Shape{}, i, false
	}
	if shift, n, ok := r.shift(i); ok {
		m, n, short, ok := r.monthName(n)
		return Shape{Month: m, Shift: shift}, n, ok && !short && r.at(n).width == 0
	}
	m, n, short, ok := r.monthName(i)
	if !ok || short || r.at(n).width > 0 {
		return Shape{}, i, false
	}
	led := r.leads(i) || r.is(i-1, "and") || r.is(i-1, "or")
	next := r.at(n)
	if named := next.capital && next.spaced && !r.is(n, "month"); named && en.has("doubtful", r.at(i).word) {
		return Shape{}, i, false // April Ryan
	}
	return Shape{Month: m}, n, led || !en.has("doubtful", r.at(i).word)
}

// joinedMonths reads “to August 2015” after a month.
func (r reader) joinedMonths(s Shape, n int) (Shape, int, bool) {
	j, ok := r.joint(n)
	if !ok || j == Or || j == And && !r.betweenBefore(n, s) {
		return s, n, true
	}
	if r.at(n).word == "-" && r.at(n).spaced {
		return s, n, true
	}
	if to, after, ok := r.monthYear(n + 1); ok {
		return join(s, to, Through), after, true
	}
	if m, after, short, ok := r.monthName(n + 1); ok && !short && s.Shift == Bare && r.at(after).width == 0 {
		return join(s, Shape{Month: m}, Through), after, true
	}
	return s, n, true
}

// seasonYear reads “summer of 2015”, “this spring”.
func (r reader) seasonYear(i int) (Shape, int, bool) {
	if shift, n, ok := r.shift(i); ok {
		m, found := en["season"][r.at(n).word]
		return Shape{Month: m, Shift: shift}, n + 1, found && r.at(n).word != "fall" && !r.countedFromElsewhere(i, true)
	}
	m, ok := en["season"][r.at(i).word]
	if !ok {
		return Shape{}, i, false
	}
	y, n := r.yearAfter(i + 1)
	return Shape{Year: y, Month: m}, n, y > 0
}
