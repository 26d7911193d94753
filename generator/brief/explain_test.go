package brief

import (
	"fmt"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// TestExplain: every value and item of an edited file, in the order of its
// lines, with its owner and what the next build does; then what is not there.
func TestExplain(t *testing.T) {
	first := string(Update(nil, port(func(b *dossier.Briefing) { b.People = []string{"Mette Lund", "Bo Ek"} }), portTitles, "1", nil).Text)
	edited := replacing(
		"title: Port pilots call off strike", "title: Mine", "people: [Mette Lund, Bo Ek]", "people: [Mette Lund, Ann Lee]\nmood: [tense]",
		"places: [Halvorsen]\n", "", "**The operator** (unnamed)", "**Port** (named)",
		"#L6)\n\n## By theme", "#L6)\n\nA note: ask the port, and ask again until somebody there says something.\n\n## By theme",
		"  language: en\n", "",
	)(cutting("- **2020-03-03**", "\n## Who is who")(first))
	fresh := port(func(b *dossier.Briefing) {
		b.People = []string{"Mette Lund", "Bo Ek", "Cy Dee"}
		b.Source.Outlet, b.Source.Agency = "The Gazette", "Norland Press"
		b.Source.Dateline = ""
		section(b, dossier.WhoSaid).Items[1].Statement.Cue = "added"
		s := section(b, dossier.WhoIsWho)
		s.Items = append(s.Items[:1], s.Items[2])
	})
	rows, problems := Explain([]byte(edited), fresh, portTitles, "1", nil)
	if len(problems) > 0 {
		t.Error(problems)
	}
	var got []string
	last, lines := 1, strings.Split(edited, "\n")
	for _, o := range rows {
		if o.Line > 0 && o.Line < last || o.Line > 0 && last == 0 {
			t.Errorf("%v out of order", o)
		}
		last = o.Line
		if o.Line > 0 && !strings.Contains(squeeze(strings.Join(lines[o.Line-1:], " ")), strings.TrimSuffix(o.Words, "…")) && !strings.Contains(o.Words, ", ") {
			t.Errorf("line %d does not say %q", o.Line, o.Words)
		}
		got = append(got, fmt.Sprintf("%s|%s|%s|%s", o.Place, o.Words, o.Owner, o.Next))
	}
	all := strings.Join(got, "\n")
	for _, want := range []string{
		"title|Mine|edited|stays",
		"themes|strike|program|stays",
		"people|Mette Lund|program|stays", "people|Ann Lee|person|stays", "people|Bo Ek|deleted|stays out", "people|Cy Dee|program|is added",
		"mood|mood: [tense]|person|stays",
		"source.outlet|Norland Gazette|program|is refreshed", "source.agency|Norland Press|program|is added",
		"source.dateline|HALVORSEN, Norland|program|is removed: no longer found", "source.language|en|deleted|stays out", "places|Halvorsen|deleted|stays out",
		"Key points|## Key points|program|stays",
		"Key points|A note: ask the port, and ask again until somebody there sa…|person|stays",
		"By theme: strike|### [The pilots’ strike](../themes/strike.md)|program|stays",
		"Who said what|> “We have what we came for,” […] “The rosters will change.…|program|is refreshed",
		"Who said what|> “a sensible step” > > in: The operator, citing the Norlan…|edited|stays",
		"Chronology|- **2020-03-03** (planned; “3 March 2020”) A further round…|deleted|stays out",
		"Who is who|- **Halvorsen** — place [L4](../sources/ports/port%20strike…|program|is removed: no longer found",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("lacks %s", want)
		}
	}
	if t.Failed() {
		t.Log(all)
	}
	if u := Update([]byte(edited), fresh, portTitles, "1", nil); u.Grave {
		t.Error(u.Problems)
	}
}

// A file that would be left alone is explained by what is wrong with it.
func TestExplainLeftAlone(t *testing.T) {
	file := Update(nil, port(nil), portTitles, "1", nil).Text
	rows, problems := Explain([]byte(strings.Replace(string(file), "places: [", "places: {", 1)), port(nil), portTitles, "1", nil)
	if len(rows) > 0 || len(problems) != 1 || problems[0].Line != 9 {
		t.Errorf("explained as %v %v", rows, problems)
	}
	if rows, problems = Explain(nil, port(nil), portTitles, "1", nil); len(rows)+len(problems) > 0 {
		t.Errorf("no file is explained as %v %v", rows, problems)
	}
}

// Values in braces are told like any others.
func TestExplainBraces(t *testing.T) {
	file := string(Update(nil, port(nil), portTitles, "1", nil).Text)
	from, to := strings.Index(file, "source:"), strings.Index(file, "reviewed:")
	edited := file[:from] + "source: {file: 'ports/port strike [1].txt', outlet: Mine}\n" + file[to:]
	rows, problems := Explain([]byte(edited), port(nil), portTitles, "1", nil)
	got := fmt.Sprint(rows, problems)
	for _, want := range []string{"{11 source.file ports/port strike [1].txt program stays}", "{11 source.outlet Mine edited stays}", "{0 source.language en deleted stays out}"} {
		if !strings.Contains(got, want) {
			t.Errorf("lacks %s:\n%s", want, got)
		}
	}
}
