package clean

import (
	"regexp"

	"dossier/generator/dossier"
)

var (
	strayMark = regexp.MustCompile(`^(?:[.,;:|/\\]+\s+)+`)
	strayDash = regexp.MustCompile(`^[—–-]+\s*`) // where a dateline's place was lost
	gluedSign = regexp.MustCompile(`^(.*[.!?…]["”’»')]*)(?:[\s\x{a0}]*[-–—/(][\s\x{a0}]*|[\s\x{a0}]+)((?i:by )?[^.!?]{2,80}?(?:\.com|\.net|\.org)?/?\)?\.?)$`)
)

// trimBody cuts from the body's paragraphs what is stuck to them: marks left
// where a link or a place stood, and the sign-off behind the last sentence.
func (d *desk) trimBody() {
	last := -1
	for i := d.from; i < d.to; i++ {
		l := d.lines[i]
		if !l.body {
			continue
		}
		stray := strayMark
		if last < 0 {
			stray = strayDash
		}
		if m := stray.FindStringIndex(l.text); m != nil && m[1] < len(l.text) {
			l.cut(dossier.Span{Start: l.span.Start, End: l.span.Start + m[1]}, dossier.ReasonStray)
		}
		last = i
	}
	for i := last; i >= d.from && i > last-3; i-- {
		if d.lines[i].body && !d.signOffLine(d.lines[i]) {
			d.cutSignOff(d.lines[i])
			return
		}
	}
}

// signOffLine sets aside a last line that is nothing but a sign-off.
func (d *desk) signOffLine(l *line) bool {
	if l.words > 12 || !d.readSignOff(l, 0, len(l.text)) {
		return false
	}
	l.take(dossier.ReasonSignOff)
	return true
}

// cutSignOff takes a sign-off off the end of the last paragraph.
func (d *desk) cutSignOff(l *line) {
	end, start, ok := gluedSignOff(l.text)
	if ok && d.readSignOff(l, start, len(l.text)) {
		l.cut(dossier.Span{Start: l.span.Start + end, End: l.span.End}, dossier.ReasonSignOff)
	}
}

// gluedSignOff finds where the last sentence of a text ends and where a
// sign-off behind it starts.
func gluedSignOff(text string) (end, start int, ok bool) {
	tail := ending(text, 160)
	m := gluedSign.FindStringSubmatchIndex(tail)
	if m == nil || m[3] == 0 {
		return 0, 0, false
	}
	offset := len(text) - len(tail)
	_, houses, ok := signOff(text[offset+m[4]:])
	return offset + m[3], offset + m[4], ok && len(houses) > 0
}

// readSignOff takes the names of a sign-off, if the stretch is one.
func (d *desk) readSignOff(l *line, start, end int) bool {
	people, houses, ok := signOff(l.text[start:end])
	if !ok || len(houses) == 0 {
		return false
	}
	attest := func(value string, at dossier.Span) dossier.Attested {
		base := l.span.Start + start
		return dossier.Attested{Value: value, Span: dossier.Span{Start: base + at.Start, End: base + at.End}}
	}
	if len(d.art.Byline) == 0 {
		for _, at := range people {
			d.art.Byline = append(d.art.Byline, attest(l.text[start+at.Start:start+at.End], at))
		}
	}
	for _, at := range houses {
		if name := agencyNamed(l.text[start+at.Start : start+at.End]); name != "" && d.art.Agency.Value == "" {
			d.art.Agency = attest(name, at)
		}
	}
	return true
}

// signOff reads names and agencies or sites, “Dave Clark, AFP/”, and says
// whether there is nothing else. Only with an agency or site is it a sign-off:
// a paragraph may well end with a name.
func signOff(text string) (people, houses []dossier.Span, ok bool) {
	for _, at := range partsBetween(signOffBreak, text) {
		switch name := text[at.Start:at.End]; {
		case agencyNamed(name) != "", siteName.MatchString(name):
			houses = append(houses, at)
		case isName(name):
			people = append(people, at)
		default:
			return nil, nil, false
		}
	}
	return people, houses, true
}

var signOffBreak = regexp.MustCompile(`[,/;|&()\[\]]|\s(?:and|with|for|in)\s|\s[-–—]\s|^(?i:by|with|from|--?|–|—|source:?)\s+`)

var siteName = regexp.MustCompile(`^[\p{L}\d-]+\.(com|net|org|news|co|tv|info|[a-z]{2})(\.[a-z]{2})?$`)
