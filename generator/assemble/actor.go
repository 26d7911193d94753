package assemble

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// introduce gives each actor one file across the dossier, with the sources
// that name the actor, and each statement its speaker.
func (j *joiner) introduce() {
	all, speakers := j.namings()
	identities := j.identify(all)
	files := map[*identity]*dossier.ActorFile{}
	for _, a := range identities {
		a.sort(j.place)
		files[a] = j.file(a)
	}
	j.meet(identities, files)
	for _, a := range identities {
		j.settle(a, files[a])
	}
	for s, n := range speakers {
		s.Actor = files[n.file]
	}
	j.enrol(identities, files)
}

// sort puts an identity's namings in the order of the sources.
func (a *identity) sort(place map[*dossier.Folio]int) {
	slices.SortStableFunc(a.namings, func(x, y *naming) int { return cmp.Compare(place[x.folio], place[y.folio]) })
}

// file is the actor that an identity stands for, less what must be found in
// the sources first. A person's profile overrules what the sources show.
func (j *joiner) file(a *identity) *dossier.ActorFile {
	file := &dossier.ActorFile{Name: a.fullest(), Profile: a.profile, Side: a.side()}
	for _, n := range a.namings {
		file.Kind = cmp.Or(file.Kind, n.kind)
	}
	for _, n := range a.namings {
		if n.side != "" {
			file.SideBy = n.sideBy()
			break
		}
	}
	if p := a.profile; p != nil {
		file.Kind = cmp.Or(p.Kind, file.Kind, dossier.Person)
		if p.Side != "" {
			file.Side, file.SideBy = p.Side, p.File
		}
	}
	file.Aliases = a.otherNames(file.Name)
	return file
}

// otherNames are all names and forms but the one the actor's file bears.
func (a *identity) otherNames(but string) []string {
	var names []string
	if a.profile != nil {
		names = append(names, a.profile.Aliases...)
	}
	for _, n := range a.namings {
		names = append(append(names, n.full), n.aliases()...)
	}
	seen := map[string]bool{but: true, "": true}
	return slices.DeleteFunc(names, func(s string) bool {
		defer func() { seen[s] = true }()
		return seen[s]
	})
}

// meet finds the actors in the sources: those whom a briefing names, by the
// forms it gives; whoever has a profile in every source, by the names that a
// person gave.
func (j *joiner) meet(identities []*identity, files map[*identity]*dossier.ActorFile) {
	local, everywhere := map[*dossier.Folio]*register{}, newRegister()
	in := map[*dossier.Folio]map[*identity]*dossier.Presence{}
	for _, f := range j.d.Sources {
		local[f], in[f] = newRegister(), map[*identity]*dossier.Presence{}
	}
	for _, a := range identities {
		for _, n := range a.namings {
			a.presence(n, files[a], in[n.folio])
			a.forms(n, local[n.folio])
		}
		if p := a.profile; p != nil {
			everywhere.add(p.Name, a, true)
			for _, form := range p.Aliases {
				everywhere.add(form, a, false)
			}
		}
	}
	for _, f := range j.d.Sources {
		read(f, []*register{local[f], everywhere}, func(a *identity, at dossier.Span) {
			p := in[f][a]
			if p == nil {
				p = &dossier.Presence{Actor: files[a], Folio: f}
				in[f][a] = p
				files[a].In = append(files[a].In, p)
			}
			p.Mentions = append(p.Mentions, at)
		})
	}
}

// presence notes that a briefing names an actor. Of two lines the first counts.
func (a *identity) presence(n *naming, file *dossier.ActorFile, in map[*identity]*dossier.Presence) {
	p := in[a]
	if p == nil {
		p = &dossier.Presence{Actor: file, Folio: n.folio, Cite: n.role}
		in[a] = p
		file.In = append(file.In, p)
	}
	if p.Entry == nil && n.entry != nil {
		p.Entry, p.Item, p.Cite = n.entry, n.item, n.role
	}
}

func (a *identity) forms(n *naming, r *register) {
	r.add(n.full, a, true)
	for _, form := range n.aliases() {
		r.add(form, a, false)
	}
}

// settle completes an actor's file once the mentions are found.
func (j *joiner) settle(a *identity, file *dossier.ActorFile) {
	slices.SortStableFunc(file.In, func(p, q *dossier.Presence) int {
		return cmp.Compare(j.place[p.Folio], j.place[q.Folio])
	})
	for _, p := range file.In {
		if !p.Cite.Found() && len(p.Mentions) > 0 {
			p.Cite = mentionCite(p)
		}
	}
	file.Roles = roles(a, file)
	j.reportSides(a, file)
}

// mentionCite is the place where a source first names an actor.
func mentionCite(p *dossier.Presence) dossier.Cite {
	line := p.Folio.Source.Line(p.Mentions[0].Start)
	return dossier.Cite{Folio: p.Folio, Line: line, Last: line, Spans: p.Mentions[:1:1]}
}

// roles are the roles that the sources give, by the sources' dates, behind the
// profile's.
func roles(a *identity, file *dossier.ActorFile) []dossier.RoleHeld {
	var held []dossier.RoleHeld
	for _, n := range a.namings {
		if n.entry != nil && n.entry.Role != "" {
			held = append(held, dossier.RoleHeld{Role: n.entry.Role, Cite: n.role})
		}
	}
	slices.SortStableFunc(held, func(x, y dossier.RoleHeld) int {
		return date.Compare(published(x.Cite.Folio), published(y.Cite.Folio))
	})
	if a.profile != nil && a.profile.Role != "" {
		held = append([]dossier.RoleHeld{{Role: a.profile.Role}}, held...)
	}
	return held
}

// published is the date of a source when it has a place in time.
func published(f *dossier.Folio) string {
	if f == nil || !placed(f.Briefing.Published) {
		return ""
	}
	return f.Briefing.Published
}

// reportSides tells of an actor whom two sources show on different sides: one
// of them is wrong, or they are two.
func (j *joiner) reportSides(a *identity, file *dossier.ActorFile) {
	if a.profile != nil && a.profile.Side != "" {
		return
	}
	for _, n := range a.namings {
		if n.side == "" || n.item == nil || strings.EqualFold(n.side, file.Side) {
			continue
		}
		j.report(dossier.Problem{
			File: "content/briefings/" + n.folio.Briefing.File, Line: n.item.Line,
			Message: fmt.Sprintf("%s is of %s here, but of %s by [%s]", file.Name, n.side, file.Side, file.SideBy),
			Hint:    "correct one of the two, or settle it by a page in content/people",
		})
	}
}
