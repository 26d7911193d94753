package page

import (
	"dossier/generator/dossier"
)

type sourceView struct {
	Code     string
	Lang     string
	Dir      string
	Briefing string
	Shown    string // how many lines are reporting, how many set aside
	Named    []namedGroup
	Themes   []*themeLink
}

func (c *composer) sourcePages() []dossier.Page {
	var pages []dossier.Page
	for _, v := range c.volumes {
		pages = append(pages, c.sourcePage(v))
	}
	return pages
}

func (c *composer) sourcePage(v *volume) dossier.Page {
	s := c.sheet(sourcePath(v.Folio))
	view := sourceView{Code: v.Code, Lang: v.Briefing.Source.Language, Briefing: href(briefingPath(v.Folio)), Named: s.namedIn(v)}
	view.Dir = direction(view.Lang)
	view.Themes, _ = c.themesIn(v.Folio)
	facts := append(s.sourceFacts(v), fact{}) // the last is filled in below
	// The listing comes after everything that leads into it.
	listing, aside := s.listing(v)
	facts[len(facts)-1] = fact{s.say("fact_lines"), just(s.say("lines_shown",
		"read", s.count("n_lines_read", len(listing.Lines)-aside), "aside", s.count("n_lines_aside", aside)))}
	h := head{
		Kick: []run{{Text: s.say("kick_source", "code", v.Code), Href: href(sourcesPath)}, {Text: " · "},
			{Text: s.say("read_briefing"), Href: view.Briefing}},
		Draft: s.draft([]*dossier.Folio{v.Folio}), Facts: facts,
		Toc: s.contents("text", shownIf("named", len(view.Named) > 0)),
	}
	p := s.page("source", s.headline(v.Folio), h, view)
	p.Listing = listing
	return p
}

func (s *sheet) sourceFacts(v *volume) []fact {
	d := s.published(v)
	published := append([]run{{Text: d.Text, Href: d.Href}, {Text: " — ", Class: "dim"}}, s.publishedBasis(v)...)
	return []fact{
		{s.say("fact_outlet"), just(s.outlet(v))},
		{s.say("fact_published"), published},
		{s.say("fact_file"), just(s.say("file_bytes", "file", v.Source.Name, "bytes", s.count("n_bytes", v.Source.Size)))},
		{s.say("fact_digest"), []run{{Text: v.Source.SHA256, Class: "hash"}}},
	}
}
