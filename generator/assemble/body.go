package assemble

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// bodies joins bodies and places by another form of their names: the
// initials that a briefing gives, so that “ISSG” is whom another source names
// “International Syria Support Group (ISSG)”, or the name without the country,
// so that one side's “Water Ministry” is its “Norwegian Water Ministry”.
func (r *registry) bodies() {
	byForm, byEnd := map[string][]*identity{}, map[string][]*identity{}
	for _, a := range r.identities {
		if a.gone || a.person {
			continue
		}
		for _, f := range a.otherForms() {
			note(byForm, f, a)
		}
		for _, n := range a.names {
			if len(n) > 2 && a.national(n[0]) {
				note(byEnd, n[1:].key(), a)
			}
		}
	}
	for _, a := range r.identities {
		if a.gone || a.person || a.profile != nil {
			continue
		}
		n := a.namings[0].name
		other := func(b *identity) bool { return b != a && !b.gone }
		if b := only(byForm[n.key()], other); b != nil && !a.apart(b) && !n.endsOne(b.names) {
			b.absorb(a)
		} else if b := only(byEnd[n.key()], other); b != nil && !a.apart(b) && len(a.sides) > 0 {
			b.absorb(a)
		}
	}
}

func note(by map[string][]*identity, key string, a *identity) {
	if key != "" && !slices.Contains(by[key], a) {
		by[key] = append(by[key], a)
	}
}

// national reports whether a word names the identity's only side: one of its
// words, its initials, or its stem, as “norwegian” does Norway.
func (a *identity) national(word string) bool {
	const stem = 4
	for side := range a.sides {
		words := nameOf(side)
		var initials strings.Builder
		for _, w := range words {
			r, _ := utf8.DecodeRuneInString(w)
			initials.WriteRune(r)
		}
		return len(a.sides) == 1 && (slices.Contains(words, word) ||
			len(words) > 1 && word == initials.String() ||
			len(words) == 1 && len(word) >= stem && len(words[0]) >= stem && word[:stem] == words[0][:stem])
	}
	return false
}

// endsOne reports whether n is only the end of one of a body's longer names:
// “Foreign Ministry” is any government's.
func (n name) endsOne(longer []name) bool {
	return slices.ContainsFunc(longer, func(long name) bool {
		return len(n) < len(long) && slices.Equal(n, long[len(long)-len(n):])
	})
}
