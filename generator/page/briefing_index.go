package page

import "dossier/generator/dossier"

// briefingRow is a briefing where all are listed.
type briefingRow struct {
	sourceRow
	Summary []point
}

type briefingsView struct {
	Briefings []briefingRow
	Parts     []partLink // in their place
}

func (p *plan) briefingIndex() {
	p.list(briefingsPath, "briefings", rowsOfBriefing, (*sheet).briefingIndex, func(s *sheet, title string, h head, folios []*dossier.Folio) dossier.Page {
		return s.page(title, h, briefingsView{Briefings: rows(folios, s.briefingRow)})
	})
}

func (s *sheet) briefingRow(f *dossier.Folio) briefingRow {
	return briefingRow{s.sourceRow(f), s.points(f.Summary)}
}

func (s *sheet) briefingIndex(folios []*dossier.Folio, parts []partLink) dossier.Page {
	view := briefingsView{Parts: parts}
	if folios != nil {
		view.Briefings = rows(s.Sources, s.briefingRow)
	}
	return s.page(s.say("nav_briefings"), head{Kick: just(s.count("n_briefings", len(s.Sources)))}, view)
}
