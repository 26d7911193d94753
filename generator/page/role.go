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
	at       []ref
}

// roles lists what an actor is called, each once with all its references.
func (s *sheet) roles(a *dossier.ActorFile) []run {
	var list []*heldAs
	known := map[string]*heldAs{}
	for _, r := range a.Roles {
		key := s.sameRole(r.Role)
		h := known[key]
		if h == nil {
			h = &heldAs{role: r.Role}
			known[key] = h
			list = append(list, h)
		}
		if r.Cite.Folio == nil {
			h.byPerson = true
		} else if code := s.ref(r.Cite); !slices.Contains(h.at, code) {
			h.at = append(h.at, code)
		}
	}
	var runs []run
	for i, h := range list {
		if i > 0 {
			runs = append(runs, run{Text: "; "})
		}
		if h.byPerson {
			runs = append(runs, run{Text: h.role, Class: "person"}, run{Text: " — " + s.by(""), Class: "dim"})
		} else {
			runs = append(runs, run{Text: h.role})
		}
		for _, code := range h.at {
			runs = append(runs, run{Text: " "}, run{Text: code.Code, Href: code.Href, Class: "ref"})
		}
	}
	return runs
}

// mainRole is the one role an actor is listed with: a person's word for it,
// else the one that most sources give, of several the fullest.
func (c *composer) mainRole(a *dossier.ActorFile) string {
	if a.Profile != nil && a.Profile.Role != "" {
		return a.Profile.Role
	}
	if len(a.Roles) == 0 {
		return ""
	}
	given := map[string]int{}
	for _, r := range a.Roles {
		given[c.sameRole(r.Role)]++
	}
	best := ""
	for _, r := range a.Roles {
		n := cmp.Or(cmp.Compare(given[c.sameRole(r.Role)], given[c.sameRole(best)]), cmp.Compare(len(r.Role), len(best)))
		if n > 0 {
			best = r.Role
		}
	}
	return best
}
