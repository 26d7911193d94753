package understand

func (c *cast) registerKin(found []naming) {
	for _, n := range found {
		words := n.para.words
		if n.last != n.first+1 || n.proof || withArticle(words, n.first) || words[n.first].run >= 0 || c.common[words[n.first].low] {
			continue
		}
		if same := c.byName[surname(nameWords(words[n.first:n.last+1]))]; len(same) == 1 && len(same[0].words) > 1 {
			c.register(n)
		}
	}
}

func (c *cast) registerSurnames(found []naming) {
	full := map[string]naming{}
	for _, n := range found {
		if key := surname(nameWords(n.para.words[n.first : n.last+1])); n.last > n.first && !n.proof && full[key].para == nil && !withArticle(n.para.words, n.first) {
			full[key] = n
		}
	}
	for _, n := range found {
		words := n.para.words
		if n.last > n.first || n.proof || words[n.first].run >= 0 {
			continue
		}
		key := nameKey(words[n.first].text)
		if len(c.byName[key]) > 0 || len(c.byGiven[key]) > 0 {
			continue
		}
		if low := words[n.first].low; c.lex.bodies.people[low] || c.lex.bodies.paper[low] {
			continue
		}
		if !c.lone(words, n.first) || n.first > 0 && (c.lex.is("place", words[n.first-1].low) || words[n.first-1].low == "of") || !c.beside(words, -1, n.last+1) {
			continue
		}
		whole, ok := full[key]
		if ok {
			c.register(whole)
		}
		if ok || c.speaksAloud(words, n.last+1) && (!starts(words, n.first) || c.elsewhere[words[n.first].low] || !c.common[words[n.first].low]) {
			c.register(n)
		}
	}
}

func (c *cast) speaksAloud(words []token, i int) bool {
	for i < len(words) && c.lex.is("adverb", words[i].low) {
		i++
	}
	return i < len(words) && c.lex.is("aloud", words[i].low)
}

func (c *cast) lone(words []token, i int) bool {
	if i > 0 && !starts(words, i) {
		b := words[i-1]
		if b.kind == tokenPossessive || b.capital() && !c.lex.is("opener", b.low) || b.low == "the" || b.low == "a" || b.low == "an" {
			return false
		}
		if b.low == "&" || b.text == "/" || c.lex.bodies.paper[b.low] {
			return false
		}
	} else if c.lex.is("adverb", words[i].low) {
		return false
	}
	return i+1 >= len(words) || !c.nameGoesOn(words[i+1])
}

func (c *cast) nameGoesOn(t token) bool {
	return t.capital() || arabicParticle(t.text) || t.kind == tokenWord && t.low != "la" && t.low != "al" && c.lex.is("particle", t.low)
}
