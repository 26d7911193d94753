package understand

import "strings"

// titleWords are the words for what people are.
type titleWords struct {
	office, trade, honor map[string]bool
	before, field        map[string]bool
	same                 map[string][][]string // a role: the words of each role it may stand for
	male, female         map[string]bool
	apart                map[string]bool // “opposition”: not the government's side
	lesser               map[string]bool // “deputy”: not the office itself
	plain                map[string]bool // “top”: adds nothing to a role
	prefix               map[string]bool // “ex”, before a hyphen
	kin                  map[string]bool // “wife”: proves a person, but is no role
	several              map[string]bool // “Sens.”: nobody's alone
}

// head reports whether a word in small letters is the head of a role.
func (t *titleWords) head(low string) bool {
	if t.office[low] || t.trade[low] || t.kin[low] {
		return true
	}
	prefix, rest, ok := strings.Cut(low, "-")
	return ok && t.prefix[prefix] && (t.office[rest] || t.trade[rest])
}

func readTitles(data string) titleWords {
	lines := classed(data)
	t := titleWords{
		office: wordSet(lines["office"]), trade: wordSet(lines["trade"]), honor: wordSet(lines["honor"]),
		before: wordSet(lines["before"]), field: wordSet(lines["field"]),
		male: wordSet(lines["male"]), female: wordSet(lines["female"]), apart: wordSet(lines["apart"]),
		lesser: wordSet(lines["lesser"]), plain: wordSet(lines["plain"]), prefix: wordSet(lines["prefix"]), kin: wordSet(lines["kin"]), several: wordSet(lines["several"]),
		same: map[string][][]string{},
	}
	for _, line := range linesOf(data, "same") {
		word, roles := equation(line)
		for _, role := range roles {
			t.same[word] = append(t.same[word], strings.Fields(role))
		}
	}
	return t
}

// bodyWords are the words for organisations and for those without a name.
type bodyWords struct {
	last, first, outlet map[string]bool
	known               map[string]bool   // names, by their words joined with one space
	same                map[string]string // a name: the one its organisation goes by
	longest             map[string]int    // by first word of a known name: its most words
	outlets             map[string]bool
	state               map[string]bool // words in the names of a state's own bodies
	tie                 map[string]bool // “backed”, after a hyphen: it describes a name
	press               map[string]bool // nouns that announce a publication's name
	regime              map[string]bool
	paper, people       map[string]bool
	collective          map[string]bool // of people: a body rather than one person
}

func readBodies(data string) bodyWords {
	lines, lists := classed(data), listed(data)
	b := bodyWords{
		last: wordSet(lines["last"]), first: wordSet(lines["first"]), outlet: wordSet(lines["outlet"]),
		state: wordSet(lines["state"]), tie: wordSet(lines["tie"]), press: wordSet(lines["press"]),
		regime: wordSet(lines["regime"]), paper: wordSet(lines["paper"]), people: wordSet(lines["people"]),
		collective: wordSet(lines["collective"]), outlets: wordSet(lines["outlets"]), known: map[string]bool{}, longest: map[string]int{}, same: map[string]string{},
	}
	known := lists["known"]
	for _, line := range linesOf(data, "same") {
		name, others := equation(line)
		known = append(known, others...)
		for _, other := range append(others, name) {
			for _, spelt := range spellings(other) {
				b.same[spelt] = name
			}
		}
	}
	for _, name := range known {
		b.know(name)
	}
	return b
}

// know adds a name in all its spellings.
func (b *bodyWords) know(name string) {
	for _, spelt := range spellings(name) {
		words := strings.Fields(spelt)
		b.known[strings.Join(words, " ")] = true
		b.longest[words[0]] = max(b.longest[words[0]], len(words))
	}
}

// spellings are the ways in which newspapers write a name with the Arabic
// article: “Al-Qaeda”, “al-Qaeda”, “al Qaeda”.
func spellings(name string) []string {
	before, rest, ok := strings.Cut(name, "Al-")
	if !ok || before != "" && !strings.HasSuffix(before, " ") {
		return []string{name}
	}
	return []string{name, before + "al-" + rest, before + "Al " + rest, before + "al " + rest}
}
