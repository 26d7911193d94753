package understand

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// reportsEvent reports whether a sentence tells of something in the third person.
// What speaks to the reader (“Read on”, “you will find”), of its writer (“I
// tried”, “Lund is a staff writer”) or of the page (“sign up for our
// newsletter”), a post taken over with its handles, and words without a verb,
// as captions have, carry no story. Said are the words outside quotation marks.
func reportsEvent(text string, at dossier.Span, words, said []textWord) bool {
	s := text[at.Start:at.End]
	first := words[0]
	switch {
	case strings.HasPrefix(s, "("), strings.HasPrefix(s, "…"), strings.HasPrefix(s, ".."), posted(s):
		return false
	case telling["imperative"][first.lower], notice(words):
		return false
	case telling["quantity"][first.lower]: // “Some 200 people”, not “Some are independent”
		if r, _ := utf8.DecodeRuneInString(words[1].text); !unicode.IsDigit(r) {
			return false
		}
	}
	verb := false
	for i, w := range said {
		if speaksItself(said, i) || w.lower == "this" && i+1 < len(said) && helper(said[i+1]) {
			return false // “this would end it”: what would?
		}
		verb = verb || maybeVerb(w)
	}
	return verb
}

// posted reports whether a sentence holds a handle or a hashtag.
func posted(s string) bool {
	for i, r := range s {
		if r != '@' && r != '#' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+1:])
		if !wordRune(before) && unicode.IsLetter(after) {
			return true
		}
	}
	return false
}

// speaksItself reports whether word i is a pronoun of the first or second
// person: “US” is a country, and the I of a king or a war a number.
func speaksItself(words []textWord, i int) bool {
	w := words[i]
	if w.lower != "i" {
		return telling["voice"][w.lower] && w.text != "US"
	}
	if w.text != "I" || i == 0 {
		return w.text == "I"
	}
	r, _ := utf8.DecodeRuneInString(words[i-1].text)
	return !unicode.IsUpper(r) || i == 1 && telling["stop"][words[0].lower]
}

// maybeVerb reports whether a word can be the verb of a sentence: a helper, a
// past form, or a word in -s.
func maybeVerb(w textWord) bool {
	c := clauseWord{w.lower, tenses[w.lower]}
	if len(w.lower) < 2 || w.lower != w.text {
		return false
	}
	return c.is(will|would|was|present|schedule|planning|proposing) || c.past() || len(w.lower) > 3 && strings.HasSuffix(w.lower, "s")
}

// helper reports whether a word is a helping verb.
func helper(w textWord) bool {
	return clauseWord{w.lower, tenses[w.lower]}.is(will | would | was | present)
}

// longestNotice is how many words the phrases of notices have at most.
const longestNotice = 4

// notice reports whether a sentence holds a phrase of notices and of notes on
// authors: “staff writer”, “sign up for”, “opinions expressed”.
func notice(words []textWord) bool {
	for i := range words {
		phrase := words[i].lower
		for k := i + 1; k < len(words) && k < i+longestNotice; k++ {
			phrase += "_" + words[k].lower
			if telling["notice"][phrase] {
				return true
			}
		}
	}
	return false
}
