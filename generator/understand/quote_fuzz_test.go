package understand

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// FuzzVoices holds what is true of every text: spans lie in the text on whole
// runes, quotations carry no outer marks and stand inside a passage, every
// speaker is an actor, mentions are in order and apart.
func FuzzVoices(f *testing.F) {
	f.Add("“A,” said Mayor Ann Lee, “b.”\n\n\"C\" — ‘d’ «e» „f“ ''g'' ``h''")
	f.Add("U.S. Secretary of State of State, of, Mr. and Mrs. de al-X said: “")
	files, _ := filepath.Glob("../../content/sources/*.txt")
	for _, file := range files {
		if data, err := os.ReadFile(file); err == nil {
			f.Add(string(data))
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		src, art := lineArticle(text, func(int) bool { return true })
		actors, quotes := findVoices(src, art, passages(src.Text, art.Passages))
		checkVoices(t, src, art, actors, quotes)
	})
}

func checkVoices(t *testing.T, src *dossier.Source, art *dossier.Article, actors []dossier.Actor, quotes []dossier.Quote) {
	ids := map[string]bool{"": true}
	for _, a := range actors {
		if ids[a.ID] {
			t.Errorf("identifier %q is not one actor's alone", a.ID)
		}
		ids[a.ID] = true
		end := 0
		for _, m := range a.Mentions {
			if m.Start < end || !sound(src, m) {
				t.Errorf("%s: mention %v out of order or text", a.ID, m)
			}
			end = m.End
		}
		if len(a.Mentions) == 0 || a.Name == "" || a.RoleSpan.Len() > 0 && src.Slice(a.RoleSpan) != a.Role {
			t.Errorf("actor %+v lacks a mention, a name or its role's words", a)
		}
	}
	for _, q := range quotes {
		if !ids[q.Speaker] || (q.Speaker == "") != (q.Found == "") {
			t.Errorf("speaker %q, found %q", q.Speaker, q.Found)
		}
		for _, s := range append(q.Spans[:len(q.Spans):len(q.Spans)], q.Context) {
			if !sound(src, s) || !inPassage(art, s) {
				t.Errorf("span %v is not in a passage", s)
			}
		}
		for _, s := range q.Spans {
			if words := src.Slice(s); words != strings.TrimSpace(words) {
				t.Errorf("space around %q", words)
			}
		}
	}
}

func sound(src *dossier.Source, s dossier.Span) bool {
	return s.Start >= 0 && s.Start < s.End && s.End <= len(src.Text) && utf8.ValidString(src.Slice(s))
}

func inPassage(art *dossier.Article, s dossier.Span) bool {
	for _, p := range art.Passages {
		if p.Span.Contains(s) {
			return true
		}
	}
	return false
}
