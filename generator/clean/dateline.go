package clean

import (
	"regexp"
	"strings"

	"dossier/generator/dossier"
)

// A dateline is where and, in agency copy, when and by whom a story was filed,
// set off by a dash: “MOSCOW, Russia – ”, “PARIS (AP) — ”, “Washington and
// Moscow – ”, “NAIROBI, Dec 3 (Reuters) - ”. (AP Stylebook, “datelines”.)
var (
	place        = `\p{Lu}[\p{L}.'’-]*(?: (?:de|del|la|le|al|el|of|the|upon|am|sur|\p{Lu}[\p{L}.'’-]*)){0,3}`
	datelineForm = regexp.MustCompile(`^((` + place + `(?:(?:, ?|/| / | and | & )` + place + `){0,3})(?:,? (?:(?:Jan|Feb|March|Mar|April|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z.]* \d{1,2}(?:, \d{4})?|\d{1,2}\.? (?:Jan|Feb|March|Mar|April|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z.]*(?: \d{4})?))?)?,?\s*(?:\(([^()]{2,40})\)|(CNN|AP|AFP|UPI|VOA))?[\s:]*(?:--|[—–-])\s*["“‘'«]?[\p{Lu}\d]`)
	spacedDash   = regexp.MustCompile(`\s(--|[—–-])\s`)
)

// longestDateline bounds where a dateline is looked for.
const longestDateline = 110

// findDateline reads the dateline of the first paragraph. Its words stay in
// the passage: they are the reporting's own.
func (d *desk) findDateline() {
	for n, i := 0, d.from; i < d.to && n < 2; i++ {
		l := d.lines[i]
		if !l.body || l.role == dossier.Subhead {
			continue
		}
		n++
		if d.readDateline(l) {
			return
		}
	}
}

func (d *desk) readDateline(l *line) bool {
	head := plainSpaces(l.text[:min(len(l.text), longestDateline)])
	m := datelineForm.FindStringSubmatchIndex(head)
	if m == nil || m[2] < 0 && m[6] < 0 && m[8] < 0 {
		return false
	}
	agency := ""
	var at dossier.Span
	for _, g := range []int{6, 8} {
		if m[g] >= 0 {
			agency, at.End = creditedAgency(head[m[g]:m[g+1]])
			at = dossier.Span{Start: l.span.Start + m[g], End: l.span.Start + m[g] + at.End}
		}
	}
	if agency == "" && !spacedDash.MatchString(head[:m[1]]) {
		return false
	}
	if agency != "" && d.art.Agency.Value == "" {
		d.art.Agency = dossier.Attested{Value: agency, Span: at}
	}
	if m[4] >= 0 && (agency != "" || isPlaces(head[m[4]:m[5]])) {
		span := dossier.Span{Start: l.span.Start + m[4], End: l.span.Start + m[5]}
		d.art.Dateline = dossier.Attested{Value: d.src.Slice(span), Span: span}
		return true
	}
	if agency != "" && m[4] < 0 { // “(dpa) – The bridge…” is the agency's credit and then the story
		if lead := agencyLead.FindStringIndex(head); lead != nil && lead[1] < len(l.text) {
			l.cut(dossier.Span{Start: l.span.Start, End: l.span.Start + lead[1]}, dossier.ReasonAgency)
		}
	}
	return agency != ""
}

// agencyLead is an agency's credit before the first sentence.
var agencyLead = regexp.MustCompile(`^\([^()]{2,40}\)[\s:]*(?:--|[—–-])\s*`)

// creditedAgency is the agency of a credit, whose desk may follow a stroke
// (“dpa/lhe”), and where its name ends.
func creditedAgency(text string) (name string, end int) {
	if name = agencyNamed(text); name != "" {
		return name, len(text)
	}
	first, _, _ := strings.Cut(text, "/")
	return agencyNamed(first), len(first)
}

// isPlaces keeps a dash after a subject (“The report – ”) from making it a
// dateline: no word of it may be an article, a pronoun or the like.
func isPlaces(text string) bool {
	words := foldWords(text, 10)
	for _, w := range words {
		if notPlaces[w] {
			return false
		}
	}
	return len(words) <= 8
}

var notPlaces = wordSet(`a an this that these those he she it they we i you his her their our my its
	but so yet if when while after before because since as at in on by for with from
	update updated breaking exclusive watch video photo photos analysis opinion editor
	president minister secretary mr mrs ms dr sir not no yes here there what who why how
	monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow`)

// plainSpaces makes no-break spaces plain without moving a byte: offsets into
// the result are offsets into the text.
func plainSpaces(text string) string {
	b := []byte(text)
	for i := 0; i+1 < len(b); i++ {
		if b[i] == 0xC2 && b[i+1] == 0xA0 {
			b[i], b[i+1] = ' ', ' '
		}
	}
	return string(b)
}
