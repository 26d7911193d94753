package understand

// pastRelative is the verb of saying after a relative clause that no comma
// ends: “an official who asked not to be named said”.
func (g *grammar) pastRelative(who, hi int) (int, bool) {
	found := 0
	for v := who + 1; v <= hi && v-who < longestPhrase && !g.bound(v); v++ {
		if c := g.cue(v); c.class == cueSay && !c.gerund && !c.base && !(c.noun && g.nounHere(v)) {
			found = v
		}
	}
	return found, found > 0 && g.t[found].low != g.t[who+1].low && found > who+1
}

// inName reports a capitalised word inside a name, “the United States”; a
// headline's “Tweeted” is none.
func (g *grammar) inName(v int) bool {
	if !g.t[v].capital() {
		return false
	}
	c := g.cue(v)
	return c.base || c.noun || c.class == cueLabel || v > 0 && g.at(g.t[v].Span) != nil
}

// onlyAdverbs reports whether nothing but adverbs and auxiliaries stands
// between a and v.
func (g *grammar) onlyAdverbs(a, v int) bool {
	for i := a; i < v; i++ {
		if !g.in("adverb", i) && !g.in("aux", i) {
			return false
		}
	}
	return true
}

// clauseOpens reports whether a word between a and b opens a clause of its
// own, so that what follows is no attribution.
func (g *grammar) clauseOpens(a, b int) bool {
	for i := a; i < b; i++ {
		switch g.t[i].low {
		case "that", "which", "because", "while", "when", "if", "who", "whom":
			return true
		}
	}
	return false
}

// nounHere reports whether a form that may be a noun is one here.
func (g *grammar) nounHere(v int) bool {
	if v > 0 && (g.t[v-1].text == "," || g.t[v-1].low == "and") && v+1 < len(g.t) && (g.in("det", v+1) || g.pronoun(v+1) || g.t[v+1].low == "that") {
		return false
	}
	if v == 0 || g.bound(v-1) || g.t[v-1].kind == tokenPossessive || g.in("det", v-1) {
		return true
	}
	if g.pronoun(v-1) || g.in("adverb", v-1) {
		return false
	}
	if m := g.at(g.t[v-1].Span); m != nil && m.End == g.t[v-1].End {
		return false
	}
	low := g.t[v-1].low
	return !(g.lex.bodies.people[low] || g.lex.bodies.paper[low] || g.lex.titles.head(low) || g.t[v-1].capital())
}

// passive reports “was described”, whose subject does not speak.
func (g *grammar) passive(v int) bool {
	if c := g.cue(v); c.gerund || c.base {
		return false
	}
	k := v - 1
	for k >= 0 && g.in("adverb", k) {
		k--
	}
	if k < 0 || !g.word(k) {
		return false
	}
	switch g.t[k].low {
	case "is", "are", "was", "were", "be", "been", "being", "get", "got", "gets":
		return g.t[v].low != "quoted" && g.t[v].low != "cited"
	}
	return false
}
