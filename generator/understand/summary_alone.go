package understand

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// standsAlone reports whether a sentence can be read without the one before:
// it is whole, asks nothing, does not lean back, and names whoever its “he”
// means and whoever says its quotation. English must report besides, see
// reportsEvent. Runs are the quoted runs from the
// sentence on, named the people it mentions.
func standsAlone(text string, s dossier.Span, words []textWord, runs []quotedRun, named []dossier.Span, english bool) bool {
	last, _ := utf8.DecodeLastRuneInString(text[s.Start:s.End])
	if len(words) < 6 || !strings.ContainsRune(".!…”\"’»)。।", last) || leansBack(words) {
		return false
	}
	var outside []textWord
	pronoun := false
	for _, w := range words {
		for len(runs) > 0 && runs[0].Outer.End <= w.at.Start {
			runs = runs[1:]
		}
		if len(runs) == 0 || w.at.Start < runs[0].Outer.Start {
			outside = append(outside, w)
			pronoun = pronoun || telling["pronoun"][w.lower]
		}
	}
	if len(outside) < 2 || pronoun && len(named) == 0 {
		return false
	}
	return !english || reportsEvent(text, s, words, outside)
}

// leansBack reports whether a sentence opens as one that goes on from another.
func leansBack(words []textWord) bool {
	first, second := words[0].lower, words[1].lower
	opener := first + "_" + second
	return telling["leaning"][first] || first == "the" && telling["back"][second] && !capital(words[2].text) ||
		telling["opener"][opener] || telling["opener"][opener+"_"+words[2].lower] ||
		telling["opener"][opener+"_"+words[2].lower+"_"+words[3].lower]
}

// capital reports whether a word begins with a capital.
func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// mentionsEarlier reports whether a sentence says “also” or “added” in its first words.
func mentionsEarlier(words []textWord) bool {
	for _, w := range words[:min(5, len(words))] {
		if telling["onward"][w.lower] {
			return true
		}
	}
	return false
}
