package brief

import "dossier/generator/dossier"

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
