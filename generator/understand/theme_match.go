package understand

import (
	"sort"

	"dossier/generator/dossier"
)

// themeMatch is a theme that a sentence belongs to, with the words that say so.
type themeMatch struct {
	theme string
	terms []dossier.Span
}

// hit is a phrase found in a sentence.
type hit struct {
	phrase termPhrase
	at     dossier.Span
	named  bool // it lies within the mention of a person
}

// match finds the themes of one sentence, in their order. Named are the
// mentions of people in it.
func (lex *termIndex) match(words []textWord, named []dossier.Span) []themeMatch {
	byTerm := map[int][]hit{}
	for i := range words {
		lex.hitsAt(words, i, func(h hit) {
			h.named = containedIn(named, h.at)
			byTerm[h.phrase.term] = append(byTerm[h.phrase.term], h)
		})
	}
	if len(byTerm) == 0 {
		return nil
	}
	found, barred := map[int][]dossier.Span{}, map[int]bool{}
	for n, hits := range byTerm {
		t := lex.terms[n]
		switch {
		case !t.satisfied(hits):
		case t.exclude:
			barred[t.theme] = true
		default:
			for _, h := range hits {
				found[t.theme] = append(found[t.theme], h.at)
			}
		}
	}
	var out []themeMatch
	for i, t := range lex.themes {
		if len(found[i]) > 0 && !barred[i] {
			out = append(out, themeMatch{t.ID, distinct(found[i])})
		}
	}
	return out
}

// hitsAt hands over the phrases that begin at word i.
func (lex *termIndex) hitsAt(words []textWord, i int, use func(hit)) {
	for _, list := range [][]termPhrase{lex.stems[words[i].stem], lex.exacts[words[i].text], lex.prefixes} {
		for _, p := range list {
			if end, ok := p.matchAt(words, i); ok {
				use(hit{phrase: p, at: dossier.Span{Start: words[i].at.Start, End: end}})
			}
		}
	}
}

// matchAt reports whether the words from i on are the phrase, and where it ends.
func (p termPhrase) matchAt(words []textWord, i int) (int, bool) {
	if i+len(p.patterns) > len(words) {
		return 0, false
	}
	for k, pat := range p.patterns {
		if !words[i+k].matches(pat) {
			return 0, false
		}
	}
	return words[i+len(p.patterns)-1].at.End, true
}

// satisfied reports whether every part of a term was found, and not all of it
// in people's names.
func (t term) satisfied(hits []hit) bool {
	parts, outside := map[int]bool{}, t.exclude
	for _, h := range hits {
		parts[h.phrase.part] = true
		outside = outside || !h.named
	}
	return outside && len(parts) == t.needs
}

// containedIn reports whether one of the spans, in order and apart, holds at.
func containedIn(list []dossier.Span, at dossier.Span) bool {
	n := sort.Search(len(list), func(i int) bool { return list[i].Start > at.Start })
	return n > 0 && list[n-1].Contains(at)
}

// distinct orders spans and drops repeats and those inside another.
func distinct(spans []dossier.Span) []dossier.Span {
	sort.Slice(spans, func(i, j int) bool {
		a, b := spans[i], spans[j]
		return a.Start < b.Start || a.Start == b.Start && a.End > b.End
	})
	out := spans[:1]
	for _, s := range spans[1:] {
		if !out[len(out)-1].Contains(s) {
			out = append(out, s)
		}
	}
	return out
}
