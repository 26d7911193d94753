package clean

import (
	"regexp"
	"strings"

	"dossier/generator/dossier"
)

var (
	// datePart is what stands beside a name in a line that gives author and
	// day: the day, the time, the words around them.
	datePart = regexp.MustCompile(`[|/•·–—]|\s[-]\s|\s{2,}|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b,?|\d[\d:.,/]*(?:st|nd|rd|th)?|\b(?i:by|published|updated|posted|first|last|on|at|am|pm|a\.m\.|p\.m\.|[ecmp][sd]?t|gmt|utc|bst|min(?:ute)?s?|hours?|days?|weeks?|months?|years?|ago|read|comments?|shares?|views?)\b`)
	inPlace  = regexp.MustCompile(`\s+in\s+\p{Lu}[\p{L} ,.'’-]*$`)
	age      = regexp.MustCompile(`\b\d+ (?:minutes?|hours?|days?|weeks?|months?|years?)(?: ago)?$`)
)

// besideBody is how many lines from the headline on a name without “by” may
// stand: further off are the names of others.
const besideBody = 14

// nearEnough keeps names without “by” close over the body, or among the labels
// below a deck that it begins with.
func (d *desk) nearEnough(at int) bool {
	l := d.lines[at]
	return (!l.body || l.label()) && at < d.from+6 && at >= d.head-4 && (at <= max(d.head, 0)+besideBody || at > d.from-besideBody) &&
		l.reason != dossier.ReasonCaption && l.reason != dossier.ReasonComment && !l.ends
}

// nameWithDate reads a line that is a name and a day, either first.
func (d *desk) nameWithDate(at int) bool {
	l := d.lines[at]
	if l.words > 18 || !d.nearEnough(at) || len(fullDates(l.text)) == 0 && !age.MatchString(l.text) {
		return false
	}
	start := 0
	for _, m := range append(datePart.FindAllStringIndex(l.text, 30), []int{len(l.text), len(l.text)}) {
		if part := l.text[start:m[0]]; d.allNames(part) {
			start += len(part) - len(strings.TrimLeftFunc(part, nameEdge))
			return d.names(at, start)
		}
		start = m[1]
	}
	return false
}

// nameAlone reads a line that is nothing but names and stands by the headline
// and by a day or an author's office: “Ada Lowe”, “Senior Editor”, “3 May”.
func (d *desk) nameAlone(at int) bool {
	l := d.lines[at]
	if l.words < 2 || l.words > 12 || d.head < 0 || at < d.head || !d.nearEnough(at) || l.known && l.cue.reason != dossier.ReasonSignOff {
		return false
	}
	text := inPlace.ReplaceAllString(l.text, "")
	if i := strings.IndexAny(text, "•|@("); i > 0 {
		text = text[:i]
	}
	if i := strings.Index(plainSpaces(text), "  "); i > 0 && at == d.head+1 { // “Ada Lowe   Harbour Star”
		text = text[:i]
	} else if !d.signedBeside(at) {
		return false
	}
	if strings.ToUpper(text) == text || !d.allNames(text) || !d.names(at, 0) {
		return false // labels stand in capitals
	}
	if next := at + 1; next < len(d.lines) && d.lines[next].reason == "" && isOffice(d.lines[next].text) {
		d.lines[next].take(dossier.ReasonByline)
	}
	return true
}

// signedBeside reports whether a day or an author's office stands next to a
// line.
func (d *desk) signedBeside(at int) bool {
	from := max(at-1, 0)
	if d.lines[at].body {
		from = at + 1
	}
	for i := from; i <= at+2 && i < len(d.lines); i++ {
		l := d.lines[i]
		if i == at || i == d.head || l.body && !l.label() || l.words > 22 {
			continue
		}
		if l.dateOnly() || l.stamp() || isOffice(l.text) || l.words <= 9 && (len(fullDates(l.text)) > 0 || saysPublished.MatchString(l.text)) {
			return true
		}
	}
	return false
}

// isOffice reports whether a line is an author's office: “Senior Editor”,
// “Political reporter @adalowe”.
func isOffice(text string) bool {
	if i := strings.IndexAny(text, "@/,"); i > 0 {
		text = text[:i]
	}
	words := foldWords(text, 8)
	return len(words) > 0 && len(words) < 7 && jobWords[words[len(words)-1]] && !endsSentence(text)
}

// allNames reports whether a text is a list of names and nothing else.
func (d *desk) allNames(text string) bool {
	n := 0
	for _, at := range partsBetween(nameBreak, text) {
		part := text[at.Start:at.End]
		name := d.person(part)
		switch {
		case labelLike(name):
			return false
		case name == part || name != "" && isOffice(part):
			n++
		case n > 0 && (isOffice(part) || agencyNamed(part) != ""):
		default:
			return false
		}
	}
	return n > 0
}

// labelLike reports whether a name has a word of labels in it.
func labelLike(name string) bool {
	for _, w := range foldWords(name, 8) {
		if unnamely[w] || sectionWords[w] || jobWords[w] {
			return true
		}
	}
	return false
}
