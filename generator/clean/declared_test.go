package clean

import (
	"testing"

	"dossier/generator/dossier"
)

// pageSource is a source as reading a page gives it: a line with its block.
func pageSource(said dossier.Declared, lines []string, blocks []dossier.Block) *dossier.Source {
	text := ""
	for _, l := range lines {
		text += l + "\n"
	}
	s := textSource("page.html", text)
	s.Kind, s.Blocks, s.Declared = "html", blocks, said
	return s
}

// ferryPage is a page that shows all that it declares.
func ferryPage(said dossier.Declared) *dossier.Source {
	report := dossier.Block{Reporting: true}
	return pageSource(said, []string{
		"Islands",
		"Now reading: ferry", "Ferry to Orrin Island stops",
		"Ferry to Orrin Island stops",
		"The harbour board blames the ice, and islanders blame the board.",
		"By Mara Venn and Ivo Sand, Lund",
		"Published on 3 November 2021, 9:00",
		"The last ferry left the harbour of Lund on Tuesday evening with eleven passengers on board.",
		"“We were told in a letter,” said Mara Venn’s neighbour, who keeps the shop of the island.",
	}, []dossier.Block{
		{},
		{},
		{},
		{Kind: dossier.BlockHeading, Level: 1},
		{Reason: dossier.ReasonStandfirst},
		{},
		{},
		report, report,
	})
}

// What a page declares has its place where the page shows it, and the lines
// that show it are set aside as what they are, not as furniture.
func TestDeclaredIsPlaced(t *testing.T) {
	by := func(value, place string) dossier.Stated { return dossier.Stated{Value: value, By: place} }
	src := ferryPage(dossier.Declared{
		Title: by("Ferry to Orrin Island stops", "og:title"), Outlet: by("Lund Courier", "og:site_name"), Section: by("Islands", "article:section"),
		Byline: []dossier.Stated{by("Mara Venn", "JSON-LD author"), by("Ivo Sand", "JSON-LD author")}, Published: by("2021-11-03", "JSON-LD datePublished"),
	})
	art, _ := Clean(src)
	for name, c := range map[string]struct {
		at          dossier.Span
		line        int
		text, basis string
	}{
		"title":     {art.Title.Span, 4, "Ferry to Orrin Island stops", ""},
		"deck":      {art.Deck.Span, 5, "The harbour board blames the ice, and islanders blame the board.", ""},
		"author":    {art.Byline[0].Span, 6, "Mara Venn", art.Byline[0].Basis},
		"other":     {art.Byline[1].Span, 6, "Ivo Sand", art.Byline[1].Basis},
		"published": {art.Published.Span, 7, "3 November 2021", art.Published.Basis},
		"section":   {art.Section.Span, 1, "Islands", art.Section.Basis},
	} {
		if got := src.Slice(c.at); got != c.text || src.Line(c.at.Start) != c.line {
			t.Errorf("%s: %q in line %d", name, got, src.Line(c.at.Start))
		}
	}
	if art.Published.Basis != "stated; JSON-LD datePublished" || art.Byline[0].Basis != "stated; JSON-LD author" || art.Outlet.Span.Len() != 0 {
		t.Errorf("%+v", art)
	}
	want := map[int]dossier.Reason{
		1: dossier.ReasonSection, 3: dossier.ReasonRepeat, 4: dossier.ReasonHeadline, 5: dossier.ReasonStandfirst,
		6: dossier.ReasonByline, 7: dossier.ReasonDate,
	}
	for _, a := range art.SetAside {
		if n := src.Line(a.Span.Start); want[n] != "" && a.Reason != want[n] {
			t.Errorf("line %d is set aside as %q", n, a.Reason)
		}
	}
	if len(art.Passages) != 2 {
		t.Errorf("%d passages", len(art.Passages))
	}
}

// Where a page declares nothing, the rules of plain text read its lines.
func TestDeclaredNothing(t *testing.T) {
	src := ferryPage(dossier.Declared{Title: dossier.Stated{Value: "Ferry to Orrin Island stops", By: "h1"}})
	art, _ := Clean(src)
	if len(art.Byline) != 2 || art.Byline[0].Value != "Mara Venn" || art.Byline[0].Basis != "" {
		t.Errorf("%+v", art.Byline)
	}
	if art.Published.EDTF != "2021-11-03" || art.Published.Basis != "stated" {
		t.Errorf("%+v", art.Published)
	}
}

// A declared value counts before what the rules would find in the text.
func TestDeclaredWins(t *testing.T) {
	art, _ := Clean(ferryPage(dossier.Declared{
		Title:     dossier.Stated{Value: "Ferry to Orrin Island stops", By: "h1"},
		Byline:    []dossier.Stated{{Value: "Tilde Marr", By: "meta author"}},
		Published: dossier.Stated{Value: "2021-11-02", By: "article:published_time"},
	}))
	if len(art.Byline) != 1 || art.Byline[0].Value != "Tilde Marr" || art.Published.EDTF != "2021-11-02" || art.Published.Span.Len() != 0 {
		t.Errorf("%+v %+v", art.Byline, art.Published)
	}
}
