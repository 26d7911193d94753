package understand

import "dossier/generator/dossier"

// topic is whom a sentence leaves in the reader's mind, the likeliest first.
type topic struct {
	people []voice // for “he” and “she”
	led    int     // how many of the people spoke or are subjects
	groups []voice // for “it” and “they”
	// subject is a subject without a name that has not spoken yet.
	subject phrase
	in      *grammar
}

// note keeps in mind whom sentence s of a paragraph is about, once its
// quotations have their speakers.
func (l *listener) note(g *grammar, lo, hi int, spoken []voice) {
	var t topic
	for n := len(spoken) - 1; n >= 0; n-- {
		t.add(spoken[n])
	}
	for i := lo; i <= hi && i-lo < 2*window; i++ {
		if c := g.cue(i); c.class == cueSay && !c.gerund && !(c.noun && g.nounHere(i)) && !(c.base && !g.baseFinite(i)) && !g.passive(i) {
			if p, ok := g.left(i-1, lo); ok && g.sound(p) {
				t.add(l.speakerQuietly(g, p))
			} else if p, ok := g.right(i+1, hi); ok && g.sound(p) && g.t[p.first].capital() && i > lo && g.bound(i-1) {
				t.add(l.speakerQuietly(g, p))
			}
			break
		}
	}
	if a, ok := g.accordingTo(lo, hi, 0); ok {
		t.add(l.speakerQuietly(g, a.by))
	}
	if p, ok := g.subject(lo, hi); ok {
		v := l.speakerQuietly(g, p)
		t.add(v)
		if !v.known() && !g.pronoun(p.first) {
			t.subject, t.in = p, g
		}
		t.addPartner(g, p, hi)
	}
	t.led = len(t.people)
	named := l.peopleIn(g, lo, min(hi, lo+2*window))
	for n := len(named) - 1; n >= 0; n-- {
		t.add(named[n])
	}
	l.topics = append(l.topics, t)
	if len(l.topics) > 4*farthest {
		l.topics = append([]topic(nil), l.topics[len(l.topics)-farthest:]...)
	}
}

// addPartner notes the second of two bodies that share a subject (“Norway and
// Chile closed …”), so that “they” is not taken for the first alone.
func (t *topic) addPartner(g *grammar, p phrase, hi int) {
	if p.last+2 > hi || g.t[p.last+1].low != "and" {
		return
	}
	at := p.last + 2
	for at < hi && g.in("det", at) {
		at++
	}
	if m := g.at(g.t[at].Span); m != nil && m.thing != nil {
		t.add(voice{thing: m.thing, found: dossier.FoundNamed})
	}
}

// speakerQuietly is the speaker a phrase names, without making an unnamed one.
func (l *listener) speakerQuietly(g *grammar, p phrase) voice {
	v, _ := l.known(g, p)
	return v
}

// add puts a voice last among those it is not yet among.
func (t *topic) add(v voice) {
	if !v.known() {
		return
	}
	list := &t.people
	if v.thing != nil || v.paper || v.unnamed != nil && !v.unnamed.one {
		list = &t.groups
	}
	for _, w := range *list {
		if w.same(v) {
			return
		}
	}
	if len(*list) < 8 {
		*list = append(*list, v)
	}
}
