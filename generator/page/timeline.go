package page

import "dossier/generator/dossier"

// laneView is a stretch of the timeline: the dated, those without a year,
// those without a date.
type laneView struct {
	ID    string
	Title string
	About string
	Days  []dayView
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

func (c *composer) timeline() dossier.Page {
	s := c.sheet(timelinePath)
	lanes := []laneView{
		{ID: "dated"},
		{ID: "no-year", Title: s.say("section_no_year"), About: s.say("no_year_about")},
		{ID: "undated", Title: s.say("section_undated"), About: s.say("undated_about")},
	}
	entries, said, published := c.byDay()
	for _, d := range append(c.sortedDays(), "") {
		day := dayView{When: s.date(d), Label: s.say("day_published"), Entries: s.dayEntries(entries[d])}
		s.daySaid(&day, said[d])
		for _, f := range published[d] {
			day.Published = append(day.Published, s.sourceLink(f))
		}
		if day.When != nil {
			day.ID, day.When.Href = dayID(d), ""
		} else {
			day.Label = s.say("day_undated")
		}
		if len(day.Entries)+len(day.Said)+len(day.SpokenIn)+len(day.Published) > 0 {
			lanes[lane(d)].Days = append(lanes[lane(d)].Days, day)
		}
	}
	view := struct{ Lanes []laneView }{}
	var toc []link
	for _, l := range lanes {
		if len(l.Days) > 0 {
			view.Lanes = append(view.Lanes, l)
		}
		if len(l.Days) > 0 && l.Title != "" {
			toc = append(toc, link{Text: l.Title, Href: "#" + l.ID})
		}
	}
	h := head{
		Kick: just(s.count("n_events", len(c.Events))), Toc: toc,
		Facts: []fact{s.cutOff(c.Sources), {s.say("fact_undated"), s.undated(c.Sources)}},
	}
	return s.page("timeline", s.say("nav_timeline"), h, view)
}

func (c *composer) byDay() (entries map[string][]*dossier.Dated, said map[string][]*dossier.Said, published map[string][]*dossier.Folio) {
	entries = map[string][]*dossier.Dated{}
	said = map[string][]*dossier.Said{}
	published = map[string][]*dossier.Folio{}
	for _, e := range c.Events {
		entries[e.EDTF] = append(entries[e.EDTF], e)
	}
	for _, q := range c.Statements {
		said[q.When] = append(said[q.When], q)
	}
	for _, f := range c.Sources {
		published[f.Briefing.Published] = append(published[f.Briefing.Published], f)
	}
	return entries, said, published
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
