package gold

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// Words are the runs of letters and digits of a text in lower case.
func Words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
}

// Compare is precision, recall and F1 over multisets of four-word shingles.
func Compare(got, want string) (precision, recall, f1 float64) {
	a, b := shingles(got), shingles(want)
	both, na, nb := 0, 0, 0
	for s, n := range a {
		na += n
		both += min(n, b[s])
	}
	for _, n := range b {
		nb += n
	}
	if na == 0 || nb == 0 || both == 0 {
		return 0, 0, 0
	}
	precision, recall = float64(both)/float64(na), float64(both)/float64(nb)
	return precision, recall, 2 * precision * recall / (precision + recall)
}

// shingles counts the runs of four words; a shorter text is one.
func shingles(text string) map[string]int {
	w, n := Words(text), map[string]int{}
	if len(w) > 0 && len(w) < 4 {
		n[strings.Join(w, " ")] = 1
	}
	for i := 0; i+4 <= len(w); i++ {
		n[strings.Join(w[i:i+4], " ")]++
	}
	return n
}

var (
	// AuthorBreak parts the names of a list.
	AuthorBreak = regexp.MustCompile(`\s*(?:[,;|]| and | & )\s*`)
	degree      = regexp.MustCompile(`^(?:\p{Lu}{2,}|(?:[A-Z]\p{L}?\.)+|[A-Z]h\.?D\.?|Jr\.?|Sr\.?|by|and)®?$`)
)

// LastNames are the last words of names, each once, in order of the alphabet;
// degrees are no names.
func LastNames(names []string) []string {
	var last []string
	for _, n := range names {
		parts := strings.Fields(n)
		for len(parts) > 1 && degree.MatchString(parts[len(parts)-1]) && parts[0] != strings.ToUpper(parts[0]) {
			parts = parts[:len(parts)-1]
		}
		if fold := Words(strings.Join(parts, " ")); len(fold) > 0 && !(len(parts) == 1 && degree.MatchString(parts[0])) {
			last = append(last, fold[len(fold)-1])
		}
	}
	slices.Sort(last)
	return slices.Compact(last)
}
