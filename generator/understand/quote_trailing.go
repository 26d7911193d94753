package understand

import "strings"

// accordingTo finds “according to NP” among tokens a to hi, at most off tokens
// after a.
func (g *grammar) accordingTo(a, hi, off int) (attribution, bool) {
	for i := a; i < hi && i <= a+off; i++ {
		if g.t[i].low == "according" && g.t[i+1].low == "to" {
			if p, ok := g.right(i+2, hi); ok {
				return attribution{cue: i, last: i + 1, by: p, how: cueAfterQuote}, true
			}
		}
	}
	return attribution{}, false
}

// trailing finds an attribution at the end of the sentence that a fragment
// stands in: They are “…” to everyone, she said.
func (g *grammar) trailing(q int) (attribution, bool) {
	hi := q
	for hi+1 < len(g.t) && hi-q < window && g.t[hi+1].sentence == g.t[q].sentence {
		hi++
	}
	for i := q + 1; i < hi; i++ {
		if g.t[i].text != "," {
			continue
		}
		if a, ok := g.accordingTo(i+1, hi, 0); ok {
			return a, true
		}
		for v := i + 1; v <= min(hi, i+10) && !g.bound(v); v++ {
			c := g.cue(v)
			if c.class != cueSay || c.gerund || c.base && !g.plural(v-1) || c.noun && g.nounHere(v) || g.passive(v) {
				continue
			}
			if v == i+1 {
				if p, ok := g.right(v+1, hi); ok && g.sound(p) && g.closing(p.last+1, hi) {
					return attribution{cue: v, last: v, by: p, how: cueAround}, true
				}
				continue
			}
			if p, ok := g.left(v-1, i+1); ok && g.sound(p) && p.first == i+1 && g.closing(v+1, hi) {
				return attribution{cue: v, last: v, by: p, how: cueAround}, true
			}
		}
	}
	return attribution{}, false
}

// plural reports a subject for an infinitive form: “officials say”.
func (g *grammar) plural(i int) bool {
	return i >= 0 && g.word(i) && (strings.HasSuffix(g.t[i].low, "s") || g.in("they", i) || g.in("self", i) || g.t[i].low == "people" || g.t[i].low == "police" || g.in("who", i))
}

// closing reports whether a sentence has nothing to say after token i but
// where and when.
func (g *grammar) closing(i, hi int) bool {
	for i <= hi && g.in("adverb", i) {
		i++
	}
	if i > hi || g.bound(i) || g.in("date", i) {
		return true
	}
	switch g.t[i].low {
	case "in", "on", "at", "during", "after", "before", "when", "as", "last", "this", "by", "via", "reporters", "while", "following":
		return true
	}
	return false
}
