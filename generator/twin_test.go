package generator_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"dossier/generator"
)

const quay = "Harbour closes the old quay\n\nThe harbour council of Lindvik closed the old quay on 4 May 2031. " +
	"The mayor, Ann Solberg, said the work was overdue.\n\n“We waited too long,” Solberg said.\n"

// twinDesk is a dossier with one source and a copy of it.
func twinDesk(t *testing.T) desk {
	t.Helper()
	d := emptyDesk(t)
	d.write("content/sources/b.txt", quay)
	d.write("content/sources/a.txt", quay)
	return d
}

// notes is the problems of a report that name a file.
func notes(r generator.Report, file string) string {
	var all []string
	for _, p := range r.Problems {
		if p.File == file {
			all = append(all, p.Message)
		}
	}
	return strings.Join(all, "; ")
}

// Of two files with the same bytes the first is read; the other gets no
// briefing and no page, and the site says why.
func TestTheSameBytesAreReadOnce(t *testing.T) {
	d := twinDesk(t)
	r := d.build()
	if r.Sources != 2 || r.Unread != 1 || !slices.Equal(r.Written, []string{"content/briefings/a.md"}) {
		t.Errorf("%d sources, %d unread, written %v", r.Sources, r.Unread, r.Written)
	}
	if got := notes(r, "content/sources/b.txt"); got != "the same bytes as content/sources/a.txt" {
		t.Errorf("reported %q", got)
	}
	if words := d.words("sources/index.html"); !strings.Contains(words, "b.txt") || !strings.Contains(words, "the same bytes as content/sources/a.txt, which is read") {
		t.Errorf("the catalogue does not tell of the copy: %s", words)
	}
	if _, err := os.Stat(d.path("public/briefings/b.html")); err == nil {
		t.Error("the copy has a page")
	}
}

// A copy that comes later takes nothing from the source that has a briefing,
// whatever its name; when the source goes, its briefing is the copy's.
func TestACopyDoesNotTakeABriefing(t *testing.T) {
	d := emptyDesk(t)
	d.write("content/sources/b.txt", quay)
	d.build()
	d.write("content/briefings/b.md", d.read("content/briefings/b.md")+"\nA word of mine.\n")
	d.write("content/sources/a.txt", quay)
	if r := d.build(); notes(r, "content/sources/a.txt") != "the same bytes as content/sources/b.txt" || len(r.Written) > 0 {
		t.Errorf("written %v, reported %v", r.Written, r.Problems)
	}
	if err := os.Remove(d.path("content/sources/b.txt")); err != nil {
		t.Fatal(err)
	}
	if r := d.build(); r.Unread != 0 || !slices.Equal(r.Written, []string{"content/briefings/b.md"}) {
		t.Errorf("%d unread, written %v", r.Unread, r.Written)
	}
	if text := d.read("content/briefings/b.md"); !strings.Contains(text, "A word of mine.") || !strings.Contains(text, "a.txt") {
		t.Errorf("the briefing did not go over to the copy with what a person wrote:\n%s", text)
	}
}

// Where two sources with briefings come to have the same bytes, the first is
// shown and the other's briefing stays as it is, and is named.
func TestTheBriefingOfACopyIsKept(t *testing.T) {
	d := emptyDesk(t)
	d.write("content/sources/a.txt", quay)
	d.write("content/sources/b.txt", strings.ReplaceAll(quay, "quay", "pier"))
	d.build()
	mine := d.read("content/briefings/b.md") + "\nA word of mine.\n"
	d.write("content/briefings/b.md", mine)
	d.write("content/sources/b.txt", quay)
	r := d.build()
	if d.read("content/briefings/b.md") != mine {
		t.Error("the briefing of the copy was touched")
	}
	if got := notes(r, "content/briefings/b.md"); got != "not shown: its source has the same bytes as that of content/briefings/a.md, which is shown" {
		t.Errorf("reported %q", got)
	}
	if len(r.Written) > 0 || r.Unread != 1 {
		t.Errorf("written %v, %d unread", r.Written, r.Unread)
	}
}
