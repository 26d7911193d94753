package assemble

import (
	"slices"

	"dossier/generator/dossier"
)

// tellOnce takes out of the lists of the whole what a story says a second time
// in another source, and notes the place where it is said first. What differs in
// anything that a reader is shown of it stays, and so does what a person wrote:
// where one of two was, that one stands for both.
func (j *joiner) tellOnce() {
	said, dated, points := map[*dossier.Said]bool{}, map[*dossier.Dated]bool{}, map[*dossier.ThemedPoint]bool{}
	for _, group := range j.groups {
		repeats(j.saidIn(group), said)
		repeats(j.datedIn(group), dated)
		repeats(j.pointsIn(group), points)
	}
	if len(j.groups) == 0 {
		return
	}
	j.d.Statements = slices.DeleteFunc(j.d.Statements, func(q *dossier.Said) bool { return said[q] })
	j.d.Events = slices.DeleteFunc(j.d.Events, func(e *dossier.Dated) bool { return dated[e] })
	for _, t := range j.d.Themes {
		t.Points = slices.DeleteFunc(t.Points, func(p *dossier.ThemedPoint) bool { return points[p] })
	}
}

// telling is a row of a source whose story is told elsewhere too.
type telling[Row comparable, Words comparable] struct {
	row    Row
	words  Words // what must be the same
	cite   dossier.Cite
	human  bool
	weight int // how well it is dated: a better date is not given up for a worse
	themes []*dossier.ThemeFile
	also   *[]dossier.Cite // of the row
}

// repeats notes which rows say again what another source of the group says; they
// come in the order in which sources stand for the story.
func repeats[Row, Words comparable](rows []telling[Row, Words], again map[Row]bool) {
	first := map[Words][]telling[Row, Words]{}
	for _, human := range []bool{true, false} {
		for _, r := range rows {
			if r.human != human {
				continue
			}
			i := slices.IndexFunc(first[r.words], func(one telling[Row, Words]) bool { return one.covers(r) })
			if human || i < 0 {
				if len(first[r.words]) < mostAlike {
					first[r.words] = append(first[r.words], r)
				}
				continue
			}
			also := first[r.words][i].also
			*also = append(*also, r.cite)
			again[r.row] = true
		}
	}
}

// mostAlike is how many rows of the same words may stand for others: what one
// source says more often than that is not worth telling apart.
const mostAlike = 32

// covers reports whether a row can stand for another one as well.
func (one telling[Row, Words]) covers(r telling[Row, Words]) bool {
	in := func(c dossier.Cite) bool { return c.Folio == r.cite.Folio }
	return !in(one.cite) && !slices.ContainsFunc(*one.also, in) && one.weight >= r.weight &&
		!slices.ContainsFunc(r.themes, func(t *dossier.ThemeFile) bool { return !slices.Contains(one.themes, t) })
}

// own reports whether words were found in the source whose briefing prints them.
func own(from *dossier.Folio, c dossier.Cite) bool { return c.Found() && c.Folio == from }

// saidWords is what two statements have in common that are one.
type saidWords struct {
	sum     uint32
	kind    dossier.QuoteKind
	rank    dossier.Rank
	actor   *dossier.ActorFile
	speaker string // who is not known by name
}

type saidRow = telling[*dossier.Said, saidWords]

func (j *joiner) saidIn(group []*dossier.Folio) []saidRow {
	weight := map[string]int{"published": 1, "said": 2}
	var rows []saidRow
	for _, f := range group {
		for i, q := range f.Said {
			if !own(f, q.Cite) {
				continue
			}
			card := &j.plates[f].card.Said[i]
			words := saidWords{sum: card.Sum, kind: q.Kind, rank: q.Rank, actor: q.Actor}
			if q.Actor == nil {
				words.speaker = q.Speaker
			}
			rows = append(rows, saidRow{q, words, q.Cite, card.Human, weight[q.WhenBy], q.Themes, &q.Also})
		}
	}
	return rows
}

// datedWords is what two entries have in common that are one.
type datedWords struct {
	sum      uint32
	edtf     string
	inferred bool
	standing dossier.Standing
}

type datedRow = telling[*dossier.Dated, datedWords]

func (j *joiner) datedIn(group []*dossier.Folio) []datedRow {
	var rows []datedRow
	for _, f := range group {
		for i, e := range f.Dated {
			if card := &j.plates[f].card.Dated[i]; own(f, e.Cite) {
				words := datedWords{card.Sum, e.EDTF, e.Inferred, e.Standing}
				rows = append(rows, datedRow{e, words, e.Cite, card.Human, 0, e.Themes, &e.Also})
			}
		}
	}
	return rows
}

// pointWords is what two passages of a theme have in common that are one.
type pointWords struct {
	sum   uint32
	theme *dossier.ThemeFile
}

type pointRow = telling[*dossier.ThemedPoint, pointWords]

func (j *joiner) pointsIn(group []*dossier.Folio) []pointRow {
	var rows []pointRow
	for _, f := range group {
		themed := f.Themed
		for _, card := range j.plates[f].card.Themed {
			theme := j.themes[card.Theme]
			if theme == nil {
				continue // it has no page, and no point
			}
			p := themed[0]
			themed = themed[1:]
			if own(f, p.Cite) {
				rows = append(rows, pointRow{p, pointWords{card.Sum, theme}, p.Cite, card.Human, 0, nil, &p.Also})
			}
		}
	}
	return rows
}
