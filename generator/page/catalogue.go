package page

import (
	"slices"

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
	Same      []run // which others tell its story
}

// unreadRow is an original that could not be made into a briefing.
type unreadRow struct{ Name, Reason string }

// byDate is the sources in the order of their dates, then of their codes.
func (c *composer) byDate() []*dossier.Folio { return publishedOn(c.ordered) }

func (s *sheet) sourceRow(f *dossier.Folio) sourceRow {
	v := s.volume(f)
	record := v.Briefing.Source
	row := sourceRow{
		Code: v.Code, Headline: s.headline(v.Folio), Lang: s.foreign(v),
		Source: v.href(), Briefing: href(briefingPath(v.Folio)),
		Outlet: s.outlet(v), OutletBy: s.basis(v, record.OutletBasis),
		Published: s.published(v), Basis: s.publishedBasis(v),
		File: v.Source.Name, Bytes: s.count("n_bytes", v.Source.Size), Digest: v.Source.SHA256,
		Same: s.sameStory(v.Folio), Grade: record.Grade, Review: s.draft([]*dossier.Folio{v.Folio}),
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
	if !v.states(same, at) {
		return nil
	}
	r := v.at(at)
	return []run{{Text: " "}, {Text: r.Code, Href: r.Href, Class: "ref"}}
}

func (v *volume) states(same bool, at dossier.Span) bool {
	return same && at.Len() > 0 && at.End <= len(v.Source.Text)
}

// stated is every stretch that states a fact about the source, as its pages
// lead to it.
func (s *sheet) stated(v *volume) []dossier.Span {
	var all []dossier.Span
	add := func(same bool, at dossier.Span) {
		if v.states(same, at) {
			all = append(all, at)
		}
	}
	if v.Article == nil {
		return nil
	}
	record, article := v.Briefing.Source, v.Article
	for _, fact := range []struct {
		value, basis string
		dossier.Attested
	}{
		{record.Outlet, record.OutletBasis, article.Outlet},
		{record.Agency, record.AgencyBasis, article.Agency},
		{record.Dateline, "", article.Dateline},
	} {
		add(fact.value != "" && fact.basis == "" && fact.Value == fact.value, fact.Span)
	}
	for _, name := range record.Byline {
		if i := slices.IndexFunc(article.Byline, func(a dossier.Attested) bool { return a.Value == name }); i >= 0 {
			add(true, article.Byline[i].Span)
		}
	}
	add(v.Briefing.Published != "" && record.PublishedBasis == "stated" && article.Published.EDTF == v.Briefing.Published, article.Published.Span)
	return all
}

func (s *sheet) unreadRows() []unreadRow {
	return rows(s.Unread, func(u dossier.Unread) unreadRow { return unreadRow{u.Name, u.Reason} })
}

// fewUnread is those of them that stand on a page besides the catalogue.
func (s *sheet) fewUnread() []unreadRow {
	all := s.unreadRows()
	if more := len(all) - s.bounds.list; more > 0 {
		return append(all[:s.bounds.list], unreadRow{s.count("n_more", more), s.say("unread_elsewhere")})
	}
	return all
}
