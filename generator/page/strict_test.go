package page

import (
	"fmt"

	"dossier/generator/dossier"
)

// strict shuts sources as hard as it may: whatever a shut folio does not hold
// is gone, so that a page which reads it shows.
type strict struct {
	open map[*dossier.Folio]int
	kept map[*dossier.Folio]*innards
}

// innards is what a folio holds while it is open.
type innards struct {
	text     string
	lines    []dossier.Span
	article  *dossier.Article
	briefing dossier.Briefing
	summary  []dossier.Cited
	points   []dossier.Cited
	themed   []dossier.ThemedPoint
	said     []dossier.Said
	dated    []dossier.Dated
	actors   []dossier.Presence
}

// shut gives a dossier whose sources are all shut.
func shut(d *dossier.Dossier) *strict {
	s := &strict{open: map[*dossier.Folio]int{}, kept: map[*dossier.Folio]*innards{}}
	for _, f := range d.Sources {
		in := &innards{text: f.Source.Text, lines: f.Source.Lines, article: f.Article, briefing: *f.Briefing, summary: f.Summary, points: f.Points}
		for _, p := range f.Themed {
			in.themed = append(in.themed, *p)
		}
		for _, q := range f.Said {
			in.said = append(in.said, *q)
		}
		for _, e := range f.Dated {
			in.dated = append(in.dated, *e)
		}
		for _, p := range f.Actors {
			in.actors = append(in.actors, *p)
		}
		s.kept[f] = in
		s.empty(f)
	}
	d.Opener = s
	return s
}

func (s *strict) Open(folios ...*dossier.Folio) error {
	for _, f := range folios {
		if s.kept[f] == nil {
			return fmt.Errorf("%s is no source of the dossier", f.Slug)
		}
		if s.open[f]++; s.open[f] == 1 {
			s.fill(f)
		}
	}
	return nil
}

func (s *strict) Shut(folios ...*dossier.Folio) {
	for _, f := range folios {
		if s.open[f]--; s.open[f] == 0 {
			s.empty(f)
		}
	}
}

func (s *strict) fill(f *dossier.Folio) {
	in := s.kept[f]
	f.Source.Text, f.Source.Lines, f.Article = in.text, in.lines, in.article
	*f.Briefing, f.Summary, f.Points = in.briefing, in.summary, in.points
	for i := range in.themed {
		*f.Themed[i] = in.themed[i]
	}
	for i := range in.said {
		*f.Said[i] = in.said[i]
	}
	for i := range in.dated {
		*f.Dated[i] = in.dated[i]
	}
	for i := range in.actors {
		*f.Actors[i] = in.actors[i]
	}
}

func (s *strict) empty(f *dossier.Folio) {
	f.Source.Text, f.Source.Lines, f.Article = "", nil, nil
	f.Briefing.Summary, f.Briefing.Sections, f.Summary, f.Points = "", nil, nil, nil
	for _, p := range f.Themed {
		p.Text, p.Item = "", nil
	}
	for _, q := range f.Said {
		light := *q.Statement
		light.Parts, light.Context, light.Cue, light.Via, light.Ref = nil, "", "", nil, dossier.Ref{}
		q.Statement, q.Item = &light, nil
	}
	for _, e := range f.Dated {
		light := *e.Entry
		light.Expression, light.Text, light.Ref = "", "", dossier.Ref{}
		e.Entry, e.Item = &light, nil
	}
	for _, p := range f.Actors {
		p.Entry, p.Item, p.Mentions = nil, nil, nil
	}
}
