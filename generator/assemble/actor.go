package assemble

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dossier/generator/dossier"
)

// introduce gives each actor one file across the dossier, with the sources
// that name the actor, and each statement its speaker.
func (j *joiner) introduce() {
	all := j.namings()
	identities := j.identify(all)
	files := make(map[*identity]*dossier.ActorFile, len(identities))
	for _, a := range identities {
		a.sort(j.place)
		files[a] = j.file(a)
	}
	j.meet(identities, files)
	for _, a := range identities {
		files[a].Roles = j.roles(a)
		j.reportSides(a, files[a])
	}
	for i, f := range j.d.Sources {
		j.attribute(f, all[i])
	}
	j.enrol(identities, files)
}

// attribute gives a folio's statements their speakers, and its statements and
// entries those whom their words name.
func (j *joiner) attribute(f *dossier.Folio, namings []naming) {
	p := j.plates[f]
	for i, s := range p.card.Said {
		if s.By >= 0 {
			f.Said[i].Actor = p.who[s.By].Actor
		}
		f.Said[i].Names = p.actors(s.Names)
	}
	for i, e := range p.card.Dated {
		f.Dated[i].Names = p.actors(e.Names)
	}
}

// actors are those who are mentioned, each once.
func (p *plate) actors(who []int) []*dossier.ActorFile {
	var actors []*dossier.ActorFile
	for _, w := range who {
		if at := p.presence(w); at != nil && !slices.Contains(actors, at.Actor) {
			actors = append(actors, at.Actor)
		}
	}
	return actors
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
		if n.Side != "" {
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
		names = append(append(names, n.Full), n.Aliases...)
	}
	seen := map[string]bool{but: true, "": true}
	return slices.DeleteFunc(names, func(s string) bool {
		defer func() { seen[s] = true }()
		return seen[s]
	})
}

// meet tells each folio who is in it: those whom its briefing names, and
// those whom only a profile finds there.
func (j *joiner) meet(identities []*identity, files map[*identity]*dossier.ActorFile) {
	byProfile := j.profiledFolios()
	for _, a := range identities {
		file := files[a]
		for from := 0; from < len(a.namings); {
			to := from + 1
			for to < len(a.namings) && a.namings[to].folio == a.namings[from].folio {
				to++
			}
			file.In = append(file.In, j.presence(file, a.namings[from:to], a.profile))
			from = to
		}
		if a.profile != nil {
			j.meetByProfile(a.profile, file, byProfile[a.profile])
		}
	}
}

// presence is an actor in a folio whose briefing names them, once or more. Of
// two lines the first counts; without words that show a role, the first
// mention.
func (j *joiner) presence(file *dossier.ActorFile, namings []*naming, profile *dossier.Profile) *dossier.Presence {
	at := &dossier.Presence{Actor: file, Folio: namings[0].folio, Cite: namings[0].role}
	p := j.plates[at.Folio]
	var first spot
	listed := false
	for _, n := range namings {
		if n.Listed && !listed {
			listed, at.Cite = true, n.role
		}
		p.who[n.at] = at
		first = first.earlier(n.First)
	}
	for i, found := range p.card.Profiles {
		if profile == &j.in.Profiles[-1-found.Who] {
			p.profiles[i].at = at
			first = first.earlier(found.First)
		}
	}
	first.cite(at)
	return at
}

// profiledFolios are, for each profile, the folios that it finds someone in.
func (j *joiner) profiledFolios() map[*dossier.Profile][]*dossier.Folio {
	in := map[*dossier.Profile][]*dossier.Folio{}
	for _, f := range j.d.Sources {
		for _, found := range j.plates[f].card.Profiles {
			profile := &j.in.Profiles[-1-found.Who]
			in[profile] = append(in[profile], f)
		}
	}
	return in
}

func (j *joiner) meetByProfile(profile *dossier.Profile, file *dossier.ActorFile, folios []*dossier.Folio) {
	for _, f := range folios {
		p := j.plates[f]
		for i, found := range p.card.Profiles {
			if profile == &j.in.Profiles[-1-found.Who] && p.profiles[i].at == nil {
				at := &dossier.Presence{Actor: file, Folio: f}
				found.First.cite(at)
				p.profiles[i].at = at
				file.In = append(file.In, at)
			}
		}
	}
	slices.SortStableFunc(file.In, func(p, q *dossier.Presence) int {
		return cmp.Compare(j.place[p.Folio], j.place[q.Folio])
	})
}

// earlier is the one of two places that comes first in the text.
func (s spot) earlier(t spot) spot {
	if s.Line == 0 || t.Line > 0 && t.At.Start < s.At.Start {
		return t
	}
	return s
}

// cite makes the place where a source first names an actor stand for a role
// that was not found.
func (s spot) cite(at *dossier.Presence) {
	if !at.Cite.Found() && s.Line > 0 {
		at.Cite = dossier.Cite{Folio: at.Folio, Line: s.Line, Last: s.Line, Spans: []dossier.Span{s.At}}
	}
}

// roles are the roles that the sources give, by the sources' dates, behind the
// profile's.
func (j *joiner) roles(a *identity) []dossier.RoleHeld {
	var rows []row[dossier.RoleHeld]
	for _, n := range a.namings {
		if n.Role != "" {
			at := position{date: j.dates.rank(j.published(n.folio))}
			rows = append(rows, row[dossier.RoleHeld]{at, dossier.RoleHeld{Role: n.Role, Cite: n.role}})
		}
	}
	held := inOrder(rows)
	if a.profile != nil && a.profile.Role != "" {
		held = append([]dossier.RoleHeld{{Role: a.profile.Role}}, held...)
	}
	return held
}

// published is the date of a source when it has a place in time.
func (j *joiner) published(f *dossier.Folio) string {
	if !j.placed.has(f.Briefing.Published) {
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
		if n.Side == "" || !n.Listed || strings.EqualFold(n.Side, file.Side) {
			continue
		}
		j.report(dossier.Problem{
			File: "content/briefings/" + n.folio.Briefing.File, Line: n.Line,
			Message: fmt.Sprintf("%s is of %s here, but of %s by [%s]", file.Name, n.Side, file.Side, file.SideBy),
			Hint:    "correct one of the two, or settle it by a page in content/people",
		})
	}
}
