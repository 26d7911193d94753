package pdf

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"dossier/generator/source/pdf/layout"
)

// look is how the document is set: what its running text looks like, so that
// what looks different can be told.
type look struct {
	body    float64 // size of most letters, in points
	bold    bool    // most letters are
	leading map[float64]float64
	indents bool    // paragraphs begin further in
	levels  []style // of headings, the highest first
}

// style is a size and weight.
type style struct {
	size float64
	bold bool
}

func styleOf(size float64, bold bool) style { return style{math.Round(size*2) / 2, bold} }

func lookOf(pages []page) look {
	letters := map[style]int{}
	gaps := map[float64][]float64{}
	for _, p := range pages {
		for _, b := range p.blocks {
			for i, l := range b.Lines {
				s := styleOf(l.Size, l.Bold)
				letters[s] += l.Letters
				if i > 0 && styleOf(b.Lines[i-1].Size, false).size == s.size {
					if dy := b.Lines[i-1].Y - l.Y; dy > 0.5*l.Size && dy < 2.5*l.Size {
						gaps[s.size] = append(gaps[s.size], dy)
					}
				}
			}
		}
	}
	lk := look{leading: map[float64]float64{}}
	bySize := map[float64]int{}
	for s, n := range letters {
		bySize[s.size] += n
	}
	for size, n := range bySize {
		if n > bySize[lk.body] || n == bySize[lk.body] && size < lk.body {
			lk.body = size
		}
	}
	lk.bold = letters[style{lk.body, true}] > letters[style{lk.body, false}]
	for size, g := range gaps {
		slices.Sort(g)
		lk.leading[size] = g[len(g)/4]
	}
	return lk
}

// lines is the distance between the baselines of lines of a size.
func (lk look) lines(size float64) float64 {
	if l, has := lk.leading[styleOf(size, false).size]; has {
		return l
	}
	return 1.2 * size
}

// larger reports whether a size stands out from running text.
func (lk look) larger(size float64) bool { return size > 1.09*lk.body+0.3 }

// smaller reports whether a size is that of notes.
func (lk look) smaller(size float64) bool { return size < 0.93*lk.body }

// rank orders the styles of headings: by size, bold before plain.
func (lk *look) rank(parts []part) {
	found := map[style]bool{}
	for _, p := range parts {
		if p.heading {
			found[styleOf(p.size, p.bold)] = true
		}
	}
	lk.levels = slices.SortedFunc(maps.Keys(found), func(a, b style) int {
		if a.size != b.size {
			return cmp.Compare(b.size, a.size)
		}
		if a.bold {
			return -1
		}
		return 1
	})
}

// level is the level of a heading, from 1.
func (lk look) level(size float64, bold bool) int {
	at := slices.Index(lk.levels, styleOf(size, bold))
	return min(max(at, 0)+1, 6)
}

// edge is where the lines of a column begin and end.
type edge struct{ left, right float64 }

// edgesOf are the edges of a block's lines of each size: the outermost that
// several lines share, since one may stand out of its column. The rows of a
// table are no measure for text.
func edgesOf(lines []layout.Line, rows []bool) map[float64]edge {
	starts, ends := map[float64][]float64{}, map[float64][]float64{}
	for i, l := range lines {
		size := styleOf(l.Size, false).size
		if !rows[i] {
			starts[size], ends[size] = append(starts[size], l.X0), append(ends[size], -l.X1)
		}
	}
	out := map[float64]edge{}
	for size := range starts {
		out[size] = edge{shared(starts[size], size), -shared(ends[size], size)}
	}
	return out
}

// shared is the least value that a tenth of the values, and at least two, come
// near to; else the least.
func shared(values []float64, size float64) float64 {
	if len(values) == 0 {
		return 0
	}
	slices.Sort(values)
	end := 0
	for i, v := range values {
		for end < len(values) && values[end]-v <= 0.6*size {
			end++
		}
		if near := end - i; near >= 2 && near*10 >= len(values) {
			return v
		}
	}
	return values[0]
}
