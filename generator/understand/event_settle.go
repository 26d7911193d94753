package understand

import (
	"time"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// calendar is what is known of an article's days when its expressions are
// placed among them, one after the other.
type calendar struct {
	published string // EDTF; empty when not known
	inferred  bool   // that is inferred itself
	story     narrator
	named     fullDates
	full      map[dossier.Span]bool // sentences with a full date
}

func calendarOf(times []timeMark, art *dossier.Article) calendar {
	c := calendar{
		published: art.Published.EDTF, inferred: leansOnInference(art),
		story: newNarrator(times, art.Published.EDTF),
		named: namedInFull(times), full: map[dossier.Span]bool{},
	}
	for _, t := range times {
		if t.Full() && t.Shape.Month > 0 && t.Quoted.Len() == 0 {
			c.full[t.Sentence] = true
		}
	}
	return c
}

// place resolves one expression: from the date before it in the story, else
// from publication. Beside a full date that it is not told from, a date without
// a year has none.
func (c *calendar) place(t *timeMark) {
	told, far := c.story.reference(*t)
	switch {
	case told != "":
		if t.Toward != date.Future {
			t.Toward = date.Unknown // the nearest, before or after
		}
		t.resolve(told, false)
		t.Inferred = far && t.EDTF != ""
	case t.lacksYear() && c.full[t.Sentence] && c.published != "":
	case t.Quoted.Len() == 0 || t.Shape.Form == date.Calendar:
		t.leanOn(c.story.published(c.published), c.inferred)
	}
	if !c.story.history {
		c.named.agree(t)
	}
	t.settle(c.published)
	c.story.heard(*t)
}

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
	far := to.DaysUntil(first) > nearDays || last.DaysUntil(from) > nearDays
	justPast := last.DaysUntil(from) > 365-nearDays // the same day a year before is news
	if far && (t.Toward == date.Unknown || t.OfNoun) || justPast {
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
