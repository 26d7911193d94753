package date

import (
	"fmt"
	"strings"
)

// String writes the part as EDTF.
func (p Part) String() string {
	if p.Open {
		return ".."
	}
	s := p.YearMask
	switch {
	case s != "":
	case p.Year > 0:
		s = fmt.Sprintf("%04d", p.Year)
	default:
		s = "XXXX"
	}
	if p.Month > 0 {
		s += fmt.Sprintf("-%02d", p.Month)
	}
	if p.Day > 0 {
		s += fmt.Sprintf("-%02d", p.Day)
	}
	switch {
	case p.About && p.Uncertain:
		s += "%"
	case p.About:
		s += "~"
	case p.Uncertain:
		s += "?"
	}
	return s
}

// String writes the value as EDTF.
func (v Value) String() string {
	parts := make([]string, len(v.Parts))
	for i, p := range v.Parts {
		parts[i] = p.String()
	}
	sep := ","
	if v.Range {
		sep = ".."
		for i, p := range v.Parts {
			if p.Open {
				parts[i] = ""
			}
		}
	}
	switch v.Kind {
	case Interval:
		return strings.Join(parts, "/")
	case OneOf:
		return "[" + strings.Join(parts, sep) + "]"
	case AllOf:
		return "{" + strings.Join(parts, sep) + "}"
	}
	return strings.Join(parts, "")
}
