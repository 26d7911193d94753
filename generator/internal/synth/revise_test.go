package synth

import (
	"bytes"
	"testing"
)

// A revision is what an editor does: something differs each time, most lines
// stand, and the file keeps its name.
func TestRevisedDiffersALittle(t *testing.T) {
	for i := range 60 {
		_, old := sample.Article(i)
		if !bytes.Equal(old, sample.Revised(i, 0)) {
			t.Errorf("version 0 of %d is not the article", i)
		}
		for v := 1; v <= 8; v++ {
			text := sample.Revised(i, v)
			if bytes.Equal(old, text) {
				t.Errorf("version %d of %d is the one before", v, i)
			}
			if kept, lines := common(old, text); kept*10 < lines*7 {
				t.Errorf("version %d of %d keeps %d of %d lines", v, i, kept, lines)
			}
			old = text
		}
	}
}

// common counts the lines of the old text, and those also in the new.
func common(old, text []byte) (kept, lines int) {
	left := map[string]int{}
	for _, l := range bytes.Split(text, []byte("\n")) {
		left[string(l)]++
	}
	for _, l := range bytes.Split(old, []byte("\n")) {
		lines++
		if left[string(l)] > 0 {
			left[string(l)]--
			kept++
		}
	}
	return kept, lines
}

// Every kind of change can be made to some article, and makes one.
func TestEveryKindOfChange(t *testing.T) {
	for kind, change := range changes {
		made := 0
		for i := range 40 {
			s := sample.story(i)
			old := s.bytes()
			if !change(s, newDraw(1, "change", i)) {
				continue
			}
			made++
			if bytes.Equal(old, s.bytes()) {
				t.Errorf("change %d says it was made to article %d", kind, i)
			}
		}
		if made < 10 {
			t.Errorf("change %d could be made to %d of 40 articles", kind, made)
		}
	}
}
