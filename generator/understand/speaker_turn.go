package understand

import "dossier/generator/dossier"

// inTurn corrects the speaker that a pronoun stands for by the verb it goes
// with: who “adds” or “continues” spoke just before; who “replies” did not ask.
func (l *listener) inTurn(g *grammar, a attribution, v voice) voice {
	if a.cue < 0 || a.by.first != a.by.last || !g.in("he", a.by.first) && !g.in("she", a.by.first) {
		l.spoke(g, a, v)
		return v
	}
	low := g.t[a.cue].low
	sex := "male"
	if g.in("she", a.by.first) {
		sex = "female"
	}
	switch {
	case l.lex.is("resuming", low) && l.last.person != nil && fits(l.last, sex):
		v = asPronoun(voice{person: l.last.person})
	case l.lex.is("replying", low) && l.asked && v.known() && v.same(l.last):
		return voice{}
	}
	l.spoke(g, a, v)
	return v
}

// spoke keeps in mind who spoke last, and whether it was a question.
func (l *listener) spoke(g *grammar, a attribution, v voice) {
	if !v.known() {
		return
	}
	v.found = dossier.FoundInferred
	l.last, l.asked = v, a.cue >= 0 && l.lex.is("asking", g.t[a.cue].low)
}
