package understand

import (
	_ "embed"
	"strings"
	"unicode"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

//go:embed data/tense/en.txt
var tenseEN string

// tenses says of each word how it bears on a dated event; a word may be in
// several classes.
var tenses = classes(tenseEN)

// classes reads lines of “class: word word …” into sets; # begins a comment.
func classes(data string) map[string]map[string]bool {
	m := map[string]map[string]bool{}
	for line := range strings.Lines(data) {
		class, words, ok := strings.Cut(line, ": ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		m[class] = map[string]bool{}
		for _, w := range strings.Fields(words) {
			m[class][w] = true
		}
	}
	return m
}

// clauseReach is how many bytes on either side of an expression are read for
// the verb that governs it.
const clauseReach = 240

// standing tells how what happens at an expression stands to fact, and whether
// the verb points back or ahead. The verb is looked for to the left, as in
// “began on Feb. 27”, or first to the right when the expression opens its
// clause, as in “On Monday, Obama defended”. Within at lies the expression.
func standing(text string, within, at dossier.Span) (dossier.Standing, date.Direction) {
	left := clauseWords(strings.ToValidUTF8(text[max(within.Start, at.Start-clauseReach):at.Start], ""))
	right := clauseWords(strings.ToValidUTF8(text[at.End:min(within.End, at.End+clauseReach)], ""))
	if tenses["if"][firstOfClause(left)] {
		return dossier.Proposed, date.Future
	}
	read := []func() (dossier.Standing, date.Direction, bool){
		func() (dossier.Standing, date.Direction, bool) { return verbBefore(left) },
		func() (dossier.Standing, date.Direction, bool) { return verbAfter(right) },
	}
	if opensClause(left) {
		read[0], read[1] = read[1], read[0]
	}
	for _, verb := range read {
		if s, d, ok := verb(); ok {
			return s, d
		}
	}
	return dossier.Happened, date.Unknown
}

// clauseWords cuts words and marks, in small letters.
func clauseWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(spaceMarks(s)), func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("'’\"“”", r)
	})
}

