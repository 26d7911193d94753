package web

import "strings"

// align tells which lines an extract holds. An extract is in the order of the
// page with its own idea of lines: a line is held when the extract has it
// whole, or nine in ten of its four-word shingles.
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
		// Of equal lines the first behind the last found is meant, if the page
		// has one there, and one without a twin is where it is.
		best := -1
		for _, p := range places {
			if !held[p] && (p > last || len(places) == 1) {
				best = p
				break
			}
		}
		if best < 0 {
			for _, p := range places {
				if !held[p] {
					best = p
					break
				}
			}
		}
		if best >= 0 {
			held[best] = true
			if best > last && (len(places) == 1 || best < last+50) {
				last = best
			}
		}
	}
	if len(loose) > 0 {
		alignLoose(lines, held, loose)
	}
	return held
}

const shingle = 4

func alignLoose(lines []*line, held []bool, keys []string) {
	have := map[string]int{}
	short := map[string]int{}
	for _, k := range keys {
		w := strings.Fields(k)
		for i := 0; i+shingle <= len(w); i++ {
			have[strings.Join(w[i:i+shingle], " ")]++
		}
		short[k]++
	}
	joined := " " + strings.Join(keys, " \n ") + " "
	for i, l := range lines {
		if held[i] || l.key == "" {
			continue
		}
		w := strings.Fields(l.key)
		if len(w) < shingle {
			continue
		}
		if len(w) < 2*shingle {
			held[i] = strings.Contains(joined, " "+l.key+" ")
			continue
		}
		n, all := 0, 0
		for j := 0; j+shingle <= len(w); j++ {
			all++
			if have[strings.Join(w[j:j+shingle], " ")] > 0 {
				n++
			}
		}
		held[i] = n*10 >= all*8
	}
}
