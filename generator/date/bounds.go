package date

import (
	"cmp"
	"strings"
	"time"
)

// Bounds are the earliest and latest day that an EDTF date can mean. They are
// not known (ok is false) for a date without a year, an open interval, or what
// is no date. “About” widens nothing: 2015-12~ is bounded by that December.
func Bounds(s string) (earliest, latest Day, ok bool) {
	v, err := Parse(s)
	if err != nil {
		return Day{}, Day{}, false
	}
	return v.Bounds()
}

// Bounds are the earliest and latest day of a parsed date.
func (v Value) Bounds() (earliest, latest Day, ok bool) {
	for i, p := range v.Parts {
		a, b, known := p.bounds()
		if !known {
			return Day{}, Day{}, false
		}
		if i == 0 || a.Before(earliest) {
			earliest = a
		}
		if i == 0 || latest.Before(b) {
			latest = b
		}
	}
	return earliest, latest, len(v.Parts) > 0
}

func (p Part) bounds() (Day, Day, bool) {
	switch {
	case p.Open, p.Year == 0 && (p.YearMask == "" || p.YearMask == "XXXX" || p.Month > 0):
		return Day{}, Day{}, false
	case p.YearMask != "":
		first, _ := digits(strings.ReplaceAll(p.YearMask, "X", "0"))
		last, _ := digits(strings.ReplaceAll(p.YearMask, "X", "9"))
		return Day{max(first, 1), 1, 1}, Day{last, 12, 31}, true
	case p.Month == 0:
		return Day{p.Year, 1, 1}, Day{p.Year, 12, 31}, true
	case p.Month >= Spring:
		return p.season()
	case p.Day == 0:
		m := time.Month(p.Month)
		return Day{p.Year, m, 1}, Day{p.Year, m, DaysIn(p.Year, m)}, true
	}
	d := Day{p.Year, time.Month(p.Month), p.Day}
	return d, d, true
}

// season is bounded as meteorologists do, in the northern hemisphere; winter
// begins in the December of the year it is named for.
func (p Part) season() (Day, Day, bool) {
	first := time.Month(3 * (p.Month - Spring + 1))
	last := Day{p.Year, first, 1}.Add(75)
	return Day{p.Year, first, 1}, Day{last.Year, last.Month, DaysIn(last.Year, last.Month)}, last.Year <= 9999
}

// MayBeLater reports whether what is dated a may have come after what is dated
// b: “July 2016” after 16 July. What has no bounds may always.
func MayBeLater(a, b string) bool {
	_, latest, ok := Bounds(a)
	earliest, _, ok2 := Bounds(b)
	return !ok || !ok2 || earliest.Before(latest)
}

// Yearless reports whether an EDTF date has a month but no year.
func Yearless(s string) bool {
	v, err := Parse(s)
	return err == nil && v.rank() == 1
}

// rank puts dates with a year first, then those without, then none.
func (v Value) rank() int {
	for _, p := range v.Parts {
		if p.Year > 0 || p.YearMask != "" && p.YearMask != "XXXX" {
			return 0
		}
	}
	return 1
}

// Compare puts EDTF dates in order: by the earliest day they can mean, then by
// the latest; then dates without a year, by month and day; then what is no
// date; then the empty string. Only equal strings compare as equal.
func Compare(a, b string) int {
	ka, kb := keyOf(a), keyOf(b)
	return cmp.Or(
		cmp.Compare(ka.rank, kb.rank),
		ka.earliest.Compare(kb.earliest),
		ka.latest.Compare(kb.latest),
		cmp.Compare(a, b),
	)
}

type sortKey struct {
	rank             int
	earliest, latest Day
}

func keyOf(s string) sortKey {
	v, err := Parse(s)
	switch {
	case s == "":
		return sortKey{rank: 3}
	case err != nil:
		return sortKey{rank: 2}
	case v.rank() == 1:
		return sortKey{rank: 1, earliest: v.Parts[0].inYear(2000), latest: v.Parts[len(v.Parts)-1].inYear(2000)}
	}
	first, last := v.Parts[0], v.Parts[len(v.Parts)-1]
	if !v.Range && v.Kind != Interval {
		if a, b, ok := v.Bounds(); ok {
			return sortKey{earliest: a, latest: b}
		}
	}
	k := sortKey{latest: Day{9999, 12, 31}}
	if a, _, ok := first.bounds(); ok {
		k.earliest = a
	}
	if _, b, ok := last.bounds(); ok {
		k.latest = b
	}
	return k
}

// inYear gives a part without a year the one it is compared in.
func (p Part) inYear(y int) Day {
	m := p.Month
	if m >= Spring {
		m = 3 * (m - Spring + 1)
	}
	return Day{y, time.Month(max(m, 1)), max(p.Day, 1)}
}
