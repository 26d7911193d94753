package records

import (
	"encoding/json"
	"strings"
	"unicode"

	"dossier/generator/transcript"
)

// person is a name of CSL.
type person struct {
	Literal  string `json:"literal"`
	Family   string `json:"family"`
	Given    string `json:"given"`
	Dropping string `json:"dropping-particle"`
	Particle string `json:"non-dropping-particle"`
	Suffix   string `json:"suffix"`
}

// names are the people under a key, each as it is printed over an article.
func (o object) names(key string) []string {
	var list []json.RawMessage
	if json.Unmarshal(o[key], &list) != nil {
		return nil
	}
	var names []string
	for _, raw := range list {
		var p person
		var literal string
		if json.Unmarshal(raw, &literal) == nil {
			p.Literal = literal
		} else if json.Unmarshal(raw, &p) != nil {
			continue
		}
		names = append(names, p.printed())
	}
	return names
}

// printed is a name in the order in which it is read: “Ludwig van Ahlen Jr.”.
// Where names are written without spaces, the family comes first.
func (p person) printed() string {
	particles := elided.Replace(joinWords(p.Dropping, p.Particle) + " ")
	switch {
	case p.Literal != "":
		return transcript.OneLine(p.Literal)
	case unspaced(p.Given) && unspaced(p.Family):
		return transcript.OneLine(p.Family + p.Given)
	}
	return joinWords(p.Given, particles+p.Family, strings.TrimLeft(p.Suffix, ", "))
}

// elided joins a particle that lost its vowel to the name: d’Arc.
var elided = strings.NewReplacer("’ ", "’", "' ", "'")

func joinWords(words ...string) string { return transcript.OneLine(strings.Join(words, " ")) }

// unspaced reports whether a name is written in characters of East Asia.
func unspaced(name string) bool {
	for _, r := range name {
		if !unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana) {
			return false
		}
	}
	return name != ""
}

// invertedName reads a name of RIS: “Ahlen, Ludwig van, Jr.”. One without a
// comma is an institution's, or stands as it is read.
func invertedName(value string) string {
	parts := strings.SplitN(value, ",", 3)
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	switch len(parts) {
	case 1:
		return person{Literal: value}.printed()
	case 2:
		return person{Family: parts[0], Given: parts[1]}.printed()
	}
	return person{Family: parts[0], Given: parts[1], Suffix: parts[2]}.printed()
}

// authors are the names of a byline, each once. The outlet's own name is none:
// managers write it for articles that nobody signed. An agency stays; its name
// is known where articles are cleaned.
func authors(names []string, outlet string) []string {
	var list []string
	house := folded(outlet)
	seen := map[string]bool{"": true}
	for _, name := range names {
		if !seen[name] && (house == "" || folded(name) != house) {
			list = append(list, name)
		}
		seen[name] = true
	}
	return list
}
