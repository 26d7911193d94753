package generator

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"sync"

	"dossier/generator/brief"
	"dossier/generator/dossier"
)

// version and compose are how this program writes briefings; a test builds as
// another program would.
var (
	version = Version
	compose = brief.Compose
)

// programKey tells this very program from any other: what one version worked
// out, another must not take for its own. A version number would not do while
// the program is being written.
var programKey = sync.OnceValues(func() (dossier.Key, error) {
	name, err := os.Executable()
	if err != nil {
		return dossier.Key{}, fmt.Errorf("looking for this program: %w", err)
	}
	f, err := os.Open(name)
	if err != nil {
		return dossier.Key{}, fmt.Errorf("reading this program: %w", err)
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return dossier.Key{}, fmt.Errorf("reading this program: %w", err)
	}
	return dossier.Key(h.Sum(nil)), nil
})
