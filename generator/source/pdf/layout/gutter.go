package layout

import "slices"

// gutter is the middle of a white stretch that has columns of text on both
// sides, and how many lines they have if that is more than most.
func (l *layer) gutter(bands []band, g gap, most int) (at float64, lines int) {
	n := 0
	for _, b := range bands {
		n += len(b.segments)
	}
	if n <= most {
		return 0, 0
	}
	if *l.left -= n; *l.left < 0 {
		*l.left = 0
		return 0, 0
	}
	middle := (g.from + g.to) / 2
	left, right := split(join(bands), middle)
	a, b := measure(left), measure(right)
	// What is right of a gutter may be columns again; what is left of it is one.
	if 2*a.parted >= a.lines || !a.text(l) || !b.text(l) || b.left-a.usual < l.usual() {
		return 0, 0
	}
	return middle, a.lines + b.lines
}

// column is what tells running text from the cells of a table.
type column struct {
	lines, words int
	left, usual  float64 // where it begins, and where most of its lines have ended
	width, total float64
	full         int // lines that reach near its right edge
	parted       int // lines that a wide gap parts
}

func measure(segments []segment) column {
	c := column{}
	right, left := -1e9, 1e9
	for _, s := range segments {
		left, right = min(left, s.x0), max(right, s.x1)
	}
	c.left, c.width = left, right-left
	var ends []float64
	for _, b := range rows(segments) {
		c.lines++
		x0, x1 := 1e9, -1e9
		parted, leaders := 0, false
		for _, s := range b {
			if s.x0-x1 > 1.3*s.size && x1 > x0 {
				parted = 1
			}
			leaders = leaders || s.leads()
			c.words += s.words
			x0, x1 = min(x0, s.x0), max(x1, s.x1)
		}
		if !leaders {
			c.parted += parted
		}
		c.total += x1 - x0
		ends = append(ends, x1)
		if x1-x0 > 0.72*c.width {
			c.full++
		}
	}
	slices.Sort(ends)
	if len(ends) > 0 {
		c.usual = ends[len(ends)*3/4]
	}
	return c
}

// leads reports whether a segment holds the leaders of a table of contents.
func (s segment) leads() bool {
	dots := 0
	for _, g := range s.glyphs {
		if g.Text == "." {
			dots++
		}
	}
	return dots > 3
}

// text reports whether lines fill a column as running text does: some words to
// a line, and most lines near as long as the longest. Two lines must say more.
func (c column) text(l *layer) bool {
	least := 2.5
	if c.lines == 2 {
		least = 3.5
	}
	if c.lines < 2 {
		return false
	}
	mean := c.total / float64(c.lines)
	wordy := float64(c.words)/float64(c.lines) >= least || mean > 16*l.body
	return wordy && mean > 5*l.body && (2*c.full >= c.lines || c.lines >= 12 && 3*c.full >= c.lines)
}
