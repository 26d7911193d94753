package docx

import (
	"strings"

	"dossier/generator/dossier"
	"dossier/generator/source/parts"
	"dossier/generator/transcript"
)

// table reads a table row by row.
func (r *reader) table() error {
	var in func(el parts.Element) error
	in = func(el parts.Element) error {
		switch el.Name() {
		case "tr":
			return r.row()
		case "sdt":
			return r.control(in)
		}
		return r.common(el, in)
	}
	return r.part.Inside(in, nil)
}

// row reads a row and writes it down: as one line, and below it the rows of the
// tables in it; or block by block, where the table only lays out running text.
func (r *reader) row() error {
	cells, deleted, err := r.cells()
	if err != nil || deleted {
		return err
	}
	if laidOut(cells) {
		for _, lines := range cells {
			r.lines = append(r.lines, lines...)
		}
		return nil
	}
	var words []string
	var below []line
	for _, lines := range cells {
		var own []string
		for _, l := range lines {
			if l.block.Kind == dossier.BlockRow {
				below = append(below, l)
			} else {
				own = append(own, l.words)
			}
		}
		words = append(words, strings.Join(own, " "))
	}
	row := r.as
	row.Kind = dossier.BlockRow
	if text := transcript.Row(words); text != "" {
		r.lines = append(r.lines, line{words: text, block: row})
	}
	r.lines = append(r.lines, below...)
	return nil
}

// cells reads a row's cells; of a row that tracked changes delete it says so.
func (r *reader) cells() (cells [][]line, deleted bool, err error) {
	var in func(el parts.Element) error
	in = func(el parts.Element) error {
		switch el.Name() {
		case "trPr":
			return r.part.Inside(func(el parts.Element) error {
				deleted = deleted || el.Name() == "del"
				return r.part.Skip()
			}, nil)
		case "tc":
			lines, err := r.apart(func() error { return r.part.Inside(r.block, nil) })
			cells = append(cells, lines)
			return err
		case "sdt":
			return r.control(in)
		}
		return r.common(el, in)
	}
	err = r.part.Inside(in, nil)
	if deleted {
		r.lost.deleted++
	}
	return cells, deleted, err
}

// longCell is how many bytes several paragraphs in a cell have at least when
// they are running text.
const longCell = 250

// laidOut reports whether a row's cells hold running text: the only cell of a
// row, or several paragraphs of some length.
func laidOut(cells [][]line) bool {
	if len(cells) == 1 {
		return true
	}
	for _, lines := range cells {
		own, size := 0, 0
		for _, l := range lines {
			if l.block.Kind != dossier.BlockRow {
				own++
				size += len(l.words)
			}
		}
		if own > 1 && size >= longCell {
			return true
		}
	}
	return false
}
