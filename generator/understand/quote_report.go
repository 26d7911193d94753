package understand

import (
	"sort"

	"dossier/generator/dossier"
)

// report turns utterances into findings and adds the unnamed to the actors.
func (l *listener) report(actors []dossier.Actor, said []*utterance) ([]dossier.Actor, []dossier.Quote) {
	spoke := map[*unnamed]bool{}
	for _, list := range [][]*utterance{said, l.indirect} {
		for _, u := range list {
			spoke[u.voice.unnamed] = true
		}
	}
	for _, u := range l.unnamed {
		if !spoke[u] {
			continue
		}
		id := l.newID(l.taken, slug(u.name))
		l.ids[u] = id
		actors = append(actors, dossier.Actor{ID: id, Name: u.name, Kind: dossier.Unnamed, Side: u.side, Mentions: u.mention, Aliases: l.aliases(u.name, u.mention)})
	}
	sort.SliceStable(actors, func(i, j int) bool { return actors[i].Mentions[0].Start < actors[j].Mentions[0].Start })
	quotes := make([]dossier.Quote, 0, len(said))
	for _, u := range append(said, l.indirect...) {
		quotes = append(quotes, l.quote(u))
	}
	sort.SliceStable(quotes, func(i, j int) bool { return quotes[i].Spans[0].Start < quotes[j].Spans[0].Start })
	return actors, quotes
}

func (l *listener) quote(u *utterance) dossier.Quote {
	q := dossier.Quote{Kind: u.kind, Rank: dossier.RankOwn, Found: u.voice.found, Via: u.voice.via}
	if u.kind == dossier.Indirect {
		q.Spans, q.Rank = []dossier.Span{u.words}, dossier.RankReported
	}
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
