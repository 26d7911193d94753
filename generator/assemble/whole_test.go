package assemble

import (
	"slices"

	"dossier/generator/dossier"
)

// shelf is a dossier as the tests have it: all of it in memory.
type shelf struct {
	Loaded   []Loaded
	Themes   []dossier.Theme
	Profiles []dossier.Profile
	Unread   []dossier.Unread
}

// Loaded is a source with what was made from it; without Source an orphan.
type Loaded struct {
	Source   *dossier.Source
	Article  *dossier.Article
	Briefing dossier.Briefing
	Problems []dossier.Problem
}

// joined binds, joins and opens everything.
func joined(in shelf) (*dossier.Dossier, []dossier.Problem) {
	c, leaves, problems := bound(in)
	for _, f := range c.Dossier.Sources {
		c.Open(f, leaves[f.Source.Name])
	}
	return c.Dossier, problems
}

func bound(in shelf) (*Catalogue, map[string]*Leaf, []dossier.Problem) {
	out := Input{Themes: in.Themes, Profiles: in.Profiles, Unread: in.Unread}
	leaves := map[string]*Leaf{}
	around := Around{Profiles: in.Profiles, Source: func(name string) *dossier.Source {
		i := slices.IndexFunc(in.Loaded, func(l Loaded) bool { return l.Source != nil && l.Source.Name == name })
		if i < 0 {
			return nil
		}
		return in.Loaded[i].Source
	}}
	for _, l := range in.Loaded {
		if l.Source == nil {
			out.Orphans = append(out.Orphans, Orphan{l.Briefing, l.Problems})
			continue
		}
		leaf, card := Bind(l.Source, l.Article, l.Briefing, around)
		leaves[l.Source.Name] = leaf
		out.Cards = append(out.Cards, card)
	}
	c, problems := Join(out)
	return c, leaves, problems
}
