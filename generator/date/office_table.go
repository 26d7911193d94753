package date

import (
	_ "embed"
	"strings"
)

type office struct {
	name      string
	countries []string
	titles    [][]string
}

type holder struct {
	name   string
	given  map[string]bool
	office *office
	terms  []Term
}

//go:embed offices.txt
var officesData string

// holders finds the office holders by surname; countries are all words that
// name a country or body of the table.
var holders, countries = readOffices(officesData)

func readOffices(data string) (map[string][]*holder, map[string]bool) {
	byName, places := map[string][]*holder{}, map[string]bool{}
	var o *office
	for line := range strings.Lines(data) {
		line = strings.TrimSpace(line)
		if head, ok := strings.CutPrefix(line, "= "); ok {
			o = readOffice(head)
			for _, c := range o.countries {
				places[c] = true
			}
			continue
		}
		name, terms, ok := strings.Cut(line, ": ")
		if !ok || strings.HasPrefix(line, "#") || o == nil {
			continue
		}
		h, surnames := readHolder(name, terms, o)
		for _, s := range surnames {
			byName[s] = append(byName[s], h)
		}
	}
	return byName, places
}

func readOffice(head string) *office {
	parts := strings.Split(head, "; ")
	o := &office{name: parts[0], countries: strings.Fields(strings.ToLower(parts[1]))}
	for _, title := range strings.Split(parts[2], ", ") {
		var words []string
		for _, t := range tokenize(strings.ToLower(title)) {
			words = append(words, t.word)
		}
		o.titles = append(o.titles, words)
	}
	return o
}

// readHolder reads “Bashar al-_Assad: 2000-07-17..2024-12-08”.
func readHolder(name, terms string, o *office) (*holder, []string) {
	h := &holder{given: map[string]bool{"al": true}, office: o}
	words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' })
	surname := len(words) - 1
	for i, w := range words {
		if strings.HasPrefix(w, "_") {
			surname = i
		}
	}
	var surnames []string
	for i, w := range words {
		spellings := strings.Split(strings.ToLower(strings.TrimPrefix(w, "_")), "/")
		if i == surname {
			surnames = spellings
		}
		for _, s := range spellings {
			h.given[s] = h.given[s] || i < surname
		}
	}
	h.name = shownName(name)
	for _, t := range strings.Split(terms, ", ") {
		from, to, _ := strings.Cut(t, "..")
		first, _ := ParseDay(from)
		last, _ := ParseDay(to)
		h.terms = append(h.terms, Term{first, last})
	}
	return h, surnames
}

// shownName is a name with its first spellings and without the table's marks.
func shownName(name string) string {
	words := strings.Fields(strings.ReplaceAll(name, "_", ""))
	for i, w := range words {
		words[i], _, _ = strings.Cut(w, "/")
	}
	return strings.Join(words, " ")
}
