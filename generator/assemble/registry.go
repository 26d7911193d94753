package assemble

import (
	"fmt"
	"iter"
	"slices"

	"dossier/generator/dossier"
)

// identify joins the namings of one actor, from the surest ground to the
// least: a person's profile, one whole name, a shorter form of a name that
// only one bears, another form that a briefing gives. What could be two stays
// apart.
func (j *joiner) identify(all [][]naming) []*identity {
	r := &registry{joiner: j, byKey: map[wholeName]*identity{}}
	rest := r.profiled(all)
	var short []*naming
	for _, n := range rest {
		if n.short() {
			short = append(short, n)
		} else {
			r.whole(n)
		}
	}
	r.shorterNames()
	r.surnames(short)
	r.bodies()
	r.identities = slices.DeleteFunc(r.identities, func(a *identity) bool { return a.gone })
	return r.identities
}

// registry is the identities found so far.
type registry struct {
	*joiner
	identities []*identity
	byKey      map[wholeName]*identity
}

// wholeName is a whole name of a person, or of something that is none.
type wholeName struct {
	person bool
	key    string
}

// each yields all namings in order.
func each(all [][]naming) iter.Seq[*naming] {
	return func(yield func(*naming) bool) {
		for _, of := range all {
			for i := range of {
				if !yield(&of[i]) {
					return
				}
			}
		}
	}
}

func (r *registry) open(person bool) *identity {
	a := newIdentity(person)
	r.identities = append(r.identities, a)
	return a
}

func newIdentity(person bool) *identity {
	return &identity{person: person, in: map[*dossier.Folio]string{}, sides: map[string]bool{}}
}

// profiled opens the profiles' identities and gives them the namings that
// their names and aliases claim. It returns the others.
func (r *registry) profiled(all [][]naming) (rest []*naming) {
	claims := r.claims()
	for n := range each(all) {
		a := claims[n.Key]
		for _, alias := range n.Keys {
			if b := claims[alias]; a == nil && b != nil && nameOf(b.profile.Name).key() == alias {
				a = b
			}
		}
		if a == nil {
			rest = append(rest, n)
			continue
		}
		a.add(n)
	}
	return rest
}

// claims are the profiles' names. A name that two claim is neither's.
func (r *registry) claims() map[string]*identity {
	claims := map[string]*identity{}
	disputed := map[string]bool{}
	for i := range r.in.Profiles {
		p := &r.in.Profiles[i]
		a := r.open(p.Kind == dossier.Person || p.Kind == "")
		a.profile = p
		a.call(nameOf(p.Name))
		for _, claim := range append([]string{p.Name}, p.Aliases...) {
			key := nameOf(claim).key()
			switch other := claims[key]; {
			case key == "" || other == a:
			case other != nil || disputed[key]:
				r.reportDispute(p, claim, other)
				delete(claims, key)
				disputed[key] = true
			default:
				claims[key] = a
			}
		}
	}
	return claims
}

func (r *registry) reportDispute(p *dossier.Profile, claim string, other *identity) {
	by := "another profile"
	if other != nil {
		by = other.profile.File
	}
	r.report(dossier.Problem{
		File: p.File, Grave: true,
		Message: fmt.Sprintf("%q is claimed here and by %s; it counts for neither", claim, by),
		Hint:    "leave the name in one of the two",
	})
}

// whole joins those who bear one whole name and are of one class.
func (r *registry) whole(n *naming) {
	key := wholeName{n.person(), n.Key}
	a := r.byKey[key]
	if a == nil {
		a = r.open(n.person())
		r.byKey[key] = a
	}
	a.add(n)
}

// shorterNames joins “John Kerry” to “John F. Kerry” when no other is meant.
func (r *registry) shorterNames() {
	people := r.bySurname()
	for _, length := range []int{5, 4, 3, 2} {
		for _, a := range r.identities {
			if a.gone || !a.person || a.profile != nil || min(len(a.namings[0].name), 5) != length {
				continue
			}
			n := a.namings[0].name
			if b := only(people[n.surname()], func(b *identity) bool {
				return b != a && !b.gone && slices.ContainsFunc(b.names, n.shortens)
			}); b != nil && !a.apart(b) {
				b.absorb(a)
			}
		}
	}
}

// bySurname are the people by each surname their whole names end in.
func (r *registry) bySurname() map[string][]*identity {
	people := map[string][]*identity{}
	for _, a := range r.identities {
		for _, n := range a.names {
			of := people[n.surname()]
			if a.person && (len(of) == 0 || of[len(of)-1] != a) {
				people[n.surname()] = append(of, a)
			}
		}
	}
	return people
}

// only is the one identity that fits; nil when none or several do.
func only(among []*identity, fits func(*identity) bool) *identity {
	var one *identity
	for _, a := range among {
		if !fits(a) {
			continue
		}
		if one != nil {
			return nil
		}
		one = a
	}
	return one
}
