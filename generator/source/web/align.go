package web

import "sort"

// align tells which lines an extract holds. An extract is in the order of the
// page with its own idea of lines: a line is held when the extract has it
// whole, or nearly all of its four-word shingles.
func align(lines []*line, keys []string) []bool {
	held := make([]bool, len(lines))
	at := map[string][]int{}
	for i, l := range lines {
		if l.key != "" {
			at[l.key] = append(at[l.key], i)
		}
	}
	last := -1
	var loose []string
	for _, k := range keys {
		places := at[k]
		if len(places) == 0 {
			loose = append(loose, k)
			continue
		}
		if i := twin(places, held, last); i >= 0 {
			held[i] = true
			if i > last && (len(places) == 1 || i < last+farthest) {
				last = i
			}
		}
	}
	alignLoose(lines, held, loose)
	return held
}

// farthest is how many lines on a line that has twins is believed to be the one
// that is meant.
const farthest = 50

// twin is the first of equal lines behind the last that was found, else the
// first of all, that is not held; -1 when all are.
func twin(places []int, held []bool, last int) int {
	for i := sort.SearchInts(places, last+1); i < len(places); i++ {
		if !held[places[i]] {
			return places[i]
		}
	}
	for _, i := range places {
		switch {
		case i > last:
			return -1
		case !held[i]:
			return i
		}
	}
	return -1
}

// shingle is how many words of a line are looked for together where the
// extract parts its lines otherwise.
const shingle = 4

// alignLoose finds lines that an extract holds in parts or within others.
func alignLoose(lines []*line, held []bool, keys []string) {
	have := map[string]bool{}
	for _, k := range keys {
		for s := range shingles(k) {
			have[s] = true
		}
	}
	if len(have) == 0 {
		return
	}
	for i, l := range lines {
		if held[i] {
			continue
		}
		all, found := 0, 0
		for s := range shingles(l.key) {
			all++
			if have[s] {
				found++
			}
		}
		held[i] = all > 0 && found*10 >= all*8 && (found == all || all > shingle)
	}
}

// shingles are the runs of words of a key.
func shingles(key string) func(func(string) bool) {
	return func(yield func(string) bool) {
		var starts [shingle]int // of the last words
		n, start := 0, 0
		for i := 0; i <= len(key); i++ {
			if i < len(key) && key[i] != ' ' {
				continue
			}
			starts[n%shingle] = start
			n++
			if n >= shingle && !yield(key[starts[n%shingle]:i]) {
				return
			}
			start = i + 1
		}
	}
}
