// Package docx reads …
package docx

import (
	"errors"

	"dossier/generator/dossier"
)

// Read reads …
func Read(raw []byte) (*dossier.Transcript, error) {
	return nil, errors.New("docx cannot be read yet")
}
