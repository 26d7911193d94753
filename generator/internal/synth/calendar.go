package synth

import (
	"fmt"
	"time"
)

// The years that articles are from: three a day, and once the last day is
// reached they start over, denser. A page may be a day or two out of order.
var firstDay = time.Date(2008, time.January, 7, 0, 0, 0, 0, time.UTC)

const (
	perDay = 3
	days   = 12 * 365
)

func dayOf(i int, d draw) time.Time {
	return firstDay.AddDate(0, 0, i/perDay%days+d.between(0, 4))
}

// calendar gives words of time as a reporter writes them on a day.
type calendar struct {
	draw
	day time.Time
}

// lately is a day of the last five, which weekdays alone can name.
func (c calendar) lately() string {
	d := c.day.AddDate(0, 0, -c.below(5))
	if c.oneIn(6) {
		return "on " + d.Format("January 2")
	}
	return "on " + d.Weekday().String()
}

// recently is a time of the last months.
func (c calendar) recently() string {
	switch c.below(7) {
	case 0:
		return "last week"
	case 1:
		return "last month"
	case 2:
		return "in " + c.pastMonth()
	case 3:
		return "on " + c.absolute()
	case 4:
		return c.one([]string{"two", "three", "ten"}) + " days ago"
	}
	if c.day.Day() > 9 {
		return "earlier this month"
	}
	return "earlier this year"
}

// soon is a time still to come.
func (c calendar) soon() string {
	next := c.day.AddDate(0, 0, c.between(1, 5))
	switch c.below(6) {
	case 0:
		return "next week"
	case 1:
		return "next month"
	case 2:
		return fmt.Sprintf("this %s, %s", next.Weekday(), next.Format("January 2"))
	case 3:
		return "on " + c.day.AddDate(0, 0, c.between(6, 60)).Format("January 2")
	case 4:
		return "in " + c.day.AddDate(0, 2, 0).Month().String()
	}
	return "on " + next.Weekday().String()
}

// absolute is a whole date of the last years.
func (c calendar) absolute() string {
	d := c.day.AddDate(0, 0, -c.between(20, 1500))
	return d.Format(c.one([]string{"January 2, 2006", "2 January 2006"}))
}

func (c calendar) pastMonth() string {
	return c.day.AddDate(0, -c.between(2, 40), 1-c.day.Day()).Format("January 2006")
}

func (c calendar) year() string {
	return fmt.Sprint(c.day.Year() - c.between(1, 30))
}

func (c calendar) month() string { return time.Month(c.between(1, 12)).String() }

func (c calendar) deadline() string {
	if c.oneIn(2) {
		return "the end of the year"
	}
	return c.day.AddDate(0, c.between(2, 9), 1-c.day.Day()).Format("January 2006")
}

// stamp is the date and hour on a reader's comment.
func (c calendar) stamp() string {
	return fmt.Sprintf("%s %d:%02d PM", c.day.Format("January 2, 2006"), c.between(1, 11), c.below(60))
}
