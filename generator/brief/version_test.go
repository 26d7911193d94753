package brief

import (
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// headingsOf are a file's headings in order.
func headingsOf(file []byte) string {
	var all []string
	for line := range strings.SplitSeq(string(file), "\n") {
		if strings.HasPrefix(line, "## ") {
			all = append(all, line[3:])
		}
	}
	return strings.Join(all, ", ")
}

// TestVersions: a version of the program with another set of sections and keys
// adds and takes away what is its own, and nothing of a person's.
func TestVersions(t *testing.T) {
	lesser := &world{
		without: map[dossier.SectionKind]bool{dossier.WhoSaid: true, dossier.ByTheme: true},
		lacks:   map[string]bool{"places": true, "source.byline": true, "source.dateline": true},
	}
	whole := port(nil)
	less := port(func(b *dossier.Briefing) { dropSection(b, dossier.WhoSaid, dossier.ByTheme, dossier.ThemePart) })
	update := func(old []byte, w *world, fresh dossier.Briefing) []byte {
		defer w.program()()
		u := Update(old, fresh, portTitles, "2", nil)
		if len(u.Problems) > 0 {
			t.Error(u.Problems)
		}
		return u.Text
	}
	older := update(nil, lesser, less)
	if s := headingsOf(older); s != "Key points, Chronology, Who is who" || strings.Contains(string(older), "places:") {
		t.Fatalf("the lesser version writes %s:\n%s", s, older)
	}
	mine := []byte(replacing("## Chronology\n", "My words.\n\n## Chronology\n", "\npublished:", "\nmood: tense\npublished:")(string(older)))
	newer := update(mine, &world{}, whole)
	if s := headingsOf(newer); s != "Key points, By theme, Who said what, Chronology, Who is who" {
		t.Errorf("sections stand as %s", s)
	}
	for _, want := range []string{"My words.\n\n## By theme\n", "\nplaces: [Halvorsen]\n", "  byline: [Ana Ruiz]\n  published_basis", "mood: tense\n"} {
		if !strings.Contains(string(newer), want) {
			t.Errorf("lacks %q:\n%s", want, newer)
		}
	}
	if back := update(newer, lesser, less); string(back) != string(mine) {
		t.Errorf("back with the lesser version it is\n%s\nnot\n%s", back, mine)
	}

	edited := replacing("**The operator** (unnamed)", "**Port** (named)", "places: [Halvorsen]", "places: [Halvorsen, Mine]", "dateline: HALV", "dateline: My HALV")(string(newer))
	back := update([]byte(edited), lesser, less)
	if s := headingsOf(back); s != "Key points, Who said what, Chronology, Who is who" {
		t.Errorf("with a person's words in one the sections stand as %s", s)
	}
	for _, want := range []string{"> — **Port** (named) spoke of; partial", "\nplaces: [Mine]\n", "  dateline: My HALV"} {
		if !strings.Contains(string(back), want) {
			t.Errorf("lacks %q:\n%s", want, back)
		}
	}
	for _, not := range []string{"We have what we came for", "byline", "themes/strike.md"} {
		if strings.Contains(string(back), not) {
			t.Errorf("has %q:\n%s", not, back)
		}
	}
	if again := update(back, lesser, less); string(again) != string(back) {
		t.Errorf("a second build changes it again:\n%s", again)
	}
}
