package understand

import "strings"

// speakingNoun reports a common noun for people, for a body of them or for a
// text that speaks: only such a noun heads a speaker without a name.
func (l *lexicon) speakingNoun(low string) bool {
	return l.bodies.people[low] || l.bodies.paper[low] || l.titles.head(low) || l.titles.head(singular(low)) || l.bodies.people[singular(low)] || l.agent(singular(low))
}

// speakingNounAt reports such a noun at token i; with a capital, only a listed
// one: “Flowers” and “Potter” are names.
func (l *listener) speakingNounAt(g *grammar, i int) bool {
	low := g.t[i].low
	return l.lex.speakingNoun(low) && (!g.t[i].capital() || starts(g.t, i) || l.lex.bodies.people[low] || l.lex.bodies.paper[low] || l.lex.titles.head(low))
}

// agent reports a noun whose ending makes it someone who does something,
// “vintner”, “arborist”, unless it is known for a thing's: “computer”.
func (l *lexicon) agent(low string) bool {
	if i := strings.LastIndexByte(low, '-'); i >= 0 {
		low = low[i+1:]
	}
	if len(low) < 5 || l.is("thing", low) || l.is("adverb", low) {
		return false
	}
	for _, end := range []string{"surgeon", "er", "or", "ist", "ian", "eer", "man", "woman", "person", "ee"} {
		if strings.HasSuffix(low, end) {
			return true
		}
	}
	return false
}

// one reports whether “he” or “she” may stand for a nameless noun: one
// person, no body, no text.
func (l *lexicon) one(low string) bool {
	return !l.many(low) && !l.bodies.collective[low] && !l.bodies.paper[low] && l.speakingNoun(low)
}

// many reports a plural noun.
func (l *lexicon) many(low string) bool {
	return strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ss") || strings.HasSuffix(low, "men") || low == "people" || low == "police" || low == "many" || low == "some"
}

// wellFormed reports whether a phrase may be a noun phrase at all: no verb in
// it, a noun at its end, no article of one thing before a plural.
func (l *listener) wellFormed(g *grammar, p phrase, head int) bool {
	last := g.t[p.last]
	if last.kind != tokenWord || g.in("joint", p.last) || g.in("adverb", p.last) || strings.HasSuffix(last.low, "ly") && !last.capital() || last.low == "and" || last.low == "or" || g.in("date", p.first) && (p.last == p.first || g.t[p.first+1].kind != tokenPossessive) && l.lex.given[g.t[p.first].text] == "" {
		return false
	}
	for i := p.first; i <= p.last; i++ {
		if g.in("shortened", i) || contracted(g.t[i].low) || g.in("aux", i) {
			return false
		}
	}
	if p.last > p.first && strings.HasSuffix(g.t[p.first].low, "ing") && g.in("det", p.first+1) {
		return false // “echoing some commentators”
	}
	if head < 0 {
		return true
	}
	if low := g.t[head].low; p.first == head && !l.lex.many(low) && l.lex.agent(low) && !l.lex.bodies.people[low] && !l.lex.titles.head(low) {
		return false // “Consider”
	}
	if p.first == head && p.last > head+1 && g.t[head+1].low == "of" && g.in("det", head) && !l.speakingNounAt(g, p.last) {
		return false // “many of the drugs”
	}
	if isNumber(g.t[p.first].text) && g.t[p.first].text != "1" && !l.lex.many(g.t[head].low) && p.last == p.first+1 {
		return false // “10 Republican”
	}
	switch g.t[p.first].low {
	case "a", "an", "one", "another", "each", "every":
		return head == p.first || !l.lex.many(g.t[head].low) || g.t[p.first+1].low == "of"
	case "that", "what", "which":
		return false
	}
	return true
}
