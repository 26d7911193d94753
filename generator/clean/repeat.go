package clean

import (
	"strings"

	"dossier/generator/dossier"
)

// repeats counts how often each line's words stand in the source.
func repeats(lines []*line) map[string]int {
	n := map[string]int{}
	for _, l := range lines {
		if l.words >= 3 {
			n[l.key]++
		}
	}
	return n
}

// takeHeadline settles the headline; the first line that is it whole is its
// place, the others repeat it.
func (d *desk) takeHeadline(t titled) {
	key := strings.Join(t.words, " ")
	if t.site.Len() == 0 {
		for at := 0; at < t.at; at++ {
			if d.lines[at].key == key {
				t = d.readings(at)[0]
				break
			}
		}
	}
	d.head = t.at
	d.art.Title = dossier.Text{Text: t.text, Span: t.span}
	l := d.lines[t.at]
	l.reason, l.body = dossier.ReasonHeadline, false
	if n := t.span.Start - l.span.Start; n > 0 && t.site.Start != l.span.Start {
		l.cut(dossier.Span{Start: l.span.Start, End: t.span.Start}, dossier.ReasonWidget)
	}
	if t.site.Len() > 0 {
		l.cut(t.site, dossier.ReasonMasthead)
	}
	d.markRepeats(key)
}

// markRepeats sets the headline's other places aside.
func (d *desk) markRepeats(key string) {
	for at, l := range d.lines {
		if at == d.head || l.words > 60 || !strings.Contains(l.key, key) {
			continue
		}
		for _, t := range d.readings(at) {
			if strings.Join(t.words, " ") != key {
				continue
			}
			l.reason, l.body, l.role = dossier.ReasonRepeat, false, dossier.Paragraph
			if t.site.Len() > 0 {
				l.cut(t.site, dossier.ReasonMasthead)
			}
			break
		}
	}
}

// cut takes a stretch off a line's front or end, with a reason of its own.
func (l *line) cut(at dossier.Span, why dossier.Reason) {
	l.parts = append(l.parts, dossier.SetAside{Span: at, Reason: why})
}
