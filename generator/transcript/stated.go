package transcript

import (
	"regexp"
	"strings"
	"unicode"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// earliestYear is the first that a date of publication is believed in: what
// programs write for “unknown” lies before it.
const earliestYear = "1400"

// Date is a date that an original states, as EDTF and as precise as stated: ISO
// 8601 with a time or without, or in words. A time's own offset decides its day.
// It is empty for what is no date or could be two (03/04/2015).
func Date(stated string) string {
	stated = OneLine(stated)
	edtf, ok := date.ReadField(stated)
	if !ok && len(stated) < 100 {
		if found := date.Find(stated); len(found) == 1 && found[0].Full() {
			edtf, ok = date.Resolve(found[0], date.Reference{})
		}
	}
	if !ok || !date.Valid(edtf) || edtf < earliestYear {
		return ""
	}
	return edtf
}

// Say is a value with the place that states it, on one line; nothing when the
// value shows nothing.
func Say(value, by string) dossier.Stated {
	if value = OneLine(value); !shows(value) {
		return dossier.Stated{}
	}
	return dossier.Stated{Value: value, By: by}
}

// SayDate is Say of a Date.
func SayDate(value, by string) dossier.Stated { return Say(Date(value), by) }

// SayAddress is Say of a web address.
func SayAddress(value, by string) dossier.Stated {
	if value = OneLine(value); !WebAddress(value) {
		return dossier.Stated{}
	}
	return Say(value, by)
}

// between parts the names of a byline that is one text.
var between = regexp.MustCompile(`\s*;\s*|\s+(?:and|&|und|et)\s+`)

// Names are the names in a byline that an original states as one text. A comma
// parts names only where both sides are more than one word: “Lowe, Ada” and
// “Sam Field, Jr.” are one.
func Names(value, by string) []dossier.Stated {
	value = OneLine(value)
	names := between.Split(value, -1)
	for _, n := range names {
		if !strings.Contains(n, " ") && !strings.Contains(value, ";") {
			names = []string{value} // “Smith and Sons”
			break
		}
	}
	var all []dossier.Stated
	for _, n := range names {
		for _, one := range atCommas(n) {
			if s := Say(one, by); s.Value != "" {
				all = append(all, s)
			}
		}
	}
	return all
}

func atCommas(names string) []string {
	parts := strings.Split(names, ",")
	for i, p := range parts {
		if parts[i] = strings.TrimSpace(p); !strings.Contains(parts[i], " ") {
			return []string{strings.Trim(names, ", ")}
		}
	}
	return parts
}

// Settle finds the line that is the headline, sets it aside as that, and
// returns the title, which is the headline's own words where the two agree. The
// headline is the first heading that reads as the title; where none does, or no
// title is stated, the heading that begins the article and has no equal.
func (w *Writer) Settle(title dossier.Stated) dossier.Stated {
	lines, want := strings.Split(w.text.String(), "\n"), fold(title.Value)
	for i, b := range w.blocks {
		if b.Kind == dossier.BlockHeading && b.Reporting && want != "" && fold(lines[i]) == want {
			w.headline(i)
			return title
		}
	}
	i := w.first()
	if i < 0 || want != "" && !strings.Contains(want, fold(lines[i])) {
		return title
	}
	w.headline(i)
	return dossier.Stated{Value: lines[i], By: "first heading"}
}

func (w *Writer) headline(line int) {
	w.blocks[line].Reporting, w.blocks[line].Reason = false, dossier.ReasonHeadline
}

// first is the heading that begins the article and stands above all others; -1
// without one.
func (w *Writer) first() int {
	at, reporting := -1, 0
	for i, b := range w.blocks {
		if !b.Reporting {
			continue
		}
		reporting++
		switch heading := b.Kind == dossier.BlockHeading; {
		case reporting == 1 && heading:
			at = i
		case reporting == 1, heading && b.Level <= w.blocks[at].Level:
			return -1
		}
	}
	return at
}

// fold is a text's letters and digits alone, in lower case.
func fold(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}
