// Package web reads a saved web page.
//
// In come the bytes of a page and what its carrier says of it. Out goes its
// transcript: all the words that a browser would show, one block a line in the
// order of the document, each with its kind, whether it belongs to the article
// and else why not; and what the page declares of itself, each value with the
// place that states it.
//
// Which lines are the article is judged line by line: by what two published
// extractors take of the same tree, by what the page's own names and elements
// say, by what became of the lines made like it. How much each of these counts
// is learned from annotated pages (forest.txt, grown by the command in train).
// What the structure says is a comment or a caption is not reporting, whatever
// else speaks for it.
//
// It refuses to guess: a declared date is taken only as precisely as it is
// written, an organisation is no author, and scripts are not run. Any bytes
// give an answer in bounded time.
package web

import (
	"errors"
	"fmt"

	"golang.org/x/net/html"

	"dossier/generator/charset"
	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// About is what a page's carrier says of it: the header of a part of a message,
// a record of an archive. Empty fields say nothing.
type About struct {
	Charset  string         // of the bytes, as declared by the carrier
	URL      dossier.Stated // where the page was
	Captured dossier.Stated // EDTF: when it was saved
}

// longestPage bounds the bytes of a page, pictures that are written into it
// included.
const longestPage = 32 << 20

// Read reads a page. The error says why it cannot be a source, in words for
// its reader.
func Read(raw []byte, about About) (*dossier.Transcript, error) {
	p, err := open(raw, about)
	if err != nil {
		return nil, err
	}
	t := &dossier.Transcript{Kind: "html", Encoding: p.decoded.Encoding}
	c := p.look()
	c.decide(grown())
	t.Declared = p.declare(c)
	var w transcript.Writer
	for _, l := range p.lines {
		w.Add(l.text, dossier.Block{Kind: l.kind, Level: l.level, Reporting: l.body, Reason: l.reason})
	}
	t.Text, t.Blocks = w.Text(), w.Blocks()
	if note := p.decoded.Note; note != "" {
		t.Problems = append(t.Problems, dossier.Problem{Message: note, Hint: p.decoded.Hint})
	}
	return t, nil
}

// page is a page on its way.
type page struct {
	decoded charset.Decoded
	about   About
	root    *html.Node
	head    *head
	lines   []*line
	address dossier.Stated
	sites   []string // names of its site
}

// open makes a page's tree and reads its lines and its head.
func open(raw []byte, about About) (*page, error) {
	if len(raw) > longestPage {
		return nil, fmt.Errorf("this page has %d MB, more than the %d MB that are read as one source", len(raw)>>20, longestPage>>20)
	}
	p := &page{about: about}
	var err error
	if p.decoded, err = charset.Decode(raw, declaredCharset(raw, about.Charset)); err != nil {
		return nil, err
	}
	if p.root, err = parse(p.decoded.Text); err != nil {
		return nil, err
	}
	scripts := takeScripts(p.root)
	p.head = readHead(p.root, scripts)
	p.lines = readLines(p.root)
	p.address = p.head.address(about)
	p.sites = p.head.sites(first(p.address.Value, about.URL.Value))
	words := 0
	for _, l := range p.lines {
		words += l.words
	}
	switch {
	case words < scant && scripts.any:
		return nil, errors.New("the page shows nothing without its scripts")
	case len(p.lines) == 0:
		return nil, errors.New("the page holds no text")
	}
	return p, nil
}

// scant is how many words a page that is made by its scripts shows without
// them: “Loading”, a name.
const scant = 5

// look asks the extractors and looks at the lines.
func (p *page) look() *context {
	vote(p.root, p.lines)
	return newContext(p.lines, p.head, p.sites)
}
