package assemble

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// wire is one story as two outlets print it, and a report of another day: the
// first with an agency's name, the second cut short and with marks of its own,
// a sentence of its own and an earlier date.
func wire() shelf {
	story := []string{
		"The harbour council of Lindvik closed the old quay on Monday after divers found cracks in its piles.",
		"“We waited too long with this work,” said Ann Solberg, who has led the council since the spring.",
		"The quay was built when herring boats still filled the bay and has carried lorries for forty years.",
		"Skippers will land their catch at the ferry pier until the repairs are done, the council wrote.",
		"“Nobody asked us where the ice should come from,” said Per Holm of the fishermen's union.",
		"The repairs are to begin in March and will cost about a third of the town's yearly budget.",
		"Two firms have offered to do the work, and the council will choose between them next week.",
	}
	quoted := []string{"We waited too long with this work,", "Nobody asked us where the ice should come from,"}
	briefed := func(name string, lines []string, statements ...dossier.Item) Loaded {
		l := load(name, strings.Join(lines, "\n")+"\n",
			themed("quay", point(name, 1, lines[0])), section(dossier.WhoSaid, statements...),
			section(dossier.Chronology, dossier.Item{Entry: &dossier.Entry{EDTF: "2031-03", Standing: dossier.Planned, Text: lines[5], Ref: ref(name, 6)}}),
			section(dossier.WhoIsWho, who(name, 2, person, "", "", "Ann Solberg"), who(name, 5, person, "", "", "Per Holm")))
		return l
	}
	onQuay := func(item dossier.Item) dossier.Item {
		item.Statement.Themes = []string{"quay"}
		return item
	}
	cut := slices.Clone(story[:6])
	for i := range cut {
		cut[i] = strings.NewReplacer("“", `"`, "”", `"`, "'s", "’s").Replace(cut[i])
	}
	cut[3] = "Boats land at the ferry pier until the repairs are done."
	whole := briefed("001_post.txt", story,
		onQuay(said("001_post.txt", 2, "Ann Solberg", "", quoted[0])), onQuay(said("001_post.txt", 5, "Per Holm", "", quoted[1])))
	short := briefed("002_herald.txt", cut,
		onQuay(said("002_herald.txt", 2, "Ann Solberg", "", quoted[0])), onQuay(said("002_herald.txt", 5, "Ann Solberg", "", quoted[1])))
	other := make([]string, 6)
	for i := range other {
		other[i] = fmt.Sprintf("In week %d the school in Orva lent its hall to choir number %d, and the caretaker counted %d chairs.", i, i+3, i*7)
	}
	other[1] = story[1]
	third := briefed("003_school.txt", other, onQuay(said("003_school.txt", 2, "Ann Solberg", "", quoted[0])))
	whole.Briefing.Published, short.Briefing.Published = "2031-01-07", "2031-01-06"
	whole.Briefing.Source.Agency = "Valley Wire"
	return shelf{Loaded: []Loaded{whole, short, third}, Themes: []dossier.Theme{{ID: "quay"}}}
}

// tells says which folios are one story and where statements, entries and
// passages stand, with the other places.
func tells(d *dossier.Dossier) string {
	var b strings.Builder
	for _, f := range d.Sources {
		fmt.Fprintf(&b, "%s by %s:", f.Code, f.Story().Code)
		for _, g := range f.Same {
			b.WriteString(" " + g.Code)
		}
		b.WriteString("\n")
	}
	at := func(what string, c dossier.Cite, also []dossier.Cite) {
		fmt.Fprintf(&b, "%s %s:%d", what, c.Folio.Code, c.Line)
		for _, c := range also {
			fmt.Fprintf(&b, " also %s:%d", c.Folio.Code, c.Line)
		}
		b.WriteString("\n")
	}
	for _, q := range d.Statements {
		at("said", q.Cite, q.Also)
	}
	for _, e := range d.Events {
		at("dated", e.Cite, e.Also)
	}
	for _, t := range d.Themes {
		for _, p := range t.Points {
			at("passage", p.Cite, p.Also)
		}
		fmt.Fprintf(&b, "%s: %d statements in %d sources, %d stories\n", t.ID, len(t.Said), len(t.Folios), dossier.Stories(t.Folios))
	}
	return b.String()
}

