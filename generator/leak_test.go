package generator_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"dossier/generator"
)

func tells(r generator.Report, words string) bool {
	for _, p := range r.Problems {
		if strings.Contains(p.Message, words) {
			return true
		}
	}
	return false
}

// settled waits until there are no more goroutines than expected, and says how
// many there are.
func settled(expected int) int {
	for end := time.Now().Add(5 * time.Second); runtime.NumGoroutine() > expected && time.Now().Before(end); {
		time.Sleep(10 * time.Millisecond)
	}
	return runtime.NumGoroutine()
}

// A build that is cancelled, at whatever moment, or that fails leaves no
// goroutine, no file that is no result, and no lock: the next does not wait.
// It must not run beside other tests, whose goroutines it would count.
func TestNothingIsLeftOfAStoppedBuild(t *testing.T) {
	d := synthetic(t, 8, 21)
	d.cached()
	before := runtime.NumGoroutine()
	start := time.Now()
	d.again(1)
	d.cached()
	took := time.Since(start)

	opts := d.cachedOptions()
	opts.Waiting = func() { t.Error("a build waits though no other is at work") }
	stopped := 0
	for i := range trials(t, 8, 2) {
		chance := rand.New(rand.NewPCG(uint64(i), 6))
		d.again(2 + i)
		site := d.tree("public")
		ctx, cancel := context.WithCancel(context.Background())
		timer := time.AfterFunc(time.Duration(chance.Int64N(int64(took))), cancel)
		_, err := generator.Build(ctx, opts)
		d.clean("stopped", d.cache()) // at once: nothing is written afterwards
		switch {
		case err == nil:
		case errors.Is(err, context.Canceled):
			stopped++
			sameTrees(t, "stopped: public", site, d.tree("public"))
		default:
			t.Errorf("stopped: %v", err)
		}
		timer.Stop()
		cancel()
	}
	if stopped == 0 {
		t.Error("no build was stopped in time: nothing was proved")
	}

	for done := range 6 {
		if err := os.RemoveAll(d.path("content/briefings")); err != nil {
			t.Fatal(err)
		}
		d.stoppedReading(done)
	}

	// A layout that calls what is no function is not among these: of it, Hugo
	// itself leaves two goroutines of a cache that it gives nobody to close.
	for _, broken := range []string{"{{ if }}", "{{ .Nonsense.Never }}", "{{ div 1 0 }}", `{{ errorf "no" }}`, `{{ partial "none.html" . }}`} {
		d.write("layouts/home.html", `{{ define "main" }}`+broken+`{{ end }}`)
		if _, err := generator.Build(context.Background(), opts); err == nil {
			t.Errorf("the layout %q failed nothing", broken)
		}
		d.clean("failed", d.cache())
	}
	if after := settled(before); after > before {
		stacks := make([]byte, 1<<20)
		t.Errorf("%d goroutines before, %d after:\n%s", before, after, stacks[:runtime.Stack(stacks, true)])
	}
}

// stoppedReading stops a build when so many briefings are done and others under
// way. Of those nothing is written once the build has returned.
func (d desk) stoppedReading(done int) {
	d.t.Helper()
	before := runtime.NumGoroutine()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	opts := d.cachedOptions()
	opts.Workers = 4
	opts.Progress = func(_ string, n, _ int) {
		if n >= done {
			cancel()
		}
	}
	if _, err := generator.Build(ctx, opts); !errors.Is(err, context.Canceled) {
		d.t.Errorf("stopped after %d briefings: %v", done, err)
	}
	d.clean("stopped while reading", d.cache())
	content := d.treeIfAny("content/briefings")
	settled(before)
	sameTrees(d.t, "stopped while reading, and later", content, d.treeIfAny("content/briefings"))
}

// again changes the dossier, another way each time.
func (d desk) again(version int) {
	d.t.Helper()
	name := d.sources()[version%len(d.sources())]
	d.write(name, d.read(name)+"\n“We have said this "+strings.Repeat("very ", version)+"often,” the minister said on Monday.\n")
}
