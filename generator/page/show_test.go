package page

import (
	"strings"
	"testing"

	"dossier/generator/dossier"
)

func joinRuns(runs []run) string {
	var b strings.Builder
	for _, r := range runs {
		if r.Href != "" {
			b.WriteString("‹" + r.Text + "›")
		} else if r.Class != "" {
			b.WriteString("|" + r.Text + "|")
		} else {
			b.WriteString(r.Text)
		}
	}
	return b.String()
}

// How a statement is set: in the source's own marks, names linked, a fragment
// tinted in its sentence, an unnamed speaker quoted, a missing day said.
func TestStatements(t *testing.T) {
	d := dam()
	c := newComposer(d, Options{Words: words(t)})
	s := c.sheet("themes/filling.html")
	for i, tt := range []struct{ who, words, when, rank, code, voice string }{
		{"Anna Berg", "“We will not wait for ‹Tarn›,”", "published 4–6 May 2030, inferred", "own", "001:4", "source"},
		{"Tomas Ilic", "“The ‹river› is a shared ‹river›,”", "4 May 2030, inferred", "own", "001:5", "source"},
		{"“A fisherman”", "the ‹river› was low", "published 4–6 May 2030, inferred", "rep", "001:5", "source"},
		{"Tomas Ilic", "“Nobody asked us about the dam,”", "undated", "own", "002:2", "source"},
		{"Anna Berg", "‹Berg› has called the river |“ours”|.", "undated", "own", "002:2", "source"},
	} {
		row := s.statement(d.Statements[i])
		when := strings.TrimPrefix(row.When.Label+" "+row.When.Text, " ")
		if row.When.After != "" {
			when += ", " + row.When.After
		}
		if row.Speaker.Text != tt.who || joinRuns(row.Words) != tt.words || when != tt.when ||
			row.Rank != tt.rank || row.At.Code != tt.code || row.Voice != tt.voice {
			t.Errorf("statement %d: %q %q %q %q %q %q", i, row.Speaker.Text, joinRuns(row.Words), when, row.Rank, row.At.Code, row.Voice)
		}
	}
}

// On a person's own page the name does not lead to itself; on the briefing the
// date of publication is not repeated with every statement.
func TestStatementsKnowTheirPage(t *testing.T) {
	d := dam()
	c := newComposer(d, Options{Words: words(t)})
	if row := c.sheet("people/anna-berg.html").statement(d.Statements[0]); row.Speaker.Href != "" {
		t.Error("the page leads to itself")
	}
	row := c.sheet("briefings/001_orva.html").statement(d.Statements[0])
	if row.When.Text != "day not stated" || row.ID != "said-L4" || row.Note.Cite.Text != "Line 4" {
		t.Errorf("%+v", row)
	}
}

// Words that are not in the source are shown as a person's and lead to the
// line; a line that is not shown leads to the top of the source.
func TestUnfoundWords(t *testing.T) {
	d := dam()
	c := newComposer(d, Options{Words: words(t)})
	one := d.Sources[0]
	s := c.sheet("index.html")
	for _, tt := range []struct {
		line int
		href string
	}{{5, "/sources/001_orva.html#L5"}, {3, "/sources/001_orva.html"}, {99, "/sources/001_orva.html"}, {0, "/sources/001_orva.html"}} {
		p := s.point(dossier.Cited{From: one, Text: "Berg means it.", Cite: dossier.Cite{Folio: one, Line: tt.line}})
		if p.Voice != "person" || p.At.Href != tt.href || p.At.Found || p.Note.Lines == nil {
			t.Errorf("line %d: %+v", tt.line, p)
		}
	}
	if p := s.point(dossier.Cited{From: one, Text: "No source."}); p.At != (ref{}) || p.Voice != "person" {
		t.Errorf("a sentence without a source: %+v", p)
	}
}

// A briefing keeps the order of its Markdown: known items as rows, a person's
// words in their place, own headings as text.
func TestBriefingSections(t *testing.T) {
	d := dam()
	c := newComposer(d, Options{Words: words(t)})
	all := c.sheet("briefings/001_orva.html").sections(c.volume(d.Sources[0]))
	titles := []string{}
	for _, part := range all {
		titles = append(titles, part.Title)
	}
	if got := strings.Join(titles, "; "); got != "Key points; <b>Mine</b>; Who said what; Chronology" {
		t.Errorf("sections: %s", got)
	}
	one := d.Sources[0].Briefing
	one.Sections = append(one.Sections, dossier.Section{Kind: dossier.KeyPoints, Level: 3, Title: "Costs", Items: []dossier.Item{{Raw: "x"}}})
	parts := c.sheet("briefings/001_orva.html").sections(c.volume(d.Sources[0]))[3].Parts
	if len(parts) != 1 || parts[0].Title != "Costs" || parts[0].ID != "own-costs" {
		t.Errorf("a person's heading inside a section of the grammar: %+v", parts)
	}
	points := all[0].Blocks
	if len(points) != 2 || len(points[0].Points) != 2 || points[0].Points[1].Voice != "person" {
		t.Errorf("key points: %+v", points)
	}
	if want := `<p>A note of <em>mine</em> on <a href="/briefings/002_tarn.html">the other</a>.</p>` + "\n"; points[1].ProseHtml != want {
		t.Errorf("prose: %q", points[1].ProseHtml)
	}
}

