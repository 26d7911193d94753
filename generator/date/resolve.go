package date

import (
	"slices"
	"strings"
	"time"
)

// Direction is where an expression points from its reference, as the tense of
// its sentence tells: “met Tuesday” back, “will meet Tuesday” ahead.
type Direction int

const (
	Unknown Direction = iota
	Past
	Future
)

// Reference is what is known of the moment an expression counts from.
type Reference struct {
	When   string // EDTF of the day of writing or speaking, as far as known; empty when unknown
	Toward Direction
}

// widest is the number of days a reference may leave open before nothing can
// be said: a year and some slack.
const widest = 400

// Resolve turns an expression into EDTF. When the reference leaves several days
// open, all of them must agree, or the answer is one-of what they give (at most
// seven dates). A reference that is itself about or uncertain makes what leans
// on it so. Without a reference a month and day resolve without a year,
// “XXXX-05-25”, and a weekday or “last month” not at all.
func Resolve(e Expression, ref Reference) (string, bool) {
	if e.Full() {
		if !e.Shape.possible() || !Valid(e.Shape.edtf()) {
			return "", false
		}
		return e.Shape.edtf(), true
	}
	first, last, known := Bounds(ref.When)
	if !known || first.DaysUntil(last) > widest {
		return e.Shape.yearless()
	}
	var values []string
	for d := first; !last.Before(d); d = d.Add(1) {
		v, ok := e.Shape.from(d, ref.Toward)
		if !ok {
			return "", false
		}
		for _, one := range alternatives(v) {
			if !slices.Contains(values, one) {
				values = append(values, one)
			}
		}
	}
	if v, ok := oneOf(values); ok && Valid(v) {
		return asRough(v, ref.When), true
	}
	return "", false // at the ends of the calendar a week may fall out of it
}

// asRough makes a date as uncertain as the reference it was counted from.
func asRough(edtf, when string) string {
	from, _ := Parse(when)
	about, uncertain := false, false
	for _, p := range from.Parts {
		about, uncertain = about || p.About, uncertain || p.Uncertain
	}
	v, err := Parse(edtf)
	if err != nil || !about && !uncertain {
		return edtf
	}
	for i := range v.Parts {
		v.Parts[i].About = v.Parts[i].About || about
		v.Parts[i].Uncertain = v.Parts[i].Uncertain || uncertain
	}
	return v.String()
}

// alternatives takes a one-of list apart again.
func alternatives(v string) []string {
	if strings.HasPrefix(v, "[") && strings.Contains(v, ",") {
		return strings.Split(strings.Trim(v, "[]"), ",")
	}
	return []string{v}
}

// oneOf joins alternatives: days on end as a range, else as a list.
func oneOf(values []string) (string, bool) {
	switch n := len(values); {
	case n == 0:
		return "", false
	case n == 1:
		return values[0], true
	case n > 7:
		return "", false
	}
	run := true
	for i, v := range values {
		d, ok := ParseDay(v)
		if strings.ContainsAny(v, "/[{") {
			return "", false
		}
		prev, _ := ParseDay(values[max(i-1, 0)])
		run = run && ok && (i == 0 || prev.Add(1) == d)
	}
	if run {
		return "[" + values[0] + ".." + values[len(values)-1] + "]", true
	}
	return "[" + strings.Join(values, ",") + "]", true
}

// ParseDay reads an EDTF date that is exactly one day.
func ParseDay(s string) (Day, bool) {
	p, ok := parsePart(s)
	if !ok || p.Day == 0 || p.Year == 0 || p.About || p.Uncertain {
		return Day{}, false
	}
	return Day{p.Year, time.Month(p.Month), p.Day}, true
}

// yearless writes a shape that has no reference.
func (s Shape) yearless() (string, bool) {
	if s.Form != Calendar || s.Shift != Bare || s.Month == 0 {
		return "", false
	}
	if v := s.edtf(); s.possible() && Valid(v) {
		return v, true
	}
	return "", false
}

// edtf writes a calendar shape.
func (s Shape) edtf() string {
	a := Part{Year: s.Year, Month: s.Month, Day: s.Day}.String()
	if s.To == nil {
		return a
	}
	b := Part{Year: s.To.Year, Month: s.To.Month, Day: s.To.Day}.String()
	switch s.Joined {
	case And:
		return "{" + a + "," + b + "}"
	case Or:
		return "[" + a + "," + b + "]"
	}
	return a + "/" + b
}

// from resolves a shape as seen on a day.
func (s Shape) from(d Day, toward Direction) (string, bool) {
	switch s.Form {
	case Weekday:
		return s.weekdayFrom(d, toward)
	case Relative:
		return s.countedFrom(d)
	}
	return s.yearFrom(d, toward)
}

func (s Shape) weekdayFrom(d Day, toward Direction) (string, bool) {
	same := d.Weekday() == s.Weekday
	switch {
	case s.Shift == Last:
		return d.WeekdayBefore(s.Weekday).String(), true
	case s.Shift == Next:
		next := d.WeekdayAfter(s.Weekday)
		if monday, _ := next.Week(); !d.Before(monday) { // this week's, or the one after?
			return "[" + next.String() + "," + next.Add(7).String() + "]", true
		}
		return next.String(), true
	case same:
		return d.String(), true
	case s.Shift == This && toward == Past:
		monday, _ := d.Week()
		return monday.Add((int(s.Weekday) + 6) % 7).String(), true
	case s.Shift == This, toward == Future:
		return d.WeekdayAfter(s.Weekday).String(), true
	case toward == Past:
		return d.WeekdayBefore(s.Weekday).String(), true
	}
	return "", false
}

func (s Shape) countedFrom(d Day) (string, bool) {
	about := ""
	if s.About {
		about = "~"
	}
	switch s.Unit {
	case Days:
		return real(d.Add(s.Count), 3, about)
	case Weeks:
		if s.About {
			return real(d.Add(7*s.Count), 3, about)
		}
		monday, sunday := d.Add(7 * s.Count).Week()
		return monday.String() + "/" + sunday.String(), monday.Real() && sunday.Real()
	case Weekends:
		_, sunday := d.Add(7 * s.Count).Week()
		return sunday.Add(-1).String() + "/" + sunday.String(), sunday.Real()
	case Months:
		months := d.Year*12 + int(d.Month) - 1 + s.Count
		return real(Day{months / 12, time.Month(months%12 + 1), 1}, 2, about)
	}
	return real(Day{d.Year + s.Count, 1, 1}, 1, about)
}

// real writes the first fields of a day that exists.
func real(d Day, fields int, about string) (string, bool) {
	if !d.Real() {
		return "", false
	}
	return d.String()[:[]int{0, 4, 7, 10}[fields]] + about, true
}
