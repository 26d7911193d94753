package understand

import "strings"

// attribution says who speaks, by a verb of saying and its subject, both in
// the prose of one paragraph.
type attribution struct {
	para *paragraph
	cue  int // its token; -1 without one
	last int // last token of the cue (“according to”)
	by   phrase
	how  attributionForm
}

type attributionForm uint8

const (
	cueAfterQuote  attributionForm = iota // “…,” she said
	cueBeforeQuote                        // she said “…”
	cueAround                             // clause, she said
	cueImplied                            // She turned to him: “…”
)

// attribute finds the attribution of the run at token q.
func (g *grammar) attribute(para *paragraph, q int) (attribution, bool) {
	inner := g.src.Slice(para.runs[g.t[q].run].Inner)
	after, hasAfter := g.after(q, inner)
	before, hasBefore := g.before(q)
	after.para, before.para = para, para
	switch {
	case hasBefore && hasAfter:
		return choose(g, before, after, q, inner), true
	case hasAfter:
		return after, true
	case hasBefore:
		return before, true
	}
	if a, ok := g.trailing(q); ok {
		a.para = para
		return a, true
	}
	return attribution{}, false
}

// choose decides between a verb before and a verb after the quotation.
func choose(g *grammar, before, after attribution, q int, inner string) attribution {
	if before.cue == q-1 && wordCount(inner) <= 6 {
		return before
	}
	previous := ""
	if q > 0 {
		previous = g.t[q-1].text
	}
	if previous == ":" && before.cue >= 0 && q-before.cue < 6 {
		return before
	}
	if endsOpen(inner) || q == 0 || starts(g.t, q) {
		return after
	}
	return before
}

// endsOpen reports whether a quotation ends with a mark that leads on to its
// attribution.
func endsOpen(inner string) bool {
	inner = strings.TrimRight(inner, "'’\"”")
	for _, end := range []string{",", "?", "!", "—", "–", "-"} {
		if strings.HasSuffix(inner, end) {
			return true
		}
	}
	return false
}

func wordCount(s string) int { return len(strings.Fields(s)) }

// clauseEnd is the last token after q that may hold its attribution: up to the
// end of the sentence or the next quotation.
func (g *grammar) clauseEnd(q int) int {
	i := q
	for i+1 < len(g.t) && i-q < window && g.t[i+1].sentence == g.t[q].sentence && g.t[i+1].kind != tokenQuote {
		i++
	}
	return i
}

// after finds “…,” she said; “…,” said the minister; “…,” according to her.
func (g *grammar) after(q int, inner string) (attribution, bool) {
	hi := g.clauseEnd(q)
	if hi == q {
		return g.afterStop(q, inner)
	}
	a := q + 1
	for a <= hi && (g.t[a].text == "," || g.t[a].text == "—" || g.t[a].text == "–" || g.t[a].text == "-" || g.t[a].text == ".") {
		a++
	}
	return g.afterAt(a, hi)
}

func (g *grammar) afterAt(a, hi int) (attribution, bool) {
	for v := a; v <= hi && v-a <= 18; v++ {
		c := g.cue(v)
		if c.class == cueNone || c.class == cueAfter && v-a > 5 || c.gerund && v > a {
			continue
		}
		if v > a && (c.noun && g.nounHere(v) || c.base && !g.baseFinite(v) || g.inName(v) || g.passive(v)) {
			continue
		}
		if g.onlyAdverbs(a, v) {
			p, ok := g.right(v+1, hi)
			if ok && g.sound(p) && !c.gerund && !c.base {
				return attribution{cue: v, last: v, by: p, how: cueAfterQuote}, true
			}
			continue
		}
		p, ok := g.left(v-1, a)
		if ok && g.in("who", p.first) && p.first == p.last && p.first > a {
			if w, said := g.pastRelative(p.first, hi); said {
				return attribution{cue: w, last: w, by: phrase{a, p.first - 1}, how: cueAfterQuote}, true
			}
		}
		if !ok || !g.sound(p) || g.clauseOpens(a, p.first) {
			break
		}
		return attribution{cue: v, last: v, by: p, how: cueAfterQuote}, true
	}
	return g.accordingTo(a, hi, 0)
}

// afterStop looks for an attribution in a sentence of its own after a
// quotation that ended with a stop: “… .” Kerry told reporters.
func (g *grammar) afterStop(q int, inner string) (attribution, bool) {
	a := q + 1
	if a >= len(g.t) || g.t[a].kind == tokenQuote {
		return attribution{}, false
	}
	hi := g.clauseEnd(a)
	at, ok := g.afterAt(a, hi)
	if ok && g.asked(inner) && at.by.first >= a && at.by.first-a < 3 {
		return at, true // “Who?” The minister asked at the rally.
	}
	n := 0
	for i := a; i <= hi; i++ {
		if g.word(i) {
			n++
		}
	}
	if n > 7 || !ok || at.by.first > at.cue && !g.lower(a) || at.cue-a > 6 {
		return attribution{}, false
	}
	for i := at.cue + 1; i <= hi; i++ {
		if at.by.first > at.cue && i <= at.by.last {
			continue
		}
		if g.word(i) && !g.lex.bodies.people[g.t[i].low] && !g.in("date", i) && !g.in("adverb", i) && g.t[i].low != "in" && g.t[i].low != "on" && !g.t[i].capital() && g.t[i].low != "the" {
			return attribution{}, false
		}
	}
	return at, true
}

// asked reports a quotation that ends with a question or an exclamation.
func (g *grammar) asked(inner string) bool {
	inner = strings.TrimRight(inner, "'’\"”")
	return strings.HasSuffix(inner, "?") || strings.HasSuffix(inner, "!")
}

func (g *grammar) lower(i int) bool { return g.word(i) && !g.t[i].capital() }
