package generator_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"dossier/generator/cli"
	"dossier/generator/internal/synth"
)

// playsProgram makes the test binary the program itself, so that a test can
// kill it: its arguments are then the program's.
const playsProgram = "DOSSIER_DESIGN"

func TestMain(m *testing.M) {
	if design := os.Getenv(playsProgram); design != "" {
		os.Exit(cli.Main(os.Args[1:], os.Stdout, os.Stderr, os.DirFS(design)))
	}
	os.Exit(m.Run())
}

// trials is how often something is left to chance: n times, or as often as
// DOSSIER_KILLS says, divided by share.
func trials(t *testing.T, n, share int) int {
	t.Helper()
	asked := os.Getenv("DOSSIER_KILLS")
	if asked == "" {
		return n
	}
	all, err := strconv.Atoi(asked)
	if err != nil {
		t.Fatalf("DOSSIER_KILLS=%s: %v", asked, err)
	}
	return all / share
}

// synthetic is a dossier of made-up articles.
func synthetic(t *testing.T, sources int, seed uint64) desk {
	t.Helper()
	d := desk{t, filepath.Join(t.TempDir(), "dossier")}
	if err := (synth.Dossier{Sources: sources, Seed: seed}).Write(d.root); err != nil {
		t.Fatal(err)
	}
	return d
}

// revise puts a later version in the place of every nth article.
func (d desk) revise(sources int, seed uint64, nth int) {
	d.t.Helper()
	s := synth.Dossier{Sources: sources, Seed: seed}
	for i := 0; i < sources; i += nth {
		name, _ := s.Article(i)
		d.write("content/sources/"+name, string(s.Revised(i, 2)))
	}
}

// annotate writes a person's words into every nth briefing and returns the
// names of those.
func (d desk) annotate(nth int) (names []string) {
	d.t.Helper()
	for i, name := range d.briefings() {
		if i%nth == 0 {
			d.replaceSummary(name, theirSummary)
			d.write(name, d.read(name)+theirNote)
			names = append(names, name)
		}
	}
	return names
}

const (
	theirSummary = "A person has read this and put it in their own words."
	theirNote    = "\n## What we still need\n\nA second source, *soon*.\n"
)

func (d desk) briefings() []string {
	d.t.Helper()
	names, err := filepath.Glob(d.path("content/briefings/*.md"))
	if err != nil {
		d.t.Fatal(err)
	}
	for i, name := range names {
		names[i] = "content/briefings/" + filepath.Base(name)
	}
	return names
}

// state is everything that a dossier's folder and its site hold.
type state struct{ content, public map[string]string }

func (d desk) state() state { return state{d.tree("content"), d.treeIfAny("public")} }

func (d desk) treeIfAny(dir string) map[string]string {
	d.t.Helper()
	if _, err := os.Stat(d.path(dir)); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return d.tree(dir)
}

// same fails the test unless the dossier is in that very state.
func (d desk) same(what string, want state) {
	d.t.Helper()
	sameTrees(d.t, what+": content", want.content, d.tree("content"))
	sameTrees(d.t, what+": public", want.public, d.treeIfAny("public"))
}

// clean fails the test if a build has left anything but its results: beside
// the site, among the briefings, in the cache.
func (d desk) clean(what, cache string) {
	d.t.Helper()
	for _, name := range d.leftovers(cache) {
		d.t.Errorf("%s: left behind: %s", what, name)
	}
}

func (d desk) leftovers(cache string) (names []string) {
	d.t.Helper()
	_ = filepath.WalkDir(d.root, func(p string, e fs.DirEntry, err error) error {
		if err == nil && strings.HasPrefix(e.Name(), ".") && p != d.path("public/.dossier") {
			names = append(names, p)
		}
		return nil
	})
	entries, _ := os.ReadDir(cache)
	for _, e := range entries {
		if n := e.Name(); n != "lock" && n != "ledger" && n != "objects" && !strings.HasPrefix(n, "roll-") {
			names = append(names, filepath.Join(cache, n))
		}
	}
	return names
}

// copyOf is a dossier with its cache, elsewhere: two folders in one, "dossier"
// and "cache", with all times as they are.
func copyOf(t *testing.T, d desk) desk {
	t.Helper()
	to := filepath.Join(t.TempDir(), "copy")
	if out, err := exec.Command("cp", "-a", filepath.Dir(d.root), to).CombinedOutput(); err != nil {
		t.Skipf("folders cannot be copied with their times here: %v %s", err, out)
	}
	return desk{t, filepath.Join(to, "dossier")}
}

// cache is the folder that copyOf copies along.
func (d desk) cache() string { return filepath.Join(filepath.Dir(d.root), "cache") }

// command is a build by a process of its own.
func (d desk) command(args ...string) (*exec.Cmd, *bytes.Buffer) {
	d.t.Helper()
	design, err := filepath.Abs("..")
	if err != nil {
		d.t.Fatal(err)
	}
	said := &bytes.Buffer{}
	c := exec.Command(os.Args[0], append([]string{"build", "--cache", "../cache"}, args...)...)
	c.Dir, c.Stdout, c.Stderr = d.root, said, said
	c.Env = append(os.Environ(), playsProgram+"="+design)
	return c, said
}

// run builds in a process of its own, which must end well.
func (d desk) run(args ...string) {
	d.t.Helper()
	c, said := d.command(args...)
	if err := c.Run(); err != nil {
		d.t.Fatalf("build: %v\n%s", err, said)
	}
}
