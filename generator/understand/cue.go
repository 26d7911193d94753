package understand

import "strings"

// cueClass says what a verb of saying may govern.
type cueClass uint8

const (
	cueNone  cueClass = iota
	cueSay            // a clause or a quotation: “said that …”
	cueLabel          // a name for something, in marks near it: “called it …”
	cueAfter          // only a quotation right beside it: “he continued”
)

// cue is one form of a verb of saying.
type cue struct {
	class  cueClass
	gerund bool // “saying”: its subject stands earlier
	noun   bool // as often a noun: “claims”
	base   bool // the infinitive, which is finite only after a plural
}

// inflect adds the forms of a verb given as “base” or “base/form/form”.
func inflect(cues map[string]cue, class cueClass, entry string) {
	forms := strings.Split(entry, "/")
	base := forms[0]
	if len(forms) == 1 {
		forms = append(forms, thirdPerson(base), pastTense(base), gerundOf(base))
	}
	for _, f := range forms {
		if _, known := cues[f]; !known {
			cues[f] = cue{class: class, gerund: f != base && strings.HasSuffix(f, "ing"), base: f == base}
		}
	}
}

func thirdPerson(verb string) string {
	switch {
	case endsInY(verb):
		return verb[:len(verb)-1] + "ies"
	case strings.HasSuffix(verb, "s"), strings.HasSuffix(verb, "x"), strings.HasSuffix(verb, "z"),
		strings.HasSuffix(verb, "ch"), strings.HasSuffix(verb, "sh"):
		return verb + "es"
	}
	return verb + "s"
}

func pastTense(verb string) string {
	switch {
	case endsInY(verb):
		return verb[:len(verb)-1] + "ied"
	case strings.HasSuffix(verb, "e"):
		return verb + "d"
	}
	return verb + "ed"
}

func gerundOf(verb string) string {
	if strings.HasSuffix(verb, "e") && !strings.HasSuffix(verb, "ee") {
		return verb[:len(verb)-1] + "ing"
	}
	return verb + "ing"
}

// endsInY reports a y after a consonant, which changes before an ending.
func endsInY(verb string) bool {
	n := len(verb)
	return n > 1 && verb[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(verb[n-2]))
}
