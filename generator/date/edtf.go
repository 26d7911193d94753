package date

import (
	"fmt"
	"strings"
	"time"
)

// Kind tells how an EDTF string is built.
type Kind int

const (
	Single   Kind = iota // one date, of any precision
	Interval             // "a/b", all of it; an open end is ".."
	OneOf                // "[a..b]" or "[a,b]": one of these
	AllOf                // "{a,b}": all of these
)

// Value is a parsed EDTF string.
type Value struct {
	Kind  Kind
	Parts []Part // one; two for an interval or a range; more in a list
	Range bool   // the parts of a one-of or all-of are a first and a last: "[a..b]"
}

// Part is one date of an EDTF string.
type Part struct {
	Year      int    // 0 when not given
	YearMask  string // "201X" or "XXXX" when digits are unspecified; empty otherwise
	Month     int    // 1–12, or a season 21–24 from spring on; 0 when not given
	Day       int    // 0 when not given
	Uncertain bool   // "?" or "%"
	About     bool   // "~" or "%"
	Open      bool   // "..", an open end of an interval
}

// Seasons, in the place of the month.
const (
	Spring = 21 + iota
	Summer
	Autumn
	Winter
)

// Valid reports whether s is an EDTF date that this program uses.
func Valid(s string) bool {
	_, err := Parse(s)
	return err == nil
}

// Parse reads an EDTF date: a date, an interval, a one-of or an all-of.
func Parse(s string) (Value, error) {
	if len(s) > 400 {
		return Value{}, fmt.Errorf("too long for a date")
	}
	switch {
	case strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]"):
		return parseSet(OneOf, s[1:len(s)-1], s)
	case strings.HasPrefix(s, "{") && strings.HasSuffix(s, "}"):
		return parseSet(AllOf, s[1:len(s)-1], s)
	}
	if a, b, ok := strings.Cut(s, "/"); ok {
		return parseParts(Value{Kind: Interval}, s, a, b)
	}
	return parseParts(Value{Kind: Single}, s, s)
}

func parseSet(kind Kind, inner, whole string) (Value, error) {
	if a, b, ok := strings.Cut(inner, ".."); ok {
		if a == "" {
			a = ".."
		}
		if b == "" {
			b = ".."
		}
		return parseParts(Value{Kind: kind, Range: true}, whole, a, b)
	}
	return parseParts(Value{Kind: kind}, whole, strings.Split(inner, ",")...)
}

func parseParts(v Value, whole string, parts ...string) (Value, error) {
	for _, p := range parts {
		part, ok := parsePart(p)
		if !ok || part.Open && len(parts) == 1 {
			return Value{}, fmt.Errorf("%q is no EDTF date", whole)
		}
		v.Parts = append(v.Parts, part)
	}
	if v.Kind == Interval || v.Range {
		if v.Parts[0].Open && v.Parts[1].Open || reversed(v.Parts[0], v.Parts[1]) {
			return Value{}, fmt.Errorf("%q does not run forward", whole)
		}
	}
	return v, nil
}

func reversed(a, b Part) bool {
	first, _, ok := a.bounds()
	_, last, ok2 := b.bounds()
	return ok && ok2 && last.Before(first)
}

// parsePart reads "2016", "2016-07", "2016-07-16", "XXXX-05-25", "201X",
// "2016-22", each with a qualifier at the end, or "..".
func parsePart(s string) (Part, bool) {
	if s == ".." {
		return Part{Open: true}, true
	}
	var p Part
	switch {
	case strings.HasSuffix(s, "~"):
		p.About = true
	case strings.HasSuffix(s, "?"):
		p.Uncertain = true
	case strings.HasSuffix(s, "%"):
		p.About, p.Uncertain = true, true
	}
	fields := strings.Split(strings.TrimRight(s, "~?%"), "-")
	if len(s)-len(strings.TrimRight(s, "~?%")) > 1 || len(fields) > 3 || !p.setYear(fields[0]) {
		return p, false
	}
	return p, p.setMonthDay(fields[1:])
}

func (p *Part) setYear(s string) bool {
	if len(s) != 4 {
		return false
	}
	masked := strings.TrimRight(s, "X")
	if n, ok := digits(masked); ok || masked == "" {
		if masked != s {
			p.YearMask = s
			return true
		}
		p.Year = n
		return n > 0
	}
	return false
}

func (p *Part) setMonthDay(fields []string) bool {
	for i, f := range fields {
		n, ok := digits(f)
		if len(f) != 2 || !ok {
			return false
		}
		if i == 0 {
			p.Month = n
		} else {
			p.Day = n
		}
	}
	switch {
	case len(fields) == 0:
		return true
	case len(fields) == 1:
		return p.Month >= 1 && p.Month <= 12 || p.Month >= Spring && p.Month <= Winter
	case p.Month < 1 || p.Month > 12 || p.Day < 1:
		return false
	case p.Year > 0:
		return p.Day <= DaysIn(p.Year, time.Month(p.Month))
	}
	return p.Day <= DaysIn(2000, time.Month(p.Month)) // some year has it
}

// digits reads a whole string of ASCII digits.
func digits(s string) (int, bool) {
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' || n > 99999 {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, s != ""
}
