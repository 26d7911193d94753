package page

import (
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// Words that are no whole sentence of their own stand in the sentence that
// reports them: quoted ones tinted, a reported clause with the rest standing
// back and never tinted. A sentence that does not hold the words is not shown
// for the source's.
func TestWordsInTheirSentence(t *testing.T) {
	const sentence = "A fisherman said the river was low."
	for _, tt := range []struct {
		proves  string
		kind    dossier.QuoteKind
		parts   []string
		context string
		place   string // of the sentence, as found; empty when it was not
		found   bool   // the words are the source's
		want    string
	}{
		{"a reported clause", dossier.Indirect, []string{"the river was low"}, sentence, sentence, true, "|A fisherman said |the ‹river› was low|.|"},
		{"a reported clause in two parts", dossier.Indirect, []string{"the river", "was low"}, sentence, sentence, true, "|A fisherman said |the ‹river›| |was low|.|"},
		{"a fragment", dossier.Partial, []string{"was low"}, sentence, sentence, true, "A fisherman said the ‹river› |was low|."},
		{"a sentence from elsewhere", dossier.Indirect, []string{"the river was low"}, "Tarn objects.", "Share this", true, "the ‹river› was low"},
		{"a sentence that was not found", dossier.Indirect, []string{"the river was low"}, "A fisher said the river was low.", "", true, "the ‹river› was low"},
		{"an editor's words in an editor's sentence", dossier.Indirect, []string{"the river rose"}, "He said the river rose.", "", false, "|He said |the river rose|.|"},
		{"an editor's words without theirs", dossier.Partial, []string{"it rose"}, "He said the river rose.", "", false, "“it rose”"},
	} {
		d := dam()
		c := newComposer(d, Options{Words: words(t)})
		s, one := c.sheet("index.html"), d.Sources[0]
		q := &dossier.Said{
			From: one, Cite: dossier.Cite{Folio: one, Line: 5, Last: 5},
			Statement: &dossier.Statement{Kind: tt.kind, Parts: tt.parts, Context: tt.context},
		}
		if tt.found {
			q.Cite = cite(one, tt.parts...)
		}
		if tt.place != "" {
			q.ContextSpan = find(one, tt.place)
		}
		if got := joinRuns(s.statement(q).Words); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.proves, got, tt.want)
		}
		for _, r := range s.statement(q).Words {
			if tt.kind == dossier.Indirect && strings.Contains(r.Class, "qt") {
				t.Errorf("%s: %q bears the tint of quoted words", tt.proves, r.Text)
			}
		}
	}
}

// A cell of the positions prints the sentence too, and says there what is not
// certain, since it has no margin.
func TestCellsSayWhatIsNotCertain(t *testing.T) {
	d := dam()
	low := d.Statements[2]
	low.Actor, low.Found = d.Actors[0], dossier.FoundInferred
	low.Context, low.ContextSpan = "A fisherman said the river was low.", find(d.Sources[0], "A fisherman said the river was low.")
	d.Statements[1].Cite.Spans = nil
	c := newComposer(d, Options{Words: words(t)})
	s := c.sheet(positionsPath)
	berg := s.statement(low)
	if berg.How != "reported speech; speaker inferred" || joinRuns(berg.Words) != "|A fisherman said |the ‹river› was low|.|" {
		t.Errorf("%q: %s", berg.How, joinRuns(berg.Words))
	}
	if how := s.statement(d.Statements[1]).How; how == "own words" {
		t.Error("words that were not found are said to be a speaker's own")
	}
}

// What a third party passed on is shown where an actor or a side has nothing
// else; only who is not quoted at all is silent.
func TestSilenceIsSilence(t *testing.T) {
	d := dam("third")
	for _, q := range d.Statements {
		if q.Actor != nil && q.Actor.Side == "Tarn" && q.Themes[0] == d.Themes[0] {
			q.Rank = dossier.RankThirdParty
		}
	}
	c := newComposer(d, Options{Words: words(t)})
	s := c.sheet(themePath(d.Themes[0]))
	ilic := d.Actors[2]
	if got := s.cell(ilic, d.Themes[0]).Said; len(got) != 1 || got[0].Rank != "via" {
		t.Errorf("the cell shows %+v", got)
	}
	sides, others := s.bySide(d.Themes[0].Said, c.parties)
	if len(sides) != 2 || len(others) != 0 || len(s.silentSides(d.Themes[0])) != 0 {
		t.Errorf("sides %+v, others %+v", sides, others)
	}
	if silent := s.silentSides(d.Themes[2]); len(silent) != 2 {
		t.Errorf("silent on a theme nobody speaks on: %v", silent)
	}
	own := dossier.Said{Statement: &dossier.Statement{Rank: dossier.RankOwn}, From: d.Sources[0], Actor: ilic}
	if sides, others = s.bySide(append(d.Themes[0].Said, &own), c.parties); len(sides) != 2 || len(others) != 1 {
		t.Errorf("with words of their own: sides %+v, others %+v", sides, others)
	}
}

