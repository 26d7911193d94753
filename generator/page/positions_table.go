package page

import (
	"cmp"
	"slices"

	"dossier/generator/dossier"
)

// seats is who of a side stands in the table of positions.
type seats struct {
	side   *side // nil in a dossier without sides
	rows   []*dossier.ActorFile
	left   int    // how many speak besides
	silent []link // without a statement on any theme
}

// table is who stands in the table: whoever speaks on a theme or, of very many,
// those of each side who say most.
func (c *composer) table() []seats {
	var all []seats
	for _, side := range c.parties {
		all = append(all, c.seatsOf(side))
	}
	if c.parties == nil {
		if speakers := c.speakers(); speakers != nil {
			all = []seats{{rows: speakers}}
		}
	}
	total := 0
	for _, side := range all {
		total += len(side.rows)
	}
	if total <= c.bounds.positions {
		return all
	}
	most := c.bounds.fewSpeakers() / len(all)
	for i := range all {
		keep := min(len(all[i].rows), max(1, most))
		all[i].left, all[i].rows = len(all[i].rows)-keep, all[i].rows[:keep]
	}
	return all
}

func (c *composer) seatsOf(side *side) seats {
	of := seats{side: side}
	for _, a := range side.actors {
		if c.speaks(a) {
			of.rows = append(of.rows, a)
		} else if h := actorHref(a); h != "" {
			of.silent = append(of.silent, link{Text: a.Name, Href: h})
		}
	}
	of.silent = c.fewer(of.silent, href(peoplePath))
	return of
}

func (c *composer) speaks(a *dossier.ActorFile) bool {
	return slices.ContainsFunc(c.Themes, func(t *dossier.ThemeFile) bool { return len(c.reach[t].said[a]) > 0 })
}

// speakers is whoever says anything on a theme, those who say most first.
func (c *composer) speakers() []*dossier.ActorFile {
	said := map[*dossier.ActorFile]int{}
	var all []*dossier.ActorFile
	for _, a := range c.Actors {
		n := 0
		for _, t := range c.Themes {
			n += len(c.reach[t].said[a])
		}
		if n > 0 {
			all, said[a] = append(all, a), n
		}
	}
	slices.SortStableFunc(all, func(a, b *dossier.ActorFile) int {
		return cmp.Or(cmp.Compare(said[b], said[a]), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return all
}

// cellOf is the latest dated statement of an actor on a theme, then the undated
// ones, which may be later, and how many more there are: they are on the
// theme's page.
func (c *composer) cellOf(a *dossier.ActorFile, t *dossier.ThemeFile) (shown []*dossier.Said, more int) {
	all := firsthand(c.reach[t].said[a])
	var dated *dossier.Said
	var undated []*dossier.Said
	for _, q := range all {
		if c.laneAt(q.When) == laneDated {
			dated = q
		} else {
			undated = append(undated, q)
		}
	}
	if dated != nil {
		shown = append(shown, dated)
	}
	shown = append(shown, undated[:min(len(undated), undatedShown)]...)
	return shown, len(all) - len(shown)
}

// others is what stands in no cell: unnamed speakers, what a third party passed
// on of those who also speak and, where there are sides, speakers of none.
func (c *composer) others() []*dossier.Said {
	var others []*dossier.Said
	for _, q := range c.Statements {
		if len(q.Themes) > 0 && !c.inCell(q) {
			others = append(others, q)
		}
	}
	return others
}

func (c *composer) inCell(q *dossier.Said) bool {
	switch {
	case q.Actor == nil:
		return false
	case c.parties != nil && (c.sideOf[q.Actor.Side] == nil || !c.sideOf[q.Actor.Side].party):
		return false
	case q.Rank != dossier.RankThirdParty:
		return true
	}
	return slices.ContainsFunc(q.Themes, func(t *dossier.ThemeFile) bool {
		said := firsthand(c.reach[t].said[q.Actor])
		return len(said) > 0 && said[0].Rank == dossier.RankThirdParty
	})
}

// fewOthers is all of them or, of very many, those with the last dates.
func (c *composer) fewOthers(others []*dossier.Said) []*dossier.Said {
	if len(others) <= c.bounds.part {
		return others
	}
	n := len(others)
	for n > 0 && c.laneAt(others[n-1].When) != laneDated {
		n--
	}
	return others[max(0, n-c.bounds.list):n]
}
