package assemble

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// Whatever a source and a person's edits hold, what is joined keeps its
// promises: words found are the words printed and stand in their lines,
// mentions do not overlap and stand in the reporting, every actor has a page of
// its own, and the order in which sources come does not matter.
func FuzzJoin(f *testing.F) {
	f.Add("Ines Moreau spoke.\n# no\n“We wait,” Moreau said.\n", "Ines Moreau spoke.", "We wait,", "Moreau", "Ines Moreau", 3, "2020-01-01")
	f.Add("a\u00a0b…\n\n", "a b...", " ", "the", "", 0, "XXXX")
	f.Add("\xff北京 met 北京.", "北京", "met", "北京", "met", -1, "")
	f.Fuzz(func(t *testing.T, text, sentence, words, one, two string, line int, edtf string) {
		if strings.ContainsRune(text, '\r') {
			t.Skip()
		}
		in := func() shelf {
			a := load("1_a.txt", text,
				section(dossier.KeyPoints, point("1_a.txt", 1, sentence), point("2_b.txt", line, words)),
				section(dossier.WhoSaid, said("1_a.txt", line, one, edtf, words, sentence)),
				section(dossier.WhoIsWho, who("1_a.txt", line, person, one, two, one, two), who("1_a.txt", 1, organization, "", one, two, one)))
			a.Briefing.Summary, a.Briefing.Published = sentence+" "+words+" "+text, edtf
			b := load("2_b.txt", sentence+"\n"+text, section(dossier.WhoIsWho, who("2_b.txt", 1, person, two, words, two, words)))
			return shelf{
				Loaded:   []Loaded{b, a},
				Profiles: []dossier.Profile{{ID: "p", File: "p.md", Name: words, Aliases: []string{two}}},
			}
		}
		d, problems := joined(in())
		for _, src := range d.Sources {
			for _, c := range append(slices.Clone(src.Points), src.Summary...) {
				sound(t, c.Cite, c.Text)
			}
			for _, s := range src.Said {
				sound(t, s.Cite, s.Parts...)
			}
			for _, p := range src.Actors {
				apart(t, p)
			}
		}
		unique(t, d)
		turned := in()
		slices.Reverse(turned.Loaded)
		again, twice := joined(turned)
		if !reflect.DeepEqual(problems, twice) || roster(d) != roster(again) {
			t.Error("joined in another order, joined differently")
		}
	})
}

func sound(t *testing.T, c dossier.Cite, parts ...string) {
	t.Helper()
	if !c.Found() {
		return
	}
	lines := c.Folio.Source.LineSpan(c.Line, c.Last)
	for i, s := range c.Spans {
		got := c.Folio.Source.Slice(s)
		if !lines.Contains(s) || s.Len() == 0 || !c.Normalised && got != parts[i] || c.Normalised && alike(got) != alike(parts[i]) {
			t.Errorf("%q is cited at %v in %v, which reads %q", parts[i], s, lines, got)
		}
	}
}

func alike(s string) string { return strings.TrimSpace(fold(s).text) }

func apart(t *testing.T, p *dossier.Presence) {
	t.Helper()
	end := 0
	for _, m := range p.Mentions {
		inside := slices.ContainsFunc(p.Folio.Article.Passages, func(q dossier.Passage) bool { return q.Span.Contains(m) })
		if m.Start < end || m.Len() <= 0 || !inside {
			t.Errorf("mention %v of %s", m, p.Actor.Name)
		}
		end = m.End
	}
}
