package page

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

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

func (p *plan) sourcePages(folios []*dossier.Folio) {
	for _, f := range folios {
		p.briefingPage(f)
		p.sourcePage(f)
	}
}

func (p *plan) sourcePage(f *dossier.Folio) {
	p.sheet(sourcePath(f), "source", func() {
		p.show(f)
		p.show(f.CitedBy...) // what they cite is marked here
	}, func(s *sheet) dossier.Page { return s.sourcePage(s.volume(f)) })
}

func (s *sheet) sourcePage(v *volume) dossier.Page {
	view := sourceView{Code: v.Code, Lang: v.Briefing.Source.Language, Briefing: href(briefingPath(v.Folio)), Named: s.namedIn(v)}
	view.Dir = direction(view.Lang)
	view.Themes, _ = s.themesIn(v.Folio)
	listing, aside := s.listing(v)
	lines := just(s.say("lines_shown", "read", s.count("n_lines_read", len(listing.Lines)-aside), "aside", s.count("n_lines_aside", aside)))
	facts := append(s.sourceFacts(v), fact{s.say("fact_lines"), append(lines, s.skip(v, listing)...)})
	h := head{
		Kick: []run{
			{Text: s.say("kick_source", "code", v.Code), Href: href(sourcesPath)},
			{Text: " · "},
			{Text: s.say("read_briefing"), Href: view.Briefing},
		},
		Draft: s.draft([]*dossier.Folio{v.Folio}), Facts: facts,
		Toc: s.contents("text", shownIf("named", len(view.Named) > 0)),
	}
	p := s.page(s.headline(v.Folio), h, view)
	p.Listing = listing
	return p
}

// skip leads past what is set aside before the first line of the text, where
// that would fill a screen.
func (s *sheet) skip(v *volume, l *dossier.Listing) []run {
	const long = 12 // lines
	if v.Article == nil || len(v.Article.Passages) == 0 {
		return nil
	}
	first := v.Source.Line(v.Article.Passages[0].Span.Start)
	before := 0
	for _, line := range l.Lines {
		if line.Number < first && line.Class == "off" {
			before++
		}
	}
	if before <= long {
		return nil
	}
	return []run{{Text: "; "}, {Text: s.say("skip_aside", "line", first), Href: "#" + dossier.LineAnchor(first)}}
}

// language says that a source is not in the language the program reads.
func (s *sheet) language(v *volume) []fact {
	tag, err := language.Parse(v.Briefing.Source.Language)
	if base, _ := tag.Base(); err != nil || base.String() == "en" || base.String() == "und" {
		return nil
	}
	name := display.English.Languages().Name(tag)
	if names := display.Languages(language.Make(s.lang())); names != nil && names.Name(tag) != "" {
		name = names.Name(tag)
	}
	return []fact{{s.say("fact_language"), just(s.say("read_in_part", "language", name))}}
}

func (s *sheet) sourceFacts(v *volume) []fact {
	d := s.published(v)
	published := append([]run{{Text: d.Text, Href: d.Href}, {Text: " — ", Class: "dim"}}, s.publishedBasis(v)...)
	facts := []fact{
		{s.say("fact_outlet"), just(s.outlet(v))},
		{s.say("fact_published"), published},
	}
	facts = append(facts, s.storyFact(v.Folio)...)
	facts = append(append(facts, s.language(v)...),
		fact{s.say("fact_file"), just(s.say("file_bytes", "file", v.Source.Name, "bytes", s.count("n_bytes", v.Source.Size)))})
	if !v.Source.Plain() {
		facts = append(facts, fact{s.say("fact_text"), just(s.say("text_of", "file", v.Source.Readable()))})
	}
	return append(facts, fact{s.say("fact_digest"), []run{{Text: v.Source.SHA256, Class: "hash"}}})
}
