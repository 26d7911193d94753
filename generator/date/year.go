package date

// years reads a year alone, and the year it runs to: “in 2015”, “2011–2013”,
// “2014-15”. A number of four digits is a year only when nothing around it
// makes it a count, a price or a label.
func (r reader) years(i int) (Shape, int, bool) {
	t := r.at(i)
	if t.width != 4 || t.number < 1500 || t.number > 2100 || !r.standsAsYear(i) {
		return Shape{}, i, false
	}
	s := Shape{Year: t.number}
	j, ok := r.joint(i + 1)
	to := r.at(i + 2)
	if !ok || j == Or || j == And && !r.betweenBefore(i+1, s) || r.continues(i+3) || r.countsSomething(i+3) && r.is(i+3, "counts") {
		return s, i + 1, true
	}
	switch {
	case to.width == 4 && to.number > t.number && to.number <= 2100:
		return join(s, Shape{Year: to.number}, Through), i + 3, true
	case to.width == 2 && r.at(i+1).word == "-" && !to.spaced && to.number == (t.number+1)%100:
		return join(s, Shape{Year: t.number + 1}, Through), i + 3, true
	}
	return s, i + 1, true
}

func (r reader) standsAsYear(i int) bool {
	before, after := r.at(i-1), r.at(i+1)
	switch {
	case r.continues(i + 1), !after.spaced && (after.width > 0 || after.capital || isLetters(after.word)):
		return false
	case r.is(i+1, "counts"), r.is(i-1, "counters"), before.width > 0:
		return false
	case after.word == ":" && !after.spaced && r.at(i+2).width > 0:
		return false
	case !r.at(i).spaced && i > 0:
		return before.word == "(" || before.word == "-" && r.is(i-2, "position")
	case r.is(i-1, "leads"), r.is(i-1, "position"), r.is(i-1, "adverb"):
		return true
	}
	return r.at(i).number >= 1800 && !(after.spaced && !after.capital && plural(after.word))
}

func isLetters(w string) bool { return w >= "a" && w < "{" }

// plural reports whether a word may be a counted noun, “2000 workers”.
func plural(w string) bool {
	n := len(w)
	return n > 3 && w[n-1] == 's' && w[n-2] != 's' && !en.has("small", w)
}
