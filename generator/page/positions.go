package page

import (
	"dossier/generator/dossier"
)

type positionsView struct {
	Themes []*themeLink
	Span   int // columns of the table
	Sides  []sideTable
	Others []statement
}

// sideTable is one side: its actors, each with a cell for every theme.
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

func (c *composer) positions() dossier.Page {
	s := c.sheet(positionsPath)
	view := positionsView{Span: len(c.Themes) + 1}
	for _, t := range c.Themes {
		view.Themes = append(view.Themes, c.themes[t])
	}
	for _, side := range c.sides {
		view.Sides = append(view.Sides, s.sideTable(side))
	}
	var others []*dossier.Said
	for _, q := range c.Statements {
		if len(q.Themes) > 0 && (q.Rank == dossier.RankThirdParty || c.sideOfActor(q) == nil) {
			others = append(others, q)
		}
	}
	view.Others = s.statements(others)
	h := head{Kick: just(s.say("kick_positions")), Toc: s.contents("table", shownIf("others", len(view.Others) > 0))}
	return s.page("positions", s.say("nav_positions"), h, view)
}

func (s *sheet) sideTable(side *side) sideTable {
	table := sideTable{ID: side.id, Name: side.name}
	for _, a := range side.actors {
		row := positionRow{Name: link{Text: a.Name, Href: actorHref(a)}, Role: mainRole(a)}
		speaks := false
		for _, t := range s.Themes {
			c := s.cell(a, t)
			speaks = speaks || len(c.Said) > 0
			row.Cells = append(row.Cells, c)
		}
		if speaks {
			table.Rows = append(table.Rows, row)
		} else if row.Name.Href != "" {
			table.Silent = append(table.Silent, row.Name)
		}
	}
	table.Several = len(table.Rows) > 1
	return table
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
		if side := s.sideOf[a.Side]; side != nil {
			c.Href += "#" + side.id
		}
	}
	return c
}
