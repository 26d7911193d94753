package page

import (
	"cmp"
	"slices"
	"strings"

	"dossier/generator/dossier"
)

// sameRole is what roles that differ in wording only have in common: “U.S.
// President” and “US president”, “Norway’s envoy” and “Norway envoy”.
func sameRole(role string) string {
	words := strings.Fields(strings.ToLower(strings.ReplaceAll(role, ".", "")))
	for i, w := range words {
		for _, possessive := range []string{"'s", "’s", "'", "’"} {
			if short, ok := strings.CutSuffix(w, possessive); ok {
				words[i] = short
				break
			}
		}
	}
	return strings.Join(words, " ")
}

// sameRole remembers: ten thousand sources give few roles.
func (c *composer) sameRole(role string) string {
	same, known := c.alike[role]
	if !known {
		same = sameRole(role)
		c.alike[role] = same
	}
	return same
}

// heldAs is a role with every place that gives it, in its first wording.
type heldAs struct {
	role     string
	byPerson bool // a profile gives it
	at       []dossier.Cite
	more     int // places that are not listed
}

// heldRoles is what an actor is called, each once, with its places.
func (c *composer) heldRoles(a *dossier.ActorFile) []*heldAs {
	var list []*heldAs
	known := map[string]*heldAs{}
	for _, r := range a.Roles {
		key := c.sameRole(r.Role)
		h := known[key]
		if h == nil {
			h = &heldAs{role: r.Role}
			known[key] = h
			list = append(list, h)
		}
		switch {
		case r.Cite.Folio == nil:
			h.byPerson = true
		case slices.ContainsFunc(h.at, func(c dossier.Cite) bool { return samePlace(c, r.Cite) }):
		case len(h.at) == c.bounds.list:
			h.more++
		default:
			h.at = append(h.at, r.Cite)
		}
	}
	return list
}

func samePlace(a, b dossier.Cite) bool {
	return a.Folio == b.Folio && a.Line == b.Line && a.Last == b.Last && a.Found() == b.Found() && (!a.Found() || a.Spans[0] == b.Spans[0])
}

// roles lists what an actor is called, each once with all its references; of
// very many the rest is counted.
func (s *sheet) roles(a *dossier.ActorFile) []run {
	var runs []run
	list := s.heldRoles(a)
	for i, h := range list[:min(len(list), s.bounds.list)] {
		if i > 0 {
			runs = append(runs, run{Text: "; "})
		}
		if h.byPerson {
			runs = append(runs, run{Text: h.role, Class: "person"}, run{Text: " — " + s.by(""), Class: "dim"})
		} else {
			runs = append(runs, run{Text: h.role})
		}
		for _, c := range h.at {
			code := s.ref(c)
			runs = append(runs, run{Text: " "}, run{Text: code.Code, Href: code.Href, Class: "ref"})
		}
		runs = append(runs, s.more(" ", h.more)...)
	}
	return append(runs, s.more("; ", len(list)-s.bounds.list)...)
}

// more says how many a list leaves out.
func (s *sheet) more(before string, n int) []run {
	if n <= 0 {
		return nil
	}
	return []run{{Text: before + s.count("n_more", n), Class: "dim"}}
}

// rolesAll says that the page lists what an actor is called.
func (p *plan) rolesAll(a *dossier.ActorFile) {
	for i, h := range p.heldRoles(a) {
		p.number(h.more)
		if i >= p.bounds.list {
			continue
		}
		p.text(h.role)
		p.flag(h.byPerson)
		p.number(len(h.at))
		for _, c := range h.at {
			p.refer(c)
		}
	}
}

// givenRoles is how many stories give an actor each role.
func (c *composer) givenRoles(a *dossier.ActorFile) map[string]int {
	type told struct {
		role  string
		story *dossier.Folio
	}
	given, again := map[string]int{}, map[told]bool{}
	for _, r := range a.Roles {
		role := c.sameRole(r.Role)
		if f := r.Cite.Folio; f != nil && f.Stands != nil {
			if again[told{role, f.Stands}] {
				continue
			}
			again[told{role, f.Stands}] = true
		}
		given[role]++
	}
	return given
}

// mainRole is the one role an actor is listed with: a person's word for it,
// else the one that most stories give, of several the fullest.
func (c *composer) mainRole(a *dossier.ActorFile) string {
	if a.Profile != nil && a.Profile.Role != "" {
		return a.Profile.Role
	}
	if len(a.Roles) == 0 {
		return ""
	}
	given := c.givenRoles(a)
	best := ""
	for _, r := range a.Roles {
		n := cmp.Or(cmp.Compare(given[c.sameRole(r.Role)], given[c.sameRole(best)]), cmp.Compare(len(r.Role), len(best)))
		if n > 0 {
			best = r.Role
		}
	}
	return best
}
