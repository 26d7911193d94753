package page

import (
	"cmp"
	"slices"
	"strings"

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
	AllSources     link // where these are not all
	Unread         []unreadRow
}

// newest is how many entries of the chronology the home page shows.
const newest = 12

// homeFile is where a person writes the home page.
const homeFile = "content/_index.md"

func (p *plan) home() {
	shown, out := p.latestOnRecord()
	events := p.newestEvents()
	p.sheet(homePath, "home", func() {
		p.aboutAll()
		p.text(p.Question)
		p.prose(p.Intro, homeFile)
		p.prose(p.BottomLine, homeFile)
		p.text(p.By)
		p.saidRows(shown)
		p.listed(out)
		p.themeStates()
		p.number(p.datedEvents())
		p.datedRows(events)
		p.show(p.sourcesAtHome()...)
	}, func(s *sheet) dossier.Page { return s.home(shown, out, events) })
}

func (s *sheet) home(shown []*dossier.Said, out []*dossier.Folio, events []*dossier.Dated) dossier.Page {
	view := homeView{
		IntroHtml: s.prose(s.Intro, homeFile, 2), BottomLineHtml: s.inline(s.BottomLine, homeFile), By: s.by(s.By),
		Themes: s.themeStates(), Timeline: href(timelinePath),
		Sources: rows(s.sourcesAtHome(), s.sourceRow), Unread: s.fewUnread(),
	}
	view.Latest, view.LeftOut = s.statements(shown), s.leftOut(out)
	if n := s.datedEvents() - len(events); n > 0 {
		view.Earlier = s.count("n_earlier", n)
	}
	view.Entries = s.entries(events)
	if n := len(s.Sources) - len(view.Sources); n > 0 {
		view.AllSources = link{Text: s.count("n_more", n), Href: href(sourcesPath)}
	}
	h := head{
		Heading: s.Question, Kick: just(s.count("kick_dossier", len(s.Sources))), Facts: s.homeFacts(),
		Toc: s.contents(shownIf("intro", view.IntroHtml != ""), "latest", shownIf("themes", len(view.Themes) > 0),
			shownIf("timeline", len(view.Entries) > 0), "sources"),
	}
	if h.Heading == "" {
		h.Heading = s.name()
	}
	return s.page(s.say("nav_overview"), h, view)
}

// sourcesAtHome is the sources that the home page lists: all, or of very many
// those published last.
func (c *composer) sourcesAtHome() []*dossier.Folio {
	ordered := c.byDate()
	if len(ordered) <= c.bounds.list {
		return ordered
	}
	dated := len(ordered)
	for dated > 0 && c.laneOf(ordered[dated-1]) != laneDated {
		dated--
	}
	return ordered[max(0, dated-newest):dated]
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
	files := s.count("n_files", len(s.Sources))
	if stories := dossier.Stories(s.Sources); stories < len(s.Sources) {
		files = s.say("of_stories", "what", files, "stories", s.count("n_stories", stories))
	}
	parts := []string{files, s.count("n_outlets", len(outlets))}
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
	var last *dossier.Folio
	for _, f := range folios {
		if s.laneOf(f) == laneDated && (last == nil || s.reaches(f, last) > 0) {
			last = f
		}
	}
	f := fact{Label: s.say("fact_cut_off"), Value: just(s.say("cut_off_none"))}
	if last == nil {
		return f
	}
	d := s.published(s.volume(last))
	f.Value = []run{{Text: d.Text, Href: d.Href}}
	if d.After != "" {
		f.Value = append(f.Value, run{Text: ", " + d.After, Class: "dim"})
	}
	f.Value = append(f.Value, run{Text: " " + s.say("cut_off_is"), Class: "dim"})
	return f
}

// reaches compares dates of publication by the last day they can mean, then by
// their order.
func (c *composer) reaches(a, b *dossier.Folio) int {
	x, y := c.known[a].day, c.known[b].day
	return cmp.Or(x.last.Compare(y.last), cmp.Compare(x.place, y.place))
}

// datedEvents is how many of the chronology's entries have a year.
func (c *composer) datedEvents() int {
	n := 0
	for _, d := range c.ordered {
		if d.lane == laneDated {
			n += len(d.entries)
		}
	}
	return n
}

// newestEvents is the last of those.
func (c *composer) newestEvents() []*dossier.Dated {
	var last []*dossier.Dated
	for i := len(c.Events) - 1; i >= 0 && len(last) < newest; i-- {
		if c.laneAt(c.Events[i].EDTF) == laneDated {
			last = append(last, c.Events[i])
		}
	}
	slices.Reverse(last)
	return last
}
