package check

import (
	"regexp"
	"strings"

	"dossier/generator/dossier"
)

var (
	inMarks     = regexp.MustCompile(`“([^”]+)”|"([^"]+)"|«([^»]+)»`)
	contextLine = regexp.MustCompile(`^>\s*in:\s`)
	byLine      = regexp.MustCompile(`^>\s*(—|–|--)\s`)
	marksAlike  = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'", "\u00a0", " ", "–", "-", "—", "-")
)

// misquote is the first stretch between quotation marks that a text does not
// hold; empty when it holds them all. Whoever wrote the sentence, its
// quotation marks promise the source's own words.
func misquote(sentence, text string) string {
	text = marksAlike.Replace(text)
	for _, m := range inMarks.FindAllStringSubmatch(sentence, -1) {
		if words := m[1] + m[2] + m[3]; !strings.Contains(text, strings.TrimSpace(marksAlike.Replace(words))) {
			return words
		}
	}
	return ""
}

// contextOffset is how many lines of a statement stand above its sentence.
func contextOffset(item *dossier.Item) int { return offsetOfLine(item, contextLine) }

// attributionLine is the line of an item's reference.
func attributionLine(item *dossier.Item) int { return item.Line + offsetOfLine(item, byLine) }

func offsetOfLine(item *dossier.Item, shape *regexp.Regexp) int {
	n := 0
	for line := range strings.Lines(item.Raw) {
		if shape.MatchString(line) {
			return n
		}
		n++
	}
	return 0
}
