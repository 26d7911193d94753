package brief

import (
	"strings"

	"dossier/generator/dossier"
)

// Compose is the briefing that a reading of one source makes, for a file at a
// slash path below content/briefings. Sections with nothing to say are left
// out; so is the level of detail that only the source's page can show.
func Compose(src *dossier.Source, art *dossier.Article, f dossier.Findings, file string) dossier.Briefing {
	c := composer{src: src, findings: f, actors: map[string]*dossier.Actor{}}
	for i := range f.Actors {
		c.actors[f.Actors[i].ID] = &f.Actors[i]
	}
	b := dossier.Briefing{
		File:          file,
		Title:         oneLine(art.Title.Text),
		Summary:       c.summary(),
		Themes:        c.themes(),
		People:        c.names(dossier.Person),
		Organizations: c.names(dossier.Body),
		Places:        c.names(dossier.Place),
		Published:     art.Published.EDTF,
		Source:        sourceRecord(src, art),
	}
	b.Sections = append(b.Sections, c.section(dossier.KeyPoints, c.keyPoints())...)
	b.Sections = append(b.Sections, c.byTheme()...)
	b.Sections = append(b.Sections, c.section(dossier.WhoSaid, c.statements())...)
	b.Sections = append(b.Sections, c.section(dossier.Chronology, c.entries())...)
	b.Sections = append(b.Sections, c.section(dossier.WhoIsWho, c.profiles())...)
	return b
}

func sourceRecord(src *dossier.Source, art *dossier.Article) dossier.SourceRecord {
	r := dossier.SourceRecord{
		File: src.Name, SHA256: src.SHA256,
		Outlet: oneLine(art.Outlet.Value), OutletBasis: oneLine(art.Outlet.Basis),
		Agency: oneLine(art.Agency.Value), AgencyBasis: oneLine(art.Agency.Basis),
		PublishedBasis: oneLine(art.Published.Basis), Language: art.Language,
		Dateline: oneLine(art.Dateline.Value), URL: oneLine(art.URL.Value),
	}
	for _, by := range art.Byline {
		if by.Value != "" {
			r.Byline = append(r.Byline, oneLine(by.Value))
		}
	}
	return r
}

type composer struct {
	src      *dossier.Source
	findings dossier.Findings
	actors   map[string]*dossier.Actor // by ID
}

// ref is the reference to the lines that hold all of the spans.
func (c *composer) ref(spans ...dossier.Span) dossier.Ref {
	whole := spans[0]
	for _, s := range spans[1:] {
		if s.Len() > 0 {
			whole = dossier.Span{Start: min(whole.Start, s.Start), End: max(whole.End, s.End)}
		}
	}
	return dossier.Ref{
		File: c.src.Name, First: c.src.Line(whole.Start),
		Last: c.src.Line(max(whole.Start, whole.End-1)),
	}
}

// words are the source's words at a span, on one line.
func (c *composer) words(at dossier.Span) string { return oneLine(c.src.Slice(at)) }

func (c *composer) section(kind dossier.SectionKind, items []dossier.Item) []dossier.Section {
	if len(items) == 0 {
		return nil
	}
	return []dossier.Section{{Kind: kind, Level: 2, Title: string(kind), Items: items}}
}

func (c *composer) summary() string {
	var sentences []string
	for _, s := range c.findings.Summary {
		sentences = append(sentences, oneLine(s.Text))
	}
	return strings.Join(sentences, " ")
}

// themes are the themes of passages and statements, in order of appearance.
func (c *composer) themes() []string {
	var ids []string
	seen := map[string]bool{}
	add := func(id string) {
		if id != "" && !seen[id] {
			seen[id] = true
			ids = append(ids, id)
		}
	}
	for _, p := range c.findings.Themes {
		add(p.Theme)
	}
	for _, q := range c.findings.Quotes {
		for _, id := range q.Themes {
			add(id)
		}
	}
	return ids
}

