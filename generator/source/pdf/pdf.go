// Package pdf reads …
package pdf

import (
	"errors"

	"dossier/generator/dossier"
)

// Read reads …
func Read(raw []byte) (*dossier.Transcript, error) {
	return nil, errors.New("pdf cannot be read yet")
}
