package markdown

import "bytes"

// What the parser of Markdown takes minutes over, and no person writes. It
// nests in time that grows with the square of the depth, tries each opening
// mark of a paragraph against each other, gives every row of a table all
// columns, and looks for a note from each reference through all notes.
const (
	deepest = 200       // marks of lists and quotations that open one line
	dearest = 500 << 20 // comparisons in all; a few seconds
)

// tame reports whether a text can be parsed in a moment.
func tame(body []byte) bool {
	cost, marks := 0, 0 // marks of the paragraph
	columns, rows := 0, 0
	for line := range bytes.Lines(body) {
		lead := len(line) - len(bytes.TrimLeft(line, " \t>-+*.)0123456789[^]:"))
		if lead-bytes.Count(line[:lead], []byte(" ")) > deepest && !bytes.Equal(bytes.Trim(line, "-*_ \t\r\n"), nil) {
			return false
		}
		if len(bytes.TrimSpace(line)) == 0 {
			cost += marks*marks + columns*rows
			marks, columns, rows = 0, 0, 0
			continue
		}
		for _, c := range line {
			if bytes.IndexByte([]byte("[]*_~`<&!"), c) >= 0 {
				marks++
			}
		}
		columns = max(columns, bytes.Count(line, []byte("|")))
		rows++
		if cost+marks*marks+columns*rows > dearest {
			return false
		}
	}
	notes, definitions := bytes.Count(body, []byte("[^")), bytes.Count(body, []byte("]:"))
	return cost+marks*marks+columns*rows+notes*definitions < dearest
}
