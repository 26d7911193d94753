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
	v := l.inTurn(g, a, l.speaker(g, a.by))
	if !v.known() || v.unnamed != nil && !g.pronoun(a.by.first) && l.headNoun(g, a.by) < 0 {
		return nil
	}
	v.via = append(v.via[:len(v.via):len(v.via)], l.hops(g, a, v)...)
	return &utterance{
		para: para, kind: dossier.Indirect, by: a, has: true, voice: v,
		words: spanOf(g.t, first, end), mention: spanOf(g.t, a.by.first, a.by.last),
	}
}
