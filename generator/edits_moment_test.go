package generator_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"sync/atomic"
	"testing"

	"dossier/generator"
)

// A removed source leaves its briefing as it is, reported; put back, it is
// taken up where it was.
func TestARemovedSourceLeavesItsBriefing(t *testing.T) {
	w := worldFor(t, newScript(7, 3, 0))
	a := w.articles[1]
	a.at = w.briefings()[a.name]
	text := w.read(a.path()) + "\nA word of mine.\n"
	must(t, w.write(a.path(), text))
	must(t, worldChanges["removed"](w, a))
	report, err := w.build(true)
	must(t, err)
	if w.read(a.path()) != text {
		t.Error("the briefing of a removed source was touched")
	}
	if !namesFile(report, a.path()) {
		t.Errorf("no problem names the orphan: %v", report.Problems)
	}
	if report.Sources != 2 {
		t.Errorf("%d sources, want 2", report.Sources)
	}

	a.version++
	must(t, worldChanges["put back"](w, a))
	report, err = w.build(true)
	must(t, err)
	fresh, err := w.scribe.Fresh(w.root, a.name, a.at)
	must(t, err)
	if w.read(a.path()) != string(fresh)+"\nA word of mine.\n" {
		t.Error("the briefing of a source that was put back is not up to date")
	}
	if namesFile(report, a.path()) || len(w.tree("content/briefings")) != 3 {
		t.Errorf("the source was not taken up again: %v", report.Problems)
	}
}

// Whatever a person saves while a build reads is there when it has ended, and
// the next build brings the rest up to date.
func TestAnEditDuringABuildIsNotLost(t *testing.T) {
	w := worldFor(t, newScript(8, 12, 0))
	for _, a := range w.articles {
		a.at = w.briefings()[a.name]
		must(t, worldChanges["revised"](w, a))
	}
	var saved atomic.Int64
	save := func() {
		n := int(saved.Add(1)) - 1
		a := w.articles[(5*n)%len(w.articles)]
		text := w.read(a.path()) + fmt.Sprintf("\n- word%dword of mine\n", n)
		tmp := w.path(a.path() + ".tmp~")
		must(t, os.WriteFile(tmp, []byte(text), 0o644))
		must(t, os.Rename(tmp, w.path(a.path())))
	}
	opts := w.options()
	opts.Progress = func(stage string, _, _ int) {
		if stage == "reading" {
			save()
		}
	}
	_, err := generator.Build(context.Background(), opts)
	if err != nil && !strings.Contains(err.Error(), "changed while it was being built") {
		t.Fatal(err)
	}
	if saved.Load() == 0 {
		t.Fatal("nothing was saved during the build")
	}
	_, err = w.build(false)
	must(t, err)
	for n := range int(saved.Load()) {
		a := w.articles[(5*n)%len(w.articles)]
		a.words = append(a.words, fmt.Sprintf("word%dword", n))
		a.theirs = append(a.theirs, own{home: "who is who", text: fmt.Sprintf("- word%dword of mine", n)})
	}
	for _, a := range w.articles {
		fresh, err := w.scribe.Fresh(w.root, a.name, a.at)
		must(t, err)
		text := w.read(a.path())
		for _, o := range a.judge(text, text, string(fresh), "") {
			t.Errorf("%s: %s: %s", a.at, o.says, o.text)
		}
	}
}

// worldFor is a world that was built once.
func worldFor(t *testing.T, s script) *world {
	t.Helper()
	w, err := newWorld(s, t.TempDir())
	must(t, err)
	_, err = w.build(false)
	must(t, err)
	return w
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
