package date

import (
	"strings"
	"time"
)

// Find marks the expressions of time in a text, in order; they never overlap.
func Find(text string) []Expression {
	r := reader{text: text, toks: tokenize(text)}
	var out []Expression
	for i := 0; i < len(r.toks); {
		if t := r.toks[i]; t.number < 0 && !triggers[t.word] {
			i++
			continue
		}
		shape, next, ok := r.expression(i)
		if !ok || next <= i || !shape.possible() {
			i++
			continue
		}
		out = append(out, Expression{r.toks[i].start, r.toks[next-1].end, shape})
		i = next
	}
	return out
}

// triggers are the words an expression can begin with.
var triggers = func() map[string]bool {
	t := map[string]bool{"the": true, "day": true}
	for _, class := range []string{
		"month", "shortmonth", "weekday", "shortweekday", "season",
		"dayword", "shift", "position", "adverb", "number",
	} {
		for w := range en[class] {
			t[w] = true
		}
	}
	return t
}()

// reader reads expressions off the tokens of a text. Its methods take the
// index of a token and return what they read and the index after it. Each
// looks only a few tokens ahead, which keeps Find linear.
type reader struct {
	text string
	toks []token
}

// expression reads any expression that begins at token i.
func (r reader) expression(i int) (Shape, int, bool) {
	for _, read := range []func(int) (Shape, int, bool){
		r.numeric, r.weekday, r.calendar, r.positioned, r.deictic, r.ago,
	} {
		if s, n, ok := read(i); ok {
			return s, n, true
		}
	}
	return Shape{}, i, false
}

// at is the token at i, or a token that is nothing.
func (r reader) at(i int) token {
	if i < 0 || i >= len(r.toks) {
		return token{number: -1, word: "\n"}
	}
	return r.toks[i]
}

// is reports whether the token at i is a word of the class.
func (r reader) is(i int, class string) bool { return en.has(class, r.at(i).word) }

// possible reports whether the calendar has what the shape names.
func (s Shape) possible() bool {
	if s.Form != Calendar {
		return true
	}
	year := s.Year
	if year == 0 {
		year = 2000 // a leap year has every day
	}
	p := Part{Year: year, Month: s.Month, Day: s.Day}
	if _, ok := parsePart(p.String()); !ok {
		return false
	}
	if s.HasWeekday && s.Year > 0 && s.Day > 0 && (Day{s.Year, time.Month(s.Month), s.Day}).Weekday() != s.Weekday {
		return false
	}
	return s.To == nil || s.To.possible()
}

// numeric reads 2016-07-16, 2016/07/16, 16.07.2016, and 16/07/2016 when only
// one reading is a date.
func (r reader) numeric(i int) (Shape, int, bool) {
	a, b, c := r.at(i), r.at(i+2), r.at(i+4)
	mark := r.at(i + 1).word
	if a.number < 0 || b.number < 0 || c.number < 0 || !strings.Contains("-/.", mark) || mark == "" || r.at(i+3).word != mark {
		return Shape{}, i, false
	}
	for k := i + 1; k < i+5; k++ {
		if r.at(k).spaced {
			return Shape{}, i, false
		}
	}
	if after := r.at(i + 5); r.glued(i) || !after.spaced && (after.width > 0 || after.word == mark && !r.at(i+6).spaced && r.at(i+6).width > 0) {
		return Shape{}, i, false
	}
	s := Shape{Year: a.number, Month: b.number, Day: c.number}
	switch {
	case a.width == 4 && b.width <= 2 && c.width <= 2:
	case c.width == 4 && a.width <= 2 && b.width <= 2 && mark == ".":
		s = Shape{Year: c.number, Month: b.number, Day: a.number}
	case c.width == 4 && a.number > 12 || c.width == 4 && a.number == b.number:
		s = Shape{Year: c.number, Month: b.number, Day: a.number}
	case c.width == 4 && b.number > 12:
		s = Shape{Year: c.number, Month: a.number, Day: b.number}
	default:
		return Shape{}, i, false
	}
	return s, i + 5, s.Month >= 1 && s.Month <= 12 && s.Day >= 1 && s.Year >= 1000
}
