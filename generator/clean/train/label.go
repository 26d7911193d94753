package main

import (
	"strings"

	"dossier/generator/clean"
	"dossier/generator/internal/gold"
)

// labels says of each line whether it is reporting, by the annotated body, and
// how much that is worth: a line half of whose words are in the body teaches
// nothing.
func labels(v *clean.View, body string) (in []bool, worth []float64) {
	m := newYardstick(body)
	n := v.Len()
	in, worth = make([]bool, n), make([]float64, n)
	words := make([][]string, n)
	for i := range n {
		words[i] = gold.Words(v.Text(i))
		share := m.share(words[i])
		in[i] = share >= .6
		worth[i] = min(1, 4*max(share-.6, .6-share))
	}
	first, last := ends(in, words)
	for i, w := range words {
		if len(w) < shortest {
			in[i], worth[i] = first >= 0 && i >= first-2 && i <= last+2 && m.hasLine(w), 1
		}
	}
	once(in, words)
	return in, worth
}

// shortest is how many words a line has that is known by its runs of words; a
// shorter one must stand in the body whole.
const shortest = 6

// yardstick knows an annotated body by its runs of three words.
type yardstick struct {
	runs  map[string]bool
	lines map[string]bool
	all   string
}

func newYardstick(body string) *yardstick {
	m := &yardstick{runs: map[string]bool{}, lines: map[string]bool{}}
	for row := range strings.Lines(body) {
		m.lines[strings.Join(gold.Words(row), " ")] = true
	}
	w := gold.Words(body)
	m.all = " " + strings.Join(w, " ") + " "
	for i := 0; i+3 <= len(w); i++ {
		m.runs[strings.Join(w[i:i+3], " ")] = true
	}
	return m
}

// share is how many of a line's runs are the body's, from 0 to 1.
func (m *yardstick) share(w []string) float64 {
	if len(w) < shortest {
		return 0
	}
	n := 0
	for i := 0; i+3 <= len(w); i++ {
		if m.runs[strings.Join(w[i:i+3], " ")] {
			n++
		}
	}
	return float64(n) / float64(len(w)-2)
}

func (m *yardstick) hasLine(w []string) bool {
	line := strings.Join(w, " ")
	return len(w) > 0 && (m.lines[line] || len(w) >= 3 && strings.Contains(m.all, " "+line+" "))
}

// ends are the first and last lines of some length that are in.
func ends(in []bool, words [][]string) (first, last int) {
	first, last = -1, -1
	for i := range in {
		if in[i] && len(words[i]) >= 8 {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last
}

// once keeps of lines that are alike the one among most others that are in.
func once(in []bool, words [][]string) {
	at := map[string]int{}
	for i := range in {
		if !in[i] || len(words[i]) < 4 {
			continue
		}
		key := strings.Join(words[i], " ")
		j, again := at[key]
		switch {
		case !again:
			at[key] = i
		case company(in, i) > company(in, j):
			in[j], at[key] = false, i
		default:
			in[i] = false
		}
	}
}

func company(in []bool, at int) int {
	n := 0
	for i := max(0, at-4); i <= at+4 && i < len(in); i++ {
		if i != at && in[i] {
			n++
		}
	}
	return n
}
