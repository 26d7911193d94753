// Package web reads a saved web page.
//
// In come the bytes of a page and what its carrier says of it. Out goes its
// transcript: all the words that a browser would show, one block a line in the
// order of the document, each with its kind, whether it belongs to the article
// and else why not; and what the page declares of itself, each value with the
// place that states it.
//
// Which lines are the article is decided by published extractors, which are
// asked about the same tree and answer with text, and by what the page's own
// structure says. What the structure names as a comment, a caption or another
// story's box is not reporting, whatever they say.
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
	if len(raw) > longestPage {
		return nil, fmt.Errorf("this page has %d MB, more than the %d MB that are read as one source", len(raw)>>20, longestPage>>20)
	}
	d, err := charset.Decode(raw, declaredCharset(raw, about.Charset))
	if err != nil {
		return nil, err
	}
	root, err := parse(d.Text)
	if err != nil {
		return nil, err
	}
	scripts := takeScripts(root)
	lines := readLines(root)
	if len(lines) == 0 {
		if scripts.any {
			return nil, errors.New("the page shows nothing without its scripts")
		}
		return nil, errors.New("the page holds no text")
	}
	t := &dossier.Transcript{Kind: "html", Encoding: d.Encoding}
	decide(root, lines)
	write(t, lines)
	return t, nil
}

// write puts the lines into the transcript.
func write(t *dossier.Transcript, lines []*line) {
	var w transcript.Writer
	for _, l := range lines {
		w.Add(l.text, dossier.Block{Kind: l.kind, Level: l.level, Reporting: l.body, Reason: l.reason})
	}
	t.Text, t.Blocks = w.Text(), w.Blocks()
}

// scripts are the parts of a page that are data, taken out of its tree.
type scripts struct {
	any    bool     // the page has programs
	linked []string // its JSON-LD
}

// takeScripts takes out of a tree what shows no words.
func takeScripts(root *html.Node) scripts {
	var s scripts
	var drop []*html.Node
	each(root, func(n *html.Node) bool {
		switch n.Type {
		case html.CommentNode:
			drop = append(drop, n)
		case html.ElementNode:
			switch n.Data {
			case "script":
				if linkedData(n) {
					s.linked = append(s.linked, rawText(n))
				} else {
					s.any = true
				}
				drop = append(drop, n)
				return false
			case "style", "template", "svg", "noscript", "canvas", "iframe", "object", "embed", "frameset", "noframes":
				drop = append(drop, n)
				return false
			}
		}
		return true
	})
	for _, n := range drop {
		n.Parent.RemoveChild(n)
	}
	return s
}
