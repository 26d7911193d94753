// Package layout puts the glyphs of a page into reading order.
//
// In come glyphs with their places, out go blocks of lines: columns one after
// the other, a line that spans them between what stands above and below it,
// the rows of a table whole. Only places and sizes are looked at, not what the
// words say, so that it is the same for every language; scripts that run from
// right to left come out in the order in which they are read.
package layout

import (
	"cmp"
	"math"
	"slices"

	"dossier/generator/source/pdf/glyph"
)

// Line is words on one baseline.
type Line struct {
	Text string
	// X0 and X1 are where it begins and ends, Y is its baseline, in points from
	// the lower left of the page.
	X0, X1, Y float64
	Size      float64 // of most of its letters, in points
	Bold      bool    // all of its letters
	First     float64 // width of its first word
	// Cells are its parts when wide gaps divide it; nil when none does.
	Cells    []Cell
	Artifact bool // marked as no part of the text
	Turned   bool // runs in another direction than the page
	Leftward bool // is read from right to left
	Initial  bool // begins with a large letter that other lines stand beside
	Letters  int  // characters other than spaces
}

// Cell is a part of a line between wide gaps.
type Cell struct {
	Text   string
	X0, X1 float64
}

// Block is the lines of one column or area, from the top down.
type Block struct{ Lines []Line }

// segment is glyphs that follow one another on a baseline.
type segment struct {
	glyphs      []glyph.Glyph
	x0, x1, y   float64
	size        float64
	words       int
	lead        bool // a space stands before it
	top, bottom float64
}

// Setter sets the pages of one file. The zero value is ready for use.
type Setter struct{ work int }

// Bounds of the search for columns, in segments looked at: a page of text takes
// some thousands, a table of fifty rows and six columns fifty thousand; what it
// takes grows with the cube of a table's rows.
const (
	mostOfPage = 200_000
	mostOfFile = 4_000_000
)

// Weary reports whether columns were not looked for everywhere, since that
// would have taken too long.
func (s *Setter) Weary() bool { return s.work >= mostOfFile }

// Blocks puts a page's glyphs in order. Text that runs in other directions
// comes after the rest.
func (s *Setter) Blocks(p glyph.Page) []Block {
	left := min(mostOfPage, mostOfFile-s.work)
	before := left
	defer func() { s.work += before - left }()
	var out []Block
	for i, way := range ways(p.Glyphs) {
		segments := divide(distinct(way))
		if len(segments) == 0 {
			continue
		}
		l := &layer{body: bodySize(segments), leftward: runsLeft(way), left: &left}
		caps := l.takeCaps(&segments)
		for _, area := range l.areas(segments, 0) {
			b := l.block(area, caps)
			for k := range b.Lines {
				b.Lines[k].Turned = i > 0
			}
			if len(b.Lines) > 0 {
				out = append(out, b)
			}
		}
	}
	return out
}

// layer is the text of a page in one direction.
type layer struct {
	body     float64 // size of most letters
	leftward bool    // most letters are read from right to left
	left     *int    // segments that may be looked at in search of columns
}

func runsLeft(glyphs []glyph.Glyph) bool {
	n := 0
	for _, g := range glyphs {
		n += direction(g.Text)
	}
	return n > 0
}

// ways parts glyphs by their direction, that of most letters first, and turns
// each part so that it runs to the right.
func ways(glyphs []glyph.Glyph) [][]glyph.Glyph {
	parts := map[int][]glyph.Glyph{}
	for _, g := range glyphs {
		angle := int(math.Round(math.Atan2(g.DY, g.DX)*180/math.Pi/5)) * 5
		if angle == -180 {
			angle = 180
		}
		g.X, g.Y = g.X*g.DX+g.Y*g.DY, g.Y*g.DX-g.X*g.DY
		parts[angle] = append(parts[angle], g)
	}
	angles := make([]int, 0, len(parts))
	for a := range parts {
		angles = append(angles, a)
	}
	slices.SortFunc(angles, func(a, b int) int {
		return cmp.Or(cmp.Compare(len(parts[b]), len(parts[a])), cmp.Compare(max(a, -a), max(b, -b)), cmp.Compare(a, b))
	})
	out := make([][]glyph.Glyph, 0, len(angles))
	for _, a := range angles {
		out = append(out, parts[a])
	}
	return out
}

