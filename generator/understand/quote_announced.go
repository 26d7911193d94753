package understand

// announced finds the attribution of a quotation that the sentence before it
// announces with a colon, across paragraphs too.
func (g *grammar) announced(para *paragraph) (attribution, bool) {
	q := len(g.t)
	if q == 0 || g.t[q-1].text != ":" {
		return attribution{}, false
	}
	lo := q - 1
	for lo > g.lead && q-lo < window && g.t[lo-1].sentence == g.t[q-1].sentence {
		lo--
	}
	a, ok := g.beforeFrom(lo, q)
	a.para = para
	return a, ok
}

// afterColon finds the speaker of a quotation behind a colon without any verb
// of saying: a name set before it, “Rep. Ruth Bell (Ohio): “…””, or else the
// subject of the sentence.
func (g *grammar) afterColon(lo, q int) (attribution, bool) {
	if q-1 <= lo || g.t[q-1].text != ":" {
		return attribution{}, false
	}
	if p, ok := g.left(q-2, lo); ok && g.speaks(p) && (p.first == lo || g.bound(p.first-1) || g.t[p.first-1].low == "from") {
		return attribution{cue: -1, by: p, how: cueBeforeQuote}, true
	}
	p, ok := g.subject(lo, q-2)
	return attribution{cue: -1, by: p, how: cueImplied}, ok && p.last < q-2 && (g.in("he", p.first) || g.in("she", p.first) || g.personIn(p))
}

// speechNoun finds “in a statement:”, “Kerry’s message:”, “the ministry’s
// statement read:” before a quotation that a colon or comma announces.
func (g *grammar) speechNoun(lo, q int) (attribution, bool) {
	if q-1 <= lo || g.t[q-1].text != ":" && (g.t[q-1].text != "," || !g.lex.speech[g.t[q-2].low]) {
		return attribution{}, false
	}
	for i := q - 2; i >= lo; i-- {
		if !g.word(i) || !g.lex.speech[g.t[i].low] {
			continue
		}
		for k := i - 1; k > lo && i-k < 5; k-- {
			if g.t[k].kind == tokenPossessive {
				a := g.phraseStart(k-1, lo)
				return attribution{cue: i, last: i, by: phrase{a, k - 1}, how: cueBeforeQuote}, g.sound(phrase{a, k - 1})
			}
		}
		p, ok := g.subject(lo, i-1)
		return attribution{cue: i, last: i, by: p, how: cueBeforeQuote}, ok && g.sound(p) && (g.speaks(p) || g.pronoun(p.first))
	}
	return attribution{}, false
}
