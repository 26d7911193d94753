package understand

import "strings"

// before finds the attribution that stands before the run at token q in its
// sentence: the nearest verb of saying that governs it.
func (g *grammar) before(q int) (attribution, bool) {
	lo := q
	for lo > g.lead && q-lo < window && g.t[lo-1].sentence == g.t[q].sentence {
		lo--
	}
	return g.beforeFrom(lo, q)
}

func (g *grammar) beforeFrom(lo, q int) (attribution, bool) {
	var cues []int
	for i := lo; i < q; i++ {
		if g.cueBefore(i, lo, q) {
			cues = append(cues, i)
		}
	}
	for n := len(cues) - 1; n >= 0; n-- {
		if a, ok := g.governs(cues[:n], cues[n], lo, q); ok {
			return a, true
		}
	}
	if a, ok := g.accordingTo(lo, q-1, 3); ok {
		return a, true
	}
	if a, ok := g.speechNoun(lo, q); ok {
		return a, true
	}
	return g.afterColon(lo, q)
}

// personIn reports a phrase that is a person's name.
func (g *grammar) personIn(p phrase) bool {
	m := g.at(g.t[p.last].Span)
	return m != nil && m.person != nil && m.End == g.t[p.last].End
}

// cueBefore reports whether token i is a verb that may govern what stands at q.
func (g *grammar) cueBefore(i, lo, q int) bool {
	c := g.cue(i)
	switch {
	case c.class == cueNone, g.t[i].capital() && i > lo:
		return false
	case c.class == cueAfter && (c.base || !g.adjacent(i, q)):
		return false
	case c.class == cueLabel && (q-i > 12 || g.participle(i)):
		return false
	case g.passive(i):
		return g.t[i+1].low == "by"
	case c.noun && g.nounHere(i), c.base && !g.baseFinite(i):
		return false
	}
	return true
}

// participle reports “a book called”, “the man dubbed”, which name a thing and
// say nothing.
func (g *grammar) participle(i int) bool {
	switch g.t[i].low {
	case "called", "dubbed", "labeled", "labelled", "termed", "described", "deemed", "branded", "billed":
	default:
		return false
	}
	if i == 0 || !g.word(i-1) || g.in("adverb", i-1) || g.in("aux", i-1) {
		return false
	}
	a := g.phraseStart(i-1, max(0, i-longestPhrase))
	return g.in("det", a) && (g.t[a].low == "a" || g.t[a].low == "an") && !g.lex.bodies.people[g.t[i-1].low]
}

// baseFinite reports whether an infinitive form is a finite verb here:
// “officials say”, “did not say”.
func (g *grammar) baseFinite(i int) bool {
	if i == 0 {
		return false
	}
	return g.plural(i-1) || g.in("aux", i-1) && g.t[i-1].low != "to" || g.in("adverb", i-1) && g.t[i-1].low != "also" || g.wentOn(i)
}

// wentOn reports “went on to say”, “continued to argue”.
func (g *grammar) wentOn(i int) bool {
	return i > 1 && g.t[i-1].low == "to" && (g.t[i-2].low == "on" || strings.HasPrefix(g.t[i-2].low, "continue"))
}

// adjacent reports whether only a mark or a small word parts a verb from q.
func (g *grammar) adjacent(v, q int) bool {
	if v == q-1 || v == q-3 && g.t[q-1].text == ":" && g.t[q-2].low == "it" {
		return true
	}
	if v != q-2 {
		return false
	}
	switch g.t[q-1].low {
	case ":", ",", "that", "for", "as", "a", "an", "the", "it", "him", "her", "them", "to":
		return true
	}
	return false
}

