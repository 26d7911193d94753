package clean

import (
	"sort"

	"dossier/generator/dossier"
)

// write puts every line into the article: as a passage or set aside, each
// with what was cut off it set aside for its own reason.
func (d *desk) write() {
	for _, l := range d.lines {
		rest := l.span
		for _, p := range l.parts {
			d.setAside(p.Span, p.Reason)
			if p.Span.Start <= rest.Start {
				rest.Start = max(rest.Start, p.Span.End)
			} else {
				rest.End = min(rest.End, p.Span.Start)
			}
		}
		rest = trim(d.src, rest)
		switch {
		case rest.Len() <= 0:
		case l.body:
			d.art.Passages = append(d.art.Passages, dossier.Passage{Span: rest, Role: l.role})
		default:
			d.setAside(rest, l.reason)
		}
	}
	list := d.art.SetAside
	sort.SliceStable(list, func(i, j int) bool { return list[i].Span.Start < list[j].Span.Start })
}

func (d *desk) setAside(at dossier.Span, why dossier.Reason) {
	if at = trim(d.src, at); at.Len() > 0 {
		d.art.SetAside = append(d.art.SetAside, dossier.SetAside{Span: at, Reason: why})
	}
}
