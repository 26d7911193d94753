package generator

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"dossier/generator/brief"
	"dossier/generator/cache"
	"dossier/generator/dossier"
)

// Owned is one item or value of a briefing: where it stands, whose it is, and
// what the next build will do with it.
type Owned = brief.Owned

// Explanation says whose everything in one briefing is.
type Explanation struct {
	File     string  // the briefing, as a path from the root
	Source   string  // the original it is of, as a path from the root; empty when no source claims the briefing
	Owned    []Owned // in the order of lines, then what is not there
	Problems []dossier.Problem
}

// Explain says whose every item and value of a briefing is and what the next
// build will do with it. File is the briefing's path or that of its source,
// from the current folder or from the dossier's. Of opts, Root, Cache and
// Workers count. Nothing is built and nothing written, not even in the cache.
//
// A briefing that a build would leave alone (no source on the shelf claims it,
// or its source cannot be read) is explained as it stands, with a Problem that
// says why; so is one that cannot be read itself, with nothing explained.
func Explain(ctx context.Context, opts Options, file string) (Explanation, error) {
	opts.Design = nil
	var met Report
	desk, err := openDesk(opts, &met)
	if err != nil {
		return Explanation{}, err
	}
	place, err := desk.locate(file)
	if err != nil {
		return Explanation{}, err
	}
	if opts.Cache != "" {
		desk.take(cache.Look(opts.Cache))
	}
	census, err := desk.survey()
	if err != nil {
		return Explanation{}, err
	}
	shelf := &shelf{desk: desk, census: census, look: true}
	if err := shelf.weighAll(ctx); err != nil {
		return Explanation{}, err
	}
	all := slices.Clone(shelf.volumes)
	if err := shelf.findBriefings(ctx, &met); err != nil {
		return Explanation{}, err
	}
	for _, v := range all {
		if place == path.Join(sourcesDir, v.Name) || place == path.Join(sourcesDir, v.Name)+textEnding || v.File != "" && place == path.Join(briefingsDir, v.File) {
			return promptly(ctx, func() (Explanation, error) { return shelf.explain(v, met.Problems) })
		}
	}
	return promptly(ctx, func() (Explanation, error) { return shelf.explainOrphan(place, met.Problems) })
}

// explain explains the briefing of a source.
func (s *shelf) explain(v *volume, met []dossier.Problem) (Explanation, error) {
	if v.twin != nil {
		return s.explainTwin(v)
	}
	e := Explanation{File: path.Join(briefingsDir, v.File), Source: path.Join(sourcesDir, v.Name)}
	old, err := s.desk.read(e.File)
	if err != nil {
		return e, err
	}
	if e.Problems = problemsOf(e.File, met); len(e.Problems) > 0 {
		return e, nil // it is broken
	}
	r, err := s.readIfWeighed(v)
	switch {
	case err != nil:
		e.Owned = asItStands(v.File, old)
		e.Problems = []dossier.Problem{{
			File: e.Source, Message: strings.TrimPrefix(err.Error(), "reading "+v.Name+": "), Grave: true,
			Hint: "mend or remove the file; until then its briefing is left as it is",
		}}
	case old == nil:
		e.Problems = []dossier.Problem{{File: e.Source, Message: "no briefing of this source yet", Hint: "the next build writes " + e.File}}
	default:
		fresh := compose(&r.Source, &r.Article, r.Findings, v.File)
		e.Owned, e.Problems = brief.Explain(old, fresh, s.desk.titles(), version, &r.Source)
	}
	return e, nil
}

func (s *shelf) readIfWeighed(v *volume) (*reading, error) {
	if v.err != nil {
		return nil, v.err
	}
	return s.read(v)
}

// explainOrphan explains a briefing that no source on the shelf claims.
func (s *shelf) explainOrphan(file string, met []dossier.Problem) (Explanation, error) {
	e := Explanation{File: file, Problems: problemsOf(file, met)}
	name := strings.TrimPrefix(file, briefingsDir+"/")
	old, err := s.desk.read(file)
	if err != nil || len(e.Problems) > 0 {
		return e, err
	}
	b, problems := brief.Read(name, old)
	e.Owned, e.Problems = asItStands(name, old), append(problems, s.unclaimed(file, b.Source.File))
	return e, nil
}

