package understand

import (
	"sort"
	"strconv"

	"dossier/generator/dossier"
)

// findCast reads an article for everyone and everything it names.
func findCast(src *dossier.Source, art *dossier.Article, passages []passage) *cast {
	c := &cast{reading: readTokens(src, art.Language, passages), byThing: map[string]*thing{}}
	c.findCommon()
	c.findPeople()
	c.indexRoles()
	c.findMentions()
	c.findBodies()
	c.sortMentions()
	c.findPlaces()
	c.sortMentions()
	for _, m := range c.found {
		if m.thing != nil {
			m.thing.mention = append(m.thing.mention, m.Span)
		} else {
			m.person.mention = append(m.person.mention, m.Span)
		}
	}
	return c
}

// findCommon notes the words written in small letters: one of them with a
// capital, alone, is no name but begins a sentence or a headline.
func (c *cast) findCommon() {
	c.common, c.elsewhere = map[string]bool{}, map[string]bool{}
	small := map[string]int{}
	for _, para := range c.paragraphs {
		for i, w := range para.words {
			switch {
			case w.kind != tokenWord:
			case !w.capital():
				c.common[w.low] = true
				small[w.low]++
			case !starts(para.words, i):
				small[w.low]--
				c.elsewhere[w.low] = true
			}
		}
	}
	c.usual = map[string]bool{}
	for low, n := range small {
		if n > 0 && c.common[low] {
			c.usual[low] = true
		}
	}
}

// actors are the people and things of a cast as findings, in text order, and
// the identifier of each.
func (c *cast) actors() []dossier.Actor {
	c.ids = map[any]string{}
	var out []dossier.Actor
	taken := map[string]int{}
	for _, a := range c.inOrder() {
		a.ID = c.newID(taken, a.ID)
		out = append(out, a.Actor)
		c.ids[a.of] = a.ID
	}
	c.taken = taken
	return out
}

// newID makes an identifier that no other actor of the source has.
func (c *cast) newID(taken map[string]int, base string) string {
	if base == "" {
		base = "actor"
	}
	taken[base]++
	if n := taken[base]; n > 1 {
		return c.newID(taken, base+"-"+strconv.Itoa(n))
	}
	return base
}

// listedActor is an actor with what it was made from.
type listedActor struct {
	dossier.Actor
	of any
}

func (c *cast) inOrder() []listedActor {
	var out []listedActor
	for _, p := range c.people {
		if len(p.mention) > 0 {
			out = append(out, listedActor{c.personActor(p), p})
		}
	}
	for _, t := range c.things {
		if len(t.mention) > 0 {
			out = append(out, listedActor{c.thingActor(t), t})
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Mentions[0].Start < out[j].Mentions[0].Start })
	return out
}

func (c *cast) personActor(p *person) dossier.Actor {
	a := dossier.Actor{ID: slug(p.name()), Name: p.name(), Kind: dossier.Person, Side: p.side, Mentions: p.mention}
	if held := p.mainRole(&c.lex.titles); held != nil {
		a.Role, a.RoleSpan = c.src.Slice(held.at), held.at
	}
	a.Aliases = c.aliases(a.Name, p.mention)
	return a
}

// mainRole is the first role that shows the side, or else the first. Kinship
// is none, nor is a title several people share, “Sens.”.
func (p *person) mainRole(titles *titleWords) *heldRole {
	var first *heldRole
	for i := range p.roles {
		switch r := &p.roles[i]; {
		case len(r.words) > 0 && (titles.kin[r.words[len(r.words)-1]] || titles.several[r.words[len(r.words)-1]]):
		case r.side != "":
			return r
		case first == nil:
			first = r
		}
	}
	return first
}

func (c *cast) thingActor(t *thing) dossier.Actor {
	return dossier.Actor{ID: slug(t.name), Name: t.name, Kind: t.kind, Side: t.side, Mentions: t.mention, Aliases: c.aliases(t.name, t.mention)}
}

// aliases are the forms other than the name, in order of first use.
func (c *cast) aliases(name string, mentions []dossier.Span) []string {
	var out []string
	seen := map[string]bool{name: true}
	for _, m := range mentions {
		if form := c.src.Slice(m); !seen[form] {
			seen[form] = true
			out = append(out, form)
		}
	}
	return out
}

// at is the mention that overlaps a span, the first of them; nil without one.
func (c *cast) at(span dossier.Span) *mention {
	k := sort.Search(len(c.found), func(k int) bool { return c.found[k].End > span.Start })
	if k < len(c.found) && c.found[k].Start < span.End {
		return &c.found[k]
	}
	return nil
}

// within are the mentions inside a span.
func (c *cast) within(span dossier.Span) []mention {
	k := sort.Search(len(c.found), func(k int) bool { return c.found[k].Start >= span.Start })
	end := k
	for end < len(c.found) && c.found[end].End <= span.End {
		end++
	}
	return c.found[k:end]
}
