package pdf

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/generator/source/pdf/layout"
)

// column is a block while its lines are joined.
type column struct {
	lines []layout.Line
	rows  []bool // which of them are rows of a table
	edges map[float64]edge
}

// edge is where lines like this one begin and end.
func (c column) edge(l layout.Line) edge {
	if e, has := c.edges[styleOf(l.Size, false).size]; has {
		return e
	}
	return edge{l.X0, l.X1}
}

// inset is how far a line stands in from where lines begin, and room how much
// is left behind it; both from the right in a script that runs to the left.
func (c column) inset(l layout.Line) float64 {
	if l.Leftward {
		return c.edge(l).right - l.X1
	}
	return l.X0 - c.edge(l).left
}

func (c column) room(i int) float64 {
	l := c.lines[i]
	if l.Leftward {
		return l.X0 - c.edge(l).left
	}
	return c.right(i) - l.X1
}

// right is the edge that the lines around line i end at, where most of them
// do: those beside a picture or of a quotation end before others. Else it is
// that of the column.
func (c column) right(i int) float64 {
	l := c.lines[i]
	end, near, all := l.X1, 0, c.lines[max(i-2, 0):min(i+3, len(c.lines))]
	alike := func(o layout.Line) bool {
		return math.Abs(o.Size-l.Size) < 0.07*l.Size && math.Abs(o.X0-l.X0) < 0.5*l.Size
	}
	for _, o := range all {
		if alike(o) {
			end = max(end, o.X1)
		}
	}
	for _, o := range all {
		if alike(o) && end-o.X1 < 0.35*l.Size {
			near++
		}
	}
	if near >= 3 {
		return end
	}
	return max(c.edge(l).right, l.X1)
}

// centred reports whether a line stands in the middle, away from both edges.
func (c column) centred(l layout.Line) bool {
	a, b := l.X0-c.edge(l).left, c.edge(l).right-l.X1
	return a > l.Size && b > l.Size && math.Abs(a-b) < 0.6*l.Size
}

// ragged reports whether line i goes on with a sentence that the line before it
// broke off early, as lines of uneven length do: in a small letter, at the same
// margin, behind a line of some length. A part that itself begins in small
// letters behind another may be a list whose items have no marks.
func (c column) ragged(i int, open *part) bool {
	a, l := c.lines[i-1], c.lines[i]
	step, first := c.inset(l)-c.inset(a), len(open.lines) == 1
	switch {
	case len(a.Cells)+len(l.Cells) > 0 || ends(a.Text) || !beginsSmall(l.Text):
		return false
	case len(strings.Fields(a.Text)) < 4 || 3*(a.X1-a.X0) < c.edge(a).right-c.edge(a).left:
		return false
	case beginsSmall(open.lines[0].Text) && len(open.lines) < i:
		return false
	case first && open.item:
		return step > -0.3*l.Size && step < 3*l.Size
	case first && open.indented:
		return math.Abs(c.inset(l)) < 0.3*l.Size
	}
	return math.Abs(step) < 0.3*l.Size
}

func beginsSmall(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(first)
}

// indents judges by where the lines begin and end.
func (c column) indents(i int, open *part) bool {
	a, l := c.lines[i-1], c.lines[i]
	size := l.Size
	step := c.inset(l) - c.inset(a)
	short := c.room(i-1) > l.First+0.35*size && hyphen(a.Text) == 0
	next := 0.0
	if i+1 < len(c.lines) {
		next = c.inset(c.lines[i+1]) - c.inset(l)
	}
	if ordinal.MatchString(l.Text) || dash.MatchString(l.Text) {
		again := open.item && math.Abs(c.inset(l)-c.inset(open.lines[0])) < 0.5*size
		if again || step < 0.7*size && (short || next > 0.7*size) {
			return true
		}
	}
	switch {
	case short:
		return !c.ragged(i, open)
	case step > 0.7*size: // further in
		hanging := open.item || open.lines[0].Initial || math.Abs(next) < 0.5*size || !ends(a.Text) && c.inset(a) < 0.5*size
		return len(open.lines) > 1 || !hanging
	case step < -0.7*size: // further out
		return len(open.lines) > 1 && !open.lines[0].Initial
	}
	return false
}
