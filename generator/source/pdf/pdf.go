// Package pdf reads a PDF that has a text layer.
//
// In come the bytes of a file. Out goes its transcript: a line for each
// paragraph, heading, item and row in reading order; what stands at the same
// place on page after page set aside and said once; and of what it is not sure
// a Problem that says how much it is. The words come from places on paper, so
// lines are joined, hyphens undone and columns followed by the look of the page
// alone. It refuses what holds no words: a scan, an encrypted file, one whose
// fonts do not say which letters they hold.
//
// Package object below it reads files, glyph the letters that pages show, and
// layout their order.
package pdf

import (
	"errors"
	"fmt"

	"dossier/generator/dossier"
	"dossier/generator/source/pdf/glyph"
	"dossier/generator/source/pdf/layout"
	"dossier/generator/source/pdf/object"
	"dossier/generator/transcript"
)

// Bounds of a file.
const (
	longestFile = 64 << 20
	longestText = 32 << 20
	mostPages   = 2000
	mostRows    = 1 << 18 // lines as they stand on paper
)

// Read reads a PDF. The error says why it is no source; what a reader should
// know of one that is stands in its Problems.
func Read(raw []byte) (t *dossier.Transcript, err error) {
	if len(raw) > longestFile {
		return nil, fmt.Errorf("this PDF has %d MB, more than the %d MB that are read as one source; divide it", len(raw)>>20, longestFile>>20)
	}
	defer func() {
		if recover() != nil {
			t, err = nil, errors.New("the PDF is damaged and cannot be read")
		}
	}()
	file, err := object.Open(raw)
	if err != nil {
		return nil, err
	}
	d := open(file)
	if err := d.refuse(); err != nil {
		return nil, err
	}
	return d.transcript(), nil
}

// document is a file while it is read.
type document struct {
	file  *object.File
	pages []page
	cut   bool // not all of it was read
	weary bool // columns were not looked for on every page
	words vocabulary
	look  look
	w     transcript.Writer
}

// page is what is kept of one page.
type page struct {
	width, height    float64
	blocks           []layout.Block
	letters, unknown int
	hidden           int
	crowded          bool // not all of its letters were read
	picture          bool // it shows something, but no letters
	head, foot       []layout.Line
	first            int // number of its first line in the text, from 1
}

// open reads the pages of a file, as many as the bounds allow.
func open(file *object.File) *document {
	d := &document{file: file}
	pages, more := file.Pages(mostPages)
	d.cut = more
	reader := glyph.NewReader(file)
	rows, setter := 0, &layout.Setter{}
	for _, p := range pages {
		if reader.Full() || rows > mostRows {
			d.cut = true
			break
		}
		page := newPage(reader.Page(p), setter)
		for _, b := range page.blocks {
			rows += len(b.Lines)
		}
		d.pages = append(d.pages, page)
	}
	d.weary = setter.Weary()
	return d
}

func newPage(g glyph.Page, setter *layout.Setter) page {
	p := page{width: g.Width, height: g.Height, blocks: setter.Blocks(g), crowded: g.Crowded}
	for _, l := range g.Glyphs {
		if l.Text == " " || l.Text == "" {
			continue
		}
		p.letters++
		if l.Unknown {
			p.unknown++
		}
		if l.Hidden {
			p.hidden++
		}
	}
	p.picture = p.letters == 0 && (g.Pictures > 0.1 || g.Shapes > 40)
	return p
}

// transcript writes the document down.
func (d *document) transcript() *dossier.Transcript {
	d.takeRunning()
	d.words = vocabularyOf(d.pages)
	d.look = lookOf(d.pages)
	d.write(d.parts())
	declared := d.declared()
	return &dossier.Transcript{
		Kind: "pdf", Text: d.w.Text(), Blocks: d.w.Blocks(),
		Declared: declared, Problems: d.problems(),
	}
}
