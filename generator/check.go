package generator

import (
	"context"
	"errors"
	"io/fs"
	"os"

	"dossier/generator/check"
	"dossier/generator/dossier"
)

// Check objects to what a careful reader would: it joins the briefings as they
// stand, holds them against the originals, and looks through the published
// site if there is one. Of opts, Root, Cache, Waiting and Workers count. It
// changes nothing.
func Check(ctx context.Context, opts Options) ([]dossier.Problem, error) {
	var report Report
	desk, err := openDesk(opts, &report)
	if err != nil {
		return nil, err
	}
	if err := desk.openCache(ctx, &report); err != nil {
		return nil, err
	}
	defer desk.cache.Close()
	census, err := desk.survey()
	if err != nil {
		return nil, err
	}
	shelf := &shelf{desk: desk, census: census, look: true}
	defer shelf.clear()
	if err := shelf.fill(ctx, &report); err != nil {
		return nil, err
	}
	found, err := promptly(ctx, shelf.object)
	if err != nil {
		return nil, err
	}
	return once(append(report.Problems, found...)), nil
}

// object holds the briefings against the originals, and the published site, if
// there is one, against itself.
func (s *shelf) object() ([]dossier.Problem, error) {
	var report Report
	whole := s.join(&report)
	found, err := check.Content(s.desk.files(), whole)
	if err != nil {
		return nil, err
	}
	found = append(report.Problems, found...)

	public := os.DirFS(s.desk.out())
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
	return found, nil
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
