package generator_test

import (
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
)

// A script is a dossier and all that happens to it: rounds of edits, each
// followed by changes of the world and a build. It can be played again, whole
// or in part.
type script struct {
	seed    uint64
	size    int // of the dossier
	sources []int
	without map[int]bool // paragraphs left out of every source
	rounds  []round
	publish bool // the site is built too
}

type round struct{ edits, changes []move }

// A move is an edit of a briefing or a change of the world. It has a seed of
// its own, so that it does the same when others are left out.
type move struct {
	source int // -1: of none
	kind   string
	seed   uint64
}

// newScript makes up what happens to a dossier of some size.
func newScript(seed uint64, size, rounds int) script {
	s := script{seed: seed, size: size}
	for i := range size {
		s.sources = append(s.sources, i)
	}
	r := rand.New(rand.NewPCG(seed, 1))
	edits := slices.Concat(slices.Sorted(maps.Keys(bodyEdits)), slices.Sorted(maps.Keys(frontEdits)), slices.Sorted(maps.Keys(fileEdits)))
	for range rounds {
		var now round
		for _, i := range s.sources {
			for range 1 + r.IntN(4) {
				now.edits = append(now.edits, move{i, pick(r, edits), r.Uint64()})
			}
		}
		now.changes = s.newChanges(r)
		s.rounds = append(s.rounds, now)
	}
	return s
}

func (s script) newChanges(r *rand.Rand) []move {
	var all []move
	whole := []string{"a theme added", "a theme’s title", "a theme’s terms", "a theme removed", "another program", "another program", "a profile"}
	if r.IntN(2) == 0 {
		all = append(all, move{pick(r, s.sources), pick(r, whole), r.Uint64()})
	}
	for _, i := range s.sources {
		kinds := []string{"revised", "revised", "revised", "revised back", "renamed", "noted", "removed"}
		if len(all) == 0 && r.IntN(4) > 0 || r.IntN(8) == 0 {
			all = append(all, move{i, pick(r, kinds), r.Uint64()})
		}
	}
	return all
}

// playing is what came of a script.
type playing struct {
	wrong       []objection
	cases       int               // briefings that were edited, and judged after a build
	laid, first map[string]string // the content before the last build, and before the one before
	err         error
}

// play plays a script in a new folder until something is wrong.
func play(s script) (p playing) {
	dir, err := os.MkdirTemp("", "edits")
	if err != nil {
		return playing{err: err}
	}
	defer os.RemoveAll(dir)
	w, err := newWorld(s, dir)
	if err != nil {
		return playing{err: err}
	}
	defer func() { w.undo() }()
	if err = w.round(round{}, &p); err != nil {
		return playing{err: err}
	}
	for n := 0; n < len(s.rounds) && len(p.wrong) == 0 && p.err == nil; n++ {
		p.err = w.round(s.rounds[n], &p)
	}
	return p
}

// round plays one round.
func (w *world) round(r round, p *playing) error {
	edited, before, err := w.edit(r.edits)
	if err != nil {
		return err
	}
	if err := w.change(r.changes); err != nil {
		return err
	}
	p.first, p.laid = p.laid, w.tree("content")
	site := published{}
	if w.script.publish {
		site = w.site(r)
	}
	report, err := w.build(w.script.publish)
	if err != nil {
		return err
	}
	p.cases += len(edited)
	if p.wrong, err = w.judge(before, report); err == nil && len(p.wrong) == 0 && w.script.publish {
		p.wrong, err = w.judgeSite(site, report)
	}
	return err
}

// change lets the world change.
func (w *world) change(changes []move) error {
	for _, c := range changes {
		a := w.article(c.source)
		switch {
		case a == nil, c.kind == "removed" && (a.at == "" || a.gone):
			continue
		case a.gone:
			c.kind = "put back"
		}
		w.Rand = rand.New(rand.NewPCG(c.seed, 3))
		if err := worldChanges[c.kind](w, a); err != nil {
			return err
		}
	}
	return nil
}

func (w *world) article(i int) *article {
	for _, a := range w.articles {
		if a.index == i {
			return a
		}
	}
	return nil
}

// tree is every file below a folder of the dossier, with its text.
func (w *world) tree(dir string) map[string]string { return w.treeOf(w.path(dir)) }

func (w *world) treeOf(dir string) map[string]string {
	files := map[string]string{}
	_ = fs.WalkDir(os.DirFS(dir), ".", func(p string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			raw, _ := os.ReadFile(filepath.Join(dir, p))
			files[p] = string(raw)
		}
		return nil
	})
	return files
}
