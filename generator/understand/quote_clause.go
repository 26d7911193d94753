package understand

import "strings"

// reporting reports a finite verb of saying that only states.
func (g *grammar) reporting(v int) bool {
	c := g.cue(v)
	if c.class == cueNone || c.gerund || !g.lex.is("reporting", g.t[v].low) || g.t[v].capital() {
		return false
	}
	return !(c.base && !g.plural(v-1)) && !(c.noun && g.nounHere(v)) && !g.passive(v)
}

// asserted reports whether a subject really says: not “would say”, “did not
// say”, “if she says”.
func (g *grammar) asserted(p phrase, v int) bool {
	for i := p.last + 1; i < v; i++ {
		switch low := g.t[i].low; {
		case g.in("modal", i), low == "not", low == "never", strings.HasSuffix(low, "n't"), strings.HasSuffix(low, "n’t"):
			return false
		}
	}
	if p.first == 0 {
		return true
	}
	switch g.t[p.first-1].low {
	case "if", "whether", "unless", "that", "what", "which", "how", "than", "as":
		return false
	}
	return true
}

// clauseAfter is the first token of the clause that the verb at v governs:
// after “that”, or at once where the verb needs none.
func (g *grammar) clauseAfter(v, hi int) (int, bool) {
	for i := v + 1; i <= hi && i <= v+9; i++ {
		if g.t[i].low == "that" {
			return i + 1, i+2 <= hi && !(i > v+1 && g.in("aux", i+1)) // “said to the host that should worry”
		}
		if g.bound(i) || g.t[i].low == "and" && g.saysAlso(i+1, hi) {
			break
		}
	}
	i := v + 1
	if !g.lex.is("bare", g.t[v].low) || i+2 > hi || g.bound(i) || g.in("date", i) {
		return 0, false
	}
	if low := g.t[i].low; g.in("joint", i) && low != "what" && low != "this" && !(low == "if" && g.said(v)) {
		return 0, false
	}
	if g.said(v) && !g.in("adverb", i) {
		return i, true
	}
	if !g.t[i].capital() && !g.in("det", i) && !g.pronoun(i) && g.t[i].low != "there" && g.t[i].low != "what" && !g.plural(i) {
		return 0, false
	}
	return i, g.finite(i, hi)
}

func (g *grammar) said(v int) bool {
	return g.t[v].low == "said" || g.t[v].low == "says" || g.t[v].low == "say"
}

// finite reports whether an auxiliary shows the words at i to be a clause.
func (g *grammar) finite(i, hi int) bool {
	for k := i + 1; k <= hi && k < i+longestPhrase && !g.bound(k); k++ {
		if g.in("aux", k) || g.in("shortened", k) {
			return true
		}
	}
	return false
}

// nextSaying is the last token of the clause that begins at first: the end of
// the sentence, or where after a comma someone else says something.
func (g *grammar) nextSaying(first, hi int) int {
	for i := first + 1; i < hi; i++ {
		if g.t[i].low == "and" && (g.reporting(i+1) || g.saysAlso(i+1, hi)) {
			return i - 1
		}
		if g.t[i].text != "," && g.t[i].text != ";" {
			continue
		}
		if g.comment(i+1, hi) {
			return i - 1
		}
		k := i + 1
		for k < hi && (g.t[k].low == "and" || g.t[k].low == "but" || g.t[k].low == "while") {
			k++
		}
		for v := k + 1; v < hi && v < k+8 && !g.bound(v); v++ {
			if !g.reporting(v) && !g.cue(v).gerund {
				continue
			}
			if p, ok := g.left(v-1, k); ok && p.first == k && g.sound(p) {
				return i - 1
			}
		}
	}
	return hi
}

// saysAlso reports a second verb of saying with a clause of its own, in the
// form that needs a plural before it: “officials say X and warn that Y”.
func (g *grammar) saysAlso(v, hi int) bool {
	c := g.cue(v)
	return v < hi && c.class == cueSay && !c.gerund && g.t[v+1].low == "that"
}

// comment reports a reporter's comment on what was said: “…, a refrain he has
// repeated”.
func (g *grammar) comment(i, hi int) bool {
	if i > hi || g.t[i].low != "a" && g.t[i].low != "an" && g.t[i].low != "the" {
		return false
	}
	for k := i + 1; k <= hi && k < i+5 && g.word(k); k++ {
		if g.in("comment", k) {
			return true
		}
	}
	return false
}

// goesOn reports a clause after the verb, which then reports it, or more of
// the statement that the attribution interrupts.
func (g *grammar) goesOn(v, hi int) bool {
	for i := v + 1; i <= hi; i++ {
		if g.t[i].low == "that" || g.t[i].text == "," || g.t[i].text == ";" || g.t[i].text == ":" {
			return true
		}
	}
	return false
}

// whole reports whether tokens lo to end may be a whole statement: not only
// the clause or adverbial that leads up to one, not a name and its apposition.
func (g *grammar) whole(lo, end int) bool {
	for lo < end && (g.in("adverb", lo) || g.t[lo].low == "and" || g.t[lo].low == "but" || g.t[lo].kind == tokenMark) {
		lo++
	}
	commas, verbs := 0, 0
	for i := lo; i <= end && i < lo+window; i++ {
		if g.t[i].text == "," {
			commas++
		}
		if low := g.t[i].low; g.in("aux", i) || g.in("shortened", i) || !g.t[i].capital() && strings.HasSuffix(low, "ed") {
			verbs++
		}
	}
	if end-lo < 4 || verbs == 0 {
		return false
	}
	leads := g.in("joint", lo) && !g.in("det", lo) || g.in("opener", lo) && !g.in("det", lo) && !g.pronoun(lo) && g.t[lo].low != "there"
	return !leads || commas > 0
}
