package generator_test

import (
	"context"
	"errors"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dossier/generator"
	"dossier/generator/dossier"
	"dossier/generator/internal/synth"
)

func (d desk) explain(file string) generator.Explanation {
	d.t.Helper()
	opts := d.options()
	opts.Cache = d.path("../cache")
	e, err := generator.Explain(context.Background(), opts, file)
	if err != nil {
		d.t.Fatal(err)
	}
	return e
}

// What is explained is what the next build does: it writes the briefings of
// which something is said to change, and no other; what is a person's is said
// to stay, and is there afterwards. Explaining changes no file, not in the
// cache either.
func TestExplainForetellsTheBuild(t *testing.T) {
	d := desk{t, filepath.Join(t.TempDir(), "dossier")}
	made := synth.Dossier{Sources: 8, Seed: 3}
	if err := made.Write(d.root); err != nil {
		t.Fatal(err)
	}
	opts := d.options()
	opts.Cache = d.path("../cache")
	build := func() generator.Report {
		t.Helper()
		report, err := generator.Build(context.Background(), opts)
		if err != nil {
			t.Fatal(err)
		}
		return report
	}
	build()
	const mine = "Words of my own."
	for i := range 8 {
		name, _ := made.Article(i)
		if i%2 == 0 {
			file := "content/briefings/" + strings.TrimSuffix(name, path.Ext(name)) + ".md"
			d.write(file, strings.Replace(d.read(file), "\n## ", "\n"+mine+"\n\n## ", 1))
		}
		if i%4 < 2 {
			d.write("content/sources/"+name, string(made.Revised(i, 4)))
		}
	}
	files := slices.Sorted(maps.Keys(d.tree("content/briefings")))
	before, kept := d.tree("content"), d.tree("../cache")
	var foretold []string
	for _, name := range files {
		e := d.explain("content/briefings/" + name)
		if len(e.Owned) == 0 {
			t.Errorf("%s: nothing is explained: %v", name, e.Problems)
		}
		for _, o := range e.Owned {
			if o.Owner != "program" && !strings.HasPrefix(o.Next, "stays") {
				t.Errorf("%s:%d: %s of a person's %s", name, o.Line, o.Place, o.Next)
			}
		}
		if slices.ContainsFunc(e.Owned, func(o generator.Owned) bool { return o.Next != "stays" && o.Next != "stays out" }) {
			foretold = append(foretold, e.File)
		}
	}
	sameTrees(t, "explaining", before, d.tree("content"))
	sameTrees(t, "explaining, in the cache", kept, d.tree("../cache"))
	written := build().Written
	slices.Sort(written)
	if !slices.Equal(written, foretold) || len(written) == 0 || len(written) == len(files) {
		t.Errorf("foretold were\n%s\nwritten\n%s", strings.Join(foretold, "\n"), strings.Join(written, "\n"))
	}
	for _, name := range files {
		file := "content/briefings/" + name
		if had := strings.Contains(before["briefings/"+name], mine); had != strings.Contains(d.read(file), mine) {
			t.Errorf("%s: a person's words are lost", file)
		}
	}
}

// A briefing is found by its own path or its source's, from anywhere, through
// links too; what is not in the dossier is refused.
func TestExplainFindsTheBriefing(t *testing.T) {
	d := emptyDesk(t)
	d.write("content/sources/pier.txt", "Harbour closes pier\n\nThe harbour council closed the old pier in May 2015.\n")
	d.build()
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(d.root, link); err != nil {
		t.Skip("no links here: ", err)
	}
	want := d.explain("content/briefings/pier.md")
	if len(want.Owned) == 0 || want.Source != "content/sources/pier.txt" {
		t.Fatalf("%+v", want)
	}
	for _, root := range []string{d.root, link} {
		for _, file := range []string{
			"content/sources/pier.txt", d.path("content/briefings/pier.md"), filepath.Join(link, "content/sources/pier.txt"),
		} {
			e, err := generator.Explain(context.Background(), generator.Options{Root: root}, file)
			if err != nil || !slices.Equal(e.Owned, want.Owned) || e.File != want.File {
				t.Errorf("%s in %s: %+v, %v", file, root, e, err)
			}
		}
	}
	d.write("content/briefings/mine.md", "---\ntitle: Mine\n---\nMy own words.\n")
	e := d.explain("content/briefings/mine.md")
	for _, o := range e.Owned {
		if o.Owner != "person" || o.Next != "stays" {
			t.Errorf("of a file that is a person's: %+v", o)
		}
	}
	if len(e.Owned) == 0 || !slices.ContainsFunc(e.Problems, func(p dossier.Problem) bool { return strings.Contains(p.Message, "names no source") }) {
		t.Errorf("%+v", e)
	}
	outside := filepath.Join(t.TempDir(), "pier.md")
	if err := os.WriteFile(outside, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{outside, "../pier.md", "content/briefings", "content/_index.md", ""} {
		var hinted *generator.Hinted
		if _, err := generator.Explain(context.Background(), generator.Options{Root: d.root}, file); !errors.As(err, &hinted) {
			t.Errorf("%q: %v", file, err)
		}
	}
}

// A person who gives up is not kept waiting.
func TestExplainStopped(t *testing.T) {
	d := newDesk(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := generator.Explain(ctx, d.options(), "content/sources/"+firstSource(t, d)); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func firstSource(t *testing.T, d desk) string {
	t.Helper()
	names := slices.Sorted(maps.Keys(d.tree("content/sources")))
	if len(names) == 0 {
		t.Fatal("no sources")
	}
	return names[0]
}
