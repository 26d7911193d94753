package layout

import (
	"cmp"
	"slices"
)

// Bounds of the search for columns.
const (
	deepest   = 24
	mostBands = 400
	mostParts = 20000 // segments of a page
)

// band is segments between two white stretches that run across their area.
type band struct{ segments []segment }

// areas divides an area into those that are read one after another: columns
// in the direction of the script, and what stands above and below them.
func (l *layer) areas(segments []segment, depth int) [][]segment {
	bands := bandsOf(segments)
	if len(segments) > mostParts || depth >= deepest || len(bands) > mostBands {
		return [][]segment{segments}
	}
	from, to, at := l.columns(bands)
	if from < 0 {
		return [][]segment{segments}
	}
	var out [][]segment
	if from > 0 {
		out = append(out, l.areas(join(bands[:from]), depth+1)...)
	}
	left, right := split(join(bands[from:to]), at)
	if l.leftward {
		left, right = right, left
	}
	out = append(out, l.areas(left, depth+1)...)
	out = append(out, l.areas(right, depth+1)...)
	if to < len(bands) {
		out = append(out, l.areas(join(bands[to:]), depth+1)...)
	}
	return out
}

func join(bands []band) []segment {
	var out []segment
	for _, b := range bands {
		out = append(out, b.segments...)
	}
	return out
}

func split(segments []segment, at float64) (left, right []segment) {
	for _, s := range segments {
		if s.x0 < at {
			left = append(left, s)
		} else {
			right = append(right, s)
		}
	}
	return left, right
}

// bandsOf cuts an area where a white stretch runs across it, from the top.
func bandsOf(segments []segment) []band {
	sorted := slices.Clone(segments)
	slices.SortStableFunc(sorted, func(a, b segment) int { return cmp.Compare(b.top, a.top) })
	var out []band
	low := 0.0
	for _, s := range sorted {
		if len(out) == 0 || s.top <= low {
			out = append(out, band{})
			low = s.bottom
		}
		last := &out[len(out)-1]
		last.segments = append(last.segments, s)
		low = min(low, s.bottom)
	}
	return out
}

// gap is a stretch of x without words.
type gap struct{ from, to float64 }

// columns finds the longest run of bands that one white gutter divides into
// columns of text, and where; -1 when there is none.
func (l *layer) columns(bands []band) (from, to int, at float64) {
	from = -1
	most := 0
	free := make([][]gap, len(bands))
	for i, b := range bands {
		free[i] = l.gaps(b.segments)
	}
	for i := range bands {
		if *l.left == 0 {
			return from, to, at // the best so far
		}
		open := free[i]
		for j := i + 1; len(open) > 0; j++ {
			var next []gap
			if j < len(bands) {
				next = l.common(open, free[j])
			}
			for _, g := range ended(open, next) {
				if x, lines := l.gutter(bands[i:j], g, most); lines > most {
					from, to, at, most = i, j, x, lines
				}
			}
			open = next
		}
	}
	return from, to, at
}

// ended are the white stretches between words that do not go on.
func ended(open, next []gap) []gap {
	var out []gap
	for _, g := range open {
		if g.from < -1e6 || g.to > 1e6 {
			continue // a margin
		}
		on := false
		for _, n := range next {
			on = on || n.from < g.to && n.to > g.from
		}
		if !on {
			out = append(out, g)
		}
	}
	return out
}

// gaps are the white stretches of a band, those at its sides included. A word
// may run into the next column by a letter.
func (l *layer) gaps(segments []segment) []gap {
	sorted := slices.Clone(segments)
	slices.SortStableFunc(sorted, func(a, b segment) int { return cmp.Compare(a.x0, b.x0) })
	const far = 1e7
	var out []gap
	end := -far
	for _, s := range sorted {
		if s.x0-end > l.narrowest() {
			out = append(out, gap{end, s.x0})
		}
		end = max(end, s.x1-0.4*l.body)
	}
	return append(out, gap{end, far})
}

// narrowest is the least width of a white stretch, and usual that of a gutter
// beside most of its lines: a table may stand out into it.
func (l *layer) narrowest() float64 { return 0.1 * l.body }

func (l *layer) usual() float64 { return 0.75 * l.body }

// common are the stretches that are white in both.
func (l *layer) common(a, b []gap) []gap {
	var out []gap
	for i, j := 0, 0; i < len(a) && j < len(b); {
		g := gap{max(a[i].from, b[j].from), min(a[i].to, b[j].to)}
		if g.to-g.from > l.narrowest() && len(out) < 64 {
			out = append(out, g)
		}
		if a[i].to < b[j].to {
			i++
		} else {
			j++
		}
	}
	return out
}

// rows puts segments on the same baseline together, from the top down.
func rows(segments []segment) [][]segment {
	sorted := slices.Clone(segments)
	slices.SortStableFunc(sorted, func(a, b segment) int {
		return cmp.Or(cmp.Compare(b.y, a.y), cmp.Compare(a.x0, b.x0))
	})
	var out [][]segment
	var base segment
	for _, s := range sorted {
		if len(out) > 0 && sameRow(base, s) {
			last := len(out) - 1
			out[last] = append(out[last], s)
			if len(s.glyphs) > len(base.glyphs) {
				base = s
			}
			continue
		}
		out = append(out, []segment{s})
		base = s
	}
	return out
}

// sameRow reports whether two segments stand on one line: on the same
// baseline, or the smaller raised or lowered beside the larger.
func sameRow(a, b segment) bool {
	dy := a.y - b.y
	if dy < 0 {
		dy = -dy
	}
	small, large := min(a.size, b.size), max(a.size, b.size)
	return dy < 0.55*small || small < 0.85*large && dy < 0.55*large && dy < 0.9*small
}
