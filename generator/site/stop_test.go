package site

import (
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"dossier/generator/dossier"
)

// settled waits until there are no more goroutines than before, and says how
// many there are.
func settled(before int) int {
	for range 500 {
		if runtime.NumGoroutine() <= before {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	return runtime.NumGoroutine()
}

// Whenever a build is stopped, while it composes, renders, writes or keeps, it
// returns soon, the old site is whole, nothing is left beside it, and no
// goroutine is left running.
func TestStopped(t *testing.T) {
	before := runtime.NumGoroutine()
	in := toyInput(t)
	in.Pages, in.Batch = sheets(manyPages(40)), 16
	in.Memory = mustRender(t, in).Memory
	want := readTree(t, in.Out)
	start := time.Now()
	all := in
	all.Memory, all.Out = nil, filepath.Join(t.TempDir(), "public")
	mustRender(t, all)
	whole := time.Since(start)

	changed := manyPages(40)
	for i := range changed {
		if i%3 > 0 {
			changed[i].Title = "Never seen"
		}
	}
	in.Pages = sheets(changed)
	const times = 12
	for i := range times {
		ctx, cancel := context.WithCancel(t.Context())
		var stopped time.Time
		time.AfterFunc(whole*time.Duration(i)/times, func() { stopped = time.Now(); cancel() })
		_, err := Render(ctx, in)
		if err == nil { // it was faster
			cancel()
			in.Pages, in.Memory = sheets(manyPages(40)), nil
			mustRender(t, in)
			in.Pages = sheets(changed)
			continue
		}
		if took := time.Since(stopped); !errors.Is(err, context.Canceled) || took > 2*time.Second {
			t.Errorf("stopped after %d/%d: %v after %v", i, times, err, took)
		} else {
			t.Logf("stopped after %d/%d: %v", i, times, took)
		}
		if left := beside(t, in.Out); len(left) > 0 {
			t.Errorf("left behind: %v", left)
		}
		if !maps.Equal(readTree(t, in.Out), want) {
			t.Error("the old site changed")
		}
	}
	if after := settled(before); after > before {
		t.Errorf("%d goroutines before, %d after", before, after)
	}
}

// A sheet that is being composed when a build is stopped is waited for: what
// it reads is not taken away under it.
func TestStoppedWhileComposing(t *testing.T) {
	in := toyInput(t)
	in.Batch = 1 // so that it happens while Hugo is at work on the page before
	ctx, cancel := context.WithCancel(t.Context())
	composing := false
	in.Pages[1].Compose = func() (dossier.Page, error) {
		composing = true
		cancel()
		time.Sleep(100 * time.Millisecond)
		composing = false
		return toyPages()[1], nil
	}
	if _, err := Render(ctx, in); !errors.Is(err, context.Canceled) || composing {
		t.Errorf("%v, composing: %t", err, composing)
	}
}

// A sheet that cannot be composed, or composes another page than it says,
// stops the build with its name.
func TestComposingFails(t *testing.T) {
	for want, compose := range map[string]func() (dossier.Page, error){
		"composing briefings/001.html: no such source":                                 func() (dossier.Page, error) { return dossier.Page{}, errors.New("no such source") },
		`page "briefings/001.html": composed as another, "x.html" with the layout "y"`: func() (dossier.Page, error) { return dossier.Page{Path: "x.html", Layout: "y"}, nil },
	} {
		in := toyInput(t)
		in.Pages[1].Compose = compose
		if _, err := Render(t.Context(), in); err == nil || err.Error() != want {
			t.Errorf("got %v\nwant %s", err, want)
		}
	}
}

// Of two builds into one folder the second is refused, with the name of the
// folder; when the first is over, and also when it was killed and left its
// lock file, the folder is free.
func TestTwoBuildsIntoOneFolder(t *testing.T) {
	in := toyInput(t)
	mustRender(t, in)
	hold, err := holdOut(in.Out)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Render(t.Context(), in); !errors.Is(err, ErrBusy) || !strings.Contains(err.Error(), in.Out) {
		t.Errorf("got %v", err)
	}
	hold.release()
	if left := beside(t, in.Out); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	if err := os.WriteFile(hold.lock.file.Name(), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	mustRender(t, in)
	if left := beside(t, in.Out); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
