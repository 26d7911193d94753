package page

import (
	"cmp"
	"fmt"
	"hash/fnv"

	"dossier/generator/date"
)

// stamp places something in time as far as pages are cut by it: a year, a month
// or season of it, a day; 0 for what is not given. What spans some time stands
// at its beginning.
type stamp struct{ lane, year, month, day int }

func stampOf(edtf string) stamp {
	at := stamp{lane: lane(edtf)}
	v, err := date.Parse(edtf)
	if at.lane != laneDated || err != nil {
		return at
	}
	first := v.Parts[0]
	if first.Open {
		first = v.Parts[len(v.Parts)-1]
	}
	at.year, at.month, at.day = first.Year, first.Month, first.Day
	if earliest, _, ok := v.Bounds(); ok && at.year == 0 {
		at = stamp{lane: laneDated, year: earliest.Year}
	}
	return at
}

func (a stamp) compare(b stamp) int {
	return cmp.Or(cmp.Compare(a.lane, b.lane), cmp.Compare(a.year, b.year), cmp.Compare(a.month, b.month), cmp.Compare(a.day, b.day))
}

func (a stamp) date() date.Part { return date.Part{Year: a.year, Month: a.month, Day: a.day} }

// piece is the least that is not cut: a source, a day, a name.
type piece struct {
	at    stamp
	rows  int
	count int    // what it adds to the count of a part
	ends  uint32 // a part rather ends after a piece where this is small
	n     int    // of what it is a piece, in the list that was cut
}

// endsAfter is a number drawn from a name.
func endsAfter(name string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(name))
	return h.Sum32()
}

// part is a stretch of a page that was cut, or of such a stretch.
type part struct {
	id       string // its file, without folder and extension: "2015-07"
	label    string // what it is called when it is no stretch of time
	from, to stamp  // of its first and its last piece
	level    int
	number   int // among those that begin alike; 0 for the first that begins on a day
	rows     int
	count    int
	pieces   []piece // of a part that is a page; else parts
	parts    []*part
	up       *part
}

// Levels of parts.
const (
	wholeYear  = iota // or a lane of what has no year or no date
	wholeMonth        // or a season
	wholeDay
	stretch
)

// cut divides pieces, which are in order, into parts of at most so many rows:
// by year, a year that is too long by month, a month that is too long into
// stretches. Where those end hangs on the pieces themselves, so that one piece
// more or less moves few others.
func cut(pieces []piece, rows int) []*part {
	roots := cutYears(pieces, rows)
	for _, p := range leaves(roots) {
		p.stretches(rows)
	}
	return roots
}

// cutYears divides pieces by year, and years that are too long by month.
func cutYears(pieces []piece, rows int) []*part {
	var roots []*part
	for _, year := range divide(pieces, func(a, b stamp) bool { return a.lane == b.lane && a.year == b.year }) {
		p := newPart(nil, wholeYear, year)
		p.id = fmt.Sprintf("%04d", p.from.year)
		switch p.from.lane {
		case laneNoYear:
			p.id = "no-year"
		case laneUndated:
			p.id = "undated"
		default:
			p.cutBy(rows, wholeMonth, func(a, b stamp) bool { return a.month == b.month })
		}
		roots = append(roots, p)
	}
	return roots
}

func newPart(up *part, level int, pieces []piece) *part {
	p := &part{up: up, level: level, pieces: pieces, from: pieces[0].at, to: pieces[len(pieces)-1].at}
	for _, one := range pieces {
		p.rows += one.rows
		p.count += one.count
	}
	return p
}

// cutBy divides a part that is too long by what its pieces have in common: a
// month, a day.
func (p *part) cutBy(rows, level int, alike func(a, b stamp) bool) {
	if p.rows <= rows {
		return
	}
	for _, some := range divide(p.pieces, alike) {
		one := newPart(p, level, some)
		n := one.from.month
		if level == wholeDay {
			n = one.from.day
		}
		one.id = fmt.Sprintf("%s-%02d", p.id, n)
		p.parts = append(p.parts, one)
	}
	p.pieces = nil
}

// divide groups neighbours that are alike.
func divide(pieces []piece, alike func(a, b stamp) bool) [][]piece {
	var groups [][]piece
	for from := 0; from < len(pieces); {
		to := from + 1
		for to < len(pieces) && alike(pieces[from].at, pieces[to].at) {
			to++
		}
		groups = append(groups, pieces[from:to])
		from = to
	}
	return groups
}

// leaves is the parts that are pages with rows, in order.
func leaves(parts []*part) []*part {
	var all []*part
	for _, p := range parts {
		if p.parts == nil {
			all = append(all, p)
		}
		all = append(all, leaves(p.parts)...)
	}
	return all
}
