package date

import (
	"regexp"
	"strings"
)

// isoTime is a day with the time of day behind it (ISO 8601, RFC 3339).
var isoTime = regexp.MustCompile(`^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?\s?(?:Z|UTC|[+-]\d\d:?\d\d)?$`)

// roughly are the words by which a field of a record says that its date is
// about right.
var roughly = regexp.MustCompile(`(?i)^(?:circa|ca\.?|c\.|about) ?`)

// ReadField reads a text that is one date and nothing else, as a field of a
// record is, and gives it as EDTF: “2016-07-16”, “16 July 2016”, “circa 1950”,
// “Spring 2016”, “16 juillet 2016”. What is EDTF already comes back as it is. It
// refuses a date without a year and one that can be read two ways.
func ReadField(text string) (edtf string, ok bool) {
	text = strings.TrimSpace(text)
	if len(text) > 100 || strings.HasPrefix(text, "XXXX") || text == "0000" {
		return "", false
	}
	if Valid(text) {
		return text, true
	}
	if m := isoTime.FindStringSubmatch(text); m != nil {
		return m[1], Valid(m[1])
	}
	if m := roughly.FindString(text); m != "" {
		edtf, ok = ReadField(text[len(m):])
		return edtf + "~", ok && !strings.ContainsAny(edtf, "/[{~?%")
	}
	return readAlone(text)
}

// readAlone reads an expression that fills a text. “2016” and “spring 2016”
// count in running text only behind a word that leads to a date, so they get one.
func readAlone(text string) (edtf string, ok bool) {
	const lead = "in "
	for _, before := range []string{"", lead} {
		found := Find(before + text)
		if len(found) == 1 && found[0].Start == len(before) && found[0].Full() && strings.Trim(text[found[0].End-len(before):], " .,") == "" {
			return Resolve(found[0], Reference{})
		}
	}
	alone := Isolated(text, Hints{})
	if len(alone) != 1 || strings.HasPrefix(alone[0].EDTF, "[") || !besideDate(text[:alone[0].Start]) || !besideDate(text[alone[0].End:]) {
		return "", false
	}
	return alone[0].EDTF, true
}

// besideDate reports whether what stands beside a date in its field says
// nothing more: marks, or a weekday that agreed with it.
func besideDate(text string) bool {
	l := newLabel(text, Hints{})
	for i := range l.toks {
		if _, weekday := l.weekday(i); !weekday && !strings.Contains(",.()", l.at(i).word) {
			return false
		}
	}
	return true
}
