package understand

import (
	"testing"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// FuzzFind proves that whatever a source says, every finding is its own words:
// spans lie in the text, sentences are verbatim, lists are in text order.
func FuzzFind(f *testing.F) {
	f.Add("On Monday, Mayor Ana Ruiz said: “We meet today.” He left.\nU.S. President X “y. Z", "2015-12-16")
	f.Add("“a” “b” ‘c’ next Friday (Jul 15) in 2015–16", "[2015-12-15..2015-12-17]")
	f.Add("IN 1999 NO. 5, 30 Feb. or 29 February 1900 — — “", "XXXX-05")
	f.Fuzz(func(t *testing.T, text, published string) {
		if !utf8.ValidString(text) || len(text) > 4000 {
			return
		}
		src, art := articleOf(published, "stated", splitLines(text)...)
		themes := []dossier.Theme{{ID: "x", Terms: []string{"a + b|c", "president", "s*"}, Exclude: []string{"no"}}}
		got, _ := Find(src, art, themes)
		last := 0
		for _, e := range got.Events {
			if src.Slice(e.Span) != e.Text || !e.Span.Contains(e.Expression) || e.Expression.Start < last || e.EDTF == "" || e.Standing == "" {
				t.Fatalf("event %+v", e)
			}
			last = e.Expression.Start
		}
		for _, p := range got.Themes {
			for _, at := range p.Terms {
				if !p.Span.Contains(at) || src.Slice(p.Span) != p.Text {
					t.Fatalf("theme passage %+v", p)
				}
			}
		}
		for _, s := range append(got.Summary, got.KeyPoints...) {
			if src.Slice(s.Span) != s.Text || s.Text == "" {
				t.Fatalf("sentence %+v", s)
			}
		}
	})
}

func splitLines(text string) []string {
	var lines []string
	for start, i := 0, 0; i <= len(text); i++ {
		if i == len(text) || text[i] == '\n' {
			lines = append(lines, text[start:i])
			start = i + 1
		}
	}
	return lines
}
