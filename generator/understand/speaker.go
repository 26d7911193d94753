package understand

import (
	"strings"

	"dossier/generator/dossier"
)

// voice is someone who speaks: a person, a thing or someone unnamed.
type voice struct {
	person  *person
	thing   *thing
	unnamed *unnamed
	found   dossier.Found
	via     []string // who passed the words on
	paper   bool     // a text speaks: an article, a report
}

func (v voice) known() bool { return v.person != nil || v.thing != nil || v.unnamed != nil }

// same reports whether two voices are one.
func (v voice) same(w voice) bool {
	return v.person == w.person && v.thing == w.thing && v.unnamed == w.unnamed
}

// listener follows an article sentence by sentence and keeps in mind who spoke.
type listener struct {
	*cast
	unnamed []*unnamed
	byHead  map[string]*unnamed       // the last one, by its noun
	byPlace map[dossier.Span]*unnamed // by where the words stand
	topics  []topic
	// indirect are the statements reported without marks.
	indirect []*utterance
	paper    voice // the last text that spoke
	last     voice // who spoke last
	asked    bool  // and that it was a question
}

// speaker says who a noun phrase is.
func (l *listener) speaker(g *grammar, p phrase) voice {
	if v, ok := l.known(g, p); ok {
		return v
	}
	if v, ok := l.appositive(g, p); ok {
		return v
	}
	return l.withoutName(g, p)
}

// appositive is the person whom a nameless phrase after a comma describes:
// “Ada Bell, president of a company, the oldest of its kind, said”.
func (l *listener) appositive(g *grammar, p phrase) (voice, bool) {
	if p.first < 2 || g.t[p.first-1].text != "," || l.headNoun(g, p) < 0 {
		return voice{}, false
	}
	m := g.at(g.t[p.first-2].Span)
	if m == nil || m.person == nil || m.End != g.t[p.first-2].End || g.t[p.first-2].sentence != g.t[p.first].sentence {
		return voice{}, false
	}
	return voice{person: m.person, found: dossier.FoundNamed}, true
}

// known is who a pronoun, a name or a role stands for; false for a phrase that
// stands for nobody the article names.
func (l *listener) known(g *grammar, p phrase) (voice, bool) {
	if p.first == p.last && g.pronoun(p.first) {
		return l.pronoun(g, p.first), true
	}
	for _, find := range []func(*grammar, phrase) (voice, bool){l.namedPerson, l.titled, l.namedThing} {
		if v, ok := find(g, p); ok {
			return v, true
		}
	}
	return voice{}, false
}

// namedPerson is the person a phrase names, if the phrase is theirs: not in
// “a spokesman for Ms. Bell”, not in “Bell’s lawyer”.
func (l *listener) namedPerson(g *grammar, p phrase) (voice, bool) {
	if g.pronoun(p.first) && p.last > p.first {
		return voice{}, true // “He and Bell”
	}
	var v voice
	last := 0
	for _, m := range g.cast.within(spanOf(g.t, p.first, p.last)) {
		if m.person == nil || m.role || l.dependent(g, p, m.Span) {
			continue
		}
		if v.person == nil {
			v, last = voice{person: m.person, found: dossier.FoundNamed}, m.End
		} else if v.person != m.person && strings.TrimSpace(l.src.Slice(dossier.Span{Start: last, End: m.Start})) == "and" {
			return voice{}, true // “Bell and Ortiz”: no single one of them is the speaker
		}
	}
	return v, v.person != nil
}

// dependent reports whether a name inside a phrase only describes its head.
// modifies reports whether a name that ends before token i only describes the
// noun or the other name that follows: “Bell campaign officials”, “Bell lawyer
// Owen Clarke”.
// bodyBefore reports an organisation's or place's name right before token i,
// which then ends a role: “Ambassador to the UN Ada Bell”.
// governed reports whether the role or name that ends at i follows a
// preposition that makes it another's: “lawyer for former President Bell”.
// titled is the person a phrase means by role alone.
func (l *listener) titled(g *grammar, p phrase) (voice, bool) {
	for h := p.last; h >= p.first; h-- {
		r, ok := l.lex.roleAt(g.t[:p.last+1], h)
		if !ok || r.last != p.last {
			continue
		}
		if g.in("det", p.first) && g.t[p.first].low != "the" && g.t[p.first].low != "that" && g.t[p.first].low != "this" {
			return voice{}, false
		}
		return l.holder(g, p, r)
	}
	return voice{}, false
}

// holder chooses among those who hold a role the one last mentioned.
func (l *listener) holder(g *grammar, p phrase, r role) (voice, bool) {
	fit := l.holders(r)
	if len(fit) == 0 {
		return voice{}, false
	}
	at := g.t[p.first].Start
	var best *person
	last := -1
	for _, q := range fit {
		if n := lastBefore(q.mention, at); n > last {
			best, last = q, n
		}
	}
	if best == nil {
		return voice{}, false
	}
	return voice{person: best, found: dossier.FoundTitle}, true
}

// lastBefore is where the last of spans before at begins; -1 without one.
func lastBefore(spans []dossier.Span, at int) int {
	lo, hi := 0, len(spans)
	for lo < hi {
		m := (lo + hi) / 2
		if spans[m].Start < at {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo == 0 {
		return -1
	}
	return spans[lo-1].Start
}

// namedThing is the organisation or place a phrase names as the speaker.
func (l *listener) namedThing(g *grammar, p phrase) (voice, bool) {
	paper := false
	for i := p.first; i <= p.last; i++ {
		low := g.t[i].low
		paper = paper || l.lex.bodies.paper[low]
		if i < p.last && (l.lex.bodies.people[low] || l.lex.titles.head(low)) && !l.lex.bodies.paper[low] && !g.t[i].capital() && l.leads(g, i, p) {
			return voice{}, false // “officials at the ministry”
		}
	}
	for _, m := range g.cast.within(spanOf(g.t, p.first, p.last)) {
		if m.thing == nil || m.End != g.t[p.last].End && !(m.thing.outlet && m.End == g.t[p.last-1].End && l.lex.bodies.collective[g.t[p.last].low]) {
			continue
		}
		v := voice{thing: m.thing, found: dossier.FoundNamed, paper: paper}
		if m.thing.kind == dossier.Place {
			v.found = dossier.FoundMetonym
			if !m.thing.metonym {
				return voice{}, false
			}
		}
		if paper {
			l.paper = v
		}
		return v, true
	}
	return voice{}, false
}

// leads reports whether the noun at i heads the phrase: a preposition follows.
func (l *listener) leads(g *grammar, i int, p phrase) bool {
	if i+1 > p.last {
		return false
	}
	switch g.t[i+1].low {
	case "at", "of", "for", "in", "from", "with", "on", "to":
		return true
	}
	return false
}
