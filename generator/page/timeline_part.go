package page

import (
	"cmp"
	"fmt"
	"slices"

	"dossier/generator/dossier"
)

// rows is how much of a page a day takes; codes stand several in a line.
func (d *day) rows() int { return len(d.entries) + len(d.published) + (len(d.said)+3)/4 }

// calendar is a timeline that was cut: its parts, and the days of each.
type calendar struct {
	series
	days  map[*part][]*day
	taken []int // while it is cut: rows of each source; then in which run it is
}

// cutTimeline cuts the timeline when it is too long for a page, and says where
// every day stands: so that it stays there whatever else happened, a month that
// is too long is cut by day, however short those are.
func (c *composer) cutTimeline() {
	var pieces []piece
	rows := 0
	for i, d := range c.ordered {
		rows += d.rows()
		pieces = append(pieces, piece{at: d.at, rows: d.rows(), count: len(d.entries), n: i})
		if d.edtf != "" {
			d.href = href(timelinePath) + "#" + dayID(d.edtf)
		}
	}
	if rows <= c.bounds.page {
		return
	}
	slices.SortStableFunc(pieces, func(a, b piece) int { return a.at.compare(b.at) })
	c.calendar = &calendar{days: map[*part][]*day{}, taken: make([]int, len(c.Sources))}
	c.calendar.series = series{
		composer: c, whole: timelinePath, folder: "timeline", what: c.say("nav_timeline"),
		titled: "part_of", counts: "n_events", parts: cutYears(pieces, c.bounds.part),
	}
	for _, month := range leaves(c.calendar.parts) {
		if month.from.lane == laneDated {
			month.cutBy(c.bounds.part, wholeDay, func(a, b stamp) bool { return a == b })
		}
	}
	for _, leaf := range leaves(c.calendar.parts) {
		c.calendar.fill(leaf)
	}
	c.calendar.taken = nil
	c.placeDays()
}

// placeDays says where each day stands: of several parts in the first.
func (c *composer) placeDays() {
	placed := map[string]bool{"": true}
	for _, leaf := range leaves(c.calendar.parts) {
		for _, d := range c.calendar.days[leaf] {
			if !placed[d.edtf] {
				placed[d.edtf] = true
				c.days[d.edtf].href = href(c.calendar.path(leaf)) + "#" + dayID(d.edtf)
			}
		}
	}
}

// fill gives a part its days, in the timeline's order; what is still too long
// is cut by sources.
func (l *calendar) fill(leaf *part) {
	days := rows(leaf.pieces, func(one piece) *day { return l.ordered[one.n] })
	slices.SortFunc(days, func(a, b *day) int { return cmp.Compare(a.place, b.place) })
	runs := [][]*day{days}
	if leaf.rows > l.bounds.part {
		runs = l.bySource(days)
	}
	if len(runs) == 1 {
		l.days[leaf] = days
		return
	}
	for i, some := range runs {
		one := &part{level: stretch, up: leaf.up, from: leaf.from, to: leaf.to, id: leaf.id, number: i + 1}
		if i > 0 {
			one.id = fmt.Sprintf("%s-%d", leaf.id, i+1)
		}
		for _, d := range some {
			one.count += len(d.entries)
		}
		l.days[one] = some
		l.insert(leaf, one)
	}
	l.remove(leaf)
}

// insert puts a part before another; remove takes one away.
func (l *calendar) insert(before, one *part) {
	list := l.siblings(before)
	*list = slices.Insert(*list, slices.Index(*list, before), one)
}

func (l *calendar) remove(one *part) {
	list := l.siblings(one)
	*list = slices.Delete(*list, slices.Index(*list, one), slices.Index(*list, one)+1)
}

func (l *calendar) siblings(one *part) *[]*part {
	if one.up == nil {
		return &l.parts
	}
	return &one.up.parts
}

// bySource cuts days with very much by the sources that tell of them.
func (l *calendar) bySource(days []*day) [][]*day {
	var folios []*dossier.Folio
	for _, d := range days {
		d.each(func(f *dossier.Folio, quarters int) {
			n := l.known[f].number
			if l.taken[n] == 0 {
				folios = append(folios, f)
			}
			l.taken[n] += quarters
		})
	}
	slices.SortFunc(folios, func(a, b *dossier.Folio) int { return cmp.Or(cmp.Compare(a.Code, b.Code), cmp.Compare(a.Slug, b.Slug)) })
	runs := stretches(l.pieces(folios, func(k *known) int { return l.taken[k.number] }), 4*l.bounds.part)
	for i, run := range runs {
		for _, one := range run {
			l.taken[l.known[folios[one.n]].number] = i
		}
	}
	all := make([][]*day, len(runs))
	for _, d := range days {
		d.deal(all, func(f *dossier.Folio) int { return l.taken[l.known[f].number] })
	}
	for _, f := range folios {
		l.taken[l.known[f].number] = 0
	}
	return all
}

// each calls see with every source of a day and what it takes of a page, in
// quarters of a row.
func (d *day) each(see func(*dossier.Folio, int)) {
	for _, e := range d.entries {
		see(e.From, 4)
	}
	for _, q := range d.said {
		see(q.From, 1)
	}
	for _, f := range d.published {
		see(f, 4)
	}
}

// deal gives each list of days its share of a day.
func (d *day) deal(to [][]*day, in func(*dossier.Folio) int) {
	mine := make([]*day, len(to))
	at := func(f *dossier.Folio) *day {
		i := in(f)
		if mine[i] == nil {
			mine[i] = &day{edtf: d.edtf, lane: d.lane, at: d.at, place: d.place}
			to[i] = append(to[i], mine[i])
		}
		return mine[i]
	}
	for _, e := range d.entries {
		some := at(e.From)
		some.entries = append(some.entries, e)
	}
	for _, q := range d.said {
		some := at(q.From)
		some.said = append(some.said, q)
	}
	for _, f := range d.published {
		some := at(f)
		some.published = append(some.published, f)
	}
}
