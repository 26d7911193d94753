package page

import "dossier/generator/dossier"

// talk is the statements and entries whose words name an actor.
type talk struct {
	said  []*dossier.Said
	dated []*dossier.Dated
}

// mentioned is, for every actor, what others say of them and what is dated of
// them: whatever is printed and names them.
func mentioned(d *dossier.Dossier) map[*dossier.ActorFile]*talk {
	talks := make([]talk, len(d.Actors))
	all := make(map[*dossier.ActorFile]*talk, len(d.Actors))
	of := func(a *dossier.ActorFile) *talk {
		t := all[a]
		if t == nil {
			if len(talks) == 0 {
				talks = make([]talk, 1)
			}
			t, talks = &talks[0], talks[1:]
			all[a] = t
		}
		return t
	}
	for _, q := range d.Statements {
		for _, a := range q.Names {
			if a != q.Actor {
				t := of(a)
				t.said = append(t.said, q)
			}
		}
	}
	for _, e := range d.Events {
		for _, a := range e.Names {
			t := of(a)
			t.dated = append(t.dated, e)
		}
	}
	return all
}
