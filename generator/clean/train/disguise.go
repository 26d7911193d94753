package main

import (
	"hash/fnv"
	"strings"

	"dossier/generator/dossier"
)

// disguise puts a source into a language nobody knows, so that nothing can be
// told by its words: letters change places, and two longer words in five take
// capitals as German nouns do. Every byte keeps its place, and every span.
func disguise(s *dossier.Source, salt string) *dossier.Source {
	const from, to = "aeioubcdfghjklmnpqrstvwxyz", "eioauscdfghjklmnpqrtvwxzyb"
	var swap [256]byte
	for i := range swap {
		swap[i] = byte(i)
	}
	for i := range from {
		swap[from[i]], swap[from[i]-'a'+'A'] = to[i], to[i]-'a'+'A'
	}
	b := []byte(s.Text)
	start := -1
	for i := 0; i <= len(b); i++ {
		switch letter := i < len(b) && (b[i]|32 >= 'a' && b[i]|32 <= 'z'); {
		case letter && start < 0:
			start = i
		case !letter && start >= 0:
			noun := i-start >= 4 && isNoun(salt+strings.ToLower(string(b[start:i])))
			for j := start; j < i; j++ {
				b[j] = swap[b[j]]
			}
			if noun && b[start] >= 'a' {
				b[start] -= 'a' - 'A'
			}
			start = -1
		}
	}
	other := *s
	other.Text = string(b)
	return &other
}

// What is learned from and what is measured by take their capitals differently.
const learning, measuring = "l", "m"

// isNoun picks two words in five, always the same.
func isNoun(word string) bool {
	h := fnv.New32a()
	h.Write([]byte(word))
	return h.Sum32()%10 < 4
}
