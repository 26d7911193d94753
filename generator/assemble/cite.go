package assemble

import (
	"fmt"
	"slices"
	"strings"

	"dossier/generator/dossier"
)

// quote finds the place of every sentence the briefings print.
func (j *joiner) quote() {
	for _, f := range j.d.Sources {
		f.Summary = j.summarise(f)
		for i := range f.Briefing.Sections {
			j.finders[f].next = 0
			j.section(f, &f.Briefing.Sections[i])
		}
		j.frontThemes(f)
	}
}

func (j *joiner) section(f *dossier.Folio, s *dossier.Section) {
	theme := j.themes[s.Theme]
	if s.Kind == dossier.ThemePart && theme == nil {
		j.missingTheme(f, s.Line, s.Theme)
	}
	for i := range s.Items {
		item := &s.Items[i]
		switch {
		case item.Point != nil && s.Kind == dossier.ThemePart:
			if theme != nil {
				point := &dossier.ThemedPoint{Theme: theme, Cited: j.point(f, item)}
				f.Themed = append(f.Themed, point)
				theme.Points = append(theme.Points, point)
			}
		case item.Point != nil:
			f.Points = append(f.Points, j.point(f, item))
		case item.Statement != nil:
			f.Said = append(f.Said, j.statement(f, item))
		case item.Entry != nil:
			f.Dated = append(f.Dated, j.entry(f, item))
		}
	}
}

func (j *joiner) point(f *dossier.Folio, item *dossier.Item) dossier.Cited {
	cite := j.cite(f, item, item.Point.Ref, item.Point.Text)
	return dossier.Cited{From: f, Text: item.Point.Text, Cite: cite, Human: item.Human && !cite.Found(), Item: item}
}

func (j *joiner) statement(f *dossier.Folio, item *dossier.Item) *dossier.Said {
	s := item.Statement
	said := &dossier.Said{Statement: s, Item: item, From: f}
	said.Cite, said.ContextSpan = j.citeStatement(f, item)
	said.When, said.WhenBy = when(f, s)
	for _, id := range s.Themes {
		switch theme := j.themes[id]; {
		case theme == nil:
			j.missingTheme(f, item.Line, id)
		case !slices.Contains(said.Themes, theme):
			said.Themes = append(said.Themes, theme)
		}
	}
	return said
}

// citeStatement finds a statement's words inside the sentence that holds them,
// when the briefing gives it, since a fragment may stand in a line twice.
func (j *joiner) citeStatement(f *dossier.Folio, item *dossier.Item) (dossier.Cite, dossier.Span) {
	s := item.Statement
	if s.Context == "" {
		return j.cite(f, item, s.Ref, s.Parts...), dossier.Span{}
	}
	cite := j.cite(f, item, s.Ref, s.Context)
	if !cite.Found() {
		return j.cite(f, item, s.Ref, s.Parts...), dossier.Span{}
	}
	context, find := cite.Spans[0], j.finders[cite.Folio]
	spans, normalised := find.find(s.Parts, context)
	if spans == nil {
		return j.cite(f, item, s.Ref, s.Parts...), context
	}
	cite.Spans, cite.Normalised = spans, cite.Normalised || normalised
	return cite, context
}

func (j *joiner) entry(f *dossier.Folio, item *dossier.Item) *dossier.Dated {
	e := item.Entry
	dated := &dossier.Dated{Entry: e, Item: item, From: f, Cite: j.cite(f, item, e.Ref, e.Text)}
	if dated.Cite.Found() && e.Expression != "" {
		spans, _ := j.finders[dated.Cite.Folio].find([]string{e.Expression}, dated.Cite.Spans[0])
		if spans != nil {
			dated.Expression = spans[0]
		}
	}
	return dated
}

// cite is the place of words in the lines a reference names. A reference that
// leads nowhere gives a Cite with the briefing's own source and no line.
func (j *joiner) cite(f *dossier.Folio, item *dossier.Item, ref dossier.Ref, parts ...string) dossier.Cite {
	target := j.files[ref.File]
	if target == nil {
		j.deadReference(f, item, ref, fmt.Sprintf("there is no content/sources/%s", ref.File))
		return dossier.Cite{Folio: f}
	}
	lines := target.Source.LineSpan(ref.First, ref.Last)
	if ref.First < 1 || ref.Last < ref.First || ref.Last > len(target.Source.Lines) {
		j.deadReference(f, item, ref, fmt.Sprintf("%s has %d lines", target.Source.Name, len(target.Source.Lines)))
		return dossier.Cite{Folio: target}
	}
	cite := dossier.Cite{Folio: target, Line: ref.First, Last: ref.Last}
	cite.Spans, cite.Normalised = j.finders[target].find(parts, lines)
	return cite
}

func (j *joiner) deadReference(f *dossier.Folio, item *dossier.Item, ref dossier.Ref, why string) {
	j.report(dossier.Problem{
		File: "content/briefings/" + f.Briefing.File, Line: refLine(item, ref), Grave: true,
		Message: fmt.Sprintf("reference to %s leads nowhere: %s", refName(ref), why),
	})
}

// refName is a reference as a reader would say it.
func refName(ref dossier.Ref) string {
	if ref.Last > ref.First {
		return fmt.Sprintf("%s, lines %d to %d,", ref.File, ref.First, ref.Last)
	}
	return fmt.Sprintf("%s, line %d,", ref.File, ref.First)
}

// refLine is the line of the briefing on which an item's reference stands.
func refLine(item *dossier.Item, ref dossier.Ref) int {
	if item == nil || item.Line == 0 {
		return 0
	}
	before := strings.LastIndex(item.Raw, fmt.Sprintf("#L%d", ref.First))
	return item.Line + strings.Count(item.Raw[:max(before, 0)], "\n")
}

// frontThemes reports themes of the front matter that have no page.
func (j *joiner) frontThemes(f *dossier.Folio) {
	for _, id := range f.Briefing.Themes {
		if j.themes[id] == nil {
			j.missingTheme(f, 0, id)
		}
	}
}

// missingTheme reports a theme without a page, once a briefing.
func (j *joiner) missingTheme(f *dossier.Folio, line int, id string) {
	key := f.Briefing.File + "\x00" + id
	if j.unthemed[key] {
		return
	}
	j.unthemed[key] = true
	j.report(dossier.Problem{
		File: "content/briefings/" + f.Briefing.File, Line: line,
		Message: fmt.Sprintf("theme %q has no page in content/themes", id),
		Hint:    fmt.Sprintf("add content/themes/%s.md, or take the theme out of the briefing", id),
	})
}

// when is the date by which a statement is ordered, and what it is the date of.
func when(f *dossier.Folio, s *dossier.Statement) (edtf, by string) {
	switch {
	case placed(s.EDTF):
		return s.EDTF, "said"
	case placed(f.Briefing.Published):
		return f.Briefing.Published, "published"
	}
	return "", ""
}
