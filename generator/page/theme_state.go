package page

import "dossier/generator/dossier"

// themeState is a theme where all are listed: its latest, its reach, its gaps.
type themeState struct {
	Mark       *themeLink
	StatusHtml string
	By         string
	BottomHtml string
	Latest     *statement
	Reach      string
	LeftOut    []run
	Silent     []link
}

// themeStates says that the page lists the themes with the state of each.
func (p *plan) themeStates() {
	for _, t := range p.Themes {
		for _, words := range []string{t.Status, t.BottomLine} {
			p.prose(words, t.File)
		}
		p.text(t.By)
		p.number(len(t.Points))
		p.number(len(t.Said))
		p.number(len(t.Folios))
		p.number(dossier.Stories(t.Folios))
		if t.Latest != nil {
			p.saidRow(t.Latest)
			p.runs(p.composer.sheet(themesPath).leftOut(t.LeftOut))
		}
		p.links(p.silentSides(t))
	}
}

func (s *sheet) themeStates() []themeState {
	var states []themeState
	for _, t := range s.Themes {
		state := themeState{
			Mark: s.composer.themes[t], StatusHtml: s.inline(t.Status, t.File), BottomHtml: s.inline(t.BottomLine, t.File), By: s.by(t.By),
			Reach: s.passagesIn(len(t.Points), len(t.Said), t.Folios),
		}
		if t.Latest != nil {
			row := s.statement(t.Latest)
			state.Latest, state.LeftOut = &row, s.leftOut(t.LeftOut)
		}
		state.Silent = s.silentSides(t)
		states = append(states, state)
	}
	return states
}

// passagesIn says how far a theme reaches.
func (s *sheet) passagesIn(passages, statements int, sources []*dossier.Folio) string {
	return s.say("passages_in", "passages", s.count("n_passages", passages),
		"statements", s.count("n_statements", statements), "sources", s.sourcesOf(sources))
}
