package page

import "dossier/generator/dossier"

type catalogueView struct {
	Sources []sourceRow
	Unread  []unreadRow
	Parts   []partLink // in the place of sources
}

// rowsOfSource is how much of a page a source takes where all are listed with
// their hashes, or with their summaries.
const (
	rowsInCatalogue = 2
	rowsOfBriefing  = 3
)

func (p *plan) catalogue() {
	p.list(sourcesPath, "sources", rowsInCatalogue, (*sheet).catalogue, func(s *sheet, title string, h head, folios []*dossier.Folio) dossier.Page {
		return s.page(title, h, catalogueView{Sources: rows(folios, s.sourceRow)})
	})
}

// list plans a page that lists all sources, or its parts where these are many.
// whole sets the page, with the sources or else the parts that it lists.
func (p *plan) list(at, layout string, each int, whole func(*sheet, []*dossier.Folio, []partLink) dossier.Page, some func(*sheet, string, head, []*dossier.Folio) dossier.Page) {
	folios := p.byDate()
	if each*len(folios) <= p.bounds.page {
		p.sheet(at, layout, func() {
			p.aboutAll()
			p.withCited(folios...)
		}, func(s *sheet) dossier.Page { return whole(s, folios, nil) })
		return
	}
	sources := p.inTime(rows(folios, p.knownOf))
	folios = rows(sources, func(k *known) *dossier.Folio { return k.folio })
	r := &series{
		composer: p.composer, whole: at, folder: layout, what: p.say("nav_" + layout), titled: "part_of", counts: "n_sources",
		parts: cut(pieces(nil, sources, func(*known) int { return each }), p.bounds.part),
	}
	p.sheet(at, layout, func() {
		p.aboutAll()
		p.surveyed(r.parts, listed)
	}, func(s *sheet) dossier.Page { return whole(s, nil, r.survey(r.parts, listed)) })
	of := func(one *part) []*dossier.Folio {
		return rows(one.pieces, func(x piece) *dossier.Folio { return folios[x.n] })
	}
	p.series(r, contents{
		layout: layout, of: of,
		facts: func(one *part) { p.withCited(of(one)...) },
		set:   func(s *sheet, one *part, h head) dossier.Page { return some(s, r.title(one), h, of(one)) },
	})
}

func (s *sheet) catalogue(folios []*dossier.Folio, parts []partLink) dossier.Page {
	view := catalogueView{rows(folios, s.sourceRow), s.unreadRows(), parts}
	h := head{
		Kick: just(s.count("n_sources", len(s.Sources))),
		Facts: []fact{
			{s.say("fact_sources"), just(s.counted())},
			s.cutOff(s.Sources),
			{s.say("fact_undated"), s.undated(s.Sources)},
		},
	}
	return s.page(s.say("nav_sources"), h, view)
}
