package brief

import (
	"strings"
	"testing"

	"dossier/generator/dossier"
)

var portTitles = map[string]string{"strike": "The pilots’ strike"}

// port is the fresh briefing of the invented article, changed by change.
func port(change func(*dossier.Briefing)) dossier.Briefing {
	b := Compose(harbourArgs("port.md"))
	if change != nil {
		change(&b)
	}
	return b
}

func mustUpdate(t *testing.T, old []byte, fresh dossier.Briefing) ([]byte, []Kept) {
	t.Helper()
	u := Update(old, fresh, portTitles, "1", nil)
	if u.Grave {
		t.Fatalf("problems: %v\n%s", u.Problems, old)
	}
	return u.Text, u.Kept
}

// section finds a section of a fresh briefing.
func section(b *dossier.Briefing, kind dossier.SectionKind) *dossier.Section {
	for i := range b.Sections {
		if b.Sections[i].Kind == kind {
			return &b.Sections[i]
		}
	}
	panic("no section " + kind)
}

func dropSection(b *dossier.Briefing, kinds ...dossier.SectionKind) {
	var left []dossier.Section
	for _, s := range b.Sections {
		drop := false
		for _, k := range kinds {
			drop = drop || s.Kind == k
		}
		if !drop {
			left = append(left, s)
		}
	}
	b.Sections = left
}

func keyPoint(text string, line int) dossier.Item {
	return dossier.Item{Point: &dossier.Point{Text: text, Ref: dossier.Ref{File: "ports/port strike [1].txt", First: line, Last: line}}}
}

// replacing is a person's edit of a file.
func replacing(pairs ...string) func(string) string {
	return func(s string) string {
		for i := 0; i < len(pairs); i += 2 {
			if !strings.Contains(s, pairs[i]) {
				panic("not in the file: " + pairs[i])
			}
		}
		return strings.NewReplacer(pairs...).Replace(s)
	}
}

// cutting deletes from one text up to another.
func cutting(from, to string) func(string) string {
	return func(s string) string {
		i := strings.Index(s, from)
		j := i + strings.Index(s[i:], to)
		return s[:i] + s[j:]
	}
}

const lundQuote = "> “We have what we came for,” […] “The rosters will change.”"

