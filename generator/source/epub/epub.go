// Package epub reads …
package epub

import (
	"errors"

	"dossier/generator/dossier"
)

// Read reads …
func Read(raw []byte) (*dossier.Transcript, error) {
	return nil, errors.New("epub cannot be read yet")
}
