package page

import (
	"cmp"
	"slices"

	"dossier/generator/dossier"
)

type positionsView struct {
	Themes []*themeLink
	Span   int // columns of the table
	Sides  []sideTable
	Others []statement
}

// sideTable is one side: its actors, each with a cell for every theme. In a
// dossier without sides there is one, and it has no name.
type sideTable struct {
	ID      string
	Name    string
	Several bool // it speaks with more than one voice
	Rows    []positionRow
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
	p.sheet(positionsPath, "positions", func() {
		p.aboutAll()
		p.sidesAll()
		for _, a := range p.speakersAll() {
			p.actor(a)
			p.text(p.mainRole(a))
			for _, t := range p.Themes {
				p.saidRows(p.reach[t].said[a])
			}
		}
		p.saidRows(p.others())
	}, (*sheet).positions)
}

func (s *sheet) positions() dossier.Page {
	view := positionsView{Span: len(s.composer.Themes) + 1}
	for _, t := range s.composer.Themes {
		view.Themes = append(view.Themes, s.themes[t])
	}
	for _, side := range s.parties {
		view.Sides = append(view.Sides, s.sideTable(side))
	}
	title, kick := s.say("nav_positions"), s.say("kick_positions")
	if s.parties == nil {
		title, kick = s.say("section_who_says_what"), s.say("kick_speakers")
		view.Sides = s.speakers()
	}
	view.Others = s.statements(s.others())
	h := head{Kick: just(kick), Toc: s.contents("table", shownIf("others", len(view.Others) > 0))}
	return s.page(title, h, view)
}

// speakers is the table of a dossier without sides.
func (s *sheet) speakers() []sideTable {
	all := s.speakersOn()
	if all == nil {
		return nil
	}
	table := sideTable{}
	for _, a := range all {
		row, _ := s.positionRow(a)
		table.Rows = append(table.Rows, row)
	}
	return []sideTable{table}
}

// speakersOn is whoever says anything on a theme, those who say most first.
func (c *composer) speakersOn() []*dossier.ActorFile {
	said := map[*dossier.ActorFile]int{}
	var all []*dossier.ActorFile
	for _, a := range c.Actors {
		for _, t := range c.Themes {
			said[a] += len(c.reach[t].said[a])
		}
		if said[a] > 0 {
			all = append(all, a)
		}
	}
	slices.SortStableFunc(all, func(a, b *dossier.ActorFile) int {
		return cmp.Or(cmp.Compare(said[b], said[a]), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return all
}

// others is what stands in no cell: unnamed speakers, what a third party passed
// on and, where there are sides, speakers of none.
func (c *composer) others() []*dossier.Said {
	shown := map[*dossier.Said]bool{}
	for _, t := range c.Themes {
		for a, said := range c.reach[t].said {
			if c.parties == nil || c.sideOf[a.Side] != nil {
				for _, q := range firsthand(said) {
					shown[q] = true
				}
			}
		}
	}
	var others []*dossier.Said
	for _, q := range c.Statements {
		if len(q.Themes) > 0 && !shown[q] {
			others = append(others, q)
		}
	}
	return others
}

func (s *sheet) sideTable(side *side) sideTable {
	table := sideTable{ID: side.id, Name: side.name}
	for _, a := range side.actors {
		row, speaks := s.positionRow(a)
		if speaks {
			table.Rows = append(table.Rows, row)
		} else if row.Name.Href != "" {
			table.Silent = append(table.Silent, row.Name)
		}
	}
	table.Several = len(table.Rows) > 1
	return table
}

// positionRow is an actor with what they say on every theme, if anything.
func (s *sheet) positionRow(a *dossier.ActorFile) (row positionRow, speaks bool) {
	row = positionRow{Name: link{Text: a.Name, Href: actorHref(a)}, Role: s.mainRole(a)}
	for _, t := range s.Themes {
		c := s.cell(a, t)
		speaks = speaks || len(c.Said) > 0
		row.Cells = append(row.Cells, c)
	}
	return row, speaks
}

// cell is the latest dated statement, then the undated ones, which may be
// later; how many more there are is said, and they are on the theme's page.
func (s *sheet) cell(a *dossier.ActorFile, t *dossier.ThemeFile) cell {
	c := cell{Theme: title(t)}
	all := firsthand(s.reach[t].said[a])
	var dated *dossier.Said
	var undated []*dossier.Said
	for _, q := range all {
		if lane(q.When) == laneDated {
			dated = q
		} else {
			undated = append(undated, q)
		}
	}
	if dated != nil {
		c.Said = append(c.Said, s.statement(dated))
	}
	for _, q := range undated[:min(len(undated), undatedShown)] {
		c.Said = append(c.Said, s.statement(q))
	}
	if more := len(all) - len(c.Said); more > 0 {
		c.More, c.Href = s.count("n_more", more), s.themes[t].Href
		if side := s.sideOf[a.Side]; side != nil && side.party {
			c.Href += "#" + side.id
		} else {
			c.Href += "#" + s.said().ID
		}
	}
	return c
}

// speakersAll is everybody who can stand in the table, in its order.
func (c *composer) speakersAll() []*dossier.ActorFile {
	if c.parties == nil {
		return c.speakersOn()
	}
	var all []*dossier.ActorFile
	for _, side := range c.parties {
		all = append(all, side.actors...)
	}
	return all
}
