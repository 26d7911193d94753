package page

import "dossier/generator/dossier"

// longTheme plans a theme that does not fit one page: its page says where it
// stands and who speaks, its parts what was said when.
func (p *plan) longTheme(t *dossier.ThemeFile, all *share) {
	parts, shares := p.divide(all)
	r := &series{
		composer: p.composer, whole: themePath(t), folder: besides(themePath(t)), what: title(t),
		titled: "part_sources", counts: "n_sources", parts: parts,
	}
	voices := p.voices(t)
	p.sheet(themePath(t), "theme", func() {
		p.themeHead(t)
		for _, v := range voices {
			p.number(v.said)
			p.saidRow(v.latest)
		}
		p.surveyed(parts, listed)
	}, func(s *sheet) dossier.Page {
		view := s.themeHead(t)
		view.Sides, view.Parts = s.voices(voices), r.survey(parts, listed)
		view.In = []link{{Text: s.count("n_sources", len(t.Folios)), Href: "#parts"}}
		return s.page(title(t), s.themeFrame(t, view), view)
	})
	p.series(r, contents{
		layout: "theme",
		of:     func(one *part) []*dossier.Folio { return shares[one].folios },
		facts: func(one *part) {
			p.flag(p.parties != nil)
			p.sharing(shares[one])
			p.listed(shares[one].folios)
		},
		set: func(s *sheet, one *part, h head) dossier.Page { return s.themePart(r.title(one), t, shares[one], h) },
	})
}

// themePart sets what the sources of a part say on a theme.
func (s *sheet) themePart(title string, t *dossier.ThemeFile, a *share, h head) dossier.Page {
	view := themeView{Mark: s.themes[t], Who: s.said(), Part: true}
	s.themeShare(&view, a, s.sidesIn(a.said))
	h.Facts = []fact{{s.say("fact_passages"), just(s.passagesIn(len(a.points), len(a.said), a.folios))}}
	h.Toc = s.contents(view.Who.ID, shownIf("others", len(view.Others) > 0), shownIf("passages", len(view.Points) > 0),
		shownIf("chronology", len(view.Entries) > 0), "sources")
	return s.page(title, h, view)
}

// voice is a side on a theme, or all who speak where there are no sides.
type voice struct {
	side   *side
	said   int
	latest *dossier.Said
}

// voices is who speaks on a theme, with the latest that each says.
func (c *composer) voices(t *dossier.ThemeFile) []voice {
	if c.parties == nil {
		if t.Latest == nil {
			return nil
		}
		return []voice{{nil, len(t.Said), t.Latest}}
	}
	of := c.saidBySide(t.Said)
	var all []voice
	for _, side := range c.parties {
		said := firsthand(of[side])
		if len(said) == 0 {
			continue
		}
		last := said[0]
		for _, q := range said {
			if c.laneAt(q.When) == laneDated {
				last = q
			}
		}
		all = append(all, voice{side, len(said), last})
	}
	return all
}

func (s *sheet) voices(all []voice) []sideRows {
	return rows(all, func(v voice) sideRows {
		row := sideRows{Count: s.say("latest_of", "statements", s.count("n_statements", v.said)), Rows: s.statements([]*dossier.Said{v.latest})}
		if v.side != nil {
			row.ID, row.Name, row.Href = v.side.id, v.side.name, sidePath(v.side)
		}
		return row
	})
}
