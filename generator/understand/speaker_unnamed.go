package understand

import (
	"strings"

	"dossier/generator/dossier"
)

// unnamed is a speaker without a name: “another U.S. official”.
type unnamed struct {
	name    string
	head    string // the noun, in small letters
	side    string
	plural  bool
	mention []dossier.Span
}

// withoutName is a speaker without a name: an official, a group, a text; or
// the name of someone who was not registered.
func (l *listener) withoutName(g *grammar, p phrase) voice {
	head := l.headNoun(g, p)
	if head < 0 && g.in("det", p.first) && p.last > p.first && p.last-p.first < 6 && !g.t[p.last].capital() {
		head = p.last // “one attendee”, “the impostor”
	}
	if head < 0 {
		return l.stranger(g, p)
	}
	low := g.t[head].low
	definite := g.t[p.first].low == "the" || g.t[p.first].low == "that" || g.t[p.first].low == "this"
	if definite && l.lex.bodies.paper[low] && l.paper.known() && p.last == p.first+1 {
		return l.paper
	}
	if definite && p.last == head && p.last == p.first+1 {
		if t := l.bodyEnding(g, low, g.t[p.first].Start); t != nil {
			return voice{thing: t, found: dossier.FoundTitle}
		}
		if u := l.byHead[low]; u != nil {
			u.mention = append(u.mention, spanOf(g.t, p.first, p.last))
			return voice{unnamed: u, found: dossier.FoundUnnamed}
		}
	}
	return voice{unnamed: l.newUnnamed(g, p, low), found: dossier.FoundUnnamed, paper: l.lex.bodies.paper[low]}
}

// headNoun is the noun that a nameless phrase is about; -1 without one.
func (l *listener) headNoun(g *grammar, p phrase) int {
	end := p.last
	for i := p.first; i <= p.last; i++ {
		switch g.t[i].low {
		case "of", "for", "from", "at", "in", "with", "on", "to", "who", ",", "near":
			if i > p.first {
				end = i - 1
			}
		default:
			continue
		}
		break
	}
	for _, i := range []int{end, p.last} {
		if low := g.t[i].low; l.lex.bodies.people[low] || l.lex.bodies.paper[low] || l.lex.titles.head(low) {
			return i
		}
	}
	return -1
}

// bodyEnding is the organisation last named before at whose name ends in the
// noun: “the ministry” for “the Defense Ministry”.
func (l *listener) bodyEnding(g *grammar, low string, at int) *thing {
	for _, t := range l.byLastWord[low] {
		if lastBefore(t.mention, at) >= 0 {
			return t
		}
	}
	return nil
}

func (l *listener) newUnnamed(g *grammar, p phrase, head string) *unnamed {
	at := spanOf(g.t, p.first, p.last)
	if u := l.byPlace[at]; u != nil {
		return u
	}
	u := &unnamed{name: l.src.Slice(at), head: head, mention: []dossier.Span{at}}
	u.plural = strings.HasSuffix(head, "s") || head == "people" || head == "police"
	if l.lex.titles.office[strings.TrimSuffix(head, "s")] || head == "government" || head == "ministry" || head == "military" {
		u.side = l.lex.sides.of(g.t[p.first : p.last+1])
	}
	l.unnamed = append(l.unnamed, u)
	l.byHead[head] = u
	l.byPlace[at] = u
	return u
}

// stranger is a name that speaks but that nothing else proves to be a
// person's; it stays a speaker without a page.
func (l *listener) stranger(g *grammar, p phrase) voice {
	if !g.t[p.first].capital() && !g.in("det", p.first) {
		return voice{}
	}
	names := 0
	for i := p.first; i <= p.last; i++ {
		if g.t[i].capital() && !g.in("opener", i) {
			names++
		}
	}
	if names == 0 || len(l.byName[nameKey(g.t[p.last].text)]) > 1 {
		return voice{} // nobody, or one of several namesakes
	}
	return voice{unnamed: l.newUnnamed(g, p, g.t[p.last].low), found: dossier.FoundUnnamed}
}
