package page

import (
	"slices"

	"dossier/generator/dossier"
)

// plan gathers the sheets of a site. Of the sheet at hand it gathers the
// sources that it shows and, for its key, whatever else it shows of the whole
// dossier. A fact that is not told to the plan must not stand on the page.
type plan struct {
	*composer
	*gist    // of the sheet at hand
	sheets   []dossier.Sheet
	shell    dossier.Key
	foremost map[*side]dossier.Key
	all      *dossier.Key // of what is told of the whole
	counts   int          // of sources, so far

	anyReviewed bool             // of all briefings
	shows       []*dossier.Folio // of the sheet at hand
}

func newPlan(c *composer) *plan {
	p := &plan{composer: c, gist: &gist{}}
	p.shell = p.shellKey()
	p.anyReviewed = reviewOf(c.Sources).done > 0
	p.foremost = p.sideKeys()
	actors := p.actorKeys()
	for _, f := range c.Sources {
		c.known[f].bearing = p.bearingOf(f, actors)
	}
	return p
}

// sheet plans one page. facts says what it shows: nothing it does not say can
// be on it. set sets the page, with what it shows open.
func (p *plan) sheet(path, layout string, facts func(), set func(*sheet) dossier.Page) {
	p.partOf(path, path, layout, facts, set)
}

// partOf plans a page that is a part of another one.
func (p *plan) partOf(whole, path, layout string, facts func(), set func(*sheet) dossier.Page) {
	p.reset()
	p.shows = p.shows[:0]
	facts()
	p.key(p.shell)
	p.text(whole)
	p.number(len(p.shows))
	for _, f := range p.shows {
		p.key(p.known[f].bearing)
	}
	p.text(path)
	p.text(layout)
	shows, c := slices.Clone(p.shows), p.composer
	p.sheets = append(p.sheets, dossier.Sheet{
		Path: path, Layout: layout, Key: p.sum(), Shows: shows,
		Compose: func() (dossier.Page, error) {
			return c.set(&sheet{composer: c, path: path, whole: whole, layout: layout}, shows, set)
		},
	})
}

// show says that the page prints words of some sources.
func (p *plan) show(folios ...*dossier.Folio) {
	for _, f := range folios {
		p.at(f)
	}
}

// at is a source's place among those that the page shows.
func (p *plan) at(f *dossier.Folio) int {
	k := p.known[f]
	if k == nil {
		return -1
	}
	if n := len(p.sheets) + 1; k.sheet != n {
		k.sheet, k.place = n, len(p.shows)
		p.shows = append(p.shows, f)
	}
	return k.place
}

// cite says that the page prints words of a source's briefing and of the source
// that they are found in. What they are is in the keys of the two; their place
// here tells them from others of the same source.
func (p *plan) cite(from *dossier.Folio, c dossier.Cite) {
	p.number(p.at(from))
	if c.Folio != from {
		p.number(-2 - p.at(c.Folio))
	}
	p.number(c.Line)
	if c.Found() {
		p.number(c.Spans[0].Start)
	}
}

// refer says that the page leads to a place, without printing its words.
func (p *plan) refer(c dossier.Cite) {
	switch {
	case c.Folio == nil:
		p.number(-1)
	case !c.Found():
		p.cite(c.Folio, c) // whether its line is shown is known of an open source only
	default:
		p.text(c.Folio.Code)
		p.text(c.Folio.Slug)
		p.number(c.Line)
		p.number(c.Last)
		p.number(c.Spans[0].Start)
		p.number(c.Spans[0].End)
	}
}

func (p *plan) saidRow(q *dossier.Said) {
	p.cite(q.From, q.Cite)
	p.number(q.ContextSpan.Start)
}

func (p *plan) saidRows(all []*dossier.Said) {
	p.number(len(all))
	for _, q := range all {
		p.saidRow(q)
	}
}

func (p *plan) datedRows(all []*dossier.Dated) {
	p.number(len(all))
	for _, e := range all {
		p.cite(e.From, e.Cite)
		p.number(e.Expression.Start)
	}
}

func (p *plan) pointRows(all []*dossier.ThemedPoint) {
	p.number(len(all))
	for _, t := range all {
		p.cite(t.From, t.Cite)
	}
}

// aboutAll says that the page tells of the dossier as a whole: how many sources
// there are, how far they reach and were reviewed.
func (p *plan) aboutAll() {
	if p.all == nil {
		s := p.composer.sheet(homePath)
		all := &gist{}
		all.text(s.draft(p.Sources))
		all.number(len(p.Sources))
		all.number(len(p.Events))
		all.facts([]fact{s.cutOff(p.Sources), {s.counted(), s.undated(p.Sources)}})
		for _, u := range p.Unread {
			all.text(u.Name)
			all.text(u.Reason)
		}
		key := all.sum()
		p.all = &key
	}
	p.key(*p.all)
}

// listed says that the page lists sources: what they are called, and where
// they are.
func (p *plan) listed(folios []*dossier.Folio) {
	p.number(len(folios))
	for _, f := range folios {
		p.text(f.Code)
		p.text(f.Slug)
		p.text(p.headline(f))
	}
}

// prose says that the page shows a person's Markdown, and the sources that it
// links to.
func (p *plan) prose(markdown, from string) {
	p.text(markdown)
	p.text(from)
	if markdown == "" {
		return
	}
	s := p.composer.sheet(homePath)
	s.leads = func(f *dossier.Folio) { p.number(p.at(f)) }
	p.text(s.prose(markdown, from, 2))
}
