package page

import (
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// factsOf says a page's document control in lines of "label: value".
func factsOf(facts []fact) string {
	var lines []string
	for _, f := range facts {
		lines = append(lines, f.Label+": "+joinRuns(f.Value))
	}
	return strings.Join(lines, "\n")
}

// Every fact about a source comes with its ground: the words that state it, or
// the basis with its lines; what the source does not give is said to be missing.
func TestFactsComeWithTheirGround(t *testing.T) {
	d := dam()
	one, two := d.Sources[0], d.Sources[1]
	one.Briefing.Source.Outlet, one.Briefing.Source.OutletBasis = "Orva Post", "inferred; app promotion (L7)"
	one.Briefing.Source.Agency = "Valley Wire"
	one.Article.Agency = dossier.Attested{Value: "Valley Wire", Span: find(one, "ORVA")}
	one.Briefing.Source.URL, two.Briefing.Source.URL = "https://example.org/dam", "javascript:alert(1)"
	one.Briefing.Source.Byline = []string{"Ida Holm"}
	one.Article.Byline = []dossier.Attested{{Value: "Ida Holm", Span: find(one, "Site menu")}}
	two.Briefing.Source.Grade = "B2"
	c := newComposer(d, Options{Words: words(t)})
	for i, want := range []string{
		"Outlet: Orva Post| — ||inferred; app promotion (|‹L7›|)|\n" +
			"Agency: Valley Wire ‹001:4›\nByline: Ida Holm ‹001:1›\n" +
			"Published: ‹4–6 May 2030, one of these days›| — ||inferred; “4 May” (|‹L4›|), after nothing (|‹L3›|)|\n" +
			"Address: ‹https://example.org/dam›\nGrade: not graded\nReview: machine draft, reviewed by nobody yet",
		"Outlet: |outlet not named|\nPublished: no date| — ||none in the source|\n" +
			"Address: javascript:alert(1)\nGrade: B2\nReview: machine draft, reviewed by nobody yet",
	} {
		if got := factsOf(c.sheet("x.html").briefingFacts(c.volume(d.Sources[i]))); got != want {
			t.Errorf("source %d:\n%s\nwant\n%s", i, got, want)
		}
	}
	if got, want := c.sheet("x.html").counted(), "2 files; one outlet named; one not named; one agency; one file not read"; got != want {
		t.Errorf("counted %q, want %q", got, want)
	}
	if got := c.outlet(c.volume(d.Sources[0])) + "; " + c.outlet(c.volume(d.Sources[1])); got != "Orva Post (inferred) / Valley Wire; outlet not named" {
		t.Errorf("outlets: %s", got)
	}
}

// What a person wrote or changed says so wherever it is shown, with who when
// that is known; words that are not in the source are theirs too.
func TestAPersonsWordsSayWhose(t *testing.T) {
	d := dam()
	one := d.Sources[0]
	d.Events[0].Item.Human, d.Statements[0].Item.Human = true, true
	unfound := *d.Events[0]
	unfound.Cite.Spans = nil
	c := newComposer(d, Options{Words: words(t)})
	s := c.sheet("x.html")
	if e := s.entry(d.Events[0]); e.Edited == "" || e.Voice != "source" {
		t.Errorf("a changed entry: %+v", e)
	}
	if e := s.entry(&unfound); e.Voice != "person" || e.Lang != "" {
		t.Errorf("an entry that is not the source's: %+v", e)
	}
	if q := s.statement(d.Statements[0]); q.Edited == "" {
		t.Errorf("a changed statement: %+v", q)
	}
	if s.statement(d.Statements[1]).Edited != "" {
		t.Error("the program's statement is said to be a person's")
	}
	if got := s.by("") + ", " + s.by("R. Eader"); got != "an editor, R. Eader" {
		t.Errorf("signed %s", got)
	}
	if q := s.statement(d.Statements[0]); q.Lang != "" {
		t.Errorf("the page's own language is said again: %q", q.Lang)
	}
	one.Briefing.Source.Language = "nn"
	if q, p := s.statement(d.Statements[0]), s.point(one.Points[0]); q.Lang != "nn" || p.Lang != "nn" {
		t.Errorf("a source in another language: %q, %q", q.Lang, p.Lang)
	}
}

// Who is who is set as it was written, linked where it was joined to an actor;
// names in an editor's words lead to their pages, but never a page to itself.
func TestWhoIsWho(t *testing.T) {
	d := dam()
	one := d.Sources[0]
	berg := &dossier.ActorEntry{Name: "Anna Berg", Kind: dossier.Person, Side: "Orva", Role: "Minister", Aliases: []string{"Berg", "the minister"}, Ref: dossier.Ref{First: 4, Last: 4}}
	stranger := &dossier.ActorEntry{Name: "Bo Ek", Kind: dossier.Person, Side: "Farland", Ref: dossier.Ref{First: 5, Last: 5}}
	one.Briefing.Sections = []dossier.Section{{
		Kind: dossier.WhoIsWho, Level: 2, Title: "Who is who",
		Items: []dossier.Item{{Profile: berg}, {Profile: stranger, Human: true}},
	}}
	one.Actors[0].Item, one.Actors[0].Entry = &one.Briefing.Sections[0].Items[0], berg
	c := newComposer(d, Options{Words: words(t)})
	people := c.sheet(briefingPath(one)).sections(c.volume(d.Sources[0]))[0].Blocks[0].People
	if len(people) != 2 {
		t.Fatalf("%+v", people)
	}
	if p := people[0]; p.Name.Href != "/people/anna-berg.html" || p.Role != "Minister" || p.Also != "Berg, the minister" || p.At.Code != "001:4" || !p.At.Found || p.Edited != "" {
		t.Errorf("%+v", p)
	}
	if p := people[1]; p.Name != (link{Text: "Bo Ek"}) || p.Side != (link{Text: "Farland"}) || p.At.Code != "001:5" || p.Edited == "" {
		t.Errorf("%+v", p)
	}
	for path, want := range map[string]string{"x.html": "‹Anna Berg› met Bergen and ‹Tarn›", "people/anna-berg.html": "Anna Berg met Bergen and ‹Tarn›"} {
		if got := joinRuns(c.sheet(path).worded(c.volume(d.Sources[0]), "Anna Berg met Bergen and Tarn")); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
}

// A cell shows the latest dated statement before the undated ones.
func TestCellShowsTheLatest(t *testing.T) {
	d := dam("third")
	ilic, third := d.Actors[2], d.Themes[2]
	for i, when := range []string{"2030-05-01", "2030-05-09", "", "", ""} {
		q := &dossier.Said{
			Statement: &dossier.Statement{Parts: []string{when}, Rank: dossier.RankOwn}, From: d.Sources[1],
			Actor: ilic, When: when, WhenBy: "said", Themes: []*dossier.ThemeFile{third}, Cite: dossier.Cite{Folio: d.Sources[1], Line: i + 1},
		}
		third.Said = append(third.Said, q)
	}
	c := newComposer(d, Options{Words: words(t)})
	got := c.sheet(positionsPath).cell(ilic, third)
	if len(got.Said) != 3 || got.Said[0].When.Edtf != "2030-05-09" || got.Said[1].When.Text != "undated" || got.More != "2 more" {
		t.Errorf("%+v", got)
	}
}

// The timeline's lanes: dates with a year in their order, then those without
// one, then what has no date; a source stands where its publication does.
func TestLanes(t *testing.T) {
	d := dam()
	one := d.Sources[0]
	for _, edtf := range []string{"XXXX-05-25", "2016", "soon"} {
		d.Events = append(d.Events, &dossier.Dated{From: one, Cite: dossier.Cite{Folio: one, Line: 4}, Entry: &dossier.Entry{EDTF: edtf}})
	}
	var got []string
	for _, l := range composed(t, d)[timelinePath].Data["lanes"].([]any) {
		lane := l.(map[string]any)
		line := lane["id"].(string) + ":"
		for _, day := range lane["days"].([]any) {
			text := "-"
			if when, ok := day.(map[string]any)["when"].(map[string]any); ok {
				text = when["text"].(string)
			}
			line += " " + text + ";"
		}
		got = append(got, line)
	}
	want := "dated: 2016; 4 May 2030; 4–6 May 2030, one of these days; March 2031;\nno-year: 25 May, no year;\nundated: soon; -;"
	if s := strings.Join(got, "\n"); s != want {
		t.Errorf("got\n%s\nwant\n%s", s, want)
	}
}
