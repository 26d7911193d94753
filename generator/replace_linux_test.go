package generator

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// An edit between the last look at a briefing and the exchange goes back to
// its place.
func TestReplaceGivesBack(t *testing.T) {
	dir := t.TempDir()
	tmp, to := filepath.Join(dir, "tmp"), filepath.Join(dir, "b.md")
	for name, text := range map[string]string{tmp: "fresh", to: "a person's"} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := replace(tmp, to, []byte("old")); !errors.Is(err, errEdited) {
		t.Errorf("an edited briefing was replaced: %v", err)
	}
	if raw, _ := os.ReadFile(to); string(raw) != "a person's" {
		t.Errorf("the briefing holds %q", raw)
	}
}
