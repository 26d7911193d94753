package clean

import (
	"fmt"
	"strings"
	"time"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// premise is something a source says that bounds when it was published: its
// words, their line, and the days they leave open. It is what a person can
// look up, and the basis of an inferred date lists every one.
type premise struct {
	words string
	line  int
	sense string // "after ", "before " or empty, in front of the words
	taken string // the convention of usage by which the words are read; empty when they need none
	// allows reports whether the source can have been published on a day.
	allows func(date.Day) bool
	wide   int  // days left open, to prefer the premise that claims least
	exact  bool // it names a day, not a month
}

func (p premise) String() string {
	s := fmt.Sprintf("%s“%s” (L%d)", p.sense, p.words, p.line)
	if p.taken != "" {
		s += " taken as " + p.taken
	}
	return s
}

// anchor is a weekday with its date and no year, tied to the day of writing:
// “this Friday, December 18”. It says in which years the text can have been
// written, and on which days of them.
type anchor struct {
	premise
	weekday     time.Weekday
	month       time.Month
	day         int
	first, last int // the days open, counted from the date itself
}

// found is an expression of time with where it stands.
type found struct {
	date.Expression
	text     string // of its line
	words    string
	line     int
	sentence string // the part of the line around it
}

// expressions are the words of time in a line's text.
func expressions(l *line) []found {
	var all []found
	for _, e := range date.Find(l.text) {
		all = append(all, found{e, l.text, l.text[e.Start:e.End], l.number, around(l.text, e.Start, e.End)})
	}
	return all
}

// anchors are the expressions of the body that tie a weekday and its date to
// the day of writing.
func anchors(body []found) []anchor {
	var list []anchor
	for _, f := range body {
		s := f.Shape
		if s.Form != date.Calendar || !s.HasWeekday || s.Month < 1 || s.Month > 12 || s.Day == 0 || s.Year != 0 || s.To != nil {
			continue
		}
		a := anchor{premise: premise{words: f.words, line: f.line}, weekday: s.Weekday, month: time.Month(s.Month), day: s.Day}
		switch foldWords(f.words, 1)[0] { // usage, not logic: the basis says how the words were taken
		case "this": // of the week from Monday on, and still to come
			a.first, a.last, a.taken = -(int(s.Weekday)+6)%7, -1, "still to come in the week of writing"
		case "next": // of this week or the one after
			a.first, a.last, a.taken = -13, -1, "of the week of writing or the next"
		case "last": // of this week or the one before
			a.first, a.last, a.taken = 1, 13, "of the week of writing or the one before"
		default:
			continue // “Friday, December 18” alone may be months away
		}
		if a.first <= a.last {
			list = append(list, a)
		}
	}
	return list
}

// weekdayPremises are bare weekdays in the past tense: “were meeting Tuesday”.
// By the usage of news writing such a day lies at most five days back: of one
// six days back the name would be tomorrow's. It is a convention, and the basis
// says so.
func weekdayPremises(body []found) []premise {
	var list []premise
	for _, f := range body {
		if f.Shape.Form != date.Weekday || f.Shape.Shift != date.Bare || !past(f.sentence) || insideQuote(f) {
			continue
		}
		w := f.Shape.Weekday
		list = append(list, premise{words: f.words, line: f.line, wide: 6, taken: "one of the last five days or today", allows: func(d date.Day) bool {
			return d.Add(1).Weekday() != w
		}})
	}
	return list
}

// insideQuote reports whether an expression stands in someone's words, which
// count from when they were said.
func insideQuote(f found) bool {
	before := f.text[max(0, f.Start-2000):f.Start]
	return strings.LastIndex(before, "“") > strings.LastIndex(before, "”") || strings.Count(before, `"`)%2 == 1
}

// after is the latest date on which, by its own words, something in the body
// had happened or a picture in it was taken.
func after(body, captions []found) (premise, date.Day, bool) {
	var best premise
	var latest date.Day
	take := func(f found) {
		first, _, ok := date.Bounds(edtf(f))
		if !ok || first.Before(latest) || first == latest {
			return
		}
		latest = first
		best = premise{words: f.words, line: f.line, sense: "after ", exact: f.Shape.Day > 0, allows: func(d date.Day) bool { return !d.Before(first) }}
	}
	for _, f := range body {
		if f.Full() && f.Shape.Month > 0 && past(f.sentence) {
			take(f)
		}
	}
	for _, f := range captions {
		if f.Full() && f.Shape.Day > 0 {
			take(f)
		}
	}
	return best, latest, latest != date.Day{}
}

func edtf(f found) string {
	v, _ := date.Resolve(f.Expression, date.Reference{})
	return v
}

// before is the oldest time of a reader's comment.
func before(comments []found) (premise, date.Day, bool) {
	var best premise
	var oldest date.Day
	for _, f := range comments {
		_, last, ok := date.Bounds(edtf(f))
		if !f.Full() || f.Shape.Day == 0 || !ok || oldest != (date.Day{}) && oldest.Before(last) {
			continue
		}
		oldest = last
		best = premise{words: f.words, line: f.line, sense: "before ", allows: func(d date.Day) bool { return !last.Before(d) }}
	}
	return best, oldest, oldest != date.Day{}
}

// offices are the people named with an office they held for a time, each once.
func (d *desk) offices() []premise {
	var list []premise
	seen := map[string]bool{}
	for _, l := range d.lines[d.from:d.to] {
		if !l.body {
			continue
		}
		for _, m := range date.Offices(l.text) {
			if seen[m.Office+m.Person] {
				continue
			}
			seen[m.Office+m.Person] = true
			list = append(list, premise{words: l.text[m.Start:m.End], line: l.number, allows: m.Allows, wide: width(m.Terms)})
		}
	}
	return list
}

// openTerm is how long a term counts that has no end.
const openTerm = 40000

func width(terms []date.Term) int {
	days := 0
	for _, t := range terms {
		if t.To == (date.Day{}) {
			return openTerm
		}
		days += t.From.DaysUntil(t.To)
	}
	return days
}

// timed are the expressions in the lines that a test picks.
func (d *desk) timed(from, to int, is func(*line) bool) []found {
	var all []found
	for _, l := range d.lines[from:to] {
		if is(l) {
			all = append(all, expressions(l)...)
		}
	}
	return all
}

func isCaption(l *line) bool { return l.reason == dossier.ReasonCaption }
func isStamp(l *line) bool   { return l.reason == dossier.ReasonComment && l.stamp() }
func isBody(l *line) bool    { return l.body }
