package layout

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/generator/source/pdf/glyph"
)

// block makes the lines of an area.
func (l *layer) block(segments []segment, caps []*capital) Block {
	var b Block
	for _, row := range rows(segments) {
		line := l.line(row)
		if c := capFor(row, caps); c != nil {
			line.Text = c.before(row) + line.Text
			line.X0, line.Initial = c.x0, true
		}
		if line.Letters == 0 {
			continue
		}
		b.Lines = append(b.Lines, line)
	}
	return b
}

func text(glyphs []glyph.Glyph) string {
	var b strings.Builder
	for _, g := range glyphs {
		b.WriteString(g.Text)
	}
	return b.String()
}

// line writes the glyphs of a row from left to right, in the order in which
// they are read.
func (l *layer) line(row []segment) Line {
	var glyphs []glyph.Glyph
	for _, s := range row {
		glyphs = append(glyphs, s.glyphs...)
	}
	slices.SortStableFunc(glyphs, func(a, b glyph.Glyph) int { return cmp.Compare(a.X, b.X) })
	out := Line{X0: math.Inf(1), X1: math.Inf(-1), Bold: true, Artifact: true}
	out.Size, out.Y = mainSize(row)
	glyphs = raise(accents(glyphs), out.Size, out.Y)
	for _, g := range glyphs {
		if space(g.Text) {
			continue
		}
		out.X0, out.X1 = min(out.X0, g.X), max(out.X1, g.X+g.W)
		out.Bold = out.Bold && g.Bold
		out.Artifact = out.Artifact && g.Artifact
		out.Letters += utf8.RuneCountInString(g.Text)
	}
	pieces := spaced(glyphs)
	out.Text = logical(pieces)
	out.Leftward = rightToLeft(pieces)
	out.First = firstWord(pieces, out.Leftward)
	out.Cells = cells(pieces)
	return out
}

// mainSize is the size and baseline of most glyphs of a row. Where capitals are
// set larger than small ones, theirs is the size.
func mainSize(row []segment) (size, y float64) {
	type place struct{ size, y float64 }
	count, sizes := map[place]int{}, map[float64]int{}
	most, all := 0, 0
	for _, s := range row {
		all += len(s.glyphs)
		sizes[s.size] += len(s.glyphs)
		at := place{s.size, math.Round(s.y * 4)}
		count[at] += len(s.glyphs)
		if n := count[at]; n > most || n == most && s.size > size {
			most, size, y = n, s.size, s.y
		}
	}
	main := size
	for _, s := range row {
		if s.size < 1.6*main && s.size > size && sizes[s.size]*10 > all && math.Abs(s.y-y) < 0.1*main {
			size = s.size
		}
	}
	return size, y
}

// piece is a glyph's text, or a space, with its place.
type piece struct {
	text   string
	x0, x1 float64
	size   float64
	wide   bool // a space as wide as those between the cells of a table
}

// spaced puts a space wherever the gap between two glyphs, or a glyph of its
// own, says so.
func spaced(glyphs []glyph.Glyph) []piece {
	least := leastSpace(glyphs)
	var out []piece
	pending := false
	for _, g := range glyphs {
		if space(g.Text) {
			pending = true
			continue
		}
		if n := len(out); n > 0 {
			last := out[n-1]
			size := min(g.Size, last.size)
			gap := g.X - last.x1
			limit := least
			if asian(last.text) && asian(g.Text) {
				limit = 0.5
			}
			if gap > limit*size || pending && gap > -0.1*size {
				out = append(out, piece{text: " ", x0: last.x1, x1: g.X, size: size, wide: gap > 1.3*size})
			}
		}
		out = append(out, piece{text: g.Text, x0: g.X, x1: g.X + g.W, size: g.Size})
		pending = false
	}
	return out
}

// leastSpace is the least gap, in ems, that is a space: more where letters are
// spaced, and where spaces are glyphs and so need not be inferred.
func leastSpace(glyphs []glyph.Glyph) float64 {
	var gaps []float64
	spaces := 0
	for i := 1; i < len(glyphs); i++ {
		a, b := glyphs[i-1], glyphs[i]
		if space(b.Text) {
			spaces++
			continue
		}
		if space(a.Text) || a.Size <= 0 || a.Text == b.Text {
			continue // leaders stand apart
		}
		gaps = append(gaps, (b.X-a.X-a.W)/a.Size)
	}
	least := 0.12
	if spaces*12 > len(glyphs) {
		least = 0.2
	}
	if len(gaps) < 4 {
		return least
	}
	slices.Sort(gaps)
	return max(least, gaps[len(gaps)/2]*1.4+0.12)
}

// asian reports whether a text is of a script that is written without spaces.
func asian(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF
}

// firstWord is the width of the word that a line begins with.
func firstWord(pieces []piece, fromRight bool) float64 {
	if len(pieces) == 0 {
		return 0
	}
	if fromRight {
		end := len(pieces) - 1
		for i := end; i >= 0; i-- {
			if pieces[i].text == " " {
				return pieces[end].x1 - pieces[i].x1
			}
		}
	}
	for _, p := range pieces {
		if p.text == " " {
			return p.x0 - pieces[0].x0
		}
	}
	return pieces[len(pieces)-1].x1 - pieces[0].x0
}

// mostCells bounds the cells of a row; the last holds what is left.
const mostCells = 64

// cells cuts a line at its wide gaps.
func cells(pieces []piece) []Cell {
	var out []Cell
	start := 0
	put := func(end int) {
		if end > start {
			part := pieces[start:end]
			out = append(out, Cell{logical(part), part[0].x0, part[len(part)-1].x1})
		}
	}
	for i, p := range pieces {
		if p.wide && len(out) < mostCells {
			put(i)
			start = i + 1
		}
	}
	if start == 0 {
		return nil
	}
	put(len(pieces))
	return out
}
