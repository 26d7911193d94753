package assemble

import (
	"cmp"
	"fmt"
	"strings"

	"dossier/generator/dossier"
)

// naming is one briefing's word that someone is in its source.
type naming struct {
	*slip
	folio *dossier.Folio
	at    int // among the card's Namings
	name  name
	kind  dossier.ActorKind
	role  dossier.Cite // of the role, or else the lines that the briefing names
	file  *identity
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

// namings are all that the briefings name, in order, by folio.
func (j *joiner) namings() [][]naming {
	all := make([][]naming, len(j.d.Sources))
	for i, f := range j.d.Sources {
		p := j.plates[f]
		all[i] = make([]naming, len(p.card.Namings))
		for k := range p.card.Namings {
			s := &p.card.Namings[k]
			all[i][k] = naming{slip: s, folio: f, at: k, name: j.name(s.Key), kind: s.Kind, role: p.cite(f, s.RoleAt)}
		}
	}
	settleKinds(all)
	return all
}

// name is the name of a key, its words cut apart once.
func (j *joiner) name(key string) name {
	n, known := j.names[key]
	if !known {
		n = strings.Fields(key)
		j.names[key] = n
	}
	return n
}

// settleKinds gives a naming without a kind the one that its name has
// elsewhere, else that of a person.
func settleKinds(all [][]naming) {
	var open []*naming
	for n := range each(all) {
		if n.kind == "" {
			open = append(open, n)
		}
	}
	if open == nil {
		return
	}
	known := map[string]dossier.ActorKind{}
	for n := range each(all) {
		if n.kind != "" && known[n.Key] == "" {
			known[n.Key] = n.kind
		}
	}
	for _, n := range open {
		n.kind = cmp.Or(known[n.Key], n.Guess, dossier.Person)
	}
}