func (c *composer) names(kind dossier.ActorKind) []string {
	var names []string
	for _, a := range c.findings.Actors {
		if a.Kind == kind && a.Name != "" {
			names = append(names, oneLine(a.Name))
		}
	}
	return names
}

func (c *composer) point(text string, at dossier.Span) []dossier.Item {
	if text = oneLine(text); text == "" {
		return nil
	}
	return []dossier.Item{{Point: &dossier.Point{Text: text, Ref: c.ref(at)}}}
}

func (c *composer) keyPoints() []dossier.Item {
	var items []dossier.Item
	for _, s := range c.findings.KeyPoints {
		items = append(items, c.point(s.Text, s.Span)...)
	}
	return items
}

// byTheme is a section with one part for each theme that has passages.
func (c *composer) byTheme() []dossier.Section {
	points := map[string][]dossier.Item{}
	for _, p := range c.findings.Themes {
		points[p.Theme] = append(points[p.Theme], c.point(p.Text, p.Span)...)
	}
	sections := []dossier.Section{{Kind: dossier.ByTheme, Level: 2, Title: string(dossier.ByTheme)}}
	for _, id := range c.themes() {
		if len(points[id]) > 0 {
			sections = append(sections, dossier.Section{Kind: dossier.ThemePart, Level: 3, Theme: id, Items: points[id]})
		}
	}
	if len(sections) == 1 {
		return nil
	}
	return sections
}

func (c *composer) statements() []dossier.Item {
	var items []dossier.Item
	for i := range c.findings.Quotes {
		if x := c.statement(&c.findings.Quotes[i]); len(x.Parts) > 0 {
			items = append(items, dossier.Item{Statement: x})
		}
	}
	return items
}

func (c *composer) statement(q *dossier.Quote) *dossier.Statement {
	x := &dossier.Statement{
		Kind: q.Kind, Found: q.Found, Cue: c.words(q.Cue), Rank: q.Rank,
		Via: q.Via, EDTF: q.EDTF, Themes: q.Themes,
	}
	for _, at := range q.Spans {
		if part := c.words(at); part != "" {
			x.Parts = append(x.Parts, part)
		}
	}
	if a := c.actors[q.Speaker]; a != nil {
		x.Speaker = oneLine(a.Name)
	}
	cited := q.Spans
	if q.Kind != dossier.Direct && q.Context != (dossier.Span{}) {
		x.Context = c.words(q.Context)
		cited = append(append([]dossier.Span(nil), q.Spans...), q.Context)
	}
	if len(cited) > 0 {
		x.Ref = c.ref(cited...)
	}
	return x
}

func (c *composer) entries() []dossier.Item {
	var items []dossier.Item
	for _, e := range c.findings.Events {
		if e.EDTF == "" || e.Text == "" {
			continue
		}
		items = append(items, dossier.Item{Entry: &dossier.Entry{
			EDTF: e.EDTF, Inferred: e.Inferred, Standing: e.Standing,
			Expression: c.words(e.Expression), Text: oneLine(e.Text), Ref: c.ref(e.Span),
		}})
	}
	return items
}

// profiles are all actors with a name of their own; the unnamed stand with
// their statements alone.
func (c *composer) profiles() []dossier.Item {
	var items []dossier.Item
	for _, a := range c.findings.Actors {
		if a.Kind == dossier.Unnamed || a.Name == "" {
			continue
		}
		at := a.RoleSpan
		if at.Len() == 0 && len(a.Mentions) > 0 {
			at = a.Mentions[0]
		}
		x := &dossier.ActorEntry{
			Name: oneLine(a.Name), Kind: a.Kind, Side: oneLine(a.Side), Role: oneLine(a.Role), Ref: c.ref(at),
		}
		for _, alias := range a.Aliases {
			x.Aliases = append(x.Aliases, oneLine(alias))
		}
		items = append(items, dossier.Item{Profile: x})
	}
	return items
}
