package generator

import (
	"fmt"
	"path/filepath"

	"dossier/generator/clean"
	"dossier/generator/dossier"
	"dossier/generator/source"
	"dossier/generator/understand"
)

// Inspect runs the stages before the briefing on one file anywhere and writes
// nothing. Themes come from the dossier in root, if there is one; a sidecar
// beside the file counts.
func Inspect(root, file string) (*Inspection, error) {
	raw, err := readFile(file)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", file, err)
	}
	sidecar, err := folder{filepath.Dir(file)}.read(filepath.Base(file) + ".yaml")
	if err != nil {
		return nil, err
	}
	src, problems, err := source.Read(filepath.ToSlash(file), raw, sidecar)
	if err != nil {
		return nil, err
	}
	article, more := clean.Clean(src)
	problems = append(problems, more...)
	findings, more := understand.Find(src, article, themesIn(root))
	return inspected(src, article, findings, append(problems, more...)), nil
}

// themesIn reads the themes of the dossier in root; no dossier has none.
func themesIn(root string) []dossier.Theme {
	f, err := openFolder(root)
	if err != nil {
		return nil
	}
	d := &desk{folder: f}
	if d.readThemes(func([]dossier.Problem) {}) != nil {
		return nil
	}
	return d.themes
}
