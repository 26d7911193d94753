package understand

import "dossier/generator/dossier"

// interrupts reports whether the run at q goes on with the utterance before
// it: “…,” she said, “…”.
func (l *listener) interrupts(g *grammar, last *utterance, q int) bool {
	prev := last.para.folded[last.runs[len(last.runs)-1]]
	return last.after && q-prev < window && (g.t[q-1].text == "," || g.t[q-1].text == "." || g.t[q-1].text == "—" || g.t[q-1].text == "–" || starts(g.t, q)) &&
		max(last.by.cue, last.by.by.last) < q
}

// carried is the utterance of a run without an attribution of its own.
func (l *listener) carried(g *grammar, before, para *paragraph, q int, u, last *utterance, earlier []*utterance) *utterance {
	inner := l.src.Slice(para.runs[u.runs[0]].Inner)
	u.kind = l.kindOf(g, u, q)
	words := wordCount(inner)
	switch {
	case last != nil && last.voice.known() && l.goesOn(g, last, q):
		last.runs = append(last.runs, u.runs[0])
		return last
	case last != nil && last.voice.known() && l.coordinate(g, last, q):
		u.voice, u.by, u.has, u.mention = last.voice, last.by, last.has, last.mention
		if titled(inner) {
			return nil
		}
		return u
	case u.kind != dossier.Direct || words < 4:
		return nil
	case last != nil && last.voice.known() && l.neighbour(g, last, q):
		u.voice = inferred(last.voice)
		return u
	case q > 0 && starts(g.t, q):
		u.voice = inferred(l.subjectBefore(g, q))
		return u
	case q == 0 && before != nil:
		u.voice = l.acrossParagraphs(before, earlier)
		return u
	}
	if endsSpoken(inner) && words > 4 {
		return u
	}
	return nil
}

func inferred(v voice) voice {
	if v.known() {
		v.found = dossier.FoundInferred
	}
	return v
}

// goesOn reports whether the run at q begins the sentence right after one
// that ended with the attribution: “…,” he said. “…”
func (l *listener) goesOn(g *grammar, last *utterance, q int) bool {
	prev := last.para.folded[last.runs[len(last.runs)-1]]
	return last.after && starts(g.t, q) && g.t[prev].sentence == g.t[q].sentence-1
}

// coordinate reports “…” and “…” under one verb.
func (l *listener) coordinate(g *grammar, last *utterance, q int) bool {
	prev := last.para.folded[last.runs[len(last.runs)-1]]
	return q-prev <= 5 && g.t[prev].sentence == g.t[q].sentence
}

// neighbour reports whether only a sentence or none stands between.
func (l *listener) neighbour(g *grammar, last *utterance, q int) bool {
	prev := last.para.folded[last.runs[len(last.runs)-1]]
	return starts(g.t, q) && g.t[q].sentence-g.t[prev].sentence <= 1
}

// subjectBefore is the person the sentence before token q was about.
func (l *listener) subjectBefore(g *grammar, q int) voice {
	if len(l.topics) == 0 {
		return voice{}
	}
	t := l.topics[len(l.topics)-1]
	if len(t.people) > 0 {
		return t.people[0]
	}
	return voice{}
}

// acrossParagraphs is the speaker of the paragraph before, who goes on
// speaking: surely when the marks were left open, else by inference.
func (l *listener) acrossParagraphs(before *paragraph, earlier []*utterance) voice {
	if len(earlier) > 0 {
		u := earlier[len(earlier)-1]
		if u.para == before && u.voice.known() {
			return inferred(u.voice)
		}
	}
	if len(l.topics) > 0 && len(l.topics[len(l.topics)-1].people) > 0 && before.Role != dossier.Subhead {
		return inferred(l.topics[len(l.topics)-1].people[0])
	}
	return voice{}
}
