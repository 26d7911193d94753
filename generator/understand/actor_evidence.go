package understand

// trimName drops from a candidate what makes it an organisation's name: then
// nothing is left.
func (c *cast) trimName(words []token, i, n int) int {
	for k := i; k < i+n; k++ {
		if k > i && c.lex.bodies.last[words[k].text] {
			return 0
		}
	}
	last := words[i+n-1].text
	if c.lex.is("notname", last) || len(last) == 1 || n == 1 && c.common[words[i].low] || c.titleCase(words, i, n) {
		return 0
	}
	if c.lex.bodies.outlet[last] && !(n == 2 && c.lex.given[words[i].text] != "") {
		return 0
	}
	if i+n < len(words) && words[i+n].kind == tokenWord && c.lex.bodies.last[words[i+n].text] && words[i+n].capital() {
		return 0
	}
	if c.knownBody(words, i) > 0 {
		return 0
	}
	return n
}

// weigh looks for evidence beside a name that has none before it: an
// apposition, an age, a verb of saying, a given name.
func (c *cast) weigh(words []token, at *naming) {
	n := at.last - at.first + 1
	next := at.last + 1
	if n == 1 && at.role != nil && next < len(words) && words[next].text == ":" {
		at.proof = false // “Expert Tip:”
	}
	bare := withArticle(words, at.first) // “the Milwaukee Journal”: people have no article
	if bare && n == 2 && words[at.first-1].low != "the" && !capitalAt(words, next) {
		bare = false // “a Roger Federer match”
	}
	if given := c.lex.given[words[at.first].text]; n > 1 && given != "" && !bare {
		if _, place := c.lex.sides.at(words, at.first); place == 0 && !c.usual[words[at.last].low] && !c.modal(words, at.first) {
			at.proof = true
		}
		if at.sex == "" && given != "either" {
			at.sex = given
		}
	}
	if n > 1 && !at.proof && !bare && (c.beside(words, at.first-1, next) || c.personBefore(words, at.first) || c.personAfter(words, next)) {
		at.proof = true
	}
	if n > 1 && !bare && (at.role == nil || at.role.first == at.role.last && c.lex.titles.honor[words[at.role.first].low]) {
		if r, ok := c.apposition(words, next); ok && (at.proof || r.first < r.last || !words[r.first].capital() || withArticle(words, r.first)) {
			at.role, at.proof = &r, true
		}
	}
	if n == 1 && next < len(words) {
		k := next
		if words[k].kind == tokenPossessive {
			k++
		}
		if k < len(words) && c.lex.bodies.regime[words[k].low] {
			at.proof = true // “the Assad regime”
		}
	}
}

// beside reports whether a person's verb stands right after a name or right
// before it, or “according to” does.
func (c *cast) beside(words []token, before, after int) bool {
	within := before >= 0 && c.lex.is("place", words[before].low) // “in Nature said”
	if after < len(words) && words[after].kind == tokenWord && !within {
		k := after
		for k < len(words)-1 && k < after+2 && c.lex.is("adverb", words[k].low) {
			k++
		}
		if q := c.lex.cues[words[k].low]; q.class == cueSay && !q.gerund && !q.noun && !q.base {
			return true
		}
		if n := 0; words[after].low == "and" && after+1 < len(words) {
			if n = c.lex.nameAt(words, after+1); n > 1 {
				return c.beside(words, -1, after+1+n) // “Bell and Ortiz said”
			}
		}
	}
	if before < 0 || words[before].kind != tokenWord {
		return false
	}
	q := c.lex.cues[words[before].low]
	return q.class == cueSay && !q.noun && !q.base && (words[before].low == "said" || words[before].low == "says") ||
		words[before].low == "to" && before > 0 && words[before-1].low == "according"
}
