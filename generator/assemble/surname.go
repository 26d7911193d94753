package assemble

import (
	"fmt"
	"slices"
	"strings"

	"dossier/generator/dossier"
)

// surnames gives those whom a briefing knows by one name alone to the only
// person who can be meant. When two people bear the name, nobody is: each
// stays with the source that names them.
func (r *registry) surnames(short []*naming) {
	bearers := r.bearers()
	var keys []string
	byKey := map[string][]*naming{}
	for _, n := range short {
		key := n.Key
		if byKey[key] == nil {
			keys = append(keys, key)
		}
		byKey[key] = append(byKey[key], n)
	}
	for _, key := range keys {
		switch people := bearers[key]; len(people) {
		case 0:
			r.together(byKey[key])
		case 1:
			r.joinSurname(people[0], byKey[key])
		default:
			for _, n := range byKey[key] {
				r.open(true).add(n)
				r.reportAmbiguous(n, people)
			}
		}
	}
}

// bearers are the people who go by one word: their surname, or another form
// that a briefing or profile gives.
func (r *registry) bearers() map[string][]*identity {
	bearers := r.bySurname()
	for _, a := range r.identities {
		if a.gone || !a.person {
			continue
		}
		for _, key := range a.otherForms() {
			if !slices.Contains(bearers[key], a) {
				bearers[key] = append(bearers[key], a)
			}
		}
	}
	for key, people := range bearers {
		bearers[key] = slices.DeleteFunc(people, func(a *identity) bool { return a.gone })
	}
	return bearers
}

// otherForms are the keys of all other forms that the profile and the briefings
// give, in order, each once.
func (a *identity) otherForms() []string {
	var forms []string
	seen := map[string]bool{}
	add := func(key string) {
		if !seen[key] {
			seen[key] = true
			forms = append(forms, key)
		}
	}
	if a.profile != nil {
		for _, alias := range a.profile.Aliases {
			add(nameOf(alias).key())
		}
	}
	for _, n := range a.namings {
		for _, key := range n.Keys {
			add(key)
		}
	}
	return forms
}

// joinSurname joins to a person the namings that may be theirs.
func (r *registry) joinSurname(who *identity, short []*naming) {
	for _, n := range short {
		alone := newIdentity(true)
		alone.add(n)
		if who.apart(alone) {
			r.identities = append(r.identities, alone)
			continue
		}
		who.add(n)
	}
}

// together makes one of those whom no briefing knows by more than one name,
// as far as their sides allow.
func (r *registry) together(short []*naming) {
	sides := map[string]*identity{}
	for _, n := range short {
		if n.Side != "" && sides[strings.ToLower(n.Side)] == nil {
			sides[strings.ToLower(n.Side)] = nil
		}
	}
	for _, n := range short {
		side := strings.ToLower(n.Side)
		if side == "" && len(sides) > 1 {
			r.open(true).add(n) // could be of either side
			continue
		}
		if side == "" {
			for s := range sides { // at most one
				side = s
			}
		}
		a := sides[side]
		if a == nil {
			a = r.open(true)
			sides[side] = a
		}
		a.add(n)
	}
}

func (r *registry) reportAmbiguous(n *naming, people []*identity) {
	var names []string
	for _, a := range people {
		names = append(names, a.fullest())
	}
	r.report(dossier.Problem{
		File: "content/briefings/" + n.folio.Briefing.File, Line: n.Line,
		Message: fmt.Sprintf("%s could be %s; kept apart", n.Full, strings.Join(names, " or ")),
		Hint:    "write the whole name here, or claim it as an alias in content/people",
	})
}

// fullest is the fullest form of the name, as it is written.
func (a *identity) fullest() string {
	if a.profile != nil && a.profile.Name != "" {
		return a.profile.Name
	}
	best := a.namings[0]
	for _, n := range a.namings {
		if len(n.name) > len(best.name) || len(n.name) == len(best.name) && !best.Listed && n.Listed {
			best = n
		}
	}
	return best.Full
}

// side is the first that a source shows.
func (a *identity) side() string {
	for _, n := range a.namings {
		if n.Side != "" {
			return n.Side
		}
	}
	return ""
}
