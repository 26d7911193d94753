package assemble

import (
	"slices"
	"strings"

	"dossier/generator/dossier"
)

// identity is one actor across the dossier while the namings are joined.
type identity struct {
	namings []*naming
	profile *dossier.Profile
	person  bool
	gone    bool // absorbed by another

	names []name                    // the whole names it goes by, each once
	in    map[*dossier.Folio]string // the name that a source lists it by
	sides map[string]bool           // that sources show, as compared
}

func (a *identity) add(n *naming) {
	n.file = a
	a.namings = append(a.namings, n)
	a.call(n.name)
	if n.Side != "" {
		a.sides[strings.ToLower(n.Side)] = true
	}
	if key, listed := a.in[n.folio]; listed && key != n.Key {
		a.in[n.folio] = "" // by two names, on a profile's word
	} else {
		a.in[n.folio] = n.Key
	}
}

// call adds a whole name to those it goes by.
func (a *identity) call(n name) {
	if len(n) > 0 && !slices.ContainsFunc(a.names, func(m name) bool { return slices.Equal(m, n) }) {
		a.names = append(a.names, n)
	}
}

func (a *identity) absorb(b *identity) {
	for _, n := range b.namings {
		a.add(n)
	}
	b.namings, b.gone = nil, true
}

// apart reports whether two identities cannot be one: a briefing lists both,
// or they are shown on different sides.
func (a *identity) apart(b *identity) bool {
	if len(a.in) < len(b.in) {
		a, b = b, a
	}
	for folio, key := range b.in {
		if other, listed := a.in[folio]; listed && other != key {
			return true
		}
	}
	for side := range b.sides {
		if len(a.sides) > 0 && !a.sides[side] {
			return true
		}
	}
	return false
}
