package assemble

import (
	"cmp"
	"fmt"
	"unicode"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// naming is one briefing's word that someone is in its source: a line of Who
// is who, or the speaker of a statement whom no such line names.
type naming struct {
	folio *dossier.Folio
	entry *dossier.ActorEntry // nil for a speaker
	item  *dossier.Item
	full  string
	name  name
	kind  dossier.ActorKind // empty until it is settled
	guess dossier.ActorKind // when nothing settles it
	side  string
	role  dossier.Cite // of the role, or else the lines that the briefing names
	file  *identity
}

// aliases are the other forms that the briefing gives.
func (n *naming) aliases() []string {
	if n.entry == nil {
		return nil
	}
	return n.entry.Aliases
}

// sideBy is the place that shows the side, or the briefing when it names none.
func (n *naming) sideBy() string {
	if n.role.Line == 0 {
		return "content/briefings/" + n.folio.Briefing.File
	}
	return fmt.Sprintf("%s:%d", n.folio.Code, n.role.Line)
}

func (n *naming) person() bool { return n.kind == dossier.Person }

// short reports whether it is a person by one name alone, which others may bear.
func (n *naming) short() bool { return n.person() && len(n.name) == 1 }

// namings are all that the briefings name, in order, and who the statements'
// speakers are among them.
func (j *joiner) namings() (all []*naming, speakers map[*dossier.Said]*naming) {
	speakers = map[*dossier.Said]*naming{}
	for _, f := range j.d.Sources {
		roll := j.rollOf(f)
		for _, s := range f.Said {
			if n := roll.speaker(j, s); n != nil {
				speakers[s] = n
			}
		}
		all = append(all, roll.namings...)
	}
	settleKinds(all)
	return all, speakers
}

// settleKinds gives a naming without a kind the one that its name has
// elsewhere, else that of a person.
func settleKinds(all []*naming) {
	known := map[string]dossier.ActorKind{}
	for _, n := range all {
		if key := n.name.key(); n.kind != "" && known[key] == "" {
			known[key] = n.kind
		}
	}
	for _, n := range all {
		if n.kind == "" {
			n.kind = cmp.Or(known[n.name.key()], n.guess, dossier.Person)
		}
	}
}

// roll is who one briefing names.
type roll struct {
	folio   *dossier.Folio
	namings []*naming
	byName  map[string]*naming   // by the whole name as compared
	byAlias map[string][]*naming // by the other forms
	unnamed map[string]bool      // speakers without a name
}

func (j *joiner) rollOf(f *dossier.Folio) *roll {
	r := &roll{folio: f, byName: map[string]*naming{}, byAlias: map[string][]*naming{}, unnamed: map[string]bool{}}
	for i := range f.Briefing.Sections {
		for k := range f.Briefing.Sections[i].Items {
			if item := &f.Briefing.Sections[i].Items[k]; item.Profile != nil {
				r.enter(j, item)
			}
		}
	}
	for _, n := range r.namings {
		for _, a := range n.aliases() {
			key := nameOf(a).key()
			r.byAlias[key] = append(r.byAlias[key], n)
		}
	}
	return r
}

// enter adds a line of Who is who. Two lines of one name are one actor.
func (r *roll) enter(j *joiner, item *dossier.Item) {
	e := item.Profile
	n := &naming{folio: r.folio, entry: e, item: item, full: e.Name, name: nameOf(e.Name), kind: e.Kind, side: e.Side}
	switch {
	case len(n.name) == 0:
		return
	case e.Kind == dossier.Unnamed:
		r.unnamed[n.name.key()] = true
		return
	}
	n.role = j.citeRole(r.folio, item)
	r.namings = append(r.namings, n)
	if r.byName[n.name.key()] == nil {
		r.byName[n.name.key()] = n
	}
}

// citeRole finds a line's role in the lines it refers to. Without a role there
// is nothing to find: the reference then leads to the name.
func (j *joiner) citeRole(f *dossier.Folio, item *dossier.Item) dossier.Cite {
	e := item.Profile
	switch {
	case e.Ref == (dossier.Ref{}):
		return dossier.Cite{Folio: f}
	case e.Role == "":
		return j.cite(f, item, e.Ref)
	}
	return j.cite(f, item, e.Ref, e.Role)
}

// speaker is who makes a statement; nil when that is not known or unnamed.
// Whom no line of Who is who names, the program left unnamed; but a name that a
// person wrote in is someone all the same.
func (r *roll) speaker(j *joiner, s *dossier.Said) *naming {
	key := nameOf(s.Speaker).key()
	switch {
	case key == "", r.unnamed[key]:
		return nil
	case r.byName[key] != nil:
		return r.byName[key]
	case len(r.byAlias[key]) == 1:
		return r.byAlias[key][0]
	case !s.Item.Human || s.Found == dossier.FoundUnnamed || !proper(s.Speaker):
		return nil
	}
	n := &naming{folio: r.folio, full: s.Speaker, name: nameOf(s.Speaker), role: dossier.Cite{Folio: r.folio, Line: s.Cite.Line, Last: s.Cite.Last}}
	if s.Found == dossier.FoundMetonym {
		n.guess = dossier.Place
	}
	r.namings = append(r.namings, n)
	r.byName[key] = n
	j.report(dossier.Problem{
		File: "content/briefings/" + r.folio.Briefing.File, Line: s.Item.Line,
		Message: fmt.Sprintf("%s speaks here but is not listed under Who is who", s.Speaker),
		Hint:    "add a line there to give a side, a role or another name",
	})
	return n
}

// proper reports whether words begin like a name: with no lower-case letter.
func proper(words string) bool {
	first, _ := utf8.DecodeRuneInString(words)
	return !unicode.IsLower(first)
}
