package assemble

import (
	"fmt"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// BenchmarkJoin joins many sources of some 60 sentences, in which the same 300
// people, by whole names and surnames, speak on three themes.
func BenchmarkJoin(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		b.Run(fmt.Sprint(n, "_sources"), func(b *testing.B) {
			in := cardsOf(shelfOf(n))
			b.ReportAllocs()
			for b.Loop() {
				Join(in)
			}
		})
	}
}

// cardsOf binds a shelf and takes its cards through their encoding.
func cardsOf(in shelf) Input {
	out := Input{Themes: in.Themes}
	for _, l := range in.Loaded {
		leaf, card := Bind(l.Source, l.Article, l.Briefing, Around{Source: func(string) *dossier.Source { return nil }})
		_, raw, err := Seal(leaf, card)
		if err != nil {
			panic(err)
		}
		if card, err = ReadCard(raw); err != nil {
			panic(err)
		}
		out.Cards = append(out.Cards, card)
	}
	return out
}

// BenchmarkCard reads a card and a leaf of some 60 sentences as they are kept.
func BenchmarkCard(b *testing.B) {
	l := shelfOf(1).Loaded[0]
	leaf, card := Bind(l.Source, l.Article, l.Briefing, Around{})
	rawLeaf, rawCard, err := Seal(leaf, card)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("card", func(b *testing.B) {
		b.SetBytes(int64(len(rawCard)))
		for b.Loop() {
			ReadCard(rawCard)
		}
	})
	b.Run("leaf", func(b *testing.B) {
		b.SetBytes(int64(len(rawLeaf)))
		for b.Loop() {
			ReadLeaf(rawLeaf)
		}
	})
	b.Run("bind", func(b *testing.B) {
		for b.Loop() {
			Bind(l.Source, l.Article, l.Briefing, Around{})
		}
	})
}

func shelfOf(n int) shelf {
	in := shelf{Themes: []dossier.Theme{{ID: "a"}, {ID: "b"}, {ID: "c"}}}
	for i := range n {
		name := fmt.Sprintf("%05d_x.txt", i)
		var text strings.Builder
		var points, quotes, people []dossier.Item
		for k := range 60 {
			p := (i*7 + k*13) % 300
			fmt.Fprintf(&text, "“We will wait for %d days,” First%d Last%d said of matter %d.\n", i%97+k, p, p, k)
			points = append(points, point(name, k+1, fmt.Sprintf("“We will wait for %d days,” First%d Last%d said of matter %d.", i%97+k, p, p, k)))
			if k%3 == 0 {
				full, short := fmt.Sprintf("First%d Last%d", p, p), fmt.Sprintf("Last%d", p)
				q := said(name, k+1, full, fmt.Sprintf("20%02d-05", i%30), fmt.Sprintf("We will wait for %d days,", i%97+k))
				q.Statement.Themes = []string{"b"}
				if i%5 == 0 {
					full, q.Statement.Speaker = short, short
				}
				quotes = append(quotes, q)
				people = append(people, who(name, k+1, person, "Norway", "", full, short))
			}
		}
		l := load(name, text.String(), section(dossier.KeyPoints, points[:5]...), themed("b", points...),
			section(dossier.WhoSaid, quotes...), section(dossier.WhoIsWho, people...))
		l.Briefing.Summary = points[0].Point.Text + " " + points[9].Point.Text
		in.Loaded = append(in.Loaded, l)
	}
	return in
}
