package understand

// right is the subject that begins at token i, up to token hi.
func (g *grammar) right(i, hi int) (phrase, bool) {
	a := i
	for a <= hi && g.in("adverb", a) && !g.t[a].capital() {
		a++
	}
	if a > hi || g.bound(a) || g.t[a].kind == tokenPossessive {
		return phrase{}, false
	}
	if g.pronoun(a) {
		return phrase{a, a}, true
	}
	b := a
	for b+1 <= hi && b-a < longestPhrase {
		k := b + 1
		if g.bound(k) || g.t[k].sentence != g.t[a].sentence {
			break
		}
		low := g.t[k].low
		if low == "of" || low == "for" || low == "from" {
			if k+1 > hi || g.bound(k+1) {
				break
			}
			if low != "of" && !g.t[k+1].capital() && g.t[k+1].low != "the" {
				break
			}
			b++
			continue
		}
		if low == "and" && k+1 <= hi && g.t[k+1].capital() && g.t[b].capital() {
			b++
			continue
		}
		if g.in("joint", k) || g.in("date", k) || g.in("adverb", k) || g.in("aux", k) || g.in("self", k) || g.in("he", k) {
			break
		}
		if len(low) > 4 && low[len(low)-3:] == "ing" && !g.t[k].capital() {
			break
		}
		b++
	}
	for b > a && g.in("det", b) {
		b--
	}
	b = g.withName(b, hi)
	return phrase{a, b}, true
}

// withName takes in a name after a comma when the phrase so far is its role:
// “said the press secretary, Peter Cook”.
func (g *grammar) withName(b, hi int) int {
	if b+2 > hi || g.t[b+1].text != "," || !g.lex.titles.head(g.t[b].low) {
		return b
	}
	m := g.at(g.t[b+2].Span)
	if m == nil || m.person == nil || m.Start != g.t[b+2].Start {
		return b
	}
	for b+1 <= hi && g.t[b+1].End <= m.End {
		b++
	}
	return b
}
