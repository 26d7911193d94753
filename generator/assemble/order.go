package assemble

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// placed reports whether a date has a place in time: it is one, and has a year.
func placed(edtf string) bool { return date.Valid(edtf) && !date.Yearless(edtf) }

// placedDates knows of dates that were met whether they have a place in time.
type placedDates map[string]bool

func (p placedDates) has(edtf string) bool {
	is, known := p[edtf]
	if !known {
		is = placed(edtf)
		p[edtf] = is
	}
	return is
}

// compareNames puts names in the order of the numbers they begin with: "2_a"
// stands before "10_b".
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

// position is where a printed sentence stands: its date by rank, its source,
// its place there.
type position struct{ date, folio, start, line int }

func (p position) compare(q position) int {
	return cmp.Or(cmp.Compare(p.date, q.date), cmp.Compare(p.folio, q.folio), cmp.Compare(p.start, q.start), cmp.Compare(p.line, q.line))
}

// row is something to be put in order, with its position.
type row[T any] struct {
	at  position
	row T
}

func inOrder[T any](rows []row[T]) []T {
	slices.SortStableFunc(rows, func(a, b row[T]) int { return a.at.compare(b.at) })
	list := make([]T, len(rows))
	for i, r := range rows {
		list[i] = r.row
	}
	return list
}

// inOrder puts statements and events that have a place in time in the order of
// their dates, and all else, and what is of one date, in the order of the
// sources. It reads what fill left, and nothing that introduce changes.
func (j *joiner) inOrder() {
	said, dated := 0, 0
	for _, f := range j.d.Sources {
		said, dated = said+len(f.Said), dated+len(f.Dated)
	}
	statements, events := make([]row[*dossier.Said], 0, said), make([]row[*dossier.Dated], 0, dated)
	for i, f := range j.d.Sources {
		card := j.plates[f].card
		for k, s := range f.Said {
			at := &card.Said[k].Place
			statements = append(statements, row[*dossier.Said]{position{j.dates.rank(s.When), i, at.Start, at.Line}, s})
		}
		for k, e := range f.Dated {
			at := &card.Dated[k].Place
			events = append(events, row[*dossier.Dated]{position{j.dates.rank(e.EDTF), i, at.Start, at.Line}, e})
		}
	}
	j.d.Statements, j.d.Events = inOrder(statements), inOrder(events)
}

// arrange gives themes and actors their statements and events in order.
func (j *joiner) arrange() {
	j.spread()
	for _, t := range j.d.Themes {
		j.conclude(t)
	}
}

// dateOrder ranks dates, each distinct one read once.
type dateOrder map[string]int

// rankDates ranks every date that orders something; those that are equal in
// time are of one rank.
func (j *joiner) rankDates() {
	j.dates = dateOrder{"": 0}
	for _, f := range j.d.Sources {
		j.dates[j.published(f)] = 0
		for _, s := range f.Said {
			j.dates[s.When] = 0
		}
		for _, e := range f.Dated {
			j.dates[e.EDTF] = 0
		}
	}
	all := slices.SortedFunc(maps.Keys(j.dates), func(a, b string) int {
		return cmp.Or(date.Compare(a, b), cmp.Compare(a, b))
	})
	rank := 0
	for i, d := range all {
		if i > 0 && date.Compare(all[i-1], d) != 0 {
			rank++
		}
		j.dates[d] = rank
	}
}

func (o dateOrder) rank(edtf string) int { return o[edtf] }
