package page

import (
	"dossier/generator/dossier"
)

// actorRow is an actor where all are listed.
type actorRow struct {
	Name string
	Href string
	Role string
	Said string
	In   string
}

// actorGroup is the actors of one side, or of none.
type actorGroup struct {
	ID   string
	Name string
	Href string
	Rows []actorRow
}

func (c *composer) peopleIndex() dossier.Page {
	s := c.sheet(peoplePath)
	view := struct{ Persons, Bodies, Places []actorGroup }{
		s.actorGroups(dossier.Person), s.actorGroups(dossier.Body), s.actorGroups(dossier.Place),
	}
	h := head{Toc: s.contents("person", shownIf("organization", len(view.Bodies) > 0), shownIf("place", len(view.Places) > 0))}
	return s.page("people", s.say("nav_people"), h, view)
}

// actorGroups is the actors of a kind, side by side; those of no side last.
func (s *sheet) actorGroups(kind dossier.ActorKind) []actorGroup {
	var groups []actorGroup
	for _, side := range s.sides {
		g := actorGroup{ID: string(kind) + "-" + side.id, Name: side.name, Href: sidePath(side)}
		for _, a := range side.actors {
			if a.Kind == kind {
				g.Rows = append(g.Rows, s.actorRow(a))
			}
		}
		if len(g.Rows) > 0 {
			groups = append(groups, g)
		}
	}
	none := actorGroup{ID: string(kind) + "-none", Name: s.say("no_side")}
	if len(groups) == 0 {
		none.Name = ""
	}
	for _, a := range s.Actors {
		if a.Kind == kind && s.sideOf[a.Side] == nil {
			none.Rows = append(none.Rows, s.actorRow(a))
		}
	}
	if len(none.Rows) > 0 {
		groups = append(groups, none)
	}
	return groups
}

func (s *sheet) actorRow(a *dossier.ActorFile) actorRow {
	row := actorRow{Name: a.Name, Href: actorHref(a), In: s.count("n_sources", len(a.In))}
	if len(a.Said) > 0 {
		row.Said = s.count("n_statements", len(a.Said))
	}
	row.Role = mainRole(a)
	return row
}