// unclaimed says why a briefing is nobody's, as a build does.
func (s *shelf) unclaimed(file, source string) dossier.Problem {
	p := dossier.Problem{File: file, Message: "this briefing names no source", Hint: "name it in the front matter under source, file", Grave: true}
	switch {
	case source == "":
	case s.hashes[source] != "":
		p.Message = "a second briefing of " + path.Join(sourcesDir, source)
		p.Hint = "move what you want to keep into the other one and delete this file"
	default:
		p.Message = "the source of this briefing is missing: " + path.Join(sourcesDir, source)
		p.Hint = "put the file back, or name its new place in the front matter under source, file"
	}
	p.Hint += "; until then the briefing is left as it is"
	return p
}

// asItStands explains a briefing that a build leaves alone: whose everything is
// does not hang on what a reading would find.
func asItStands(name string, old []byte) []Owned {
	owned, _ := brief.Explain(old, dossier.Briefing{File: name}, nil, "", nil)
	owned = slices.DeleteFunc(owned, func(o Owned) bool { return o.Line == 0 })
	for i := range owned {
		owned[i].Next = "stays"
	}
	return owned
}

func problemsOf(file string, all []dossier.Problem) []dossier.Problem {
	var of []dossier.Problem
	for _, p := range all {
		if p.File == file {
			of = append(of, p)
		}
	}
	return of
}

// locate finds a briefing or a source by a path from the current folder or
// from the dossier's, and gives its slash path from there.
func (f folder) locate(file string) (string, error) {
	var inside string
	for _, place := range f.places(file) {
		if inside == "" {
			inside = place
		}
		kind := strings.HasPrefix(place, briefingsDir+"/") && isMarkdown(place) || strings.HasPrefix(place, sourcesDir+"/")
		if info, err := os.Stat(f.path(place)); err == nil && kind && !info.IsDir() {
			return place, nil
		}
	}
	const hint = "name a file in content/briefings or content/sources"
	switch {
	case inside == "":
		return "", &Hinted{fmt.Errorf("%s: not in the dossier of %s", file, f.shown()), "name the dossier's folder with -s"}
	case strings.HasPrefix(inside, briefingsDir+"/"):
		return "", &Hinted{fmt.Errorf("%s: no such briefing", file), hint}
	case strings.HasPrefix(inside, sourcesDir+"/"):
		return "", &Hinted{fmt.Errorf("%s: no such source", file), hint}
	}
	if _, err := os.Stat(f.path(inside)); errors.Is(err, fs.ErrNotExist) {
		return "", &Hinted{fmt.Errorf("%s: no such file", file), hint}
	}
	return "", &Hinted{fmt.Errorf("%s: neither a briefing nor a source", file), hint}
}

// places are the paths in the dossier that a person may mean by one.
func (f folder) places(file string) []string {
	var places []string
	if root, err := filepath.EvalSymlinks(real(f.root)); err == nil {
		if rel, err := filepath.Rel(root, real(file)); err == nil && filepath.IsLocal(rel) {
			places = append(places, filepath.ToSlash(rel))
		}
	}
	if filepath.IsLocal(file) {
		places = append(places, filepath.ToSlash(filepath.Clean(file)))
	}
	return places
}

// real is a path with the links in its folders followed, as far as they are
// there. A link that is the file itself stands for itself.
func real(name string) string {
	abs, err := filepath.Abs(name)
	if err != nil {
		return name
	}
	dir, err := filepath.EvalSymlinks(filepath.Dir(abs))
	if err != nil {
		return abs
	}
	return filepath.Join(dir, filepath.Base(abs))
}

// Explainable lists the briefings and sources of the dossier in root, as paths
// from the current folder.
func Explainable(root string) []string {
	f, err := openFolder(root)
	if err != nil {
		return nil
	}
	briefings, err := f.list(briefingsDir, isMarkdown)
	sources, more := f.list(sourcesDir, func(string) bool { return true })
	if errors.Join(err, more) != nil {
		return nil
	}
	sources, _ = sourcesAmong(sources)
	var all []string
	for _, name := range briefings {
		all = append(all, f.path(path.Join(briefingsDir, name)))
	}
	for _, name := range sources {
		all = append(all, f.path(path.Join(sourcesDir, name)))
	}
	return all
}
