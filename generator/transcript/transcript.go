// Package transcript writes the readable text of an original down, block by
// block, for the readers of formats.
//
// In come the words of blocks as a format's reader meets them, with whatever
// white space, control and format characters stand among them. Out comes the
// text of a dossier.Transcript: one line a block, valid UTF-8, single spaces,
// and exactly one Block for each line. It guesses nothing: a block without a
// visible character makes no line.
package transcript

import (
	"strings"
	"unicode"

	"dossier/generator/dossier"
)

// Writer collects blocks. The zero value is ready for use.
type Writer struct {
	text   strings.Builder
	blocks []dossier.Block
}

// Add writes a block down and returns the number of its line, from 1; 0 when
// it shows nothing.
func (w *Writer) Add(words string, b dossier.Block) int {
	line := OneLine(words)
	if !shows(line) {
		return 0
	}
	w.text.WriteString(line)
	w.text.WriteByte('\n')
	w.blocks = append(w.blocks, b)
	return len(w.blocks)
}

// Len is the number of lines so far.
func (w *Writer) Len() int { return len(w.blocks) }

// Size is the number of bytes so far.
func (w *Writer) Size() int { return w.text.Len() }

// Text is all lines.
func (w *Writer) Text() string { return w.text.String() }

// Blocks are the blocks of the lines, in their order. They may be changed.
func (w *Writer) Blocks() []dossier.Block { return w.blocks }

// OneLine is a text as one line: runs of white space are one space, what is
// no valid UTF-8 is U+FFFD, and characters that are not seen (controls, soft
// hyphens, zero-width spaces, marks of direction) are left out. Joiners stay:
// scripts need them.
func OneLine(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	space := false
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		case unseen(r):
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Row is a row of a table as one text: its cells, empty ones left out, parted
// by “ | ”.
func Row(cells []string) string {
	var shown []string
	for _, c := range cells {
		if c = OneLine(c); shows(c) {
			shown = append(shown, c)
		}
	}
	return strings.Join(shown, " | ")
}

// shows reports whether a line has a visible character: joiners alone, and
// other characters of format, have none.
func shows(line string) bool {
	return strings.IndexFunc(line, func(r rune) bool {
		return !unicode.IsSpace(r) && !unicode.In(r, unicode.Cf, unicode.Cc)
	}) >= 0
}

func unseen(r rune) bool {
	switch r {
	case '\u00AD', '\u200B', '\u200E', '\u200F', '\u2060', '\uFEFF':
		return true
	case '\u200C', '\u200D': // joiners
		return false
	}
	return unicode.Is(unicode.Cc, r) || r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069'
}
