package understand

import "strings"

// speaks reports whether a phrase names someone or something that can speak.
func (g *grammar) speaks(p phrase) bool {
	if m := g.within(spanOf(g.t, p.first, p.last)); len(m) > 0 && m[len(m)-1].End == g.t[p.last].End {
		return true
	}
	last := g.t[p.last].low
	return g.lex.bodies.people[last] || g.lex.bodies.paper[last] || g.lex.titles.head(last)
}

// sound reports whether a phrase can be a subject of saying at all.
func (g *grammar) sound(p phrase) bool {
	first, last := g.t[p.first], g.t[p.last]
	if p.first == p.last {
		switch {
		case g.in("it", p.first):
			return true
		case g.pronoun(p.first):
			return true
		case g.in("joint", p.first), g.in("aux", p.first) && !first.capital(), g.in("det", p.first), strings.HasSuffix(first.low, "day") && g.in("date", p.first):
			return false
		case first.low == "there" || first.low == "here" || first.low == "what" || first.low == "not" || first.low == "as":
			return false
		}
	}
	if last.kind == tokenPossessive {
		return false
	}
	for i := p.first; i <= p.last; i++ {
		if g.t[i].capital() && !(starts(g.t, i) && g.in("opener", i)) {
			return true
		}
	}
	if g.in("det", p.first) || g.lex.is("det", first.low) {
		return p.last > p.first || g.lex.bodies.people[last.low] || first.low == "one" || first.low == "some" || first.low == "many"
	}
	return g.lex.bodies.people[last.low] || g.lex.titles.head(last.low)
}

// agoFollows reports “Eight years ago,”, “Last week,”.
func (g *grammar) agoFollows(k, hi int) bool {
	for n := k; n <= hi && n < k+5; n++ {
		if g.t[n].text == "," {
			return n > k && (g.t[n-1].low == "ago" || g.in("date", n-1) || g.t[n-1].low == "week" || g.t[n-1].low == "month" || g.t[n-1].low == "year")
		}
	}
	return false
}

// subject is the first plausible subject of the clause that begins at lo.
func (g *grammar) subject(lo, hi int) (phrase, bool) {
	k := lo
	for k <= hi && (g.bound(k) || g.in("adverb", k) || g.t[k].low == "and" || g.t[k].low == "but" || g.t[k].low == "so" || g.t[k].low == "yet" || g.t[k].low == "or" || g.t[k].low == "then") {
		k++
	}
	if k <= hi && g.word(k) && (g.in("joint", k) || g.t[k].low == "according" || g.t[k].low == "asked" || g.t[k].low == "earlier" || len(g.t[k].low) > 4 && g.t[k].low[len(g.t[k].low)-3:] == "ing") {
		for k <= hi && g.t[k].text != "," {
			k++
		}
		k++
	}
	if k <= hi && g.word(k) && g.in("opener", k) && !g.in("det", k) && !g.pronoun(k) || k <= hi && g.in("date", k) || k <= hi && g.agoFollows(k, hi) {
		for n := 0; n < 7 && k+n <= hi; n++ {
			if g.t[k+n].text == "," {
				k += n + 1
				break
			}
		}
	}
	if k > hi || !g.word(k) {
		return phrase{}, false
	}
	if g.pronoun(k) {
		return phrase{k, k}, true
	}
	if !g.t[k].capital() && !g.in("det", k) {
		return phrase{}, false
	}
	e := k
	for e+1 <= hi && e-k < longestPhrase && !g.bound(e+1) {
		n := e + 1
		if g.t[n].low != "of" && g.in("joint", n) || g.in("aux", n) || g.pronoun(n) || g.cue(n).class != cueNone && !g.cue(n).noun {
			break
		}
		if low := g.t[n].low; !g.t[n].capital() && len(low) > 3 && low[len(low)-2:] == "ed" {
			break
		}
		if m := g.at(g.t[e].Span); m != nil && m.End == g.t[e].End && m.person != nil && !g.t[n].capital() && g.t[n].kind != tokenPossessive {
			break // nothing follows a name but its verb
		}
		e++
	}
	return phrase{k, e}, true
}
