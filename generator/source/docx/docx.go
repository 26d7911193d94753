// Package docx reads a Word document (Office Open XML, ECMA-376).
//
// In come a file's bytes. Out comes a dossier.Transcript: every paragraph,
// heading, item and row that a person sees, text boxes below the paragraph that
// holds them, then notes, reviewers' comments and the running heads, each once.
// Text that tracked changes insert is shown and text that they delete is not;
// hidden text is not; a Problem says of either how much. The codes of fields,
// the numbers of lists and the marks of notes are not text.
//
// It refuses to guess. A title, author or company that programs fill in by
// themselves is not taken over; when a file was created is neither when its words
// were published nor when a copy of them was saved.
package docx

import (
	"errors"
	"fmt"

	"dossier/generator/dossier"
	"dossier/generator/source/parts"
	"dossier/generator/transcript"
)

// Read reads a document.
func Read(raw []byte) (*dossier.Transcript, error) {
	a, err := parts.Open(raw, "the Word document")
	if err != nil {
		return nil, err
	}
	main, err := mainPart(a)
	if err != nil {
		return nil, err
	}
	r := &reader{archive: a}
	if r.around, err = relations(a, main); err != nil {
		return nil, err
	}
	if r.styles, err = readStyles(a, r.around.one("styles")); err != nil {
		return nil, err
	}
	if err := r.readAll(main); err != nil {
		return nil, err
	}
	said, err := readProperties(a)
	if err != nil {
		return nil, err
	}
	return r.finish(said)
}

// reader is the work on one document.
type reader struct {
	archive *parts.Archive
	around  related
	styles  styles
	part    *parts.Elements // that is being read
	lines   []line          // so far; none is blank
	written int             // bytes of text met so far
	fields  []field         // that are open
	as      dossier.Block   // what a plain paragraph is here
	lost    losses
}

// line is a block with its words.
type line struct {
	words string
	block dossier.Block
	role  role // of its style
}

// losses are what a reader of the transcript should know of.
type losses struct {
	inserted, deleted int // changes that are tracked
	hidden            int // words
	drawn             int // charts and diagrams
	embedded          int // other files shown as part of the text
	symbols           int
}

// readAll reads the document and what stands around it, in a fixed order.
func (r *reader) readAll(main string) error {
	if err := r.read(main, dossier.Block{Reporting: true}); err != nil {
		return err
	}
	for _, kind := range []struct {
		name   string
		reason dossier.Reason
	}{
		{"footnotes", dossier.ReasonNote},
		{"endnotes", dossier.ReasonNote},
		{"comments", dossier.ReasonComment},
		{"header", dossier.ReasonRunning},
		{"footer", dossier.ReasonRunning},
	} {
		from := len(r.lines)
		for _, part := range r.around[kind.name] {
			if err := r.read(part, dossier.Block{Reason: kind.reason}); err != nil {
				return err
			}
		}
		if kind.reason == dossier.ReasonRunning {
			r.lines = append(r.lines[:from], once(r.lines[from:])...)
		}
	}
	return nil
}

// once leaves out the lines that repeat: every section has heads of its own.
func once(lines []line) []line {
	seen := map[string]bool{}
	var kept []line
	for _, l := range lines {
		if words := transcript.OneLine(l.words); !seen[words] {
			seen[words] = true
			kept = append(kept, l)
		}
	}
	return kept
}

// read reads a part; as is what a plain paragraph in it is.
func (r *reader) read(part string, as dossier.Block) error {
	e, err := r.archive.XML(part)
	if err != nil {
		return err
	}
	r.part, r.as, r.fields = e, as, nil
	return e.Inside(r.block, nil)
}

// finish makes the transcript of the lines.
func (r *reader) finish(said dossier.Declared) (*dossier.Transcript, error) {
	var w transcript.Writer
	r.heedRoles(&said)
	for _, l := range r.lines {
		w.Add(l.words, l.block)
	}
	if w.Len() == 0 {
		return nil, errors.New("the Word document holds no text")
	}
	said.Title = w.Settle(said.Title)
	return &dossier.Transcript{Kind: "docx", Text: w.Text(), Blocks: w.Blocks(), Declared: said, Problems: r.lost.problems()}, nil
}

func (l losses) problems() []dossier.Problem {
	var list []dossier.Problem
	object := func(message, hint string) {
		list = append(list, dossier.Problem{Message: message, Hint: hint})
	}
	if l.inserted+l.deleted > 0 {
		object(fmt.Sprintf("changes are tracked: insertions shown: %d, deletions left out: %d", l.inserted, l.deleted), "accept or reject the changes to be sure of the words")
	}
	if l.hidden > 0 {
		object(fmt.Sprintf("hidden words left out: %d", l.hidden), "")
	}
	if l.drawn > 0 {
		object(fmt.Sprintf("charts and diagrams whose words are not read: %d", l.drawn), "")
	}
	if l.embedded > 0 {
		object(fmt.Sprintf("files embedded in the text that are not read: %d", l.embedded), "save the document anew in Word to make them part of it")
	}
	if l.symbols > 0 {
		object(fmt.Sprintf("symbols that have no character and stand as \uFFFD: %d", l.symbols), "")
	}
	return list
}
