package page

import "dossier/generator/dossier"

// longTimeline plans a timeline that does not fit one page: its page lists
// years and months, and what has none.
func (p *plan) longTimeline() {
	dates := p.calendar
	p.sheet(timelinePath, "timeline", func() {
		p.aboutAll()
		p.surveyed(dates.parts, listed)
	}, func(s *sheet) dossier.Page {
		h, view := s.timelineFrame(), timelineView{}
		for i, l := range s.noLanes() {
			for _, one := range dates.parts {
				if one.from.lane == i {
					l.Parts = append(l.Parts, dates.survey([]*part{one}, listed)...)
				}
			}
			if len(l.Parts) > 0 {
				view.Lanes = append(view.Lanes, l)
			}
		}
		h.Toc = lanesIn(view.Lanes)
		return s.page(s.say("nav_timeline"), h, view)
	})
	p.series(&dates.series, contents{
		layout: "timeline",
		of:     func(one *part) []*dossier.Folio { return sourcesOf(dates.days[one]) },
		facts:  func(one *part) { p.dayRows(dates.days[one]) },
		set: func(s *sheet, one *part, h head) dossier.Page {
			return s.page(dates.title(one), h, timelineView{Lanes: s.lanes(dates.days[one])})
		},
	})
}

// sourcesOf is the sources that some days tell of, many of them more than once.
func sourcesOf(days []*day) []*dossier.Folio {
	var all []*dossier.Folio
	for _, d := range days {
		d.each(func(f *dossier.Folio, _ int) { all = append(all, f) })
	}
	return all
}
