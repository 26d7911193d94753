package understand

import "slices"

// roleMentions finds the people of a paragraph that are named by role alone,
// where only one registered person can be meant.
func (c *cast) roleMentions(para *paragraph, out []mention) []mention {
	words := para.words
	for h := range words {
		r, ok := c.lex.roleAt(words, h)
		if !ok || !c.definite(words, r) || c.mentionIn(spanOf(words, r.first, min(r.last+1, len(words)-1))) {
			continue
		}
		if words[h].run >= 0 {
			continue // whom a speaker means is not for the article to say
		}
		if p := c.onlyHolder(r); p != nil && p.first <= words[h].Start {
			out = append(out, mention{Span: spanOf(words, r.first, r.last), person: p, role: true})
		}
	}
	return out
}

// definite reports whether a role stands for one known holder: not “a”, not
// “former”, not the role of the name that follows.
func (c *cast) definite(words []token, r role) bool {
	if r.last+1 < len(words) && words[r.last+1].sentence == words[r.head].sentence {
		next := words[r.last+1]
		if next.capital() || arabicParticle(next.text) || next.text == "," && r.last+2 < len(words) && c.lex.nameAt(words, r.last+2) > 0 {
			return false
		}
		if c.lex.titles.head(next.low) || c.lex.titles.before[next.low] || c.lex.bodies.people[next.low] || next.low == "of" || next.low == "for" {
			return false
		}
	}
	if !words[r.head].capital() && r.side == "" && r.first == r.head && (r.first == 0 || words[r.first-1].low != "the") {
		return false
	}
	if slices.Contains(r.words, "former") || slices.Contains(r.words, "ex") {
		return false
	}
	if r.first == 0 || words[r.first-1].sentence != words[r.head].sentence {
		return true
	}
	b := words[r.first-1]
	if m := c.at(b.Span); m != nil && m.person != nil {
		return false // it is the role of the one just named
	}
	return b.low == "the" || !c.lex.is("det", b.low) && b.kind != tokenPossessive
}

// onlyHolder is the one registered person whom a role fits; nil when several
// are fit or none is.
func (c *cast) onlyHolder(r role) *person {
	fit := c.holders(r)
	if len(fit) == 1 {
		return fit[0]
	}
	return nil
}

// holders are the people whom a role fits.
func (c *cast) holders(r role) []*person {
	var fit []*person
	for _, p := range c.holding(r.words) {
		if (r.side == "" || r.side == p.side) && p.holds(c.lex, r.words) {
			fit = append(fit, p)
		}
	}
	return fit
}

// indexRoles notes which people hold a role with each word.
func (c *cast) indexRoles() {
	c.byRole = map[string][]*person{}
	for _, p := range c.people {
		for _, h := range p.roles {
			for _, w := range h.words {
				if list := c.byRole[w]; len(list) < mostHolders && (len(list) == 0 || list[len(list)-1] != p) {
					c.byRole[w] = append(list, p)
				}
			}
		}
	}
}

// mostHolders bounds how many people are compared for one role: with more, a
// role alone says nothing.
const mostHolders = 40

// holding are the people who may be called by these words: those with the
// head of the role among their own, or a word it may stand for.
func (c *cast) holding(words []string) []*person {
	if len(words) == 0 {
		return nil
	}
	heads := []string{words[len(words)-1]}
	for _, w := range words {
		if c.lex.titles.head(w) {
			heads = append(heads, w)
		}
		for _, other := range c.lex.titles.same[w] {
			heads = append(heads, other[len(other)-1], other[0])
		}
	}
	var out []*person
	seen := map[*person]bool{}
	for _, h := range heads {
		for _, p := range c.byRole[h] {
			if !seen[p] {
				seen[p] = true
				out = append(out, p)
			}
		}
	}
	return out
}
