// Package web reads a saved web page.
package web

import (
	"errors"

	"dossier/generator/dossier"
)

// About is what a page's carrier says of it: the header of a part of a message,
// a record of an archive. Empty fields say nothing.
type About struct {
	Charset  string         // of the bytes, as declared by the carrier
	URL      dossier.Stated // where the page was
	Captured dossier.Stated // EDTF: when it was saved
}

// Read reads a page.
func Read(raw []byte, about About) (*dossier.Transcript, error) {
	return nil, errors.New("web pages cannot be read yet")
}
