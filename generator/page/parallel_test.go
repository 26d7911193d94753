package page

import (
	"math/rand/v2"
	"net/url"
	"path"
	"runtime"
	"slices"
	"testing"

	"dossier/generator/dossier"
)

// However many work on a plan, it is the same.
func TestAnyNumberOfWorkersOnePlan(t *testing.T) {
	w := words(t)
	for name, d := range map[string]*dossier.Dossier{
		"many": shutDossier(500), "cut": newWorld(rand.New(rand.NewPCG(7, 7)), 120).dossier(),
	} {
		opts := Options{Words: w}
		if name == "cut" {
			opts.bounds = boundsOf(1)
		}
		alone := planBy(1, d, opts)
		for _, workers := range []int{2, 5} {
			same := slices.EqualFunc(alone, planBy(workers, d, opts), func(a, b dossier.Sheet) bool {
				return a.Path == b.Path && a.Layout == b.Layout && a.Key == b.Key && slices.Equal(a.Shows, b.Shows)
			})
			if !same {
				t.Errorf("%s: %d workers plan other sheets than one", name, workers)
			}
		}
	}
}

func planBy(workers int, d *dossier.Dossier, opts Options) []dossier.Sheet {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(workers))
	return Plan(d, opts)
}

// What is written without being escaped or cleaned needs neither.
func TestPlainAddresses(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	letters := []rune("aZ09-_.~+,/ %?#:;&=é日*\\\"\x00")
	for range 20_000 {
		p := make([]rune, r.IntN(6))
		for i := range p {
			p[i] = pick(r, letters)
		}
		name := string(p)
		if got, want := href(name), "/"+(&url.URL{Path: name}).EscapedPath(); got != want {
			t.Fatalf("%q: address %q, not %q", name, got, want)
		}
		if got, want := below("content/sources", name), path.Join("content/sources", name); got != want {
			t.Fatalf("%q: file %q, not %q", name, got, want)
		}
		if at := inFolder("people", name); at != path.Clean(at) || path.Dir(at) != "people" && !slices.Contains(p, '/') {
			t.Fatalf("%q: page %q", name, at)
		}
	}
	for id, want := range map[string]string{"index": "people/index-.html", "INDEX": "people/index-.html", "a.b": "people/a.b.html", "..": "people/-.html", "": "people/-.html", "a//b": "people/a/-/b.html"} {
		if got := inFolder("people", id); got != want {
			t.Errorf("%q: page %q, not %q", id, got, want)
		}
	}
}
