package keys

import "strings"

// nearest is the known word that a mistyped one most likely meant: the one
// with the fewest letters to change, if they are fewer than half.
func nearest(word string, known []string) string {
	word = strings.ToLower(strings.TrimSpace(word))
	best, least := "", 0
	for _, k := range known {
		d := edits(word, k)
		if d*2 < max(len(word), len(k)) && (best == "" || d < least) {
			best, least = k, d
		}
	}
	return best
}

// edits is the Levenshtein distance in bytes.
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		diagonal := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := diagonal
			if a[i-1] != b[j-1] {
				cost = 1 + min(diagonal, row[j], row[j-1])
			}
			diagonal, row[j] = row[j], cost
		}
	}
	return row[len(b)]
}
