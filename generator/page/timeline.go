package page

import (
	"slices"

	"dossier/generator/dossier"
)

type timelineView struct {
	Lanes []laneView
}

// laneView is a stretch of the timeline: the dated, those without a year,
// those without a date.
type laneView struct {
	ID    string
	Title string
	About string
	Days  []dayView
	Parts []partLink // where the days are in parts
}

// dayView is a date with everything that bears it.
type dayView struct {
	ID        string
	When      *shownDate
	Entries   []entry
	Said      []saidBy // on this day
	Spoken    []saidBy // in what was published then; the day is not stated
	SpokenIn  []link   // in the place of both, of what has no day and is much: how many in each source
	Label     string   // over what was published
	Published []link
}

func (p *plan) timeline() {
	if p.calendar != nil {
		p.longTimeline()
		return
	}
	p.sheet(timelinePath, "timeline", func() {
		p.aboutAll()
		p.dayRows(p.ordered)
	}, func(s *sheet) dossier.Page {
		view := timelineView{Lanes: s.lanes(s.ordered)}
		h := s.timelineFrame()
		h.Toc = lanesIn(view.Lanes)
		return s.page(s.say("nav_timeline"), h, view)
	})
}

// dayRows says that the page shows some days.
func (p *plan) dayRows(days []*day) {
	for _, d := range days {
		p.text(d.edtf)
		p.datedRows(d.entries)
		p.saidRows(d.said)
		p.listed(d.published)
	}
}

func (s *sheet) timelineFrame() head {
	return head{
		Kick:  just(s.count("n_events", len(s.Events))),
		Facts: []fact{s.cutOff(s.Sources), {s.say("fact_undated"), s.undated(s.Sources)}},
	}
}

// lanesIn lists the lanes that have a title.
func lanesIn(lanes []laneView) []link {
	var toc []link
	for _, l := range lanes {
		if l.Title != "" {
			toc = append(toc, link{Text: l.Title, Href: "#" + l.ID})
		}
	}
	return toc
}

// lanes sets days in their lanes.
func (s *sheet) lanes(days []*day) []laneView {
	lanes := s.noLanes()
	for _, d := range days {
		day := dayView{When: s.date(d.edtf), Label: s.say("day_published"), Entries: s.dayEntries(d.entries)}
		s.daySaid(&day, d.said)
		day.Published = rows(d.published, s.sourceLink)
		if day.When != nil {
			day.ID, day.When.Href = dayID(d.edtf), ""
		} else {
			day.Label = s.say("day_undated")
		}
		if len(day.Entries)+len(day.Said)+len(day.Spoken)+len(day.SpokenIn)+len(day.Published) > 0 {
			lanes[d.lane].Days = append(lanes[d.lane].Days, day)
		}
	}
	return slices.DeleteFunc(lanes, func(l laneView) bool { return len(l.Days) == 0 })
}

func (c *composer) noLanes() []laneView {
	return []laneView{
		{ID: "dated"},
		{ID: "no-year", Title: c.say("section_no_year"), About: c.say("no_year_about")},
		{ID: "undated", Title: c.say("section_undated"), About: c.say("undated_about")},
	}
}

// dayEntries is the entries of one day, which need not repeat its date.
func (s *sheet) dayEntries(all []*dossier.Dated) []entry {
	rows := s.entries(all)
	for i := range rows {
		if rows[i].When.After != "" {
			rows[i].Label = rows[i].Label + ", " + rows[i].When.After
		}
		rows[i].When = nil
	}
	return rows
}
