package generator

import (
	"path"

	"dossier/generator/dossier"
)

// readOnce sets apart the originals that have the very same bytes as another:
// they are evidence once, however often they lie on the shelf. It comes after
// the briefings have found their sources, since a source that is written about
// already is the one that is read.
func (s *shelf) readOnce(report *Report) {
	first := s.firstOfTwins()
	kept := s.volumes[:0]
	for _, v := range s.volumes {
		if one := first[v.SHA256]; v.err == nil && one != v {
			s.setTwinApart(v, one, report)
			continue
		}
		kept = append(kept, v)
	}
	s.volumes = kept
}

// firstOfTwins is, for every hash, the source that is read: of those that have
// a briefing, or else of all, the first by name.
func (s *shelf) firstOfTwins() map[string]*volume {
	first := make(map[string]*volume, len(s.volumes))
	for _, v := range s.volumes {
		if v.err != nil {
			continue
		}
		if one := first[v.SHA256]; one == nil || !one.briefed() && v.briefed() {
			first[v.SHA256] = v
		}
	}
	return first
}

// briefed reports whether a source has a briefing before the build.
func (v *volume) briefed() bool { return v.FileKey != (dossier.Key{}) }

// setTwinApart notes that a source is not read, since another one is. A
// briefing that it has from before stays as it is, and is reported.
func (s *shelf) setTwinApart(v, one *volume, report *Report) {
	v.twin = one
	if s.twins == nil {
		s.twins = map[string]string{}
	}
	s.twins[v.Name] = one.Name
	same := v.sameBytes()
	s.unread = append(s.unread, dossier.Unread{Name: v.Name, Reason: same.Message + ", which is read"})
	report.Problems = append(report.Problems, same)
	if !v.briefed() {
		return
	}
	report.Problems = append(report.Problems, dossier.Problem{
		File:    path.Join(briefingsDir, v.File),
		Message: "not shown: its source has the same bytes as that of " + path.Join(briefingsDir, one.File) + ", which is shown",
		Hint:    "move what you want to keep into that one, and remove this file and its source",
	})
}

func (v *volume) sameBytes() dossier.Problem {
	return dossier.Problem{
		File: path.Join(sourcesDir, v.Name), Message: "the same bytes as " + path.Join(sourcesDir, v.twin.Name),
		Hint: "it is read once, there; remove one of the two files",
	}
}

// explainTwin explains a source that another one is read for. The next build
// leaves its briefing alone, if it has one.
func (s *shelf) explainTwin(v *volume) (Explanation, error) {
	e := Explanation{Source: path.Join(sourcesDir, v.Name), Problems: []dossier.Problem{v.sameBytes()}}
	if !v.briefed() {
		return e, nil
	}
	e.File = path.Join(briefingsDir, v.File)
	old, err := s.desk.read(e.File)
	e.Owned = asItStands(v.File, old)
	return e, err
}
