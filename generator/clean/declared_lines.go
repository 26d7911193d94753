package clean

import (
	"slices"
	"strings"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// Lines that hold what an original declares stand near its headline.
const (
	declaredBefore  = 8
	declaredAfter   = 20
	declaredBeyond  = 12 // words that such a line may hold beside it
	longestDeclared = 30 // words of such a line
)

// markDeclared sets the lines near the headline aside that show what the
// original declares: its authors, its day, its section.
func (d *desk) markDeclared() {
	said := d.src.Declared
	for _, i := range d.nearHeadline() {
		l := d.lines[i]
		if l.reason != "" && l.reason != dossier.ReasonTags && l.reason != dossier.ReasonWidget || l.sentence() && l.words > declaredBeyond {
			continue
		}
		switch {
		case d.signs(l):
			l.take(dossier.ReasonByline)
		case l.body && !l.dateOnly():
		case said.Published.Value != "" && l.words <= 16 && len(date.Isolated(l.text, d.dateHints())) > 0:
			l.take(dossier.ReasonDate)
		case i < d.head && said.Section.Value != "" && foldKey(l.text) == foldKey(said.Section.Value):
			l.take(dossier.ReasonSection)
		}
	}
}

// nearHeadline are the lines around the headline, those behind it first. It is
// nil without one.
func (d *desk) nearHeadline() []int {
	if d.head < 0 {
		return nil
	}
	var near []int
	for i := d.head + 1; i < min(len(d.lines), d.head+1+declaredAfter); i++ {
		near = append(near, i)
	}
	for i := d.head - 1; i >= max(0, d.head-declaredBefore); i-- {
		near = append(near, i)
	}
	return near
}

// signs reports whether a line holds a declared author and little else.
func (d *desk) signs(l *line) bool {
	if l.words > longestDeclared {
		return false
	}
	words, names := foldWords(l.text, longestDeclared), 0
	for _, s := range d.src.Declared.Byline {
		if name := foldWords(s.Value, 8); len(name) > 0 && within(words, name) {
			names += len(name)
		}
	}
	return names > 0 && len(words) <= names+declaredBeyond && !(l.body && l.ends)
}

// within reports whether some words stand in a row among others.
func within(words, some []string) bool {
	for i := 0; i+len(some) <= len(words); i++ {
		if slices.Equal(words[i:i+len(some)], some) {
			return true
		}
	}
	return false
}

// shown is the place near the headline where the text shows a declared value
// word by word, outside the body; empty where it does not.
func (d *desk) shown(value string) dossier.Span {
	for _, i := range d.nearHeadline() {
		l := d.lines[i]
		if l.body || l.words > longestDeclared {
			continue
		}
		at := strings.Index(l.text, value)
		if at < 0 {
			lower, want := strings.ToLower(l.text), strings.ToLower(value)
			if at = strings.Index(lower, want); len(lower) != len(l.text) || len(want) != len(value) {
				at = -1 // its places are not the text's
			}
		}
		if at >= 0 {
			return dossier.Span{Start: l.span.Start + at, End: l.span.Start + at + len(value)}
		}
	}
	return dossier.Span{}
}

// shownDay is the place near the headline where the text shows a declared day.
func (d *desk) shownDay(edtf string) dossier.Span {
	for _, i := range d.nearHeadline() {
		l := d.lines[i]
		if l.body || l.words > longestDeclared {
			continue
		}
		for _, f := range date.Isolated(l.text, d.dateHints()) {
			if f.EDTF == edtf {
				return dossier.Span{Start: l.span.Start + f.Start, End: l.span.Start + f.End}
			}
		}
	}
	return dossier.Span{}
}

func (d *desk) dateHints() date.Hints { return date.Hints{Language: d.src.Declared.Language} }
