package understand

import (
	"sort"
	"strings"

	"dossier/generator/dossier"
)

// findMentions finds every place where a registered person is named: by full
// name, by surname with or without a form of address, by given name alone, or
// by a role that only one of them holds.
func (c *cast) findMentions() {
	c.lastFull = map[string]fullName{}
	for _, para := range c.paragraphs {
		for i := range para.words {
			if p, first, last := c.personAt(para.words, i); p != nil {
				if last > first && len(c.byName[p.key]) > 1 {
					c.lastFull[p.key] = fullName{p, para.words[last].End}
				}
				c.found = append(c.found, mention{Span: spanOf(para.words, first, last), person: p})
			}
		}
	}
	c.sortMentions()
	var byRole []mention
	for _, para := range c.paragraphs {
		byRole = c.roleMentions(para, byRole)
	}
	c.found = append(c.found, byRole...)
	c.sortMentions()
}

// sortMentions puts the mentions in order and drops those that overlap an
// earlier or longer one.
func (c *cast) sortMentions() {
	sort.SliceStable(c.found, func(i, j int) bool {
		a, b := c.found[i], c.found[j]
		if a.Start != b.Start {
			return a.Start < b.Start
		}
		return a.End > b.End
	})
	kept := c.found[:0]
	for _, m := range c.found {
		if len(kept) == 0 || m.Start >= kept[len(kept)-1].End {
			kept = append(kept, m)
		}
	}
	c.found = kept
}

// personAt is the person whose name ends at token i, and the tokens of the
// name with the form of address before a bare surname.
func (c *cast) personAt(words []token, i int) (*person, int, int) {
	t := words[i]
	if !t.capital() && !arabicParticle(t.text) {
		return nil, 0, 0
	}
	same := c.byName[nameKey(t.text)]
	if len(same) == 0 {
		return c.byGivenAlone(words, i)
	}
	first := c.nameStart(words, i)
	if first < i {
		last := c.suffix(words, i)
		var near *person
		start := 0
		for _, p := range same {
			k := c.startIn(p, words, first, i)
			if k >= 0 && suffixOf(p.words) == suffixOf(nameWords(words[i:last+1])) {
				return p, k, last
			}
			if k >= 0 && near == nil {
				near, start = p, k
			}
		}
		return near, start, last
	}
	if !c.standsAlone(words, i) {
		return nil, 0, 0
	}
	n := naming{first: i, last: i}
	if r, ok := c.addressBefore(words, i); ok {
		first, n.role, n.sex = r.first, &r, c.sexOf(words, r)
	}
	if first == i {
		first = c.withParticle(words, i, same[0])
	}
	if len(same) == 1 {
		if n.sex != "" && same[0].sex != "" && n.sex != same[0].sex {
			return nil, 0, 0
		}
		return same[0], first, i
	}
	if p := c.bearer(same, n); p != nil {
		return p, first, i
	}
	return c.mainBearer(same, words[i].Start), first, i
}

// withParticle takes in the particle before a surname, “von Berg”.
func (c *cast) withParticle(words []token, i int, p *person) int {
	k := len(p.words) - 2
	if i > 0 && k >= 0 && c.lex.is("particle", words[i-1].low) && strings.EqualFold(p.words[k], words[i-1].text) {
		return i - 1
	}
	return i
}

// suffix takes in “Jr.” after a name.
func (c *cast) suffix(words []token, i int) int {
	if i+1 < len(words) && generation(words[i+1].text) {
		return i + 1
	}
	return i
}

// startIn is the token among first to i at which this person's given name
// begins the name that ends at i; -1 when it is another's.
func (c *cast) startIn(p *person, words []token, first, i int) int {
	for k := first; k < i; k++ {
		if len(p.words) > 1 && c.lex.givenAgree(p.words, []string{words[k].text, words[i].text}) {
			return k
		}
	}
	return -1
}

// standsAlone reports whether the surname at i is not the beginning of some
// other name, “Clinton Foundation”.
func (c *cast) standsAlone(words []token, i int) bool {
	if i+1 >= len(words) || words[i+1].sentence != words[i].sentence {
		return true
	}
	n := words[i+1]
	if !n.capital() {
		return true
	}
	if _, k := c.lex.sides.at(words, i+1); k > 0 {
		return true
	}
	return c.lex.is("date", n.low) || c.lex.is("opener", n.low)
}

// addressBefore is the form of address before a surname: “President”, “Mr.”,
// “Russian president”.
func (c *cast) addressBefore(words []token, i int) (role, bool) {
	if i == 0 || words[i-1].sentence != words[i].sentence {
		return role{}, false
	}
	if c.lex.titles.honor[words[i-1].low] {
		return role{first: i - 1, last: i - 1, head: i - 1}, true
	}
	for h := i - 1; h >= 0 && h >= i-4; h-- {
		if r, ok := c.lex.roleAt(words, h); ok && r.last == i-1 {
			return r, true
		}
	}
	return role{}, false
}

// fullName is where a person was last named in full.
type fullName struct {
	person *person
	end    int
}

// nearby is how far a full name reaches over a bare surname, in bytes: about
// two paragraphs.
const nearby = 600

// mainBearer is the one of several namesakes that a bare surname means: the
// one named in full just before, or else the only one introduced so far, or
// nobody.
func (c *cast) mainBearer(same []*person, at int) *person {
	if f, ok := c.lastFull[same[0].key]; ok && at-f.end < nearby {
		return f.person
	}
	var introduced []*person
	for _, p := range same {
		if p.first <= at {
			introduced = append(introduced, p)
		}
	}
	if len(introduced) == 1 {
		return introduced[0]
	}
	if len(introduced) > 1 && len(introduced[0].roles) > 0 && len(introduced[1].roles) == 0 {
		return introduced[0]
	}
	return nil
}

// byGivenAlone is a person named by the first word of the name alone, which
// must be nobody else's and stand alone: “Xi”, “Ban”, “Ivanka”.
func (c *cast) byGivenAlone(words []token, i int) (*person, int, int) {
	same := c.byGiven[nameKey(words[i].text)]
	if len(same) != 1 || same[0].first > words[i].Start || len(words[i].text) < 2 || isInitial(words[i].text) {
		return nil, 0, 0
	}
	if !c.lone(words, i) && !c.honored(words, i) {
		return nil, 0, 0
	}
	if _, n := c.lex.sides.at(words, i); n > 0 || c.lex.is("opener", words[i].low) {
		return nil, 0, 0
	}
	first := i
	if r, ok := c.addressBefore(words, i); ok {
		first = r.first
	}
	return same[0], first, i
}

func (c *cast) honored(words []token, i int) bool {
	_, ok := c.addressBefore(words, i)
	return ok && (i+1 >= len(words) || !c.nameGoesOn(words[i+1]))
}

// mentionIn reports whether a person's mention overlaps a span.
func (c *cast) mentionIn(at dossier.Span) bool {
	k := sort.Search(len(c.found), func(k int) bool { return c.found[k].End > at.Start })
	return k < len(c.found) && c.found[k].Start < at.End
}
