package assemble

import (
	"cmp"
	"slices"

	"dossier/generator/dossier"
)

// enrol gives the actors their IDs and their order: persons, bodies, places,
// each by name.
func (j *joiner) enrol(identities []*identity, files map[*identity]*dossier.ActorFile) {
	giveIDs(identities, files)
	for _, a := range identities {
		j.d.Actors = append(j.d.Actors, files[a])
	}
	names := make(map[string]string, len(j.d.Actors))
	for _, a := range j.d.Actors {
		names[a.Name] = bare(a.Name)
	}
	slices.SortStableFunc(j.d.Actors, func(a, b *dossier.ActorFile) int {
		return cmp.Or(
			cmp.Compare(kindOrder(a.Kind), kindOrder(b.Kind)),
			cmp.Compare(names[a.Name], names[b.Name]), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID),
		)
	})
	for _, a := range j.d.Actors {
		for _, p := range a.In {
			p.Folio.Actors = append(p.Folio.Actors, p)
		}
	}
	for _, f := range j.d.Sources {
		j.plates[f].order(f)
	}
}

func kindOrder(k dossier.ActorKind) int {
	return slices.Index([]dossier.ActorKind{dossier.Person, dossier.Body, dossier.Place}, k)
}

// giveIDs names each actor's page: a profile's by its file, the others by the
// slug of the name. Namesakes who are kept apart carry the code of the source
// that first names them, all of them, so that no page comes to mean another.
func giveIDs(identities []*identity, files map[*identity]*dossier.ActorFile) {
	taken, bearers := map[string]bool{}, map[string]int{}
	for _, a := range identities {
		if a.profile != nil {
			files[a].ID = a.profile.ID
			taken[a.profile.ID] = true
			continue
		}
		bearers[slug(files[a].Name)]++
	}
	for _, a := range identities {
		if a.profile != nil {
			continue
		}
		id := slug(files[a].Name)
		if bearers[id] > 1 || taken[id] {
			id += "-" + slug(a.namings[0].folio.Code)
		}
		if taken[id] {
			id += "-" + digest(string(files[a].Kind)+a.namings[0].Full, 4)
		}
		files[a].ID, taken[id] = id, true
	}
}
