package page

import (
	"cmp"
	"slices"
	"strings"

	"dossier/generator/dossier"
)

// named is a stretch of a source that leads somewhere: a name to its page, a
// date to the timeline.
type named struct {
	span  dossier.Span
	href  string
	class string
}

// volume is a folio with what its pages need to know.
type volume struct {
	*dossier.Folio
	listed []bool  // by line from 1: it is shown, so it has an anchor
	named  []named // in order, not overlapping
	cited  map[dossier.Span]bool
	quoted []*dossier.Said  // statements whose words stand here
	dated  []*dossier.Dated // entries whose words stand here
	ids    map[any]string   // of statements and entries on the briefing
	role   map[*dossier.ActorFile]*dossier.Presence
	days   dayGrounds
}

func (c *composer) newVolume(f *dossier.Folio) *volume {
	v := &volume{
		Folio: f, cited: map[dossier.Span]bool{}, ids: map[any]string{},
		role: map[*dossier.ActorFile]*dossier.Presence{}, days: groundsOf(f),
	}
	v.listed = make([]bool, len(f.Source.Lines)+1)
	for i, at := range f.Source.Lines {
		v.listed[i+1] = strings.TrimSpace(f.Source.Slice(at)) != ""
	}
	for _, p := range f.Actors {
		if _, known := v.role[p.Actor]; !known {
			v.role[p.Actor] = p
		}
		for _, m := range p.Mentions {
			v.named = append(v.named, named{span: m, href: actorHref(p.Actor)})
		}
	}
	for _, q := range f.Said {
		if q.Cite.Folio == f {
			v.quoted = append(v.quoted, q)
		}
	}
	for _, e := range f.Dated {
		if e.Cite.Folio == f {
			v.dated = append(v.dated, e)
		}
	}
	for _, e := range v.dated {
		if e.Expression.Len() > 0 {
			v.named = append(v.named, named{span: e.Expression, href: c.dayHref(e.EDTF), class: "da"})
		}
	}
	v.named = settle(v.named, len(f.Source.Text))
	v.nameItems()
	return v
}

// settle puts stretches in order and drops what overlaps: the earlier stays,
// of those that begin together the longer.
func settle(all []named, end int) []named {
	slices.SortStableFunc(all, func(a, b named) int {
		return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(b.span.End, a.span.End))
	})
	kept, last := all[:0], 0
	for _, n := range all {
		if n.href != "" && n.span.Start >= last && n.span.Len() > 0 && n.span.End <= end {
			kept, last = append(kept, n), n.span.End
		}
	}
	return kept
}

// within is the stretches that lie inside a span.
func (v *volume) within(at dossier.Span) []named {
	from, _ := slices.BinarySearchFunc(v.named, at.Start, func(n named, start int) int {
		return cmp.Compare(n.span.Start, start)
	})
	to := from
	for to < len(v.named) && v.named[to].span.End <= at.End {
		to++
	}
	return v.named[from:to]
}
