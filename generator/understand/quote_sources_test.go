package understand

import (
	"os"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// TestHardestInSources holds the cases of the five sources that only one rule
// gets right, each with the reason it is hard.
func TestHardestInSources(t *testing.T) {
	cases := []struct {
		why, file, begins, speaker string
		found                      dossier.Found
		parts                      int
		via                        string
	}{
		{"no closing mark; “He” is not the owner of “Kerry’s statement” but the last man named", "000_c8d5aaffc06b249f.txt", "What the secretary", "John Kirby", dossier.FoundPronoun, 1, ""},
		{"“He” follows a speaker named by title alone", "000_c8d5aaffc06b249f.txt", "As soon as there", "Sergei Ryabkov", dossier.FoundPronoun, 1, ""},
		{"the verb stands before and after", "000_c8d5aaffc06b249f.txt", "It is critical", "John Kerry", dossier.FoundNamed, 1, ""},
		{"the clause's own verb is no verb of saying", "000_c8d5aaffc06b249f.txt", "Russia and those", "Barack Obama", dossier.FoundPronoun, 1, ""},
		{"“he” is the owner of the statement that is the subject", "001_7a79cddb0d3e7f43.txt", "I want to emphasize", "John Kerry", dossier.FoundPronoun, 1, ""},
		{"a newspaper's article, reported by another outlet", "001_7a79cddb0d3e7f43.txt", "arms brotherhood", "Sueddeutsche Zeitung", dossier.FoundNamed, 1, "Sputniknews"},
		{"the same article again, by noun alone", "001_7a79cddb0d3e7f43.txt", "The fact that", "Sueddeutsche Zeitung", dossier.FoundNamed, 1, "Sputniknews"},
		{"a role that is nobody's title", "002_03c9be5f8213fb38.txt", "We discussed today", "John Kerry", dossier.FoundTitle, 1, ""},
		{"a paragraph without any attribution", "002_03c9be5f8213fb38.txt", "But we focused", "John Kerry", dossier.FoundInferred, 1, ""},
		{"a capital charges", "002_03c9be5f8213fb38.txt", "terrorist", "Moscow", dossier.FoundMetonym, 1, ""},
		{"interrupted by its attribution", "003_0cf8f4e938e2421f.txt", "We are concerned", "Vladimir Putin", dossier.FoundNamed, 2, ""},
		{"a nested quotation's speaker stays inside; “he” is the last sentence's subject", "003_0cf8f4e938e2421f.txt", "The Russians will say", "John Kerry", dossier.FoundPronoun, 1, ""},
		{"the next sentence goes on", "004_004d5c9855294525.txt", "We believe the adoption", "Sergei Shoigu", dossier.FoundPronoun, 2, ""},
		{"a speaker without a name", "004_004d5c9855294525.txt", "Putin has long had", "a western official from the coalition", dossier.FoundUnnamed, 1, ""},
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			data, err := os.ReadFile("../../content/sources/" + c.file)
			if err != nil {
				t.Fatal(err)
			}
			src, art := lineArticle(string(data), func(line int) bool { return line >= 7 && line <= 68 })
			actors, quotes := findVoices(src, art, passages(src.Text, art.Passages))
			for _, q := range quotes {
				if q.Kind == dossier.Indirect || !strings.HasPrefix(src.Slice(q.Spans[0]), c.begins) {
					continue
				}
				if got := nameOf(actors, q.Speaker); got != c.speaker || q.Found != c.found || len(q.Spans) != c.parts || strings.Join(q.Via, " ") != c.via {
					t.Errorf("got %s (%s), %d parts, via %q", got, q.Found, len(q.Spans), q.Via)
				}
				return
			}
			t.Errorf("no quotation begins %q", c.begins)
		})
	}
}

func nameOf(actors []dossier.Actor, id string) string {
	for _, a := range actors {
		if a.ID == id {
			return a.Name
		}
	}
	return ""
}
