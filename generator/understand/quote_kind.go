package understand

import (
	"strings"
	"unicode"

	"dossier/generator/dossier"
)

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