// A day on which something was said is as inferred as the chronology says, and
// in a source whose date is inferred it is, unless the chronology or a person
// knows better.
func TestDaysThatLeanOnAnInference(t *testing.T) {
	for _, tt := range []struct {
		proves         string
		basis          string
		entry, leaning bool
		human, want    bool
	}{
		{"the source's date is inferred, nothing proves the day", "inferred; x", false, false, false, true},
		{"an entry proves it", "inferred; x", true, false, false, false},
		{"an entry says that it leans", "sidecar", true, true, false, true},
		{"a person wrote it", "inferred; x", false, false, true, false},
		{"the source states its date", "stated", false, false, false, false},
	} {
		d := dam()
		one := d.Sources[0]
		one.Briefing.Source.PublishedBasis = tt.basis
		if tt.entry {
			one.Dated = append(one.Dated, &dossier.Dated{
				From: one, Cite: dossier.Cite{Folio: one},
				Entry: &dossier.Entry{EDTF: "2030-05-04", Inferred: tt.leaning},
			})
		}
		q := d.Statements[1]
		q.Item.Human = tt.human
		c := newComposer(d, Options{Words: words(t)})
		if got := c.sheet("index.html").statement(q).When.After == "inferred"; got != tt.want {
			t.Errorf("%s: inferred %v", tt.proves, got)
		}
		said, _ := c.sheet("index.html").saidBy([]*dossier.Said{q})
		if got := said[0].Who.Text == "Tomas Ilic, inferred"; got != tt.want {
			t.Errorf("%s: on the timeline %q", tt.proves, said[0].Who.Text)
		}
	}
}

// The latest date of publication is called inferred when it is, and never
// given more precisely than what may be later.
func TestCutOffIsAsInferredAsItsSource(t *testing.T) {
	d := dam()
	c := newComposer(d, Options{Words: words(t)})
	if got := joinRuns(c.sheet("x.html").cutOff(d.Sources).Value); !strings.Contains(got, ", inferred") {
		t.Errorf("%s", got)
	}
	for published, want := range map[string]string{"2030": "2030", "2030-05": "May 2030", "2029": "4–6 May 2030, one of these days", "2030-05-04": "4–6 May 2030, one of these days", "2029-12/..": "from December 2029"} {
		d.Sources[1].Briefing.Published = published
		c = newComposer(d, Options{Words: words(t)})
		if got := c.sheet("x.html").cutOff(d.Sources).Value[0].Text; got != want {
			t.Errorf("with a source of %s: %s, want %s", published, got, want)
		}
	}
	d.Sources[1].Briefing.Published = ""
	d.Sources[0].Briefing.Source.PublishedBasis = "stated"
	c = newComposer(d, Options{Words: words(t)})
	if got := joinRuns(c.sheet("x.html").cutOff(d.Sources).Value); strings.Contains(got, "inferred") {
		t.Errorf("%s", got)
	}
}

// A side that only the program's tables give is called inferred.
func TestSideIsAsInferredAsItsGround(t *testing.T) {
	d := dam()
	c := newComposer(d, Options{Words: words(t)})
	s := c.sheet("x.html")
	berg := d.Actors[0]
	if got := joinRuns(s.sideBy(berg)); strings.Contains(got, "inferred") {
		t.Errorf("a role shows the side, but: %s", got)
	}
	berg.In[0].Entry.Role = ""
	if got := joinRuns(s.sideBy(berg)); !strings.Contains(got, "inferred") {
		t.Errorf("nothing shows the side, but: %s", got)
	}
	berg.Name = "Orvan Minister"
	if got := joinRuns(s.sideBy(berg)); strings.Contains(got, "inferred") {
		t.Errorf("the name shows the side, but: %s", got)
	}
}

// A briefing's themes stand in the dossier's order, whatever order its Markdown
// has; what a person put under a theme goes with it.
func TestThemesStandInTheDossiersOrder(t *testing.T) {
	d := dam("third")
	part := func(kind dossier.SectionKind, level int, title, theme string) dossier.Section {
		return dossier.Section{Kind: kind, Level: level, Title: title, Theme: theme, Items: []dossier.Item{{Raw: title}}}
	}
	d.Sources[0].Briefing.Sections = []dossier.Section{
		part(dossier.ByTheme, 2, "By theme", ""),
		part(dossier.ByTheme, 3, "First of all", ""),
		part(dossier.ThemePart, 3, "Gone", "gone"),
		part(dossier.ThemePart, 3, "Third", "third"),
		part(dossier.ByTheme, 3, "On the third", ""),
		part(dossier.ThemePart, 3, "Filling", "filling"),
		part(dossier.ThemePart, 3, "Sharing", "sharing"),
	}
	c := newComposer(d, Options{Words: words(t)})
	var titles []string
	for _, p := range c.sheet("briefings/001_orva.html").sections(c.volume(d.Sources[0]))[0].Parts {
		titles = append(titles, p.ID)
	}
	if got := strings.Join(titles, " "); got != "own-first-of-all theme-filling theme-sharing theme-third own-on-the-third theme-gone" {
		t.Errorf("themes stand as %s", got)
	}
}
