package understand

import "dossier/generator/dossier"

// hops are those who passed a statement on, as its sentence says: “as
// reported in the Courier”, in the source's words.
func (l *listener) hops(g *grammar, a attribution, v voice) []string {
	at := a.by.first
	lo := at
	for lo > 0 && at-lo < window && g.t[lo-1].sentence == g.t[at].sentence {
		lo--
	}
	var out []string
	for i := lo; i+2 < len(g.t) && i < lo+2*window && g.t[i].sentence == g.t[at].sentence; i++ {
		if g.t[i].low == "according" && g.t[i+1].low == "to" && i != a.cue {
			out = append(out, l.outlet(g, i+2, v)...)
			continue
		}
		if !g.lex.is("relays", g.t[i].low) || g.t[i+1].low != "in" && g.t[i+1].low != "by" && g.t[i+1].low != "on" {
			continue
		}
		out = append(out, l.outlet(g, i+2, v)...)
	}
	return out
}

// outlet is the organisation named at token i, unless it is the speaker.
func (l *listener) outlet(g *grammar, i int, v voice) []string {
	p, ok := g.right(i, min(len(g.t)-1, i+longestPhrase))
	if !ok {
		return nil
	}
	for _, m := range g.cast.within(spanOf(g.t, p.first, p.last)) {
		if m.thing != nil && m.thing != v.thing && m.thing.kind == dossier.Body {
			return []string{l.src.Slice(m.Span)}
		}
	}
	return nil
}
