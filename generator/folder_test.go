package generator

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// What a person saves in the moment in which a briefing is exchanged is lost
// neither where it was saved nor where the exchange has put it.
func TestSavedInTheLastMoment(t *testing.T) {
	f := folder{t.TempDir()}
	briefing, other := f.path("b.md"), filepath.Join(f.root, ".dossier-1")
	put := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	holds := func(name, want string) {
		t.Helper()
		if raw, err := os.ReadFile(name); err != nil || string(raw) != want {
			t.Errorf("%s holds %q (%v), want %q", filepath.Base(name), raw, err, want)
		}
	}

	put(briefing, "a person's")
	if err := f.write("b.md", []byte("old"), []byte("fresh")); !errors.Is(err, errEdited) {
		t.Errorf("a briefing that was edited: %v", err)
	}
	holds(briefing, "a person's")
	if left, _ := filepath.Glob(filepath.Join(f.root, ".dossier-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}

	put(other, "a person's")
	giveUp(other, []byte("fresh"))
	holds(other, "a person's")
	put(other, "fresh")
	giveUp(other, []byte("fresh"))
	if _, err := os.Stat(other); !errors.Is(err, os.ErrNotExist) {
		t.Error("a file of the machine's was left behind")
	}
}
