package understand

import (
	"strings"
	"testing"
	"time"

	"dossier/generator/dossier"
)

// TestLinearTime reads hostile texts of one paragraph and of eight times its
// length. Eight times the time would be right, 64 times would be squared; a
// busy machine is allowed 24, and three tries.
func TestLinearTime(t *testing.T) {
	for name, unit := range map[string]string{
		"quotation marks in one paragraph": `"Not yet," Mayor Ruth Bell said. `,
		"marks without partners":           `“ ‘ " ' « `,
		"one endless sentence":             `the minister Ann Lee and the council of Oslo said, `,
		"people of one surname":            `Mayor Xa Smith said. Mayor Yb Smith said. `,
		"pronouns":                         `“He did,” he said, adding that he “would not” go, `,
		"capitals":                         `Bank Of The North And Of The South Committee For Peace `,
		"dates":                            `from July 14 to 15 and Friday, 2015, `,
	} {
		small, large := strings.Repeat(unit, 1000), strings.Repeat(unit, 8*1000)
		for try := 1; ; try++ {
			one, eight := readingTime(small), readingTime(large)
			if eight < 24*one+100*time.Millisecond {
				break
			}
			if try == 3 {
				t.Errorf("%s: eight times the text took %v after %v", name, eight, one)
				break
			}
		}
	}
}

func readingTime(text string) time.Duration {
	src, art := lineArticle(text, func(int) bool { return true })
	themes := []dossier.Theme{{ID: "x", Terms: []string{"council + peace", "s*"}}}
	start := time.Now()
	Find(src, art, themes)
	return time.Since(start)
}
