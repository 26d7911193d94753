package brief

import (
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// movedHarbour is the invented article with lines put before it, and its
// briefing, whose every reference is that much further down.
func movedHarbour(lines string, change func(text string) string) (*dossier.Source, dossier.Briefing) {
	text := harbourText
	if change != nil {
		text = change(text)
	}
	src := newSource("ports/port strike [1].txt", lines+text)
	src.SHA256 = strings.Repeat("cd", 32)
	by := strings.Count(lines, "\n")
	fresh := port(func(b *dossier.Briefing) {
		b.Source.SHA256 = src.SHA256
		for _, s := range b.Sections {
			for i := range s.Items {
				ref := refOf(&s.Items[i])
				ref.First, ref.Last = ref.First+by, ref.Last+by
			}
		}
	})
	return &src, fresh
}

// TestMoved takes a person's items through a source that has changed.
func TestMoved(t *testing.T) {
	link := func(line string) string {
		return "[L" + line + "](../sources/ports/port%20strike%20%5B1%5D.txt#L" + strings.ReplaceAll(line, "–L", "-L") + ")"
	}
	first := string(Update(nil, port(nil), portTitles, "1", nil).Text)
	for _, c := range []struct {
		name    string
		edit    func(string) string
		lines   string
		change  func(string) string
		has     []string
		kept    string
		problem string
		at      string // the text whose line the problem names
	}{
		{
			name: "a corrected speaker's quotation is found again, and nothing else in it changes",
			edit: replacing("**The operator** (unnamed)", "**Port of Halvorsen**   (named)"), lines: "Exclusive\n\n",
			has:  []string{"— **Port of Halvorsen**   (named) spoke of; partial; third-party; via the Norland Gazette; " + link("8")},
			kept: "a quote (L6) of a person's, its words now in L8",
		},
		{
			name: "a point cut short by a person is found by the words that are left",
			edit: replacing("- The operator, citing the Norland Gazette, spoke of “a sensible step” but gave no date.", "- spoke of \"a sensible step\" but\n  gave no date"), lines: "\n\n\n",
			has: []string{"- spoke of \"a sensible step\" but\n  gave no date " + link("9")}, kept: "now in L9",
		},
		{
			name: "a note keeps an item that is no longer found, and its line is the program's to mend",
			edit: replacing("#L6)\n\n## By theme", "#L6)\n  - Ask the port.\n\n## By theme"), lines: "\n",
			has: []string{link("7") + "\n  - Ask the port."},
		},
		{
			name: "of words in two places the nearer is meant",
			edit: replacing("**The operator** (unnamed)", "**Port**"), lines: "\n",
			change: func(s string) string { return s + "\n\n\n\nThe end: “a sensible step”" },
			has:    []string{"**Port** spoke of; partial; third-party; via the Norland Gazette; " + link("7")}, kept: "now in L7",
		},
		{
			name: "words as near above as below are told, and left",
			edit: replacing("“a sensible step”\n>\n> in", "“step”\n>\n> in", "in: The operator, citing the Norland Gazette, spoke of “a sensible step” but gave no date.", "in: A step."),
			change: func(s string) string {
				return strings.Replace(strings.Replace(s, "a sensible step", "a leap", 1), "“We have", "a step “We have", 1) + " step"
			},
			has: []string{"; " + link("6")}, problem: "two places as near", at: "> “step”",
		},
		{
			name: "words that are gone are told with the line of their item",
			edit: replacing("**The operator** (unnamed)", "**Port**"), lines: "\n",
			change:  func(s string) string { return strings.Replace(s, "a sensible step", "a leap", 1) },
			has:     []string{"**Port** spoke of; partial; third-party; via the Norland Gazette; " + link("6")},
			problem: "a quote (L6): its words are no longer in the source", at: "> “a sensible step”",
		},
		{
			name: "a label of a person's own stays, where it leads does not",
			edit: replacing("**The operator** (unnamed)", "**Port**", "[L6](../sources/ports/port%20strike%20%5B1%5D.txt#L6)\n\n## Chron", "[here](../sources/ports/port%20strike%20%5B1%5D.txt#L6)\n\n## Chron"), lines: "\n",
			has: []string{"[here](../sources/ports/port%20strike%20%5B1%5D.txt#L7)"}, problem: "a reference says “here” and leads to L7", at: "> “a sensible step”",
		},
		{
			name: "prose with a link to a line stays as it is",
			edit: replacing("## By theme\n", "See "+link("6")+" above.\n\n## By theme\n"), lines: "\n",
			has: []string{"See " + link("6") + " above."},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			src, fresh := movedHarbour(c.lines, c.change)
			if strings.Contains(c.name, "a note keeps") {
				dropSection(&fresh, dossier.KeyPoints)
			}
			u := Update([]byte(c.edit(first)), fresh, portTitles, "1", src)
			for _, s := range c.has {
				if !strings.Contains(string(u.Text), s) {
					t.Errorf("lacks %q:\n%s", s, u.Text)
				}
			}
			var kept []string
			for _, k := range u.Kept {
				kept = append(kept, k.Message)
			}
			if !strings.Contains(strings.Join(kept, "\n"), c.kept) {
				t.Errorf("kept %q, want %q", kept, c.kept)
			}
			if strings.Contains(c.name, "a note keeps") && u.Briefing.Sections[0].Items[0].Human {
				t.Error("a shifted line counts as a person's edit")
			}
			line := 0
			if c.at != "" {
				line = 1 + strings.Count(string(u.Text)[:strings.Index(string(u.Text), c.at)], "\n")
			}
			if c.problem != "" && (len(u.Problems) != 1 || u.Problems[0].Line != line || !strings.Contains(u.Problems[0].Message, c.problem)) || c.problem == "" && len(u.Problems) > 0 {
				t.Errorf("problems %v, want %q at line %d", u.Problems, c.problem, line)
			}
			if again := Update(u.Text, fresh, portTitles, "1", src); string(again.Text) != string(u.Text) {
				t.Errorf("a second build changes it again:\n%s", again.Text)
			}
		})
	}
}

// A person who undoes a correction after the source moved has the program's
// item again, and it is refreshed like any other.
func TestUndoneAfterAMove(t *testing.T) {
	first := string(Update(nil, port(nil), portTitles, "1", nil).Text)
	correct := replacing("**The operator** (unnamed)", "**Port** (named)")
	src, fresh := movedHarbour("\n", nil)
	moved := Update([]byte(correct(first)), fresh, portTitles, "1", src)
	undone := replacing("**Port** (named)", "**The operator** (unnamed)")(string(moved.Text))
	section(&fresh, dossier.WhoSaid).Items[2].Statement.Cue = "talked of"
	out := Update([]byte(undone), fresh, portTitles, "1", src)
	if !strings.Contains(string(out.Text), "**The operator** (unnamed) talked of") {
		t.Errorf("the item is not the program's again:\n%s", out.Text)
	}
}
