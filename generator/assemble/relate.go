package assemble

import (
	"cmp"
	"slices"

	"dossier/generator/dossier"
	"dossier/generator/kin"
)

// sketch keeps of the reporting what tells the same story in another source.
// Subheads are the outlet's own.
func (x *binder) sketch() {
	var paragraphs []string
	for _, p := range x.Article.Passages {
		if p.Role == dossier.Paragraph {
			paragraphs = append(paragraphs, x.Source.Slice(p.Span))
		}
	}
	x.card.Sketch = kin.Draw(x.Article.Title.Text, paragraphs...)
}

// relate finds the folios that tell the same story, and who of them stands for
// it. It reads what fill left, and nothing that introduce changes.
func (j *joiner) relate() {
	sketches := make([]kin.Sketch, len(j.d.Sources))
	for i, f := range j.d.Sources {
		sketches[i] = j.plates[f].card.Sketch
	}
	for _, places := range kin.Groups(sketches) {
		var group []*dossier.Folio
		for _, i := range places {
			group = append(group, j.d.Sources[i])
		}
		for i, f := range group {
			f.Same = slices.Delete(slices.Clone(group), i, i+1)
		}
		slices.SortStableFunc(group, j.standsBefore)
		for _, f := range group {
			f.Stands = group[0]
		}
		j.groups = append(j.groups, group)
	}
}

// standsBefore puts those first that stand for a story: the one published
// first is nearest to where it came from.
func (j *joiner) standsBefore(f, g *dossier.Folio) int {
	when := func(f *dossier.Folio) (undated, rank int) {
		if edtf := j.published(f); edtf != "" {
			return 0, j.dates.rank(edtf)
		}
		return 1, 0
	}
	unnamed := func(f *dossier.Folio) int {
		if f.Briefing.Source.Agency == "" {
			return 1
		}
		return 0
	}
	undatedF, rankF := when(f)
	undatedG, rankG := when(g)
	return cmp.Or(cmp.Compare(undatedF, undatedG), cmp.Compare(rankF, rankG), cmp.Compare(unnamed(f), unnamed(g)))
}
