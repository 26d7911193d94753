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

	"dossier/generator/dossier"
)

// Options is what the pages need besides the dossier.
type Options struct {
	Version string // of the program, shown on the page about method
	Words   Words  // of the interface; without them their keys are shown

	bounds *limits // the usual ones when nil
}

// Plan lays out every page of the site, in a fixed order, without setting any.
// Pages are set one at a time, by one goroutine.
func Plan(d *dossier.Dossier, opts Options) []dossier.Sheet {
	p := newPlan(newComposer(d, opts))
	p.home()
	p.timeline()
	p.positions()
	p.themePages()
	p.briefingIndex()
	for _, f := range d.Sources {
		p.briefingPage(f)
		p.sourcePage(f)
	}
	p.peopleIndex()
	p.actorPages()
	p.catalogue()
	p.method()
	p.notFound()
	clear(p.volumes)
	return p.sheets
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
	files    map[string]file // by slash path from the dossier's root
	days     map[string]*day // what bears a date, by its EDTF; "" for what bears none
	ordered  []*day          // the same in order, what bears no date last
	reach    map[*dossier.ThemeFile]*reach
	about    map[*dossier.ActorFile]*talk
	alike    map[string]string    // roles as they are compared
	dates    map[string]shownDate // in words, by their EDTF
	bounds   limits
	calendar *calendar // the timeline's parts; nil when it is in one piece
	known    map[*dossier.Folio]*known
}

func newComposer(d *dossier.Dossier, opts Options) *composer {
	c := &composer{
		Dossier: d, opts: opts, volumes: map[*dossier.Folio]*volume{},
		themes: markThemes(d.Themes), alike: map[string]string{}, dates: map[string]shownDate{}, bounds: usual,
	}
	if opts.bounds != nil {
		c.bounds = *opts.bounds
	}
	c.findSides()
	c.findDays()
	c.know()
	c.cutTimeline()
	c.know()
	c.reach = c.reachOf(d.Themes)
	c.about = mentioned(d)
	c.files = c.contentFiles()
	return c
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
