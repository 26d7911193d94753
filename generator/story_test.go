package generator_test

import (
	"os"
	"strings"
	"testing"

	"dossier/generator"
)

// quayStory is a report as two outlets print it, the second cut short, under
// another headline and with other marks, and a report of its own.
func quayStory(d desk) {
	d.write("content/_index.md", "---\nquestion: Who pays for the quay?\n---\n")
	d.write("content/themes/quay.md", "---\ntitle: The quay\nterms: [quay, repairs]\n---\n")
	d.write("content/sources/001_post.txt", `Lindvik closes its old quay

7 January 2031

The harbour council of Lindvik closed the old quay on Monday after divers found cracks in its piles.

“The quay should have been mended years ago,” said Ann Solberg, who has led the council since the spring.

It was built when herring boats still filled the bay and has carried lorries for forty years.

Skippers will land their catch at the ferry pier until the repairs are done, the council wrote.

“Nobody asked us where the ice should come from,” said Per Holm of the fishermen's union.

The repairs are to begin in March 2031 and will cost about a third of the town's yearly budget.

Two firms have offered to do the work, and the council will choose between them next week.
`)
	d.write("content/sources/003_orva.txt", `Orva offers Lindvik its crane

9 January 2031

The town of Orva offered its crane to Lindvik on Thursday, since the quay there cannot bear the one that was ordered.

“They would do the same for us,” said Kari Moen, the mayor of Orva, who was a fisherman herself before she went into politics.

The barge will leave at high water and should be back within a week if the weather holds, the pilots said.
`)
}

// The second outlet's version, published a day earlier.
const heraldStory = `Cracks shut harbour in Lindvik

6 January 2031

The harbour council of Lindvik closed the old quay on Monday after divers found cracks in its piles.

"The quay should have been mended years ago," said Ann Solberg, who has led the council since the spring.

It was built when herring boats still filled the bay and has carried lorries for forty years.

Boats land at the ferry pier until the repairs are done.

"Nobody asked us where the ice should come from," said Per Holm of the fishermen's union.

The repairs are to begin in March 2031 and will cost about a third of the town's yearly budget.
`

// A story that comes in a second outlet is linked from the first one's pages,
// which are set anew, and counts once on its theme, with both codes; nothing is
// taken away from either source. A build on what was kept gives the same site as
// one from nothing.
func TestAStoryInTwoOutlets(t *testing.T) {
	d := emptyDesk(t)
	quayStory(d)
	cache := t.TempDir()
	d.kept(cache)
	if words := d.words("briefings/001_post.html"); strings.Contains(words, "Same story") {
		t.Error("a story is told again before it is there")
	}
	d.write("content/sources/002_herald.txt", heraldStory)
	d.kept(cache)
	for page, want := range map[string][]string{
		"briefings/001_post.html":   {"Same storyas 002; counted once, as 002"},
		"sources/001_post.html":     {"Same storyas 002; counted once, as 002"},
		"briefings/002_herald.html": {"Same storyas 001; counted once, as this one", "should have been mended"},
		"sources/index.html":        {"3 files (2 different stories)", "Same story as 001", "Same story as 002"},
		"themes/quay.html":          {"in 3 sources (2 different stories)", "closed the old quay on Monday after divers found cracks in its piles. 002:5 001:5"},
		"people/ann-solberg.html":   {"one statement; named in 2 sources (one story)", "002:7 001:7"},
		"about/method.html":         {"Two sources are one story when"},
	} {
		words := d.words(page)
		for _, w := range want {
			if !strings.Contains(words, w) {
				t.Errorf("%s does not say %q:\n%s", page, w, words)
			}
		}
	}
	if words := d.words("themes/quay.html"); strings.Count(words, "closed the old quay on Monday") > 2 { // a passage and an entry
		t.Errorf("the theme tells the story twice:\n%s", words)
	}
	kept := d.tree("public")
	if err := os.RemoveAll(d.path("public")); err != nil {
		t.Fatal(err)
	}
	d.build()
	sameTrees(t, "a build from nothing", kept, d.tree("public"))
}

// What a person changed in one of two sources stands for both wherever the
// sentence is shown once.
func TestAPersonsWordStandsForAStory(t *testing.T) {
	d := emptyDesk(t)
	quayStory(d)
	d.write("content/sources/002_herald.txt", heraldStory)
	d.build()
	d.edit("content/briefings/001_post.md", "— **Ann Solberg** (named) said;", "— **Ann Solberg** (named) said; 2031-01-05;")
	d.build()
	words := d.words("people/ann-solberg.html")
	if !strings.Contains(words, "one statement") || !strings.Contains(words, "001:7 002:7") || !strings.Contains(words, "edited by a person") {
		t.Errorf("the person's statement is not shown:\n%s", words)
	}
}

// kept builds with a cache, as the program does.
func (d desk) kept(cache string) {
	d.t.Helper()
	o := d.options()
	o.Cache = cache
	if _, err := generator.Build(d.t.Context(), o); err != nil {
		d.t.Fatal(err)
	}
}
