package page

import (
	"fmt"
	"slices"
	"strings"

	"dossier/generator/dossier"
)

// dossier makes the dossier of a world, all sources open.
func (w *world) dossier() *dossier.Dossier {
	b := &builder{&dossier.Dossier{Title: w.title, Question: w.question, BottomLine: w.bottom, Language: "en"}}
	for _, t := range w.themes {
		b.d.Themes = append(b.d.Themes, &dossier.ThemeFile{Theme: &dossier.Theme{
			ID: t.id, File: "content/themes/" + t.id + ".md", Title: t.title, Status: t.status, Body: t.body,
		}})
	}
	for i, a := range w.people {
		file := &dossier.ActorFile{ID: fmt.Sprint("p", i), Name: a.name, Kind: a.kind, Side: a.side}
		if a.profile != "" {
			file.Profile = &dossier.Profile{ID: file.ID, File: "content/people/" + file.ID + ".md", Name: a.name, Body: a.profile, Aliases: []string{"Valley"}}
		}
		b.d.Actors = append(b.d.Actors, file)
	}
	for i, s := range w.sources {
		f := newFolio(fmt.Sprintf("%03d", i), s.name, w.text(s))
		own := s
		own.story = "" // who tells it too is none of the source's own
		f.Key = dossier.KeyOf(append(w.namedIn(s), fmt.Sprintf("%+v", own), w.text(s))...)
		f.Briefing.Title, f.Briefing.Published, f.Briefing.Reviewed, f.Briefing.Source.Outlet = s.headline, s.published, s.reviewed, s.outlet
		f.Article = &dossier.Article{Outlet: dossier.Attested{Value: s.outlet, Span: f.Source.Lines[0]}, Passages: []dossier.Passage{{Span: f.Source.Lines[0]}}}
		b.d.Sources = append(b.d.Sources, f)
	}
	for i, s := range w.sources {
		w.fill(b, b.d.Sources[i], s)
	}
	w.relate(b.d)
	inOrder(b.d)
	name(b.d)
	return b.d
}

// relate ties the sources that tell one story: the first of them stands for it,
// and what it says first, dates first and has first on a theme stands in the
// others too.
func (w *world) relate(d *dossier.Dossier) {
	for i, s := range w.sources {
		f := d.Sources[i]
		for k, other := range w.sources {
			if k != i && s.story != "" && other.story == s.story {
				f.Same = append(f.Same, d.Sources[k])
			}
		}
		if len(f.Same) == 0 {
			continue
		}
		if f.Stands = f; f.Same[0].Stands != nil {
			f.Stands = f.Same[0]
			again(f.Stands, f)
		}
	}
}

// again says that a source says first what another one does.
func again(f, g *dossier.Folio) {
	if len(f.Said) > 0 && len(g.Said) > 0 && g.Said[0].Cite.Found() {
		f.Said[0].Also = append(f.Said[0].Also, g.Said[0].Cite)
	}
	if len(f.Dated) > 0 && len(g.Dated) > 0 {
		f.Dated[0].Also = append(f.Dated[0].Also, g.Dated[0].Cite)
	}
	if len(f.Themed) > 0 && len(g.Themed) > 0 {
		f.Themed[0].Also = append(f.Themed[0].Also, g.Themed[0].Cite)
	}
}

// text is what a source says: its headline, then a line for each statement,
// entry and role.
func (w *world) text(s worldSource) string {
	lines := []string{s.headline + " today"}
	for _, q := range s.said {
		lines = append(lines, "“"+q.words+"” said "+w.speaker(q))
	}
	for _, e := range s.dated {
		lines = append(lines, "When: "+e.words)
	}
	for i, role := range s.roles {
		if role != "" {
			lines = append(lines, role+" "+w.people[i].name)
		}
	}
	return strings.Join(lines, "\n") + "\n"
}

// namedIn is the names that stand in a source.
func (w *world) namedIn(s worldSource) []string {
	var names []string
	for _, a := range w.people {
		if strings.Contains(w.text(s), a.name) {
			names = append(names, a.name)
		}
	}
	return names
}

