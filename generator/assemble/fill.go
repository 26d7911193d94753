package assemble

import (
	"fmt"
	"slices"

	"dossier/generator/dossier"
)

// fill puts what stands on the cards into the folios.
func (j *joiner) fill() {
	for _, f := range j.d.Sources {
		p := j.plates[f]
		for _, need := range p.card.Needs {
			p.needs = append(p.needs, j.files[need.Name])
		}
		j.tie(f, p.needs)
		j.tie(f, j.linked(p.card))
		j.fillThemed(f, p)
		j.fillSaid(f, p)
		j.fillDated(f, p)
		j.problems = append(j.problems, p.card.Problems...)
		j.missingThemes(p.card)
	}
	j.rankDates()
}

// tie notes which folios name lines of which, or link to them.
func (j *joiner) tie(f *dossier.Folio, needs []*dossier.Folio) {
	for _, g := range needs {
		if g != nil && g != f && !slices.Contains(f.Cites, g) {
			f.Cites, g.CitedBy = append(f.Cites, g), append(g.CitedBy, f)
		}
	}
}

func (j *joiner) fillThemed(f *dossier.Folio, p *plate) {
	rows := make([]dossier.ThemedPoint, 0, len(p.card.Themed))
	var ordered []row[*dossier.ThemedPoint]
	for _, t := range p.card.Themed {
		theme := j.themes[t.Theme]
		if theme == nil {
			continue
		}
		cite := p.cite(f, t.Place)
		rows = append(rows, dossier.ThemedPoint{Theme: theme, Cited: dossier.Cited{From: f, Cite: cite, Human: t.Human && !cite.Found()}})
		point := &rows[len(rows)-1]
		f.Themed = append(f.Themed, point)
		ordered = append(ordered, row[*dossier.ThemedPoint]{position{start: t.Place.Start, line: t.Place.Line}, point})
	}
	for _, point := range inOrder(ordered) {
		point.Theme.Points = append(point.Theme.Points, point)
	}
}

func (j *joiner) fillSaid(f *dossier.Folio, p *plate) {
	rows := make([]dossier.Said, len(p.card.Said))
	p.said = make([]dossier.Statement, len(rows))
	f.Said = make([]*dossier.Said, len(rows))
	for i := range p.card.Said {
		s := &p.card.Said[i]
		p.said[i] = dossier.Statement{Kind: s.Kind, Speaker: s.Speaker, Found: s.Found, Rank: s.Rank, EDTF: s.EDTF, Themes: s.Themes}
		rows[i] = dossier.Said{
			Statement: &p.said[i], From: f, Cite: p.cite(f, s.Place), ContextSpan: s.Context, Words: s.Words,
			Themes: j.themesNamed(s.Themes),
		}
		rows[i].When, rows[i].WhenBy = j.when(f, s.EDTF)
		f.Said[i] = &rows[i]
	}
}

func (j *joiner) fillDated(f *dossier.Folio, p *plate) {
	rows := make([]dossier.Dated, len(p.card.Dated))
	p.dated = make([]dossier.Entry, len(rows))
	f.Dated = make([]*dossier.Dated, len(rows))
	for i := range p.card.Dated {
		e := &p.card.Dated[i]
		p.dated[i] = dossier.Entry{EDTF: e.EDTF, Inferred: e.Inferred, Standing: e.Standing}
		rows[i] = dossier.Dated{Entry: &p.dated[i], From: f, Cite: p.cite(f, e.Place), Expression: e.Expression}
		for _, t := range j.d.Themes {
			if slices.Contains(e.Themes, t.ID) {
				rows[i].Themes = append(rows[i].Themes, t)
			}
		}
		f.Dated[i] = &rows[i]
	}
}

// themesNamed are the themes of some IDs that have a page, each once.
func (j *joiner) themesNamed(ids []string) []*dossier.ThemeFile {
	var themes []*dossier.ThemeFile
	for _, id := range ids {
		if t := j.themes[id]; t != nil && !slices.Contains(themes, t) {
			themes = append(themes, t)
		}
	}
	return themes
}

// missingThemes reports the themes without a page, each once a briefing.
func (j *joiner) missingThemes(c *Card) {
	var told []string
	for _, t := range c.Themes {
		if j.themes[t.ID] != nil || slices.Contains(told, t.ID) {
			continue
		}
		told = append(told, t.ID)
		j.report(dossier.Problem{
			File: "content/briefings/" + c.Briefing.File, Line: t.Line,
			Message: fmt.Sprintf("theme %q has no page in content/themes", t.ID),
			Hint:    fmt.Sprintf("add content/themes/%s.md, or take the theme out of the briefing", t.ID),
		})
	}
}

// when is the date by which a statement is ordered, and what it is the date of.
func (j *joiner) when(f *dossier.Folio, said string) (edtf, by string) {
	switch {
	case j.placed.has(said):
		return said, "said"
	case j.placed.has(f.Briefing.Published):
		return f.Briefing.Published, "published"
	}
	return "", ""
}
