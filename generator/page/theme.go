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
}

// heading is a section's, where its words depend on what it holds.
type heading struct{ ID, Title string }

// sideRows is what one side says; without a name, what all do.
type sideRows struct {
	ID   string
	Name string
	Href string
	Rows []statement
}

// pointsOf is the passages of one source.
type pointsOf struct {
	Code, Headline, Href string
	Lang                 string
	Rows                 []point
}

func (p *plan) themePages() {
	p.sheet(themesPath, "themes", func() {
		p.aboutAll()
		p.themeStates()
	}, (*sheet).themeIndex)
	for _, t := range p.Themes {
		p.themePage(t)
	}
}

func (p *plan) themePage(t *dossier.ThemeFile) {
	p.sheet(themePath(t), "theme", func() {
		p.editorsWords(t)
		p.sidesAll()
		if t.Latest != nil {
			p.saidRow(t.Latest)
			p.runs(p.composer.sheet(themePath(t)).leftOut(t.LeftOut))
		}
		p.saidRows(t.Said)
		p.pointRows(t.Points)
		p.datedRows(t.Dated)
		for _, a := range t.Actors {
			p.actor(a)
		}
		for _, f := range p.Sources {
			p.flag(p.reach[t].folios[f])
		}
		p.listed(p.Sources)
		p.text(p.draft(t.Folios))
	}, func(s *sheet) dossier.Page { return s.themePage(t) })
}

// editorsWords says what a person wrote of a theme, and what finds it.
func (p *plan) editorsWords(t *dossier.ThemeFile) {
	for _, words := range []string{t.Body, t.BottomLine, t.Status} {
		p.prose(words, t.File)
	}
	p.text(t.By)
	for _, terms := range [][]string{t.Terms, t.Exclude} {
		p.number(len(terms))
		for _, term := range terms {
			p.text(term)
		}
	}
}

func (s *sheet) themePage(t *dossier.ThemeFile) dossier.Page {
	view := themeView{
		Mark: s.themes[t], BottomLineHtml: s.inline(t.BottomLine, t.File), By: s.by(t.By),
		IntroHtml: s.prose(t.Body, t.File, 2),
		Entries:   s.entries(t.Dated), Points: s.pointsBySource(t),
	}
	if t.Latest != nil {
		view.Latest = []statement{s.statement(t.Latest)}
		view.LeftOut = s.leftOut(t.LeftOut)
	}
	view.Who = s.said()
	view.Sides, view.Others = s.bySide(t.Said)
	view.Silent = s.silentSides(t)
	for _, a := range t.Actors {
		if h := actorHref(a); h != "" {
			view.Actors = append(view.Actors, link{Text: a.Name, Href: h})
		}
	}
	for _, f := range s.Sources {
		if s.reach[t].folios[f] {
			view.In = append(view.In, s.sourceLink(f))
		} else {
			view.SilentIn = append(view.SilentIn, s.sourceLink(f))
		}
	}
	h := head{
		Kick: []run{{Text: s.say("kick_theme"), Href: href(themesPath)}}, Draft: s.draft(t.Folios), Facts: s.themeFacts(t),
		Toc: s.contents(shownIf("intro", view.IntroHtml != ""), "latest", view.Who.ID, shownIf("others", len(view.Others) > 0),
			shownIf("passages", len(view.Points) > 0), shownIf("chronology", len(view.Entries) > 0), "sources"),
	}
	return s.page(title(t), h, view)
}

// themeFacts is the control of a theme: how it is found, how far it reaches.
func (s *sheet) themeFacts(t *dossier.ThemeFile) []fact {
	status := just(s.say("not_written"))
	if t.Status != "" {
		status = []run{{TextHtml: s.inline(t.Status, t.File), Class: "person"}, {Text: " — " + s.by(t.By), Class: "dim"}}
	}
	facts := []fact{
		{s.say("fact_status"), status},
		{s.say("fact_passages"), just(s.say("passages_in", "passages", s.count("n_passages", len(t.Points)),
			"statements", s.count("n_statements", len(t.Said)), "sources", s.count("n_sources", len(t.Folios))))},
		{s.say("fact_terms"), just(s.terms(t.Terms))},
	}
	if len(t.Exclude) > 0 {
		facts = append(facts, fact{s.say("fact_excluded"), just(s.terms(t.Exclude))})
	}
	return append(facts, s.cutOff(t.Folios))
}

// terms says what finds a theme in words: "a+b" needs both in one sentence,
// "a|b" either.
func (c *composer) terms(terms []string) string {
	said := strings.NewReplacer(" + ", c.say("term_and"), "+", c.say("term_and"), "|", c.say("term_or"))
	list := make([]string, len(terms))
	for i, t := range terms {
		list[i] = said.Replace(t)
	}
	return strings.Join(list, c.say("term_separator"))
}

// by is who signs a person's words.
func (c *composer) by(who string) string {
	if who == "" {
		return c.say("an_editor")
	}
	return who
}

func (s *sheet) pointsBySource(t *dossier.ThemeFile) []pointsOf {
	var groups []pointsOf
	for _, p := range t.Points {
		f := p.From
		if n := len(groups); n == 0 || groups[n-1].Href != href(briefingPath(f)) {
			groups = append(groups, pointsOf{Code: f.Code, Headline: s.headline(f), Href: href(briefingPath(f)), Lang: s.foreign(s.volume(f))})
		}
		g := &groups[len(groups)-1]
		g.Rows = append(g.Rows, s.point(p.Cited))
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

func (s *sheet) sourceLink(f *dossier.Folio) link {
	return link{Text: s.say("code_headline", "code", f.Code, "headline", s.headline(f)), Href: href(briefingPath(f))}
}

func (s *sheet) themeIndex() dossier.Page {
	view := struct{ Themes []themeState }{s.themeStates()}
	return s.page(s.say("nav_themes"), head{Kick: just(s.count("n_themes", len(s.composer.Themes)))}, view)
}
