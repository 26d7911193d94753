package understand

import (
	"strings"

	"dossier/generator/dossier"
)

// register adds a name to the person it is of, or a new person.
func (c *cast) register(n naming) {
	words := nameWords(n.para.words[n.first : n.last+1])
	p := c.personNamed(words, n)
	if p == nil {
		p = &person{words: words, key: surname(words), first: n.para.words[n.first].Start}
		c.people = append(c.people, p)
		if len(c.byName[p.key]) < mostHolders {
			c.byName[p.key] = append(c.byName[p.key], p)
		}
		if g := p.given(); g != "" && len(c.byGiven[g]) < mostHolders {
			c.byGiven[g] = append(c.byGiven[g], p)
		}
	}
	if len(words) > len(p.words) {
		p.words = words
	}
	if p.sex == "" {
		p.sex = n.sex
	}
	if n.role != nil && !c.lex.titles.honor[n.para.words[n.role.first].low] {
		p.hold(*n.role, spanOf(n.para.words, n.role.first, n.role.last))
		if p.side == "" {
			p.side = c.roleSide(n.para.words, *n.role)
		}
	}
}

// roleSide is the side that a role shows: its country's, if it is a function
// of the state; not the country in the name of a private body, not where the
// holder is set apart from the government.
func (c *cast) roleSide(words []token, r role) string {
	if !r.office {
		return ""
	}
	for i := r.first; i <= r.last; i++ {
		if c.lex.titles.apart[words[i].low] {
			return ""
		}
	}
	for i := r.first; i <= r.last; {
		n := c.headedBody(words[:r.last+1], i)
		if n > 0 && c.knownBody(words, i) == 0 {
			if p, k := c.lex.sides.at(words, i); k == 0 || p.kind == placeSeat || c.bodySide(words, i, n) == "" && i+k < len(words) && c.knownBody(words, i+k) == 0 {
				if side := c.bodySide(words, i, n); side != "" {
					return side
				}
				i += n
				continue
			}
		}
		p, k := c.lex.sides.at(words, i)
		if k > 0 && p.side != "" {
			return p.side
		}
		i += max(k, 1)
	}
	return ""
}

// mostRoles bounds how many different roles are kept of one person.
const mostRoles = 12

// hold notes a role, once for each wording.
func (p *person) hold(r role, at dossier.Span) {
	for _, h := range p.roles {
		if h.side == r.side && strings.Join(h.words, " ") == strings.Join(r.words, " ") {
			return
		}
	}
	if len(p.roles) < mostRoles {
		p.roles = append(p.roles, heldRole{r, at})
	}
}

// personNamed is the registered person whose name agrees with words. Two
// people with one surname stay two when their given names differ.
func (c *cast) personNamed(words []string, n naming) *person {
	same := c.byName[surname(words)]
	if len(words) == 1 {
		if len(same) == 0 {
			if g := c.byGiven[nameKey(words[0])]; len(g) == 1 {
				return g[0]
			}
			return nil
		}
		if p := c.bearer(same, n); p != nil {
			return p
		}
		return same[0]
	}
	for _, p := range same {
		if c.lex.givenAgree(p.words, words) && (len(p.words) == 1 || suffixOf(p.words) == suffixOf(words)) {
			return p
		}
	}
	return nil
}

// suffixOf is the “Jr.” or “III” that a name ends in, which tells two
// namesakes apart; empty without one.
func suffixOf(words []string) string {
	if last := words[len(words)-1]; generation(last) {
		return strings.TrimRight(last, ".")
	}
	return ""
}

// bearer is the one of several namesakes that a form of address fits.
func (c *cast) bearer(same []*person, n naming) *person {
	var fit []*person
	for _, p := range same {
		if n.sex != "" && p.sex != "" && n.sex != p.sex {
			continue
		}
		if n.role != nil && len(n.role.words) > 0 && len(same) > 1 && !p.holds(c.lex, n.role.words) {
			continue
		}
		fit = append(fit, p)
	}
	if len(fit) == 1 {
		return fit[0]
	}
	return nil
}

// givenAgree reports whether two names of one surname may be one person's.
func (l *lexicon) givenAgree(a, b []string) bool {
	if len(a) == 1 || len(b) == 1 {
		return true
	}
	x, y := nameKey(a[0]), nameKey(b[0])
	if x == y {
		return true
	}
	if isInitial(a[0]) || isInitial(b[0]) {
		return x[0] == y[0]
	}
	return l.nicknames[x][y]
}

// registerKin adds those who bear the surname of someone known after a given
// name of their own: “Ada Bell”, where Owen Clarke Bell is known.
// registerSurnames adds people known only by a surname that speaks: “Bauer said”.
// speaksAloud reports a verb at token i of what people do with their mouths;
// companies announce and report.
// lone reports whether no capitalised word stands beside token i, which could
// make it part of a longer name, and no article before it.
// nameGoesOn reports a word that goes on with a name.
// nameWords are the words of a name as they stand.
func nameWords(tokens []token) []string {
	var out []string
	for _, t := range tokens {
		if t.kind == tokenWord {
			out = append(out, t.text)
		}
	}
	return out
}

// mention is a place where an actor is named.
type mention struct {
	dossier.Span
	person *person
	thing  *thing
	role   bool // by role alone
}
