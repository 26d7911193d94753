package understand

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// follower is the word after a stop.
type follower struct {
	word   string // up to the next space, opening marks left out
	lower  bool   // it goes on in small letters
	digit  bool   // it begins with a digit
	quoted bool   // an opening quotation mark stands before it
	spaced bool   // there is space between the stop and the word
}

// longestWord bounds how far a rule looks along the text for one word.
const longestWord = 40

// nextWord is the word after offset i.
func nextWord(text string, at dossier.Span, i int) follower {
	var f follower
	for marks := 0; i < at.End && marks < 8; {
		r, w := utf8.DecodeRuneInString(text[i:at.End])
		switch {
		case unicode.IsSpace(r):
			f.spaced = true
		case strings.ContainsRune("([{-–—•*", r):
			marks++
		case isDoubleMark(r) || isSingleMark(r):
			f.quoted = true
			marks++
		default:
			f.word = wordAt(text, at, i)
			f.lower, f.digit = unicode.IsLower(r) || strings.ContainsRune(",;:%", r), unicode.IsDigit(r)
			return f
		}
		i += w
	}
	return f
}

// wordAt is the word that begins at offset i, up to white space.
func wordAt(text string, at dossier.Span, i int) string {
	end := min(at.End, i+longestWord)
	s := strings.ToValidUTF8(text[i:end], "")
	if k := strings.IndexFunc(s, unicode.IsSpace); k >= 0 {
		s = s[:k]
	}
	return s
}

// wordBefore is the word that ends at offset i, from the white space or
// opening mark before it.
func wordBefore(text string, at dossier.Span, i int) string {
	s := strings.ToValidUTF8(text[max(at.Start, i-longestWord):i], "")
	k := strings.LastIndexFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("([{\"“”„«‘-–—/", r)
	})
	if k < 0 {
		return s
	}
	_, w := utf8.DecodeRuneInString(s[k:])
	return s[k+w:]
}

// abbreviated reports whether the stop after a word only shortens it, so that
// the sentence goes on with the next one.
func abbreviated(word string, next follower) bool {
	following := strings.TrimRight(next.word, ",.;:!?")
	opener := starters[following] || next.quoted
	switch kind := abbreviations[word]; {
	case kind == "title", kind == "inner":
		return true
	case kind == "number":
		return next.digit
	case kind == "month":
		return next.digit || !opener
	case kind == "clock":
		return !opener || sentenceWords["day"][following]
	case kind == "final", dotted(word):
		return !opener
	}
	return initial(word) && !opener
}

// dotted reports whether a word is an initialism with stops, its last one
// left off: “U.S”, “a.m”, “J.R”.
func dotted(word string) bool {
	parts := strings.Split(word, ".")
	for _, p := range parts {
		if n := utf8.RuneCountInString(p); n == 0 || n > 2 || strings.IndexFunc(p, func(r rune) bool { return !unicode.IsLetter(r) }) >= 0 {
			return false
		}
	}
	return len(parts) > 1
}

// initial reports whether a word is one capital, as in “George W. Bush”.
func initial(word string) bool {
	r, w := utf8.DecodeRuneInString(word)
	return w > 0 && w == len(word) && unicode.IsUpper(r)
}

// attributionFollows reports whether a capital after “…?” names the one who
// asked, as in “Who will fill it?” President Putin asked.
func attributionFollows(text string, at dossier.Span, i int) bool {
	end := min(at.End, i+3*longestWord)
	for n, word := range strings.Fields(strings.ToValidUTF8(text[i:end], "")) {
		word = strings.Trim(word, ",.;:")
		if sayings[word] {
			return n > 0
		}
		if r, _ := utf8.DecodeRuneInString(word); n == 5 || unicode.IsLower(r) && !particles[word] {
			return false
		}
	}
	return false
}

// abbreviations says of each word what kind of abbreviation it is; starters,
// particles and sayings are the words that open sentences, stand inside names
// and attribute a question.
var (
	sentenceWords = classes(wordFile("sentences", "en"))
	starters      = sentenceWords["starter"]
	particles     = sentenceWords["particle"]
	sayings       = sentenceWords["saying"]
	abbreviations = kinds(sentenceWords, "title", "inner", "number", "month", "clock", "final")
)

// kinds says of each word of some classes which class it is in.
func kinds(words map[string]map[string]bool, names ...string) map[string]string {
	m := map[string]string{}
	for _, name := range names {
		for w := range words[name] {
			m[w] = name
		}
	}
	return m
}
