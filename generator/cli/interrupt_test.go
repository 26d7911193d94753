package cli_test

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"dossier/generator/internal/synth"
)

// Whenever Ctrl-C comes, while one huge source is being understood, while
// briefings are written, pages rendered or the site exchanged, the program ends
// soon with exit code 130 and says so; the old site is whole, each briefing is
// there whole or not at all, and nothing is left beside them. The next build
// makes what an undisturbed one makes.
//
// DOSSIER_INTERRUPTS=100 takes a hundred moments; then each end must come
// within a second. On a busy machine a few moments are allowed more.
func TestInterrupt(t *testing.T) {
	moments, soon, sources, huge := 5, 4*time.Second, 8, 50<<10
	if n, err := strconv.Atoi(os.Getenv("DOSSIER_INTERRUPTS")); err == nil {
		moments, soon, sources, huge = n, time.Second, 120, 2<<20
	}
	s := newScene(t, sources, huge)
	chance := rand.New(rand.NewPCG(1, 2))
	var slowest time.Duration
	stopped := 0
	for i := range moments {
		s.reset()
		after := time.Duration((float64(i) + chance.Float64()) / float64(moments) * float64(s.whole))
		took, code, said := s.interrupt(after)
		if code == 0 { // it was faster
			continue
		}
		stopped++
		slowest = max(slowest, took)
		if code == killed && after < 200*time.Millisecond {
			continue // it had not so much as begun
		}
		if code != 130 || !strings.Contains(said, "dossier: interrupted; nothing was published, and every briefing is whole\n") {
			t.Errorf("after %v: exit code %d: %s", after, code, said)
		}
		if took > soon {
			t.Errorf("after %v: it took %v to end", after, took)
		}
		s.look(after)
	}
	t.Logf("%d of %d moments were in time, the slowest end took %v", stopped, moments, slowest)
	if stopped == 0 {
		t.Error("no build was interrupted")
	}
	s.dossier("build", "--quiet")
	got := treeOf(t, s.root)
	for name := range s.want {
		if got[name] != s.want[name] {
			t.Errorf("%s is not as an undisturbed build makes it", name)
		}
	}
	if len(got) != len(s.want) {
		t.Errorf("%d files, not %d", len(got), len(s.want))
	}
}

// killed is the exit code of a program that a signal ended, and did not only
// reach.
const killed = -1

// scene is a dossier with an old site, which has new sources.
type scene struct {
	t      *testing.T
	root   string
	cache  string
	design string            // a copy that nobody edits meanwhile
	old    map[string]string // every file before the build
	want   map[string]string // every file after one that is left alone
	whole  time.Duration     // what that takes
}

// newScene makes a dossier of so many sources, and of one of so many bytes that
// the old site does not know.
func newScene(t *testing.T, sources, huge int) *scene {
	t.Helper()
	s := &scene{t: t, root: t.TempDir(), cache: t.TempDir(), design: t.TempDir()}
	for _, dir := range []string{"layouts", "assets", "i18n"} {
		if err := os.CopyFS(filepath.Join(s.design, dir), os.DirFS(filepath.Join(repository(t), dir))); err != nil {
			t.Fatal(err)
		}
	}
	if err := (synth.Dossier{Sources: sources, Seed: 7}).Write(s.root); err != nil {
		t.Fatal(err)
	}
	s.dossier("build", "--quiet")
	s.old = treeOf(t, s.root)
	s.old["content/sources/huge.txt"] = s.joined(huge)
	s.reset()
	begin := time.Now()
	s.dossier("build", "--quiet")
	s.whole = time.Since(begin)
	s.want = treeOf(t, s.root)
	return s
}

// joined is the sources one after the other, again and again.
func (s *scene) joined(bytes int) string {
	var b strings.Builder
	for b.Len() < bytes {
		for _, name := range slices.Sorted(maps.Keys(s.old)) {
			if strings.HasPrefix(name, "content/sources/") {
				b.WriteString(s.old[name] + "\n\n")
			}
		}
	}
	return b.String()
}

// reset brings back what was there before the build. The old briefings go, so
// that all are to be written.
func (s *scene) reset() {
	s.t.Helper()
	if err := errors.Join(os.RemoveAll(s.root), os.RemoveAll(s.cache)); err != nil {
		s.t.Fatal(err)
	}
	for name, text := range s.old {
		if strings.HasPrefix(name, "content/briefings/") {
			continue
		}
		file := filepath.Join(s.root, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o755), os.WriteFile(file, []byte(text), 0o644)); err != nil {
			s.t.Fatal(err)
		}
	}
}

func (s *scene) command(args ...string) *exec.Cmd {
	c := exec.Command("dossier", append(args, "-s", s.root, "--cache", s.cache)...)
	c.Env = append(os.Environ(), "DESIGN="+s.design)
	return c
}

func (s *scene) dossier(args ...string) {
	s.t.Helper()
	if out, err := s.command(args...).CombinedOutput(); err != nil {
		s.t.Fatalf("%v: %s", err, out)
	}
}

// interrupt starts a build and sends it what Ctrl-C sends. It returns how long
// it took from there to its end, the exit code, and what was said.
func (s *scene) interrupt(after time.Duration) (took time.Duration, code int, said string) {
	s.t.Helper()
	var out bytes.Buffer
	c := s.command("build")
	c.Stderr = &out
	if err := c.Start(); err != nil {
		s.t.Fatal(err)
	}
	time.Sleep(after)
	sent := time.Now()
	_ = c.Process.Signal(os.Interrupt) // it may be over
	_ = c.Wait()
	return time.Since(sent), c.ProcessState.ExitCode(), out.String()
}

// look holds what an interrupted build left against what was there.
func (s *scene) look(after time.Duration) {
	s.t.Helper()
	for name, text := range treeOf(s.t, s.root) {
		want, known := s.old[name]
		if strings.HasPrefix(name, "content/briefings/") {
			want, known = s.want[name]
		}
		if !known || text != want {
			s.t.Errorf("after %v: %s is not as it was, nor as it should become", after, name)
		}
	}
	for name := range treeOf(s.t, filepath.Join(s.cache, "aside")) {
		s.t.Errorf("after %v: the cache still holds aside/%s", after, name)
	}
	if _, err := os.Stat(filepath.Join(s.root, "public/index.html")); err != nil {
		s.t.Errorf("after %v: %v", after, err)
	}
}

// treeOf is every file below a folder with its bytes; of one that is not there,
// none.
func treeOf(t *testing.T, root string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := os.ReadFile(p)
		files[filepath.ToSlash(p[len(root)+1:])] = string(raw)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return files
}
