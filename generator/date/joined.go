package date

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
