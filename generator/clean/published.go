package clean

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

var (
	saysPublished = regexp.MustCompile(`(?i)\b(published|posted|first published|originally published|publish date|publication date|date published|created|filed)\b`)
	saysUpdated   = regexp.MustCompile(`(?i)\b(updated|modified|revised|edited|last update|as of)\b`)
)

// foundDay is a full date in a text, to the day.
type foundDay struct {
	day  date.Day
	span dossier.Span // in that text
}

// longestDated bounds the lines in which a date of publication may stand.
const longestDated = 240

// fullDates are the days that a short text names with their year.
func fullDates(text string) []foundDay {
	if len(text) > longestDated || !hasDigit(text) {
		return nil
	}
	if days := plainDates(text); days != nil {
		return days
	}
	if days := gluedDates(text); days != nil {
		return days
	}
	return isolatedDates(text)
}

// isolatedDates are the full dates that stand as labels write them, in any
// language.
func isolatedDates(text string) []foundDay {
	var days []foundDay
	for _, f := range date.Isolated(text, date.Hints{}) {
		if day, ok := date.ParseDay(f.EDTF); ok {
			days = append(days, foundDay{day, dossier.Span{Start: f.Start, End: f.End}})
		}
	}
	return days
}

// plainDates are the full dates that stand as in running text.
func plainDates(text string) []foundDay {
	var days []foundDay
	for _, e := range date.Find(text) {
		if e.Full() && e.Shape.Month >= 1 && e.Shape.Month <= 12 && e.Shape.Day > 0 && e.Shape.To == nil {
			day := date.Day{Year: e.Shape.Year, Month: time.Month(e.Shape.Month), Day: e.Shape.Day}
			if day.Real() && day.Year >= 1600 {
				days = append(days, foundDay{day, dossier.Span{Start: e.Start, End: e.End}})
			}
		}
	}
	return days
}

// Dates of page heads that running text does not have: stuck to what stands
// beside them (“Ann LeeDec 5, 20237:10 AM”), or with two digits for the year.
var (
	gluedMonth = regexp.MustCompile(`((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6})\.?[ \x{a0}](\d{1,2}),?[ \x{a0}]((?:19|20)\d\d)`)
	gluedDay   = regexp.MustCompile(`(\d{1,2})[ \x{a0}]((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6})\.?,?[ \x{a0}]((?:19|20)\d\d)`)
	shortYear  = regexp.MustCompile(`\b(\d{1,2})/(\d{1,2})/(\d\d)\b`)
)

func gluedDates(text string) []foundDay {
	var m []int
	if strings.Contains(text, "19") || strings.Contains(text, "20") {
		if m = gluedMonth.FindStringSubmatchIndex(text); m == nil {
			m = gluedDay.FindStringSubmatchIndex(text)
		}
	}
	if m != nil { // a date without its neighbours is read as any other
		for _, d := range plainDates(strings.Join([]string{text[m[2]:m[3]], text[m[4]:m[5]], text[m[6]:m[7]]}, " ")) {
			return []foundDay{{d.day, dossier.Span{Start: m[0], End: m[1]}}}
		}
		return nil
	}
	if strings.Count(text, "/") < 2 {
		return nil
	}
	m = shortYear.FindStringSubmatchIndex(text)
	if m == nil {
		return nil
	}
	a, _ := strconv.Atoi(text[m[2]:m[3]])
	b, _ := strconv.Atoi(text[m[4]:m[5]])
	y, _ := strconv.Atoi(text[m[6]:m[7]])
	if a > 12 {
		a, b = b, a
	} else if b <= 12 && a != b {
		return nil // the fourth of March, or the third of April?
	}
	day := date.Day{Year: century(y), Month: time.Month(a), Day: b}
	if !day.Real() {
		return nil
	}
	return []foundDay{{day, dossier.Span{Start: m[0], End: m[1]}}}
}

// century reads a year of two digits as pages of the web mean it.
func century(y int) int {
	if y >= 90 {
		return 1900 + y
	}
	return 2000 + y
}

// findPublished takes the date that stands by the headline or byline: in a
// line that says “published” first, then in one that says neither that nor
// “updated”, then in the others. That a bare date in such a place is the day of
// publication is how pages are made, not proof; “stated” says where it stands.
// Without one, what the text and the conventions of its writing leave open may
// be few enough days to be inferred, each premise with its line.
func (d *desk) findPublished() {
	best, rank := -1, 0
	var found foundDay
	for _, at := range d.nearHead() {
		l := d.lines[at]
		if !d.mayDate(at) {
			continue
		}
		days := fullDates(l.text)
		if len(days) == 0 {
			continue
		}
		r := 2
		switch {
		case saysPublished.MatchString(l.text):
			r = 3
		case saysUpdated.MatchString(l.text):
			r = 1
		}
		if r > rank {
			best, rank, found = at, r, days[0]
		}
	}
	if best < 0 {
		d.inferPublished()
		return
	}
	l := d.lines[best]
	d.art.Published = dossier.Published{
		EDTF: found.day.String(), Basis: "stated",
		Span: dossier.Span{Start: l.span.Start + found.span.Start, End: l.span.Start + found.span.End},
	}
	if l.reason == "" {
		l.take(dossier.ReasonDate)
	}
}

// mayDate keeps captions, comments, other stories, and the body's own
// sentences from dating the article.
func (d *desk) mayDate(at int) bool {
	l := d.lines[at]
	switch {
	case l.reason == dossier.ReasonByline:
		return true
	case l.reason != "" && l.reason != dossier.ReasonHeadline:
		return false
	case l.known && (l.cue.opens || l.cue.reason == dossier.ReasonLegal):
		return false
	case l.body:
		return l.words <= 12 && !l.ends || l.dateOnly()
	}
	return l.words <= 22
}
