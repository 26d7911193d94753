package page

import (
	"cmp"
	"slices"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// sourceRow is a source where all are listed.
type sourceRow struct {
	Code      string
	Headline  string
	Lang      string
	Source    string // its own page
	Briefing  string
	Outlet    string
	OutletBy  []run // the ground of the outlet
	Published *shownDate
	Basis     []run // the ground of the date
	File      string
	Bytes     string
	Digest    string
	Grade     string
	Review    string
	Themes    []*themeLink
}

// unreadRow is an original that could not be made into a briefing.
type unreadRow struct{ Name, Reason string }

// sourceRows lists the sources by date, those without a year and without a
// date last.
func (s *sheet) sourceRows() []sourceRow {
	ordered := slices.Clone(s.volumes)
	slices.SortStableFunc(ordered, func(a, b *volume) int {
		return cmp.Or(date.Compare(a.Briefing.Published, b.Briefing.Published), cmp.Compare(a.Code, b.Code))
	})
	rows := make([]sourceRow, len(ordered))
	for i, v := range ordered {
		rows[i] = s.sourceRow(v)
	}
	return rows
}

func (s *sheet) sourceRow(v *volume) sourceRow {
	record := v.Briefing.Source
	row := sourceRow{
		Code: v.Code, Headline: s.headline(v.Folio), Lang: s.foreign(v),
		Source: v.href(), Briefing: href(briefingPath(v.Folio)),
		Outlet: s.outlet(v), OutletBy: s.basis(v, record.OutletBasis),
		Published: s.published(v), Basis: s.publishedBasis(v),
		File: v.Source.Name, Bytes: s.count("n_bytes", v.Source.Size), Digest: v.Source.SHA256,
		Grade: record.Grade, Review: s.draft([]*dossier.Folio{v.Folio}),
	}
	row.Published.After = "" // its basis stands beside it
	row.Themes, _ = s.themesIn(v.Folio)
	return row
}

// publishedBasis is the ground of a source's date. A stated one leads to the
// words that state it.
func (s *sheet) publishedBasis(v *volume) []run {
	record := v.Briefing.Source
	runs := s.basis(v, record.PublishedBasis)
	switch {
	case v.Briefing.Published == "" && len(runs) == 0 && len(s.language(v)) > 0:
		return []run{{Text: s.say("basis_unread"), Class: "dim"}}
	case v.Briefing.Published == "" && len(runs) == 0:
		return []run{{Text: s.say("basis_none"), Class: "dim"}}
	case record.PublishedBasis == "stated" && v.Article != nil:
		return append(runs, s.stating(v, v.Article.Published.EDTF == v.Briefing.Published, v.Article.Published.Span)...)
	}
	return runs
}

// stating leads to the words that state a fact, when the briefing still says
// what the article did.
func (s *sheet) stating(v *volume, same bool, at dossier.Span) []run {
	if !same || at.Len() <= 0 || at.End > len(v.Source.Text) {
		return nil
	}
	r := v.at(at)
	return []run{{Text: " "}, {Text: r.Code, Href: r.Href, Class: "ref"}}
}

func (s *sheet) unreadRows() []unreadRow {
	rows := make([]unreadRow, len(s.Unread))
	for i, u := range s.Unread {
		rows[i] = unreadRow{u.Name, u.Reason}
	}
	return rows
}

func (c *composer) catalogue() dossier.Page {
	s := c.sheet(sourcesPath)
	view := struct {
		Sources []sourceRow
		Unread  []unreadRow
	}{s.sourceRows(), s.unreadRows()}
	h := head{
		Kick: just(s.count("n_sources", len(c.Sources))),
		Facts: []fact{
			{s.say("fact_sources"), just(s.counted())},
			s.cutOff(c.Sources),
			{s.say("fact_undated"), s.undated(c.Sources)},
		},
	}
	return s.page("sources", s.say("nav_sources"), h, view)
}
