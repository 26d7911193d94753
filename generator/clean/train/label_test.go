package main

import (
	"slices"
	"strings"
	"testing"

	"dossier/generator/clean"
)

// Labels follow the annotated body: its headings and short lines are reporting
// where they stand in it, of two lines alike the one in its midst, and a line
// that shares half its words with it teaches nothing.
func TestLabels(t *testing.T) {
	const text = `Harbour News
The pier at Port Alma closes on Monday for two years of repairs.
What it will cost
The pier at Port Alma closes on Monday for two years of repairs.
The town pays half of the price and the islands pay the rest.
Nobody asked the fishermen, said the head of the guild on Tuesday.
Nobody asked the fishermen, said the head of two islands and others today.
What it will cost
Read next
`
	const body = `The pier at Port Alma closes on Monday for two years of repairs.

What it will cost

The town pays half of the price and the islands pay the rest.

Nobody asked the fishermen, said the head of the guild on Tuesday.
`
	in, worth := labels(clean.Study(plain("a", text)), body)
	if want := []bool{false, false, true, true, true, true, false, false, false}; !slices.Equal(in, want) {
		t.Errorf("reporting %v, want %v", in, want)
	}
	if worth[6] >= worth[5] || worth[0] != 1 {
		t.Errorf("worth %v: the line in between teaches as much as one that is clear", worth)
	}
}

// A disguised source has every byte in its place and none of its longer words.
func TestDisguiseKeepsPlaces(t *testing.T) {
	s := plain("a", "The pier at Port Alma closes. Ä 12!\n\nBy Ada Lowe\n")
	other := disguise(s, measuring)
	if len(other.Text) != len(s.Text) || !slices.Equal(other.Lines, s.Lines) {
		t.Fatalf("%q has moved", other.Text)
	}
	for i := range len(s.Text) {
		if letter := s.Text[i]|32 >= 'a' && s.Text[i]|32 <= 'z'; !letter && other.Text[i] != s.Text[i] {
			t.Errorf("byte %d changed from %q to %q", i, s.Text[i], other.Text[i])
		}
	}
	for _, w := range []string{"pier", "closes", "Lowe"} {
		if strings.Contains(other.Text, w) {
			t.Errorf("%q is still said", w)
		}
	}
}
