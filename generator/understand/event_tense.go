package understand

import (
	"strings"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// clauseReach is how many bytes on either side of an expression are read for
// the verb that governs it.
const clauseReach = 160

// stand reads from the clause of an expression how what happens at it stands to
// fact, and whether its verb points back or ahead.
func (t *timeMark) stand(text string, within dossier.Span) {
	t.Standing, t.Toward = standing(text, within, t.At)
	left := clauseWords(clause(text, max(within.Start, t.At.Start-clauseReach), t.At.Start))
	switch {
	case since(left):
		t.Toward = date.Past
		if t.Standing == dossier.Denied {
			t.Standing = dossier.Happened // “not seen since”: it was seen then
		}
	case aheadOf(left):
		t.Toward, t.Standing = date.Unknown, dossier.Happened
	case ofNoun(text, within, t.Expression):
		t.OfNoun, t.Standing = true, saidOf(left)
		if t.lacksYear() && t.Toward != date.Future {
			t.Toward = date.Past
		}
	case t.Standing == dossier.Happened && insideDenial(left):
		t.Standing = dossier.Denied
	}
}

// standing tells how what happens at an expression stands to fact, and whether
// the verb points back or ahead. The verb is looked for to the left, as in
// “began on Feb. 27”, or first to the right when the expression opens its
// clause, as in “On Monday, Obama defended”. Within at lies the expression.
func standing(text string, within, at dossier.Span) (dossier.Standing, date.Direction) {
	left := clauseWords(clause(text, max(within.Start, at.Start-clauseReach), at.Start))
	if conditional(left) {
		return dossier.Proposed, date.Future
	}
	if opensClause(left) {
		right := clauseWords(clause(text, at.End, min(within.End, at.End+clauseReach)))
		if s, d, ok := verbAfter(right); ok {
			return s, d
		}
	}
	if s, d, ok := verbBefore(left); ok {
		return s, d
	}
	right := clauseWords(clause(text, at.End, min(within.End, at.End+clauseReach)))
	if s, d, ok := verbAfter(right); ok {
		return s, d
	}
	return dossier.Happened, date.Unknown
}

// clause is text[start:end] without what is left of a rune cut in two.
func clause(text string, start, end int) string { return strings.ToValidUTF8(text[start:end], "") }

// opensClause reports whether nothing but small words stands between the
// expression and the beginning of its clause.
func opensClause(left []clauseWord) bool {
	i := len(left) - 1
	for i >= 0 && left[i].is(lead) {
		i--
	}
	return i < 0 || left[i].is(opening)
}

// conditional reports whether the clause that the expression ends opens with “if”.
func conditional(left []clauseWord) bool {
	first := -1
	for i := len(left) - 1; i >= 0 && !left[i].mark(); i-- {
		first = i
	}
	return first >= 0 && left[first].is(condition)
}

// verbBefore finds the nearest verb to the left.
func verbBefore(left []clauseWord) (dossier.Standing, date.Direction, bool) {
	for i := len(left) - 1; i >= 0 && left[i].text != ";"; i-- {
		if s, d, ok := verbAt(left, i); ok {
			return s, d, ok
		}
	}
	return "", 0, false
}

// verbAfter finds the first verb to the right.
func verbAfter(right []clauseWord) (dossier.Standing, date.Direction, bool) {
	for i, w := range right {
		if w.text == ";" {
			break
		}
		if s, d, ok := verbAt(right, i); ok {
			if w.is(proposing) && w.past() {
				s, d = dossier.Happened, date.Past // “On Friday Moscow proposed”: it did
			}
			return s, d, ok
		}
	}
	return "", 0, false
}

// verbAt judges the word at i when it is a verb.
func verbAt(ws []clauseWord, i int) (dossier.Standing, date.Direction, bool) {
	w, next, before := ws[i], wordAtIndex(ws, i+1), wordAtIndex(ws, i-1)
	switch {
	case next.is(negation) && w.is(was|will):
		return unlessOccurs(ws, i)
	case w.is(will):
		return dossier.Planned, date.Future, true
	case w.is(would):
		return dossier.Proposed, date.Future, true
	case w.text == "set" && (next.text == "for" || next.text == "to"):
		return dossier.Planned, date.Future, true
	case w.is(present):
		return dossier.Planned, date.Future, strings.HasSuffix(next.text, "ing")
	case w.is(gerund) && before.is(talkOf):
		return dossier.Planned, date.Future, true // “the idea of convening”
	}
	past := w.past()
	if !past && !w.is(schedule|planning|proposing|denying) && before.text != "to" {
		return "", 0, false
	}
	if s, d, ok := helped(ws, i); ok {
		return s, d, true
	}
	if w.owns() && !participleAfter(ws, i) {
		return "", 0, false // “we have a long summer”
	}
	if w.is(denying) {
		return denied(ws, i)
	}
	if s, ok := w.governed(); ok && !(past && onlyLeads(ws[i+1:])) {
		return s, date.Future, true
	}
	if past {
		return dossier.Happened, date.Past, true
	}
	return dossier.Planned, date.Future, w.is(schedule) && before.text != "the" && before.text != "a"
}

// helped reads what stands before a verb form: “would kick off”, “did not
// meet”, “agreed to launch”.
func helped(ws []clauseWord, i int) (dossier.Standing, date.Direction, bool) {
	for k := i - 1; k >= max(0, i-4); k-- {
		switch w := ws[k]; {
		case w.mark() || w.text == "that" || w.text == "which":
			return "", 0, false
		case w.text == "to":
			return infinitive(ws, k)
		case w.is(will):
			return dossier.Planned, date.Future, true
		case w.is(would):
			return dossier.Proposed, date.Future, true
		case w.is(negation) && k == i-1 && ws[i].is(occurring) && wordAtIndex(ws, k-1).is(was|will):
			return dossier.Denied, wordAtIndex(ws, k-1).direction(), true
		case w.is(was):
			return passive(ws, k, i)
		}
	}
	return "", 0, false
}

// passive reads “was … scheduled”, “had not … met”: the helper stands at k, the
// verb at i.
func passive(ws []clauseWord, k, i int) (dossier.Standing, date.Direction, bool) {
	perfect := ws[k].text == "has" || ws[k].text == "have" || ws[k].text == "had"
	if ws[i].is(denying) {
		return denied(ws, i)
	}
	if s, ok := ws[i].governed(); ok && !(perfect && onlyLeads(ws[i+1:])) {
		return s, date.Future, true // “was scheduled for Tuesday”, not “have agreed today”
	}
	if not := k+1 < i && ws[k+1].is(negation); not && ws[i].is(occurring) || ws[i].is(callingOff) && !perfect {
		return dossier.Denied, date.Past, true
	}
	return dossier.Happened, date.Past, true
}

// infinitive reads the word that governs the “to” at k.
func infinitive(ws []clauseWord, k int) (dossier.Standing, date.Direction, bool) {
	for n := k - 1; n >= max(0, k-8); n-- {
		if ws[n].text == ";" || ws[n].text == "." || ws[n].text == "which" {
			break
		}
		if s, ok := ws[n].governed(); ok {
			return s, date.Future, true
		}
		if ws[n].is(refusing) {
			return dossier.Happened, date.Unknown, true // that it was refused
		}
	}
	return "", 0, false
}
