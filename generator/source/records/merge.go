package records

import "dossier/generator/dossier"

// Merge makes one of what several records say of a source: each field is that
// of the first that fills it. The order is that of their worth: the source's
// own FILE.yaml, an export beside the source, an export of its folder.
func Merge(sides ...dossier.Sidecar) dossier.Sidecar {
	var all dossier.Sidecar
	to := texts(&all)
	for i := range sides {
		for n, f := range texts(&sides[i]) {
			if *to[n].value == "" {
				*to[n].value, *to[n].by = *f.value, *f.by
			}
		}
		if len(all.Byline) == 0 {
			all.Byline, all.By.Byline = sides[i].Byline, sides[i].By.Byline
		}
	}
	return all
}

// field is a field of a sidecar that holds one value, and its origin.
type field struct{ value, by *string }

// texts are the fields that hold one value, always in the same order.
func texts(s *dossier.Sidecar) []field {
	return []field{
		{&s.Title, &s.By.Title},
		{&s.Outlet, &s.By.Outlet},
		{&s.Agency, &s.By.Agency},
		{&s.Dateline, &s.By.Dateline},
		{&s.Section, &s.By.Section},
		{&s.Published, &s.By.Published},
		{&s.Captured, &s.By.Captured},
		{&s.Language, &s.By.Language},
		{&s.URL, &s.By.URL},
	}
}

// origins says of every field that a sidecar fills that it is from one place.
func origins(s dossier.Sidecar, place string) dossier.Origins {
	for _, f := range texts(&s) {
		if *f.value != "" {
			*f.by = place
		}
	}
	if len(s.Byline) > 0 {
		s.By.Byline = place
	}
	return s.By
}
