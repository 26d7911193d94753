package brief

import (
	"errors"
	"fmt"
	"strings"

	"dossier/generator/dossier"
)

// An entry of the chronology is a bullet: a date, how the event stands to
// fact, the source's words of time, and the sentence.
//
//	- **2015-12-15** (happened; inferred; “Tuesday”) TEXT [L16](…)

var (
	errNoDate     = errors.New("it does not open with a date in bold")
	errNoStanding = errors.New("no standing (happened, planned, proposed or denied) in brackets follows its date")
)

func (p places) writeEntry(x *dossier.Entry) (string, error) {
	if x.Text == "" {
		return "", errNoWords
	}
	err := errors.Join(checkRef(x.Ref), checkDate(x.EDTF), checkWord("standing", x.Standing, standings))
	if err != nil {
		return "", err
	}
	notes := []string{string(x.Standing)}
	if x.Inferred {
		notes = append(notes, inferredWord)
	}
	if x.Expression != "" {
		notes = append(notes, "“"+escape(x.Expression, ";)")+"”")
	}
	return fmt.Sprintf("- **%s** (%s) %s %s", escape(x.EDTF, ""), strings.Join(notes, "; "),
		escape(x.Text, ""), p.writeRef(x.Ref)), nil
}

func (p places) readEntry(runs []run) (*dossier.Entry, error) {
	runs, ref, err := p.takeRef(runs)
	if err != nil {
		return nil, err
	}
	if len(runs) == 0 || runs[0].kind != bold || !dateLike(decode(trim(runs[0].raw))) {
		return nil, errNoDate
	}
	raw, ok := plainWords(runs[1:])
	if !ok {
		return nil, errLinks
	}
	x := &dossier.Entry{EDTF: decode(trim(runs[0].raw)), Ref: ref}
	notes, ok := strings.CutPrefix(trim(raw), "(")
	notes, raw, closed := cut(notes, ")")
	if !ok || !closed {
		return nil, errNoStanding
	}
	if x.Text = decode(trim(raw)); x.Text == "" {
		return nil, errNoWords
	}
	return x, readNotes(x, notes)
}

// readNotes reads what stands in brackets after a date.
func readNotes(x *dossier.Entry, raw string) error {
	for _, note := range split(raw, ";") {
		note = trim(note)
		standing, known := oneOf(note, standings)
		inner, _, _, marked := quoted(note)
		switch {
		case known && x.Standing == "":
			x.Standing = standing
		case note == inferredWord && !x.Inferred:
			x.Inferred = true
		case marked && x.Expression == "":
			x.Expression = decode(inner)
		default:
			return fmt.Errorf("“%s” in its brackets is not understood", decode(note))
		}
	}
	if x.Standing == "" {
		return errNoStanding
	}
	return nil
}
