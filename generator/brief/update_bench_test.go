package brief

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// longBriefing has n items: points, statements, entries and profiles in turn.
func longBriefing(n int) dossier.Briefing {
	b := dossier.Briefing{
		File: "long.md", Title: "A long briefing", Summary: strings.Repeat("A sentence of it. ", 12) + "End.",
		Themes: []string{"strike"}, Published: "2020-02-25",
		Source: dossier.SourceRecord{File: "long.txt", SHA256: strings.Repeat("ab", 32), Language: "en"},
	}
	kinds := []dossier.SectionKind{dossier.KeyPoints, dossier.WhoSaid, dossier.Chronology, dossier.WhoIsWho}
	for _, kind := range kinds {
		b.Sections = append(b.Sections, dossier.Section{Kind: kind, Level: 2, Title: string(kind)})
	}
	for i := range n {
		name := fmt.Sprintf("Person Number%d", i)
		words := fmt.Sprintf("The port’s pilots “held” meeting number %d on Tuesday, its union leader (%s) told the paper; nobody else did.", i, name)
		ref := dossier.Ref{File: "long.txt", First: i + 1, Last: i + 1}
		s := &b.Sections[i%len(kinds)]
		switch s.Kind {
		case dossier.KeyPoints:
			s.Items = append(s.Items, dossier.Item{Point: &dossier.Point{Text: words, Ref: ref}})
		case dossier.WhoSaid:
			s.Items = append(s.Items, dossier.Item{Statement: &dossier.Statement{
				Kind: dossier.Partial, Parts: []string{words}, Context: "He said: " + words, Speaker: name, Found: dossier.FoundNamed,
				Cue: "told", Rank: dossier.RankReported, EDTF: "2020-02-25", Themes: []string{"strike"}, Ref: ref,
			}})
		case dossier.Chronology:
			s.Items = append(s.Items, dossier.Item{Entry: &dossier.Entry{EDTF: "2020-02-25", Standing: dossier.Happened, Expression: "Tuesday", Text: words, Ref: ref}})
		default:
			b.People = append(b.People, name)
			s.Items = append(s.Items, dossier.Item{Profile: &dossier.ActorEntry{Name: name, Kind: dossier.Person, Role: "union leader", Ref: ref}})
		}
	}
	return b
}

// BenchmarkUpdate measures a briefing that is as it should be, one with an item
// more, and one in which a person edited a quarter of all items besides, at a
// usual size and at a very large one. Time
// an item must not grow with the number of items.
func BenchmarkUpdate(b *testing.B) {
	for _, n := range []int{30, 2500} {
		first, second := longBriefing(n), longBriefing(n+1)
		second.Source.SHA256 = strings.Repeat("cd", 32)
		old := Update(nil, first, portTitles, "1", nil).Text
		src := newSource("long.txt", "One line more.\n"+strings.Repeat("The port’s pilots met.\n", n))
		for _, c := range []struct {
			name  string
			old   []byte
			fresh dossier.Briefing
		}{
			{"same", old, first},
			{"changed", old, second},
			{"edited", bytes.ReplaceAll(old, []byte("told; partial"), []byte("whispered; partial")), second},
		} {
			b.Run(fmt.Sprintf("%s/%d", c.name, n), func(b *testing.B) {
				for b.Loop() {
					if u := Update(c.old, c.fresh, portTitles, "1", &src); u.Grave {
						b.Fatal(u.Problems)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/item")
			})
		}
	}
}
