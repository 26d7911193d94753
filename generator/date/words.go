package date

import (
	"fmt"
	"strings"
	"time"
)

// Words says an EDTF date in English for a reader: “16 July 2016”, “about
// December 2015”, “14–15 July 2016”, “one of 15–17 December 2015”, “25 May”,
// “since March 2011”. What is no EDTF date comes back as it is.
func Words(s string) string {
	v, err := Parse(s)
	if err != nil {
		return s
	}
	if v.Kind == Single {
		return v.Parts[0].words()
	}
	first, last := v.Parts[0], v.Parts[len(v.Parts)-1]
	switch {
	case first.Open:
		return "until " + last.words()
	case last.Open:
		return "since " + first.words()
	case v.Kind == OneOf && v.Range:
		return "one of " + span(first, last)
	case v.Kind == OneOf:
		return list(v.Parts, "or")
	case v.Kind == AllOf && !v.Range:
		return list(v.Parts, "and")
	}
	return span(first, last)
}

func list(parts []Part, word string) string {
	said := make([]string, len(parts))
	for i, p := range parts {
		said[i] = p.words()
	}
	if n := len(said); n > 2 {
		return strings.Join(said[:n-1], ", ") + " " + word + " " + said[n-1]
	}
	return strings.Join(said, " "+word+" ")
}

// span says two dates without repeating what they share.
func span(a, b Part) string {
	switch {
	case a.About || b.About || a.Uncertain || b.Uncertain:
	case a.Day > 0 && b.Day > 0 && a.Year == b.Year && a.Month == b.Month:
		return fmt.Sprintf("%d–%s", a.Day, b.words())
	case a.Year == b.Year && a.Year > 0 && a.Month > 0 && b.Month > 0:
		a.Year, a.YearMask = 0, "XXXX"
		return a.words() + " – " + b.words()
	case a.Month == 0 && b.Month == 0:
		return a.words() + "–" + b.words()
	}
	return a.words() + " – " + b.words()
}

func (p Part) words() string {
	var said []string
	switch {
	case p.About && p.Uncertain:
		said = append(said, "perhaps about")
	case p.About:
		said = append(said, "about")
	case p.Uncertain:
		said = append(said, "perhaps")
	}
	if p.Day > 0 {
		said = append(said, fmt.Sprint(p.Day))
	}
	switch {
	case p.Month >= Spring:
		said = append(said, []string{"spring", "summer", "autumn", "winter"}[p.Month-Spring])
	case p.Month > 0:
		said = append(said, time.Month(p.Month).String())
	}
	switch {
	case p.Year > 0:
		said = append(said, fmt.Sprint(p.Year))
	case strings.HasSuffix(p.YearMask, "X") && !strings.HasSuffix(p.YearMask, "XX"):
		said = append(said, "the "+strings.TrimSuffix(p.YearMask, "X")+"0s")
	case p.YearMask != "" && p.YearMask != "XXXX":
		said = append(said, p.YearMask)
	}
	if len(said) == 0 {
		return "an unknown year"
	}
	return strings.Join(said, " ")
}
