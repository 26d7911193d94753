package generator_test

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"dossier/generator"
	"dossier/generator/dossier"
)

// published is the site as a build left it.
type published struct {
	files   map[string]fs.FileInfo
	sheets  map[string]dossier.Sheet
	program int
	calm    bool // nothing but words of sources and briefings has changed since
}

// site looks at the site, with the sheets that it was planned from: those of
// the content as it stood at the last build.
func (w *world) site(r round) published {
	p := published{files: map[string]fs.FileInfo{}, sheets: w.sheets, program: w.built, calm: true}
	for _, c := range r.changes {
		p.calm = p.calm && strings.HasPrefix(c.kind, "revised")
	}
	for _, e := range r.edits {
		p.calm = p.calm && fileEdits[e.kind] == nil
	}
	for name := range w.tree("public") {
		p.files[name], _ = os.Stat(w.path("public/" + name))
	}
	return p
}

// judgeSite holds the site against one that is built from nothing, and what was
// rendered against what had to be.
func (w *world) judgeSite(before published, report generator.Report) ([]objection, error) {
	sheets, err := generator.Sheets(w.options())
	if err != nil {
		return nil, err
	}
	w.sheets, w.built = sheets, w.program
	wrong, err := w.likeFromNothing(report)
	if err != nil || before.sheets == nil {
		return wrong, err
	}
	return append(wrong, w.judgeKept(before, report)...), nil
}

// likeFromNothing builds the same content with nothing kept, into another
// folder.
func (w *world) likeFromNothing(report generator.Report) ([]objection, error) {
	opts := w.options()
	opts.Out, opts.Cache = filepath.Join(filepath.Dir(w.root), "anew"), w.cache+" anew"
	defer os.RemoveAll(opts.Cache)
	defer os.RemoveAll(opts.Out)
	again, err := generator.Build(context.Background(), opts)
	if err != nil {
		return nil, err
	}
	var wrong []objection
	object := func(format string, args ...any) {
		wrong = append(wrong, objection{-1, "", fmt.Sprintf(format, args...), "site", ""})
	}
	if len(again.Written) > 0 {
		object("a build of the same content from nothing writes %q", again.Written)
	}
	is, anew := w.tree("public"), w.treeOf(opts.Out)
	for _, name := range slices.Sorted(maps.Keys(anew)) {
		if is[name] != anew[name] {
			object("public/%s is not as a build from nothing makes it: %s", name, difference(is[name], anew[name]))
		}
		delete(is, name)
	}
	for name := range is {
		object("public/%s is left over", name)
	}
	if was, now := told(report, w.path("public")), told(again, opts.Out); !slices.Equal(was, now) {
		object("the problems are %q, of a build from nothing %q", was, now)
	}
	return wrong, nil
}

func difference(a, b string) string {
	at := 0
	for at < min(len(a), len(b)) && a[at] == b[at] {
		at++
	}
	from := max(at-40, 0)
	return fmt.Sprintf("%.120q for %.120q", a[min(from, len(a)):], b[min(from, len(b)):])
}

// passing are problems that are told by the build in which a source changes, and
// remembered, and that a build from nothing cannot know: only the file that was
// brought up to date said which source a person's words were once found in.
var passing = []string{"the source has changed, and its words are not in it", "its words now stand in"}

// told are a report's problems, wherever the site went, but for the passing
// ones.
func told(report generator.Report, out string) []string {
	var all []string
	for _, p := range report.Problems {
		if !slices.ContainsFunc(passing, func(words string) bool { return strings.Contains(p.Message, words) }) {
			all = append(all, strings.ReplaceAll(p.String(), out, "public"))
		}
	}
	return all
}

// judgeKept objects where a page was rendered that shows nothing new, and where
// a file was touched that did not have to be.
func (w *world) judgeKept(before published, report generator.Report) []objection {
	var wrong []objection
	object := func(format string, args ...any) {
		wrong = append(wrong, objection{-1, "", fmt.Sprintf(format, args...), "kept", ""})
	}
	rendered := 0
	now := w.site(round{})
	same := before.program == w.program
	for _, name := range slices.Sorted(maps.Keys(w.sheets)) {
		was, there := before.sheets[name]
		switch is := w.sheets[name]; {
		case !same || !there:
			rendered++
		case was.Key != is.Key:
			rendered++
			if before.calm && !showsChange(was, is) && isOfSources(name) {
				object("public/%s was rendered, and shows no source that changed", name)
			}
		case !os.SameFile(before.files[name], now.files[name]) || !before.files[name].ModTime().Equal(now.files[name].ModTime()):
			object("public/%s shows nothing new and was touched", name)
		}
	}
	if report.Rendered != rendered {
		object("%d pages were rendered, %d had to be", report.Rendered, rendered)
	}
	return wrong
}

// isOfSources reports whether a page shows nothing but what some sources say.
func isOfSources(page string) bool {
	dir, _, _ := strings.Cut(page, "/")
	return path.Base(page) != "index.html" && slices.Contains([]string{"sources", "briefings", "people", "bodies", "places"}, dir)
}

// showsChange reports whether a page shows a source that is not what it was.
func showsChange(was, is dossier.Sheet) bool {
	old := map[dossier.Key]bool{}
	for _, f := range was.Shows {
		old[f.Key] = true
	}
	for _, f := range is.Shows {
		if !old[f.Key] {
			return true
		}
	}
	return len(was.Shows) != len(is.Shows)
}
