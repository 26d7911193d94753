package page

import (
	"cmp"
	"slices"

	"dossier/generator/dossier"
)

// said heads what is said on a theme.
func (s *sheet) said() heading {
	if s.parties == nil {
		return s.heading("who-says-what")
	}
	return s.heading("sides")
}

// bySide sorts statements under the sides that made them. Apart stand speakers
// of no side, and what a third party passed on of a side that also speaks for
// itself.
func (s *sheet) bySide(all []*dossier.Said, order []*side) (sides []sideRows, others []statement) {
	if s.parties == nil {
		return s.bySpeaker(all)
	}
	of, under := s.saidBySide(all), map[*dossier.Said]bool{}
	for _, side := range order {
		said := firsthand(of[side])
		for _, q := range said {
			under[q] = true
		}
		if len(said) > 0 {
			sides = append(sides, sideRows{ID: side.id, Name: side.name, Href: sidePath(side), Rows: s.statements(said)})
		}
	}
	for _, q := range all {
		if !under[q] {
			others = append(others, s.statement(q))
		}
	}
	return sides, others
}

// bySpeaker sorts statements where there are no sides: what anybody with a name
// says, in its order; apart, unnamed speakers and what a third party passed on
// of somebody who also speaks.
func (s *sheet) bySpeaker(all []*dossier.Said) (named []sideRows, others []statement) {
	of, own := map[*dossier.ActorFile][]*dossier.Said{}, map[*dossier.Said]bool{}
	for _, q := range all {
		of[q.Actor] = append(of[q.Actor], q)
	}
	delete(of, nil)
	for _, said := range of {
		for _, q := range firsthand(said) {
			own[q] = true
		}
	}
	var rows []statement
	for _, q := range all {
		if own[q] {
			rows = append(rows, s.statement(q))
		} else {
			others = append(others, s.statement(q))
		}
	}
	if rows != nil {
		named = []sideRows{{Rows: rows}}
	}
	return named, others
}

// silentSides are the sides that say nothing on a theme.
func (c *composer) silentSides(t *dossier.ThemeFile) []link {
	var silent []link
	for _, side := range c.parties {
		if !c.reach[t].sides[side] {
			silent = append(silent, link{Text: side.name, Href: sidePath(side)})
		}
	}
	return silent
}

// sidesIn is the sides that made some statements, those with most first: an
// order that hangs on nothing else.
func (c *composer) sidesIn(all []*dossier.Said) []*side {
	of := c.saidBySide(all)
	var sides []*side
	for _, side := range c.parties {
		if len(of[side]) > 0 {
			sides = append(sides, side)
		}
	}
	slices.SortFunc(sides, func(a, b *side) int {
		return cmp.Or(cmp.Compare(len(of[b]), len(of[a])), cmp.Compare(a.name, b.name))
	})
	return sides
}

func (c *composer) saidBySide(all []*dossier.Said) map[*side][]*dossier.Said {
	of := map[*side][]*dossier.Said{}
	for _, q := range all {
		if side := c.sideOfActor(q); side != nil {
			of[side] = append(of[side], q)
		}
	}
	return of
}