func (w *world) speaker(q worldSaid) string {
	if q.who < len(w.people) {
		return w.people[q.who].name
	}
	return "somebody"
}

func (w *world) fill(b *builder, f *dossier.Folio, s worldSource) {
	for i, a := range b.d.Actors {
		if strings.Contains(f.Source.Text, a.Name) {
			b.name(a, f, s.roles[i], a.Name)
			if s.roles[i] != "" && a.SideBy == "" && a.Side != "" {
				a.SideBy = fmt.Sprint(f.Code, ":", f.Actors[len(f.Actors)-1].Cite.Line)
			}
		}
	}
	theme := func(i int) []*dossier.ThemeFile {
		if i < len(b.d.Themes) {
			return b.d.Themes[i : i+1]
		}
		return nil
	}
	line := func(n int, words string) dossier.Cite {
		at := f.Source.Lines[n]
		at.Start += strings.Index(f.Source.Slice(at), words)
		at.End = at.Start + len(words)
		return dossier.Cite{Folio: f, Line: n + 1, Last: n + 1, Spans: []dossier.Span{at}}
	}
	for n, q := range s.said {
		c := line(n+1, q.words)
		if q.human {
			c.Spans = nil
		}
		st := dossier.Statement{Kind: dossier.Direct, Parts: []string{q.words}, Found: dossier.FoundNamed, Rank: dossier.RankOwn, EDTF: q.when, Speaker: w.speaker(q)}
		var a *dossier.ActorFile
		if q.who < len(b.d.Actors) {
			a = b.d.Actors[q.who]
		}
		b.say(f, a, st, "", c, theme(q.theme)...)
	}
	for n, e := range s.dated {
		f.Dated = append(f.Dated, &dossier.Dated{
			Entry: &dossier.Entry{EDTF: e.when, Text: e.words}, From: f, Cite: line(1+len(s.said)+n, e.words), Themes: theme(e.theme),
		})
	}
	f.Summary = []dossier.Cited{{From: f, Text: s.headline, Cite: line(0, s.headline)}}
	for i, t := range b.d.Themes {
		if i < len(s.dated) {
			c := line(1+len(s.said)+i, s.dated[i].words)
			f.Themed = append(f.Themed, &dossier.ThemedPoint{Theme: t, Cited: dossier.Cited{From: f, Text: s.dated[i].words, Cite: c}})
		}
	}
	w.elsewhere(b, f, s)
	b.sections(f)
}

// elsewhere is what a briefing takes from other sources: a point that cites
// one, a note that links to one.
func (w *world) elsewhere(b *builder, f *dossier.Folio, s worldSource) {
	tie := func(g *dossier.Folio) {
		if g != f && !slices.Contains(f.Cites, g) {
			f.Cites, g.CitedBy = append(f.Cites, g), append(g.CitedBy, f)
		}
	}
	points := dossier.Section{Kind: dossier.KeyPoints, Level: 2, Title: "Key points"}
	for i, other := range w.sources {
		g := b.d.Sources[i]
		if other.name == s.cites {
			at := dossier.Span{Start: 0, End: len(other.headline)}
			points.Items = append(points.Items, dossier.Item{Point: &dossier.Point{Text: other.headline}})
			f.Points = []dossier.Cited{{From: f, Text: other.headline, Cite: dossier.Cite{Folio: g, Line: 1, Last: 1, Spans: []dossier.Span{at}}}}
			f.Key = dossier.KeyOf(f.Key.String(), other.headline)
			tie(g)
		}
		if strings.Contains(s.note, "("+other.name+".md)") {
			tie(g)
		}
	}
	points.Items = append(points.Items, dossier.Item{Raw: s.note})
	if len(f.Points) > 0 {
		f.Points[0].Item = &points.Items[0]
	}
	f.Briefing.Sections = append(f.Briefing.Sections, points)
}
