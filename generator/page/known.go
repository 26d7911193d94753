package page

import (
	"cmp"
	"slices"

	"dossier/generator/dossier"
)

// known is what the plan remembers of a source.
type known struct {
	bearing dossier.Key // its key, with how its words lead into the whole
	day     *day        // on which it was published
	rank    int         // in the order of time
	ends    uint32
	sheet   int    // the last sheet that shows it, from 1
	place   int    // its place among the sources that sheet shows
	rows    int    // while a page is cut: how many are of this source; then in which run it is
	share   *share // while a page is cut: of the part that has this source
	asked   int    // the last count that it was in
}

// know ranks the sources in time: by the stretches that pages are cut into,
// then as they are listed.
func (c *composer) know() {
	c.known = make(map[*dossier.Folio]*known, len(c.Sources))
	all := make([]known, len(c.Sources))
	for i, f := range c.Sources {
		all[i].ends, all[i].day = endsAfter(f.Slug), c.days[f.Briefing.Published]
		c.known[f] = &all[i]
	}
	ordered := slices.Clone(c.Sources)
	slices.SortStableFunc(ordered, func(a, b *dossier.Folio) int {
		x, y := c.known[a].day, c.known[b].day
		return cmp.Or(x.at.compare(y.at), cmp.Compare(x.place, y.place), cmp.Compare(a.Code, b.Code))
	})
	for i, f := range ordered {
		c.known[f].rank = i
	}
}

// inTime puts sources in the order in which pages are cut.
func (c *composer) inTime(folios []*dossier.Folio) {
	ranks := make(map[int]*dossier.Folio, len(folios))
	all := make([]int, len(folios))
	for i, f := range folios {
		all[i] = c.known[f].rank
		ranks[all[i]] = f
	}
	slices.Sort(all)
	for i, rank := range all {
		folios[i] = ranks[rank]
	}
}

// pieces is sources, in the order of time, to be cut.
func (c *composer) pieces(folios []*dossier.Folio, rows func(*known) int) []piece {
	all := make([]piece, len(folios))
	for i, f := range folios {
		k := c.known[f]
		all[i] = piece{at: k.day.at, rows: rows(k), count: 1, ends: k.ends, n: i}
	}
	return all
}

// review is how far the briefings of some sources were reviewed.
type review struct {
	done, all int
	who       string // who reviewed, if there is one briefing
}

func reviewOf(folios []*dossier.Folio) review {
	r := review{all: len(folios)}
	for _, f := range folios {
		if f.Briefing.Reviewed != "" {
			r.done++
			r.who = f.Briefing.Reviewed
		}
	}
	return r
}

// reviewed says that the page tells how far some sources were reviewed.
func (p *plan) reviewed(r review) {
	p.number(r.done)
	if r.done == 0 {
		return // however many there are
	}
	p.number(r.all)
	if r.all == 1 {
		p.text(r.who)
	}
}

// together is how far the sources of some parts were reviewed, each counted
// once.
func (p *plan) together(parts []*part, of func(*part) []*dossier.Folio) review {
	var r review
	if !p.anyReviewed {
		return r
	}
	p.counts++
	for _, one := range parts {
		for _, f := range of(one) {
			k := p.known[f]
			if k.asked == p.counts {
				continue
			}
			k.asked = p.counts
			r.all++
			if f.Briefing.Reviewed != "" {
				r.done++
				r.who = f.Briefing.Reviewed
			}
		}
	}
	return r
}
