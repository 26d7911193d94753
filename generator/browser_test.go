package generator_test

import (
	"context"
	"errors"
	"os"
	"testing"
	"time"

	"dossier/generator/internal/browser"
)

// Opened by a double-click, under a sub-path and at a root, no page fails a
// request, complains on the console or has a link that leads nowhere.
func TestTheSiteInARealBrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("needs a browser")
	}
	d := newDesk(t)
	d.build()
	ctx, cancel := context.WithTimeout(context.Background(), 15*time.Minute)
	defer cancel()
	found, err := browser.Walk(ctx, d.path("public"))
	if errors.Is(err, browser.ErrNone) && os.Getenv("CI") != "true" {
		t.Skip("left out: pages in a real browser:", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		t.Error(f)
	}
}
