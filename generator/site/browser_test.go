package site

import (
	"errors"
	"os"
	"testing"

	"dossier/generator/internal/browser"
)

// The toy site opens without a fault from a double-click, at a server's root
// and below a path of one.
func TestInABrowser(t *testing.T) {
	in := toyInput(t)
	mustRender(t, in)
	findings, err := browser.Walk(t.Context(), in.Out)
	if errors.Is(err, browser.ErrNone) && os.Getenv("CI") != "true" {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range findings {
		t.Error(f)
	}
}
