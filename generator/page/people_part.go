package page

import (
	"cmp"
	"maps"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"dossier/generator/dossier"
)

// manyPeople plans the index of very many actors: by what they are and by the
// letter they begin with.
func (p *plan) manyPeople() {
	r := &series{composer: p.composer, whole: peoplePath, folder: "names", what: p.say("nav_people"), titled: "part_of", counts: "n_names"}
	of := make([][]*part, len(kinds))
	for i, kind := range kinds {
		if one := p.ofKind(kind); one != nil {
			of[i] = []*part{one}
			r.parts = append(r.parts, one)
		}
	}
	p.sheet(peoplePath, "people", func() {
		p.text(p.draft(p.Sources))
		p.surveyed(r.parts, listed)
	}, func(s *sheet) dossier.Page {
		view := peopleView{}
		for i, kind := range kinds {
			view.Kinds = append(view.Kinds, laneView{ID: string(kind), Title: s.say("section_" + string(kind)), Parts: r.survey(of[i], listed)})
		}
		return s.page(s.say("nav_people"), head{Toc: s.contents("person", "organization", "place")}, view)
	})
	p.series(r, contents{
		layout: "people", of: func(*part) []*dossier.Folio { return p.Sources },
		facts: func(one *part) {
			if one.up == nil {
				p.sidesAll()
			}
			p.actorRows(p.actorsOf(one))
		},
		set: func(s *sheet, one *part, h head) dossier.Page { return s.somePeople(r.title(one), one, h) },
	})
}

// ofKind is the actors of a kind as a part, cut by letters where they are many.
func (c *composer) ofKind(kind dossier.ActorKind) *part {
	var all []piece
	for i, a := range c.Actors {
		if a.Kind == kind {
			all = append(all, piece{rows: 1, count: 1, ends: endsAfter(a.ID), n: i})
		}
	}
	if all == nil {
		return nil
	}
	one := newPart(nil, wholeYear, all)
	one.id, one.label = string(kind), c.say("kinds_"+string(kind))
	if one.rows > c.bounds.part {
		c.byInitial(one)
	}
	return one
}

// byInitial cuts a kind by letters, and a letter with too many names in their
// order.
func (c *composer) byInitial(kind *part) {
	order := collate.New(language.Und, collate.IgnoreCase)
	var buf collate.Buffer
	letters, keys := map[string][]piece{}, map[int]string{}
	for _, one := range kind.pieces {
		name := c.Actors[one.n].Name
		letters[initial(name)] = append(letters[initial(name)], one)
		keys[one.n] = string(order.KeyFromString(&buf, name))
		buf.Reset()
	}
	for _, letter := range slices.Sorted(maps.Keys(letters)) {
		names := letters[letter]
		slices.SortStableFunc(names, func(a, b piece) int { return cmp.Compare(keys[a.n], keys[b.n]) })
		one := newPart(kind, wholeMonth, names)
		one.label, one.id = letter, fragment(kind.id+"-", letter)
		one.stretches(c.bounds.part)
		kind.parts = append(kind.parts, one)
	}
	kind.pieces = nil
}

func (c *composer) actorsOf(one *part) []*dossier.ActorFile {
	return rows(one.pieces, func(x piece) *dossier.ActorFile { return c.Actors[x.n] })
}

// somePeople sets a kind that fits one page, or a letter of it.
func (s *sheet) somePeople(title string, one *part, h head) dossier.Page {
	all := s.actorsOf(one)
	kind := all[0].Kind
	groups := s.actorGroups(kind)
	if one.up != nil {
		groups = []actorGroup{{ID: one.id, Name: one.label, Rows: rows(all, s.actorRow)}}
	}
	view := peopleView{Part: true}
	switch kind {
	case dossier.Person:
		view.Persons = groups
	case dossier.Body:
		view.Bodies = groups
	case dossier.Place:
		view.Places = groups
	}
	return s.page(title, h, view)
}
