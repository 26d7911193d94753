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

func (p *plan) timeline() {
	p.sheet(timelinePath, "timeline", func() {
		p.aboutAll()
		for _, d := range p.ordered {
			p.text(d.edtf)
			p.datedRows(d.entries)
			p.saidRows(d.said)
			p.listed(d.published)
		}
	}, (*sheet).timeline)
}

func (s *sheet) timeline() dossier.Page {
	lanes := []laneView{
		{ID: "dated"},
		{ID: "no-year", Title: s.say("section_no_year"), About: s.say("no_year_about")},
		{ID: "undated", Title: s.say("section_undated"), About: s.say("undated_about")},
	}
	for _, d := range s.ordered {
		day := dayView{When: s.date(d.edtf), Label: s.say("day_published"), Entries: s.dayEntries(d.entries)}
		s.daySaid(&day, d.said)
		for _, f := range d.published {
			day.Published = append(day.Published, s.sourceLink(f))
		}
		if day.When != nil {
			day.ID, day.When.Href = dayID(d.edtf), ""
		} else {
			day.Label = s.say("day_undated")
		}
		if len(day.Entries)+len(day.Said)+len(day.SpokenIn)+len(day.Published) > 0 {
			lanes[d.lane].Days = append(lanes[d.lane].Days, day)
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
		Kick: just(s.count("n_events", len(s.Events))), Toc: toc,
		Facts: []fact{s.cutOff(s.Sources), {s.say("fact_undated"), s.undated(s.Sources)}},
	}
	return s.page(s.say("nav_timeline"), h, view)
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
