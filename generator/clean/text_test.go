package clean

import (
	"strings"

	"dossier/generator/dossier"
)

// textSource is a source as reading a plain file gives it.
func textSource(name, text string) *dossier.Source {
	s := &dossier.Source{Name: name, Kind: dossier.PlainText, Encoding: "UTF-8", Text: text}
	at := 0
	for row := range strings.Lines(text) {
		s.Lines = append(s.Lines, dossier.Span{Start: at, End: at + len(strings.TrimRight(row, "\r\n"))})
		at += len(row)
	}
	return s
}
