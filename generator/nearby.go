package generator

import (
	"cmp"
	"slices"
	"strings"

	"dossier/generator/dossier"
)

// nearby puts sheets that show sources of one time next to each other: the
// parts of a theme, of an actor and of the timeline that tell of one month show
// the same sources, which then need to be opened only once. It matters to speed
// alone, so dates are compared as they are written.
func nearby(sheets []dossier.Sheet, sources []*dossier.Folio) []dossier.Sheet {
	ordered := slices.Clone(sources)
	slices.SortStableFunc(ordered, func(a, b *dossier.Folio) int {
		return strings.Compare(strings.TrimLeft(a.Briefing.Published, "["), strings.TrimLeft(b.Briefing.Published, "["))
	})
	place := make(map[*dossier.Folio]int, len(ordered))
	for i, f := range ordered {
		place[f] = i + 1
	}
	type placed struct{ sheet, place int }
	order := make([]placed, len(sheets))
	for i := range sheets {
		if shows := sheets[i].Shows; len(shows) > 0 {
			order[i].place = place[shows[len(shows)/2]]
		}
		order[i].sheet = i
	}
	slices.SortFunc(order, func(a, b placed) int {
		return cmp.Or(cmp.Compare(a.place, b.place), cmp.Compare(a.sheet, b.sheet))
	})
	list := make([]dossier.Sheet, len(sheets))
	for i, o := range order {
		list[i] = sheets[o.sheet]
	}
	return list
}
