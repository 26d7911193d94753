package understand

import (
	"dossier/generator/date"
)

// A story told long after is dated by itself: in “On September 17, 1939, … By
// early October, …” the year of October is that of the date before, not that of
// publication. narrator keeps the date before.
type narrator struct {
	history bool     // the whole article tells of years long past
	last    string   // EDTF of the last date with its year and month
	told    timeMark // that date
}

// historyDates is how many dates with a year an article must have to be taken
// for a history. Nineteen in twenty of them lie a year and more before it, and
// next to nothing is told from the day of writing (“on Tuesday”, “last month”).
const historyDates = 5

func newNarrator(times []timeMark, published string) narrator {
	years, past, now := 0, 0, 0
	first, _, known := date.Bounds(published)
	for _, t := range times {
		switch {
		case t.Quoted.Len() > 0:
		case t.Shape.Form == date.Relative:
			now++
		case t.Full():
			years++
			if !known || t.Shape.Year < first.Year-1 {
				past++
			}
		}
	}
	return narrator{history: years >= historyDates && 20*past >= 19*years && 20*now <= years}
}

// nextSentence is how many bytes apart, at most, two sentences on end stand.
const nextSentence = 3

// reference is the date that an expression without a year is told from, and
// whether that stands in another paragraph; empty when it is not told from
// another. Outside a history only a full date in the same sentence, or in the
// one before it and told in the same tense, tells.
func (n narrator) reference(t timeMark) (told string, far bool) {
	if !t.lacksYear() || t.Quoted.Len() > 0 {
		return "", false
	}
	if n.history {
		return n.last, n.told.Passage != t.Passage
	}
	if n.told.Sentence == t.Sentence && !n.told.OfNoun {
		return n.last, false
	}
	if n.told.Passage != t.Passage || t.Toward == date.Future || n.told.OfNoun {
		return "", false
	}
	if t.Sentence.Start-n.told.Sentence.End <= nextSentence && n.told.Toward == t.Toward && !t.OfNoun {
		return n.last, false
	}
	return "", false
}

// heard notes a date that has been resolved. In a history a year alone tells
// too: its middle is near to all its months.
func (n *narrator) heard(t timeMark) {
	switch {
	case t.Shape.Form != date.Calendar || t.EDTF == "" || date.Yearless(t.EDTF) || t.Quoted.Len() > 0:
	case t.Shape.Month > 0 && (n.history || !t.Inferred):
		n.last, n.told = t.EDTF, t
	case n.history && t.Shape.To == nil:
		n.last, n.told = t.EDTF+"-07-01", t
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
