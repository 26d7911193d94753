package page

import (
	"slices"

	"dossier/generator/dossier"
)

// shellKey is the key of what can stand on any page: the interface's words, the
// name of the dossier, its themes, and the files that Markdown can link to
// besides sources.
func (p *plan) shellKey() dossier.Key {
	p.reset()
	p.key(p.opts.Words.key())
	p.text(p.opts.Version)
	p.text(p.name())
	p.text(p.lang())
	p.text(p.BaseURL)
	for _, t := range p.Themes {
		mark := p.themes[t]
		for _, s := range []string{t.ID, mark.Text, mark.Href, mark.Glyph, mark.Hue} {
			p.text(s)
		}
	}
	var profiles []string
	for _, a := range p.Actors {
		if a.Profile != nil {
			profiles = append(profiles, a.Profile.ID+" "+actorHref(a))
		}
	}
	slices.Sort(profiles)
	for _, s := range profiles {
		p.text(s)
	}
	return p.sum()
}

// bear finds the bearings of all sources.
func (p *plan) bear() {
	actors := p.actorKeys()
	inLots(p.Sources, func(_ int, some []*dossier.Folio) {
		of := &plan{composer: p.composer, gist: &gist{}}
		for _, f := range some {
			p.known[f].bearing = of.bearingOf(f, actors)
		}
	})
}

// actorKeys is for every actor the key of what a source's words show of them.
func (p *plan) actorKeys() map[*dossier.ActorFile]dossier.Key {
	found := make([]dossier.Key, len(p.Actors))
	inLots(p.Actors, func(from int, some []*dossier.ActorFile) {
		of := &plan{composer: p.composer, gist: &gist{}}
		for i, a := range some {
			of.reset()
			of.actor(a)
			found[from+i] = of.sum()
		}
	})
	keys := make(map[*dossier.ActorFile]dossier.Key, len(p.Actors))
	for i, a := range p.Actors {
		keys[a] = found[i]
	}
	return keys
}

// sideKeys is for every side the key of the actors whom others' pages name.
func (p *plan) sideKeys() map[*side]dossier.Key {
	keys := make(map[*side]dossier.Key, len(p.sides))
	for _, s := range p.sides {
		p.reset()
		for _, a := range s.foremost {
			p.text(a.Name)
			p.text(actorHref(a))
		}
		keys[s] = p.sum()
	}
	return keys
}

// actor says what a row shows of an actor, with the names that a person gives
// them: those are found in words that a person wrote.
func (p *plan) actor(a *dossier.ActorFile) {
	p.text(actorHref(a))
	p.text(a.Name)
	p.text(string(a.Kind))
	p.text(a.Side)
	if side := p.sideOf[a.Side]; side != nil {
		p.text(sidePath(side))
	} else {
		p.text("none")
	}
	if a.Profile != nil {
		for _, name := range a.Profile.Aliases {
			p.text(name)
		}
	}
}

// bearingOf is the key of a source with how its words lead into the whole: the
// pages of those it names, the days of its dates, its themes, the sources that
// it names lines of.
func (p *plan) bearingOf(f *dossier.Folio, actors map[*dossier.ActorFile]dossier.Key) dossier.Key {
	p.reset()
	p.key(f.Key)
	p.text(f.Code)
	p.text(f.Slug)
	p.text(p.dayHref(f.Briefing.Published))
	for _, in := range f.Actors {
		p.key(actors[in.Actor])
	}
	p.number(len(f.Said))
	for _, q := range f.Said {
		p.key(actors[q.Actor])
		p.text(q.When)
		p.text(q.WhenBy)
		p.text(p.dayHref(q.When))
	}
	for _, e := range f.Dated {
		p.text(p.dayHref(e.EDTF))
	}
	for i, t := range p.Themes {
		if p.reach[t].folios[f] {
			p.number(i)
		}
	}
	for _, of := range [][]*dossier.Folio{f.Cites, f.CitedBy} {
		p.number(len(of))
		for _, g := range of {
			p.text(g.Code)
			p.text(g.Slug)
		}
	}
	p.related(f)
	return p.sum()
}
