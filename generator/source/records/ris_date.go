package records

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"dossier/generator/date"
)

// risDate is the date of RIS: YYYY/MM/DD/other, with any of the last three
// empty or left out. (RIS format specifications, “Y1”.)
var risDate = regexp.MustCompile(`^(\d{4})(?:/(\d{0,2})(?:/(\d{0,2})(?:/(.*))?)?)?$`)

// yearless is a day without its year, as EndNote writes DA beside PY.
var yearless = regexp.MustCompile(`^(?:\p{L}+\.? \d{1,2}|\d{1,2}\.? \p{L}+\.?|\p{L}{3,}\.?)$`)

// issued is the date of a record: of the day (DA) where that says more than the
// year (PY, Y1).
func (r *reader) issued(rec record) string {
	day, line := rec.first("DA")
	year, yearLine := rec.first("PY", "Y1")
	if m := risDate.FindStringSubmatch(year); m != nil && yearless.MatchString(day) {
		day += " " + m[1]
	}
	if day == "" {
		return r.risDate(year, yearLine)
	}
	full := r.risDate(day, line)
	if full == "" {
		return r.risDate(year, yearLine)
	}
	if year != "" && len(year) >= 4 && !strings.Contains(full, year[:4]) {
		r.object(line, fmt.Sprintf("DA says %s and PY %s; DA counts", full, year), "")
	}
	return full
}

// risDate reads a date of RIS as EDTF.
func (r *reader) risDate(value string, line int) string {
	m := risDate.FindStringSubmatch(value)
	if m == nil {
		return r.dateIn(line, value)
	}
	p := date.Part{}
	p.Year, _ = strconv.Atoi(m[1])
	p.Month, _ = strconv.Atoi(m[2])
	p.Day, _ = strconv.Atoi(m[3])
	switch other := strings.ToLower(strings.TrimSpace(m[4])); {
	case p.Month == 0 && seasonNamed(other, p.Year) > 0:
		p.Month = seasonNamed(other, p.Year)
	case strings.HasPrefix(other, "circa") || strings.HasPrefix(other, "ca"):
		p.About = true
	}
	if edtf := p.String(); p.Year >= 1000 && (p.Month > 0 || p.Day == 0) && date.Valid(edtf) {
		return edtf
	}
	r.object(line, fmt.Sprintf("%s is no day of the calendar, and is left out", quoted(value)), howDates)
	return ""
}
