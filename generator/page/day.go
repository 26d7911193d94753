package page

import (
	"slices"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// day is a date of the dossier with everything that bears it: what happened
// on it, what was said on it or in what was published on it, what was
// published. The day of everything undated has no date.
type day struct {
	edtf      string
	lane      int
	at        stamp
	place     int      // among all days
	last      date.Day // the latest it can mean
	href      string   // its place on the timeline; empty for what is undated
	entries   []*dossier.Dated
	said      []*dossier.Said
	published []*dossier.Folio
}

// findDays gathers the days in their order.
func (c *composer) findDays() {
	c.days = map[string]*day{}
	var last *day // neighbours mostly share their date
	at := func(edtf string) *day {
		if last != nil && last.edtf == edtf {
			return last
		}
		d := c.days[edtf]
		if d == nil {
			d = &day{edtf: edtf, lane: lane(edtf), at: stampOf(edtf), last: latestDay(edtf)}
			c.days[edtf] = d
		}
		last = d
		return d
	}
	for _, e := range c.Events {
		d := at(e.EDTF)
		d.entries = append(d.entries, e)
	}
	for _, q := range c.Statements {
		d := at(q.When)
		d.said = append(d.said, q)
	}
	for _, f := range c.Sources {
		d := at(f.Briefing.Published)
		d.published = append(d.published, f)
	}
	edtfs := make([]string, 0, len(c.days))
	for edtf := range c.days {
		edtfs = append(edtfs, edtf)
	}
	slices.SortFunc(edtfs, date.Compare)
	c.ordered = make([]*day, len(edtfs))
	for i, edtf := range edtfs {
		d := c.days[edtf]
		d.place = i
		c.ordered[i] = d
	}
}

// latestDay is the last day that a date can mean; one without bounds is open to
// the end.
func latestDay(edtf string) date.Day {
	if _, d, ok := date.Bounds(edtf); ok {
		return d
	}
	return date.Day{Year: 9999, Month: 12, Day: 31}
}

// dayHref is a date's place on the timeline, for dates that have one.
func (c *composer) dayHref(edtf string) string {
	if d := c.days[edtf]; d != nil {
		return d.href
	}
	return ""
}

// laneOf is the lane of a source: its date's.
func (c *composer) laneOf(f *dossier.Folio) int {
	return c.laneAt(f.Briefing.Published)
}

func (c *composer) laneAt(edtf string) int {
	if d := c.days[edtf]; d != nil {
		return d.lane
	}
	return lane(edtf)
}
