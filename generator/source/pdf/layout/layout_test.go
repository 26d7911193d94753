package layout

import (
	"strings"
	"testing"

	"dossier/generator/source/pdf/glyph"
)

// set places a text at a point, each letter half as wide as it is high.
func set(text string, size, x, y float64) []glyph.Glyph {
	var out []glyph.Glyph
	for _, r := range text {
		if r != ' ' {
			out = append(out, glyph.Glyph{Text: string(r), X: x, Y: y, W: size / 2, Size: size, DX: 1})
		}
		x += size / 2
	}
	return out
}

// write is the lines of all blocks, a blank line between blocks.
func written(glyphs []glyph.Glyph) string {
	var blocks []string
	var s Setter
	for _, b := range s.Blocks(glyph.Page{Width: 600, Height: 800, Glyphs: glyphs}) {
		var lines []string
		for _, l := range b.Lines {
			lines = append(lines, l.Text)
		}
		blocks = append(blocks, strings.Join(lines, "\n"))
	}
	return strings.Join(blocks, "\n\n")
}

// Letters that are spread over a line make words, not letters.
func TestSpacedLetters(t *testing.T) {
	var glyphs []glyph.Glyph
	x := 60.0
	for _, r := range "THE QUIET HARBOUR" {
		if r == ' ' {
			x += 8
			continue
		}
		glyphs = append(glyphs, glyph.Glyph{Text: string(r), X: x, Y: 700, W: 6, Size: 10, DX: 1})
		x += 9
	}
	if got := written(glyphs); got != "THE QUIET HARBOUR" {
		t.Errorf("got %q", got)
	}
}

// Short cells side by side are rows, not columns.
func TestRowsAreNoColumns(t *testing.T) {
	var glyphs []glyph.Glyph
	for i, row := range [][2]string{{"Spring", "14"}, {"Summer", "31"}, {"Autumn", "27"}, {"Winter", "9"}} {
		y := 700 - 12*float64(i)
		glyphs = append(append(glyphs, set(row[0], 10, 60, y)...), set(row[1], 10, 300, y)...)
	}
	if got := written(glyphs); got != "Spring 14\nSummer 31\nAutumn 27\nWinter 9" {
		t.Errorf("got %q", got)
	}
}

// A note's figure is raised, an accent that is a glyph of its own joins its
// letter, and text that runs up the margin stands behind the page's.
func TestLetters(t *testing.T) {
	glyphs := append(set("sal", 10, 60, 700), glyph.Glyph{Text: "e", X: 75, Y: 700, W: 5, Size: 10, DX: 1})
	glyphs = append(glyphs, glyph.Glyph{Text: "´", X: 75.8, Y: 700, W: 3.3, Size: 10, DX: 1}, glyph.Glyph{Text: "2", X: 80, Y: 703.5, W: 3.5, Size: 7, DX: 1})
	for i, r := range "stamp" {
		glyphs = append(glyphs, glyph.Glyph{Text: string(r), X: 20, Y: 300 + 5*float64(i), W: 5, Size: 10, DY: 1})
	}
	if got := written(glyphs); got != "salé²\n\nstamp" {
		t.Errorf("got %q", got)
	}
}

// Marks stay behind their letters, brackets open before they close, and the
// forms of Arabic letters that fonts give are the letters.
func TestLeftward(t *testing.T) {
	var glyphs []glyph.Glyph
	x := 60.0
	for _, s := range []string{")", "b", "a", "(", " ", "ﻢ", "ﻼ", "ﺳ"} {
		if s != " " {
			glyphs = append(glyphs, glyph.Glyph{Text: s, X: x, Y: 700, W: 5, Size: 10, DX: 1})
		}
		x += 5
	}
	if got := written(glyphs); !strings.HasPrefix(got, "سلام (") {
		t.Errorf("got %q", got)
	}
}

// A file of pages that are one long table each is searched for columns within
// a bound, and it is said when that is reached; ordinary pages stay far below.
func TestWeary(t *testing.T) {
	var table, text []glyph.Glyph
	for row := range 120 {
		for cell := range 5 {
			table = append(table, set("cab cab", 4, 40+100*float64(cell), 780-6*float64(row))...)
		}
	}
	for row := range 60 {
		text = append(text, set("the harbour stayed open all the night and", 10, 40, 780-12*float64(row))...)
		text = append(text, set("the ships came in as they had come before", 10, 310, 780-12*float64(row))...)
	}
	var s Setter
	for range 100 {
		if blocks := s.Blocks(glyph.Page{Width: 600, Height: 800, Glyphs: text}); len(blocks) != 2 {
			t.Fatalf("%d blocks of two columns", len(blocks))
		}
	}
	if s.Weary() {
		t.Fatal("weary of a hundred pages of text")
	}
	for range 100 {
		s.Blocks(glyph.Page{Width: 600, Height: 800, Glyphs: table})
	}
	if !s.Weary() || s.work > mostOfFile {
		t.Errorf("weary: %v, after %d", s.Weary(), s.work)
	}
}
