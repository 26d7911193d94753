package page

import (
	"slices"

	"dossier/generator/dossier"
)

// share is what a page shows of the sources that it is about: all that they
// say on a theme or of an actor, or what those of a part do.
type share struct {
	folios []*dossier.Folio
	points []*dossier.ThemedPoint
	said   []*dossier.Said
	about  []*dossier.Said // what others say of the actor
	dated  []*dossier.Dated
	in     []*dossier.Presence
}

func (a *share) rows() int {
	return len(a.points) + len(a.said) + len(a.about) + len(a.dated) + len(a.in)
}

// sharing says that the page shows a share.
func (p *plan) sharing(a *share) {
	p.pointRows(a.points)
	p.saidRows(a.said)
	p.saidRows(a.about)
	p.datedRows(a.dated)
	p.number(len(a.in))
	for _, in := range a.in {
		p.number(p.at(in.Folio))
	}
}

// each calls see for every row with the source whose briefing prints it.
func (a *share) each(see func(*dossier.Folio)) {
	for _, x := range a.points {
		see(x.From)
	}
	for _, x := range a.said {
		see(x.From)
	}
	for _, x := range a.about {
		see(x.From)
	}
	for _, x := range a.dated {
		see(x.From)
	}
	for _, x := range a.in {
		see(x.Folio)
	}
}

// divide cuts a share into parts by when its sources were published.
func (p *plan) divide(a *share) ([]*part, map[*part]*share) {
	sources, whose := p.sources[:0], slices.Grow(p.whose[:0], a.rows()) // whose a row is
	a.each(func(f *dossier.Folio) {
		k := p.knownOf(f)
		n := &p.noted[k.number]
		if n.rows == 0 {
			sources = append(sources, k)
		}
		n.rows++
		whose = append(whose, n)
	})
	p.inTime(sources)
	p.sources, p.whose = sources, whose
	p.pieces = pieces(p.pieces, sources, func(k *known) int { return p.noted[k.number].rows })
	parts := cut(p.pieces, p.bounds.part)
	all := leaves(parts)
	for i, leaf := range all {
		for _, one := range leaf.pieces {
			p.noted[sources[one.n].number].part = i
		}
	}
	dealt := a.deal(whose, len(all))
	folios := rows(sources, func(k *known) *dossier.Folio { return k.folio })
	shares := make(map[*part]*share, len(all))
	for i, leaf := range all {
		dealt[i].folios = folios[leaf.pieces[0].n : leaf.pieces[len(leaf.pieces)-1].n+1]
		shares[leaf] = &dealt[i]
		leaf.pieces = nil // their place is the next page's
	}
	for _, n := range whose {
		n.rows, n.part = 0, 0
	}
	return parts, shares
}

// deal gives the rows of a share to the parts that have their sources, in the
// order of the whole.
func (a *share) deal(whose []*noted, parts int) []share {
	to := make([]share, parts)
	whose = give(a.points, whose, to, func(s *share) *[]*dossier.ThemedPoint { return &s.points })
	whose = give(a.said, whose, to, func(s *share) *[]*dossier.Said { return &s.said })
	whose = give(a.about, whose, to, func(s *share) *[]*dossier.Said { return &s.about })
	whose = give(a.dated, whose, to, func(s *share) *[]*dossier.Dated { return &s.dated })
	give(a.in, whose, to, func(s *share) *[]*dossier.Presence { return &s.in })
	return to
}

// give deals rows of one kind, which are of the first of some sources, to parts;
// it gives the other sources back. The rows of all parts stand in one list, part
// by part.
func give[Part, Row any](rows []Row, whose []*noted, to []Part, kind func(*Part) *[]Row) []*noted {
	mine, rest := whose[:len(rows)], whose[len(rows):]
	if len(rows) == 0 {
		return rest
	}
	count := make([]int, len(to))
	for _, n := range mine {
		count[n.part]++
	}
	all, from := make([]Row, len(rows)), 0
	for i, n := range count {
		if n > 0 {
			*kind(&to[i]) = all[from : from : from+n]
		}
		from += n
	}
	for i, n := range mine {
		list := kind(&to[n.part])
		*list = append(*list, rows[i])
	}
	return rest
}
