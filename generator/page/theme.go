package page

import (
	"strings"

	"dossier/generator/dossier"
)

type themeView struct {
	Mark           *themeLink
	IntroHtml      string
	BottomLineHtml string
	By             string
	Latest         []statement
	LeftOut        []run
	Who            heading // over what is said
	Sides          []sideRows
	Silent         []link
	Others         []statement
	Points         []pointsOf
	Entries        []entry
	Actors         []link
	In             []link // sources with a passage or a statement
	SilentIn       []link
	Parts          []partLink // where all that is said is in parts
	Part           bool       // it is one of those
}

// heading is a section's, where its words depend on what it holds.
type heading struct{ ID, Title string }

// sideRows is what one side says; without a name, what all do.
type sideRows struct {
	ID    string
	Name  string
	Href  string
	Rows  []statement
	Count string // in the place of rows: how many there are
}

// pointsOf is the passages of one source.
type pointsOf struct {
	Code, Headline, Href string
	Lang                 string
	Rows                 []point
}

func (p *plan) themeIndex() {
	p.sheet(themesPath, "themes", func() {
		p.aboutAll()
		p.themeStates()
	}, (*sheet).themeIndex)
}

func (p *plan) themePage(t *dossier.ThemeFile) {
	all := &share{folios: t.Folios, points: t.Points, said: t.Said, dated: t.Dated}
	if all.rows() > p.bounds.page {
		p.longTheme(t, all)
		return
	}
	p.sheet(themePath(t), "theme", func() {
		p.themeHead(t)
		p.sharing(all)
		p.listed(t.Folios)
	}, func(s *sheet) dossier.Page {
		view := s.themeHead(t)
		s.themeShare(&view, all, s.parties)
		return s.page(title(t), s.themeFrame(t, view), view)
	})
}

// themeHead says what is known of a theme as a whole: what a person wrote of
// it and what finds it, what is latest, who speaks on it and who does not.
func (p *plan) themeHead(t *dossier.ThemeFile) {
	for _, words := range []string{t.Body, t.BottomLine, t.Status} {
		p.prose(words, t.File)
	}
	p.text(t.By)
	p.text(strings.Join(t.Terms, "\n"))
	p.text(strings.Join(t.Exclude, "\n"))
	p.partiesAll()
	s := p.composer.sheet(themePath(t))
	if t.Latest != nil {
		p.saidRow(t.Latest)
		p.runs(s.leftOut(t.LeftOut))
	}
	for _, n := range []int{len(t.Points), len(t.Said), len(t.Folios), dossier.Stories(t.Folios)} {
		p.number(n)
	}
	p.facts([]fact{s.cutOff(t.Folios)})
	p.links(p.silentSides(t))
	p.links(p.speakersOf(t))
	p.links(p.silentSources(t))
	p.text(p.draft(t.Folios))
}

func (s *sheet) themeHead(t *dossier.ThemeFile) themeView {
	view := themeView{
		Mark: s.themes[t], BottomLineHtml: s.inline(t.BottomLine, t.File), By: s.by(t.By),
		IntroHtml: s.prose(t.Body, t.File, 2), Who: s.said(),
		Silent: s.silentSides(t), Actors: s.speakersOf(t), SilentIn: s.silentSources(t),
	}
	if t.Latest != nil {
		view.Latest = []statement{s.statement(t.Latest)}
		view.LeftOut = s.leftOut(t.LeftOut)
	}
	return view
}

// themeShare sets what sources say on a theme, the sides in an order.
func (s *sheet) themeShare(view *themeView, a *share, sides []*side) {
	view.Sides, view.Others = s.bySide(a.said, sides)
	view.Points, view.Entries = s.pointsBySource(a.points), s.entries(a.dated)
	view.In = rows(a.folios, s.sourceLink)
}

func (s *sheet) themeFrame(t *dossier.ThemeFile, view themeView) head {
	return head{
		Kick: []run{{Text: s.say("kick_theme"), Href: href(themesPath)}}, Draft: s.draft(t.Folios), Facts: s.themeFacts(t),
		Toc: s.contents(shownIf("intro", view.IntroHtml != ""), "latest", view.Who.ID, shownIf("others", len(view.Others) > 0),
			shownIf("passages", len(view.Points) > 0), shownIf("chronology", len(view.Entries) > 0), shownIf("parts", len(view.Parts) > 0), "sources"),
	}
}

func (s *sheet) pointsBySource(all []*dossier.ThemedPoint) []pointsOf {
	var groups []pointsOf
	for _, p := range all {
		f := p.From
		if n := len(groups); n == 0 || groups[n-1].Href != href(briefingPath(f)) {
			groups = append(groups, pointsOf{Code: f.Code, Headline: s.headline(f), Href: href(briefingPath(f)), Lang: s.foreign(s.volume(f))})
		}
		g := &groups[len(groups)-1]
		row := s.point(p.Cited)
		row.Also = s.also(f, p.Also)
		g.Rows = append(g.Rows, row)
	}
	return groups
}

// headline is what a source is called: its headline, or else its file's name.
func (c *composer) headline(f *dossier.Folio) string {
	if f.Briefing.Title != "" {
		return f.Briefing.Title
	}
	return f.Source.Name
}

func (c *composer) sourceLink(f *dossier.Folio) link {
	return link{Text: c.say("code_headline", "code", f.Code, "headline", c.headline(f)), Href: href(briefingPath(f))}
}

func (s *sheet) themeIndex() dossier.Page {
	view := struct{ Themes []themeState }{s.themeStates()}
	return s.page(s.say("nav_themes"), head{Kick: just(s.count("n_themes", len(s.composer.Themes)))}, view)
}
