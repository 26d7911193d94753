package assemble

import (
	"cmp"
	"slices"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// hangUp puts the themes in their order.
func (j *joiner) hangUp() {
	for i := range j.in.Themes {
		t := &dossier.ThemeFile{Theme: &j.in.Themes[i]}
		j.d.Themes = append(j.d.Themes, t)
		j.themes[t.ID] = t
	}
	slices.SortStableFunc(j.d.Themes, func(a, b *dossier.ThemeFile) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.ID, b.ID))
	})
}

// spread gives each theme and each actor their statements and events, in order.
func (j *joiner) spread() {
	for _, s := range j.d.Statements {
		for _, t := range s.Themes {
			t.Said = append(t.Said, s)
		}
		if s.Actor != nil {
			s.Actor.Said = append(s.Actor.Said, s)
		}
	}
	for _, e := range j.d.Events {
		for _, t := range e.Themes {
			t.Dated = append(t.Dated, e)
		}
	}
}

// firsthand reports whether a statement is its speaker's, in their own words
// or reported. What a third party passed on, or an outlet describes, is the
// latest on record only where nothing better is dated.
func firsthand(s *dossier.Said) bool {
	return s.Rank == "" || s.Rank == dossier.RankOwn || s.Rank == dossier.RankReported
}

// conclude finds who and which sources speak on a theme, what was said last,
// and what that leaves out.
func (j *joiner) conclude(t *dossier.ThemeFile) {
	speaks, in := map[*dossier.ActorFile]bool{}, map[*dossier.Folio]bool{}
	note := func(from *dossier.Folio, also []dossier.Cite) {
		in[from] = true
		for _, c := range also {
			in[c.Folio] = true
		}
	}
	for _, s := range t.Said {
		note(s.From, s.Also)
		if s.Actor != nil {
			speaks[s.Actor] = true
		}
		if s.When != "" && (t.Latest == nil || firsthand(s) || !firsthand(t.Latest)) {
			t.Latest = s // they are in the order of their dates
		}
	}
	for _, p := range t.Points {
		note(p.From, p.Also)
	}
	may := mayHoldLater(t)
	for _, f := range j.d.Sources {
		if in[f] {
			t.Folios = append(t.Folios, f)
		}
		if may[f] {
			t.LeftOut = append(t.LeftOut, f)
		}
	}
	for _, a := range j.d.Actors {
		if speaks[a] {
			t.Actors = append(t.Actors, a)
		}
	}
}

// mayHoldLater are the sources that may hold later news on a theme than the
// latest: by a statement without a date, or with one that reaches beyond the
// latest's (“July 2016”), or by a passage of a source that cannot be dated,
// whether it quotes anyone or not.
func mayHoldLater(t *dossier.ThemeFile) map[*dossier.Folio]bool {
	may, dated := map[*dossier.Folio]bool{}, map[*dossier.Folio]bool{}
	for _, s := range t.Said {
		switch {
		case s.When == "":
			may[s.From] = true
		case s.From != t.Latest.From && date.MayBeLater(s.When, t.Latest.When):
			may[s.From] = true
			fallthrough
		default:
			dated[s.From] = true
		}
	}
	for _, p := range t.Points {
		if !dated[p.From] && !placed(p.From.Briefing.Published) {
			may[p.From] = true
		}
	}
	return may
}
