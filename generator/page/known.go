package page

import (
	"cmp"
	"slices"

	"dossier/generator/dossier"
)

// known is what the plan remembers of a source.
type known struct {
	folio   *dossier.Folio
	bearing dossier.Key // its key, with how its words lead into the whole
	day     *day        // on which it was published
	number  int         // as it is listed, from 0
	coded   int         // in the order of codes
	rank    int         // in the order of time
	ends    uint32
}

// know ranks the sources in time: by the stretches that pages are cut into,
// then as they are listed.
func (c *composer) know() {
	c.known = make(map[*dossier.Folio]*known, len(c.Sources))
	all := make([]known, len(c.Sources))
	c.coded = make([]*known, len(c.Sources))
	for i, f := range c.Sources {
		all[i] = known{folio: f, day: c.days[f.Briefing.Published], number: i, ends: endsAfter(f.Slug)}
		c.known[f], c.coded[i] = &all[i], &all[i]
	}
	slices.SortFunc(c.coded, func(a, b *known) int {
		return cmp.Or(cmp.Compare(a.folio.Code, b.folio.Code), cmp.Compare(a.folio.Slug, b.folio.Slug))
	})
	for i, k := range c.coded {
		k.coded = i
	}
	days := slices.Clone(c.ordered)
	slices.SortStableFunc(days, func(a, b *day) int { return a.at.compare(b.at) })
	c.ranked = rows(publishedOn(days), func(f *dossier.Folio) *known { return c.known[f] })
	for i, k := range c.ranked {
		k.rank = i
	}
}

// publishedOn is what was published on some days, in their order, then in that
// of codes.
func publishedOn(days []*day) []*dossier.Folio {
	var all []*dossier.Folio
	for _, d := range days {
		from := len(all)
		all = append(all, d.published...)
		slices.SortStableFunc(all[from:], func(a, b *dossier.Folio) int { return cmp.Compare(a.Code, b.Code) })
	}
	return all
}

// inTime puts sources in the order in which pages are cut, byCode in that of
// their codes.
func (c *composer) inTime(sources []*known) []*known {
	return sorted(sources, c.ranked, func(k *known) int { return k.rank })
}

func (c *composer) byCode(sources []*known) []*known {
	return sorted(sources, c.coded, func(k *known) int { return k.coded })
}

// sorted puts sources in the order of all; place is where each stands in it.
func sorted(sources, all []*known, place func(*known) int) []*known {
	places := rows(sources, place)
	slices.Sort(places)
	for i, n := range places {
		sources[i] = all[n]
	}
	return sources
}

// pieces is sources, in order, to be cut; they take the place of others.
func pieces(others []piece, sources []*known, rows func(*known) int) []piece {
	all := slices.Grow(others[:0], len(sources))
	for i, k := range sources {
		all = append(all, piece{at: k.day.at, rows: rows(k), count: 1, ends: k.ends, n: i})
	}
	return all
}

// review is how far the briefings of some sources were reviewed.
type review struct {
	done, all int
	who       string // who reviewed, if there is one briefing
}

func reviewOf(folios []*dossier.Folio) review {
	var r review
	for _, f := range folios {
		r.add(f)
	}
	return r
}

func (r *review) add(f *dossier.Folio) {
	r.all++
	if f.Briefing.Reviewed != "" {
		r.done++
		r.who = f.Briefing.Reviewed
	}
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
			n := &p.noted[p.knownOf(f).number]
			if n.asked == p.counts {
				continue
			}
			n.asked = p.counts
			r.add(f)
		}
	}
	return r
}
