package date

import (
	_ "embed"
	"strconv"
	"strings"
)

//go:embed en.txt
var english string

// lexicon maps a class to its words and their values.
type lexicon map[string]map[string]int

var en = readLexicon(english)

// readLexicon reads lines of “class value: word word …”; # begins a comment.
func readLexicon(data string) lexicon {
	lex := lexicon{}
	for line := range strings.Lines(data) {
		head, words, ok := strings.Cut(line, ":")
		class, value, _ := strings.Cut(head, " ")
		n, err := strconv.Atoi(value)
		if !ok || err != nil || strings.HasPrefix(line, "#") {
			continue
		}
		if lex[class] == nil {
			lex[class] = map[string]int{}
		}
		for _, w := range strings.Fields(words) {
			lex[class][w] = n
		}
	}
	return lex
}

// has reports whether a class holds the word.
func (l lexicon) has(class, word string) bool {
	_, ok := l[class][word]
	return ok
}
