package understand

import (
	"time"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// nearDays is how many days before or after publication a date without a year
// may lie when no verb says on which side.
const nearDays = 60

// leanOn gives an expression that leans on publication its date, or none when
// the year before and the year after would do as well. The date of a noun is
// looked for near publication only.
func (t *timeMark) leanOn(published string, inferred bool) {
	t.resolve(published, inferred)
	if t.EDTF == "" || !t.lacksYear() || date.Yearless(t.EDTF) {
		return
	}
	first, last, known := date.Bounds(published)
	from, to, placed := date.Bounds(t.EDTF)
	if !known || !placed {
		return
	}
	if (t.Toward == date.Unknown || t.OfNoun) && (from.DaysUntil(first) > nearDays+31 || to.DaysUntil(first) > nearDays || last.DaysUntil(from) > nearDays) {
		t.EDTF = ""
		return
	}
	t.Inferred = true
}

// lacksYear reports whether an expression names a month or a day of a month
// and nothing of its own proves the year.
func (t timeMark) lacksYear() bool {
	s := t.Shape
	return s.Form == date.Calendar && s.Year == 0 && s.Month > 0 && s.Shift == date.Bare && !s.HasWeekday
}

// settle makes a standing agree with the calendar: what lay before publication
// can be planned no more, and what lies after it has not happened yet.
func (t *timeMark) settle(published string) {
	first, last, known := date.Bounds(published)
	from, to, placed := date.Bounds(t.EDTF)
	switch {
	case !known || !placed:
	case to.Before(first) && (t.Standing == dossier.Planned || t.Standing == dossier.Proposed):
		t.Standing = dossier.Happened
	case last.Before(from) && t.Standing == dossier.Happened:
		t.Standing = dossier.Planned
	}
}

// fullDates are the days that an article names with their year, by month and
// day; a day named with two years is none.
type fullDates map[[2]int]string

func namedInFull(times []timeMark) fullDates {
	named := fullDates{}
	for _, t := range times {
		s := t.Shape
		if !t.Full() || s.Day == 0 || s.To != nil {
			continue
		}
		key, day := [2]int{s.Month, s.Day}, date.Day{Year: s.Year, Month: time.Month(s.Month), Day: s.Day}.String()
		if known, ok := named[key]; ok && known != day {
			day = ""
		}
		named[key] = day
	}
	return named
}

// agree takes the article's own full date for a day without a year: “the
// Jan. 6 riot” after “Jan. 6, 2021”. Where a verb points to another year, both
// would do, and the day is left without a date.
func (named fullDates) agree(t *timeMark) {
	s := t.Shape
	full := named[[2]int{s.Month, s.Day}]
	switch {
	case full == "" || !t.lacksYear() || s.Day == 0 || s.To != nil || t.EDTF == full:
	case t.OfNoun || t.EDTF == "" || date.Yearless(t.EDTF):
		t.EDTF, t.Inferred = full, false
	default:
		t.EDTF = ""
	}
}
