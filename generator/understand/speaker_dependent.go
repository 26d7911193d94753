package understand

import "dossier/generator/dossier"

func (l *listener) dependent(g *grammar, p phrase, at dossier.Span) bool {
	for i := p.first; i <= p.last; i++ {
		if g.t[i].Start >= at.End {
			return g.t[i].kind == tokenPossessive || l.modifies(g, i, p.last)
		}
		if g.t[i].Start == at.Start && i > p.first && !l.bodyBefore(g, i) && l.governed(g, p, i-1) {
			return true
		}
	}
	return false
}

func (l *listener) modifies(g *grammar, i, last int) bool {
	if g.t[i].kind != tokenWord || g.in("joint", i) || g.in("self", i) || article(g.t[i]) {
		return false
	}
	if _, glued := l.gluedRole(g.t, i, last+1); glued {
		return false
	}
	for k := i; k <= last && g.t[k].kind == tokenWord && !g.in("joint", k) && g.t[k].low != "and"; k++ {
		if l.lex.bodies.people[g.t[k].low] || l.lex.titles.head(g.t[k].low) {
			return true
		}
		if m := g.at(g.t[k].Span); m != nil && m.person != nil && !m.role {
			return true
		}
	}
	return false
}

func (l *listener) bodyBefore(g *grammar, i int) bool {
	m := g.at(g.t[i-1].Span)
	return m != nil && m.thing != nil && m.End == g.t[i-1].End
}

func (l *listener) governed(g *grammar, p phrase, i int) bool {
	for ; i > p.first; i-- {
		t := g.t[i]
		switch {
		case t.kind != tokenWord:
			return false
		case t.low == "of" || t.low == "for" || t.low == "to" || t.low == "by" || t.low == "with" || t.low == "at":
			if l.lex.titles.field[g.t[i+1].low] || g.t[i+1].low == "the" && i+2 <= p.last && l.lex.titles.field[g.t[i+2].low] {
				continue
			}
			if _, n := l.lex.sides.at(g.t, i+1); n > 0 {
				continue
			}
			if m := g.at(t.Span); m != nil && m.thing != nil {
				continue // inside an institute's name
			}
			return true
		case t.low == "in" || t.low == "from" || t.low == "on":
			return false
		}
	}
	return false
}
