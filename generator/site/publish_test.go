package site

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// beside lists what stands next to a published folder.
func beside(t *testing.T, out string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(out))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() != filepath.Base(out) {
			names = append(names, e.Name())
		}
	}
	return names
}

func writeFile(t *testing.T, name, text string) {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(text), 0o644)); err != nil {
		t.Fatal(err)
	}
}

// A second build replaces the first whole: what went is gone, what is new is
// there, what did not change is the same file with its old time, and the
// placeholder that version control keeps survives.
func TestPublishReplaces(t *testing.T) {
	in := toyInput(t)
	writeFile(t, filepath.Join(in.Out, ".gitkeep"), "")
	mustRender(t, in)
	long := time.Now().Add(-time.Hour).Truncate(time.Second)
	page := filepath.Join(in.Out, "briefings", "001.html")
	if err := os.Chtimes(page, long, long); err != nil {
		t.Fatal(err)
	}
	pages := toyPages()[:3]
	pages[0].Title = "Another home"
	in.Pages = sheets(pages)
	mustRender(t, in)

	files := readTree(t, in.Out)
	if _, there := files["404.html"]; there {
		t.Error("404.html is still there")
	}
	if !strings.Contains(files["index.html"], "Another home") {
		t.Error("the home page is the old one")
	}
	if _, there := files[".gitkeep"]; !there {
		t.Error(".gitkeep is gone")
	}
	if info, _ := os.Stat(page); !info.ModTime().Equal(long) {
		t.Error("a page that did not change has a new time")
	}
	if left := beside(t, in.Out); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// A build that fails or is interrupted, at any point, leaves the old site
// whole and nothing beside it.
func TestFailureLeavesTheOldSite(t *testing.T) {
	in := toyInput(t)
	mustRender(t, in)
	want := readTree(t, in.Out)

	broken := in
	broken.User = with(nil, map[string]string{"layouts/source.html": "{{ div 1 0 }}"})
	broken.Batch = 1
	if _, err := Render(t.Context(), broken); err == nil {
		t.Error("no error")
	}
	for stop := range len(in.Pages) + 1 {
		ctx, cancel := context.WithCancel(t.Context())
		interrupted := in
		interrupted.Batch = 1
		pages := toyPages()
		pages[0].Title = "Never seen"
		interrupted.Pages = sheets(pages)
		calls := 0
		interrupted.Progress = func(int, int) {
			if calls == stop {
				cancel()
			}
			calls++
		}
		if _, err := Render(ctx, interrupted); !errors.Is(err, context.Canceled) {
			t.Errorf("stopped at %d: %v", stop, err)
		}
		cancel()
	}
	if !maps.Equal(readTree(t, in.Out), want) {
		t.Error("the old site changed")
	}
	if left := beside(t, in.Out); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// What a killed run leaves is put right by the next: a half-built folder goes;
// an old site that had been moved aside comes back, even when the next build
// fails too.
func TestRecoveryFromAKill(t *testing.T) {
	in := toyInput(t)
	mustRender(t, in)
	want := readTree(t, in.Out)

	writeFile(t, filepath.Join(filepath.Dir(in.Out), asideName(in.Out)+"123", "half.html"), "half")
	if err := os.Rename(in.Out, oldName(in.Out)); err != nil {
		t.Fatal(err)
	}
	broken := in
	broken.User = with(nil, map[string]string{"layouts/plain.html": "{{ div 1 0 }}"})
	if _, err := Render(t.Context(), broken); err == nil {
		t.Error("no error")
	}
	if !maps.Equal(readTree(t, in.Out), want) {
		t.Error("the old site did not come back")
	}
	if left := beside(t, in.Out); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}

	// Killed after both renames: the new site is in place, the old one beside it.
	writeFile(t, filepath.Join(oldName(in.Out), "old.html"), "old")
	mustRender(t, in)
	if left := beside(t, in.Out); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func (t *tree) put(name, text string) error {
	_, err := t.write(name, []byte(text))
	return err
}

// Two builds at a time do not clear each other's folders away.
func TestALiveBuildIsNoLeftover(t *testing.T) {
	in := toyInput(t)
	other, err := newTree(in.Out)
	if err != nil {
		t.Fatal(err)
	}
	defer other.discard()
	mustRender(t, in)
	if err := errors.Join(other.put("index.html", "other"), other.publish()); err != nil {
		t.Fatal(err)
	}
	if got := readTree(t, in.Out)["index.html"]; got != "other" {
		t.Errorf("got %q", got)
	}
}

// The two renames of other systems end like the exchange of Linux.
func TestSwap(t *testing.T) {
	dir := t.TempDir()
	out, fresh := filepath.Join(dir, "public"), filepath.Join(dir, ".public-1")
	for i, want := range []string{"first", "second"} {
		writeFile(t, filepath.Join(fresh, "index.html"), want)
		if err := swap(fresh, out); err != nil {
			t.Fatal(i, err)
		}
		if got := readTree(t, dir); len(got) != 1 || got["public/index.html"] != want {
			t.Errorf("got %v", got)
		}
	}
}

// A folder with somebody's files in it is not replaced.
func TestForeignFoldersAreRefused(t *testing.T) {
	for name, file := range map[string]string{"files": "thesis.doc", "a repository": ".git/HEAD"} {
		t.Run(name, func(t *testing.T) {
			in := toyInput(t)
			writeFile(t, filepath.Join(in.Out, filepath.FromSlash(file)), "precious")
			if _, err := Render(t.Context(), in); err == nil || !strings.Contains(err.Error(), in.Out) {
				t.Errorf("got %v", err)
			}
			if got := readTree(t, in.Out); len(got) != 1 || got[file] != "precious" {
				t.Errorf("got %v", got)
			}
		})
	}
}

// A public folder that is a link to elsewhere stays one.
func TestPublishThroughALink(t *testing.T) {
	in := toyInput(t)
	real := filepath.Join(t.TempDir(), "www")
	if err := errors.Join(os.Mkdir(real, 0o755), os.Symlink(real, in.Out)); err != nil {
		t.Skip(err)
	}
	mustRender(t, in)
	if info, err := os.Lstat(in.Out); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Error("the link is gone")
	}
	if readTree(t, real)["index.html"] == "" {
		t.Error("nothing published")
	}
}

// A dossier without pages publishes an empty site rather than failing.
func TestNoPages(t *testing.T) {
	in := toyInput(t)
	in.Pages, in.Files = nil, nil
	if r := mustRender(t, in); r.Pages != 0 || r.Files != 0 {
		t.Errorf("got %+v", r)
	}
}
