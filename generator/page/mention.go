package page

import (
	"slices"

	"dossier/generator/dossier"
)

// talk is the statements and entries whose words name an actor.
type talk struct {
	said  []*dossier.Said
	dated []*dossier.Dated
}

// mentionedIn finds, for every actor, what others say of them and what is
// dated of them: whatever is printed and overlaps one of their mentions.
func (c *composer) mentionedIn() map[*dossier.ActorFile]*talk {
	all := map[*dossier.ActorFile]*talk{}
	of := func(a *dossier.ActorFile) *talk {
		if all[a] == nil {
			all[a] = &talk{}
		}
		return all[a]
	}
	names := map[*dossier.Folio]func([]dossier.Span) []*dossier.ActorFile{}
	for _, f := range c.Sources {
		names[f] = namesIn(f)
	}
	for _, q := range c.Statements {
		for _, a := range namesAt(names, q.Cite) {
			if a != q.Actor {
				of(a).said = append(of(a).said, q)
			}
		}
	}
	for _, e := range c.Events {
		for _, a := range namesAt(names, e.Cite) {
			of(a).dated = append(of(a).dated, e)
		}
	}
	return all
}

func namesAt(names map[*dossier.Folio]func([]dossier.Span) []*dossier.ActorFile, c dossier.Cite) []*dossier.ActorFile {
	if in := names[c.Folio]; in != nil {
		return in(c.Spans)
	}
	return nil
}

// namesIn answers which actors a source names within some spans, in order.
func namesIn(f *dossier.Folio) func([]dossier.Span) []*dossier.ActorFile {
	type mention struct {
		at dossier.Span
		by *dossier.ActorFile
	}
	var all []mention
	for _, p := range f.Actors {
		for _, m := range p.Mentions {
			all = append(all, mention{m, p.Actor})
		}
	}
	slices.SortStableFunc(all, func(a, b mention) int { return a.at.Start - b.at.Start })
	return func(spans []dossier.Span) []*dossier.ActorFile {
		var found []*dossier.ActorFile
		for _, span := range spans {
			i, _ := slices.BinarySearchFunc(all, span.Start, func(m mention, start int) int { return m.at.Start - start })
			for ; i < len(all) && all[i].at.End <= span.End; i++ {
				if !slices.Contains(found, all[i].by) {
					found = append(found, all[i].by)
				}
			}
		}
		return found
	}
}
