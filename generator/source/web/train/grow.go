package main

import (
	"math"
	"slices"
	"sort"
)

// How the forest grows. The figures were chosen on sites left out in turn; the
// trees are shallow and see but a part of traits and pages, since the pages are
// few.
const (
	rounds     = 140
	depth      = 4
	rate       = 0.08
	lightest   = 6.0 // what a leaf must weigh
	shrink     = 8.0
	traitShare = 3 // of ten traits, how many a tree may ask for
	pageShare  = 6 // of ten pages, how many it sees
	mostCuts   = 48
)

// sample is a line to learn from.
type sample struct {
	traits    []int16
	reporting bool
	weight    float64
	page      int
}

// samples are the lines of pages whose annotation is of use. Every page counts
// the same, a line by its words.
func samples(docs []doc) []sample {
	var all []sample
	for n, d := range docs {
		if !d.usable() {
			continue
		}
		words := 0
		for _, l := range d.lines {
			if l.Reporting {
				words += l.Words
			}
		}
		for _, l := range d.lines {
			w := 400 * float64(min(l.Words, 80)+2) / float64(max(words, 200))
			all = append(all, sample{l.Traits, l.Reporting, w, n})
		}
	}
	return all
}

// node is a question or, without trait, an answer.
type node struct {
	trait   int // -1 at the end
	most    int16
	yes, no *node
	answer  int // thousandths
}

func (n *node) value(traits []int16) int {
	for n.trait >= 0 {
		if traits[n.trait] <= n.most {
			n = n.yes
		} else {
			n = n.no
		}
	}
	return n.answer
}

// grower holds what the trees are grown from.
type grower struct {
	all    []sample
	cuts   [][]int16 // of each trait, where it may be cut
	bins   [][]uint8 // of each trait, the cut that each sample falls before
	slope  []float64
	weight []float64
}

// grow grows a forest by second-order boosting of the logistic loss. (Chen and
// Guestrin, “XGBoost”, 2016.)
func grow(all []sample) []*node {
	g := &grower{all: all, slope: make([]float64, len(all)), weight: make([]float64, len(all))}
	g.cut()
	odds := make([]int, len(all))
	var forest []*node
	for round := range rounds {
		var seen []int
		for i, s := range all {
			p := 1 / (1 + math.Exp(-float64(odds[i])/1000))
			y := 0.0
			if s.reporting {
				y = 1
			}
			g.slope[i], g.weight[i] = s.weight*(y-p), s.weight*p*(1-p)
			if mix(round*977+s.page*131071)%10 < pageShare {
				seen = append(seen, i)
			}
		}
		tree := g.tree(seen, round, depth)
		for i, s := range all {
			odds[i] += tree.value(s.traits)
		}
		forest = append(forest, tree)
	}
	return forest
}

// cut finds where traits may be cut: at each of their values, or where as many
// samples lie below as between the cuts before.
func (g *grower) cut() {
	for k := range g.all[0].traits {
		values := make([]int16, len(g.all))
		for i, s := range g.all {
			values[i] = s.traits[k]
		}
		slices.Sort(values)
		cuts := slices.Compact(slices.Clone(values))
		if len(cuts) > mostCuts {
			cuts = cuts[:0]
			for q := 1; q < mostCuts; q++ {
				cuts = append(cuts, values[q*len(values)/mostCuts])
			}
			cuts = slices.Compact(cuts)
		}
		bins := make([]uint8, len(g.all))
		for i, s := range g.all {
			bins[i] = uint8(sort.Search(len(cuts), func(c int) bool { return s.traits[k] <= cuts[c] }))
		}
		g.cuts, g.bins = append(g.cuts, cuts), append(g.bins, bins)
	}
}

func (g *grower) tree(seen []int, round, depth int) *node {
	slope, weight := 0.0, 0.0
	for _, i := range seen {
		slope, weight = slope+g.slope[i], weight+g.weight[i]
	}
	end := &node{trait: -1, answer: int(math.Round(1000 * rate * slope / (weight + shrink)))}
	if depth == 0 || weight < 2*lightest {
		return end
	}
	trait, cut := g.best(seen, round, slope, weight)
	if trait < 0 {
		return end
	}
	var yes, no []int
	for _, i := range seen {
		if int(g.bins[trait][i]) <= cut {
			yes = append(yes, i)
		} else {
			no = append(no, i)
		}
	}
	return &node{trait: trait, most: g.cuts[trait][cut], yes: g.tree(yes, round, depth-1), no: g.tree(no, round, depth-1)}
}

// best finds the cut that gains most; of equals the first.
func (g *grower) best(seen []int, round int, slope, weight float64) (trait, cut int) {
	trait, most := -1, 1e-6
	for k, cuts := range g.cuts {
		if len(cuts) < 2 || mix(round*1009+k*31)%10 >= traitShare {
			continue
		}
		var slopes, weights [mostCuts + 1]float64
		for _, i := range seen {
			b := g.bins[k][i]
			slopes[b] += g.slope[i]
			weights[b] += g.weight[i]
		}
		s, w := 0.0, 0.0
		for c := range cuts {
			s, w = s+slopes[c], w+weights[c]
			if w < lightest || weight-w < lightest {
				continue
			}
			if gain := s*s/(w+shrink) + (slope-s)*(slope-s)/(weight-w+shrink) - slope*slope/(weight+shrink); gain > most {
				trait, cut, most = k, c, gain
			}
		}
	}
	return trait, cut
}

// mix scatters numbers, the same ones everywhere. (Wellons, “Prospecting for
// Hash Functions”, 2018.)
func mix(n int) int {
	x := uint32(n)
	x ^= x >> 16
	x *= 0x7feb352d
	x ^= x >> 15
	x *= 0x846ca68b
	x ^= x >> 16
	return int(x)
}
