package assemble

import (
	"cmp"
	"slices"
	"strings"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// placed reports whether a date has a place in time: it is one, and has a year.
func placed(edtf string) bool { return date.Valid(edtf) && !date.Yearless(edtf) }

// sortFolios puts sources, and their names with them, in the order of their
// names, numbers in them by value: "2_a" stands before "10_b".
func sortFolios(folios []*dossier.Folio, names []string) {
	slices.SortStableFunc(folios, func(a, b *dossier.Folio) int { return compareNames(a.Source.Name, b.Source.Name) })
	slices.SortStableFunc(names, compareNames)
}

func compareNames(a, b string) int {
	na, nb := number(a), number(b)
	return cmp.Or(cmp.Compare(len(na), len(nb)), cmp.Compare(na, nb), cmp.Compare(a, b))
}

// number is the number that a name begins with, without leading zeros;
// a name without one stands after all that have one.
func number(name string) string {
	rest := strings.TrimLeft(name, "0123456789")
	if len(rest) == len(name) {
		return strings.Repeat("~", 64)
	}
	return strings.TrimLeft(name[:len(name)-len(rest)], "0")
}

// position is where a printed sentence stands: its source, then its place there.
type position struct{ folio, start, line int }

func (j *joiner) position(from *dossier.Folio, c dossier.Cite) position {
	p := position{folio: j.place[from], line: c.Line}
	switch {
	case c.Found():
		p.start = c.Spans[0].Start
	case c.Line > 0:
		p.start = c.Folio.Source.LineSpan(c.Line, c.Line).Start
	}
	return p
}

func (p position) compare(q position) int {
	return cmp.Or(cmp.Compare(p.folio, q.folio), cmp.Compare(p.start, q.start), cmp.Compare(p.line, q.line))
}

// arrange puts what has a place in time in the order of its dates, and all
// else, and what is of one date, in the order of the sources.
func (j *joiner) arrange() {
	for _, f := range j.d.Sources {
		j.d.Statements = append(j.d.Statements, f.Said...)
		j.d.Events = append(j.d.Events, f.Dated...)
	}
	slices.SortStableFunc(j.d.Statements, func(a, b *dossier.Said) int {
		return cmp.Or(date.Compare(a.When, b.When), j.position(a.From, a.Cite).compare(j.position(b.From, b.Cite)))
	})
	slices.SortStableFunc(j.d.Events, func(a, b *dossier.Dated) int {
		return cmp.Or(date.Compare(a.EDTF, b.EDTF), j.position(a.From, a.Cite).compare(j.position(b.From, b.Cite)))
	})
	j.spread()
	for _, t := range j.d.Themes {
		j.conclude(t)
	}
}
