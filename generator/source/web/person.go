package web

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// noPerson are words that no person's name has: those of desks, outlets and
// accounts.
var noPerson = wordSet(`staff admin administrator editor editors editorial team desk news newsroom press agency agencies
	reporter reporters report reports correspondent correspondents writer writers contributor contributors contributing post times tribune gazette herald journal
	chronicle magazine media network online digital daily weekly wire service services bureau company inc llc ltd corp group
	institute university college school foundation association society council committee department ministry office center centre
	board club team tv radio channel broadcasting studio studios sponsored partner partners content advertiser user
	webmaster anonymous unknown none null undefined test default author authors community podcast show blog blogs
	com org net the our your this from about more new los associated united international global world
	american national police government commission authority support help info contact follow photo photos getty images
	senior junior chief executive managing associate deputy political science health business sports sport entertainment technology
	published updated january february july september october november december
	redaktion redaction redacción redazione redação agencia agence`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// particles are the small words of names.
var particles = wordSet(`d da de del della der den di do dos du e el al bin ibn la le ten ter van von y zu zum st san mac mc o of`)

// isPerson reports whether a text can be a person's full name: two to five
// words with capitals, none of them a word of desks and outlets; in scripts
// without capitals, a short word.
func isPerson(name string, sites []string) bool {
	words := strings.Fields(name)
	if len(name) > 60 || isSite(name, sites) || strings.ContainsAny(name, "0123456789@#/\\_:!?<>{}[]=+*|…") {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(name); !unicode.IsUpper(r) && !unicode.IsLower(r) && unicode.IsLetter(r) {
		return len(words) <= 4 && utf8.RuneCountInString(name) >= 2
	}
	if len(words) < 2 || len(words) > 5 {
		return false
	}
	capitals := 0
	for _, w := range words {
		low := strings.ToLower(strings.Trim(w, ".’'\"“”()-,"))
		if noPerson[low] || isSite(low, sites) || domainLike(low) {
			return false
		}
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"“'‘(")); unicode.IsUpper(r) {
			capitals++
		} else if !particles[low] {
			if strings.ToLower(name) != name {
				return false
			}
		}
	}
	return capitals >= 2 || strings.ToLower(name) == name && len(words) <= 3
}

// domainLike reports whether a word is a name of the web: “example.com”.
func domainLike(word string) bool {
	at := strings.LastIndexByte(word, '.')
	return at > 1 && at < len(word)-2 && !strings.Contains(word[:at], ".")
}
