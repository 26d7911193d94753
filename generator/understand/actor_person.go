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
	// common are the words that the article also writes in small letters.
	common map[string]bool
	// usual are those of them that it writes so more often than not.
	usual map[string]bool
	// elsewhere are the words that stand with a capital inside a sentence.
	elsewhere map[string]bool
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
	c.registerKin(found)
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
		if r, ok := roles[i]; ok && !c.takenRole(words, r) && (n > 1 || !r.comma) {
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

// takenRole reports a role between commas that is the name's before it: “Ada
// Bell, president, Coastal Boats”; or kin with a capital, as a label has it.
func (c *cast) takenRole(words []token, r roleBefore) bool {
	if !r.comma {
		alone := r.first == r.last && c.lex.is("apt", words[r.head].low)
		return alone && (starts(words, r.first) || withArticle(words, r.first)) && c.lex.given[words[r.last+1].text] == ""
	}
	return r.first > 0 && words[r.first-1].text == "," || words[r.head].capital() && c.lex.titles.kin[words[r.head].low]
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
