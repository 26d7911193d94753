package page

import "dossier/generator/dossier"

// reach is where a theme is spoken of and by whom, to be asked of it once for
// every source and every actor.
type reach struct {
	folios map[*dossier.Folio]bool
	said   map[*dossier.ActorFile][]*dossier.Said // in the theme's order
	sides  map[*side]bool                         // that speak on it
}

func (c *composer) reachOf(themes []*dossier.ThemeFile) map[*dossier.ThemeFile]*reach {
	all := make(map[*dossier.ThemeFile]*reach, len(themes))
	for _, t := range themes {
		r := &reach{
			folios: make(map[*dossier.Folio]bool, len(t.Folios)),
			said:   make(map[*dossier.ActorFile][]*dossier.Said, len(t.Actors)), sides: map[*side]bool{},
		}
		for _, f := range t.Folios {
			r.folios[f] = true
		}
		for _, q := range t.Said {
			if q.Actor != nil {
				r.said[q.Actor] = append(r.said[q.Actor], q)
			}
		}
		for a := range r.said {
			if side := c.sideOf[a.Side]; side != nil {
				r.sides[side] = true
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

// themesOf is the themes an actor speaks on.
func (c *composer) themesOf(a *dossier.ActorFile) []*themeLink {
	var list []*themeLink
	for _, t := range c.Themes {
		if len(c.reach[t].said[a]) > 0 {
			list = append(list, c.themes[t])
		}
	}
	return list
}
