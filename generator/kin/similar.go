package kin

// Two texts are one story when so much of the shorter one stands in the longer
// one: a report is cut, and given a paragraph of one's own, more often than it
// is rewritten. Both figures are measured, see docs/quality.md.
const (
	enough = .65
	sample = 8 // and so many shingles at least, lest it is chance
)

// A text of fewer than short words must be nearly all of the other, and one of
// fewer than least is nobody's kin.
const (
	short     = 60
	least     = 20
	nearlyAll = .8 // Jaccard
)

// Likeness is how far two texts are the same, by their shingles; each figure is
// between 0 and 1.
type Likeness struct {
	Jaccard   float64 // of all shingles of both, those that both have
	Contained float64 // of the shingles of the shorter text, those that the longer one has
	Shared    int     // how many in the sample both have: on how much this rests
}

// Similar estimates how far two texts are the same. It is exact where neither
// has more shingles than a sketch holds.
func Similar(a, b Sketch) Likeness {
	if a.Shingles > b.Shingles {
		a, b = b, a
	}
	if a.Shingles == 0 {
		return Likeness{}
	}
	limit := min(a.reaches(), b.reaches())
	na, nb := a.upTo(limit), b.upTo(limit)
	both := shared(a.Least[:na], b.Least[:nb])
	if both == 0 {
		return Likeness{}
	}
	if a.Shingles == b.Shingles {
		na = max(na, nb)
	}
	return Likeness{Jaccard: float64(both) / float64(na+nb-both), Contained: float64(both) / float64(na), Shared: both}
}

// shared is how many hashes two ascending lists have in common.
func shared(a, b []uint32) int {
	n := 0
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch {
		case a[i] < b[k]:
			i++
		case a[i] > b[k]:
			k++
		default:
			n, i, k = n+1, i+1, k+1
		}
	}
	return n
}

// Same reports whether two texts are one story.
func Same(a, b Sketch) bool {
	shorter := min(a.Shingles, b.Shingles) + width - 1 // words, if none comes twice
	if shorter < least {
		return false
	}
	l := Similar(a, b)
	if shorter < short {
		return l.Jaccard >= nearlyAll
	}
	return l.Contained >= enough && l.Shared >= sample
}
