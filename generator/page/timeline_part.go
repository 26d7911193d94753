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
	days map[*part][]*day
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
	c.calendar = &calendar{days: map[*part][]*day{}}
	c.calendar.series = series{
		composer: c, whole: timelinePath, folder: "timeline", what: c.say("nav_timeline"),
		titled: "part_of", counts: "n_events", parts: cutYears(pieces, c.bounds.part),
	}
	for _, month := range leaves(c.calendar.parts) {
		if month.from.lane == laneDated {
			month.cutBy(c.bounds.part, wholeDay, func(a, b stamp) bool { return a == b })
		}
	}
	all := leaves(c.calendar.parts)
	runs, desks := make([][][]*day, len(all)), make([][]noted, workers(len(all)))
	for i := range desks {
		desks[i] = make([]noted, len(c.Sources))
	}
	atOnce(len(desks), len(all), func(worker, i int) { runs[i] = c.calendar.runs(all[i], desks[worker]) })
	for i, leaf := range all {
		c.calendar.fill(leaf, runs[i])
	}
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

// runs is the days of a part in the timeline's order; what is still too long is
// cut by sources.
func (l *calendar) runs(leaf *part, desk []noted) [][]*day {
	days := rows(leaf.pieces, func(one piece) *day { return l.ordered[one.n] })
	slices.SortFunc(days, func(a, b *day) int { return cmp.Compare(a.place, b.place) })
	if leaf.rows > l.bounds.part {
		if runs := l.bySource(days, desk); len(runs) > 1 {
			return runs
		}
	}
	return [][]*day{days}
}

// fill gives a part its days, or parts in its place its runs of days.
func (l *calendar) fill(leaf *part, runs [][]*day) {
	if len(runs) == 1 {
		l.days[leaf] = runs[0]
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
func (l *calendar) bySource(days []*day, desk []noted) [][]*day {
	n := 0
	for _, d := range days {
		n += d.tells()
	}
	sources, whose := make([]*known, 0, n), make([]*noted, 0, n) // whose a row is
	for _, d := range days {
		d.each(func(f *dossier.Folio, quarters int) {
			k := l.known[f]
			n := &desk[k.number]
			if n.rows == 0 {
				sources = append(sources, k)
			}
			n.rows += quarters
			whose = append(whose, n)
		})
	}
	l.byCode(sources)
	runs := stretches(pieces(nil, sources, func(k *known) int { return desk[k.number].rows }), 4*l.bounds.part)
	for i, run := range runs {
		for _, one := range run {
			desk[sources[one.n].number].part = i
		}
	}
	all, rest := make([][]*day, len(runs)), whose
	for _, d := range days {
		rest = d.deal(all, rest)
	}
	for _, n := range whose {
		n.rows, n.part = 0, 0
	}
	return all
}

// tells is how often a source tells of a day.
func (d *day) tells() int { return len(d.entries) + len(d.said) + len(d.published) }

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

// deal gives each list of days its share of a day, whose rows are of the first
// of some sources; it gives the other sources back.
func (d *day) deal(to [][]*day, whose []*noted) []*noted {
	mine := make([]day, len(to))
	whose = give(d.entries, whose, mine, func(d *day) *[]*dossier.Dated { return &d.entries })
	whose = give(d.said, whose, mine, func(d *day) *[]*dossier.Said { return &d.said })
	whose = give(d.published, whose, mine, func(d *day) *[]*dossier.Folio { return &d.published })
	for i := range mine {
		some := &mine[i]
		if some.rows() == 0 {
			continue
		}
		some.edtf, some.lane, some.at, some.place = d.edtf, d.lane, d.at, d.place
		to[i] = append(to[i], some)
	}
	return whose
}
