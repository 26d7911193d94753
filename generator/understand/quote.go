package understand

import "dossier/generator/dossier"

// findVoices finds who an article names and who says what in it. Speakers
// without a name are actors too.
func findVoices(src *dossier.Source, art *dossier.Article, passages []passage) ([]dossier.Actor, []dossier.Quote) {
	c := findCast(src, art, passages)
	c.indexBodies()
	l := &listener{cast: c, byHead: map[string]*unnamed{}, byPlace: map[dossier.Span]*unnamed{}}
	said := l.listen()
	actors := c.actors()
	return l.report(actors, said)
}

// utterance is a quotation in the making.
type utterance struct {
	para    *paragraph
	runs    []int        // its quoted runs
	words   dossier.Span // of indirect speech
	kind    dossier.QuoteKind
	by      attribution
	has     bool // by is set
	voice   voice
	mention dossier.Span
	after   bool // its attribution stands after it
}

// listen goes through the paragraphs and attributes every quoted run.
func (l *listener) listen() []*utterance {
	var all []*utterance
	var before *paragraph
	for _, para := range l.paragraphs {
		if para.Role == dossier.Subhead {
			continue
		}
		all = l.hear(all, before, para)
		before = para
	}
	return all
}

// hear attributes the runs of one paragraph, sentence by sentence.
func (l *listener) hear(all []*utterance, before, para *paragraph) []*utterance {
	g := l.grammarOf(para)
	first := len(all)
	for lo := 0; lo < len(para.prose); {
		hi := lo
		for hi+1 < len(para.prose) && para.prose[hi+1].sentence == para.prose[lo].sentence {
			hi++
		}
		var spoken []voice
		for q := lo; q <= hi; q++ {
			if para.prose[q].kind != tokenQuote {
				continue
			}
			u := l.attributed(g, before, para, q, all[first:], all[:first])
			if u == nil {
				continue
			}
			if len(all) == first || all[len(all)-1] != u {
				all = append(all, u)
			}
			if u.voice.known() {
				spoken = append(spoken, u.voice)
			}
		}
		l.indirect = append(l.indirect, l.reportedIn(g, para, max(lo, g.lead), hi)...)
		l.note(g, min(max(lo, g.lead), hi), hi, spoken)
		lo = hi + 1
	}
	return all
}

// attributed makes the utterance of the run at token q, or joins the run to
// the one it goes on with; nil when it is no speech.
func (l *listener) attributed(g *grammar, before, para *paragraph, q int, here, earlier []*utterance) *utterance {
	run := para.runs[para.prose[q].run]
	if run.Inner.Len() == 0 {
		return nil
	}
	u := &utterance{para: para, runs: []int{para.prose[q].run}}
	var last *utterance
	if len(here) > 0 {
		last = here[len(here)-1]
	}
	if a, ok := l.attribution(g, before, para, q); ok {
		if last != nil && last.has && last.by.para == a.para && last.by.cue == a.cue && a.cue >= 0 && l.interrupts(g, last, q) {
			last.runs = append(last.runs, u.runs[0])
			return last
		}
		l.setSpeaker(g, u, a, q)
		if !l.speech(g, u, q) {
			return nil
		}
		return u
	}
	return l.carried(g, before, para, q, u, last, earlier)
}

// attribution is the attribution of the run at q, in its paragraph or in the
// one that announces it.
func (l *listener) attribution(g *grammar, before, para *paragraph, q int) (attribution, bool) {
	if a, ok := g.attribute(para, q); ok {
		return a, true
	}
	if q == 0 && before != nil {
		return l.grammarOf(before).announced(before)
	}
	if q > 0 && starts(g.t, q) && g.t[q-1].text == ":" {
		a, ok := (&grammar{cast: l.cast, t: g.t[:q], lead: g.lead}).announced(para)
		return a, ok
	}
	return attribution{}, false
}

func (l *listener) setSpeaker(g *grammar, u *utterance, a attribution, q int) {
	u.by, u.has = a, true
	h := g
	if a.para != u.para {
		h = l.grammarOf(a.para)
	}
	u.voice = l.inTurn(h, a, l.speaker(h, a.by))
	u.voice.via = append(u.voice.via[:len(u.voice.via):len(u.voice.via)], l.hops(h, a, u.voice)...)
	if u.voice.paper && u.voice.known() {
		l.paper = u.voice
	}
	if a.how == cueImplied {
		u.voice = inferred(u.voice)
	}
	u.mention = spanOf(h.t, a.by.first, a.by.last)
	u.after = a.para == u.para && a.cue > q
	u.kind = l.kindOf(g, u, q)
}