// TestUpdate takes a file the program wrote, lets a person edit it, and lets
// the reading change; then says what the file must and must not hold.
func TestUpdate(t *testing.T) {
	longer := func(b *dossier.Briefing) {
		s := section(b, dossier.KeyPoints)
		s.Items = append([]dossier.Item{keyPoint("An earlier point.", 3)}, append(s.Items, keyPoint("A later point.", 7))...)
	}
	for _, c := range []struct {
		name   string // what the case proves
		edit   func(string) string
		change func(*dossier.Briefing)
		same   bool // the bytes come back
		has    []string
		not    []string
		kept   []string
	}{
		{name: "an untouched file with an unchanged reading is left alone", same: true},
		{
			name:   "new points are inserted in the order of the text",
			change: longer,
			has:    []string{"- An earlier point. [L3](../sources/ports/port%20strike%20%5B1%5D.txt#L3)\n- The operator", "#L6)\n- A later point."},
		},
		{
			name:   "points no longer found are removed, and so is a section left empty",
			change: func(b *dossier.Briefing) { dropSection(b, dossier.KeyPoints, dossier.Chronology) },
			not:    []string{"Key points", "key-points", "point/", "Chronology", "event/"},
			has:    []string{"---\n## By theme\n", "#L6)\n\n## Who is who\n"},
		},
		{
			name:   "a corrected speaker stays, and is reported",
			edit:   replacing("**The operator** (unnamed)", "**Port of Halvorsen** (named)"),
			change: longer,
			has:    []string{"— **Port of Halvorsen** (named) spoke of;", "An earlier point."},
			not:    []string{"**The operator**"},
			kept:   []string{"kept: speaker, how found of a quote (L6) edited by a person"},
		},
		{
			name: "a corrected speaker alone is no reason to write",
			edit: replacing("**The operator** (unnamed)", "**Port of Halvorsen** (named)"), same: true,
			kept: []string{"kept: speaker, how found of a quote (L6) edited by a person"},
		},
		{
			name: "a deleted quote stays deleted when themes and source change",
			edit: cutting(lundQuote, "> “a sensible step”"),
			change: func(b *dossier.Briefing) {
				longer(b)
				b.Source.SHA256 = strings.Repeat("ab", 32)
				section(b, dossier.WhoSaid).Items[1].Statement.Themes = []string{"pay"}
				section(b, dossier.WhoSaid).Items[1].Statement.Ref.First = 4
			},
			has:  []string{"An earlier point.", "abab"},
			not:  []string{"We have what we came for"},
			kept: []string{"left out: a quote (L4–L5) deleted or rewritten by a person"},
		},
		{
			name:   "words changed by a person make the item theirs, and the program's does not return",
			edit:   replacing("“a sensible step”\n>\n> in", "“a sensible move”\n>\n> in"),
			change: longer,
			has:    []string{"> “a sensible move”"},
			not:    []string{"> “a sensible step”"},
		},
		{
			name:   "a changed summary and title stay",
			edit:   replacing("title: Port pilots call off strike", "title: 'Strike over' # mine", "summary: >-\n", "summary: |\n  In short.\n"),
			change: func(b *dossier.Briefing) { b.Title, b.Summary, b.Places = "New", "Other words.", nil },
			has:    []string{"title: 'Strike over' # mine\n", "summary: |\n  In short.\n  HALVORSEN"},
			not:    []string{"New", "Other words", "places"},
			kept:   []string{"kept: title edited by a person", "kept: summary edited by a person"},
		},
		{
			name:   "a deleted key stays deleted",
			edit:   replacing("places: [Halvorsen]\n", ""),
			change: func(b *dossier.Briefing) { b.Places, b.Title = []string{"Halvorsen", "Norland"}, "New" },
			has:    []string{"title: New\n"},
			not:    []string{"\nplaces:"},
			kept:   []string{"left out: places deleted by a person"},
		},
		{
			name: "a person's keys, comments, order and blank lines stay",
			edit: replacing("themes: [strike]\n", "# which\nmood: tense   # really\n\nthemes: # themes\n  - strike # why\n", "language: en", "language:   'en'"),
			change: func(b *dossier.Briefing) {
				b.Themes, b.Source.Agency = []string{"strike", "pay"}, "Norland Press"
				b.Source.Language = "nb"
			},
			has: []string{"# which\nmood: tense   # really\n\n", "# themes\n", "themes: # themes\n  - strike # why\n  - pay\n", "\n  agency: Norland Press\n  byline:", "  language: nb\n"},
		},
		{
			name: "the original’s keys in braces are written a key a line",
			edit: func(s string) string {
				return s[:strings.Index(s, "source:")] + "source: {file: 'ports/port strike [1].txt', outlet: Mine}\n" + s[strings.Index(s, "reviewed:"):]
			},
			change: func(b *dossier.Briefing) { b.Title = "New" },
			has:    []string{"title: New\n", "\n  file: 'ports/port strike [1].txt'\n  outlet: Mine\n"},
			not:    []string{"sha256: "},
		},
		{
			name:   "YAML style and spacing are no edits",
			edit:   replacing("title: Port pilots call off strike", "title:   'Port pilots call off strike'", "places: [Halvorsen]", "places:\n- 'Halvorsen'"),
			change: func(b *dossier.Briefing) { b.Title, b.Places = "New", []string{"Norland"} },
			has:    []string{"title: New\n", "places:\n- Norland\npublished"},
		},
		{
			name:   "wrapped lines, another bullet and other spacing are no edits",
			edit:   replacing("- The operator, citing the", "*   The operator,\n    citing   the"),
			change: func(b *dossier.Briefing) { section(b, dossier.KeyPoints).Items[0].Point.Ref.Last = 7 },
			has:    []string{"*   The operator, citing the Norland Gazette"},
			not:    []string{"citing   the"},
		},
		{
			name:   "emphasis is an edit",
			edit:   replacing("- The operator, citing the", "- The operator, *citing* the"),
			change: func(b *dossier.Briefing) { section(b, dossier.KeyPoints).Items[0].Point.Ref.Last = 7 },
			has:    []string{"*citing* the"}, not: []string{"L6–L7"},
			kept: []string{"kept: reference of a key point (L6) edited by a person"},
		},
		{
			name:   "sections and prose of a person's stay where they stand",
			edit:   replacing("## By theme\n", "A note.\n\n## My reading\n\n- one\n- two [x](y)\n\n| a |\n|---|\n\n## By theme\n\nAbout themes.\n"),
			change: longer,
			has:    []string{"#L6)\n\nA note.\n\n- A later point.", "## My reading\n\n- one\n- two [x](y)\n\n| a |\n|---|\n\n## By theme\n\nAbout themes.\n"},
		},
		{
			name: "a person's order of items stays",
			edit: func(s string) string {
				i := strings.Index(s, "- **2020-02-25**")
				j := strings.Index(s, "- **2020-03-03**")
				k := strings.Index(s, "\n## Who is who")
				return s[:i] + s[j:k] + s[i:j] + s[k:]
			},
			change: longer,
			has:    []string{"L7)\n- **2020-02-25**"},
		},
		{
			name: "a deleted section stays deleted, also for what is new in it",
			edit: cutting("## Chronology", "## Who is who"),
			change: func(b *dossier.Briefing) {
				longer(b)
				c := section(b, dossier.Chronology)
				c.Items = append(c.Items, dossier.Item{Entry: &dossier.Entry{EDTF: "2020-04", Standing: "planned", Text: "New.", Ref: dossier.Ref{File: "a", First: 1, Last: 1}}})
			},
			has: []string{"An earlier point."}, not: []string{"Chronology", "2020-04"},
			kept: []string{"left out: the section “Chronology” deleted or rewritten by a person"},
		},
		{
			name: "a section new in a reading is added in its place",
			edit: nil,
			change: func(b *dossier.Briefing) {
				for i, s := range b.Sections {
					if s.Kind == dossier.ThemePart {
						pay := s
						pay.Theme, pay.Items = "pay", []dossier.Item{keyPoint("Pay rose.", 5)}
						b.Sections = append(b.Sections[:i+1:i+1], append([]dossier.Section{pay}, b.Sections[i+1:]...)...)
						return
					}
				}
			},
			has: []string{"#L4)\n\n### [pay](../themes/pay.md)\n\n- Pay rose. [L5](../sources/ports/port%20strike%20%5B1%5D.txt#L5)\n\n## Who said what"},
		},
		{
			name:   "a theme that finds nothing more goes with its heading",
			change: func(b *dossier.Briefing) { dropSection(b, dossier.ByTheme, dossier.ThemePart); b.Themes = nil },
			not:    []string{"By theme", "themes/strike.md)\n", "themes:"},
		},
		{
			name:   "a note inside an item stays, and so does the item",
			edit:   replacing("#L6)\n\n## By theme", "#L6)\n  - Ask the port.\n\n## By theme"),
			change: func(b *dossier.Briefing) { dropSection(b, dossier.KeyPoints); b.Title = "New" },
			has:    []string{"#L6)\n  - Ask the port.\n\n## By theme"},
			kept:   []string{"kept: a key point (L6) that the program no longer finds, for a person's words in it", "kept: the section “Key points” that the program no longer finds, for a person's words in it"},
		},
		{
			name:   "an edited item that is no longer found stays",
			edit:   replacing("**The operator** (unnamed)", "**Port of Halvorsen** (named)"),
			change: func(b *dossier.Briefing) { s := section(b, dossier.WhoSaid); s.Items = s.Items[:2]; b.Title = "New" },
			has:    []string{"**Port of Halvorsen**"},
			kept:   []string{"kept: a quote (L6) edited by a person, which the program no longer finds"},
		},
		{
			name: "without its record, what stands as the program writes it is the program's, and what does not stand does not appear",
			edit: func(s string) string { return cutting("generated:", "---\n## Key")(s) },
			change: func(b *dossier.Briefing) {
				longer(b)
				section(b, dossier.WhoSaid).Items[1].Statement.Speaker = "Ana Ruiz"
				section(b, dossier.WhoSaid).Items[2].Statement.Ref.First = 4
			},
			has: []string{"generated:\n", "> — **Mette Lund** (named) said; [The", "; [L4–L6]("}, not: []string{"An earlier point.", "**Ana Ruiz**"},
			kept: []string{"left out: a key point (L3) deleted or rewritten by a person", "kept: speaker of a quote (L5) edited by a person"},
		},
		{
			name: "a copy that a person changed stays beside the program's item, which is refreshed",
			edit: func(s string) string {
				const item = "- The operator, citing"
				i := strings.Index(s, item)
				j := i + strings.Index(s[i:], "\n") + 1
				return s[:i] + strings.Replace(s[i:j], "[L6]", "[at the end]", 1) + s[i:]
			},
			change: func(b *dossier.Briefing) { section(b, dossier.KeyPoints).Items[0].Point.Ref.Last = 7 },
			has:    []string{"gave no date. [at the end](", "gave no date. [L6–L7]("},
		},
		{
			name:   "a theme's new title reaches its heading and its statements",
			change: func(b *dossier.Briefing) { s := section(b, dossier.ThemePart); s.Title = "The strike" },
			has:    []string{"### [The strike](../themes/strike.md)\n"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			first, _ := mustUpdate(t, nil, port(nil))
			edited := string(first)
			if c.edit != nil {
				edited = c.edit(edited)
			}
			out, kept := mustUpdate(t, []byte(edited), port(c.change))
			if c.same && string(out) != edited {
				t.Errorf("written anew:\n%s", out)
			}
			for _, s := range c.has {
				if !strings.Contains(string(out), s) {
					t.Errorf("lacks %q:\n%s", s, out)
				}
			}
			for _, s := range c.not {
				if strings.Contains(string(out), s) {
					t.Errorf("has %q:\n%s", s, out)
				}
			}
			var said []string
			for _, k := range kept {
				said = append(said, k.Message)
			}
			for _, s := range c.kept {
				if !strings.Contains(strings.Join(said, "\n"), s) {
					t.Errorf("no report %q in %q", s, said)
				}
			}
			if strings.Count(string(out), "> "+strings.TrimPrefix(lundQuote, "> ")) > 1 {
				t.Errorf("written twice:\n%s", out)
			}
			again, _ := mustUpdate(t, out, port(c.change))
			if string(again) != string(out) {
				t.Errorf("a second build changes it again:\n%s\n---\n%s", out, again)
			}
			marked, _ := mustUpdate(t, []byte("\ufeff"+edited), port(c.change))
			if string(marked) != "\ufeff"+string(out) {
				t.Errorf("with a byte-order mark it becomes\n%q\nnot\n%q", marked, out)
			}
			unended, _ := mustUpdate(t, []byte(strings.TrimRight(edited, "\n")), port(c.change))
			if strings.TrimRight(string(unended), "\n") != strings.TrimRight(string(out), "\n") {
				t.Errorf("without a last line end it becomes\n%q\nnot\n%q", unended, out)
			}
			windows, _ := mustUpdate(t, []byte(strings.ReplaceAll(edited, "\n", "\r\n")), port(c.change))
			if string(windows) != strings.ReplaceAll(string(out), "\n", "\r\n") {
				t.Errorf("with CRLF it becomes\n%q\nnot\n%q", windows, out)
			}
		})
	}
}

