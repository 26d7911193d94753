// Package warc reads …
package warc

import (
	"errors"

	"dossier/generator/dossier"
)

// Read reads …
func Read(raw []byte) (*dossier.Transcript, error) {
	return nil, errors.New("warc cannot be read yet")
}
