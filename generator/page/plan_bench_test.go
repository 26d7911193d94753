package page

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"dossier/generator/dossier"
)

// shutDossier is a dossier of n sources as it is while they are shut: each
// names 20 actors of n/2, makes 15 statements and dates 10 sentences, on four
// themes, over two years; one in 20 has no date.
func shutDossier(n int) *dossier.Dossier {
	d := &dossier.Dossier{Title: "Many", Language: "en", Opener: locked{}}
	for i := range 4 {
		d.Themes = append(d.Themes, &dossier.ThemeFile{Theme: &dossier.Theme{ID: fmt.Sprint("theme-", i), Title: fmt.Sprint("Theme ", i)}})
	}
	kinds := []dossier.ActorKind{dossier.Person, dossier.Body, dossier.Place}
	for i := range max(n/2, 30) {
		a := &dossier.ActorFile{ID: fmt.Sprint("actor-", i), Name: fmt.Sprintf("%c. Actor %d", 'A'+i%26, i), Kind: kinds[i%3]}
		if i%4 == 0 {
			a.Side = fmt.Sprint("Side ", i%40)
		}
		d.Actors = append(d.Actors, a)
	}
	for i := range n {
		addShut(d, i)
	}
	inOrder(d)
	return d
}

func addShut(d *dossier.Dossier, i int) {
	f := &dossier.Folio{
		Code: fmt.Sprintf("%05d", i), Slug: fmt.Sprintf("%05d_source", i), Key: dossier.KeyOf(fmt.Sprint(i)),
		Source:   &dossier.Source{Name: fmt.Sprintf("%05d.txt", i), Size: 4000},
		Briefing: &dossier.Briefing{File: fmt.Sprintf("%05d.md", i), Title: fmt.Sprint("Headline ", i), Source: dossier.SourceRecord{Language: "en"}},
	}
	day := func(k int) string { return fmt.Sprintf("20%d-%02d-%02d", 15+k/336%2, k/28%12+1, k%28+1) }
	if i%20 != 0 {
		f.Briefing.Published = day(i)
	}
	d.Sources = append(d.Sources, f)
	at := func(k int) dossier.Cite {
		return dossier.Cite{Folio: f, Line: k + 1, Last: k + 1, Spans: []dossier.Span{{Start: 100 * k, End: 100*k + 80}}}
	}
	// Few are named everywhere, most in a few sources.
	who := func(k int) *dossier.ActorFile {
		if k%2 == 0 {
			return d.Actors[(k*7+i)%30]
		}
		return d.Actors[(i*13+k*101)%len(d.Actors)]
	}
	for k := range 20 {
		a := who(k)
		p := &dossier.Presence{Actor: a, Folio: f, Cite: at(k)}
		f.Actors, a.In = append(f.Actors, p), append(a.In, p)
		if k < 4 {
			a.Roles = append(a.Roles, dossier.RoleHeld{Role: fmt.Sprint("role ", i%7), Cite: p.Cite})
		}
	}
	for k := range 15 {
		theme := d.Themes[(i+k)%4]
		q := &dossier.Said{
			Statement: &dossier.Statement{Kind: dossier.Direct, Found: dossier.FoundNamed, Rank: dossier.RankOwn}, From: f, Cite: at(k), Words: 9,
			Actor: who(k), Names: []*dossier.ActorFile{who(k + 1)}, When: f.Briefing.Published, Themes: []*dossier.ThemeFile{theme},
		}
		if q.When != "" {
			q.WhenBy = "published"
		}
		if k%5 == 0 {
			q.When, q.WhenBy = day(i+k), "said"
		}
		f.Said = append(f.Said, q)
	}
	for k := range 10 {
		e := &dossier.Dated{Entry: &dossier.Entry{EDTF: day(i + 3*k)}, From: f, Cite: at(k), Expression: dossier.Span{Start: 100*k + 5, End: 100*k + 9}, Names: []*dossier.ActorFile{who(k)}}
		if k < 3 {
			e.Themes = d.Themes[k : k+1]
		}
		f.Dated = append(f.Dated, e)
	}
	for k := range 5 {
		f.Themed = append(f.Themed, &dossier.ThemedPoint{Theme: d.Themes[(i+k)%4], Cited: dossier.Cited{From: f, Cite: at(k)}})
	}
}

// locked opens nothing: a plan asks for nothing to be opened.
type locked struct{}

func (locked) Open(...*dossier.Folio) error { return fmt.Errorf("a source was opened") }
func (locked) Shut(...*dossier.Folio)       {}

func BenchmarkPlan(b *testing.B) {
	d, w := shutDossier(10_000), words(b)
	b.ReportAllocs()
	for b.Loop() {
		if sheets := Plan(d, Options{Words: w}); len(sheets) < 25_000 {
			b.Fatalf("%d sheets", len(sheets))
		}
	}
}

func BenchmarkCompose(b *testing.B) {
	d, opts := newWorld(rand.New(rand.NewPCG(1, 1)), 60).dossier(), Options{Words: words(b)}
	pages := 0
	for b.Loop() {
		pages = len(compose(b, d, opts))
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*pages), "µs/page")
}
