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
