// Package markdown reads …
package markdown

import (
	"errors"

	"dossier/generator/dossier"
)

// Read reads …
func Read(raw []byte) (*dossier.Transcript, error) {
	return nil, errors.New("markdown cannot be read yet")
}
