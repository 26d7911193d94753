package understand

// phrase is a noun phrase: tokens first to last of a paragraph's prose.
type phrase struct{ first, last int }

// grammar reads the prose of one paragraph. It looks at most a window of
// tokens to either side, so that no sentence is too long.
type grammar struct {
	*cast
	t    []token
	lead int // the first token after the dateline
}

// grammarOf reads a paragraph.
func (c *cast) grammarOf(p *paragraph) *grammar { return &grammar{cast: c, t: p.prose, lead: p.lead} }

const (
	longestPhrase = 14
	window        = 60
)

func (g *grammar) word(i int) bool { return g.t[i].kind == tokenWord }

// bound reports whether token i ends a phrase.
func (g *grammar) bound(i int) bool {
	return g.t[i].kind == tokenMark || g.t[i].kind == tokenQuote
}

func (g *grammar) in(class string, i int) bool {
	return g.t[i].kind == tokenWord && g.lex.is(class, g.t[i].low)
}

// pronoun reports whether token i alone may stand for a speaker.
func (g *grammar) pronoun(i int) bool {
	return g.in("he", i) || g.in("she", i) || g.in("they", i) || g.in("it", i) || g.in("who", i) || g.in("self", i)
}

// cue is the verb of saying at token i.
func (g *grammar) cue(i int) cue {
	if i < 0 || i >= len(g.t) || g.t[i].kind != tokenWord {
		return cue{}
	}
	return g.lex.cues[g.t[i].low]
}

// left is the subject that ends at token i, not before token lo.
func (g *grammar) left(i, lo int) (phrase, bool) { return g.leftOf(i, lo, 0) }

func (g *grammar) leftOf(i, lo, depth int) (phrase, bool) {
	b := i
	for b >= lo && (g.in("adverb", b) || g.in("aux", b)) {
		b--
	}
	if b < lo || depth > 2 {
		return phrase{}, false
	}
	switch {
	case g.t[b].text == ",":
		return g.acrossInsert(b, lo, depth, ",")
	case g.t[b].text == "—" || g.t[b].text == "–":
		return g.acrossInsert(b, lo, depth, g.t[b].text)
	case g.t[b].text == ")":
		k := b
		for k >= lo && b-k < longestPhrase && g.t[k].text != "(" {
			k--
		}
		if k > lo && g.t[k].text == "(" {
			return g.leftOf(k-1, lo, depth+1)
		}
		return phrase{}, false
	case g.bound(b):
		return phrase{}, false
	case g.pronoun(b):
		return phrase{b, b}, true
	}
	return g.headed(phrase{g.phraseStart(b, lo), b}, lo)
}

// acrossInsert is the subject before an insertion, which belongs to it when
// it is an apposition: “Peter Cook, the press secretary, said”.
func (g *grammar) acrossInsert(b, lo, depth int, mark string) (phrase, bool) {
	k := b - 1
	for k >= lo && b-k < 2*longestPhrase && g.t[k].text != mark && g.t[k].kind != tokenQuote && g.t[k].text != ";" && g.t[k].text != ":" {
		k--
	}
	if k < lo || g.t[k].text != mark || k+1 == b {
		return phrase{}, false
	}
	r, ok := g.leftOf(k-1, lo, depth+1)
	if !ok {
		return phrase{}, false
	}
	if at := r.first; at-3 >= lo && g.t[at-2].text == "," && (g.t[at-1].low == "of" || g.t[at-1].low == "from") {
		if name, ok := g.leftOf(at-3, lo, depth+1); ok && g.personIn(name) {
			return name, true // “Ada Bell, of Marlow, Vt., said”
		}
	}
	if inner := (phrase{g.phraseStart(b-1, k+1), b - 1}); r.first > lo && g.leadsIn(r.first-1) {
		if inner, _ = g.headed(inner, k+1); inner.first == k+1 && g.speaks(inner) {
			return inner, true // “As reported in the Courier, an article in …, claims”
		}
	}
	first := g.t[k+1].low
	apart := g.in("who", k+1) || g.in("joint", k+1) || g.in("adverb", k+1) || len(first) > 4 && first[len(first)-3:] == "ing" || first == "which"
	if apart || b-k-1 > longestPhrase {
		return r, true
	}
	return phrase{r.first, b - 1}, true
}

