package generator

import (
	"fmt"
	"os"
	"path"
	"slices"
	"strings"

	"dossier/generator/dossier"
	"dossier/generator/source"
)

// textEnding is what is put behind an original's whole name to name its
// readable text.
const textEnding = ".txt"

// textsApart tells the readable texts of originals from the sources: a file
// NAME.txt is the text of NAME when that lies beside it and is no plain text
// itself. The names are sorted, as sources are.
func (f folder) textsApart(names []string) (sources []string, texts map[string]bool) {
	texts = map[string]bool{}
	for _, name := range names {
		of, is := strings.CutSuffix(name, textEnding)
		if _, beside := slices.BinarySearch(names, of); is && beside && f.written(of) {
			texts[name] = true
			continue
		}
		sources = append(sources, name)
	}
	return sources, texts
}

// written reports whether an original gets a readable text beside it.
func (f folder) written(name string) bool {
	if source.Document(name) {
		return true
	}
	raw, err := f.original(name)
	return err == nil && !source.Plain(name, raw)
}

// keepText puts the readable text of a source that is no plain text beside its
// original, for the references to lead to. One that is there is the program's
// if the briefing notes its hash, or if it is what would be written; any other
// is a person's and stays. The problem says so.
func (s *shelf) keepText(v *volume, r *reading) ([]dossier.Problem, error) {
	v.Text = dossier.Key{}
	if r.Source.Plain() {
		return nil, nil
	}
	file := path.Join(sourcesDir, r.Source.Readable())
	old, err := s.desk.read(file)
	if err != nil {
		return nil, err
	}
	fresh := []byte(r.Source.Text)
	switch {
	case old != nil && string(old) == string(fresh):
	case s.look && old == nil:
		return []dossier.Problem{missingText(v.Name, file)}, nil
	case s.look, old != nil && digest(old) != v.note.TextSHA256:
		v.Text = dossier.KeyOf(string(old))
		return []dossier.Problem{otherText(v.Name, file)}, nil
	default:
		if err := s.desk.pen.write(func() error { return s.desk.write(file, old, fresh) }); err != nil {
			return nil, &failedWrite{file, err}
		}
	}
	v.Text = dossier.KeyOf(string(fresh))
	return nil, nil
}

func otherText(name, file string) dossier.Problem {
	return dossier.Problem{
		File: file, Grave: true,
		Message: fmt.Sprintf("this is not the readable text of %s, to which its briefing's references lead", name),
		Hint:    "rename it to keep it as a source of its own, or remove it; then build again",
	}
}

func missingText(name, file string) dossier.Problem {
	return dossier.Problem{
		File: file, Grave: true,
		Message: fmt.Sprintf("the readable text of %s is missing, to which its briefing's references lead", name),
		Hint:    "build again",
	}
}

// dropText removes the readable text that a renamed source left under its old
// name, if it is what the program wrote and no original of that name is there.
func (s *shelf) dropText(noted dossier.SourceRecord) error {
	if noted.Text == "" || s.hashes[noted.File] != "" || noted.Text != noted.File+textEnding {
		return nil
	}
	file := path.Join(sourcesDir, noted.Text)
	raw, err := s.desk.read(file)
	if err != nil || raw == nil || digest(raw) != noted.TextSHA256 {
		return nil // somebody else's by now
	}
	return s.desk.pen.write(func() error { return os.Remove(s.desk.path(file)) })
}

// setTextsApart takes the readable texts whose originals are gone off the
// shelf: they are no sources, and the briefings that note them are told of as
// orphans.
func (s *shelf) setTextsApart(manuscripts []*manuscript, sources map[string]*volume, report *Report) {
	texts := map[string]string{}
	for _, m := range manuscripts {
		if m.note.Text != "" && sources[m.note.File] == nil {
			texts[m.note.Text] = m.note.TextSHA256
		}
	}
	all := len(s.volumes)
	s.volumes = slices.DeleteFunc(s.volumes, func(v *volume) bool {
		sum, is := texts[v.Name]
		return is && sum == v.SHA256 && v.File == ""
	})
	report.Sources -= all - len(s.volumes)
}
