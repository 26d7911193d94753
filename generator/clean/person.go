package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What stands behind an author's name and is no part of it.
var (
	jobWords = wordSet(`reporter reporters editor editors writer writers correspondent correspondents journalist
		columnist contributor contributors producer officer director analyst fellow critic photographer author
		publisher intern expert anchor host presenter blogger staff desk team bureau chief professor researcher
		consultant manager president ceo cto founder specialist strategist commentator reviewer lecturer`)
	jobLeads = wordSet(`senior junior chief deputy associate assistant contributing executive managing special
		freelance political investigative lead digital data graphics showbiz features general assignment personal
		royal web online social audience breaking staff guest principal`)
	paperWords = wordSet(`news times post tribune gazette herald press journal globe courier telegraph chronicle
		business magazine network newspapers media today`)
	// unnamely are words of labels that stand where names stand, in capitals as
	// names are.
	unnamely = wordSet(`the a our all this that your my we about by from with for press release releases search menu
		navigation content details exclusive awards award league login subscribe subscription story brand
		resource resources center centre insights partner partners sponsored site submit skip community spotlight
		college university school career careers link links job jobs work purpose activity human people tips
		financial social join sign log read view watch share follow contact home photo photos image credit
		getty shutterstock reuters associated company group inc llc ltd club team stories series
		show league cup season week special edition report reports game games today
		reading time recent posts post updated find checklist checklists list`)
	unnamed     = wordSet(`the by our your`) // what no name begins with
	wholePrefix = wordSet(`san el mc mac de di da du la le van von fitz o d l del der dos st`)
)

// person is the name of a person at the beginning of a text, without the
// office, the outlet or the word that runs into it; empty when there is none.
func (d *desk) person(text string) string {
	text = beforeGlue(text)
	words := strings.Fields(text)
	if i := officeStart(words); i < len(words) {
		words = words[:i]
	}
	for i, w := range words {
		if paperWords[strings.ToLower(w)] && i > 1 {
			words = words[:max(2, i-1)]
			break
		}
	}
	for len(words) > 2 && mixedCapitals(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	for len(words) > 2 && unnamely[strings.ToLower(words[len(words)-1])] {
		words = words[:len(words)-1]
	}
	if len(words) == 0 || jobLeads[strings.ToLower(words[0])] || unnamed[strings.ToLower(words[0])] {
		return ""
	}
	last := words[len(words)-1]
	name := strings.TrimRight(text[:lastEnd(text, len(words))], ",;:-–— \u00a0")
	if !isName(name) || paperWords[strings.ToLower(last)] || jobWords[strings.ToLower(last)] || allIn(name, sectionWords) || strings.EqualFold(name, d.art.Outlet.Value) {
		return ""
	}
	return name
}

// officeStart is the index of the first word of an office at the end of
// words; their number when there is none.
func officeStart(words []string) int {
	end := len(words)
	for i, w := range words {
		if jobWords[strings.ToLower(w)] {
			end = i
			break
		}
	}
	if end == len(words) {
		return end
	}
	for end > 0 {
		w := strings.ToLower(words[end-1])
		if !jobLeads[w] && !sectionWords[w] {
			break
		}
		end--
	}
	return end
}

// lastEnd is the offset at which the n-th word of a text ends.
func lastEnd(text string, n int) int {
	inside := false
	for i, r := range text {
		if unicode.IsSpace(r) {
			if inside {
				if n--; n == 0 {
					return i
				}
			}
			inside = false
			continue
		}
		inside = true
	}
	return len(text)
}

// beforeGlue cuts a text where a small letter runs into a capital, as a name
// does into the label behind it: “Ada LoweCity Columnist”. McAda, DeAda and
// the like are whole.
func beforeGlue(text string) string {
	start, last := 0, ' '
	for i, r := range text {
		if unicode.IsUpper(r) && unicode.IsLower(last) && !wholePrefix[strings.ToLower(text[start:i])] {
			return text[:i]
		}
		if !unicode.IsLetter(r) {
			start = i + utf8.RuneLen(r)
		} else if unicode.IsUpper(r) && !unicode.IsLetter(last) {
			start = i
		}
		last = r
	}
	return text
}

// mixedCapitals reports whether a word begins with capitals and goes on small,
// as brands do and names do not: “STARBusiness”.
func mixedCapitals(word string) bool {
	n := 0
	for _, r := range word {
		if unicode.IsLower(r) {
			return n > 2
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return false
}
