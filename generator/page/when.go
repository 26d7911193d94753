package page

import (
	"fmt"
	"strconv"
	"strings"

	"dossier/generator/date"
)

// shownDate is a date as a page shows it, as precise as it is known.
type shownDate struct {
	Text    string // "15–17 December 2015, one of these days"
	Edtf    string
	Machine string // for the datetime attribute; may be empty
	Href    string // its place on the timeline; empty when it has none
	Label   string // said before it: "published"; may be empty
	After   string // said after it: "inferred"; may be empty
	short   string // Text without what its label makes plain
}

// date says an EDTF date; an empty one gives nil. What is no EDTF is said as
// it stands.
func (c *composer) date(edtf string) *shownDate {
	if edtf == "" {
		return nil
	}
	d, known := c.dates[edtf]
	if !known {
		d = c.readDate(edtf)
		c.dates[edtf] = d
	}
	return &d
}

func (c *composer) readDate(edtf string) shownDate {
	d := shownDate{Text: edtf, Edtf: edtf, Href: c.dayHref(edtf)}
	if v, err := date.Parse(edtf); err == nil {
		d.Text, d.Machine = c.sayValue(v), machine(v)
		d.short = d.Text
		if v.Kind == date.OneOf && v.Range {
			v.Kind = date.Interval
			d.short = c.sayValue(v)
		}
	}
	return d
}

// machine is the value of HTML's datetime attribute, or empty where HTML has
// no form for what is known.
func machine(v date.Value) string {
	p := v.Parts[0]
	switch {
	case v.Kind != date.Single || p.About || p.Uncertain || p.Month >= date.Spring:
		return ""
	case p.Year == 0 && p.YearMask != "" && p.YearMask != "XXXX", p.Year == 0 && p.Day == 0:
		return ""
	case p.Year == 0:
		return fmt.Sprintf("%02d-%02d", p.Month, p.Day)
	}
	return v.String()
}

func (c *composer) sayValue(v date.Value) string {
	var said string
	first, last := v.Parts[0], v.Parts[len(v.Parts)-1]
	switch {
	case v.Kind == date.Single:
		return c.sayPart(first)
	case first.Open:
		said = c.say("date_until", "date", c.sayPart(last))
	case last.Open:
		said = c.say("date_from", "date", c.sayPart(first))
	case v.Kind == date.Interval || v.Range:
		said = c.sayRange(first, last)
	default:
		parts := make([]string, len(v.Parts))
		for i, p := range v.Parts {
			parts[i] = c.sayPart(p)
		}
		said = strings.Join(parts, c.say("list_separator"))
	}
	if v.Kind != date.OneOf {
		return said
	}
	switch {
	case first.Day > 0 || last.Day > 0:
		return c.say("date_one_of_days", "dates", said)
	case first.Month > 0 || last.Month > 0:
		return c.say("date_one_of_months", "dates", said)
	}
	return c.say("date_one_of_these", "dates", said)
}

// sayRange leaves out of the first date what the second repeats.
func (c *composer) sayRange(from, to date.Part) string {
	first := c.sayPart(from)
	plain := !from.About && !from.Uncertain && from.YearMask == to.YearMask && from.Year == to.Year
	switch {
	case plain && from.Day > 0 && to.Day > 0 && from.Month == to.Month:
		first = strconv.Itoa(from.Day)
	case plain && from.Month > 0:
		from.Year, from.YearMask = 0, ""
		first = c.sayBare(from)
	}
	return c.say("date_range", "from", first, "to", c.sayPart(to))
}

// sayPart says one date, with what is not certain of it.
func (c *composer) sayPart(p date.Part) string {
	said := c.sayBare(p)
	if p.Year == 0 && p.Month > 0 && (p.YearMask == "" || p.YearMask == "XXXX") {
		said = c.say("date_no_year", "date", said)
	}
	if p.About {
		said = c.say("date_about", "date", said)
	}
	if p.Uncertain {
		said = c.say("date_uncertain", "date", said)
	}
	return said
}

// sayBare says day, month and year as far as they are given.
func (c *composer) sayBare(p date.Part) string {
	year := p.YearMask
	if p.Year > 0 {
		year = strconv.Itoa(p.Year)
	} else if year == "XXXX" {
		year = ""
	}
	month := ""
	switch {
	case p.Month >= date.Spring:
		month = c.say("season_" + strconv.Itoa(p.Month))
	case p.Month > 0:
		month = c.say("month_" + strconv.Itoa(p.Month))
	}
	switch {
	case p.Day > 0 && year == "":
		return c.say("date_day_month", "day", p.Day, "month", month)
	case p.Day > 0:
		return c.say("date_day", "day", p.Day, "month", month, "year", year)
	case month != "" && year == "":
		return month
	case month != "":
		return c.say("date_month", "month", month, "year", year)
	case strings.HasSuffix(year, "X") && strings.Count(year, "X") == 1:
		return c.say("date_decade", "year", strings.Replace(year, "X", "0", 1))
	}
	return year
}

// Lanes of the timeline, in the order they are shown.
const (
	laneDated = iota
	laneNoYear
	laneUndated
)

func lane(edtf string) int {
	switch {
	case date.Yearless(edtf):
		return laneNoYear
	case date.Valid(edtf):
		return laneDated
	}
	return laneUndated
}

// dayID is the anchor of a date on the timeline.
func dayID(edtf string) string { return fragment("on-", edtf) }
