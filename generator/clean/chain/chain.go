// Package chain tells which lines of a row belong together: a linear-chain
// conditional random field of two states (Lafferty, McCallum and Pereira, 2001).
//
// In comes what speaks for each line's being in rather than out, a score a
// line; a Turn says what it costs to go in, to come out and to stay. Out goes
// how likely each line is to be in, all others taken into account. Nothing here
// knows what a line is.
package chain

import "math"

// Turn is the weight of two neighbours' states, Turn[before][after]; state 0 is
// out and 1 is in.
type Turn [2][2]float64

// Marginals gives each line's likelihood of being in, from 0 to 1.
func Marginals(scores []float64, turn *Turn) []float64 {
	p, _ := expect(scores, turn, false)
	return p
}

// Expect gives each line's likelihood of being in, and how often each turn is
// to be expected in the row.
func Expect(scores []float64, turn *Turn) (p []float64, turns Turn) {
	return expect(scores, turn, true)
}

// expect runs forward and backward over the row, in logarithms.
func expect(scores []float64, turn *Turn, count bool) (p []float64, turns Turn) {
	n := len(scores)
	p = make([]float64, n)
	if n == 0 {
		return p, turns
	}
	ahead := make([][2]float64, n)
	ahead[0] = [2]float64{0, scores[0]}
	for i := 1; i < n; i++ {
		last := ahead[i-1]
		ahead[i][0] = add(last[0]+turn[0][0], last[1]+turn[1][0])
		ahead[i][1] = scores[i] + add(last[0]+turn[0][1], last[1]+turn[1][1])
	}
	total := add(ahead[n-1][0], ahead[n-1][1])
	back := [2]float64{}
	for i := n - 1; ; i-- {
		p[i] = math.Exp(ahead[i][1] + back[1] - total)
		if i == 0 {
			return p, turns
		}
		in := scores[i] + back[1]
		if count {
			for a := range 2 {
				turns[a][0] += math.Exp(ahead[i-1][a] + turn[a][0] + back[0] - total)
				turns[a][1] += math.Exp(ahead[i-1][a] + turn[a][1] + in - total)
			}
		}
		back = [2]float64{add(turn[0][0]+back[0], turn[0][1]+in), add(turn[1][0]+back[0], turn[1][1]+in)}
	}
}

// add is the logarithm of the sum of two numbers given by their logarithms.
func add(a, b float64) float64 {
	if a < b {
		a, b = b, a
	}
	if a-b > 40 {
		return a
	}
	return a + math.Log1p(math.Exp(b-a))
}
