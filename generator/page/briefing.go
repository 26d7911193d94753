package page

import (
	"strings"

	"dossier/generator/dossier"
)

type briefingView struct {
	Source   string
	Code     string
	Lang     string
	Summary  []point
	Sections []section
	Silent   []*themeLink
	Named    []namedGroup
}

// section is a heading of a briefing and what stands under it, in the order
// of its Markdown.
type section struct {
	ID      string
	Kind    string // "points", "statements", "entries", "people", "own"
	Level   int    // of the heading; 0 without one
	Title   string
	Theme   *themeLink
	Blocks  []block
	HasRank bool // it shows statements, so the key of the rules stands here
	Parts   []section
}

// block is a run of items of one kind; exactly one of its fields is set.
type block struct {
	Points     []point
	Statements []statement
	Entries    []entry
	People     []personRow
	ProseHtml  string
}

// personRow is a line of “Who is who”.
type personRow struct {
	Name   link
	Side   link
	Role   string
	At     ref
	Also   string
	Edited string
}

// withCited says that the page prints a source's briefing, and so words of the
// sources that it cites.
func (p *plan) withCited(folios ...*dossier.Folio) {
	p.show(folios...)
	for _, f := range folios {
		p.show(f.Cites...)
	}
}

func (p *plan) briefingPage(f *dossier.Folio) {
	p.sheet(briefingPath(f), "briefing", func() { p.withCited(f) }, func(s *sheet) dossier.Page { return s.briefingPage(s.volume(f)) })
}

func (s *sheet) briefingPage(v *volume) dossier.Page {
	view := briefingView{
		Source: v.href(), Code: v.Code, Lang: s.foreign(v),
		Summary: s.points(v.Summary), Sections: s.sections(v), Named: s.namedIn(v),
	}
	_, view.Silent = s.themesIn(v.Folio)
	h := head{
		Kick: []run{
			{Text: s.say("kick_briefing", "code", v.Code), Href: href(briefingsPath)},
			{Text: " · "},
			{Text: s.say("read_source"), Href: v.href()},
		},
		Draft: s.draft([]*dossier.Folio{v.Folio}), Facts: s.briefingFacts(v),
	}
	for _, part := range view.Sections {
		if part.Level == 2 && part.Title != "" {
			h.Toc = append(h.Toc, link{Text: part.Title, Href: "#" + part.ID})
		}
	}
	h.Toc = append(h.Toc, s.contents(shownIf("named", len(view.Named) > 0))...)
	return s.page(s.headline(v.Folio), h, view)
}

// briefingFacts is what is known of the source, each with its ground.
func (s *sheet) briefingFacts(v *volume) []fact {
	record, article := v.Briefing.Source, v.Article
	if article == nil {
		article = &dossier.Article{}
	}
	var facts []fact
	add := func(key string, value []run) {
		if len(value) > 0 {
			facts = append(facts, fact{s.say(key), value})
		}
	}
	outlet := s.attested(v, record.Outlet, record.OutletBasis, article.Outlet)
	if outlet == nil {
		outlet = []run{{Text: s.say("outlet_unnamed"), Class: "dim"}}
	}
	add("fact_outlet", outlet)
	add("fact_agency", s.attested(v, record.Agency, record.AgencyBasis, article.Agency))
	add("fact_byline", s.byline(v, article))
	add("fact_dateline", s.attested(v, record.Dateline, "", article.Dateline))
	d := s.published(v)
	published := append([]run{{Text: d.Text, Href: d.Href}, {Text: " — ", Class: "dim"}}, s.publishedBasis(v)...)
	add("fact_published", published)
	add("fact_section", s.attested(v, record.Section, "", article.Section))
	facts = append(facts, s.storyFact(v.Folio)...)
	facts = append(facts, s.language(v)...)
	if saved := s.date(record.Captured); saved != nil {
		add("fact_captured", append([]run{{Text: saved.Text}, {Text: " — ", Class: "dim"}}, s.basis(v, record.CapturedBasis)...))
	}
	if record.URL != "" {
		address := run{Text: record.URL}
		if web(record.URL) {
			address.Href = record.URL
		}
		add("fact_address", []run{address})
	}
	grade := record.Grade
	if grade == "" {
		grade = s.say("not_graded")
	}
	add("fact_grade", just(grade))
	add("fact_review", just(s.draft([]*dossier.Folio{v.Folio})))
	return facts
}

// attested sets a fact about a source with its ground: the basis that the
// briefing gives, or the words that state it.
func (s *sheet) attested(v *volume, value, basis string, a dossier.Attested) []run {
	runs := []run{{Text: value}}
	switch {
	case value == "":
		return nil
	case basis != "":
		return append(append(runs, run{Text: " — ", Class: "dim"}), s.basis(v, basis)...)
	}
	return append(runs, s.stating(v, a.Value == value, a.Span)...)
}

func (s *sheet) byline(v *volume, article *dossier.Article) []run {
	var runs []run
	for i, name := range v.Briefing.Source.Byline {
		if i > 0 {
			runs = append(runs, run{Text: s.say("list_separator")})
		}
		runs = append(runs, run{Text: name})
		for _, a := range article.Byline {
			if a.Value == name {
				runs = append(runs, s.stating(v, true, a.Span)...)
				break
			}
		}
	}
	return runs
}

// web reports whether an address may be a link.
func web(address string) bool {
	lower := strings.ToLower(address)
	return strings.HasPrefix(lower, "https://") || strings.HasPrefix(lower, "http://")
}

// namedGroup is the persons, bodies or places a source names.
type namedGroup struct {
	Label string
	Links []link
}

func (s *sheet) namedIn(v *volume) []namedGroup {
	byKind := map[dossier.ActorKind][]link{}
	for _, p := range v.Actors {
		if h := actorHref(p.Actor); h != "" {
			byKind[p.Actor.Kind] = append(byKind[p.Actor.Kind], link{Text: p.Actor.Name, Href: h})
		}
	}
	var groups []namedGroup
	for _, kind := range []dossier.ActorKind{dossier.Person, dossier.Body, dossier.Place} {
		if len(byKind[kind]) > 0 {
			groups = append(groups, namedGroup{s.say("kinds_" + string(kind)), byKind[kind]})
		}
	}
	return groups
}
