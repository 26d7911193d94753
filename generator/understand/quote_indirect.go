package understand

import (
	"strings"

	"dossier/generator/dossier"
)

// reportedIn finds the statements that a sentence without quotation marks
// reports: a subject, a verb of saying and the clause it governs. Only what is
// sure is taken: no negated or possible saying, no question, no speaker who
// cannot be told.
func (l *listener) reportedIn(g *grammar, para *paragraph, lo, hi int) []*utterance {
	for i := lo; i <= hi; i++ {
		if g.t[i].kind == tokenQuote || g.t[i].text == "?" {
			return nil
		}
	}
	if u := l.reportedAfter(g, para, lo, hi); u != nil {
		return []*utterance{u}
	}
	if u := l.reportedBefore(g, para, lo, hi); u != nil {
		return []*utterance{u}
	}
	var out []*utterance
	for v := lo + 1; v < hi; {
		u, end := l.reportedBy(g, para, v, lo, hi)
		if u != nil {
			out = append(out, u)
		}
		v = max(v+1, end)
	}
	return out
}

// reportedBy is the statement that the verb at v reports, if it is one of
// saying, and the token after its clause.
func (l *listener) reportedBy(g *grammar, para *paragraph, v, lo, hi int) (*utterance, int) {
	if g.cue(v).gerund {
		return l.reportedAlong(g, para, v, lo, hi)
	}
	if !g.reporting(v) {
		return nil, 0
	}
	p, ok := g.left(v-1, max(lo, v-window))
	if !ok || !g.sound(p) || !g.asserted(p, v) {
		return nil, 0
	}
	first, ok := g.clauseAfter(v, hi)
	if !ok {
		return nil, 0
	}
	end := g.nextSaying(first, hi)
	switch g.t[lo].low {
	case "if", "when", "unless", "once", "until":
		return nil, 0
	case "although", "though", "while", "as", "even", "because", "since", "after", "before", "despite":
		for i := first; i < end; i++ {
			if g.t[i].text == "," { // there the main clause begins
				end = i - 1
			}
		}
	}
	u := l.reported(g, para, attribution{para: para, cue: v, last: v, by: p}, first, end)
	return u, end + 1
}

// reportedAlong finds “…, saying that …”, whose subject is the sentence's.
func (l *listener) reportedAlong(g *grammar, para *paragraph, v, lo, hi int) (*utterance, int) {
	if !g.lex.is("reporting", g.t[v].low) || v+3 > hi || g.t[v+1].low != "that" {
		return nil, 0
	}
	p, ok := g.subject(max(lo, v-window), v-1)
	if !ok || !g.in("he", p.first) && !g.in("she", p.first) && !g.personIn(p) {
		return nil, 0
	}
	end := g.nextSaying(v+2, hi)
	return l.reported(g, para, attribution{para: para, cue: v, last: v, by: p}, v+2, end), end + 1
}

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
			return i + 1, i+2 <= hi
		}
		if g.bound(i) {
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
		if g.t[i].low == "and" && g.reporting(i+1) {
			return i - 1
		}
		if g.t[i].text != "," && g.t[i].text != ";" {
			continue
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

// reportedBefore finds “According to the ministry, …”.
func (l *listener) reportedBefore(g *grammar, para *paragraph, lo, hi int) *utterance {
	a, ok := g.accordingTo(lo, hi, 0)
	if !ok || a.by.last+2 > hi || g.t[a.by.last+1].text != "," {
		return nil
	}
	a.para = para
	return l.reported(g, para, a, a.by.last+2, hi)
}

// reportedAfter finds “…, the minister said.” and “…, according to her.”
func (l *listener) reportedAfter(g *grammar, para *paragraph, lo, hi int) *utterance {
	for i := max(lo+3, hi-window); i < hi; i++ {
		if g.t[i].text != "," {
			continue
		}
		if a, ok := g.accordingTo(i+1, hi, 0); ok && g.closing(a.by.last+1, hi) {
			a.para = para
			return l.reported(g, para, a, lo, i-1)
		}
		for v := i + 1; v <= min(hi, i+10) && !g.bound(v); v++ {
			if !g.reporting(v) && !(v == i+1 && g.said(v)) {
				continue
			}
			p, ok := g.left(v-1, i+1)
			rest := v + 1
			if v == i+1 {
				p, ok = g.right(v+1, hi)
				rest = p.last + 1
			}
			if ok && g.sound(p) && (v == i+1 || p.first == i+1) && g.asserted(p, v) && (g.closing(rest, hi) || strings.HasPrefix(g.t[v].low, "t")) && !g.goesOn(v, hi) && g.whole(lo, i-1) {
				return l.reported(g, para, attribution{para: para, cue: v, last: v, by: p}, lo, i-1)
			}
		}
	}
	return nil
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

// reported makes the utterance of tokens first to end; nil when the speaker
// cannot be told or nothing is said.
func (l *listener) reported(g *grammar, para *paragraph, a attribution, first, end int) *utterance {
	for first <= end && (g.t[first].kind == tokenMark || g.t[first].low == "and" || g.t[first].low == "but") {
		first++
	}
	for end >= first && g.t[end].kind == tokenMark && !strings.ContainsAny(g.t[end].text, ")]") {
		end--
	}
	if end-first < 3 {
		return nil
	}
	if g.in("who", a.by.first) || a.by.first < a.by.last && !g.speaks(a.by) && l.headNoun(g, a.by) < 0 {
		return nil
	}
	v := l.speaker(g, a.by)
	if !v.known() || v.unnamed != nil && !g.pronoun(a.by.first) && l.headNoun(g, a.by) < 0 {
		return nil
	}
	v.via = append(v.via[:len(v.via):len(v.via)], l.hops(g, a, v)...)
	return &utterance{para: para, kind: dossier.Indirect, by: a, has: true, voice: v,
		words: spanOf(g.t, first, end), mention: spanOf(g.t, a.by.first, a.by.last)}
}
