package page

import (
	"cmp"
	"strings"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

type homeView struct {
	IntroHtml      string
	BottomLineHtml string
	By             string
	Latest         []statement
	LeftOut        []run
	Themes         []themeState
	Entries        []entry
	Earlier        string // how many entries the timeline has besides these
	Timeline       string
	Sources        []sourceRow
	Unread         []unreadRow
}

// newest is how many entries of the chronology the home page shows.
const newest = 12

// homeFile is where a person writes the home page.
const homeFile = "content/_index.md"

func (c *composer) home() dossier.Page {
	s := c.sheet(homePath)
	view := homeView{
		IntroHtml: s.prose(c.Intro, homeFile, 2), BottomLineHtml: s.inline(c.BottomLine, homeFile), By: s.by(c.By),
		Themes: s.themeStates(), Timeline: href(timelinePath),
		Sources: s.sourceRows(), Unread: s.unreadRows(),
	}
	view.Latest, view.LeftOut = s.latestOnRecord()
	dated := c.datedEvents()
	if n := len(dated) - newest; n > 0 {
		view.Earlier = s.count("n_earlier", n)
		dated = dated[n:]
	}
	view.Entries = s.entries(dated)
	h := head{
		Heading: c.Question, Kick: just(s.count("kick_dossier", len(c.Sources))), Facts: s.homeFacts(),
		Toc: s.contents(shownIf("intro", view.IntroHtml != ""), "latest", shownIf("themes", len(view.Themes) > 0),
			shownIf("timeline", len(view.Entries) > 0), "sources"),
	}
	if h.Heading == "" {
		h.Heading = c.name()
	}
	return s.page("home", s.say("nav_overview"), h, view)
}

func (s *sheet) homeFacts() []fact {
	return []fact{
		s.cutOff(s.Sources),
		{s.say("fact_review"), just(s.draft(s.Sources))},
		{s.say("fact_sources"), just(s.counted())},
		{s.say("fact_undated"), s.undated(s.Sources)},
	}
}

// counted says how many sources there are, from how many outlets and agencies:
// independence is counted by outlet and agency, not by file.
func (s *sheet) counted() string {
	outlets, agencies, unnamed := map[string]bool{}, map[string]bool{}, 0
	for _, f := range s.Sources {
		record := f.Briefing.Source
		if record.Outlet == "" {
			unnamed++
		} else {
			outlets[record.Outlet] = true
		}
		if record.Agency != "" {
			agencies[record.Agency] = true
		}
	}
	parts := []string{s.count("n_files", len(s.Sources)), s.count("n_outlets", len(outlets))}
	if unnamed > 0 {
		parts = append(parts, s.count("n_unnamed_outlets", unnamed))
	}
	if len(agencies) > 0 {
		parts = append(parts, s.count("n_agencies", len(agencies)))
	}
	if len(s.Unread) > 0 {
		parts = append(parts, s.count("n_unread", len(s.Unread)))
	}
	return strings.Join(parts, "; ")
}

// cutOff is the date of publication among sources that reaches furthest: of 16
// July 2016 and “2016” the latter, since that may be later.
func (s *sheet) cutOff(folios []*dossier.Folio) fact {
	var last *volume
	for _, f := range folios {
		p := f.Briefing.Published
		if v := s.volume[f]; lane(p) == laneDated && (last == nil || reaches(p, last.Briefing.Published) > 0) {
			last = v
		}
	}
	f := fact{Label: s.say("fact_cut_off"), Value: just(s.say("cut_off_none"))}
	if last == nil {
		return f
	}
	d := s.published(last)
	f.Value = []run{{Text: d.Text, Href: d.Href}}
	if d.After != "" {
		f.Value = append(f.Value, run{Text: ", " + d.After, Class: "dim"})
	}
	f.Value = append(f.Value, run{Text: " " + s.say("cut_off_is"), Class: "dim"})
	return f
}

// reaches compares dates by the last day they can mean, then by the first.
func reaches(a, b string) int {
	last := func(edtf string) date.Day {
		if _, d, ok := date.Bounds(edtf); ok {
			return d
		}
		return date.Day{Year: 9999, Month: 12, Day: 31} // open to the end
	}
	return cmp.Or(last(a).Compare(last(b)), date.Compare(a, b))
}

// datedEvents is the chronology's entries that have a year.
func (c *composer) datedEvents() []*dossier.Dated {
	var dated []*dossier.Dated
	for _, e := range c.Events {
		if lane(e.EDTF) == laneDated {
			dated = append(dated, e)
		}
	}
	return dated
}
