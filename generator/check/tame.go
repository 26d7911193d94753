package check

import "bytes"

// What the parser of Markdown takes minutes over, and no person writes: it
// nests in time that grows with the square of the depth, and looks for the end
// of each link that is begun up to the end of the paragraph.
const (
	deepest = 256        // marks of lists and quotations that open one line
	widest  = 20_000_000 // links begun in a paragraph times its length
)

// tame blanks such lines and paragraphs, so that all others can be checked,
// and returns the lines on which they begin.
func tame(body []byte) (lines []int) {
	number, at := 0, 0       // of the line: its number and where it begins
	paragraph, start := 1, 0 // of the paragraph
	flush := func(end int) {
		text := body[start:end]
		if bytes.Count(text, []byte("]("))*len(text) > widest {
			blank(text)
			lines = append(lines, paragraph)
		}
	}
	for line := range bytes.Lines(body) {
		number++
		if len(bytes.TrimSpace(line)) == 0 {
			flush(at)
			start, paragraph = at+len(line), number+1
		} else if len(line)-len(bytes.TrimLeft(line, " \t>-+*.)0123456789")) > deepest {
			blank(line)
			lines = append(lines, number)
		}
		at += len(line)
	}
	flush(len(body))
	return lines
}

// blank makes a text empty and keeps its lines.
func blank(text []byte) {
	for i, c := range text {
		if c != '\n' {
			text[i] = ' '
		}
	}
}