// spaceMarks sets marks apart from words; a hyphen inside a word stays.
func spaceMarks(s string) string {
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune(",;:–—().!?", r) {
			b.WriteByte(' ')
			b.WriteRune(r)
			b.WriteByte(' ')
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// opensClause reports whether nothing but small words stands between the
// expression and the beginning of its clause.
func opensClause(left []string) bool {
	i := len(left) - 1
	for i >= 0 && tenses["lead"][left[i]] {
		i--
	}
	return i < 0 || tenses["open"][left[i]]
}

// firstOfClause is the word that opens the clause the expression ends.
func firstOfClause(left []string) string {
	first := ""
	for i := len(left) - 1; i >= 0 && left[i] != "," && left[i] != ";" && left[i] != "."; i-- {
		first = left[i]
	}
	return first
}

// verbBefore finds the nearest verb to the left.
func verbBefore(left []string) (dossier.Standing, date.Direction, bool) {
	for i := len(left) - 1; i >= 0; i-- {
		if left[i] == ";" {
			break
		}
		if s, d, ok := verbAt(left, i); ok {
			return s, d, ok
		}
	}
	return "", 0, false
}

// verbAfter finds the first verb to the right.
func verbAfter(right []string) (dossier.Standing, date.Direction, bool) {
	for i, w := range right {
		if w == ";" {
			break
		}
		if s, d, ok := verbAt(right, i); ok {
			if s == dossier.Proposed && tenses["proposing"][w] && pastForm(w) {
				s, d = dossier.Happened, date.Past // “On Friday Moscow proposed”: it did
			}
			return s, d, ok
		}
	}
	return "", 0, false
}

// verbAt judges the word at i when it is a verb.
func verbAt(ws []string, i int) (dossier.Standing, date.Direction, bool) {
	w, next := ws[i], wordOr(ws, i+1)
	switch {
	case tenses["not"][next] && (tenses["was"][w] || tenses["will"][w] || tenses["is"][w]):
		return dossier.Denied, date.Unknown, true
	case tenses["will"][w]:
		return dossier.Planned, date.Future, true
	case tenses["would"][w]:
		return dossier.Proposed, date.Future, true
	case w == "set" && (next == "for" || next == "to"):
		return dossier.Planned, date.Future, true
	case tenses["is"][w]:
		return dossier.Planned, date.Future, strings.HasSuffix(next, "ing")
	}
	if gerundPlan(w) && tenses["about"][wordOr(ws, i-1)] {
		return dossier.Planned, date.Future, true // “the idea of convening”
	}
	past := pastForm(w)
	if !past && !tenses["schedule"][w] && !governs(w) && wordOr(ws, i-1) != "to" {
		return "", 0, false
	}
	if s, d, ok := helped(ws, i); ok {
		return s, d, true
	}
	if adjacent := i+1 >= len(ws) || leadsOnly(ws[i+1:]); !adjacent || !past {
		if s, ok := governed(w); ok {
			return s, date.Future, true
		}
	}
	switch {
	case past:
		return dossier.Happened, date.Past, true
	case tenses["schedule"][w]:
		return dossier.Planned, date.Future, wordOr(ws, i-1) != "the" && wordOr(ws, i-1) != "a"
	}
	return "", 0, false
}

// helped reads what stands before a verb form: “would kick off”, “did not
// meet”, “agreed to launch”.
func helped(ws []string, i int) (dossier.Standing, date.Direction, bool) {
	for k := i - 1; k >= max(0, i-4); k-- {
		switch w := ws[k]; {
		case w == "," || w == ";" || w == "." || w == "that" || w == "which":
			return "", 0, false
		case w == "to":
			return infinitive(ws, k)
		case tenses["will"][w]:
			return dossier.Planned, date.Future, true
		case tenses["would"][w]:
			return dossier.Proposed, date.Future, true
		case tenses["not"][w] && k == i-1:
			return dossier.Denied, date.Unknown, true
		case tenses["was"][w]:
			s := dossier.Happened
			if k > 0 && tenses["not"][ws[k-1]] || k+1 < i && tenses["not"][ws[k+1]] {
				s = dossier.Denied
			}
			if g, ok := governed(ws[i]); ok && g != dossier.Denied {
				return g, date.Future, true // “was scheduled for Tuesday”
			}
			return s, date.Past, true
		}
	}
	return "", 0, false
}

// infinitive reads the word that governs the “to” at k.
func infinitive(ws []string, k int) (dossier.Standing, date.Direction, bool) {
	for n := k - 1; n >= max(0, k-8); n-- {
		if ws[n] == ";" || ws[n] == "." || ws[n] == "which" {
			break
		}
		if s, ok := governed(ws[n]); ok {
			return s, date.Future, true
		}
	}
	return "", 0, false
}

// governed is the standing of what a planning, proposing or denying word governs.
func governed(w string) (dossier.Standing, bool) {
	switch {
	case tenses["planning"][w] && w != "set":
		return dossier.Planned, true
	case tenses["proposing"][w]:
		return dossier.Proposed, true
	case tenses["denying"][w]:
		return dossier.Denied, true
	}
	return "", false
}

func governs(w string) bool { _, ok := governed(w); return ok }

// pastForm reports whether a word looks like a past tense or participle.
func pastForm(w string) bool {
	if tenses["past"][w] || tenses["was"][w] {
		return true
	}
	return len(w) > 3 && strings.HasSuffix(w, "ed") && !tenses["notverb"][w] && !strings.ContainsRune(w, '-')
}

// gerundPlan reports whether a word is the -ing form of a scheduling verb.
func gerundPlan(w string) bool {
	stem, ok := strings.CutSuffix(w, "ing")
	return ok && (tenses["schedule"][stem] || tenses["schedule"][stem+"e"])
}

func leadsOnly(ws []string) bool {
	for _, w := range ws {
		if !tenses["lead"][w] {
			return false
		}
	}
	return true
}

func wordOr(ws []string, i int) string {
	if i < 0 || i >= len(ws) {
		return ""
	}
	return ws[i]
}
