package page

import "dossier/generator/dossier"

// plan gathers the sheets of a site. Of the sheet at hand it gathers the
// sources that it shows and, for its key, whatever else it shows of the whole
// dossier. A fact that is not told to the plan must not stand on the page.
//
// Several plans are made at once, each of some of the pages; what they have in
// common none of them changes.
type plan struct {
	*composer
	*common
	*gist   // of the sheet at hand
	sheets  []dossier.Sheet
	shows   []*dossier.Folio // of the sheet at hand
	bearers []*known         // what is known of those
	noted   []noted          // by the number of the source
	made    int              // sheets, so far
	counts  int              // of sources, so far
	spare   []*dossier.Folio // place for what sheets show

	asked      *dossier.Folio // the source that was asked for last: neighbours mostly share theirs
	askedKnown *known

	sources []*known // of the page that is cut, and its rows' and pieces: place for those of the next
	whose   []*noted
	pieces  []piece
}

// noted is what a plan notes of a source.
type noted struct {
	sheet int // the last sheet that shows it, from 1
	place int // its place among the sources that sheet shows
	asked int // the last count that it was in
	rows  int // while a page is cut: how many are of this source
	part  int // while a page is cut: the part that has this source
}

// common is keys that go into those of many pages.
type common struct {
	shell       dossier.Key
	foremost    map[*side]dossier.Key
	all         dossier.Key // of what is told of the whole
	anyReviewed bool        // of all briefings
}

func newPlan(c *composer) *plan {
	p := &plan{composer: c, common: &common{}, gist: &gist{}, noted: make([]noted, len(c.Sources))}
	p.shell = p.shellKey()
	p.anyReviewed = reviewOf(c.Sources).done > 0
	p.foremost = p.sideKeys()
	p.all = p.allKey()
	p.bear()
	return p
}

// another is a plan of other pages of the same dossier.
func (p *plan) another() *plan {
	return &plan{composer: p.again(), common: p.common, gist: &gist{}, noted: make([]noted, len(p.Sources))}
}

// sheet plans one page. facts says what it shows: nothing it does not say can
// be on it. set sets the page, with what it shows open.
func (p *plan) sheet(path, layout string, facts func(), set func(*sheet) dossier.Page) {
	p.partOf(path, path, layout, facts, set)
}

// partOf plans a page that is a part of another one.
func (p *plan) partOf(whole, path, layout string, facts func(), set func(*sheet) dossier.Page) {
	p.reset()
	p.shows, p.bearers = p.shows[:0], p.bearers[:0]
	p.made++
	facts()
	p.key(p.shell)
	p.text(whole)
	p.number(len(p.shows))
	for _, k := range p.bearers {
		p.key(k.bearing)
	}
	p.text(path)
	p.text(layout)
	shows, c := p.kept(p.shows), p.composer
	p.sheets = append(p.sheets, dossier.Sheet{
		Path: path, Layout: layout, Key: p.sum(), Shows: shows,
		Compose: func() (dossier.Page, error) {
			return c.set(&sheet{composer: c, path: path, whole: whole, layout: layout}, shows, set)
		},
	})
}

// kept is a copy of what a sheet shows. Most show few sources, and share the
// place of others.
func (p *plan) kept(shows []*dossier.Folio) []*dossier.Folio {
	const some = 4096
	n := len(shows)
	if n > len(p.spare) {
		p.spare = make([]*dossier.Folio, max(n, some))
	}
	mine := p.spare[:n:n]
	p.spare = p.spare[n:]
	copy(mine, shows)
	return mine
}

// knownOf is what is known of a source; nil of what is none of the dossier.
func (p *plan) knownOf(f *dossier.Folio) *known {
	if f != p.asked {
		p.asked, p.askedKnown = f, p.known[f]
	}
	return p.askedKnown
}

// show says that the page prints words of some sources.
func (p *plan) show(folios ...*dossier.Folio) {
	for _, f := range folios {
		p.at(f)
	}
}

// at is a source's place among those that the page shows.
func (p *plan) at(f *dossier.Folio) int {
	k := p.knownOf(f)
	if k == nil {
		return -1
	}
	n := &p.noted[k.number]
	if n.sheet != p.made {
		n.sheet, n.place = p.made, len(p.shows)
		p.shows = append(p.shows, f)
		p.bearers = append(p.bearers, k)
	}
	return n.place
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
func (p *plan) aboutAll() { p.key(p.all) }

func (p *plan) allKey() dossier.Key {
	p.reset()
	s := p.composer.sheet(homePath)
	p.text(s.draft(p.Sources))
	p.number(len(p.Sources))
	p.number(len(p.Events))
	p.facts([]fact{s.cutOff(p.Sources), {s.counted(), s.undated(p.Sources)}})
	for _, u := range p.Unread {
		p.text(u.Name)
		p.text(u.Reason)
	}
	return p.sum()
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
