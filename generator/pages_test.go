package generator_test

import (
	"bufio"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"dossier/generator"
	"dossier/generator/internal/synth"
)

// TestWritePages writes the pages of a made-up dossier of 1,000 sources to the
// file that DOSSIER_PAGES_OUT names, one a line: real pages to measure rendering
// with. Without it there is nothing to do.
func TestWritePages(t *testing.T) {
	name := os.Getenv("DOSSIER_PAGES_OUT")
	if name == "" {
		t.Skip("DOSSIER_PAGES_OUT names no file to write")
	}
	root := filepath.Join(t.TempDir(), "dossier")
	if err := (synth.Dossier{Sources: 1000, Seed: 1}).Write(root); err != nil {
		t.Fatal(err)
	}
	sheets, err := generator.Sheets(generator.Options{Root: root, Design: os.DirFS("..")})
	if err != nil {
		t.Fatal(err)
	}
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	out := bufio.NewWriter(file)
	lines := json.NewEncoder(out)
	for _, path := range slices.Sorted(maps.Keys(sheets)) {
		p, err := sheets[path].Compose()
		if err == nil {
			err = lines.Encode(p)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}
