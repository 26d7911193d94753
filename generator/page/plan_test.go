package page

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"dossier/generator/dossier"
)

// site is the pages of a dossier with their keys, by path.
type site map[string]set

type set struct {
	dossier.Sheet
	page dossier.Page
}

// setAll sets every page of a dossier whose sources are shut.
func setAll(t testing.TB, d *dossier.Dossier, opts Options) site {
	t.Helper()
	s := shut(d)
	all := site{}
	for _, sheet := range Plan(d, opts) {
		p, err := sheet.Compose()
		if err != nil {
			t.Fatalf("%s: %v", sheet.Path, err)
		}
		if p.Path != sheet.Path || p.Layout != sheet.Layout {
			t.Errorf("%s (%s) sets %s (%s)", sheet.Path, sheet.Layout, p.Path, p.Layout)
		}
		if _, twice := all[p.Path]; twice {
			t.Errorf("two pages at %s", p.Path)
		}
		all[p.Path] = set{sheet, p}
	}
	for f, n := range s.open {
		if n != 0 {
			t.Errorf("%s was left open", f.Slug)
		}
	}
	return all
}

func (s site) pages() map[string]dossier.Page {
	pages := make(map[string]dossier.Page, len(s))
	for path, p := range s {
		pages[path] = p.page
	}
	return pages
}

// boundsOf makes every other world so tight that its pages are cut.
func boundsOf(seed uint64) *limits {
	if seed%2 == 0 {
		return &usual
	}
	return &limits{page: 8, part: 4, list: 2, positions: 3, parties: 2}
}

// Pages of one key are equal, whatever else of the dossier changed; and what a
// page reads of a source it has opened.
func TestOneKeyOnePage(t *testing.T) {
	table := words(t)
	french, err := ReadWords(Table{"en", tableOf(t)}, Table{"fr", []byte("draft_none: brouillon\n")})
	if err != nil {
		t.Fatal(err)
	}
	for seed := range uint64(40) {
		opts := Options{Version: "test", Words: table, bounds: boundsOf(seed)}
		r := rand.New(rand.NewPCG(seed, 3))
		w := newWorld(r, 1+r.IntN(8))
		before := setAll(t, w.dossier(), opts)
		open := composedWith(t, w.dossier(), opts)
		for path, p := range before.pages() {
			if !reflect.DeepEqual(p, open[path]) {
				t.Fatalf("seed %d: %s reads a source that it does not show", seed, path)
			}
		}
		for i := range 6 {
			what := w.change(r)
			if i == 5 {
				opts.Version, opts.Words = pick(r, []string{"test", "next"}), pick(r, []Words{table, french})
			}
			after := setAll(t, w.dossier(), opts)
			for path, p := range after {
				if old, was := before[path]; was && old.Key == p.Key && !reflect.DeepEqual(old.page, p.page) {
					t.Fatalf("seed %d: %s changed with %s, its key did not", seed, path, what)
				}
			}
			before = after
		}
		noDeadLinks(t, before.pages())
	}
}

// A word changed in one source changes the keys of pages that show the source,
// and of no others.
func TestAWordChangesThePagesThatShowIt(t *testing.T) {
	table := words(t)
	for seed := range uint64(20) {
		opts := Options{Version: "test", Words: table, bounds: boundsOf(seed)}
		r := rand.New(rand.NewPCG(seed, 4))
		w := newWorld(r, 8)
		before := setAll(t, w.dossier(), opts)
		s := &w.sources[r.IntN(8)]
		if len(s.said) == 0 {
			continue
		}
		word := []byte(s.said[0].words)
		word[0] = 'x'
		s.said[0].words = string(word)
		after := setAll(t, w.dossier(), opts)
		changed := 0
		for path, p := range after {
			if p.Key == before[path].Key {
				continue
			}
			changed++
			if !slices.ContainsFunc(p.Shows, func(f *dossier.Folio) bool { return f.Slug == s.name }) {
				t.Errorf("seed %d: %s does not show the source, but has another key", seed, path)
			}
		}
		if changed < 2 || len(after) != len(before) {
			t.Errorf("seed %d: %d pages changed, %d became %d", seed, changed, len(before), len(after))
		}
	}
}
