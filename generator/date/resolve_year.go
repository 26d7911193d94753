package date

// yearFrom finds the year of a date without one: the nearest on the side the
// tense points to, or the nearest at all, that agrees with the weekday.
func (s Shape) yearFrom(d Day, toward Direction) (string, bool) {
	switch s.Shift {
	case Last:
		toward = Past
	case Next:
		toward = Future
	}
	best, found, distance := Shape{}, false, 0
	for y := d.Year - 1; y <= d.Year+1; y++ {
		c := s.inYear(y)
		first, last, ok := Bounds(c.edtf())
		if !ok || !c.possible() || !allowed(s.Shift, toward, d, first, last) {
			continue
		}
		if gap := gapBetween(d, first, last); !found || gap < distance {
			best, found, distance = c, true, gap
		}
	}
	return best.edtf(), found
}

// allowed reports whether a candidate from first to last lies on the right side of d.
func allowed(shift Shift, toward Direction, d, first, last Day) bool {
	switch {
	case shift == This:
		return first.Year == d.Year
	case shift == Last:
		return last.Before(d)
	case shift == Next:
		return d.Before(first)
	case toward == Past:
		return !d.Before(first)
	case toward == Future:
		return !last.Before(d)
	}
	return true
}

func gapBetween(d, first, last Day) int {
	switch {
	case d.Before(first):
		return d.DaysUntil(first)
	case last.Before(d):
		return last.DaysUntil(d)
	}
	return 0
}

// inYear gives a shape, and what it runs to, a year.
func (s Shape) inYear(y int) Shape {
	s.Year = y
	if s.To != nil {
		to := *s.To
		to.Year = y
		if to.Month < s.Month {
			to.Year++
		}
		s.To = &to
	}
	return s
}
