package page

import (
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// furnished is a source with n lines of furniture before its one paragraph.
func furnished(n int, lang string) *dossier.Dossier {
	f := newFolio("001", "001", strings.Repeat("Menu\n", n)+"The dam was filled.\n")
	for i := range n {
		f.Article.SetAside = append(f.Article.SetAside, dossier.SetAside{Span: f.Source.Lines[i], Reason: dossier.ReasonWidget})
	}
	f.Article.Passages = []dossier.Passage{{Span: f.Source.Lines[n]}}
	f.Briefing.Source.Language = lang
	return &dossier.Dossier{Sources: []*dossier.Folio{f}}
}

func controlOf(p dossier.Page) string {
	var b strings.Builder
	visit("", p.Data["head"].(map[string]any)["facts"], func(_, value string) { b.WriteString(value + "\n") })
	return b.String()
}

// A long run of furniture can be skipped, a short one need not be.
func TestSkippingTheFurniture(t *testing.T) {
	for n, want := range map[int]bool{0: false, 12: false, 13: true} {
		p := composed(t, furnished(n, "en"))["sources/001.html"]
		if got := strings.Contains(controlOf(p), "skip to line 14, the first of the text\n") && strings.Contains(controlOf(p), "#L14\n"); got != want {
			t.Errorf("%d lines: %s", n, controlOf(p))
		}
	}
}

// A source in a language that the program does not read says so, by name, on
// its own page and on its briefing.
func TestForeignLanguageIsSaid(t *testing.T) {
	for lang, want := range map[string]string{"de": "in German; read only in part", "zh-Hans": "in Simplified Chinese", "en-GB": "", "": "", "x!": ""} {
		pages := composed(t, furnished(1, lang))
		for _, name := range []string{"sources/001.html", "briefings/001.html"} {
			facts := controlOf(pages[name])
			if said := strings.Contains(facts, "read only in part"); said != (want != "") || !strings.Contains(facts, want) {
				t.Errorf("%q: %s: %s", lang, name, facts)
			}
		}
	}
}
