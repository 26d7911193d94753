package understand

import (
	"strings"
	"unicode"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// ofNoun reports whether an expression belongs to a noun and not to the verb of
// its clause: “the Jan. 6, 2021, attack”, “last week’s contest”, “the violence
// of March 3”. What the sentence tells then stands on no date of its own.
func ofNoun(text string, within dossier.Span, e date.Expression) bool {
	left := clauseWords(clause(text, max(within.Start, e.Start-longestGap), e.Start))
	rest := clause(text, e.End, min(within.End, e.End+longestGap))
	if after, ok := strings.CutPrefix(rest, "’s "); ok || strings.HasPrefix(rest, "'s ") {
		return ok && after != "" || len(rest) > 3
	}
	return complement(left) || determines(text, within, e, left) && opensNoun(rest, e)
}

// complement reports whether words end in a noun and “of”: “the violence of”,
// not “as of”, “the end of”, “because of”.
func complement(left []clauseWord) bool {
	n := len(left)
	noun := wordAtIndex(left, n-2)
	return wordAtIndex(left, n-1).text == "of" && noun.text != "" && !noun.mark() && !noun.is(lead|partOf)
}

// determines reports whether “the”, “a” or a possessive stands before an
// expression, or before one adjective before it: “its planned 2025 release”.
func determines(text string, within dossier.Span, e date.Expression, left []clauseWord) bool {
	last := wordAtIndex(left, len(left)-1)
	before := text[within.Start:e.Start]
	switch {
	case last.is(determiner):
		return true
	case last.text == "s":
		return strings.HasSuffix(before, "’s ") || strings.HasSuffix(before, "'s ")
	case last.mark(), last.is(lead | opening | was | will | would | present):
		return false
	}
	return e.Shape.Form == date.Calendar && wordAtIndex(left, len(left)-2).is(determiner)
}

// opensNoun reports whether the words after an expression begin with a noun or
// an adjective: no mark (but the comma that closes a full date), no small word,
// no verb.
func opensNoun(rest string, e date.Expression) bool {
	if e.Shape.Year > 0 && e.Shape.Day > 0 {
		rest = strings.TrimPrefix(rest, ",")
	}
	after, ok := strings.CutPrefix(rest, " ")
	if hyphen, tied := strings.CutPrefix(rest, "-"); tied {
		after, ok = hyphen, true
	}
	if !ok || after == "" || !unicode.IsLetter(rune(after[0])) && after[0] < 0x80 {
		return false
	}
	next := wordAtIndex(clauseWords(after), 0)
	return next.text != "" && !next.mark() && !next.is(lead|opening|was|will|would|negation|determiner|smallWord)
}

// saidOf gives an expression that belongs to a noun the standing of what it
// dates: that it is past or to come decides, see settle. “Upcoming” says so.
func saidOf(left []clauseWord) dossier.Standing {
	if wordAtIndex(left, len(left)-1).is(coming) {
		return dossier.Planned
	}
	return dossier.Happened
}

// since reports whether “since” governs an expression, so that it is past.
func since(left []clauseWord) bool {
	for k := len(left) - 1; k >= 0 && left[k].is(lead|determiner); k-- {
		if left[k].text == "since" {
			return true
		}
	}
	return false
}

// aheadOf reports whether a clause speaks of what lies ahead of something on
// the date, “ahead of the vote in Iowa on Jan. 15”: its verb tells nothing of
// the date itself.
func aheadOf(left []clauseWord) bool {
	for k := len(left) - 2; k >= 0 && left[k].text != ";"; k-- {
		if left[k].text == "ahead" && left[k+1].text == "of" {
			return true
		}
		if left[k].text == "," {
			return false
		}
	}
	return false
}
