// Package source reads an original: bytes in, text with numbered lines out.
//
// In comes the file as it lies in content/sources and, if a person wrote one,
// the sidecar beside it. Out goes a dossier.Source whose Text is valid UTF-8:
// for a UTF-8 file the file itself, byte for byte, less a byte-order mark, so
// that an offset into Text is an offset into the file; for any other encoding
// its translation, which is said in a Problem whenever it had to be guessed.
//
// It refuses to guess at what is no text: an empty file, a file of white space
// and a binary file are errors that name the file. Plain text is the one
// format read so far; the others are told apart by name and by their first
// bytes and refused by name, never read as if they were text.
package source

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"dossier/generator/dossier"
)

// folder is where originals lie, as Problems name it.
const folder = "content/sources/"

// Read reads the original called name (a slash path below content/sources)
// and the sidecar beside it, nil when there is none. The error says why the
// bytes cannot be a source; the problems are about one that can.
func Read(name string, raw, sidecar []byte) (*dossier.Source, []dossier.Problem, error) {
	d, err := readText(name, raw)
	if err != nil {
		return nil, nil, fmt.Errorf("reading %s: %w", name, err)
	}
	sum := sha256.Sum256(raw)
	s := &dossier.Source{
		Name:     name,
		SHA256:   hex.EncodeToString(sum[:]),
		Size:     len(raw),
		Kind:     "text",
		Encoding: d.encoding,
		Text:     d.text,
		Lines:    splitLines(d.text),
	}
	problems := d.problems(s)
	var more []dossier.Problem
	s.Sidecar, more = readSidecar(name, sidecar)
	return s, append(problems, more...), nil
}

func readText(name string, raw []byte) (decoded, error) {
	if len(raw) == 0 {
		return decoded{}, errors.New("the file is empty")
	}
	if format := knownFormat(name, raw); format != "" {
		return decoded{}, fmt.Errorf("this is %s, and only plain text can be read", format)
	}
	d, err := decode(raw)
	if err == nil && blank(d.text) {
		err = errors.New("the file holds nothing but white space")
	}
	return d, err
}

func (d decoded) problems(s *dossier.Source) []dossier.Problem {
	if d.note == "" {
		return nil
	}
	p := dossier.Problem{File: folder + s.Name, Message: d.note, Hint: d.hint}
	if d.at >= 0 {
		p.Line = s.Line(d.at)
	}
	return []dossier.Problem{p}
}

// blank reports whether a text shows nothing: white space and format
// characters such as zero-width spaces alone.
func blank(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool {
		return !unicode.IsSpace(r) && !unicode.In(r, unicode.Cf, unicode.Cc)
	}) < 0
}
