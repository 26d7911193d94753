package clean

import (
	"cmp"
	"slices"
	"strings"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// widestInference is the most days an inferred date may leave open.
const widestInference = 31

// inferPublished finds the days on which the source can have been published,
// if its own words, read as such words are used, leave a single stretch open: a
// weekday with its date fixes the year when every other year is excluded; a
// dated picture and the oldest comment enclose the day. That is inference, no
// proof, and where it leans on a convention the premise names it. It is silent
// when the words leave two years open, or speak against each other.
func (d *desk) inferPublished() {
	if len(d.lines) == 0 {
		return
	}
	body := d.timed(d.from, d.to, isBody)
	lower, earliest, hasLower := after(body, d.timed(max(d.head, 0), max(d.to, d.head, 0), isCaption))
	upper, latest, hasUpper := before(d.timed(d.to, len(d.lines), isStamp))
	var limits []premise
	if hasLower {
		limits = append(limits, lower)
	}
	if hasUpper {
		limits = append(limits, upper)
	}
	if list := anchors(body); len(list) > 0 {
		d.solve(list, weekdayPremises(body), limits)
		return
	}
	if hasLower && hasUpper && !latest.Before(earliest) && earliest.DaysUntil(latest) < widestInference && lower.exact {
		d.conclude(daysBetween(earliest, latest), limits)
	}
}

// solve looks for the one year in which the anchors and all that bounds them
// can stand together, and says which premises it takes to fix the day.
func (d *desk) solve(list []anchor, weekdays, limits []premise) {
	offices := d.offices()
	slices.SortStableFunc(offices, func(a, b premise) int { return cmp.Compare(b.wide, a.wide) })
	bounds := slices.Concat(limits, offices)
	used := needed(list, slices.Concat(limits, deciding(list, limits, offices)))
	if open(list, used) != 1 || open(list, bounds) != 1 {
		return
	}
	days := candidates(list, used)
	left := keep(days, slices.Concat(bounds, weekdays))
	used = append(used, narrowing(days, used, slices.Concat(limits, weekdays))...)
	var said []premise
	for _, a := range list {
		said = append(said, a.premise)
	}
	d.conclude(left, append(said, used...))
}

// deciding is the office that leaves a single year open, the one that claims
// least of several; without one it takes them all.
func deciding(list []anchor, limits, offices []premise) []premise {
	for _, o := range offices {
		if open(list, append(slices.Clone(limits), o)) == 1 {
			return []premise{o}
		}
	}
	return offices
}

// narrowing are the premises, not used already, each of which leaves fewer
// days open than those before it.
func narrowing(days []date.Day, used, more []premise) []premise {
	var list []premise
	for _, p := range more {
		is := func(u premise) bool { return u.words == p.words && u.line == p.line }
		narrowed := keep(days, []premise{p})
		if len(narrowed) < len(days) && !slices.ContainsFunc(used, is) && !slices.ContainsFunc(list, is) {
			list, days = append(list, p), narrowed
		}
	}
	return list
}

// needed leaves out the premises without which the year is still the only one.
func needed(list []anchor, premises []premise) []premise {
	for i := len(premises) - 1; i >= 0; i-- {
		without := slices.Delete(slices.Clone(premises), i, i+1)
		if open(list, without) == 1 {
			premises = without
		}
	}
	return premises
}

// The years in which a source can have been written. Before the first there
// were no news sites to save; a text from after the last is not yet written.
const firstYear, lastYear = 1900, 2100

// open is how many years the premises leave.
func open(list []anchor, premises []premise) int {
	years := map[int]bool{}
	for _, day := range candidates(list, premises) {
		years[day.Year] = true
	}
	return len(years)
}

// candidates are the days on which the text can have been written: those that
// every anchor and every premise allows.
func candidates(list []anchor, premises []premise) []date.Day {
	var days []date.Day
	for i, a := range list {
		var mine []date.Day
		for _, y := range date.YearsWhen(a.weekday, a.month, a.day, firstYear, lastYear) {
			at := date.Day{Year: y, Month: a.month, Day: a.day}
			mine = append(mine, keep(daysBetween(at.Add(a.first), at.Add(a.last)), premises)...)
		}
		if i > 0 {
			mine = slices.DeleteFunc(mine, func(day date.Day) bool { return !slices.Contains(days, day) })
		}
		days = mine
	}
	return days
}

func keep(days []date.Day, premises []premise) []date.Day {
	return slices.DeleteFunc(slices.Clone(days), func(day date.Day) bool {
		return slices.ContainsFunc(premises, func(p premise) bool { return !p.allows(day) })
	})
}

func daysBetween(first, last date.Day) []date.Day {
	var days []date.Day
	for day := first; !last.Before(day); day = day.Add(1) {
		days = append(days, day)
	}
	return days
}

// conclude writes the days that are left, and why.
func (d *desk) conclude(days []date.Day, premises []premise) {
	if len(days) == 0 || len(days) > widestInference {
		return
	}
	var reasons []string
	for _, p := range premises {
		reasons = append(reasons, p.String())
	}
	d.art.Published = dossier.Published{EDTF: anyOf(days), Basis: "inferred; " + strings.Join(reasons, ", ")}
}

// anyOf writes days as EDTF: one, one of a run, or one of a list.
func anyOf(days []date.Day) string {
	first, last := days[0], days[len(days)-1]
	switch {
	case len(days) == 1:
		return first.String()
	case first.DaysUntil(last) == len(days)-1:
		return "[" + first.String() + ".." + last.String() + "]"
	}
	var list []string
	for _, day := range days {
		list = append(list, day.String())
	}
	return "[" + strings.Join(list, ",") + "]"
}
