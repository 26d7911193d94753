package brief

import (
	"bytes"

	"dossier/generator/dossier"
)

// Updated is a briefing's file brought up to date, and what it says.
type Updated struct {
	Text     []byte            // the file; the old bytes when nothing of the program's changed
	Briefing dossier.Briefing  // what Text says, as Read has it
	Kept     []Kept            // what the program would have written otherwise
	Problems []dossier.Problem // of Text; lines are of Text
	Grave    bool              // one of the problems is grave: Text is the old file, left alone
}

// Update brings a briefing's file up to date with a fresh reading of its
// source, and reads it: Merge and Read in one, with one parse where nothing
// changed. Titles are the themes' titles by ID, version the program's. Src is
// the original that the reading was made from; with it, items of a person's
// that name lines of a source that has changed are found again by their words.
// Without it (nil) they are left as they are.
func Update(old []byte, fresh dossier.Briefing, titles map[string]string, version string, src *dossier.Source) Updated {
	text, kept, problems := Merge(old, fresh, titles, version)
	u := Updated{Text: text, Kept: kept}
	u.Briefing, u.Problems = Read(fresh.File, text)
	if len(problems) > 0 && !bytes.Equal(text, old) || len(graveOnly(u.Problems)) == 0 {
		u.Problems = append(problems, u.Problems...)
	}
	u.Grave = len(graveOnly(u.Problems)) > 0
	return u
}
