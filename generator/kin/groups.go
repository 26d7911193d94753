package kin

import (
	"cmp"
	"slices"
)

// Groups finds the texts that are one story: lists of places in all, each
// ascending and of two or more, in the order of their first. A text is in one
// at most.
//
// Every two of a group are one story, so that a round-up which holds three
// reports does not make one of them. The longest text of a group comes first,
// and each shorter one joins the group with which it shares most. Which texts
// are together hangs on their words alone, not on the order in which they come.
// Time and memory grow with the number of texts and no faster: what one text is
// held against is bounded.
func Groups(all []Sketch) [][]int {
	order := byLength(all)
	shares, hashes := shares(all, order)
	g := &grouping{all: all, order: order, shares: shares, bears: make([][]int32, hashes)}
	for rank := range order {
		if len(g.shares[rank]) > 0 {
			g.place(rank)
		}
	}
	var groups [][]int
	for _, members := range g.groups {
		if len(members) > 1 {
			slices.Sort(members)
			groups = append(groups, members)
		}
	}
	slices.SortFunc(groups, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
	return groups
}

// byLength is the places of texts, the longest first; texts that are alike in
// all that is known of them stand as they come.
func byLength(all []Sketch) []int {
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, k int) int {
		return cmp.Or(cmp.Compare(all[k].Shingles, all[i].Shingles), slices.Compare(all[i].Least, all[k].Least))
	})
	return order
}

// Bounds of what one text is held against.
const (
	indexed = 64 // of its hashes, the smallest: two long texts that are one story share many of them
	bearers = 8  // groups that are known by one hash; a phrase that more have is no clue
	tried   = 32 // groups that share most
	asked   = 16 // members of a group, the longest
)

// shares is for each text, the longest first, which of its smallest hashes
// others have among theirs too, numbered from 0, and how many those are.
func shares(all []Sketch, order []int) (shared [][]int32, hashes int) {
	pairs := make([]uint64, 0, len(all)*indexed) // hash, then who has it
	for rank, i := range order {
		for _, h := range all[i].Least[:min(len(all[i].Least), indexed)] {
			pairs = append(pairs, uint64(h)<<32|uint64(rank))
		}
	}
	slices.Sort(pairs)
	shared = make([][]int32, len(order))
	for from := 0; from < len(pairs); {
		to := from + 1
		for to < len(pairs) && pairs[to]>>32 == pairs[from]>>32 {
			to++
		}
		if to-from > 1 {
			for _, p := range pairs[from:to] {
				rank := uint32(p)
				shared[rank] = append(shared[rank], int32(hashes))
			}
			hashes++
		}
		from = to
	}
	return shared, hashes
}

// grouping is the groups found so far.
type grouping struct {
	all    []Sketch
	order  []int
	shares [][]int32 // by rank
	groups [][]int   // places in all, the longest first
	bears  [][]int32 // by hash: groups that have it
	count  []int32   // by group: how many hashes the text at hand has in common with it
}

// place puts a text into the group it belongs to, or begins one.
func (g *grouping) place(rank int) {
	i := g.order[rank]
	at := -1
	for _, group := range g.likely(rank) {
		if g.fits(i, g.groups[group]) {
			at = int(group)
			break
		}
	}
	if at < 0 {
		at = len(g.groups)
		g.groups, g.count = append(g.groups, nil), append(g.count, 0)
	}
	g.groups[at] = append(g.groups[at], i)
	for _, hash := range g.shares[rank] {
		if of := g.bears[hash]; len(of) < bearers && !slices.Contains(of, int32(at)) {
			g.bears[hash] = append(of, int32(at))
		}
	}
}

// likely is the groups with which a text has most hashes in common.
func (g *grouping) likely(rank int) []int32 {
	var groups []int32
	for _, hash := range g.shares[rank] {
		for _, group := range g.bears[hash] {
			if g.count[group]++; g.count[group] == 1 {
				groups = append(groups, group)
			}
		}
	}
	slices.SortFunc(groups, func(a, b int32) int { return cmp.Or(cmp.Compare(g.count[b], g.count[a]), cmp.Compare(a, b)) })
	groups = slices.DeleteFunc(groups, func(group int32) bool {
		n := g.count[group]
		g.count[group] = 0
		return n < g.atLeast(rank, group)
	})
	return groups[:min(len(groups), tried)]
}

// atLeast is half of the hashes that a text has in common with the longest of a
// group if it is just about the same story: it has fewer by a freak of chance
// only, and need not be held against it.
func (g *grouping) atLeast(rank int, group int32) int32 {
	here, longest := g.all[g.order[rank]].Shingles, g.all[g.groups[group][0]].Shingles
	return int32(enough * indexed / 2 * float64(here) / float64(longest))
}

// fits reports whether a text is one story with all of a group.
func (g *grouping) fits(i int, group []int) bool {
	for _, k := range group[:min(len(group), asked)] {
		if !Same(g.all[i], g.all[k]) {
			return false
		}
	}
	return true
}
