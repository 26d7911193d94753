package understand

import "dossier/generator/dossier"

// farthest is how many sentences back a pronoun may reach.
const farthest = 5

// pronoun finds whom the pronoun at token i stands for.
func (l *listener) pronoun(g *grammar, i int) voice {
	switch {
	case g.in("who", i):
		return l.relative(g, i)
	case g.in("he", i), g.in("she", i):
		sex := "male"
		if g.in("she", i) {
			sex = "female"
		}
		return asPronoun(l.someone(g, i, sex))
	case g.in("they", i), g.in("it", i):
		return asPronoun(l.somebody(g.in("they", i)))
	}
	return voice{} // “I”, “we”, “you”: the writer's own
}

func asPronoun(v voice) voice {
	if v.known() {
		v.found = dossier.FoundPronoun
	}
	return v
}

// someone is the person meant by “he” or “she” at token i: the subject of its
// own sentence, or else whoever led the sentences before: their speakers and
// subjects before those merely mentioned.
func (l *listener) someone(g *grammar, i int, sex string) voice {
	v, leads := l.inSentence(g, i, sex)
	if leads {
		return v
	}
	for n := len(l.topics) - 1; n >= 0 && n >= len(l.topics)-farthest; n-- {
		t := l.topics[n]
		for k, w := range t.people {
			if !fits(w, sex) {
				continue
			}
			if k < t.led && n >= len(l.topics)-nearLead {
				return w
			}
			if v.known() {
				return v
			}
			return w
		}
		if w := l.nameless(t, false, false); w.known() && !v.known() && fits(w, sex) {
			return w
		}
	}
	return v
}

// nearLead is how many sentences back a speaker or subject still comes before
// someone mentioned in the pronoun's own sentence.
const nearLead = 2

// nameless is the subject without a name of a sentence, as a speaker, if the
// pronoun fits it: one person, a body, or several people.
func (l *listener) nameless(t topic, body, plural bool) voice {
	if t.in == nil {
		return voice{}
	}
	head := l.headNoun(t.in, t.subject)
	if head < 0 {
		return voice{}
	}
	low := t.in.t[head].low
	many := l.lex.many(low)
	collective := l.lex.bodies.collective[low]
	switch {
	case plural:
		if !many && !collective {
			return voice{}
		}
	case body:
		if many || !collective && !l.lex.bodies.paper[low] {
			return voice{}
		}
	default:
		if many || collective || l.lex.bodies.paper[low] {
			return voice{}
		}
	}
	return l.withoutName(t.in, t.subject)
}

// fits reports whether a pronoun's sex may be a voice's.
func fits(v voice, sex string) bool {
	if v.unnamed != nil && v.unnamed.sex != "" {
		return v.unnamed.sex == sex
	}
	return v.person == nil || v.person.sex == "" || v.person.sex == "either" || v.person.sex == sex
}

// inSentence is the person named before token i in its sentence, and whether
// as a subject: of the sentence, or of the clause that opens it.
func (l *listener) inSentence(g *grammar, i int, sex string) (voice, bool) {
	lo := i
	for lo > g.lead && i-lo < window && g.t[lo-1].sentence == g.t[i].sentence {
		lo--
	}
	if p, ok := g.subject(lo, i-1); ok && p.last < i && !(p.first == p.last && g.pronoun(p.first)) {
		if v, ok := l.namedPerson(g, p); ok && v.known() && fits(v, sex) {
			return v, true
		}
	}
	if v := l.clauseLead(g, lo, i); v.known() && fits(v, sex) {
		return v, true
	}
	named := l.peopleIn(g, lo, i-1)
	for n := len(named) - 1; n >= 0; n-- {
		if fits(named[n], sex) {
			return named[n], false
		}
	}
	return voice{}, false
}

// clauseLead is the person who is the subject of the clause that opens the
// sentence at lo: “While Bell agreed, she said”.
func (l *listener) clauseLead(g *grammar, lo, hi int) voice {
	if !g.in("joint", lo) && !g.in("opener", lo) || g.leadsIn(lo) || lo+1 >= hi {
		return voice{}
	}
	for _, m := range g.cast.within(spanOf(g.t, lo+1, hi-1)) {
		if m.person == nil {
			continue
		}
		if m.Start == g.t[lo+1].Start {
			return voice{person: m.person, found: dossier.FoundNamed}
		}
		break
	}
	return voice{}
}

// peopleIn are the people named in tokens lo to hi of prose.
func (l *listener) peopleIn(g *grammar, lo, hi int) []voice {
	if hi < lo {
		return nil
	}
	var out []voice
	for _, m := range g.cast.within(spanOf(g.t, lo, hi)) {
		if m.person != nil && !g.quoted(m.Span, lo, hi) {
			out = append(out, voice{person: m.person, found: dossier.FoundNamed})
		}
	}
	return out
}

// quoted reports whether a span stands inside a quotation among tokens lo to hi.
func (g *grammar) quoted(at dossier.Span, lo, hi int) bool {
	for lo < hi {
		m := (lo + hi + 1) / 2
		if g.t[m].Start <= at.Start {
			lo = m
		} else {
			hi = m - 1
		}
	}
	return g.t[lo].kind == tokenQuote
}

// relative is whom “who” at token i goes with: the phrase right before it.
func (l *listener) relative(g *grammar, i int) voice {
	b := i - 1
	if b >= 0 && g.t[b].text == "," {
		b--
	}
	if b < 0 || g.bound(b) {
		return voice{}
	}
	v := l.speaker(g, phrase{g.phraseStart(b, max(0, b-longestPhrase)), b})
	for k := b; !v.known() && k > 0 && b-k < longestPhrase && !g.bound(k); k-- {
		if g.in("det", k) {
			return l.speaker(g, phrase{k, b}) // “a lecture from the president, who”
		}
	}
	if m := g.at(g.t[b].Span); !v.known() && m != nil && m.person != nil && m.End == g.t[b].End {
		v = voice{person: m.person, found: dossier.FoundNamed} // the last of several
	}
	return v
}

// somebody is the group or body meant by “they” or “it”.
func (l *listener) somebody(plural bool) voice {
	for n := len(l.topics) - 1; n >= 0 && n >= len(l.topics)-2; n-- {
		groups := l.topics[n].groups
		if plural && len(groups) > 1 && groups[0].unnamed == nil {
			return voice{} // “they” may be both: “The two ministries met. They said”
		}
		for _, v := range groups {
			if v.unnamed == nil || v.unnamed.plural == plural || !plural {
				return v
			}
		}
		if v := l.nameless(l.topics[n], !plural, plural); v.known() {
			return v
		}
	}
	return voice{}
}
