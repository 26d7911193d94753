package generator_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// Cases that went wrong once. Each is one sentence on what it proves, the rules
// that must hold, "RULE FILE: WORDS", and the content before one build after
// the other.
func TestKeptCases(t *testing.T) {
	files, err := filepath.Glob("testdata/edits/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			playCase(t, a)
		})
	}
}

func playCase(t *testing.T, a *txtar.Archive) {
	dir := t.TempDir()
	w := &world{root: filepath.Join(dir, "dossier"), cache: filepath.Join(dir, "cache")}
	var laid map[string]string
	var problems []string
	for _, step := range []string{"1/", "2/"} {
		laid = map[string]string{}
		for _, f := range a.Files {
			if name, ok := strings.CutPrefix(f.Name, step); ok {
				laid[name] = string(f.Data)
			}
		}
		if len(laid) == 0 {
			continue
		}
		if err := w.lie(laid); err != nil {
			t.Fatal(err)
		}
		report, err := w.build(true)
		if err != nil {
			t.Fatal(err)
		}
		wrong, err := w.likeFromNothing(report)
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range wrong {
			t.Error(o.says)
		}
		problems = told(report, w.path("public"))
	}
	holdRules(t, w, laid, problems, string(a.Comment))
}

// lie puts the content there, and nothing else.
func (w *world) lie(content map[string]string) error {
	for name := range w.tree("content") {
		if _, stays := content["content/"+name]; !stays {
			if err := w.write("content/"+name, ""); err != nil {
				return err
			}
		}
	}
	for name, text := range content {
		if err := w.write(name, text); err != nil {
			return err
		}
	}
	return os.MkdirAll(w.path("content/sources"), 0o755)
}

// holdRules holds every rule against the content and the problems of the last
// build.
func holdRules(t *testing.T, w *world, laid map[string]string, problems []string, comment string) {
	rules := 0
	for line := range strings.Lines(comment) {
		rule, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		file, words, ok := strings.Cut(rest, ": ")
		if !ok || !strings.HasPrefix(file, "content/") {
			continue
		}
		text := strings.ReplaceAll(w.read(file), "\r\n", "\n")
		rules++
		switch n := strings.Count(text, words); {
		case rule == "holds" && n == 0, rule == "lacks" && n > 0, rule == "once" && n != 1:
			t.Errorf("%s %s: %s, but it stands there %d times", rule, file, words, n)
		case rule == "same" && text != laid[file]:
			t.Errorf("%s was written", file)
		case rule == "tells" && !slices.ContainsFunc(problems, func(p string) bool { return strings.HasPrefix(p, file) && strings.Contains(p, words) }):
			t.Errorf("no problem of %s says %q: %q", file, words, problems)
		}
	}
	if rules == 0 {
		t.Error("the case has no rule")
	}
}