// Positions: the latest dated statement, then the undated; silence is a cell;
// whoever has no side stands under the others.
func TestPositions(t *testing.T) {
	d := dam("third")
	c := newComposer(d, Options{Words: words(t)})
	s := c.sheet(positionsPath)
	var got []string
	for _, side := range c.sides {
		for _, row := range s.sideTable(c.seatsOf(side)).Rows {
			line := side.name + " " + row.Name.Text + ":"
			for _, cell := range row.Cells {
				codes := "-"
				for _, q := range cell.Said {
					codes += q.At.Code + "-"
				}
				line += " " + codes
			}
			got = append(got, line)
		}
	}
	want := "Orva Anna Berg: -001:4- -002:2- -\nTarn Tomas Ilic: -002:2- -001:5- -"
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
	others := composed(t, d)[positionsPath].Data["others"].([]any)
	if len(others) != 1 {
		t.Errorf("%d others", len(others))
	}
}

// A listing says why lines are set aside, once for a run of them; who speaks
// and what is dated stand in the margin and lead to the briefing.
func TestListing(t *testing.T) {
	d := dam()
	l := composed(t, d)["sources/001_orva.html"].Listing
	var got []string
	for _, line := range l.Lines {
		links := ""
		for _, n := range line.Links {
			links += " [" + n.Text + "]"
		}
		got = append(got, strings.TrimSpace(strings.Join([]string{line.Class, line.Note, links}, " ")))
	}
	want := []string{
		"off Page furniture",
		"hd Headline",
		"[Anna Berg, own words] [March 2031, planned] [Filling]",
		"[Tomas Ilic, own words] [A fisherman, reported speech] [Sharing]",
		"hd Subhead",
		"off Page furniture",
		"off",
	}
	for i, w := range want {
		if i >= len(got) || strings.Join(strings.Fields(got[i]), " ") != w {
			t.Errorf("line %d: %q, want %q", i, got[i], w)
		}
	}
}

// unsided is the fixture without its sides but one, which hardly speaks: a
// country's own debate, with a foreigner quoted once.
func unsided() *dossier.Dossier {
	d := dam("third")
	d.Actors[0].Side, d.Actors[0].SideBy = "", ""
	for _, q := range d.Statements {
		if q.Actor == d.Actors[2] && len(d.Actors[2].Said) > 1 {
			q.Actor = d.Actors[0]
			d.Actors[0].Said = append(d.Actors[0].Said, q)
			d.Actors[2].Said = d.Actors[2].Said[1:]
		}
	}
	return d
}

// Where few speak for a side, or none, nothing is told by sides: one table of
// all who speak, no side that is silent, apart only who has no name.
func TestADossierWithoutSides(t *testing.T) {
	foreigner := unsided()
	nobody := unsided()
	for _, a := range nobody.Actors {
		a.Side = ""
	}
	for _, d := range []*dossier.Dossier{foreigner, nobody} {
		pages := composed(t, d)
		positions := pages[positionsPath]
		tables := positions.Data["sides"].([]any)
		if len(tables) != 1 || tables[0].(map[string]any)["name"] != nil || len(tables[0].(map[string]any)["rows"].([]any)) != 2 {
			t.Errorf("the table: %+v", tables)
		}
		if n := len(positions.Data["others"].([]any)); n != 1 || positions.Title != "Who says what" {
			t.Errorf("%q: %d others", positions.Title, n)
		}
		for _, theme := range d.Themes {
			page := pages[themePath(theme)]
			if page.Data["silent"] != nil {
				t.Errorf("%s: silent %v", theme.ID, page.Data["silent"])
			}
			if page.Data["who"].(map[string]any)["id"] != "who-says-what" {
				t.Errorf("%s: %v", theme.ID, page.Data["who"])
			}
		}
		for _, p := range pages {
			for _, h := range hrefs(p) {
				if strings.Contains(h, "#side-") {
					t.Errorf("%s leads to a side: %s", p.Path, h)
				}
			}
		}
	}
}

// A side with a person who says nothing anywhere is no party to the dossier:
// it is not listed as silent on every theme.
func TestWhoNeverSpeaksIsNotSilent(t *testing.T) {
	d := dam("third")
	d.Actors[1].Kind, d.Actors[1].Side = dossier.Person, "Farland"
	c := newComposer(d, Options{Words: words(t)})
	for _, l := range c.silentSides(d.Themes[2]) {
		if l.Text == "Farland" {
			t.Error("Farland is listed as silent")
		}
	}
	if got := joinRuns(c.sheet("x.html").actorFacts(d.Actors[1])[0].Value); !strings.HasPrefix(got, "Farland") {
		t.Errorf("its person's side is given as %s", got)
	}
}
