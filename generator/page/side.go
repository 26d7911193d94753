package page

import (
	"cmp"
	"slices"

	"dossier/generator/dossier"
)

// side is a government, movement or body that actors speak for.
type side struct {
	name   string
	id     string // its anchor on the page of positions
	said   int
	party  bool // the pages of positions and themes are told by it
	actors []*dossier.ActorFile
	// foremost is the actors whom the pages of the others name.
	foremost []*dossier.ActorFile
}

// findSides gathers the sides, those with the most statements first.
func (c *composer) findSides() {
	c.sideOf = map[string]*side{}
	for _, a := range c.Actors {
		if a.Side == "" || a.Kind == dossier.Unnamed {
			continue
		}
		s := c.sideOf[a.Side]
		if s == nil {
			s = &side{name: a.Side, id: fragment("side-", a.Side)}
			c.sideOf[a.Side] = s
			c.sides = append(c.sides, s)
		}
		s.actors = append(s.actors, a)
		s.said += len(a.Said)
	}
	c.sides = slices.DeleteFunc(c.sides, func(s *side) bool { return !s.takesPart() })
	for _, s := range c.sideOf {
		if !s.takesPart() {
			delete(c.sideOf, s.name)
		}
	}
	slices.SortStableFunc(c.sides, func(a, b *side) int {
		return cmp.Or(cmp.Compare(b.said, a.said), cmp.Compare(a.name, b.name))
	})
	for _, s := range c.sides {
		slices.SortStableFunc(s.actors, func(a, b *dossier.ActorFile) int {
			return cmp.Or(cmp.Compare(len(b.Said), len(a.Said)), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
		})
		s.foremost = s.actors
		if len(s.actors) > besideShown {
			s.foremost = slices.Clone(s.actors[:besideShown])
			slices.SortFunc(s.foremost, func(a, b *dossier.ActorFile) int {
				return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
			})
		}
	}
	c.findParties()
}

// findParties finds the sides that the dossier can be told by: those that said
// anything at all, and they only if theirs are at least half of the statements
// whose speaker has a name. In a country's own debate nobody speaks for a side,
// and a foreign government that is quoted once would head every page. Of very
// many sides those take part that say most.
func (c *composer) findParties() {
	named, sided := 0, 0
	for _, q := range c.Statements {
		if q.Actor == nil {
			continue
		}
		named++
		if c.sideOfActor(q) != nil {
			sided++
		}
	}
	if sided == 0 || 2*sided < named {
		return
	}
	for _, s := range c.sides {
		if s.said > 0 && len(c.parties) < c.bounds.parties {
			s.party = true
			c.parties = append(c.parties, s)
		}
	}
}

// partiesAll says that the page is told by sides, in their order.
func (p *plan) partiesAll() {
	p.flag(p.parties != nil)
	for _, s := range p.parties {
		p.text(s.name)
	}
}

// sidesAll says that the page lists all sides, in their order.
func (p *plan) sidesAll() {
	for _, s := range p.sides {
		p.text(s.id)
		p.text(s.name)
		p.flag(s.party)
	}
}

// sidePath is a side's place on the page of positions; empty without one.
func sidePath(s *side) string {
	if !s.party {
		return ""
	}
	return href(positionsPath) + "#" + s.id
}

// takesPart reports whether a side has a person or has said something. A
// country that is only named is no side.
func (s *side) takesPart() bool {
	return s.said > 0 || slices.ContainsFunc(s.actors, func(a *dossier.ActorFile) bool { return a.Kind == dossier.Person })
}

// sideOfActor is the side of whoever made a statement; unnamed speakers have
// none.
func (c *composer) sideOfActor(s *dossier.Said) *side {
	if s.Actor == nil {
		return nil
	}
	return c.sideOf[s.Actor.Side]
}

// firsthand leaves out what a third party passed on, unless there is nothing
// else: whoever is quoted at all is not silent.
func firsthand(all []*dossier.Said) []*dossier.Said {
	var own []*dossier.Said
	for _, q := range all {
		if q.Rank != dossier.RankThirdParty {
			own = append(own, q)
		}
	}
	if own == nil {
		return all
	}
	return own
}
