package page

import (
	"slices"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// A source more changes the pages that show it, those that count or list all,
// and the parts beside the cuts that move: nothing else, however large the
// dossier is. And no page shows very many sources.
func TestASourceMoreChangesFewPages(t *testing.T) {
	const sources = 1200
	opts := Options{Words: words(t), bounds: &limits{page: 100, part: 50, list: 12, positions: 30, parties: 60}}
	before := map[string]dossier.Key{}
	for _, s := range Plan(shutDossier(sources), opts) {
		before[s.Path] = s.Key
	}
	d := shutDossier(sources)
	addShut(d, sources)
	inOrder(d)
	changed, listing, beside, moved := 0, 0, 0, 0
	for _, s := range Plan(d, opts) {
		if len(s.Shows) > 100 {
			t.Errorf("%s shows %d sources", s.Path, len(s.Shows))
		}
		old, was := before[s.Path]
		switch {
		case was && old == s.Key:
			continue
		case slices.Contains(s.Shows, d.Sources[sources]):
			changed++
		case s.Layout == "parts" || s.Layout == "people" || !strings.HasPrefix(s.Path, "more/"):
			listing++
			if s.Layout == "briefing" || s.Layout == "source" {
				moved++
			}
		default:
			beside++
		}
	}
	t.Logf("%d pages: %d changed that show it, %d that count or list, %d beside", len(before), changed, listing, beside)
	if changed < 30 || moved > 0 || beside > 3*changed || listing > 120 {
		t.Errorf("%d pages show it, %d list, %d beside, of other sources %d", changed, listing, beside, moved)
	}
}
