package clean

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/generator/dossier"
)

var (
	bylineHead = regexp.MustCompile(`^(?i:(?:article |story |text |analysis |opinion |commentary |review |words |written |reported |posted |published |created |submitted |contributed |post )?by|authors?|reporter|writer|von|por|par)(?:[\s\x{a0}]*[:|][\s\x{a0}]*|[\s\x{a0}]+|(\p{Lu}\p{Ll}))`)
	bylineEnd  = regexp.MustCompile(`[\s\x{a0}]{2,}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?[\s\x{a0}]\d|[|•·/@(]|\s[-–—]\s|(?i)\b(published|updated|posted|last|on|in|for|at|from|via|is|special to|staff|senior|contributing|follow|photograph(y|s)|illustration)\b|\d`)
	nameWord   = regexp.MustCompile(`^(\p{Lu}[\p{L}'’.-]*|d[aeiu]|de[lnr]?|la|le|van|von|der|den|bin|ibn|al|el|al-\p{L}+|el-\p{L}+|ter|ten|dos|di|y)$`)
)

// bylineWords are the words that bylineHead begins with.
var bylineWords = strings.Fields("by article story text analysis opinion commentary review words written reported posted published created submitted contributed post author reporter writer von por par")

// opensByline reports whether a line begins as a byline does.
func (l *line) opensByline() bool { return l.opensWith(bylineWords) && bylineHead.MatchString(l.text) }

// findByline reads the line that says who wrote it: near the headline, above
// or below, “By NAME”, or a name with the date.
func (d *desk) findByline() {
	for _, at := range d.nearHead() {
		l := d.lines[at]
		if l.words > 40 || l.reason == dossier.ReasonCaption || l.body && l.words > 14 {
			continue
		}
		if d.byLine(at) {
			return
		}
	}
	for _, at := range d.nearHead() {
		if d.nameWithDate(at) {
			return
		}
	}
	for _, at := range d.nearHead() {
		if d.nameAlone(at) {
			return
		}
	}
}

// nearHead are the lines in which a byline or a date may stand, likeliest
// first: between headline and body, the first few of the body, the last before
// the headline, the first behind the body.
func (d *desk) nearHead() []int {
	start := max(d.head, 0)
	if d.head >= 0 && d.from-d.head > 40 {
		start = d.from - 40
	}
	var order []int
	add := func(from, to int) {
		for i := max(from, 0); i < min(to, len(d.lines)); i++ {
			if i != d.head {
				order = append(order, i)
			}
		}
	}
	add(start, min(d.from+8, d.to))
	for i := start - 1; i >= max(0, start-5); i-- {
		order = append(order, i)
	}
	end := d.to
	for end < min(d.to+4, len(d.lines)) && !(d.lines[end].known && d.lines[end].cue.opens) {
		end++ // below such a heading stand the names and dates of others
	}
	add(d.to, end)
	return order
}

// byLine reads “By NAME”, with the name in the same line or the next.
func (d *desk) byLine(at int) bool {
	l := d.lines[at]
	m := bylineHead.FindStringSubmatchIndex(l.text)
	switch {
	case l.words <= 2 && headsName[l.key]:
		if at+1 >= len(d.lines) || d.lines[at+1].words > 8 {
			return false
		}
		if !d.names(at+1, 0) {
			return false
		}
		l.take(dossier.ReasonByline)
		return true
	case m == nil:
		return false
	case m[2] >= 0:
		return d.names(at, m[2])
	}
	return d.names(at, m[1])
}

// headsName are the lines under which a name stands.
var headsName = map[string]bool{
	"by": true, "author": true, "authors": true, "author s": true, "written by": true, "words by": true,
	"posted by": true, "story by": true, "commentary by": true, "reporter": true, "writer": true,
}

// take sets a line aside for a reason, whatever it was held for.
func (l *line) take(why dossier.Reason) {
	l.reason, l.body, l.role, l.known = why, false, dossier.Paragraph, false
}

// names reads a list of names from a place in a line on.
func (d *desk) names(at, start int) bool {
	l := d.lines[at]
	rest := l.text[start:]
	agency := ""
	if m := bylineEnd.FindStringIndex(rest); m != nil {
		rest = rest[:m[0]]
	}
	found := d.art.Byline
	for _, n := range partsBetween(nameBreak, rest) {
		span := dossier.Span{Start: l.span.Start + start + n.Start, End: l.span.Start + start + n.End}
		name := d.src.Slice(span)
		switch {
		case agencyNamed(name) != "":
			agency = agencyNamed(name)
			d.art.Agency = dossier.Attested{Value: agency, Span: span}
		default:
			if name = d.person(name); name != "" {
				span.End = span.Start + len(name)
				found = append(found, dossier.Attested{Value: name, Span: span})
			}
		}
	}
	if len(found) == 0 && agency == "" {
		return false
	}
	d.art.Byline = found
	l.take(dossier.ReasonByline)
	return true
}

// partsBetween cuts a text at every match of a break into the spans of what
// stands between, as “A, B and C” into its names.
func partsBetween(breaks *regexp.Regexp, text string) []dossier.Span {
	var spans []dossier.Span
	start := 0
	add := func(end int) {
		part := text[start:end]
		left := len(part) - len(strings.TrimLeftFunc(part, nameEdge))
		right := len(strings.TrimRightFunc(part, nameEdge))
		if left < right {
			spans = append(spans, dossier.Span{Start: start + left, End: start + right})
		}
	}
	for _, m := range breaks.FindAllStringIndex(text, 20) {
		add(m[0])
		start = m[1]
	}
	add(len(text))
	return spans
}

var nameBreak = regexp.MustCompile(`,|;|&|\s(and|und|et|y|e|with)\s`)

func nameEdge(r rune) bool { return white(r) || strings.ContainsRune(".,;:-–—", r) }

// isName reports whether a text can be the name of a person or a desk.
func isName(text string) bool {
	words := strings.Fields(text)
	if len(words) < 2 || len(words) > 5 || len(text) > 50 {
		return len(words) == 1 && utf8.RuneCountInString(text) > 3 && strings.ToUpper(text) == text && spacelessName(text)
	}
	for _, w := range words {
		if !nameWord.MatchString(w) {
			return false
		}
	}
	return true
}

// spacelessName lets in names in scripts that write them in one word.
func spacelessName(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.Is(unicode.Han, r)
}
