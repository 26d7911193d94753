package page

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

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
	ID      string
	Name    string
	Href    string
	Rows    []actorRow
	Letters []actorGroup // in the place of Rows, where these are many
}

// longestFlat is how many names are listed without a letter over them.
const longestFlat = 40

type peopleView struct {
	Persons, Bodies, Places []actorGroup
	Kinds                   []laneView // in their place, where there are very many
	Part                    bool       // it shows one kind, or some of it
}

// kinds is what actors with a page are, in the order in which they are listed.
var kinds = []dossier.ActorKind{dossier.Person, dossier.Body, dossier.Place}

func (p *plan) peopleIndex() {
	if len(p.Actors) > p.bounds.page {
		p.manyPeople()
		return
	}
	p.sheet(peoplePath, "people", func() {
		p.text(p.draft(p.Sources))
		p.sidesAll()
		p.actorRows(p.Actors)
	}, (*sheet).peopleIndex)
}

// actorRows says that the page lists some actors.
func (p *plan) actorRows(all []*dossier.ActorFile) {
	for _, a := range all {
		p.actor(a)
		p.actorCounts(a)
	}
}

// actorCounts says what a list of actors shows of one besides the name.
func (p *plan) actorCounts(a *dossier.ActorFile) {
	p.text(p.mainRole(a))
	p.number(len(a.Said))
	p.number(len(a.In))
	p.number(storiesIn(a.In))
}

func (s *sheet) peopleIndex() dossier.Page {
	view := peopleView{Persons: s.actorGroups(dossier.Person), Bodies: s.actorGroups(dossier.Body), Places: s.actorGroups(dossier.Place)}
	h := head{Toc: s.contents("person", shownIf("organization", len(view.Bodies) > 0), shownIf("place", len(view.Places) > 0))}
	return s.page(s.say("nav_people"), h, view)
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
		groups = append(groups, none.byLetter())
	}
	return groups
}

// byLetter sorts many names by the letter they begin with; accents make no
// letter of their own, and what begins with none comes first.
func (g actorGroup) byLetter() actorGroup {
	if len(g.Rows) <= longestFlat {
		return g
	}
	rows := slices.Clone(g.Rows)
	order := collate.New(language.Und, collate.IgnoreCase)
	slices.SortStableFunc(rows, func(a, b actorRow) int {
		return cmp.Or(cmp.Compare(initial(a.Name), initial(b.Name)), order.CompareString(a.Name, b.Name))
	})
	g.Rows = nil
	for _, row := range rows {
		letter := initial(row.Name)
		if n := len(g.Letters); n == 0 || g.Letters[n-1].Name != letter {
			g.Letters = append(g.Letters, actorGroup{ID: fragment(g.ID+"-", letter), Name: letter})
		}
		last := &g.Letters[len(g.Letters)-1]
		last.Rows = append(last.Rows, row)
	}
	return g
}

// initial is the letter under which a name is listed.
func initial(name string) string {
	for _, r := range norm.NFD.String(name) {
		if unicode.IsLetter(r) {
			return strings.ToUpper(string(r))
		}
		if unicode.IsDigit(r) {
			break
		}
	}
	return "#"
}

func (s *sheet) actorRow(a *dossier.ActorFile) actorRow {
	row := actorRow{Name: a.Name, Href: actorHref(a), In: s.sourcesIn(a.In)}
	if len(a.Said) > 0 {
		row.Said = s.count("n_statements", len(a.Said))
	}
	row.Role = s.mainRole(a)
	return row
}
