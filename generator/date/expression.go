package date

import "time"

// Expression is a stretch of text that places something in time.
type Expression struct {
	Start, End int // bytes of the text; prepositions (“on”, “as of”) left out
	Shape      Shape
}

// Form tells which fields of a Shape speak.
type Form int

const (
	// Calendar names a place in the calendar: Year, Month, Day as far as given,
	// with the Weekday if one stands beside it, and To when it runs to another.
	Calendar Form = iota
	// Weekday is a day of the week alone, with Shift: “Tuesday”, “last Friday”.
	Weekday
	// Relative counts Units from the reference: “yesterday” is -1 day, “this
	// week” 0 weeks, “next year” +1 year, “three months ago” -3 months, About.
	Relative
)

// Unit is what a relative expression counts.
type Unit int

const (
	Days Unit = iota
	Weeks
	Weekends
	Months
	Years
)

// Position is the part of a month or year an expression speaks of. EDTF has no
// word for it, so it is kept beside the date.
type Position int

const (
	Whole Position = iota
	Early
	Middle
	Late
)

// Shape is a parsed expression. Only the fields of its Form are set.
type Shape struct {
	Form     Form
	Year     int // 0 when not given
	Month    int // 1–12, or a season (Spring–Winter); 0 when not given
	Day      int // 0 when not given
	To       *Shape
	Joined   Joint // how To goes with the rest
	Position Position

	HasWeekday bool
	Weekday    time.Weekday
	Shift      Shift // of a weekday, a bare month or a season: this, last, next

	Unit  Unit
	Count int
	About bool // counted roughly: “three months ago”
}

// Joint tells how two dates of one expression go together.
type Joint int

const (
	Through Joint = iota // “July 14 to 18”; also “July 14 and 15”, days on end
	And                  // “July 14 and 18”
	Or                   // “July 14 or 15”
)

// Shift is the word before a weekday or month.
type Shift int

const (
	Bare Shift = iota
	This
	Last
	Next
)

// Full reports whether the expression names its year, so that no reference is
// needed to resolve it.
func (e Expression) Full() bool { return e.Shape.Form == Calendar && e.Shape.Year > 0 }
