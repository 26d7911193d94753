package understand

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
		if !passesOn(g.t[i].low) || g.t[i+1].low != "in" && g.t[i+1].low != "by" && g.t[i+1].low != "on" {
			continue
		}
		p, ok := g.right(i+2, min(len(g.t)-1, i+2+longestPhrase))
		if !ok {
			continue
		}
		for _, m := range g.cast.within(spanOf(g.t, p.first, p.last)) {
			if m.thing != nil && m.thing != v.thing && m.thing.metonym == false {
				out = append(out, l.src.Slice(m.Span))
				m.thing.outlet = true
				break
			}
		}
	}
	return out
}

func passesOn(low string) bool {
	return low == "reported" || low == "quoted" || low == "cited" || low == "carried" || low == "published" || low == "relayed"
}
