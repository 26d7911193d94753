package epub

import (
	"strings"

	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// row is a row of a table that is open. A table in it is part of its cell.
type row struct {
	depth int // elements open around it
	block dossier.Block
	cells [][]line
}

// line is a block with its words.
type line struct {
	words string
	block dossier.Block
}

func (r *row) add(words string, b dossier.Block) {
	if len(r.cells) == 0 {
		r.cells = append(r.cells, nil)
	}
	last := len(r.cells) - 1
	r.cells[last] = append(r.cells[last], line{words, b})
}

// openRow opens a row or a cell of it.
func (p *page) openRow(name string) {
	switch {
	case name == "tr" && p.row == nil:
		b := p.top().block
		b.Kind, b.Level = dossier.BlockRow, 0
		p.row = &row{depth: len(p.stack), block: b}
	case (name == "td" || name == "th") && p.row != nil && p.row.depth == len(p.stack)-1:
		p.row.cells = append(p.row.cells, nil)
	}
}

// longCell is how many bytes several paragraphs in a cell have at least when
// they are running text that the table only lays out.
const longCell = 250

// closeRow writes a row down, as one line or block by block.
func (p *page) closeRow() {
	r := p.row
	if r == nil {
		return
	}
	p.row = nil
	var words []string
	running := len(r.cells) == 1
	for _, lines := range r.cells {
		var own []string
		for _, l := range lines {
			own = append(own, l.words)
		}
		cell := strings.Join(own, " ")
		running = running || len(own) > 1 && len(cell) >= longCell
		words = append(words, cell)
	}
	if !running {
		p.w.Add(transcript.Row(words), r.block)
		return
	}
	for _, lines := range r.cells {
		for _, l := range lines {
			p.w.Add(l.words, l.block)
		}
	}
}
