package source

import "dossier/generator/dossier"

// splitLines gives the lines of a text without their ends. A line ends with
// LF, CR LF, or a CR alone, as editors and code hosts count; what follows the
// last end is a line only if it holds something.
func splitLines(text string) []dossier.Span {
	var lines []dossier.Span
	start := 0
	for i := 0; i < len(text); i++ {
		if text[i] != '\n' && text[i] != '\r' {
			continue
		}
		lines = append(lines, dossier.Span{Start: start, End: i})
		if text[i] == '\r' && i+1 < len(text) && text[i+1] == '\n' {
			i++
		}
		start = i + 1
	}
	if start < len(text) {
		lines = append(lines, dossier.Span{Start: start, End: len(text)})
	}
	return lines
}
