package page

import "dossier/generator/dossier"

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
func (c *composer) divide(a *share) ([]*part, map[*part]*share) {
	var folios []*dossier.Folio
	a.each(func(f *dossier.Folio) {
		k := c.known[f]
		if k.rows == 0 {
			folios = append(folios, f)
		}
		k.rows++
	})
	c.inTime(folios)
	parts := cut(c.pieces(folios, func(k *known) int { return k.rows }), c.bounds.part)
	shares := map[*part]*share{}
	for _, leaf := range leaves(parts) {
		mine := &share{}
		shares[leaf] = mine
		for _, one := range leaf.pieces {
			f := folios[one.n]
			mine.folios = append(mine.folios, f)
			c.known[f].share = mine
		}
	}
	c.deal(a)
	for _, f := range folios {
		c.known[f].rows, c.known[f].share = 0, nil
	}
	return parts, shares
}

// deal gives the rows of a share to the parts that have their sources, in the
// order of the whole.
func (c *composer) deal(a *share) {
	for _, x := range a.points {
		to := c.known[x.From].share
		to.points = append(to.points, x)
	}
	for _, x := range a.said {
		to := c.known[x.From].share
		to.said = append(to.said, x)
	}
	for _, x := range a.about {
		to := c.known[x.From].share
		to.about = append(to.about, x)
	}
	for _, x := range a.dated {
		to := c.known[x.From].share
		to.dated = append(to.dated, x)
	}
	for _, x := range a.in {
		to := c.known[x.Folio].share
		to.in = append(to.in, x)
	}
}
