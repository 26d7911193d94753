// Package source reads an original: bytes in, text with numbered lines out.
//
// In comes the file as it lies in content/sources and, if a person wrote one,
// the sidecar beside it. Out goes a dossier.Source whose Text is valid UTF-8.
// For a plain text that is the file itself, byte for byte, less a byte-order
// mark, so that an offset into Text is an offset into the file; in any encoding
// but UTF-8 its translation, which is said in a Problem whenever it had to be
// guessed. For any other format it is the original's transcript, made by that
// format's reader in a package below this one.
//
// What a file is, is told by its bytes; its name decides only where bytes
// cannot. It refuses to guess at what has no words: an empty file, a file of
// white space, a scan without text, an encrypted or broken file and a format
// that is not read are errors that name the file.
package source

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"dossier/generator/charset"
	"dossier/generator/dossier"
)

// folder is where originals lie, as Problems name it.
const folder = "content/sources/"

// Read reads the original called name (a slash path below content/sources)
// and the sidecar beside it, nil when there is none. The error says why the
// bytes cannot be a source; the problems are about one that can.
func Read(name string, raw, sidecar []byte) (*dossier.Source, []dossier.Problem, error) {
	t, err := transcribe(name, raw)
	if err != nil {
		return nil, nil, fmt.Errorf("reading %s: %w", name, err)
	}
	sum := sha256.Sum256(raw)
	s := &dossier.Source{
		Name:     name,
		SHA256:   hex.EncodeToString(sum[:]),
		Size:     len(raw),
		Kind:     t.Kind,
		Encoding: t.Encoding,
		Text:     t.Text,
		Lines:    splitLines(t.Text),
		Blocks:   t.Blocks,
		Declared: t.Declared,
	}
	problems := t.Problems
	for i := range problems {
		problems[i].File = folder + name
	}
	var more []dossier.Problem
	s.Sidecar, more = readSidecar(name, sidecar)
	return s, append(problems, more...), nil
}

// transcribe reads an original with the reader of its format.
func transcribe(name string, raw []byte) (*dossier.Transcript, error) {
	if len(raw) == 0 {
		return nil, errors.New("the file is empty")
	}
	f, err := formatOf(name, raw)
	if err != nil {
		return nil, err
	}
	t, err := f.read(raw)
	switch {
	case err != nil:
		return nil, err
	case blank(t.Text):
		return nil, errors.New("the file holds nothing but white space")
	}
	return t, tooLong("its text", len(t.Text))
}

// readText reads a plain text: the file is its own transcript.
func readText(raw []byte) (*dossier.Transcript, error) {
	if err := tooLong("this text", len(raw)); err != nil {
		return nil, err
	}
	d, err := charset.Decode(raw, "")
	if err != nil {
		return nil, err
	}
	t := &dossier.Transcript{Kind: dossier.PlainText, Encoding: d.Encoding, Text: d.Text}
	if d.Note != "" {
		p := dossier.Problem{Message: d.Note, Hint: d.Hint}
		if d.At >= 0 {
			p.Line = lineOf(d.Text, d.At)
		}
		t.Problems = append(t.Problems, p)
	}
	return t, nil
}

// longestText bounds a text of any format: no article is as long as a shelf of
// books.
const longestText = 8 << 20

// tooLong is an error when a text of so many bytes is longer than that.
func tooLong(what string, size int) error {
	if size <= longestText {
		return nil
	}
	return fmt.Errorf("%s has %d MB, more than the %d MB that are read as one source; divide it", what, (size-1)>>20+1, longestText>>20)
}

// lineOf is the number of the line that holds a byte of a text.
func lineOf(text string, at int) int {
	s := dossier.Source{Lines: splitLines(text[:at])}
	if n := len(s.Lines); n > 0 && s.Lines[n-1].End == at {
		return n
	}
	return len(s.Lines) + 1
}

// blank reports whether a text shows nothing: white space and format
// characters such as zero-width spaces alone.
func blank(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool {
		return !unicode.IsSpace(r) && !unicode.In(r, unicode.Cf, unicode.Cc)
	}) < 0
}
