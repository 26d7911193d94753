package generator_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"dossier/generator"
	"dossier/generator/dossier"
)

// desk is a dossier in a folder of its own, built with the design of this
// repository.
type desk struct {
	t    *testing.T
	root string
}

// newDesk copies the repository's own dossier, without its briefings.
func newDesk(t *testing.T) desk {
	t.Helper()
	d := desk{t, t.TempDir()}
	for _, dir := range []string{"content/sources", "content/themes"} {
		if err := os.CopyFS(filepath.Join(d.root, dir), os.DirFS(filepath.Join("..", dir))); err != nil {
			t.Fatal(err)
		}
	}
	for _, file := range []string{"hugo.yaml", "content/_index.md"} {
		raw, err := os.ReadFile(filepath.Join("..", file))
		if err != nil {
			t.Fatal(err)
		}
		d.write(file, string(raw))
	}
	return d
}

// emptyDesk is a dossier without sources or themes.
func emptyDesk(t *testing.T) desk {
	t.Helper()
	d := desk{t, t.TempDir()}
	d.write("content/_index.md", "---\nquestion: What happened?\n---\n")
	return d
}

func (d desk) path(name string) string { return filepath.Join(d.root, filepath.FromSlash(name)) }

func (d desk) read(name string) string {
	d.t.Helper()
	raw, err := os.ReadFile(d.path(name))
	if err != nil {
		d.t.Fatal(err)
	}
	return string(raw)
}

func (d desk) write(name, text string) {
	d.t.Helper()
	if err := os.MkdirAll(filepath.Dir(d.path(name)), 0o755); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(d.path(name), []byte(text), 0o644); err != nil {
		d.t.Fatal(err)
	}
}

// edit replaces the one place where old stands.
func (d desk) edit(name, old, fresh string) {
	d.t.Helper()
	text := d.read(name)
	if n := strings.Count(text, old); n != 1 {
		d.t.Fatalf("%s holds %d times what is to be edited: %q", name, n, old)
	}
	d.write(name, strings.Replace(text, old, fresh, 1))
}

func (d desk) options() generator.Options {
	return generator.Options{Root: d.root, Design: os.DirFS("..")}
}

func (d desk) build() generator.Report {
	d.t.Helper()
	report, err := generator.Build(context.Background(), d.options())
	if err != nil {
		d.t.Fatal(err)
	}
	return report
}

func (d desk) check() []dossier.Problem {
	d.t.Helper()
	found, err := generator.Check(context.Background(), generator.Options{Root: d.root})
	if err != nil {
		d.t.Fatal(err)
	}
	return found
}

// tree is every file below a folder with its bytes.
func (d desk) tree(dir string) map[string]string {
	d.t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(d.path(dir)), ".", func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		files[p] = d.read(dir + "/" + p)
		return nil
	})
	if err != nil {
		d.t.Fatal(err)
	}
	return files
}

// words is a page's text as a reader sees it, runs of space made one.
func (d desk) words(page string) string {
	d.t.Helper()
	z := html.NewTokenizer(strings.NewReader(d.read("public/" + page)))
	var b strings.Builder
	for {
		switch z.Next() {
		case html.ErrorToken:
			return strings.Join(strings.Fields(b.String()), " ")
		case html.TextToken:
			b.Write(z.Text())
		}
	}
}

func sameTrees(t *testing.T, what string, a, b map[string]string) {
	t.Helper()
	for name := range a {
		if _, ok := b[name]; !ok {
			t.Errorf("%s: %s is gone", what, name)
		} else if a[name] != b[name] {
			t.Errorf("%s: %s has other bytes", what, name)
		}
	}
	for name := range b {
		if _, ok := a[name]; !ok {
			t.Errorf("%s: %s is new", what, name)
		}
	}
}

// No clock, no map order, no absolute path, no number of workers in any output.
func TestBuildingTwiceGivesTheSameBytes(t *testing.T) {
	a, b := newDesk(t), newDesk(t)
	report := a.build()
	if report.Sources != 5 || report.Unread != 0 || len(report.Written) != 5 {
		t.Errorf("report %+v, want five sources and five briefings", report)
	}
	site, content := a.tree("public"), a.tree("content")

	if again := a.build(); len(again.Written) != 0 {
		t.Errorf("a second build wrote %v", again.Written)
	}
	sameTrees(t, "public, built again", site, a.tree("public"))
	sameTrees(t, "content, built again", content, a.tree("content"))

	opts := b.options()
	opts.Workers = 1
	if _, err := generator.Build(context.Background(), opts); err != nil {
		t.Fatal(err)
	}
	sameTrees(t, "public, built elsewhere by one worker", site, b.tree("public"))
	sameTrees(t, "content, built elsewhere by one worker", content, b.tree("content"))
	for name, text := range site {
		if strings.Contains(text, a.root) {
			t.Errorf("public/%s names the folder it was built in", name)
		}
	}
}

// What is committed is what the program writes: a reader of the repository
// sees today's briefings.
func TestTheRepositorysBriefingsAreCurrent(t *testing.T) {
	d := newDesk(t)
	d.build()
	for name, text := range d.tree("content/briefings") {
		committed, err := os.ReadFile(filepath.Join("../content/briefings", name))
		if err != nil {
			t.Error(err)
		} else if string(committed) != text {
			t.Errorf("content/briefings/%s is not what the program writes; run make site and commit it", name)
		}
	}
}

func TestTheDossierOfThisRepositoryHoldsUp(t *testing.T) {
	d := newDesk(t)
	d.build()
	for _, p := range d.check() {
		if p.Grave {
			t.Errorf("check objects: %s", p)
		}
	}
}

// A failed or interrupted build leaves the old site whole and says so.
func TestAFailedBuildLeavesTheOldSiteWhole(t *testing.T) {
	d := newDesk(t)
	d.build()
	site := d.tree("public")

	d.write("layouts/home.html", `{{ define "main" }}{{ .Nonsense.Never }}{{ end }}`)
	if _, err := generator.Build(context.Background(), d.options()); err == nil || !strings.Contains(err.Error(), "layouts/home.html") {
		t.Errorf("a broken layout gave %v, want an error that names layouts/home.html", err)
	}
	sameTrees(t, "after a broken layout", site, d.tree("public"))
	if err := os.Remove(d.path("layouts/home.html")); err != nil {
		t.Fatal(err)
	}

	for _, at := range []string{"reading", "rendering"} {
		ctx, cancel := context.WithCancel(context.Background())
		opts := d.options()
		opts.Progress = func(stage string, _, _ int) {
			if stage == at {
				cancel()
			}
		}
		if _, err := generator.Build(ctx, opts); !errors.Is(err, context.Canceled) {
			t.Errorf("interrupted while %s: error %v", at, err)
		}
		cancel()
		sameTrees(t, "interrupted while "+at, site, d.tree("public"))
	}
	left, err := filepath.Glob(d.path(".*"))
	if err != nil || len(left) > 0 {
		t.Errorf("failed builds left %v (%v)", left, err)
	}
}

func TestNoDossierIsSaidPlainly(t *testing.T) {
	_, err := generator.Build(context.Background(), generator.Options{Root: t.TempDir(), Design: os.DirFS("..")})
	var hinted *generator.Hinted
	if !errors.As(err, &hinted) || !strings.Contains(err.Error(), "no dossier here") {
		t.Errorf("error %v, want one that says there is no dossier and what to do", err)
	}
}
