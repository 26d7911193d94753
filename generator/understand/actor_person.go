package understand

import (
	"strings"

	"dossier/generator/dossier"
)

// person is someone the text proves to be a person.
type person struct {
	words   []string // the fullest name
	key     string   // surname, as later mentions have it
	sex     string   // "male", "female" or ""
	side    string
	roles   []heldRole
	first   int // byte where the name first stands
	mention []dossier.Span
}

// heldRole is a role and where the text gives it.
type heldRole struct {
	role
	at dossier.Span
}

func (p *person) name() string { return strings.Join(p.words, " ") }

// given is the given name as names are compared; empty for a bare surname.
func (p *person) given() string {
	if len(p.words) < 2 {
		return ""
	}
	return nameKey(p.words[0])
}

// cast is everyone and everything an article names.
type cast struct {
	*reading
	people  []*person
	byName  map[string][]*person // by surname
	byGiven map[string][]*person // by given name
	things  []*thing
	byThing map[string]*thing
	// lastFull is who of several namesakes was last named in full.
	lastFull map[string]fullName
	byRole   map[string][]*person // by each word of their roles
	// byLastWord are the organisations by the last word of their names, the
	// latest first.
	byLastWord map[string][]*thing
	found      []mention // every mention of all, in order

	ids   map[any]string // the identifier of each person and thing
	taken map[string]int // identifiers in use
}

// naming is a name as it stands somewhere, with what was found beside it.
type naming struct {
	para        *paragraph
	first, last int
	role        *role
	sex         string
	proof       bool // it is a person's
}

// findPeople registers every name that has evidence.
func (c *cast) findPeople() {
	c.byName, c.byGiven = map[string][]*person{}, map[string][]*person{}
	var found []naming
	for _, para := range c.paragraphs {
		found = append(found, c.namings(para)...)
	}
	for _, full := range []bool{true, false} {
		for _, n := range found {
			if (n.last > n.first) == full && n.proof {
				c.register(n)
			}
		}
	}
	c.registerSurnames(found)
}

// namings are the names of a paragraph with the evidence around them.
func (c *cast) namings(para *paragraph) []naming {
	var out []naming
	words := para.words
	roles := c.rolesBefore(words)
	for i := 0; i < len(words); {
		n := c.lex.nameAt(words, i)
		if n == 0 {
			i++
			continue
		}
		n = c.trimName(words, i, n)
		if n == 0 {
			i++
			continue
		}
		at := naming{para: para, first: i, last: i + n - 1}
		if r, ok := roles[i]; ok && (n > 1 || !r.comma) {
			at.role, at.proof = &r.role, true
			at.sex = c.sexOf(words, r.role)
		}
		c.weigh(words, &at)
		out = append(out, at)
		i += n
	}
	return out
}

// roleBefore is a role that leads up to a name.
type roleBefore struct {
	role
	comma bool
}

// rolesBefore finds the roles and forms of address of a paragraph, by the
// token a name after them begins at.
func (c *cast) rolesBefore(words []token) map[int]roleBefore {
	m := map[int]roleBefore{}
	for i, t := range words {
		if t.kind != tokenWord {
			continue
		}
		if c.lex.titles.honor[t.low] && t.capital() {
			m[i+1] = roleBefore{role: role{first: i, last: i, head: i}}
			continue
		}
		r, ok := c.lex.roleAt(words, i)
		if !ok {
			continue
		}
		next := r.last + 1
		if next < len(words) && words[next].text == "," {
			m[next+1] = roleBefore{r, true}
		} else {
			m[next] = roleBefore{r, false}
		}
	}
	return m
}

func (c *cast) sexOf(words []token, r role) string {
	for _, t := range words[r.first : r.last+1] {
		switch {
		case c.lex.titles.male[t.low]:
			return "male"
		case c.lex.titles.female[t.low]:
			return "female"
		}
	}
	return ""
}

// trimName drops from a candidate what makes it an organisation's name: then
// nothing is left.
func (c *cast) trimName(words []token, i, n int) int {
	for k := i; k < i+n; k++ {
		if k > i && c.lex.bodies.last[words[k].text] {
			return 0
		}
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
	if given := c.lex.given[words[at.first].text]; n > 1 && given != "" {
		if _, place := c.lex.sides.at(words, at.first); place == 0 {
			at.proof = true
		}
		if at.sex == "" && given != "either" {
			at.sex = given
		}
	}
	if n > 1 && !at.proof && c.beside(words, at.first-1, next) {
		at.proof = true
	}
	if n > 1 && (at.role == nil || at.role.first == at.role.last && c.lex.titles.honor[words[at.role.first].low]) {
		if r, ok := c.apposition(words, next); ok {
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
	if after < len(words) && words[after].kind == tokenWord {
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
	return q.class == cueSay && !q.noun && !q.base && words[before].low == "said" ||
		words[before].low == "to" && before > 0 && words[before-1].low == "according"
}

// apposition reads the role after a name: “, an analyst at the institute,”
// or at once, “John Kerry U.S. Secretary of State”.
func (c *cast) apposition(words []token, i int) (role, bool) {
	if i >= len(words) {
		return role{}, false
	}
	comma := words[i].text == ","
	if comma {
		i++
	}
	end := i
	for end < len(words) && end < i+14 && words[end].kind != tokenMark && words[end].sentence == words[i].sentence &&
		words[end].low != "who" && (c.lex.cues[words[end].low].class == cueNone || words[end].capital() || c.lex.titles.head(words[end].low)) {
		end++
	}
	if end == i {
		return role{}, false
	}
	if !comma {
		return c.gluedRole(words, i, end)
	}
	if end < len(words) && words[end].kind == tokenMark && words[end].text != "," && words[end].text != "." && words[end].text != ")" && words[end].text != "—" && words[end].text != "–" {
		return role{}, false
	}
	if c.lex.is("det", words[i].low) && words[i].low != "his" && words[i].low != "her" {
		i++
	}
	for h := i; h < end && h < i+8; h++ {
		if r, ok := c.lex.roleAt(words[:end], h); ok && r.first <= i+1 {
			if r.first+1 < end && h+1 < end && (c.lex.given[words[h+1].text] != "") {
				return role{}, false // the role of the name that follows
			}
			if words[end-1].kind == tokenPossessive {
				return role{}, false
			}
			r.first, r.last = i, end-1
			r.side = ""
			if r.office {
				r.side = c.lex.sides.of(words[i:end])
			}
			return r, true
		}
	}
	return role{}, false
}

// gluedRole is a role that follows a name without a comma; it must begin with
// a country, so that the next sentence's words are not taken for one.
func (c *cast) gluedRole(words []token, i, end int) (role, bool) {
	if _, n := c.lex.sides.at(words, i); n == 0 {
		return role{}, false
	}
	for h := i + 1; h < end && h < i+6; h++ {
		if r, ok := c.lex.roleAt(words[:end], h); ok && r.first == i {
			if r.last+1 < end && words[r.last+1].capital() {
				return role{}, false
			}
			return r, true
		}
	}
	return role{}, false
}
