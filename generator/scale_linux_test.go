package generator_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"dossier/generator/internal/synth"
)

// BenchmarkScale builds made-up dossiers as a person does, with the program as
// it is installed: from nothing, with nothing changed, with one source changed,
// and from nothing again, which must give the same bytes. DOSSIER_SCALE names
// the numbers of sources, "1000,10000"; docs/performance.md has the figures.
func BenchmarkScale(b *testing.B) {
	program := filepath.Join(b.TempDir(), "dossier")
	if out, err := exec.Command("go", "build", "-o", program, "..").CombinedOutput(); err != nil {
		b.Fatalf("building the program: %v\n%s", err, out)
	}
	for _, n := range scales(b) {
		b.Run(fmt.Sprint(n, "_sources"), func(b *testing.B) {
			for b.Loop() {
				measureScale(b, program, n)
			}
		})
	}
}

func scales(b *testing.B) []int {
	named := os.Getenv("DOSSIER_SCALE")
	if named == "" {
		named = "100"
	}
	var all []int
	for _, s := range strings.Split(named, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(s))
		if err != nil || n < 1 {
			b.Fatalf("DOSSIER_SCALE: %q is no number of sources", s)
		}
		all = append(all, n)
	}
	return all
}

func measureScale(b *testing.B, program string, n int) {
	d := synth.Dossier{Sources: n, Seed: 1}
	root := filepath.Join(b.TempDir(), "dossier")
	if err := d.Write(root); err != nil {
		b.Fatal(err)
	}
	run := func(cache, out string) run { return runBuild(b, program, root, cache, out) }
	cold := run("cache", "public")
	b.ReportMetric(cold.cpu.Seconds()*1000/float64(n), "cold-cpu-ms/source")
	b.ReportMetric(cold.peak, "cold-peak-MB")
	b.ReportMetric(cold.wall.Seconds(), "cold-s")

	time.Sleep(3 * time.Second) // until the files' times prove that they did not change
	run("cache", "public")
	still := run("cache", "public")
	b.ReportMetric(still.wall.Seconds(), "unchanged-s")

	name, _ := d.Article(n / 2)
	if err := os.WriteFile(filepath.Join(root, "content/sources", name), d.Revised(n/2, 1), 0o644); err != nil {
		b.Fatal(err)
	}
	one := run("cache", "public")
	b.ReportMetric(one.wall.Seconds(), "one-changed-s")
	b.ReportMetric(one.cpu.Seconds(), "one-changed-cpu-s")
	b.ReportMetric(one.peak, "one-changed-peak-MB")
	b.ReportMetric(float64(one.rendered), "one-changed-pages")

	run("fresh", "fresh-public")
	if out, err := exec.Command("diff", "-rq", filepath.Join(root, "public"), filepath.Join(root, "fresh-public")).CombinedOutput(); err != nil {
		b.Fatalf("with one source changed, the site is not what a build from nothing makes:\n%s", bytes.TrimSpace(out))
	}
}

// run is what one build took.
type run struct {
	wall, cpu time.Duration
	peak      float64 // MB of memory
	rendered  int
}

func runBuild(b *testing.B, program, root, cache, out string) run {
	b.Helper()
	c := exec.Command(program, "build", "-s", root, "--cache", filepath.Join(filepath.Dir(root), cache), "-d", filepath.Join(root, out))
	var said bytes.Buffer
	c.Stderr = &said
	start := time.Now()
	if err := c.Run(); err != nil {
		b.Fatalf("%v\n%s", err, said.String())
	}
	r := run{wall: time.Since(start), cpu: c.ProcessState.UserTime() + c.ProcessState.SystemTime()}
	r.peak = float64(c.ProcessState.SysUsage().(*syscall.Rusage).Maxrss) / 1024
	for _, words := range strings.Split(said.String(), ", ") {
		if number, ok := strings.CutSuffix(strings.TrimSpace(strings.SplitN(words, "\n", 2)[0]), " pages rendered"); ok {
			r.rendered, _ = strconv.Atoi(strings.ReplaceAll(number, ",", ""))
		}
	}
	return r
}
