package pdf

import (
	"math"

	"dossier/generator/source/pdf/layout"
)

// tableRows tells which lines of a block are rows of a table: two or more that
// follow one another, each of several cells, of which some begin, end or centre
// where those of the row before do; and the short lines between them.
func tableRows(lines []layout.Line) []bool {
	out := make([]bool, len(lines))
	for i := 1; i < len(lines); i++ {
		a, b := cellsOf(lines[i-1]), cellsOf(lines[i])
		if len(a) > 1 && len(b) > 1 && adjoining(lines[i-1], lines[i]) && aligned(a, b, lines[i].Size) {
			out[i-1], out[i] = true, true
		}
	}
	for i := len(lines) - 2; i >= 0; i-- {
		// The heads of columns may stand anywhere over them.
		if n := len(cellsOf(lines[i])); n > 2 && out[i+1] && n == len(cellsOf(lines[i+1])) && adjoining(lines[i], lines[i+1]) {
			out[i] = true
		}
	}
	for i := 1; i+1 < len(lines); i++ {
		// A single line between two rows that fills no more than one of their
		// cells is part of the table.
		if !out[i] && out[i-1] && len(cellsOf(lines[i])) == 1 && adjoining(lines[i-1], lines[i]) {
			for j := i + 1; j < len(lines) && j < i+4; j++ {
				if out[j] {
					out[i] = aligned(cellsOf(lines[i]), cellsOf(lines[j]), lines[i].Size) && lines[i].X1-lines[i].X0 < 0.6*(lines[j].X1-lines[j].X0)
					break
				}
			}
		}
	}
	return out
}

// cellsOf are the cells of a line. The mark of an item and the leaders of a
// table of contents make none.
func cellsOf(l layout.Line) []layout.Cell {
	cells := l.Cells
	if toPage.MatchString(l.Text) {
		return nil
	}
	if len(cells) == 0 {
		return []layout.Cell{{Text: l.Text, X0: l.X0, X1: l.X1}}
	}
	if len(cells) == 2 && marked(cells[0].Text+" x") {
		return cells[1:]
	}
	return cells
}

// adjoining reports whether two lines are no further apart than rows are.
func adjoining(a, b layout.Line) bool {
	dy := a.Y - b.Y
	return dy > 0 && dy < 3*max(a.Size, b.Size) && !a.Turned && !b.Turned
}

func aligned(a, b []layout.Cell, size float64) bool {
	same := 0
	for _, p := range a {
		for _, q := range b {
			if math.Abs(p.X0-q.X0) < 0.6*size || math.Abs(p.X1-q.X1) < 0.6*size || math.Abs(p.X0+p.X1-q.X0-q.X1) < size {
				same++
				break
			}
		}
	}
	return 2*same >= min(len(a), len(b)) && same > 0
}