// distinct leaves out glyphs that are painted twice, to look bold or to throw
// a shadow.
func distinct(glyphs []glyph.Glyph) []glyph.Glyph {
	type cell struct {
		text string
		x, y int
	}
	seen := make(map[cell]glyph.Glyph, len(glyphs))
	out := glyphs[:0:0]
	for _, g := range glyphs {
		if !(math.Abs(g.X) < 1e6 && math.Abs(g.Y) < 1e6) {
			continue
		}
		at := cell{g.Text, int(math.Floor(g.X / 4)), int(math.Floor(g.Y / 4))}
		twice := false
		for dx := -1; dx <= 1 && g.Text != " "; dx++ {
			for dy := -1; dy <= 1; dy++ {
				o, has := seen[cell{at.text, at.x + dx, at.y + dy}]
				near := 0.13 * min(g.Size, o.Size)
				if has && math.Abs(g.X-o.X) < near && math.Abs(g.Y-o.Y) < near {
					twice = true
				}
			}
		}
		if !twice {
			seen[at] = g
			out = append(out, g)
		}
	}
	return out
}

// divide cuts glyphs, as they were painted, into segments: at a new baseline,
// a new size, a way back and a gap that no space between words is as wide as.
func divide(glyphs []glyph.Glyph) []segment {
	var out []segment
	start := 0
	flush := func(end int) {
		if s, is := newSegment(glyphs[start:end]); is {
			out = append(out, s)
		}
		start = end
	}
	for i := 1; i < len(glyphs); i++ {
		g, last := glyphs[i], glyphs[i-1]
		size := max(min(g.Size, last.Size), 0.1)
		gap := g.X - (last.X + last.W)
		if math.Abs(g.Y-last.Y) > 0.08*size || gap > 0.9*size || gap < -0.6*size-last.W ||
			math.Abs(g.Size-last.Size) > 0.1*size {
			flush(i)
		}
	}
	flush(len(glyphs))
	return out
}

func newSegment(glyphs []glyph.Glyph) (segment, bool) {
	lead := len(glyphs) > 0 && space(glyphs[0].Text)
	for len(glyphs) > 0 && space(glyphs[0].Text) {
		glyphs = glyphs[1:]
	}
	for len(glyphs) > 0 && space(glyphs[len(glyphs)-1].Text) {
		glyphs = glyphs[:len(glyphs)-1]
	}
	if len(glyphs) == 0 {
		return segment{}, false
	}
	s := segment{glyphs: glyphs, x0: math.Inf(1), x1: math.Inf(-1), y: glyphs[0].Y, size: glyphs[0].Size, words: 1, lead: lead}
	for i, g := range glyphs {
		s.x0, s.x1 = min(s.x0, g.X), max(s.x1, g.X+g.W)
		if i > 0 && (space(g.Text) || g.X-glyphs[i-1].X-glyphs[i-1].W > 0.2*g.Size) && !space(glyphs[i-1].Text) {
			s.words++
		}
	}
	s.top, s.bottom = s.y+0.72*s.size, s.y-0.2*s.size
	return s, true
}

func space(s string) bool {
	switch s {
	case "", " ", "\u00A0", "\t", "\n", "\r", "\u3000", "\u2002", "\u2003", "\u2009", "\u200A", "\u202F", "\u2007", "\u2008":
		return true
	}
	return false
}

// bodySize is the size of most glyphs.
func bodySize(segments []segment) float64 {
	count := map[int]int{}
	for _, s := range segments {
		count[int(math.Round(s.size*4))] += len(s.glyphs)
	}
	best := 0
	for size, n := range count {
		if n > count[best] || n == count[best] && size < best {
			best = size
		}
	}
	return max(float64(best)/4, 0.25)
}
