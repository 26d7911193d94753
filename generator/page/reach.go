package page

import "dossier/generator/dossier"

// reach is where a theme is spoken of and by whom, to be asked of it once for
// every source and every actor.
type reach struct {
	folios map[*dossier.Folio]bool
	said   map[*dossier.ActorFile][]*dossier.Said // in the theme's order
}

func reachOf(themes []*dossier.ThemeFile) map[*dossier.ThemeFile]*reach {
	all := make(map[*dossier.ThemeFile]*reach, len(themes))
	for _, t := range themes {
		r := &reach{folios: map[*dossier.Folio]bool{}, said: map[*dossier.ActorFile][]*dossier.Said{}}
		for _, f := range t.Folios {
			r.folios[f] = true
		}
		for _, q := range t.Said {
			if q.Actor != nil {
				r.said[q.Actor] = append(r.said[q.Actor], q)
			}
		}
		all[t] = r
	}
	return all
}

// themesIn splits the themes into those a source speaks of and those on which
// it is silent.
func (c *composer) themesIn(f *dossier.Folio) (spoken, silent []*themeLink) {
	for _, t := range c.Themes {
		if c.reach[t].folios[f] {
			spoken = append(spoken, c.themes[t])
		} else {
			silent = append(silent, c.themes[t])
		}
	}
	return spoken, silent
}
