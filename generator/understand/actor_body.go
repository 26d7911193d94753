package understand

import "strings"

// findBodies finds organisations: by what their names end or begin with, by
// the list of those known, by an acronym in brackets, by “the newspaper X”.
func (c *cast) findBodies() {
	acronyms := map[string]*thing{}
	for _, para := range c.paragraphs {
		words := para.words
		for i := 0; i < len(words); {
			n := c.bodyAt(words, i)
			if n == 0 {
				i++
				continue
			}
			first, length := c.possessed(words, i, n)
			t := c.body(words, first, length)
			c.nameBody(t, words, first, length)
			if a, ok := acronymAfter(words, i+n); ok {
				acronyms[a.text] = t
				c.addMention(t, a.Span)
			}
			i += n
		}
	}
	c.acronymMentions(acronyms)
}

// bodyAt is how many tokens, from i on, are an organisation's name.
func (c *cast) bodyAt(words []token, i int) int {
	t := words[i]
	if t.kind != tokenWord || !t.capital() && !arabicParticle(t.text) || i > 0 && c.continuesBody(words, i) {
		return 0
	}
	if p, n := c.lex.sides.at(words, i); n > 0 && p.kind != placeSeat && i+n < len(words) && c.knownBody(words, i+n) > 0 {
		return 0 // “U.S. State Department”: the country stands before the name
	}
	if n := max(c.knownBody(words, i), c.headedBody(words, i)); n > 0 {
		if c.noBody(words, i, n) {
			return 0
		}
		return n
	}
	return c.announcedBody(words, i)
}

// noBody reports what only looks like an organisation's name: a town (“Sioux
// Center, Iowa”), a label before a colon, words of a headline, an acronym that
// begins some other name (“AFP Action”).
// possessed takes in the place that an organisation belongs to where it tells
// it from others of the name: “Colorado’s Supreme Court”.
// continuesBody reports whether the word before i already belongs to the name.
// bodyWord reports whether token i may stand inside an organisation's name.
func (c *cast) bodyWord(words []token, i int) bool {
	t := words[i]
	switch {
	case !t.capital() && !arabicParticle(t.text) && !isNumber(t.text):
		return false
	case c.lex.is("date", t.low), c.lex.titles.honor[t.low], c.lex.tied(t.low):
		return false
	case c.lex.is("opener", t.low) && t.low == "the":
		return false
	case starts(words, i) && (c.lex.is("opener", t.low) || c.lex.is("adverb", t.low)):
		// “All India Institute”: elsewhere too it has its capital
		return c.elsewhere[t.low] && capitalAt(words, i+1) && !article(t) && !c.lex.is("joint", t.low)
	}
	return true
}

// tied reports “Moscow-backed”, which describes a name and is no part of it.
func (l *lexicon) tied(low string) bool {
	i := strings.LastIndexByte(low, '-')
	return i > 0 && l.bodies.tie[low[i+1:]]
}

func isNumber(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// knownBody is the length of the listed name at i, or of a seat of power.
func (c *cast) knownBody(words []token, i int) int {
	b := &c.lex.bodies
	best := 0
	if p, n := c.lex.sides.at(words, i); p.kind == placeSeat {
		best = n
	}
	key := words[i].text
	for n := 1; n <= b.longest[words[i].text] && i+n <= len(words); n++ {
		if n > 1 {
			key += " " + words[i+n-1].text
		}
		if b.known[key] {
			best = max(best, n)
		}
	}
	if best > 0 && i+best < len(words) && words[i+best].capital() && c.lex.bodies.last[words[i+best].text] {
		return 0 // part of a longer name
	}
	return best
}

// longestBody bounds an organisation's name, in words.
const longestBody = 10

// headedBody is the length of a name that ends in a word for organisations,
// “International Support Group”, or begins with one, “Ministry of Justice”.
func (c *cast) headedBody(words []token, i int) int {
	if !c.bodyWord(words, i) || c.lex.titles.head(words[i].low) {
		return 0
	}
	best := 0
	for k := i; k < len(words) && k < i+longestBody && words[k].sentence == words[i].sentence && words[k].run == words[i].run; k++ {
		t := words[k]
		if c.bodyWord(words, k) {
			if k > i && (c.lex.bodies.last[t.text] || c.lex.bodies.outlet[t.text] && !(capitalAt(words, k+1) && c.lex.titles.head(words[k+1].low))) {
				best = k - i + 1
			}
			if k > i && c.lex.titles.head(t.low) && !c.lex.bodies.last[t.text] && best == 0 && !capitalAt(words, k+1) {
				return 0 // a role: “House Speaker”
			}
			continue
		}
		joins := t.low == "of" || t.low == "for" || t.low == "and" || t.low == "on" || t.low == "the" && k > i && (words[k-1].low == "of" || words[k-1].low == "for")
		if !joins || !capitalAt(words, k+1) && !(capitalAt(words, k+2) && words[k+1].low == "the") {
			break
		}
		if best == 0 && !(c.lex.bodies.first[words[k-1].text]) {
			if t.low != "and" || !c.lex.bodies.first[words[i].text] {
				break
			}
		}
		if end := c.afterOf(words, k+1); best > 0 || c.lex.bodies.first[words[k-1].text] {
			switch {
			case end == k+1, words[end-1].low == "the":
				return best // “the union on Monday”
			case t.low == "and", t.low == "for" && c.lex.bodies.outlet[words[end-1].text]:
				return best // “Adam Stone of the court for The Times”
			}
			best = end - i
			k = end - 1
		}
	}
	if best == 1 {
		return 0
	}
	return best
}

// afterOf is the token after the capitalised words that follow “of”.
func (c *cast) afterOf(words []token, k int) int {
	if words[k].low == "the" {
		k++
	}
	for n := 0; k < len(words) && n < 5 && c.bodyWord(words, k) && (!c.lex.titles.head(words[k].low) || c.lex.titles.field[words[k].low]); n++ {
		k++
	}
	return k
}

func capitalAt(words []token, i int) bool { return i < len(words) && words[i].capital() }

// announcedBody is the length of a name after a word for publications: “the
// newspaper X”, “as reported in X”.
func (c *cast) announcedBody(words []token, i int) int {
	if i == 0 || !c.bodyWord(words, i) || words[i-1].run != words[i].run {
		return 0
	}
	b := words[i-1].low
	reported := i > 1 && (b == "in" || b == "by") && words[i-2].low == "reported"
	if !c.lex.bodies.press[b] && !reported {
		return 0
	}
	if p, _ := c.lex.sides.at(words, i); p.kind != placeNone && p.kind != placeSeat || len(c.byName[words[i].low]) > 0 {
		return 0
	}
	n := 1
	for i+n < len(words) && n < 4 && words[i+n].kind == tokenWord && c.bodyWord(words, i+n) {
		n++
	}
	if c.lex.nameAt(words, i) >= 2 && c.lex.given[words[i].text] != "" {
		return 0 // reported by a person
	}
	return n
}
