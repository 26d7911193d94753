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
	sex     string
	one     bool // “he” or “she” may stand for it
	mention []dossier.Span
}

// withoutName is a speaker without a name: an official, a group, a text; or
// the name of someone who was not registered.
func (l *listener) withoutName(g *grammar, p phrase) voice {
	if p.last > p.first && len(g.t[p.first].text) == 4 && isNumber(g.t[p.first].text) {
		p.first++ // “in 2004 scientists reported”
	}
	head := l.headNoun(g, p)
	if !l.wellFormed(g, p, head) {
		return voice{}
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
	if l.speakingNounAt(g, end) {
		return end
	}
	if end < p.last && l.speakingNounAt(g, p.last) && !l.another(g, end+1, p.last) {
		return p.last // “Department of Justice officials”
	}
	if end > p.first && l.lex.speakingNoun(g.t[end-1].low) && !g.t[end].capital() && (end < p.last || strings.HasSuffix(g.t[end].low, "ed") || g.t[end].low == "known") {
		return end - 1 // “one source close to Bell”
	}
	return -1
}

// another reports a phrase of its own among tokens lo to hi: “the extent of
// Bell’s injury doctors”.
func (l *listener) another(g *grammar, lo, hi int) bool {
	for i := lo; i <= hi; i++ {
		if g.t[i].kind != tokenWord || g.in("det", i) {
			return true
		}
	}
	return false
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
	u.plural = l.lex.many(head)
	switch {
	case l.lex.titles.male[head]:
		u.sex = "male"
	case l.lex.titles.female[head]:
		u.sex = "female"
	}
	u.one = l.lex.one(head) || !l.lex.speakingNoun(head) // a stranger's name
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
	for i := p.first; i <= p.last; i++ {
		if i > p.first && g.t[i].text == "," {
			p.last = i - 1 // “Mary, an outspoken critic”
		}
	}
	a := p.first
	for i := p.first; i < p.last; i++ {
		if g.in("joint", i) && i > p.first {
			break
		}
		if article(g.t[i]) && i == a || g.t[i].kind == tokenPossessive && g.t[i-1].capital() || !g.t[i].capital() && l.lex.speakingNoun(g.t[i].low) {
			a = i + 1 // “band member Flea”
		}
	}
	for i := a; i <= p.last; i++ {
		if t := g.t[i]; t.kind != tokenWord || !t.capital() && !arabicParticle(t.text) && !l.lex.is("particle", t.low) || strings.ContainsAny(t.text, "@#$") {
			return voice{}
		}
	}
	last := g.t[p.last]
	if p.last-a >= longestName || generation(last.text) || len(l.byName[nameKey(last.text)]) > 1 || a == p.last && !l.nameAlone(g, a) {
		return voice{} // nobody, or one of several namesakes
	}
	return voice{unnamed: l.newUnnamed(g, p, last.low), found: dossier.FoundUnnamed}
}

// nameAlone reports whether a single capitalised word may be a name: not one
// that only opens a sentence or is a country's people.
func (l *listener) nameAlone(g *grammar, i int) bool {
	t := g.t[i]
	if g.in("opener", i) || g.in("adverb", i) || strings.HasSuffix(t.low, "ly") {
		return false
	}
	if i > 0 && article(g.t[i-1]) && (l.lex.bodies.outlet[t.text] || l.elsewhere[t.low]) {
		return true // “the Times”
	}
	return shouted(t.text) || !l.common[t.low] && !l.lex.is("notname", t.text) && !l.lex.is("notfirst", t.text) && (!starts(g.t, i) || l.elsewhere[t.low])
}
