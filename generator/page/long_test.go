package page

import (
	"fmt"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// Many names of no side stand under letters, each name once; few stand as they
// are.
func TestManyNamesStandUnderLetters(t *testing.T) {
	d := dam()
	names := []string{"Éva Kiss", "emil zola", "Øyvind Dahl", "3M", "Åse Holm", "Эмма"}
	for i := range 40 {
		names = append(names, fmt.Sprintf("Body %02d", i))
	}
	for i, n := range names {
		d.Actors = append(d.Actors, &dossier.ActorFile{ID: fmt.Sprint("x", i), Name: n, Kind: dossier.Body})
	}
	c := newComposer(d, Options{Words: words(t)})
	groups := c.sheet(peoplePath).actorGroups(dossier.Body)
	if len(groups) != 1 || groups[0].Rows != nil {
		t.Fatalf("%d groups, %d names without a letter", len(groups), len(groups[0].Rows))
	}
	var letters []string
	total := 0
	for _, g := range groups[0].Letters {
		letters = append(letters, g.Name)
		total += len(g.Rows)
	}
	if got := strings.Join(letters, " "); got != "# A B E S Ø Э" || total != 47 {
		t.Errorf("%d names under %s", total, got)
	}
	if e := groups[0].Letters[3].Rows; len(e) != 2 || e[0].Name != "emil zola" {
		t.Errorf("under E: %+v", e)
	}
	if persons := c.sheet(peoplePath).actorGroups(dossier.Person); persons[0].Letters != nil {
		t.Error("two persons stand under letters")
	}
	everyLink(t, composed(t, d))
}

// What was published on a day without a day of its own is listed while it is
// little and counted by source when it is much; what was said on the day always
// stands.
func TestMuchWithoutADayIsCounted(t *testing.T) {
	for n, counted := range map[int]bool{longestCodes: false, longestCodes + 1: true} {
		d := dam()
		one, berg := d.Sources[0], d.Actors[0]
		d.Statements, one.Said = d.Statements[1:2], one.Said[1:2]
		on := d.Statements[0]
		on.When = one.Briefing.Published
		for range n {
			q := *d.Statements[0]
			q.Actor, q.WhenBy = berg, "published"
			d.Statements = append(d.Statements, &q)
		}
		c := newComposer(d, Options{Words: words(t)})
		var day dayView
		c.sheet(timelinePath).daySaid(&day, d.Statements)
		if len(day.Said) != 1 || (day.Spoken == nil) != counted || (day.SpokenIn != nil) != counted {
			t.Errorf("%d: said %v, spoken %v, counted %v", n, day.Said, day.Spoken, day.SpokenIn)
		}
		if counted && (day.SpokenIn[0].Text != "001: 13 statements" || day.SpokenIn[0].Href != "/briefings/001_orva.html#who-said-what") {
			t.Errorf("counted as %+v", day.SpokenIn)
		}
	}
}

// A sentence with two dates or two fragments is printed once in its section;
// the second item is its own words and leads back to the first.
func TestASentenceIsPrintedOnce(t *testing.T) {
	d := dam()
	one, berg := d.Sources[0], d.Actors[0]
	const sentence = "Minister Anna Berg said on 4 May that the dam would be filled in March 2031."
	b := &builder{d}
	var statements, entries dossier.Section
	statements.Kind, entries.Kind = dossier.WhoSaid, dossier.Chronology
	statements.Level, entries.Level = 2, 2
	for _, words := range []string{"the dam", "be filled"} {
		q := b.say(one, berg, dossier.Statement{Kind: dossier.Partial, Parts: []string{words}}, sentence, cite(one, words))
		at := find(one, sentence).Start + strings.Index(sentence, words)
		q.Cite.Spans = []dossier.Span{{Start: at, End: at + len(words)}}
		statements.Items = append(statements.Items, dossier.Item{Statement: q.Statement})
	}
	for _, words := range []string{"4 May", "March 2031"} {
		e := &dossier.Dated{Entry: &dossier.Entry{EDTF: "2031-03", Text: sentence}, From: one, Cite: cite(one, sentence), Expression: find(one, words)}
		one.Dated = append(one.Dated, e)
		entries.Items = append(entries.Items, dossier.Item{Entry: e.Entry})
	}
	for i, q := range one.Said[len(one.Said)-2:] {
		q.Item = &statements.Items[i]
	}
	for i, e := range one.Dated[len(one.Dated)-2:] {
		e.Item = &entries.Items[i]
	}
	one.Briefing.Sections = []dossier.Section{statements, entries}
	c := newComposer(d, Options{Words: words(t)})
	s := c.sheet("briefings/001_orva.html")
	v := c.volume(d.Sources[0])
	said := s.sections(v)[0].Blocks[0].Statements
	if got := joinRuns(said[0].Words); !strings.HasPrefix(got, "Minister ‹Anna Berg› said") {
		t.Errorf("first: %s", got)
	}
	if got := joinRuns(said[1].Words); got != "“be filled”| — |‹in the sentence above›" || said[1].Words[len(said[1].Words)-1].Href != "#"+said[0].ID {
		t.Errorf("second: %s", got)
	}
	dated := s.sections(v)[1].Blocks[0].Entries
	if got := joinRuns(dated[0].Words); !strings.Contains(got, "Anna Berg") {
		t.Errorf("first: %s", got)
	}
	if got := joinRuns(dated[1].Words); got != "|March 2031|| — |‹in the sentence above›" || dated[1].At.Href != "/sources/001_orva.html#"+dossier.Anchor(find(one, "March 2031")) {
		t.Errorf("second: %s, %+v", got, dated[1].At)
	}
}
