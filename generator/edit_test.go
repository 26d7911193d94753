package generator_test

import (
	"os"
	"strings"
	"testing"
)

const (
	kerry     = "content/briefings/002_03c9be5f8213fb38.md"
	ryabkov   = "content/briefings/000_c8d5aaffc06b249f.md"
	cook      = "content/briefings/001_7a79cddb0d3e7f43.md"
	heydemann = "content/briefings/003_0cf8f4e938e2421f.md"
)

// What a person corrects, deletes, rewrites or adds survives the next build and
// reaches every page that shows it.
func TestEditsSurviveAndReachEveryPage(t *testing.T) {
	d := newDesk(t)
	d.build()

	// A corrected speaker.
	d.edit(kerry, "— **John Kirby** (named) predicted", "— **Sergei Lavrov** (named) predicted")
	// A deleted quotation.
	const deleted = "There are no plans of an offensive in Aleppo"
	text := d.read(ryabkov)
	from := strings.Index(text, "> “"+deleted)
	if from < 0 {
		t.Fatalf("%s has no quotation %q", ryabkov, deleted)
	}
	to := from + strings.Index(text[from:], "\n> —")
	to += 1 + strings.Index(text[to+1:], "\n") + 1
	d.write(ryabkov, text[:from]+strings.TrimLeft(text[to:], "\n"))
	// A changed summary.
	d.replaceSummary(cook, "The Pentagon does not trust the deal its own government made.")
	// An added section.
	d.write(heydemann, d.read(heydemann)+"\n## What we still need\n\nA second source for the *Geneva* meeting, <b>soon</b>.\n")

	edited := map[string]string{}
	for _, name := range []string{kerry, ryabkov, cook, heydemann} {
		edited[name] = d.read(name)
	}
	report := d.build()
	for name, text := range edited {
		if d.read(name) != text {
			t.Errorf("%s was changed by the build", name)
		}
	}
	told := map[string]bool{}
	for _, k := range report.Kept {
		told[k.File] = true
	}
	for _, name := range []string{kerry, ryabkov, cook} {
		if !told[name] {
			t.Errorf("the build does not tell what it kept in %s: %v", name, report.Kept)
		}
	}

	holds := func(page, words string) {
		t.Helper()
		if !strings.Contains(d.words(page), words) {
			t.Errorf("%s does not show %q", page, words)
		}
	}
	lacks := func(page, words string) {
		t.Helper()
		if strings.Contains(d.words(page), words) {
			t.Errorf("%s still shows %q", page, words)
		}
	}
	const predicted = "the same level of activity and energy"
	holds("people/sergei-lavrov.html", predicted)
	lacks("people/john-kirby.html", predicted)

	for page := range d.tree("public") {
		if strings.HasSuffix(page, ".html") && !strings.HasPrefix(page, "sources/") &&
			strings.Contains(d.words(page), "“"+deleted) && !strings.Contains(d.words(page), "Ryabkov said") {
			t.Errorf("%s still shows the deleted quotation as a statement", page)
		}
	}
	lacks("people/sergei-ryabkov.html", "“"+deleted)
	lacks("positions.html", "“"+deleted)

	const summary = "The Pentagon does not trust the deal its own government made."
	holds("briefings/001_7a79cddb0d3e7f43.html", summary)
	holds("briefings/003_0cf8f4e938e2421f.html", "What we still need")
	holds("briefings/003_0cf8f4e938e2421f.html", "A second source for the Geneva meeting, <b>soon</b>.")
	if raw := d.read("public/briefings/003_0cf8f4e938e2421f.html"); strings.Contains(raw, "<b>soon</b>") {
		t.Error("raw HTML of a briefing reached the page as markup")
	}
	for _, p := range d.check() {
		if p.Grave {
			t.Errorf("check objects to a person's edit: %s", p)
		}
	}
}

// replaceSummary puts words in the place of a briefing's summary.
func (d desk) replaceSummary(name, words string) {
	d.t.Helper()
	lines := strings.Split(d.read(name), "\n")
	var out []string
	in, done := false, false
	for _, l := range lines {
		switch {
		case strings.HasPrefix(l, "summary:"):
			out = append(out, "summary: "+words)
			in, done = true, true
			continue
		case in && strings.HasPrefix(l, " "):
			continue
		}
		in = false
		out = append(out, l)
	}
	if !done {
		d.t.Fatalf("%s has no summary", name)
	}
	d.write(name, strings.Join(out, "\n"))
}

// Adding a theme is adding a file, nothing else; changed terms refresh what is
// the machine's at the next build.
func TestAThemeIsAFile(t *testing.T) {
	d := newDesk(t)
	d.build()
	const theme = "content/themes/arms.md"
	d.write(theme, "---\ntitle: Arms deliveries\norder: 9\nterms:\n  - weapons\n---\nWho arms whom.\n")
	d.build()
	for _, page := range []string{"index.html", "themes/arms.html", "positions.html", "briefings/003_0cf8f4e938e2421f.html"} {
		if !strings.Contains(d.words(page), "Arms deliveries") {
			t.Errorf("%s does not name the new theme", page)
		}
	}
	const selling = "which continues to sell weapons to the government in Damascus"
	if !strings.Contains(d.words("themes/arms.html"), selling) {
		t.Errorf("the theme's page lacks the passage its term finds")
	}

	d.edit(theme, "  - weapons", "  - missiles")
	d.build()
	if strings.Contains(d.words("themes/arms.html"), selling) {
		t.Error("the theme's page still shows what only the old term found")
	}
	if !strings.Contains(d.words("themes/arms.html"), "advanced air-defense missiles") {
		t.Error("the theme's page lacks what the new term finds")
	}
	if !strings.Contains(d.read(heydemann), "advanced air-defense missiles. [L31]") {
		t.Error("the briefing was not refreshed by the new term")
	}
}

// A renamed original is known by its hash: its briefing, a person's words
// included, follows it.
func TestARenamedSourceKeepsItsBriefing(t *testing.T) {
	d := newDesk(t)
	d.build()
	const old, fresh = "002_03c9be5f8213fb38.txt", "rappler/2015 talks.txt"
	d.edit(kerry, "— **John Kirby** (named) predicted", "— **Sergei Lavrov** (named) predicted")
	d.write("content/sources/"+fresh, d.read("content/sources/"+old))
	if err := os.Remove(d.path("content/sources/" + old)); err != nil {
		t.Fatal(err)
	}
	report := d.build()
	text := d.read(kerry)
	if !strings.Contains(text, "**Sergei Lavrov** (named) predicted") {
		t.Error("the corrected speaker is lost")
	}
	if !strings.Contains(text, "file: "+fresh) && !strings.Contains(text, `file: "`+fresh) {
		t.Errorf("the briefing does not name the new file:\n%s", text[:900])
	}
	if n := len(d.tree("content/briefings")); n != 5 {
		t.Errorf("%d briefings, want five", n)
	}
	for _, p := range append(report.Problems, d.check()...) {
		t.Errorf("%s", p)
	}
}
