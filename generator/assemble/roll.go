package assemble

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// enrol notes everyone whom the briefing names, and which of them made each
// statement.
func (x *binder) enrol() {
	r := &roll{binder: x, byName: map[string]int{}, byAlias: map[string][]int{}, unnamed: map[string]bool{}}
	for i := range x.Briefing.Sections {
		for k := range x.Briefing.Sections[i].Items {
			if item := &x.Briefing.Sections[i].Items[k]; item.Profile != nil {
				r.enter(item)
			}
		}
	}
	for i, n := range x.card.Namings {
		for _, key := range n.Keys {
			r.byAlias[key] = append(r.byAlias[key], i)
		}
	}
	for i := range x.card.Said {
		x.card.Said[i].By = r.speaker(&x.card.Said[i], x.items[i])
	}
}

// roll is who one briefing names, by place among the card's namings.
type roll struct {
	*binder
	byName  map[string]int   // by the whole name as compared
	byAlias map[string][]int // by the other forms
	unnamed map[string]bool  // speakers without a name
}

func (r *roll) add(n slip) int {
	i := len(r.card.Namings)
	r.card.Namings = append(r.card.Namings, n)
	if _, known := r.byName[n.Key]; !known {
		r.byName[n.Key] = i
	}
	return i
}

// enter adds a line of Who is who. Two lines of one name are one actor.
func (r *roll) enter(item *dossier.Item) {
	e := item.Profile
	n := slip{
		Full: e.Name, Key: nameOf(e.Name).key(), Kind: e.Kind, Side: e.Side, Role: e.Role,
		Listed: true, Line: item.Line, Aliases: e.Aliases,
	}
	switch {
	case n.Key == "":
		return
	case e.Kind == dossier.Unnamed:
		r.unnamed[n.Key] = true
		return
	}
	for _, alias := range e.Aliases {
		n.Keys = append(n.Keys, nameOf(alias).key())
	}
	n.RoleAt = r.citeRole(item)
	r.add(n)
}

// citeRole finds a line's role in the lines it refers to. Without a role there
// is nothing to find: the reference then leads to the name.
func (r *roll) citeRole(item *dossier.Item) place {
	e := item.Profile
	switch {
	case e.Ref == (dossier.Ref{}):
		return place{Of: ours}
	case e.Role == "":
		return r.cite(item, e.Ref)
	}
	return r.cite(item, e.Ref, e.Role)
}

// speaker is who makes a statement; -1 when that is not known or unnamed.
// Whom no line of Who is who names, the program left unnamed; but a name that a
// person wrote in is someone all the same.
func (r *roll) speaker(s *statement, item *dossier.Item) int {
	key := nameOf(s.Speaker).key()
	i, listed := r.byName[key]
	switch {
	case key == "", r.unnamed[key]:
		return -1
	case listed:
		return i
	case len(r.byAlias[key]) == 1:
		return r.byAlias[key][0]
	case !item.Human || s.Found == dossier.FoundUnnamed || !proper(s.Speaker):
		return -1
	}
	n := slip{Full: s.Speaker, Key: key, RoleAt: place{Of: ours, Line: s.Place.Line, Last: s.Place.Last}}
	if s.Found == dossier.FoundMetonym {
		n.Guess = dossier.Place
	}
	r.report(dossier.Problem{
		Line: item.Line, Message: fmt.Sprintf("%s speaks here but is not listed under Who is who", s.Speaker),
		Hint: "add a line there to give a side, a role or another name",
	})
	return r.add(n)
}

// proper reports whether words begin like a name: with no lower-case letter.
func proper(words string) bool {
	first, _ := utf8.DecodeRuneInString(words)
	return !unicode.IsLower(first)
}
