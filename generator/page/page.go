// Package page lays a dossier out as the pages of its site.
//
// In comes one dossier, joined; out come pages complete in themselves: every
// word, link, date and mark that a template shows is computed here, so that a
// template only displays. Nothing is opened, printed or read from a clock, and
// the same dossier gives the same pages.
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
	"path"

	"dossier/generator/dossier"
)

// Options is what the pages need besides the dossier.
type Options struct {
	Version string // of the program, shown on the page about method
	Words   Words  // of the interface; without them their keys are shown
}

// Compose lays out every page of the site, in a fixed order.
func Compose(d *dossier.Dossier, opts Options) []dossier.Page {
	c := newComposer(d, opts)
	pages := []dossier.Page{c.home(), c.timeline(), c.positions()}
	pages = append(pages, c.themePages()...)
	pages = append(pages, c.briefingPages()...)
	pages = append(pages, c.actorPages()...)
	pages = append(pages, c.catalogue(), c.method(), c.notFound())
	// The sources come last: only now is every place known that a printed
	// sentence leads to, and each is marked.
	return append(pages, c.sourcePages()...)
}

// composer is the dossier with what all its pages need to know of each other.
type composer struct {
	*dossier.Dossier
	opts    Options
	volumes []*volume
	volume  map[*dossier.Folio]*volume
	themes  map[*dossier.ThemeFile]*themeLink
	sides   []*side
	parties []*side // those that speak; nil when the dossier is not told by sides
	sideOf  map[string]*side
	files   map[string]string  // slash path from the dossier's root → page
	sources map[string]*volume // the same for originals
	days    map[string]bool    // dates that have a place on the timeline
	reach   map[*dossier.ThemeFile]*reach
}

func newComposer(d *dossier.Dossier, opts Options) *composer {
	c := &composer{
		Dossier: d, opts: opts,
		volume: map[*dossier.Folio]*volume{}, sources: map[string]*volume{},
		themes: markThemes(d.Themes),
		days:   map[string]bool{},
		reach:  reachOf(d.Themes),
	}
	c.findSides()
	c.findDays()
	for _, f := range d.Sources {
		v := c.newVolume(f)
		c.volumes = append(c.volumes, v)
		c.volume[f] = v
		c.sources[path.Join("content/sources", f.Source.Name)] = v
	}
	c.files = c.contentFiles()
	return c
}

func (c *composer) say(key string, pairs ...any) string { return c.opts.Words.Say(key, pairs...) }
func (c *composer) count(key string, n int) string      { return c.opts.Words.Count(key, n) }
