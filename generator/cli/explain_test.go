package cli

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"dossier/generator"
)

// At a terminal of 80 columns no line of the table is longer, whatever is in
// it, and what the next build does is said to its last word. Where the output
// goes elsewhere nothing is cut, and the columns stand under their heads.
func TestTableFits(t *testing.T) {
	chance := rand.New(rand.NewPCG(3, 4))
	words := func(most int) string {
		return strings.TrimSpace(strings.Repeat("“größer” ", chance.IntN(most)))
	}
	nexts := []string{"stays", "is refreshed", "is removed: no longer found", "stays, no longer found, for your words in it"}
	for range 500 {
		var owned []generator.Owned
		for range 1 + chance.IntN(6) {
			owned = append(owned, generator.Owned{
				Line: chance.IntN(3000), Place: words(6), Words: words(8), Owner: "edited", Next: nexts[chance.IntN(len(nexts))],
			})
		}
		narrow := table(owned, 80)
		for line := range strings.Lines(narrow) {
			if n := utf8.RuneCountInString(line) - 1; n > 80 {
				t.Fatalf("%d characters: %s", n, line)
			}
		}
		heads := narrow[:strings.IndexByte(narrow, '\n')]
		at := utf8.RuneCountInString(heads[:strings.Index(heads, "next build")])
		var said []string
		for line := range strings.Lines(narrow) {
			said = append(said, strings.TrimSpace(string([]rune(line)[at:])))
		}
		want := "next build"
		for _, o := range owned {
			want += " " + o.Next
		}
		if got := strings.Join(said, " "); got != want {
			t.Fatalf("the last column says %q, not %q", got, want)
		}

		rows := strings.Split(strings.TrimSuffix(table(owned, 1<<20), "\n"), "\n")
		if len(rows) != 1+len(owned) {
			t.Fatalf("%d lines for %d items", len(rows), len(owned))
		}
		for i, o := range owned {
			if !strings.Contains(rows[i+1], o.Place) || !strings.Contains(rows[i+1], o.Words) || !strings.HasSuffix(rows[i+1], "  "+o.Next) {
				t.Fatalf("%+v is not whole in %q", o, rows[i+1])
			}
		}
	}
}