// One story in two outlets is evidence once: what it says stands with both
// places, by the one that was published first. What the two give to different
// speakers stands twice, and so does what another report quotes as well.
func TestOneStoryIsToldOnce(t *testing.T) {
	d, _ := joined(wire())
	want := `001 by 002: 002
002 by 002: 001
003 by 003:
said 002:2 also 001:2
said 002:5
said 001:5
said 003:2
dated 002:6 also 001:6
dated 003:6
passage 002:1 also 001:1
passage 003:1
quay: 4 statements in 3 sources, 2 stories
`
	if got := tells(d); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	for _, f := range d.Sources[:2] {
		if len(f.Said) != 2 || len(f.Dated) != 1 || len(f.Themed) != 1 {
			t.Errorf("%s does not list its own: %d statements, %d entries, %d passages", f.Code, len(f.Said), len(f.Dated), len(f.Themed))
		}
	}
}

// A statement that a person changed stands for the other one, whichever source
// stands for the story; one that is dated by what was said is not given up for
// one that is dated by its source.
func TestWhatIsKnownBetterStandsForBoth(t *testing.T) {
	in := wire()
	in.Loaded[0].Briefing.Sections[1].Items[0].Human = true
	in.Loaded[0].Briefing.Sections[1].Items[1].Statement.EDTF = "2031-01-05"
	in.Loaded[1].Briefing.Sections[1].Items[1].Statement.Speaker = "Per Holm"
	d, _ := joined(in)
	got := tells(d)
	for _, want := range []string{"said 001:2 also 002:2\n", "said 001:5\n", "said 002:5\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

// Who stands for a story: the earliest; of one date the one that names its
// agency; else the first; one without a date after all that have one.
func TestWhoStandsForAStory(t *testing.T) {
	for _, c := range []struct{ first, second, agency, want string }{
		{"2031-01-07", "2031-01-06", "", "002"},
		{"2031-01-06", "2031-01-06", "Valley Wire", "002"},
		{"2031-01-06", "2031-01-06", "", "001"},
		{"", "2031-01-06", "", "002"},
		{"XXXX-01-05", "2031-01-06", "", "002"},
		{"", "", "", "001"},
	} {
		in := wire()
		in.Loaded[0].Briefing.Published, in.Loaded[1].Briefing.Published = c.first, c.second
		in.Loaded[0].Briefing.Source.Agency, in.Loaded[1].Briefing.Source.Agency = "", c.agency
		d, _ := joined(in)
		if got := d.Sources[0].Story().Code; got != c.want {
			t.Errorf("%+v: %s stands for the story", c, got)
		}
	}
}

// The order in which sources come does not matter.
func TestStoriesHangOnNoOrder(t *testing.T) {
	d, _ := joined(wire())
	want := tells(d)
	for _, order := range [][]int{{2, 1, 0}, {1, 2, 0}, {0, 2, 1}} {
		in := wire()
		turned := make([]Loaded, len(order))
		for i, n := range order {
			turned[i] = in.Loaded[n]
		}
		in.Loaded = turned
		if d, _ = joined(in); tells(d) != want {
			t.Errorf("in order %v:\n%swant\n%s", order, tells(d), want)
		}
	}
}

// A reference to a copy that is not read leads to the same line of the source
// that is read in its place.
func TestAReferenceToACopy(t *testing.T) {
	text := "The gate was shut.\nNobody was asked.\n"
	a, copied := load("1_a.txt", text), load("2_copy.txt", text)
	b := load("3_b.txt", "Other words.\n", section(dossier.KeyPoints, point("2_copy.txt", 2, "Nobody was asked.")))
	leaf, card := Bind(b.Source, b.Article, b.Briefing, Around{Source: func(string) *dossier.Source { return copied.Source }})
	_, first := Bind(a.Source, a.Article, a.Briefing, Around{})
	c, problems := Join(Input{Cards: []*Card{first, card}, Twins: map[string]string{"2_copy.txt": "1_a.txt"}})
	f := c.Dossier.Sources[1]
	c.Open(f, leaf)
	if cite := f.Points[0].Cite; cite.Folio != c.Dossier.Sources[0] || cite.Line != 2 || !cite.Found() || len(problems) > 0 {
		t.Errorf("the reference leads to %+v (%v)", cite, problems)
	}
}
