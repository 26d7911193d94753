package generator_test

import (
	"context"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"dossier/generator"
)

// settling is how long a file must lie there before its times prove anything.
const settling = 2100 * time.Millisecond

// cached builds with a cache beside the dossier.
func (d desk) cached() generator.Report {
	d.t.Helper()
	report, err := generator.Build(context.Background(), d.cachedOptions())
	if err != nil {
		d.t.Fatal(err)
	}
	return report
}

func (d desk) cachedOptions() generator.Options {
	opts := d.options()
	opts.Cache = d.cache()
	return opts
}

// shows reports whether the page of a briefing shows words.
func (d desk) shows(briefing, words string) bool {
	d.t.Helper()
	page := strings.TrimSuffix(path.Base(briefing), ".md") + ".html"
	return strings.Contains(d.words("briefings/"+page), words)
}

// A briefing that the build has written and a person edits while the build is
// still going on is the person's, and the next build shows what they wrote,
// however long the first went on after.
func TestEditedWhileBuilding(t *testing.T) {
	t.Parallel()
	d := synthetic(t, 3, 1)
	opts := d.cachedOptions()
	var edited []string
	opts.Progress = func(stage string, done, _ int) {
		if stage == "rendering" && edited == nil {
			edited = d.annotate(1)
			time.Sleep(settling)
		}
	}
	if _, err := generator.Build(context.Background(), opts); err != nil {
		t.Fatal(err)
	}
	if len(edited) != 3 {
		t.Fatalf("%d briefings were edited, want 3", len(edited))
	}
	d.cached()
	for _, name := range edited {
		if text := d.read(name); !strings.Contains(text, theirSummary) || !strings.Contains(text, theirNote) {
			t.Errorf("%s lost a person's words", name)
		}
		if !d.shows(name, theirSummary) {
			t.Errorf("the page of %s does not show what a person wrote", name)
		}
	}
}

// Whatever was done to the times of a file, an edit is noticed: one that keeps
// the size and puts the old time back, one by a file moved into the place, one
// with a time in the future or long past. A file that was only touched is what
// it was.
func TestTimesDoNotHideAnEdit(t *testing.T) {
	t.Parallel()
	d := synthetic(t, 4, 2)
	d.cached()
	for _, name := range d.sources() {
		d.at(name, time.Now().AddDate(10, 0, 0)) // the clock was wrong
	}
	d.cached()
	time.Sleep(settling)
	if r := d.cached(); r.Fresh+r.Rendered != 0 {
		t.Fatalf("nothing has changed, and the build made %d briefings and %d pages anew", r.Fresh, r.Rendered)
	}
	for n, c := range []struct {
		what string
		edit func(name, text string)
	}{
		{"written in place, the time put back", func(name, text string) {
			was := d.time(name)
			d.write(name, text)
			d.at(name, was)
		}},
		{"another file of the same time moved there", func(name, text string) {
			d.write("elsewhere", text)
			d.at("elsewhere", d.time(name))
			if err := os.Rename(d.path("elsewhere"), d.path(name)); err != nil {
				t.Fatal(err)
			}
		}},
		{"a time in the future", func(name, text string) {
			d.write(name, text)
			d.at(name, time.Now().AddDate(20, 0, 0))
		}},
		{"a time long past", func(name, text string) {
			d.write(name, text)
			d.at(name, time.Now().AddDate(-20, 0, 0))
		}},
	} {
		t.Run(c.what, func(t *testing.T) {
			page := "/" + strings.TrimSuffix(path.Base(d.briefings()[n]), ".md") + ".html"
			for _, e := range []struct{ file, page, old, fresh string }{
				{d.sources()[n], "sources" + page, " with ", " wxth "},
				{d.briefings()[n], "briefings" + page, " the ", " txe "},
			} {
				text := d.read(e.file)
				c.edit(e.file, strings.Replace(text, e.old, e.fresh, 1))
				if d.read(e.file) == text {
					t.Fatalf("%s holds no%s", e.file, e.old)
				}
				d.cached()
				if !strings.Contains(d.words(e.page), e.fresh) {
					t.Errorf("%s was edited, and %s does not show it", e.file, e.page)
				}
			}
		})
	}
}

func (d desk) sources() (names []string) {
	for name := range d.tree("content/sources") {
		if strings.HasSuffix(name, ".txt") {
			names = append(names, "content/sources/"+name)
		}
	}
	slices.Sort(names)
	return names
}

func (d desk) time(name string) time.Time {
	d.t.Helper()
	info, err := os.Stat(d.path(name))
	if err != nil {
		d.t.Fatal(err)
	}
	return info.ModTime()
}

func (d desk) at(name string, when time.Time) {
	d.t.Helper()
	if err := os.Chtimes(d.path(name), when, when); err != nil {
		d.t.Fatal(err)
	}
}
