package understand

import (
	"strings"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// insideDenial reports whether a clause is what a verb of denial denies:
// “denied that it had sold the mill in”.
func insideDenial(left []clauseWord) bool {
	for k := len(left) - 1; k > 0 && !left[k].mark() && left[k].text != "but"; k-- {
		if left[k].is(deniedClause) && left[k-1].is(denying) {
			return true
		}
	}
	return false
}

// unlessOccurs reads a negated helper: “did not take place” denies, “was not
// itself deciding” tells what was.
func unlessOccurs(ws []clauseWord, i int) (dossier.Standing, date.Direction, bool) {
	if wordAtIndex(ws, i+2).is(occurring) {
		return dossier.Denied, ws[i].direction(), true
	}
	if ws[i].is(will) {
		return dossier.Planned, date.Future, true
	}
	return dossier.Happened, date.Past, true
}

// denied reads a verb of denial. What it denies is told by a clause (“denied
// that …”, “denied meeting …”); else the denial itself is dated.
func denied(ws []clauseWord, i int) (dossier.Standing, date.Direction, bool) {
	if next := wordAtIndex(ws, i+1); next.is(deniedClause) || strings.HasSuffix(next.text, "ing") {
		return dossier.Denied, date.Past, true
	}
	if ws[i].past() {
		return dossier.Happened, date.Past, true
	}
	return dossier.Happened, date.Unknown, true
}
