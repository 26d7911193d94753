// Package mail reads e-mail messages and web pages saved as MHTML.
package mail

import (
	"errors"

	"dossier/generator/dossier"
)

// Read reads …
func Read(raw []byte) (*dossier.Transcript, error) {
	return nil, errors.New("mail cannot be read yet")
}
