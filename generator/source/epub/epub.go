// Package epub reads an electronic book (EPUB 2 and 3).
//
// In come a file's bytes. Out comes a dossier.Transcript: the documents of the
// book's spine in their order, block by block. All of a book is the book; only
// what its own markup names as something else is set aside: tables of contents,
// notes, captions, cover, title page and imprint. The marks of notes and of
// pages are not text.
//
// A book that is encrypted with more than the usual veil over its fonts is
// refused. A document that the book names and does not hold, or does not list,
// is said in a Problem.
package epub

import (
	"errors"
	"fmt"

	"dossier/generator/dossier"
	"dossier/generator/source/parts"
	"dossier/generator/transcript"
)

// Read reads a book.
func Read(raw []byte) (*dossier.Transcript, error) {
	a, err := parts.Open(raw, "the EPUB")
	if err != nil {
		return nil, err
	}
	if err := refuseEncrypted(a); err != nil {
		return nil, err
	}
	p, err := readPackage(a)
	if err != nil {
		return nil, err
	}
	if err := a.Fits(p.names()...); err != nil {
		return nil, err
	}
	t := &dossier.Transcript{Kind: "epub", Declared: p.declared()}
	var w transcript.Writer
	for _, chapter := range p.spine {
		if !a.Has(chapter.name) {
			p.lost = append(p.lost, fmt.Sprintf("the book names a document that it does not hold: %s", chapter.name))
			continue
		}
		if err := readChapter(a, chapter, &w); err != nil {
			return nil, err
		}
	}
	t.Problems = missing(p.lost)
	if w.Len() == 0 {
		return nil, errors.New("the EPUB holds no text")
	}
	t.Declared.Title = w.Settle(t.Declared.Title)
	t.Text, t.Blocks = w.Text(), w.Blocks()
	return t, nil
}

// mostNamed is how many missing documents are named.
const mostNamed = 10

// missing says which documents are not there.
func missing(lost []string) []dossier.Problem {
	var list []dossier.Problem
	for _, l := range lost[:min(len(lost), mostNamed)] {
		list = append(list, dossier.Problem{Message: transcript.OneLine(l)})
	}
	if more := len(lost) - mostNamed; more > 0 {
		list = append(list, dossier.Problem{Message: fmt.Sprintf("further documents that the book names and does not hold: %d", more)})
	}
	return list
}

// readChapter reads a document of the book.
func readChapter(a *parts.Archive, c chapter, w *transcript.Writer) error {
	raw, err := a.Read(c.name)
	if err != nil {
		return err
	}
	text, err := parts.Decode(raw)
	if err != nil && len(raw) > 0 {
		return a.Damaged(fmt.Errorf("%s: %w", c.name, err))
	}
	return readPage(text, c.block, w)
}

// veils are the ways in which fonts, and nothing else, are hidden from being
// copied. (EPUB Open Container Format 3.3, 4.2; Adobe's own.)
var veils = map[string]bool{"http://www.idpf.org/2008/embedding": true, "http://ns.adobe.com/pdf/enc#RC": true}

// refuseEncrypted looks for parts that only a seller's program can read.
func refuseEncrypted(a *parts.Archive) error {
	const name = "META-INF/encryption.xml"
	if !a.Has(name) {
		return nil
	}
	e, err := a.XML(name)
	if err != nil {
		return err
	}
	encrypted := false
	var in func(el parts.Element) error
	in = func(el parts.Element) error {
		if el.Name() == "EncryptionMethod" && !veils[el.Attr("Algorithm")] {
			encrypted = true
		}
		return e.Inside(in, nil)
	}
	if err := e.Inside(in, nil); err != nil {
		return err
	}
	if encrypted {
		return errors.New("the EPUB is encrypted")
	}
	return nil
}
