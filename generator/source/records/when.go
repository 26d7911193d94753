package records

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"dossier/generator/date"
	"dossier/generator/transcript"
)

// cslDate is a date of CSL: its parts, or words that nobody took apart.
type cslDate struct {
	Parts   [][]any `json:"date-parts"` // one, or two for a range; numbers or digits
	Season  any     `json:"season"`     // 1 to 4, or a word
	Circa   any     `json:"circa"`      // true, 1 or words
	Literal any     `json:"literal"`
	Raw     any     `json:"raw"`
}

const howDates = "write it as 2016-07-16, 2016-07 or 2016"

// when reads a date of CSL as EDTF; empty with a problem when it is none.
func (r *reader) when(line int, key string, raw json.RawMessage) string {
	if len(raw) == 0 || string(raw) == "null" {
		return ""
	}
	var words string
	if json.Unmarshal(raw, &words) != nil {
		var d cslDate
		if json.Unmarshal(raw, &d) != nil {
			r.object(line, fmt.Sprintf("“%s” is no date of CSL and is left out", key), "")
			return ""
		}
		if edtf := d.edtf(); edtf != "" {
			return edtf
		}
		for _, said := range []any{d.Raw, d.Literal} {
			if s := phrase(said); s != "" {
				words = s
				break
			}
		}
		if words == "" {
			if len(d.Parts) > 0 {
				r.object(line, fmt.Sprintf("the “%s” date of this item is no day of the calendar and is left out", key), howDates)
			}
			return ""
		}
		if v, ok := date.ReadField(words); ok && truth(d.Circa) && !strings.ContainsAny(v, "~%[{/") {
			return v + "~"
		}
	}
	return r.dateIn(line, words)
}

// dateIn reads a date that is written out.
func (r *reader) dateIn(line int, words string) string {
	words = transcript.OneLine(words)
	v, ok := date.ReadField(words)
	if !ok && words != "" {
		r.object(line, fmt.Sprintf("%s is no date that can be read, and is left out", quoted(words)), howDates)
	}
	return v
}

// edtf writes the parts of a date; empty when there are none or the calendar
// has no such day.
func (d cslDate) edtf() string {
	var ends []string
	for i, parts := range d.Parts {
		v := partOf(parts)
		if i == 0 && v.Month == 0 {
			v.Month = d.season(v.Year)
		}
		if v.Year == 0 && i > 0 {
			ends = append(ends, "..")
			continue
		}
		v.About = truth(d.Circa)
		ends = append(ends, v.String())
	}
	if len(ends) == 2 && ends[0] == ends[1] {
		ends = ends[:1]
	}
	edtf := strings.Join(ends, "/")
	if !date.Valid(edtf) || strings.HasPrefix(edtf, "X") || len(ends) > 2 {
		return ""
	}
	return edtf
}

// partOf reads [year, month, day]; months 13 to 16 and 21 to 24 are seasons.
func partOf(parts []any) date.Part {
	var p date.Part
	for i, to := range []*int{&p.Year, &p.Month, &p.Day} {
		if i < len(parts) {
			*to = number(parts[i])
		}
	}
	switch {
	case p.Year < 1000 || p.Year > 9999:
		p = date.Part{}
	case p.Month >= 13 && p.Month <= 16:
		p.Month += date.Spring - 13
	}
	if p.Month >= date.Spring {
		p.Day = 0
	}
	return p
}

// season is the month that stands for a season in EDTF; 0 without one.
func (d cslDate) season(year int) int {
	n := number(d.Season)
	switch {
	case n >= 1 && n <= 4:
		return date.Spring + n - 1
	case n >= date.Spring && n <= date.Winter:
		return n
	}
	return seasonNamed(phrase(d.Season), year)
}

// seasonNamed reads “Spring”, as the library of dates knows seasons.
func seasonNamed(word string, year int) int {
	if word == "" {
		return 0
	}
	edtf, _ := date.ReadField(strings.ToLower(word) + " " + strconv.Itoa(year))
	if v, err := date.Parse(edtf); err == nil && v.Parts[0].Month >= date.Spring {
		return v.Parts[0].Month
	}
	return 0
}

// number is a whole number of JSON, written as one or as digits; 0 of others.
func number(v any) int {
	switch v := v.(type) {
	case float64:
		if v == float64(int(v)) {
			return int(v)
		}
	case string:
		n, _ := strconv.Atoi(strings.TrimSpace(v))
		return n
	}
	return 0
}

func phrase(v any) string {
	s, _ := v.(string)
	return transcript.OneLine(s)
}

// truth reads what CSL takes for true.
func truth(v any) bool {
	switch v := v.(type) {
	case bool:
		return v
	case float64:
		return v != 0
	case string:
		return v != "" && v != "0" && v != "false"
	}
	return false
}