// leadsIn reports a preposition before a name, which then is no subject.
func (g *grammar) leadsIn(i int) bool {
	switch g.t[i].low {
	case "in", "by", "on", "at", "to", "with", "after", "during":
		return true
	}
	return false
}

// phraseStart is the first token of the noun phrase that ends at b.
func (g *grammar) phraseStart(b, lo int) int {
	a := b
	for a-1 >= lo && b-a < longestPhrase {
		k := a - 1
		switch {
		case g.bound(k), g.pronoun(k), g.in("aux", k), g.in("shortened", k):
			return g.trimStart(a, b)
		case g.t[k].low == "of" || g.t[k].low == "for" || g.t[k].low == "from":
			if k-1 < lo || g.bound(k-1) || g.cue(k-1).class != cueNone && !g.t[k-1].capital() && !g.cue(k-1).noun {
				return g.trimStart(a, b)
			}
		case g.t[k].low == "and" && k-1 >= lo && (g.t[k-1].capital() || g.pronoun(k-1)) && g.t[a].capital() && !g.in("opener", k-1) || g.t[k].low == "and" && k-1 >= lo && g.pronoun(k-1):
			if g.pronoun(k - 1) {
				return k - 1
			}
		case g.in("joint", k), g.in("adverb", k) && !g.t[k].capital():
			return g.trimStart(a, b)
		case g.cue(k).class == cueSay && !g.t[k].capital() && !(g.cue(k).noun && k > lo && g.t[k-1].kind == tokenPossessive):
			return g.trimStart(a, b)
		case g.t[k].sentence != g.t[b].sentence:
			return g.trimStart(a, b)
		}
		a--
		if g.in("det", a) && !(a > lo && (g.t[a-1].low == "of" || g.t[a-1].low == "for" || g.t[a-1].low == "from" || g.t[a-1].low == "all" || g.t[a-1].low == "both")) {
			break
		}
	}
	return g.trimStart(a, b)
}

// trimStart drops connectives a phrase cannot begin with.
func (g *grammar) trimStart(a, b int) int {
	for a < b && (g.in("adverb", a) || g.in("joint", a) && !g.t[a].capital() || g.t[a].low == "and" || g.t[a].low == "but" || g.t[a].low == "meanwhile" || g.t[a].low == "however" ||
		g.t[a].capital() && starts(g.t, a) && g.in("opener", a) && !g.in("det", a)) {
		a++
	}
	return a
}

// headed moves a phrase left over a preposition to the words it belongs to:
// “an article in the newspaper”, “a spokesman at the ministry”.
func (g *grammar) headed(p phrase, lo int) (phrase, bool) {
	for n := 0; n < 2; n++ {
		k := p.first - 1
		if k-1 < lo || !g.word(k) {
			return p, true
		}
		switch g.t[k].low {
		case "in", "at", "with", "on", "by", "to", "near", "from", "of", "for", "within", "inside", "outside":
		default:
			return p, true
		}
		if g.bound(k-1) || g.in("joint", k-1) || g.in("aux", k-1) || g.pronoun(k-1) {
			return p, true
		}
		a := g.phraseStart(k-1, lo)
		noun := phrase{a, k - 1}
		if noun.last > a && !g.t[noun.last].capital() && g.cue(noun.last).class != cueSay && !g.speaks(noun) {
			noun.last-- // “one source close to Bell”
		}
		if !g.speaks(noun) {
			return p, true
		}
		p.first = a
	}
	return p, true
}
