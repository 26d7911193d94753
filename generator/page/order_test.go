package page

import (
	"cmp"
	"slices"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// inOrder fills in of a dossier what follows from its sources, in the order
// that pages rely on: what is dated by its date, then by source and place.
func inOrder(d *dossier.Dossier) {
	d.Statements, d.Events = nil, nil
	for _, a := range d.Actors {
		a.Said = nil
	}
	for _, f := range d.Sources {
		d.Statements = append(d.Statements, f.Said...)
		d.Events = append(d.Events, f.Dated...)
	}
	rank := map[string]int{}
	for _, q := range d.Statements {
		rank[q.When] = 0
	}
	for _, e := range d.Events {
		rank[e.EDTF] = 0
	}
	var days []string
	for day := range rank {
		days = append(days, day)
	}
	slices.SortFunc(days, date.Compare)
	for i, day := range days {
		rank[day] = i
	}
	slices.SortStableFunc(d.Statements, func(a, b *dossier.Said) int { return cmp.Compare(rank[a.When], rank[b.When]) })
	slices.SortStableFunc(d.Events, func(a, b *dossier.Dated) int { return cmp.Compare(rank[a.EDTF], rank[b.EDTF]) })
	for _, q := range d.Statements {
		if q.Actor != nil {
			q.Actor.Said = append(q.Actor.Said, q)
		}
	}
	for _, t := range d.Themes {
		belongings(d, t)
	}
}

// belongings gathers what belongs to a theme.
func belongings(d *dossier.Dossier, t *dossier.ThemeFile) {
	*t = dossier.ThemeFile{Theme: t.Theme}
	speaks := map[*dossier.ActorFile]bool{}
	in := map[*dossier.Folio]bool{}
	for _, f := range d.Sources {
		for _, p := range f.Themed {
			if p.Theme == t {
				t.Points, in[f] = append(t.Points, p), true
			}
		}
	}
	for _, q := range d.Statements {
		if !slices.Contains(q.Themes, t) {
			continue
		}
		t.Said, in[q.From] = append(t.Said, q), true
		if q.When != "" {
			t.Latest = q
		}
		if q.Actor != nil && !speaks[q.Actor] {
			t.Actors, speaks[q.Actor] = append(t.Actors, q.Actor), true
		}
	}
	for _, e := range d.Events {
		if slices.Contains(e.Themes, t) {
			t.Dated = append(t.Dated, e)
		}
	}
	for _, f := range d.Sources {
		if in[f] {
			t.Folios = append(t.Folios, f)
			if f.Briefing.Published == "" {
				t.LeftOut = append(t.LeftOut, f)
			}
		}
	}
}
