package understand

// nameStart is the first token of the run of name words that ends at i.
func (c *cast) nameStart(words []token, i int) int {
	k := i
	for k > 0 && i-k < longestName {
		b := words[k-1]
		if b.kind != tokenWord || b.sentence != words[i].sentence || b.run != words[i].run {
			break
		}
		small := c.lex.is("particle", b.low) && !b.capital()
		if !small && !isInitial(b.text) && !c.nameWord(words, k-1) {
			break
		}
		k--
	}
	for k < i && !words[k].capital() && !arabicParticle(words[k].text) {
		k++
	}
	return k
}

// nameWord reports whether the capitalised token k may stand inside a name.
func (c *cast) nameWord(words []token, k int) bool {
	b := words[k]
	if arabicParticle(b.text) {
		return true
	}
	if !b.capital() || shouted(b.text) && !isInitial(b.text) {
		return false
	}
	if c.lex.given[b.text] != "" || len(c.byGiven[nameKey(b.text)]) > 0 {
		return true
	}
	if k > 0 && c.lex.is("surname", b.low) && c.lex.given[words[k-1].text] != "" {
		return true // “Nat King Cole”
	}
	if c.lex.titles.head(b.low) || c.lex.titles.honor[b.low] || c.lex.titles.before[b.low] || c.lex.titles.field[b.low] ||
		c.lex.is("opener", b.low) || c.lex.is("adverb", b.low) || c.lex.is("date", b.low) || c.lex.is("never", b.low) || c.lex.bodies.last[b.text] {
		return false
	}
	_, n := c.lex.sides.at(words, k)
	return n == 0
}
