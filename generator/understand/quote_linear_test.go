package understand

import (
	"strings"
	"testing"
	"time"
)

// TestLinearTime doubles hostile texts: the time may double, never square.
func TestLinearTime(t *testing.T) {
	for name, unit := range map[string]string{
		"quotation marks in one paragraph": `"Not yet," Mayor Ruth Bell said. `,
		"marks without partners":           `“ ‘ " ' « `,
		"one endless sentence":             `the minister Ann Lee and the council of Oslo said, `,
		"people of one surname":            `Mayor Xa Smith said. Mayor Yb Smith said. `,
		"pronouns":                         `“He did,” he said, adding that he “would not” go, `,
		"capitals":                         `Bank Of The North And Of The South Committee For Peace `,
	} {
		small, large := hearingTime(strings.Repeat(unit, 1500)), hearingTime(strings.Repeat(unit, 6000))
		for try := 0; try < 3 && large > 12*small+200*time.Millisecond; try++ { // a busy machine, perhaps
			small, large = max(small, hearingTime(strings.Repeat(unit, 1500))), min(large, hearingTime(strings.Repeat(unit, 6000)))
		}
		if large > 12*small+200*time.Millisecond {
			t.Errorf("%s: four times the text took %v after %v", name, large, small)
		}
	}
}

func hearingTime(text string) time.Duration {
	start := time.Now()
	src, art := lineArticle(text, func(int) bool { return true })
	findVoices(src, art, passages(src.Text, art.Passages))
	return time.Since(start)
}