// governs finds the subject of verb v, one of those standing before q; the
// verbs before it are given for clauses that share a subject.
func (g *grammar) governs(earlier []int, v, lo, q int) (attribution, bool) {
	c := g.cue(v)
	if g.passive(v) && g.t[v+1].low == "by" && v+2 < q {
		p, ok := g.right(v+2, q-1)
		return attribution{cue: v, last: v, by: p, how: cueBeforeQuote}, ok && g.sound(p)
	}
	if p, ok := g.inserted(v, lo, q); ok {
		return attribution{cue: v, last: v, by: p, how: cueBeforeQuote}, true
	}
	if c.gerund || g.wentOn(v) || g.coordinated(v, lo) {
		p, ok := g.shared(earlier, v, lo)
		return attribution{cue: v, last: v, by: p, how: cueBeforeQuote}, ok
	}
	p, ok := g.left(v-1, lo)
	if !ok || !g.sound(p) {
		if v == lo || g.bound(v-1) && g.t[v-1].kind != tokenPossessive { // “Said Kerry: …”
			p, ok = g.right(v+1, q-1)
			inverted := v > 0 && (g.t[v-1].kind == tokenQuote || g.t[v-1].text == "," && p.last+1 < q && g.t[p.last+1].text == ",")
			return attribution{cue: v, last: v, by: p, how: cueBeforeQuote}, ok && g.sound(p) && (inverted || v <= lo+1 && g.t[p.first].capital())
		}
		return attribution{}, false
	}
	if p.first > lo && g.leadsIn(p.first-1) && (!g.speaks(p) || g.lex.speech[g.t[p.last].low]) {
		if s, ok := g.subject(lo, v-1); ok && s.last < p.first && (g.speaks(s) || g.pronoun(s.first)) {
			p = s // what stands right before the verb is no speaker
		}
	}
	if len(earlier) > 0 && !g.adjacent(v, q) {
		if u := earlier[len(earlier)-1]; g.cue(u).class == cueSay && !g.personal(p) && (p.first-u <= 2 || g.t[p.first-1].low == "that") {
			if a, ok := g.governs(earlier[:len(earlier)-1], u, lo, q); ok {
				return a, true // the clause is what the earlier verb reports
			}
		}
	}
	return attribution{cue: v, last: v, by: p, how: cueBeforeQuote}, true
}

// inserted is the speaker whom commas set between a subject and its verb: “The
// canal, wrote Ada Bell, was “…””.
func (g *grammar) inserted(v, lo, q int) (phrase, bool) {
	if v <= lo || g.t[v-1].text != "," || g.cue(v).class != cueSay || g.cue(v).gerund {
		return phrase{}, false
	}
	p, ok := g.right(v+1, q-1)
	return p, ok && p.last+1 < q && g.t[p.last+1].text == "," && g.personIn(p)
}

func (g *grammar) personal(p phrase) bool { return g.in("he", p.first) || g.in("she", p.first) }

// coordinated reports whether verb v shares an earlier subject: “criticised
// him and called it …”.
func (g *grammar) coordinated(v, lo int) bool {
	k := v - 1
	for k >= lo && (g.in("adverb", k) || g.in("aux", k)) {
		k--
	}
	if k < lo {
		return false
	}
	switch g.t[k].low {
	case "and", "but", "then", "or":
		return true
	case ",":
		p, ok := g.left(v-1, lo)
		return !ok || !g.sound(p)
	}
	return false
}

// shared is the subject that verb v has in common with a verb before it.
func (g *grammar) shared(earlier []int, v, lo int) (phrase, bool) {
	for n := len(earlier) - 1; n >= 0; n-- {
		if g.cue(earlier[n]).gerund {
			continue
		}
		if p, ok := g.left(earlier[n]-1, lo); ok && g.sound(p) {
			return p, true
		}
		if p, ok := g.right(earlier[n]+1, v-1); ok && n == 0 && g.sound(p) && g.quoteBefore(earlier[n], lo) {
			return p, true // “…,” said Kerry, adding “…”
		}
	}
	if p, ok := g.clauseSubject(v, lo); ok {
		return p, true
	}
	p, ok := g.subject(lo, v-1)
	return p, ok && p.last < v && g.sound(p)
}

func (g *grammar) quoteBefore(i, lo int) bool {
	return i-1 >= lo && (g.t[i-1].kind == tokenQuote || i-2 >= lo && g.t[i-2].kind == tokenQuote)
}

// clauseSubject is the subject of the clause right before a participle, when
// it is someone who can speak: “after Moscow took issue …, charging that”.
func (g *grammar) clauseSubject(v, lo int) (phrase, bool) {
	for i := v - 1; i > lo; i-- {
		switch g.t[i].low {
		case "after", "when", "as", "while", "before", "because", "since":
		default:
			continue
		}
		if i+1 >= v || !g.t[i+1].capital() && !g.in("det", i+1) {
			return phrase{}, false
		}
		m := g.at(g.t[i+1].Span)
		if m == nil || m.Start > g.t[i+1].Start {
			return phrase{}, false
		}
		p := phrase{i + 1, i + 1}
		for p.last+1 < v && g.t[p.last+1].End <= m.End {
			p.last++
		}
		return p, true
	}
	return phrase{}, false
}
