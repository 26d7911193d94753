// Package page lays a dossier out as the pages of its site.
//
// In comes one dossier, joined; out come sheets: pages that can be set, each
// with the key of all that it shows. Set, a page is complete in itself: every
// word, link, date and mark that a template shows is computed here, so that a
// template only displays. Nothing is read from a file, printed or taken from a
// clock, and the same dossier gives the same pages.
//
// Planning reads only what a shut folio says; a page that is set opens the
// folios whose words it prints, and shuts them. No page depends on another
// having been set. Where pages would grow with the dossier they are cut into
// parts (see cut.go).
//
// Interface words are said from one table, i18n/LANG.yaml (see Words). What is
// put together from data (dates, counts, how a speaker was found) is said
// here; a template's own fixed labels are said there, from the same table.
//
// It refuses to guess: words that were not found in their source are shown as
// an editor's, what has no date says so, and a name is linked only where the
// source names it.
package page

import (
	"fmt"
	"slices"
	"sync"

	"dossier/generator/dossier"
)

// Options is what the pages need besides the dossier.
type Options struct {
	Version string // of the program, shown on the page about method
	Words   Words  // of the interface; without them their keys are shown

	bounds *limits // the usual ones when nil
}

// Plan lays out every page of the site, in a fixed order, without setting any;
// it works on several at once. Pages are set one at a time, by one goroutine.
func Plan(d *dossier.Dossier, opts Options) []dossier.Sheet {
	steps := stepsOf(d)
	plans := make([]*plan, workers(len(steps)))
	plans[0] = newPlan(newComposer(d, opts))
	for i := range plans[1:] {
		plans[i+1] = plans[0].another()
	}
	sheets := make([][]dossier.Sheet, len(steps))
	atOnce(len(plans), len(steps), func(worker, i int) {
		p := plans[worker]
		steps[i](p)
		sheets[i], p.sheets = slices.Clone(p.sheets), p.sheets[:0]
	})
	for _, p := range plans {
		clear(p.volumes)
	}
	return slices.Concat(sheets...)
}

// stepsOf is the pages of a dossier in their order, in steps of which none
// needs another.
func stepsOf(d *dossier.Dossier) []func(*plan) {
	steps := []func(*plan){(*plan).home, (*plan).timeline, (*plan).positions, (*plan).themeIndex}
	for _, t := range d.Themes {
		steps = append(steps, func(p *plan) { p.themePage(t) })
	}
	steps = append(steps, (*plan).briefingIndex)
	for _, some := range lots(d.Sources) {
		steps = append(steps, func(p *plan) { p.sourcePages(some) })
	}
	steps = append(steps, (*plan).peopleIndex)
	for _, some := range lots(d.Actors) {
		steps = append(steps, func(p *plan) { p.actorPages(some) })
	}
	return append(steps, (*plan).catalogue, (*plan).method, (*plan).notFound)
}

// composer is the dossier with what all its pages need to know of each other.
type composer struct {
	*dossier.Dossier
	opts     Options
	volumes  map[*dossier.Folio]*volume // of the page that is being set
	themes   map[*dossier.ThemeFile]*themeLink
	sides    []*side
	parties  []*side // those that speak; nil when the dossier is not told by sides
	sideOf   map[string]*side
	files    func() map[string]file // by slash path from the dossier's root; found when Markdown leads to one
	days     map[string]*day        // what bears a date, by its EDTF; "" for what bears none
	ordered  []*day                 // the same in order, what bears no date last
	reach    map[*dossier.ThemeFile]*reach
	about    map[*dossier.ActorFile]*talk
	alike    map[string]string    // roles as they are compared
	dates    map[string]shownDate // in words, by their EDTF
	bounds   limits
	calendar *calendar // the timeline's parts; nil when it is in one piece
	known    map[*dossier.Folio]*known
	ranked   []*known // in the order of time
	coded    []*known // in that of codes
}

func newComposer(d *dossier.Dossier, opts Options) *composer {
	c := &composer{
		Dossier: d, opts: opts, themes: markThemes(d.Themes), bounds: usual,
	}
	c.forget()
	if opts.bounds != nil {
		c.bounds = *opts.bounds
	}
	steps := []func(){c.inDays, c.inSides, c.inWords}
	atOnce(workers(len(steps)), len(steps), func(_, i int) { steps[i]() })
	c.files = sync.OnceValue(c.contentFiles)
	return c
}

// inDays, inSides and inWords find what the pages have in common; none needs
// what another finds.
func (c *composer) inDays() {
	c.findDays()
	c.know()
	c.cutTimeline()
}

func (c *composer) inSides() {
	c.findSides()
	c.reach = c.reachOf(c.Themes)
}

func (c *composer) inWords() { c.about = mentioned(c.Dossier) }

// again is the composer with nothing remembered, for another goroutine.
func (c *composer) again() *composer {
	other := *c
	other.forget()
	return &other
}

// forget empties what is remembered of what was asked.
func (c *composer) forget() {
	c.volumes, c.alike, c.dates = map[*dossier.Folio]*volume{}, map[string]string{}, map[string]shownDate{}
}

// set opens the sources that a page shows, sets it, and shuts them again.
func (c *composer) set(s *sheet, shows []*dossier.Folio, page func(*sheet) dossier.Page) (dossier.Page, error) {
	if c.Opener != nil {
		if err := c.Opener.Open(shows...); err != nil {
			return dossier.Page{}, fmt.Errorf("setting %s: %w", s.path, err)
		}
		defer c.Opener.Shut(shows...)
	}
	defer clear(c.volumes)
	s.shows = make(map[*dossier.Folio]bool, len(shows))
	for _, f := range shows {
		s.shows[f] = true
	}
	return page(s), nil
}

func (c *composer) say(key string, pairs ...any) string { return c.opts.Words.Say(key, pairs...) }
func (c *composer) count(key string, n int) string      { return c.opts.Words.Count(key, n) }