// TestUpdateLeavesAlone proves that a file that cannot be understood is not
// written, and that the problem names its line.
func TestUpdateLeavesAlone(t *testing.T) {
	first, _ := mustUpdate(t, nil, port(nil))
	changed := port(func(b *dossier.Briefing) { b.Title = "New" })
	for _, c := range []struct {
		name string
		edit func(string) string
		at   string // the text whose line the problem names
		says string
	}{
		{"marks of a merge conflict", replacing("## Key points\n", "<<<<<<< HEAD\n## Key points\n=======\n## Points\n>>>>>>> other\n"), "<<<<<<<", "two versions"},
		{"marks of a merge conflict in the front matter", replacing("places: [Halvorsen]\n", "<<<<<<<\nplaces: [Halvorsen]\n|||||||\n=======\nplaces: [Norland]\n>>>>>>>\n"), "<<<<<<<", "two versions"},
		{"marks of a merge conflict before all else", func(s string) string { return "<<<<<<< ours\n" + s }, "<<<<<<<", "two versions"},
		{"the last mark of a conflict forgotten", replacing("## Chronology\n", "## Chronology\n>>>>>>> 1a2b3c\n"), ">>>>>>>", "two versions"},
		{"the middle mark of a conflict forgotten", replacing("## Chronology\n", "## Chronology\n||||||| base\n"), "|||||||", "two versions"},
		{"YAML that does not parse", replacing("places: [Halvorsen]", "places: [Halvorsen"), "places", "not YAML"},
		{"a key given twice", replacing("places:", "people:"), "people: [Halvorsen]", "given twice"},
		{"no front matter", func(s string) string { return s[strings.Index(s, "## Key"):] }, "", "no front matter"},
		{"a record that was cut", func(s string) string {
			i := strings.Index(s, `"title:`)
			return s[:i+9] + s[i+10:]
		}, `"title:3`, "not as the program wrote it"},
		{"a record under a misspelt key", replacing("\ngenerated:", "\ngeneratd:"), "generatd", "the file is left alone"},
		{"a front matter that ends too soon", replacing("places:", "---\nplaces:"), "generated:", "ended too soon"},
		{"an anchor that is not there", replacing("places: [Halvorsen]", "places: *all"), "places:", "unknown anchor"},
	} {
		t.Run(c.name, func(t *testing.T) {
			old := c.edit(string(first))
			u := Update([]byte(old), changed, portTitles, "1", nil)
			problems := u.Problems
			if string(u.Text) != old || u.Grave == strings.Contains(c.says, "the file is left alone") {
				t.Errorf("written:\n%s", u.Text)
			}
			if len(problems) == 0 || problems[0].Grave != u.Grave || !strings.Contains(problems[0].Message, c.says) {
				t.Fatalf("problems %v, want %q", problems, c.says)
			}
			line := 0
			if c.at != "" {
				line = 1 + strings.Count(old[:strings.Index(old, c.at)], "\n")
			}
			if problems[0].Line != line {
				t.Errorf("line %d, want %d: %v", problems[0].Line, line, problems[0])
			}
		})
	}
}
