package page

import "dossier/generator/dossier"

type positionsView struct {
	Themes []*themeLink
	Span   int // columns of the table
	Sides  []sideTable
	Others []statement
	More   link // how many others there are besides, and where
}

// sideTable is one side: its actors, each with a cell for every theme. In a
// dossier without sides there is one, and it has no name.
type sideTable struct {
	ID      string
	Name    string
	Several bool // it speaks with more than one voice
	Rows    []positionRow
	Left    link   // how many speak besides, and where they are
	Silent  []link // of its side, without a statement on any theme
}

type positionRow struct {
	Name  link
	Role  string
	Cells []cell
}

// cell is what one actor says on one theme; nothing is silence, and shown.
type cell struct {
	Theme string
	Said  []statement
	More  string
	Href  string
}

// undatedShown is how many undated statements a cell shows under the latest.
const undatedShown = 2

func (p *plan) positions() {
	table, others := p.table(), p.others()
	shown := p.fewOthers(others)
	p.sheet(positionsPath, "positions", func() {
		p.aboutAll()
		p.partiesAll()
		for _, side := range table {
			p.number(len(side.rows))
			p.number(side.left)
			p.links(side.silent)
			for _, a := range side.rows {
				p.actor(a)
				p.text(p.mainRole(a))
				for _, t := range p.Themes {
					said, more := p.cellOf(a, t)
					p.saidRows(said)
					p.number(more)
				}
			}
		}
		p.number(len(others))
		p.saidRows(shown)
	}, func(s *sheet) dossier.Page { return s.positions(table, shown, len(others)-len(shown)) })
}

func (s *sheet) positions(table []seats, others []*dossier.Said, more int) dossier.Page {
	view := positionsView{Span: len(s.composer.Themes) + 1, Sides: rows(table, s.sideTable), Others: s.statements(others)}
	for _, t := range s.composer.Themes {
		view.Themes = append(view.Themes, s.themes[t])
	}
	if more > 0 {
		view.More = link{Text: s.count("n_more", more), Href: href(themesPath)}
	}
	title, kick := s.say("nav_positions"), s.say("kick_positions")
	if s.parties == nil {
		title, kick = s.say("section_who_says_what"), s.say("kick_speakers")
	}
	h := head{Kick: just(kick), Toc: s.contents("table", shownIf("others", len(view.Others) > 0))}
	return s.page(title, h, view)
}

func (s *sheet) sideTable(of seats) sideTable {
	table := sideTable{Rows: rows(of.rows, s.positionRow), Silent: of.silent, Several: len(of.rows)+of.left > 1}
	if of.side != nil {
		table.ID, table.Name = of.side.id, of.side.name
	}
	if of.left > 0 {
		table.Left = link{Text: s.count("n_speakers_more", of.left), Href: href(peoplePath)}
	}
	return table
}

// positionRow is an actor with what they say on every theme.
func (s *sheet) positionRow(a *dossier.ActorFile) positionRow {
	row := positionRow{Name: link{Text: a.Name, Href: actorHref(a)}, Role: s.mainRole(a)}
	for _, t := range s.Themes {
		row.Cells = append(row.Cells, s.cell(a, t))
	}
	return row
}

func (s *sheet) cell(a *dossier.ActorFile, t *dossier.ThemeFile) cell {
	c := cell{Theme: title(t)}
	said, more := s.cellOf(a, t)
	c.Said = s.statements(said)
	if more > 0 {
		c.More, c.Href = s.count("n_more", more), s.themes[t].Href
		if side := s.sideOf[a.Side]; side != nil && side.party {
			c.Href += "#" + side.id
		} else {
			c.Href += "#" + s.said().ID
		}
	}
	return c
}
