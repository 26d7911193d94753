package page

import "dossier/generator/dossier"

// sameStory says which other sources tell a source's story, and which of them
// all is the one that counts.
func (c *composer) sameStory(f *dossier.Folio) []run {
	if len(f.Same) == 0 {
		return nil
	}
	runs := just(c.say("same_as") + " ")
	for i, g := range f.Same[:min(len(f.Same), longestList)] {
		if i > 0 {
			runs = append(runs, run{Text: c.say("list_separator")})
		}
		runs = append(runs, run{Text: g.Code, Href: href(briefingPath(g)), Class: "ref"})
		if g.Briefing.Source.Outlet != "" {
			runs = append(runs, run{Text: " " + c.say("same_in", "outlet", c.outletOf(g))})
		}
	}
	if more := len(f.Same) - longestList; more > 0 {
		runs = append(runs, run{Text: c.say("list_separator")}, run{Text: c.count("n_more", more), Href: href(sourcesPath)})
	}
	counts := c.say("same_counts_here")
	if f.Story() != f {
		counts = c.say("same_counts", "code", f.Story().Code)
	}
	return append(runs, run{Text: c.say("same_separator") + counts, Class: "dim"})
}

// storyFact is the same as a line of document control; none for a story that is
// told once.
func (c *composer) storyFact(f *dossier.Folio) []fact {
	if same := c.sameStory(f); same != nil {
		return []fact{{c.say("fact_same"), same}}
	}
	return nil
}

// sources says how many sources there are and, where some of them tell one
// story, how many stories: so many witnesses there are.
func (c *composer) sources(sources, stories int) string {
	said := c.count("n_sources", sources)
	if stories < sources {
		return c.say("of_stories", "what", said, "stories", c.count("n_stories", stories))
	}
	return said
}

// sourcesOf says how many sources these are.
func (c *composer) sourcesOf(folios []*dossier.Folio) string {
	return c.sources(len(folios), dossier.Stories(folios))
}

// sourcesIn says how many sources name an actor.
func (c *composer) sourcesIn(in []*dossier.Presence) string {
	return c.sources(len(in), storiesIn(in))
}

func storiesIn(in []*dossier.Presence) int {
	return dossier.Stories(rows(in, func(p *dossier.Presence) *dossier.Folio { return p.Folio }))
}

// also is the other places where a story says the same, for a page about more
// than the source alone: on its briefing the sources are named at the head.
func (s *sheet) also(from *dossier.Folio, places []dossier.Cite) []ref {
	if len(places) == 0 || from != nil && s.path == briefingPath(from) {
		return nil
	}
	return rows(places[:min(len(places), longestList)], s.ref)
}

// related says in the bearing of a source who tells its story too, and where
// its words stand again.
func (p *plan) related(f *dossier.Folio) {
	p.text(f.Story().Code)
	p.runs(p.sameStory(f))
	for _, q := range f.Said {
		p.alsoAt(q.Also)
	}
	for _, e := range f.Dated {
		p.alsoAt(e.Also)
	}
	for _, t := range f.Themed {
		p.alsoAt(t.Also)
	}
}

func (p *plan) alsoAt(places []dossier.Cite) {
	p.number(len(places))
	for _, c := range places {
		p.refer(c)
	}
}
