package page

import (
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// kindred is the fixture with a third source that tells the first one's story
// and prints one of its statements again.
func kindred() *dossier.Dossier {
	d := dam()
	b := &builder{d}
	one := d.Sources[0]
	three := newFolio("003", "003_wire", damText)
	three.Briefing.Title, three.Briefing.Source.Outlet = "Orva will fill dam", "Valley Herald"
	three.Article.Passages = one.Article.Passages
	d.Sources = append(d.Sources, three)
	for _, p := range one.Actors {
		if strings.Contains(damText, p.Actor.Name) {
			b.name(p.Actor, three, p.Entry.Role, p.Actor.Name)
		}
	}
	one.Same, three.Same = []*dossier.Folio{three}, []*dossier.Folio{one}
	one.Stands, three.Stands = one, one
	words := cite(three, "We will not wait for Tarn,")
	q := *one.Said[0]
	q.From, q.Cite, q.Item = three, words, nil
	three.Said = []*dossier.Said{&q}
	one.Said[0].Also = []dossier.Cite{words}
	b.sections(three)
	filling := d.Themes[0]
	filling.Folios = append(filling.Folios, three)
	return d
}

// Where two sources tell one story, their pages say so and lead to each other,
// a theme counts them once and says that, and a statement that both print
// stands once, with the codes of both.
func TestOneStoryIsShownOnce(t *testing.T) {
	d := kindred()
	c := newComposer(d, Options{Words: words(t)})
	one, three := d.Sources[0], d.Sources[2]
	for f, want := range map[*dossier.Folio]string{
		one:   "Same story: as ‹003› in Valley Herald|; counted once, as this one",
		three: "Same story: as ‹001›|; counted once, as 001",
	} {
		s, v := c.sheet("x.html"), c.volume(f)
		for _, facts := range [][]fact{s.briefingFacts(v), s.sourceFacts(v)} {
			if got := factsOf(facts); !strings.Contains(got, want) {
				t.Errorf("%s: no %q in\n%s", f.Code, want, got)
			}
		}
	}
	s := c.sheet("x.html")
	if got := s.counted(); !strings.HasPrefix(got, "3 files (2 different stories); ") {
		t.Errorf("counted %q", got)
	}
	filling := d.Themes[0]
	if got := factsOf(s.themeFacts(filling)); !strings.Contains(got, "in 3 sources (2 different stories)") {
		t.Errorf("the theme does not count the story once:\n%s", got)
	}
	berg := d.Actors[0]
	if got := factsOf(s.actorFacts(berg)); !strings.Contains(got, "named in 3 sources (2 different stories)") {
		t.Errorf("the actor's sources are not counted once:\n%s", got)
	}
	row := s.statement(one.Said[0])
	if len(row.Also) != 1 || row.Also[0].Code != "003:4" || !strings.HasPrefix(row.Also[0].Href, "/sources/003_wire.html#w") {
		t.Errorf("the statement does not lead to its other place: %+v", row.Also)
	}
	if row := c.sheet(briefingPath(one)).statement(one.Said[0]); row.Also != nil {
		t.Error("a source's own briefing gives the codes of others behind each sentence")
	}
	if row := s.statement(d.Sources[1].Said[0]); row.Also != nil || s.sameStory(d.Sources[1]) != nil {
		t.Error("a story that is told once is said to be told again")
	}
}

// A role that one story gives in three outlets does not outweigh what two
// stories give.
func TestRolesCountStoriesNotSources(t *testing.T) {
	d := kindred()
	one, two, three := d.Sources[0], d.Sources[1], d.Sources[2]
	a := &dossier.ActorFile{Name: "Ida Holm"}
	for _, held := range []struct {
		role string
		by   *dossier.Folio
	}{{"the envoy for rivers", one}, {"the envoy for rivers", three}, {"envoy", two}} {
		a.Roles = append(a.Roles, dossier.RoleHeld{Role: held.role, Cite: dossier.Cite{Folio: held.by, Line: 1}})
	}
	c := newComposer(d, Options{Words: words(t)})
	given := c.givenRoles(a)
	if given[c.sameRole("the envoy for rivers")] != 1 || given[c.sameRole("envoy")] != 1 {
		t.Errorf("roles are given %v", given)
	}
}
