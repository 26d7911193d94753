package understand

import (
	"sort"
	"strings"
	"unicode"

	"dossier/generator/dossier"
)

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
	runs    []int // its quoted runs
	kind    dossier.QuoteKind
	by      attribution
	has     bool // by is set
	voice   voice
	mention dossier.Span
	context dossier.Span
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
	u.voice = l.speaker(h, a.by)
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

// interrupts reports whether the run at q goes on with the utterance before
// it: “…,” she said, “…”.
func (l *listener) interrupts(g *grammar, last *utterance, q int) bool {
	prev := last.para.folded[last.runs[len(last.runs)-1]]
	return last.after && q-prev < window && (g.t[q-1].text == "," || g.t[q-1].text == "." || g.t[q-1].text == "—" || g.t[q-1].text == "–" || starts(g.t, q)) &&
		max(last.by.cue, last.by.by.last) < q
}

// kindOf tells whole sentences from fragments.
func (l *listener) kindOf(g *grammar, u *utterance, q int) dossier.QuoteKind {
	inner := l.src.Slice(u.para.runs[u.runs[0]].Inner)
	r := firstLetter(inner)
	if !unicode.IsUpper(r) && unicode.IsLetter(r) && unicode.ToUpper(r) != r {
		if q == 0 || starts(g.t, q) || g.t[q-1].text == ":" {
			return dossier.Direct
		}
		return dossier.Partial
	}
	if q == 0 || starts(g.t, q) || g.bound(q-1) || u.has && u.by.para == u.para && u.by.last == q-1 {
		return dossier.Direct
	}
	if u.has && u.by.para == u.para && u.by.cue < q && g.objectOnly(u.by, q) {
		return dossier.Direct
	}
	return dossier.Partial
}

// objectOnly reports whether between the attribution and the quotation stands
// only the one spoken to: “told reporters “…”.
func (g *grammar) objectOnly(a attribution, q int) bool {
	for i := max(a.last, a.by.last) + 1; i < q; i++ {
		if g.bound(i) || g.t[i].low == "that" || !(g.lex.bodies.people[g.t[i].low] || g.t[i].capital() || g.in("det", i)) {
			return false
		}
	}
	return true
}

func firstLetter(s string) rune {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
	}
	return 0
}

// speech reports whether a run with an attribution is speech and no title or
// name in marks.
func (l *listener) speech(g *grammar, u *utterance, q int) bool {
	inner := l.src.Slice(u.para.runs[u.runs[0]].Inner)
	if u.kind == dossier.Direct && (wordCount(inner) > 4 || u.by.para != u.para || endsSpoken(inner)) {
		return true
	}
	if strings.IndexFunc(inner, unicode.IsLetter) < 0 {
		return false
	}
	return !titled(inner) || u.by.para == u.para && u.by.last == q-1 && !u.after
}

func endsSpoken(s string) bool {
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, ",") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?")
}

// titled reports words set like a title: all of note with capitals.
func titled(s string) bool {
	words := strings.Fields(s)
	capitals := 0
	for _, w := range words {
		if unicode.IsUpper(firstLetter(w)) {
			capitals++
		} else if len(w) > 3 {
			return false
		}
	}
	return capitals > 0 && len(words) < 10
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

// report turns utterances into findings and adds the unnamed to the actors.
func (l *listener) report(actors []dossier.Actor, said []*utterance) ([]dossier.Actor, []dossier.Quote) {
	for _, u := range l.unnamed {
		id := l.newID(l.taken, slug(u.name))
		l.ids[u] = id
		actors = append(actors, dossier.Actor{ID: id, Name: u.name, Kind: dossier.Unnamed, Side: u.side, Mentions: u.mention, Aliases: l.aliases(u.name, u.mention)})
	}
	sort.SliceStable(actors, func(i, j int) bool { return actors[i].Mentions[0].Start < actors[j].Mentions[0].Start })
	quotes := make([]dossier.Quote, 0, len(said))
	for _, u := range said {
		quotes = append(quotes, l.quote(u))
	}
	return actors, quotes
}

func (l *listener) quote(u *utterance) dossier.Quote {
	q := dossier.Quote{Kind: u.kind, Rank: dossier.RankOwn, Found: u.voice.found, Via: u.voice.via}
	for _, k := range u.runs {
		q.Spans = append(q.Spans, u.para.runs[k].Inner)
	}
	switch {
	case u.voice.person != nil:
		q.Speaker = l.ids[u.voice.person]
	case u.voice.thing != nil:
		q.Speaker = l.ids[u.voice.thing]
	case u.voice.unnamed != nil:
		q.Speaker = l.ids[u.voice.unnamed]
	}
	if q.Speaker == "" {
		q.Found, q.Via = "", nil
	}
	if len(q.Via) > 0 {
		q.Rank = dossier.RankThirdParty
	}
	if u.has {
		q.Mention = u.mention
		if u.by.cue >= 0 {
			q.Cue = spanOf(u.by.para.prose, u.by.cue, u.by.last)
		}
	}
	q.Context = l.context(u, q)
	return q
}

// context is the sentences that hold a quotation and its attribution.
func (l *listener) context(u *utterance, q dossier.Quote) dossier.Span {
	at := dossier.Span{Start: q.Spans[0].Start, End: q.Spans[len(q.Spans)-1].End}
	for _, s := range []dossier.Span{q.Mention, q.Cue} {
		if s.Len() > 0 && u.by.para == u.para {
			at.Start, at.End = min(at.Start, s.Start), max(at.End, s.End)
		}
	}
	first := sort.Search(len(u.para.Sentences), func(i int) bool { return u.para.Sentences[i].End > at.Start })
	last := sort.Search(len(u.para.Sentences), func(i int) bool { return u.para.Sentences[i].End >= at.End })
	if first < len(u.para.Sentences) {
		at.Start = min(at.Start, u.para.Sentences[first].Start)
	}
	if last < len(u.para.Sentences) {
		at.End = max(at.End, u.para.Sentences[last].End)
	}
	return at
}
