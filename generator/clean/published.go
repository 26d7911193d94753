package clean

import (
	"regexp"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

var (
	saysPublished = regexp.MustCompile(`(?i)\b(published|posted|first published|originally published|publish date|publication date|date published|created|filed)\b`)
	saysUpdated   = regexp.MustCompile(`(?i)\b(updated|modified|revised|edited|last update|as of)\b`)
)

// dayOf is a full date in a line, to the day.
type foundDay struct {
	day  date.Day
	span dossier.Span // in the text it was found in
}

// longestDated bounds the lines in which a date of publication may stand.
const longestDated = 240

// fullDates are the days that a short text names with their year.
func fullDates(text string) []foundDay {
	if len(text) > longestDated {
		return nil
	}
	var days []foundDay
	for _, e := range date.Find(text) {
		if e.Full() && e.Shape.Month >= 1 && e.Shape.Month <= 12 && e.Shape.Day > 0 && e.Shape.To == nil {
			day := date.Day{Year: e.Shape.Year, Month: monthOf(e.Shape.Month), Day: e.Shape.Day}
			if day.Real() && day.Year >= 1600 {
				days = append(days, foundDay{day, dossier.Span{Start: e.Start, End: e.End}})
			}
		}
	}
	return days
}

// findPublished takes the date that stands by the headline or byline: in a
// line that says “published” first, then in one that says neither that nor
// “updated”, then in the others. Without one it may follow from the text.
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
		return l.words <= 12 && !l.ends
	}
	return l.words <= 22
}
