// Package glyph tells which letters a page of a PDF shows and where.
//
// In come a page and the objects of its file; out go its glyphs in the order
// in which they are painted, each with its text as its font tells it, its place
// and its size. What a font does not tell is not guessed from its shapes: such
// a glyph says that it is Unknown.
package glyph

import "dossier/generator/source/pdf/object"

// Glyph is one painted character, or several that are painted as one.
type Glyph struct {
	// Text is what it stands for; U+FFFD when the font does not say.
	Text string
	// X and Y are where it begins on its baseline, in points from the lower left
	// of the page as it is shown; W is how far it reaches along the baseline.
	X, Y, W float64
	// Size is the height of the font's em in points, as painted.
	Size float64
	// DX and DY are the direction of the baseline, of length 1.
	DX, DY   float64
	Bold     bool
	Hidden   bool // in an invisible mode: the text behind a scan
	Artifact bool // marked as no part of the text: running heads, page numbers
	Unknown  bool // its font does not say which letter it is
}

// Page is what a page shows.
type Page struct {
	Width, Height float64 // in points, as shown
	Glyphs        []Glyph
	// Pictures is the share of the page that pictures cover, at most 1.
	Pictures float64
	// Shapes counts what is drawn and is neither text nor picture.
	Shapes int
	// Crowded says that it shows more letters than are read of one page.
	Crowded bool
}

// Reader paints the pages of one file. It is not for several goroutines.
type Reader struct {
	file  *object.File
	fonts map[object.Ref]*font
	// steps and Glyphs count the work done so far.
	steps  int
	texts  int
	Glyphs int
}

// Bounds of the work on one file.
const (
	mostSteps  = 32 << 20 // operators
	mostGlyphs = 8 << 20  // of the file
	mostOnPage = 1 << 18  // and of one page
	mostTexts  = 4 << 20  // codes of all fonts that have a text
	mostNested = 12       // forms within forms
)

// NewReader paints pages of a file.
func NewReader(f *object.File) *Reader {
	return &Reader{file: f, fonts: map[object.Ref]*font{}}
}

// Full reports whether the bounds of the work are reached.
func (r *Reader) Full() bool { return r.steps > mostSteps || r.Glyphs > mostGlyphs }

// Page paints a page.
func (r *Reader) Page(p object.Page) Page {
	c := &painter{r: r, box: p.Box, open: map[*object.Stream]bool{}, out: Page{Width: p.Box[2] - p.Box[0], Height: p.Box[3] - p.Box[1]}}
	c.state = state{ctm: matrix{1, 0, 0, 1, -p.Box[0], -p.Box[1]}, stretch: 1}
	c.run(r.file.Contents(p), p.Resources, 0)
	c.annotations(p)
	c.turn(p.Turned)
	r.Glyphs += len(c.out.Glyphs)
	c.out.Crowded = len(c.out.Glyphs) >= mostOnPage
	return c.out
}

// turn shows the page as a reader sees it.
func (c *painter) turn(degrees int) {
	if degrees == 0 {
		return
	}
	w, h := c.out.Width, c.out.Height
	if degrees != 180 {
		c.out.Width, c.out.Height = h, w
	}
	for i := range c.out.Glyphs {
		g := &c.out.Glyphs[i]
		switch degrees {
		case 90:
			g.X, g.Y, g.DX, g.DY = g.Y, w-g.X, g.DY, -g.DX
		case 180:
			g.X, g.Y, g.DX, g.DY = w-g.X, h-g.Y, -g.DX, -g.DY
		case 270:
			g.X, g.Y, g.DX, g.DY = h-g.Y, g.X, -g.DY, g.DX
		}
	}
}
