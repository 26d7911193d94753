package page

import (
	"os"
	"slices"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// The fixture is a dossier on a dam, made by hand: two sources, one dated and
// one not; three speakers, one of them unnamed; a statement that names another
// speaker; a sentence an editor wrote; furniture at the end.

const damText = "Site menu\n" +
	"Valley dam to be filled next year\n" +
	"\n" +
	"ORVA - Minister Anna Berg said on 4 May that the dam would be filled in March 2031. “We will not wait for Tarn,” Berg said.\n" +
	"A fisherman said the river was low. “The river is a shared river,” Tomas Ilic of Tarn said.\n" +
	"Filling\n" +
	"Share this\n" +
	"Share that\n"

const tarnText = "Tarn objects\n" +
	"“Nobody asked us about the dam,” Tomas Ilic said. Berg has called the river “ours”.\n"

func words(t testing.TB) Words {
	t.Helper()
	w, err := ReadWords(Table{"en", tableOf(t)})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func tableOf(t testing.TB) []byte {
	t.Helper()
	table, err := os.ReadFile("../../i18n/en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// builder makes a dossier the way assemble would.
type builder struct{ d *dossier.Dossier }

func newFolio(code, slug, text string) *dossier.Folio {
	src := &dossier.Source{Name: slug + ".txt", SHA256: strings.Repeat("ab", 32), Size: len(text), Text: text}
	at := 0
	for _, line := range strings.SplitAfter(text, "\n") {
		if line != "" {
			src.Lines = append(src.Lines, dossier.Span{Start: at, End: at + len(strings.TrimSuffix(line, "\n"))})
		}
		at += len(line)
	}
	return &dossier.Folio{
		Code: code, Slug: slug, Source: src, Article: &dossier.Article{},
		Briefing: &dossier.Briefing{File: slug + ".md", Source: dossier.SourceRecord{File: slug + ".txt", Language: "en"}},
	}
}

func find(f *dossier.Folio, words string) dossier.Span {
	i := strings.Index(f.Source.Text, words)
	if i < 0 {
		panic("fixture: no " + words)
	}
	return dossier.Span{Start: i, End: i + len(words)}
}

func cite(f *dossier.Folio, words ...string) dossier.Cite {
	c := dossier.Cite{Folio: f}
	for _, w := range words {
		c.Spans = append(c.Spans, find(f, w))
	}
	c.Line = f.Source.Line(c.Spans[0].Start)
	c.Last = c.Line
	return c
}

func (b *builder) name(a *dossier.ActorFile, f *dossier.Folio, role string, names ...string) {
	p := &dossier.Presence{Actor: a, Folio: f, Entry: &dossier.ActorEntry{Name: a.Name, Kind: a.Kind, Role: role}}
	for _, n := range names {
		for from := 0; ; {
			i := strings.Index(f.Source.Text[from:], n)
			if i < 0 {
				break
			}
			p.Mentions = append(p.Mentions, dossier.Span{Start: from + i, End: from + i + len(n)})
			from += i + len(n)
		}
	}
	p.Cite = dossier.Cite{Folio: f, Spans: p.Mentions[:1], Line: f.Source.Line(p.Mentions[0].Start)}
	f.Actors = append(f.Actors, p)
	a.In = append(a.In, p)
	if role != "" {
		a.Roles = append(a.Roles, dossier.RoleHeld{Role: role, Cite: p.Cite})
	}
}

func (b *builder) say(f *dossier.Folio, a *dossier.ActorFile, q dossier.Statement, context string, c dossier.Cite, themes ...*dossier.ThemeFile) *dossier.Said {
	said := &dossier.Said{Statement: &q, From: f, Cite: c, Actor: a, When: q.EDTF, WhenBy: "said", Themes: themes}
	switch {
	case q.EDTF == "" && f.Briefing.Published != "":
		said.When, said.WhenBy = f.Briefing.Published, "published"
	case q.EDTF == "":
		said.WhenBy = ""
	}
	if context != "" {
		said.Context, said.ContextSpan = context, find(f, context)
	}
	f.Said = append(f.Said, said)
	b.d.Statements = append(b.d.Statements, said)
	if a != nil {
		a.Said = append(a.Said, said)
	}
	for _, t := range themes {
		t.Said = append(t.Said, said)
		if !slices.Contains(t.Folios, f) {
			t.Folios = append(t.Folios, f)
		}
		if said.When != "" {
			t.Latest = said
		}
		if a != nil {
			t.Actors = append(t.Actors, a)
		}
	}
	return said
}

// dam is the fixture; extra themes follow the two it has.
func dam(extra ...string) *dossier.Dossier {
	b := &builder{&dossier.Dossier{Title: "The dam at Orva", Question: "Who may fill the dam?", Language: "en"}}
	d := b.d
	one, two := newFolio("001", "001_orva", damText), newFolio("002", "002_tarn", tarnText)
	one.Briefing.Published, one.Briefing.Source.PublishedBasis = "[2030-05-04..2030-05-06]", "inferred; “4 May” (L4), after nothing (L3)"
	one.Briefing.Title, two.Briefing.Title = "Valley dam to be filled next year", "Tarn objects"
	one.Article.SetAside = []dossier.SetAside{
		{Span: find(one, "Site menu"), Reason: dossier.ReasonWidget},
		{Span: find(one, "Valley dam to be filled next year"), Reason: dossier.ReasonHeadline},
		{Span: find(one, "Share this"), Reason: dossier.ReasonWidget},
		{Span: find(one, "Share that"), Reason: dossier.ReasonWidget},
	}
	for i, at := range one.Source.Lines {
		if i == 3 || i == 4 {
			one.Article.Passages = append(one.Article.Passages, dossier.Passage{Span: at})
		}
	}
	one.Article.Passages = append(one.Article.Passages, dossier.Passage{Span: find(one, "Filling"), Role: dossier.Subhead})
	d.Sources = []*dossier.Folio{one, two}
	d.Unread = []dossier.Unread{{Name: "{{< bad >}}.bin", Reason: "no text"}}

	for i, id := range append([]string{"filling", "sharing"}, extra...) {
		d.Themes = append(d.Themes, &dossier.ThemeFile{Theme: &dossier.Theme{
			ID: id, File: "content/themes/" + id + ".md", Title: strings.ToUpper(id[:1]) + id[1:], Order: i, Terms: []string{id},
		}})
	}
	filling, sharing := d.Themes[0], d.Themes[1]
	filling.Glyph, filling.Body = "pause", "See [the source](../sources/001_orva.txt#L4). <script>alert(1)</script>"

	berg := &dossier.ActorFile{ID: "anna-berg", Name: "Anna Berg", Kind: dossier.Person, Side: "Orva", SideBy: "001:4"}
	ilic := &dossier.ActorFile{ID: "tomas-ilic", Name: "Tomas Ilic", Kind: dossier.Person, Side: "Tarn"}
	tarn := &dossier.ActorFile{ID: "tarn", Name: "Tarn", Kind: dossier.Place, Side: "Tarn"}
	far := &dossier.ActorFile{ID: "far", Name: "<script>alert(1)</script>{{< x >}}", Kind: dossier.Body}
	d.Actors = []*dossier.ActorFile{berg, far, ilic, tarn}
	b.name(berg, one, "Minister", "Anna Berg", "Berg said")
	b.name(berg, two, "", "Berg")
	b.name(ilic, one, "", "Tomas Ilic")
	b.name(ilic, two, "", "Tomas Ilic")
	b.name(tarn, one, "", "Tarn")
	b.name(far, one, "", "river")

	b.say(one, berg, dossier.Statement{Kind: dossier.Direct, Parts: []string{"We will not wait for Tarn,"}, Found: dossier.FoundNamed, Rank: dossier.RankOwn},
		"", cite(one, "We will not wait for Tarn,"), filling)
	b.say(one, ilic, dossier.Statement{Kind: dossier.Direct, Parts: []string{"The river is a shared river,"}, Found: dossier.FoundNamed, Rank: dossier.RankOwn, EDTF: "2030-05-04"},
		"", cite(one, "The river is a shared river,"), sharing)
	b.say(one, nil, dossier.Statement{Kind: dossier.Indirect, Parts: []string{"the river was low"}, Speaker: "A fisherman", Found: dossier.FoundUnnamed, Rank: dossier.RankReported},
		"", cite(one, "the river was low"), sharing)
	b.say(two, ilic, dossier.Statement{Kind: dossier.Direct, Parts: []string{"Nobody asked us about the dam,"}, Rank: dossier.RankOwn, Found: dossier.FoundNamed},
		"", cite(two, "Nobody asked us about the dam,"), filling)
	b.say(two, berg, dossier.Statement{Kind: dossier.Partial, Parts: []string{"ours"}, Rank: dossier.RankOwn, Found: dossier.FoundNamed},
		"Berg has called the river “ours”.", cite(two, "ours"), sharing)

	when := &dossier.Dated{
		Entry: &dossier.Entry{EDTF: "2031-03", Standing: dossier.Planned, Text: "Minister Anna Berg said on 4 May that the dam would be filled in March 2031."},
		From:  one, Cite: cite(one, "Minister Anna Berg said on 4 May that the dam would be filled in March 2031."), Expression: find(one, "March 2031"),
	}
	one.Dated, d.Events = []*dossier.Dated{when}, []*dossier.Dated{when}
	filling.Dated = d.Events

	one.Summary = []dossier.Cited{
		{From: one, Text: "A fisherman said the river was low.", Cite: cite(one, "A fisherman said the river was low.")},
		{From: one, Text: "Berg means it.", Human: true},
	}
	b.own(one)
	b.sections(one)
	b.sections(two)
	one.Cites, two.CitedBy = []*dossier.Folio{two}, []*dossier.Folio{one} // by the note
	name(d)
	return d
}

// name finds whom the words of statements and entries name.
func name(d *dossier.Dossier) {
	for _, q := range d.Statements {
		q.Names, q.Words = namedAt(q.Cite), 0
		for _, part := range q.Parts {
			q.Words += len(strings.Fields(part))
		}
	}
	for _, e := range d.Events {
		e.Names = namedAt(e.Cite)
	}
}

func namedAt(c dossier.Cite) []*dossier.ActorFile {
	var found []*dossier.ActorFile
	for _, span := range c.Spans {
		for _, p := range c.Folio.Actors {
			if slices.ContainsFunc(p.Mentions, span.Contains) && !slices.Contains(found, p.Actor) {
				found = append(found, p.Actor)
			}
		}
	}
	return found
}

// sections writes the briefing that the folio's findings would have come from.
func (b *builder) sections(f *dossier.Folio) {
	said := dossier.Section{Kind: dossier.WhoSaid, Level: 2, Title: "Who said what"}
	for _, q := range f.Said {
		said.Items = append(said.Items, dossier.Item{Statement: q.Statement})
	}
	when := dossier.Section{Kind: dossier.Chronology, Level: 2, Title: "Chronology"}
	for _, e := range f.Dated {
		when.Items = append(when.Items, dossier.Item{Entry: e.Entry})
	}
	f.Briefing.Sections = append(f.Briefing.Sections, said, when)
	for i, q := range f.Said {
		q.Item = &said.Items[i]
	}
	for i, e := range f.Dated {
		e.Item = &when.Items[i]
	}
}

// own is what a person added to a briefing.
func (b *builder) own(f *dossier.Folio) {
	points := dossier.Section{Kind: dossier.KeyPoints, Level: 2, Title: "Key points", Items: []dossier.Item{
		{Point: &dossier.Point{Text: "A fisherman said the river was low."}},
		{Point: &dossier.Point{Text: "This stands nowhere.", Ref: dossier.Ref{First: 5, Last: 5}}, Human: true},
		{Raw: "A note of *mine* on [the other](002_tarn.md)."},
	}}
	mine := dossier.Section{Kind: dossier.Own, Level: 2, Title: "<b>Mine</b>", Items: []dossier.Item{{Raw: "Own words."}}}
	f.Briefing.Sections = append(f.Briefing.Sections, points, mine)
	first := &points.Items[0]
	f.Points = []dossier.Cited{{From: f, Text: first.Point.Text, Cite: cite(f, first.Point.Text), Item: first}}
}

// compose sets every page of a dossier.
func compose(t testing.TB, d *dossier.Dossier, opts Options) []dossier.Page {
	t.Helper()
	return rows(Plan(d, opts), func(s dossier.Sheet) dossier.Page {
		p, err := s.Compose()
		if err != nil {
			t.Fatal(err)
		}
		return p
	})
}

func composed(t testing.TB, d *dossier.Dossier) map[string]dossier.Page {
	t.Helper()
	return composedWith(t, d, Options{Version: "test", Words: words(t)})
}

func composedWith(t testing.TB, d *dossier.Dossier, opts Options) map[string]dossier.Page {
	t.Helper()
	pages := map[string]dossier.Page{}
	for _, p := range compose(t, d, opts) {
		if _, twice := pages[p.Path]; twice {
			t.Errorf("two pages at %s", p.Path)
		}
		pages[p.Path] = p
	}
	return pages
}
