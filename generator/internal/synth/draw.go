package synth

import (
	"hash/fnv"
	"math/bits"
	"math/rand/v2"
)

// draw is a stream of chance that belongs to one thing: an article, a person.
// Only whole numbers are drawn, so that no machine rounds otherwise.
type draw struct{ pcg *rand.PCG }

// newDraw is the stream of the thing of a kind with these numbers.
func newDraw(seed uint64, kind string, numbers ...int) draw {
	h := fnv.New64a()
	h.Write([]byte(kind))
	state := seed ^ h.Sum64()
	for _, n := range numbers {
		state = mix(state + uint64(n))
	}
	return draw{rand.NewPCG(mix(state), mix(state+1))}
}

// mix is the finaliser of SplitMix64: neighbours become strangers.
// (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014.)
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// below is a number from 0 to n-1.
func (d draw) below(n int) int {
	hi, _ := bits.Mul64(d.pcg.Uint64(), uint64(n))
	return int(hi)
}

// between is a number from least to most.
func (d draw) between(least, most int) int { return least + d.below(most-least+1) }

// oneIn is true once in n times.
func (d draw) oneIn(n int) bool { return d.below(n) == 0 }

// rank is a number from 0 to n-1 by Zipf's law: as many below 10 as from 10
// to 99. Each doubling is equally likely, and all within it.
func (d draw) rank(n int) int {
	for {
		low := 1 << d.below(bits.Len(uint(n)))
		if k := low + d.below(low); k <= n {
			return k - 1
		}
	}
}

// one is one of the alternatives.
func (d draw) one(of []string) string { return of[d.below(len(of))] }

// shuffled is the numbers from 0 to n-1 in some order.
func (d draw) shuffled(n int) []int {
	order := make([]int, n)
	for i := range order {
		j := d.below(i + 1)
		order[i], order[j] = order[j], i
	}
	return order
}
