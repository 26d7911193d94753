package understand

import (
	"strings"

	"dossier/generator/dossier"
)

// findPlaces finds countries, capitals and listed places wherever they are
// named, and other places by what stands before them: “in Aleppo”.
func (c *cast) findPlaces() {
	proven := map[string]bool{}
	for _, para := range c.paragraphs {
		for i := 0; i < len(para.words); {
			i += max(c.listedPlace(para.words, i), 1)
		}
		c.provePlaces(para.words, proven)
	}
	if len(proven) == 0 {
		return
	}
	for _, para := range c.paragraphs {
		for i := 0; i < len(para.words); {
			n := c.placeShape(para.words, i)
			if n > 0 && proven[plainName(para.words[i:i+n])] {
				t := c.thingNamed(dossier.Place, plainName(para.words[i:i+n]))
				c.addMention(t, spanOf(para.words, i, i+n-1))
			}
			i += max(n, 1)
		}
	}
}

// listedPlace adds the listed place at token i and says how long its name is.
func (c *cast) listedPlace(words []token, i int) int {
	if words[i].kind != tokenWord {
		return 0
	}
	p, n := c.lex.sides.at(words, i)
	if n == 0 || p.kind == placePeople || p.kind == placeSeat {
		return n
	}
	if n == 1 && c.lex.given[words[i].text] != "" && capitalAt(words, i+1) {
		return n
	}
	t := c.thingNamed(dossier.Place, p.name)
	t.side = p.side
	t.metonym = p.side != ""
	c.addMention(t, spanOf(words, i, i+n-1))
	return n
}

// provePlaces notes the names that stand after “in” or “at” like a place.
func (c *cast) provePlaces(words []token, proven map[string]bool) {
	for i := 1; i < len(words); i++ {
		b := words[i-1]
		if b.low != "in" && b.low != "near" || b.sentence != words[i].sentence || b.run != words[i].run {
			continue
		}
		n := c.placeShape(words, i)
		if n == 0 || i+n < len(words) && (words[i+n].kind == tokenPossessive || words[i+n].capital()) {
			continue
		}
		if i+n < len(words) && words[i+n].kind == tokenWord && !c.lex.is("joint", words[i+n].low) && !c.lex.is("aux", words[i+n].low) {
			continue // “in Assad regime circles”
		}
		proven[plainName(words[i:i+n])] = true
	}
}

// tiedToPerson reports “Bell-world”: no place, but what is someone's.
func (c *cast) tiedToPerson(t token) bool {
	before, _, ok := strings.Cut(t.text, "-")
	return ok && len(c.byName[nameKey(before)]) > 0
}

// placeShape is the length of a name that could be an unlisted place's.
func (c *cast) placeShape(words []token, i int) int {
	n := 0
	for i+n < len(words) && n < 3 {
		t := words[i+n]
		if !t.capital() || shouted(t.text) || c.tiedToPerson(t) || t.sentence != words[i].sentence || c.lex.is("opener", t.low) || c.lex.is("date", t.low) ||
			c.lex.is("never", t.low) || c.lex.titles.head(t.low) || c.lex.titles.honor[t.low] || c.lex.bodies.last[t.text] ||
			c.lex.bodies.known[t.text] || len(c.byName[nameKey(t.text)]) > 0 {
			break
		}
		if p, k := c.lex.sides.at(words, i+n); k > 0 && (n == 0 || p.kind == placePeople) {
			return 0
		}
		n++
	}
	if n == 1 && (c.lex.given[words[i].text] != "" || len(words[i].text) < 3) {
		return 0
	}
	return n
}
