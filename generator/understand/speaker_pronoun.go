package understand

import (
	"strings"

	"dossier/generator/dossier"
)

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

// someone is the person meant by “he” or “she” at token i: first of those in
// its own sentence, then of the sentences before.
func (l *listener) someone(g *grammar, i int, sex string) voice {
	if v := l.inSentence(g, i, sex); v.known() {
		return v
	}
	for n := len(l.topics) - 1; n >= 0 && n >= len(l.topics)-farthest; n-- {
		for _, v := range l.topics[n].people {
			if fits(v, sex) {
				return v
			}
		}
		if v := l.nameless(l.topics[n], false, false); v.known() {
			return v
		}
	}
	return voice{}
}

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
	many := strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ss") || low == "people" || low == "police"
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
	return v.person == nil || v.person.sex == "" || v.person.sex == "either" || v.person.sex == sex
}

// inSentence is the person named before token i in its sentence: its subject,
// or else the only or the last one named.
func (l *listener) inSentence(g *grammar, i int, sex string) voice {
	lo := i
	for lo > g.lead && i-lo < window && g.t[lo-1].sentence == g.t[i].sentence {
		lo--
	}
	var people []voice
	if p, ok := g.subject(lo, i-1); ok && p.last < i && !(p.first == p.last && g.pronoun(p.first)) {
		if v, ok := l.namedPerson(g, p); ok && v.known() {
			people = append(people, v)
		}
	}
	named := l.peopleIn(g, lo, i-1)
	for n := len(named) - 1; n >= 0; n-- {
		people = append(people, named[n])
	}
	for _, v := range people {
		if fits(v, sex) {
			return v
		}
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
	return v
}

// somebody is the group or body meant by “they” or “it”.
func (l *listener) somebody(plural bool) voice {
	for n := len(l.topics) - 1; n >= 0 && n >= len(l.topics)-2; n-- {
		for _, v := range l.topics[n].groups {
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
