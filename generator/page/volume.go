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

// volume is a folio with what its pages need to know, each found when it is
// first asked for. It is good for as long as the folio is open.
type volume struct {
	*dossier.Folio
	c        *composer
	stretch  []named // in order, not overlapping; nil until they are asked for
	itemIDs  map[any]string
	presence map[*dossier.ActorFile]*dossier.Presence
	grounds  *dayGrounds
}

// volume is a folio for the page that is being set.
func (c *composer) volume(f *dossier.Folio) *volume {
	v := c.volumes[f]
	if v == nil {
		v = &volume{Folio: f, c: c}
		c.volumes[f] = v
	}
	return v
}

// listed reports whether a line, counted from 1, is shown, so that it has an
// anchor: blank lines are not.
func (v *volume) listed(n int) bool {
	return n >= 1 && n <= len(v.Source.Lines) && strings.TrimSpace(v.Source.Slice(v.Source.Lines[n-1])) != ""
}

// in is an actor's presence in the source; nil when it does not name them.
func (v *volume) in(a *dossier.ActorFile) *dossier.Presence {
	if v.presence == nil {
		v.presence = make(map[*dossier.ActorFile]*dossier.Presence, len(v.Actors))
		for _, p := range v.Actors {
			if _, known := v.presence[p.Actor]; !known {
				v.presence[p.Actor] = p
			}
		}
	}
	return v.presence[a]
}

// quoted is the statements whose words stand in the source itself.
func (v *volume) quoted() []*dossier.Said {
	var all []*dossier.Said
	for _, q := range v.Said {
		if q.Cite.Folio == v.Folio {
			all = append(all, q)
		}
	}
	return all
}

// dated is the entries whose words stand in the source itself.
func (v *volume) dated() []*dossier.Dated {
	var all []*dossier.Dated
	for _, e := range v.Dated {
		if e.Cite.Folio == v.Folio {
			all = append(all, e)
		}
	}
	return all
}

// named is every name and date in the source that leads somewhere.
func (v *volume) named() []named {
	if v.stretch != nil {
		return v.stretch
	}
	all := []named{}
	for _, p := range v.Actors {
		to := actorHref(p.Actor)
		for _, m := range p.Mentions {
			all = append(all, named{span: m, href: to})
		}
	}
	for _, e := range v.dated() {
		if e.Expression.Len() > 0 {
			all = append(all, named{span: e.Expression, href: v.c.dayHref(e.EDTF), class: "da"})
		}
	}
	v.stretch = settle(all, len(v.Source.Text))
	return v.stretch
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
	all := v.named()
	from, _ := slices.BinarySearchFunc(all, at.Start, func(n named, start int) int {
		return cmp.Compare(n.span.Start, start)
	})
	to := from
	for to < len(all) && all[to].span.End <= at.End {
		to++
	}
	return all[from:to]
}
