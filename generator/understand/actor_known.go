package understand

import (
	"strings"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// thing is an organisation or a place.
type thing struct {
	kind    dossier.ActorKind
	name    string
	side    string
	metonym bool // a country or capital that may speak for its government
	outlet  bool // a newspaper, broadcaster or agency
	mention []dossier.Span
}

// body is the organisation a name is of.
func (c *cast) body(words []token, i, n int) *thing {
	name := plainName(words[i : i+n])
	if known := c.lex.bodies.same[name]; known != "" {
		name = known
	}
	t := c.thingNamed(dossier.Body, name)
	last := words[i+n-1]
	t.outlet = t.outlet || c.lex.bodies.outlets[words[i].text] || n > 1 && c.lex.bodies.outlet[last.text] && !c.lex.bodies.last[last.text] ||
		strings.HasSuffix(name, "News Agency") || strings.HasSuffix(name, "Press") || c.announcedBody(words, i) > 0
	if t.side == "" && !t.outlet {
		t.side = c.bodySide(words, i, n)
	}
	return t
}

// bodySide is the country an organisation's own name shows, if it is the
// country's: its seats, ministries and forces, not its universities.
func (c *cast) bodySide(words []token, i, n int) string {
	if p, k := c.lex.sides.at(words, i); k == n && p.kind == placeSeat {
		return p.side
	}
	if c.lex.bodies.state[words[i].text] || c.lex.bodies.state[words[i+n-1].text] {
		return c.lex.sides.of(words[i : i+n])
	}
	return ""
}

// thingNamed is the thing of a name, new when it is the first.
func (c *cast) thingNamed(kind dossier.ActorKind, name string) *thing {
	key := string(kind) + " " + strings.ToLower(strings.ReplaceAll(fold(name), "'s ", " ")) // “Oregon's Supreme Court”
	if t := c.byThing[key]; t != nil {
		return t
	}
	t := &thing{kind: kind, name: name}
	c.things = append(c.things, t)
	c.byThing[key] = t
	return t
}

func (c *cast) nameBody(t *thing, words []token, i, n int) {
	c.addMention(t, spanOf(words, i, i+n-1))
}

func (c *cast) addMention(t *thing, at dossier.Span) {
	c.found = append(c.found, mention{Span: at, thing: t})
}

// plainName is a name with single spaces.
func plainName(words []token) string {
	var b strings.Builder
	for i, t := range words {
		if i > 0 && t.kind == tokenWord {
			b.WriteByte(' ')
		}
		b.WriteString(t.text)
	}
	return b.String()
}

// acronymAfter is the acronym in brackets after a name: “(DPC)”.
func acronymAfter(words []token, i int) (token, bool) {
	if i+2 >= len(words) || words[i].text != "(" || words[i+2].text != ")" || !shouted(words[i+1].text) {
		return token{}, false
	}
	return words[i+1], utf8.RuneCountInString(words[i+1].text) <= 10
}

// acronymMentions finds the acronyms that the text has explained.
func (c *cast) acronymMentions(acronyms map[string]*thing) {
	if len(acronyms) == 0 {
		return
	}
	for _, para := range c.paragraphs {
		for _, w := range para.words {
			if t := acronyms[w.text]; t != nil {
				c.addMention(t, w.Span)
			}
		}
	}
}

// indexBodies notes the organisations by the last word of their names.
func (c *cast) indexBodies() {
	c.byLastWord = map[string][]*thing{}
	for _, t := range c.things {
		words := strings.Fields(strings.ToLower(t.name))
		if t.kind != dossier.Body || len(words) < 2 {
			continue
		}
		if last := words[len(words)-1]; len(c.byLastWord[last]) < mostHolders {
			c.byLastWord[last] = append(c.byLastWord[last], t)
		}
	}
}
