package clean

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// inferOutlet looks, from the last line up, for a line outside the body in
// which a rule finds a name.
func (d *desk) inferOutlet(rule string, find func(text string) (start, end int)) bool {
	for i := len(d.lines) - 1; i >= 0; i-- {
		l := d.lines[i]
		if l.body || l.words > 60 || len(l.text) > 600 {
			continue
		}
		start, end := find(l.text)
		if start >= end {
			continue
		}
		d.art.Outlet = dossier.Attested{
			Value: l.text[start:end],
			Basis: fmt.Sprintf("inferred; %s (L%d)", rule, l.number),
			Span:  dossier.Span{Start: l.span.Start + start, End: l.span.Start + end},
		}
		return true
	}
	return false
}

var appOf = regexp.MustCompile(`(?i)^(?:download|get|try|open in)\s+(?:the|our)?\s*(.{2,30}?)\s+(?:mobile |news )?app\b`)

// appName is the place of the name of an app that a line offers.
func appName(text string) (start, end int) {
	m := appOf.FindStringSubmatchIndex(text)
	if m == nil || !outletLike(text[m[2]:m[3]]) || allIn(text[m[2]:m[3]], platforms) {
		return 0, 0
	}
	return m[2], m[3]
}

// mostHolders is how many names of copyright lines are looked for on the page:
// one that names more holders does not say who publishes it, and each look
// reads every line.
const mostHolders = 12

// holderNamed is holder for names that the page is called by elsewhere: who
// holds the rights is not the outlet for that alone.
func (d *desk) holderNamed() func(text string) (start, end int) {
	called := map[string]bool{}
	return func(text string) (start, end int) {
		if start, end = holder(text); start >= end {
			return 0, 0
		}
		name := text[start:end]
		is, known := called[name]
		if !known && len(called) < mostHolders {
			is = d.mentions(name, len(foldWords(name, 12))+2) > 0
			called[name] = is
		}
		if !is {
			return 0, 0
		}
		return start, end
	}
}

var (
	copyrightMark = regexp.MustCompile(`(?i)©|\(c\)\s*(?:\d{4}|copyright)|\bcopyright\b`)
	holderLead    = regexp.MustCompile(`^(?i:[\s\x{a0},.:–—-]+|©|\(c\)|copyright\b|(?:19|20)\d\d\b|present\b|by\b|the\b)`)
	holderEnd     = regexp.MustCompile(`[|;•·,©/]|\.\s+\p{Lu}\p{Ll}|\.$|(?i)[.,]?\s+all rights? reserved\b|\s[-–—]\s|\s(?:19|20)\d\d\b|\s{2,}`)
)

// copyrightWords are in whatever copyrightMark finds, and are found ten times as
// fast.
var copyrightWords = []string{"©", "(c)", "(C)", "opyright", "OPYRIGHT"}

// holder is the place of the name of a copyright's holder, its legal form and
// the year left out. It is empty when the holder is a company that no outlet
// is called after.
func holder(text string) (start, end int) {
	if !holdsAny(text, copyrightWords) {
		return 0, 0
	}
	m := copyrightMark.FindStringIndex(text)
	if m == nil {
		return 0, 0
	}
	start = m[0]
	for {
		lead := holderLead.FindStringIndex(text[start:])
		if lead == nil || lead[1] == 0 {
			break
		}
		start += lead[1]
	}
	end = len(text)
	for from := start; from < len(text); {
		m := holderEnd.FindStringIndex(text[from:])
		if m == nil {
			break
		}
		if at := from + m[0]; text[at] != '.' || !abbreviated(text[start:at]) {
			end = at
			break
		}
		from += m[0] + 1
	}
	name := withoutLegalForm(text[start:end])
	if !holderLike(name) {
		return 0, 0
	}
	return start, start + len(name)
}

// abbreviated reports whether a text ends with a word that a full stop belongs
// to: “St”, an initial.
func abbreviated(text string) bool {
	word := text[strings.LastIndexAny(text, " .")+1:]
	return utf8.RuneCountInString(word) <= 2
}
