package understand

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// tense is how a word bears on a dated event; a word may do so in several ways.
type tense uint32

const (
	will tense = 1 << iota
	would
	was
	present
	planning
	proposing
	denying
	pastTenseForm
	schedule
	gerund // the -ing form of a scheduling verb
	noVerb
	negation
	condition
	lead
	opening
	talkOf
	occurring
	refusing
	callingOff
	deniedClause
	determiner
	smallWord
	partOf
	coming
)

// tenses says of each word how it bears on a dated event.
var tenses = readTenses(wordFile("tense", "en"))

func readTenses(data string) map[string]tense {
	named := map[string]tense{
		"will": will, "would": would, "was": was, "is": present, "planning": planning,
		"proposing": proposing, "denying": denying, "past": pastTenseForm, "schedule": schedule,
		"notverb": noVerb, "not": negation, "if": condition, "lead": lead, "open": opening, "about": talkOf,
		"occurring": occurring, "refusing": refusing, "calloff": callingOff, "complement": deniedClause,
		"determiner": determiner, "small": smallWord, "part": partOf, "coming": coming,
	}
	m := map[string]tense{}
	for class, words := range classes(data) {
		for w := range words {
			m[w] |= named[class]
			if class == "schedule" && !strings.HasSuffix(w, "s") {
				m[strings.TrimSuffix(w, "e")+"ing"] |= gerund
			}
		}
	}
	return m
}

// clauseWord is a word or mark of a clause, in small letters.
type clauseWord struct {
	text  string
	tense tense
}

func (w clauseWord) is(t tense) bool { return w.tense&t != 0 }

func (w clauseWord) mark() bool { return w.text == "," || w.text == ";" || w.text == "." }

// past reports whether a word looks like a past tense or participle.
func (w clauseWord) past() bool {
	return w.is(pastTenseForm|was) ||
		len(w.text) > 3 && strings.HasSuffix(w.text, "ed") && !w.is(noVerb) && !strings.Contains(w.text, "-")
}

// clauseWords cuts words and marks. A hyphen inside a word stays; apostrophes
// and quotation marks part words and are left out.
func clauseWords(s string) []clauseWord {
	s = strings.ToLower(s)
	words := make([]clauseWord, 0, 40)
	start := -1
	add := func(from, to int) { words = append(words, clauseWord{s[from:to], tenses[s[from:to]]}) }
	for i, r := range s {
		if wordRune(r) || r == '-' {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			add(start, i)
			start = -1
		}
		if !unicode.IsSpace(r) && !strings.ContainsRune("'’\"“”", r) {
			add(i, i+utf8.RuneLen(r))
		}
	}
	if start >= 0 {
		add(start, len(s))
	}
	return words
}

// governed is the standing of what a planning or proposing word governs.
func (w clauseWord) governed() (dossier.Standing, bool) {
	switch {
	case w.is(planning) && w.text != "set":
		return dossier.Planned, true
	case w.is(proposing):
		return dossier.Proposed, true
	}
	return "", false
}

// direction is where a helping verb points.
func (w clauseWord) direction() date.Direction {
	switch {
	case w.is(was):
		return date.Past
	case w.is(will):
		return date.Future
	}
	return date.Unknown
}

// owns reports whether a word may say what somebody has.
func (w clauseWord) owns() bool { return w.text == "have" || w.text == "has" }

// participleAfter reports whether a participle follows the helper at i.
func participleAfter(ws []clauseWord, i int) bool {
	for k := i + 1; k <= i+3; k++ {
		if wordAtIndex(ws, k).past() || wordAtIndex(ws, k).text == "been" {
			return true
		}
	}
	return false
}

func onlyLeads(ws []clauseWord) bool {
	for _, w := range ws {
		if !w.is(lead) {
			return false
		}
	}
	return true
}

func wordAtIndex(ws []clauseWord, i int) clauseWord {
	if i < 0 || i >= len(ws) {
		return clauseWord{}
	}
	return ws[i]
}
