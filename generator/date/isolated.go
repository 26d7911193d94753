package date

import "time"

// Hints is what a page says of how it writes its dates.
type Hints struct {
	Language string // BCP 47; empty when not known
}

// Found is a full date in a short text.
type Found struct {
	Start, End int    // bytes of the text; a time or weekday beside it left out
	EDTF       string // a day, or, where figures can be read two ways, one of two: “[2016-03-04,2016-04-03]”
}

// longestLabel bounds the texts in which dates are isolated, in bytes.
const longestLabel = 400

// Isolated finds the full dates of a short text such as stands by a headline:
// a label, a byline, the words of a <time>. It knows the names of months in the
// languages of months/ and the forms that pages write (“16 de julio de 2016”,
// “16. Juli 2016”, “2016年7月16日”, “١٦ يوليو ٢٠١٦”, “16-Jul-16”, “Sat 16 Jul 2016
// 14.03 BST”), which would be noise in running text: for that there is Find.
//
// A weekday beside a date must agree with it. The order of day and month in
// figures is settled by the calendar, the weekday or the language; else both
// readings are given. Addresses are passed over: see InAddress.
func Isolated(text string, h Hints) []Found {
	if len(text) > longestLabel || !enoughDigits(text) {
		return nil
	}
	l := newLabel(text, h)
	var all []Found
	for i := 0; i < len(l.toks); {
		next, edtf := l.dateAt(i)
		if edtf == "" {
			i++
			continue
		}
		all = append(all, Found{l.toks[i].start, l.toks[next-1].end, edtf})
		i = next
	}
	return all
}

// dateAt reads a date that begins at token i: the index after it, and its EDTF,
// empty for none.
func (l *label) dateAt(i int) (next int, edtf string) {
	if t := l.toks[i]; t.width == 0 && t.word == "" {
		return i, ""
	}
	for _, read := range []func(int) (int, []Day){l.compact, l.figures, l.marked, l.worded} {
		if next, days := read(i); len(days) > 0 {
			if days = l.agreeing(days, i, next); len(days) > 0 {
				return next, oneOfDays(days)
			}
		}
	}
	return i, ""
}

// agreeing keeps the days that fall on the weekday beside the date, if one does
// stand there.
func (l *label) agreeing(days []Day, from, next int) []Day {
	w, ok := l.weekdayBeside(from, next)
	if !ok {
		return days
	}
	var kept []Day
	for _, d := range days {
		if d.Weekday() == w {
			kept = append(kept, d)
		}
	}
	return kept
}

func oneOfDays(days []Day) string {
	if len(days) == 1 {
		return days[0].String()
	}
	a, b := days[0], days[1]
	if b.Before(a) {
		a, b = b, a
	}
	return "[" + a.String() + "," + b.String() + "]"
}

// The years of dates of publication. Before them stand figures of other kinds.
const (
	firstYear = 1600
	lastYear  = 2199
)

// realDay makes a day of figures; ok is false for what the calendar has not.
func realDay(y, m, d int) (Day, bool) {
	day := Day{y, time.Month(m), d}
	return day, y >= firstYear && y <= lastYear && day.Real()
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
