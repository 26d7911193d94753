package understand

import (
	"dossier/generator/date"
	"dossier/generator/dossier"
)

// A story told long after is dated by itself: in “On September 17, 1939, … By
// early October, …” the year of October is that of the date before, not that of
// publication. narrator keeps the date before.
type narrator struct {
	history bool         // the whole article tells of years long past
	last    string       // EDTF of the last date with its year and month
	passage dossier.Span // where that stands
}

// historyDates is how many dates with a year an article must have to be taken
// for a history, when four in five of them lie a year and more before it.
const historyDates = 5

func newNarrator(times []timeMark, published string) narrator {
	years, past := 0, 0
	first, _, known := date.Bounds(published)
	for _, t := range times {
		if !t.Full() || t.Quoted.Len() > 0 {
			continue
		}
		years++
		if !known || t.Shape.Year < first.Year-1 {
			past++
		}
	}
	return narrator{history: years >= historyDates && 5*past >= 4*years}
}

// reference is the date that an expression without a year is told from; empty
// when it is not told from another. Outside a history only a date earlier in
// the same paragraph tells.
func (n narrator) reference(t timeMark) string {
	s := t.Shape
	if s.Form != date.Calendar || s.Year > 0 || s.Month == 0 || s.Shift != date.Bare || t.Quoted.Len() > 0 || s.HasWeekday {
		return ""
	}
	if n.history || n.passage == t.Passage && t.Toward != date.Future {
		return n.last
	}
	return ""
}

// heard notes a date that has been resolved. In a history a year alone tells
// too: its middle is near to all its months.
func (n *narrator) heard(t timeMark) {
	switch {
	case t.Shape.Form != date.Calendar || t.EDTF == "" || date.Yearless(t.EDTF) || t.Quoted.Len() > 0:
	case t.Shape.Month > 0:
		n.last, n.passage = t.EDTF, t.Passage
	case n.history && t.Shape.To == nil:
		n.last, n.passage = t.EDTF+"-07-01", t.Passage
	}
}

// published is the date of publication for what is told from it: in a history
// nothing is.
func (n narrator) published(edtf string) string {
	if n.history {
		return ""
	}
	return edtf
}
