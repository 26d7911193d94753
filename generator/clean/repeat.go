package clean

// repeats counts how often each line's words stand in the source.
func repeats(lines []*line) map[string]int {
	n := map[string]int{}
	for _, l := range lines {
		if l.words >= 3 {
			n[l.key]++
		}
	}
	return n
}
