package web

import (
	"strings"
)

// Example is a line of a page whose article is known, for the command that
// grows the forest.
type Example struct {
	Text      string
	Words     int
	Traits    []int16 // in the order of TraitNames
	Taken     int     // how many extractors took it
	Reporting bool    // it is in the article
}

// TraitNames name the traits of an Example.
func TraitNames() []string { return traitNames }

// Study reads a page whose article is known and gives its lines.
func Study(raw []byte, article string) ([]Example, error) {
	p, err := open(raw, About{})
	if err != nil {
		return nil, err
	}
	c := p.look()
	var keys []string
	for row := range strings.Lines(article) {
		if key := keyOf(row); key != "" {
			keys = append(keys, key)
		}
	}
	all := make([]Example, len(p.lines))
	for i, is := range align(p.lines, keys) {
		l := p.lines[i]
		all[i] = Example{Text: l.text, Words: l.words, Traits: c.look(i)[:], Taken: l.votes.count(), Reporting: is}
	}
	return all, nil
}

// Trial reads a page with another forest and gives its reporting, a line a
// paragraph, for the command that measures forests.
func Trial(raw []byte, forest string) (string, error) {
	f, err := readForest(forest)
	if err != nil {
		return "", err
	}
	p, err := open(raw, About{})
	if err != nil {
		return "", err
	}
	c := p.look()
	c.decide(f)
	var b strings.Builder
	for _, l := range p.lines {
		if l.body {
			b.WriteString(l.text + "\n")
		}
	}
	return b.String(), nil
}
