package assemble

import (
	"regexp"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// What a source is cited by and where its pages stand.
func TestCodesAndSlugs(t *testing.T) {
	cases := []struct{ proves, name, code, slug string }{
		{"a number with a separator", "002_03c9be5f.txt", "002", "002_03c9be5f"},
		{"a number alone", "7.html", "7", "7"},
		{"a number that is part of a word", "4th-flood.txt", "4th-flood", "4th-flood"},
		{"a number in a folder is not the dossier's", "may/002_x.txt", "may-002_x", "may-002_x"},
		{"a long name", "the-long-winter-of-the-dam.txt", "the-long-win-" + digest("the-long-winter-of-the-dam.txt", 3), "the-long-winter-of-the-dam"},
		{"accents and capitals", "Année Précédente.txt", "annee-precedente", "annee-precedente"},
		{"Cyrillic and Greek", "Щит и μέτρο.txt", "shchit-i-metro", "shchit-i-metro"},
		{"letters without a spelling leave a hash", "تقرير 2016.txt", "2016-" + digest("تقرير 2016", 8), "2016-" + digest("تقرير 2016", 8)},
		{"a device of Windows", "CON.txt", "con-" + digest("CON", 8), "con-" + digest("CON", 8)},
		{"marks only", "!!.txt", "n-" + digest("!!", 8), "n-" + digest("!!", 8)},
		{"dots and spaces at the ends", " .a. .txt", "a", "a"},
	}
	for _, c := range cases {
		if got := codeOf(c.name); got != c.code {
			t.Errorf("%s: code %q, want %q", c.proves, got, c.code)
		}
		if got := slugOf(c.name); got != c.slug {
			t.Errorf("%s: slug %q, want %q", c.proves, got, c.slug)
		}
	}
}

// Two sources that would be called the same both carry digits of their own
// names; no other source's code changes, and the clash is told.
func TestClashes(t *testing.T) {
	names := []string{"002_a.txt", "003_a.txt", "report.txt"}
	code := func(names []string) map[string]string {
		var in shelf
		for _, n := range names {
			in.Loaded = append(in.Loaded, load(n, "x\n"))
		}
		d, problems := joined(in)
		codes, slugs := map[string]string{}, map[string]bool{}
		for _, f := range d.Sources {
			codes[f.Source.Name] = f.Code
			slugs[f.Slug] = true
		}
		if len(slugs) != len(names) {
			t.Errorf("slugs %v", slugs)
		}
		codes["problems"] = strings.Repeat("!", len(problems))
		return codes
	}
	before := code(names)
	after := code(append(names, "002_b.txt", "report.html", "001_c.txt"))
	if before["003_a.txt"] != after["003_a.txt"] || before["problems"] != "" || after["problems"] != "!!!!" {
		t.Errorf("before %v, after %v", before, after)
	}
	if after["002_a.txt"] != "002-"+digest("002_a.txt", 6) || after["002_b.txt"] != "002-"+digest("002_b.txt", 6) {
		t.Errorf("after %v", after)
	}
	if again := code(append(names, "002_b.txt", "002_c.txt", "report.html")); again["002_a.txt"] != after["002_a.txt"] {
		t.Errorf("again %v", again)
	}
}

// Sources stand in the order of their numbers, then of their names.
func TestOrderOfSources(t *testing.T) {
	var in shelf
	for _, n := range []string{"b.txt", "10_x.txt", "a.txt", "2_x.txt", "002_a.txt"} {
		in.Loaded = append(in.Loaded, load(n, "x\n"))
	}
	d, _ := joined(in)
	var got []string
	for _, f := range d.Sources {
		got = append(got, f.Source.Name)
	}
	if want := "002_a.txt 2_x.txt 10_x.txt a.txt b.txt"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

// A briefing that cannot be joined is told, with the reason.
func TestOrphans(t *testing.T) {
	orphan := func(file, source string) Loaded {
		return Loaded{Briefing: dossier.Briefing{File: file, Source: dossier.SourceRecord{File: source}}}
	}
	d, problems := joined(shelf{
		Loaded: []Loaded{load("1_x.txt", "x\n"), orphan("gone.md", "9_x.txt"), orphan("second.md", "1_x.txt"), orphan("none.md", ""), orphan("bad.md", "bad.txt")},
		Unread: []dossier.Unread{{Name: "bad.txt", Reason: "not text"}},
	})
	want := []string{"is missing: content/sources/9_x.txt", "a second briefing of content/sources/1_x.txt", "names no source", "could not be read"}
	if len(d.Sources) != 1 || len(problems) != len(want) {
		t.Fatalf("%d sources, problems %v", len(d.Sources), problems)
	}
	for i, p := range problems {
		if !strings.Contains(p.Message, want[i]) || !p.Grave || p.Hint == "" {
			t.Errorf("%v, want %q", p, want[i])
		}
	}
}

// Every slug is safe on any file system and in any address.
func FuzzSlug(f *testing.F) {
	for _, s := range []string{"", "..", "a/b\\c", "LPT1", "İstanbul\x00", strings.Repeat("ж", 99), "ﬁ—½"} {
		f.Add(s)
	}
	safe := regexp.MustCompile(`^[a-z0-9_][a-z0-9_-]*$`)
	f.Fuzz(func(t *testing.T, name string) {
		if s := slug(name); !safe.MatchString(s) || len(s) > longestSlug || reserved(s) || strings.HasSuffix(s, "-") {
			t.Errorf("%q gives %q", name, s)
		}
	})
}
