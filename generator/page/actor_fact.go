package page

import (
	"slices"
	"strings"

	"dossier/generator/dossier"
)

// otherNames are an actor's aliases without those that are one of the roles,
// listed already.
func (c *composer) otherNames(a *dossier.ActorFile) []string {
	if len(a.Aliases) == 0 {
		return nil
	}
	listed := map[string]bool{}
	for _, held := range a.Roles {
		listed[c.sameRole(held.Role)] = true
	}
	names := slices.DeleteFunc(slices.Clone(a.Aliases), func(name string) bool { return listed[c.sameRole(name)] })
	if more := len(names) - c.bounds.list; more > 0 {
		names = append(names[:c.bounds.list], c.count("n_more", more))
	}
	return names
}

// actorFacts is what is known of an actor, each with who says so.
func (s *sheet) actorFacts(a *dossier.ActorFile) []fact {
	var facts []fact
	if side := s.sideOf[a.Side]; side != nil {
		value := []run{{Text: side.name, Href: sidePath(side)}}
		facts = append(facts, fact{s.say("fact_side"), append(value, s.sideBy(a)...)})
	} else if a.Kind == dossier.Person {
		facts = append(facts, fact{s.say("fact_side"), []run{{Text: s.say("side_unknown"), Class: "dim"}}})
	}
	if roles := s.roles(a); roles != nil {
		facts = append(facts, fact{s.say("fact_roles"), roles})
	}
	if names := s.otherNames(a); len(names) > 0 {
		facts = append(facts, fact{s.say("fact_aliases"), just(strings.Join(names, s.say("list_separator")))})
	}
	return append(facts, fact{s.say("fact_named"), just(s.say("named_counts",
		"statements", s.count("n_statements", len(a.Said)), "sources", s.sourcesIn(a.In)))})
}

// sideBy says who puts an actor on a side: a place in a source, or a person.
func (s *sheet) sideBy(a *dossier.ActorFile) []run {
	p := sidedBy(a)
	switch {
	case a.SideBy == "":
		return nil
	case p == nil:
		return []run{{Text: " — " + s.by(""), Class: "dim"}}
	}
	v := s.volume(p.Folio)
	line := number(a.SideBy[len(p.Folio.Code)+1:])
	runs := []run{{Text: " "}, {Text: a.SideBy, Href: v.lineHref(line), Class: "ref"}}
	if !tellsSide(a, p) {
		runs = append(runs, run{Text: " " + s.say("basis_inferred"), Class: "dim"})
	}
	return runs
}

// sidedBy is the source that puts an actor on a side; nil when a person does.
func sidedBy(a *dossier.ActorFile) *dossier.Presence {
	code, _, ok := strings.Cut(a.SideBy, ":")
	if !ok {
		return nil
	}
	for _, p := range a.In {
		if p.Folio.Code == code {
			return p
		}
	}
	return nil
}

// tellsSide reports whether the place that is given for a side can show it: a
// role does, and so does a name that holds the side's. That Oslo stands for
// Norway is the program's knowledge, not the source's word.
func tellsSide(a *dossier.ActorFile, p *dossier.Presence) bool {
	if p.Entry != nil && p.Entry.Role != "" {
		return true
	}
	const stem = 4 // “Norwegian” holds Norway's
	side := []rune(strings.ToLower(a.Side))
	return strings.Contains(strings.ToLower(a.Name), string(side[:min(stem, len(side))]))
}

func number(s string) int {
	n := 0
	for _, r := range s {
		if r < '0' || r > '9' || n > 1<<28 {
			break
		}
		n = n*10 + int(r-'0')
	}
	return n
}
