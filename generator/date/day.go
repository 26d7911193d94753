package date

import (
	"fmt"
	"time"
)

// Day is a day of the Gregorian calendar. The zero Day is no day.
type Day struct {
	Year  int
	Month time.Month
	Day   int
}

// Real reports whether the calendar has the day, between the years 1 and 9999.
func (d Day) Real() bool {
	return d.Year >= 1 && d.Year <= 9999 && d.Month >= 1 && d.Month <= 12 &&
		d.Day >= 1 && d.Day <= DaysIn(d.Year, d.Month)
}

// DaysIn is the number of days of a month.
func DaysIn(year int, m time.Month) int {
	return time.Date(year, m+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// Weekday is the day of the week.
func (d Day) Weekday() time.Weekday { return d.time().Weekday() }

// Add is the day n days later.
func (d Day) Add(n int) Day { return dayOf(d.time().AddDate(0, 0, n)) }

// Before reports whether d lies before e.
func (d Day) Before(e Day) bool { return d.Compare(e) < 0 }

// Compare orders days: -1, 0 or +1.
func (d Day) Compare(e Day) int { return d.time().Compare(e.time()) }

// DaysUntil is the number of days from d to e, negative when e is earlier.
func (d Day) DaysUntil(e Day) int { return int(e.time().Sub(d.time()).Hours() / 24) }

// String is the day as EDTF: "2016-07-16".
func (d Day) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }

// Week is the first and last day, Monday and Sunday, of the week that holds d.
func (d Day) Week() (monday, sunday Day) {
	monday = d.Add(-(int(d.Weekday()) + 6) % 7)
	return monday, monday.Add(6)
}

// WeekdayBefore is the last day before d that falls on w; WeekdayAfter the next.
func (d Day) WeekdayBefore(w time.Weekday) Day { return d.Add(-1 - (int(d.Weekday()-w)+6)%7) }

// WeekdayAfter is the first day after d that falls on w.
func (d Day) WeekdayAfter(w time.Weekday) Day { return d.Add(1 + (int(w-d.Weekday())+6)%7) }

// YearsWhen lists the years from first to last in which a day of a month falls
// on a weekday: December 18 is a Friday in 2009, 2015 and 2020.
func YearsWhen(w time.Weekday, m time.Month, day, first, last int) []int {
	var years []int
	for y := max(first, 1); y <= min(last, 9999); y++ {
		if d := (Day{y, m, day}); d.Real() && d.Weekday() == w {
			years = append(years, y)
		}
	}
	return years
}

func (d Day) time() time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

func dayOf(t time.Time) Day { return Day{t.Year(), t.Month(), t.Day()} }
