package generator

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path"

	"dossier/generator/assemble"
	"dossier/generator/brief"
	"dossier/generator/check"
	"dossier/generator/dossier"
)

// Check objects to what a careful reader would: it joins the briefings as they
// stand, holds them against the originals, and looks through the published
// site if there is one. It changes nothing.
func Check(ctx context.Context, root string) ([]dossier.Problem, error) {
	var report Report
	desk, err := openDesk(Options{Root: root}, &report)
	if err != nil {
		return nil, err
	}
	shelf, err := desk.readAll(ctx, &report)
	if err != nil {
		return nil, err
	}
	shelf.takeBriefings(&report)
	whole, problems := assemble.Join(shelf.joined())
	found := append(report.Problems, problems...)
	found = append(found, check.Content(desk.files(), whole)...)

	public := os.DirFS(desk.out())
	switch _, err := fs.Stat(public, "index.html"); {
	case errors.Is(err, fs.ErrNotExist):
		found = append(found, dossier.Problem{
			File: publicDir, Message: "nothing is published here, so its links were not checked", Hint: "run dossier build",
		})
	case err != nil:
		return nil, err
	default:
		found = append(found, check.Site(public)...)
	}
	return once(found), nil
}

// takeBriefings reads the briefings as they stand; a source without one is
// noted and left out.
func (s *shelf) takeBriefings(report *Report) {
	kept := s.volumes[:0]
	for _, v := range s.volumes {
		if v.old == nil {
			report.Problems = append(report.Problems, dossier.Problem{
				File: path.Join(sourcesDir, v.name), Message: "no briefing of this source yet", Hint: "run dossier build",
			})
			continue
		}
		var problems []dossier.Problem
		v.briefing, problems = brief.Read(v.file, v.old)
		report.Problems = append(report.Problems, problems...)
		kept = append(kept, v)
	}
	s.volumes = kept
}

// once drops problems that two stages met alike.
func once(problems []dossier.Problem) []dossier.Problem {
	seen := map[dossier.Problem]bool{}
	var kept []dossier.Problem
	for _, p := range problems {
		if !seen[p] {
			seen[p] = true
			kept = append(kept, p)
		}
	}
	return kept
}
