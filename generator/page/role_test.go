package page

import (
	"testing"

	"dossier/generator/dossier"
)

// A role in different wordings is one role with all its references; roles that
// differ in a word stay apart; a person's word stays a person's.
func TestRolesAreListedOnce(t *testing.T) {
	d := dam()
	one, two := d.Sources[0], d.Sources[1]
	at := func(f *dossier.Folio, words string) dossier.Cite { return cite(f, words) }
	a := &dossier.ActorFile{Name: "Anna Berg", Kind: dossier.Person, Roles: []dossier.RoleHeld{
		{Role: "Minister of Dams"},
		{Role: "U.S. Dam’s Envoy", Cite: at(one, "Minister")},
		{Role: "minister of dams", Cite: at(one, "Anna")},
		{Role: "US dam envoy", Cite: at(two, "Berg")},
		{Role: "US dam envoy", Cite: at(two, "Berg")},
		{Role: "envoy", Cite: at(two, "Berg")},
	}}
	c := newComposer(d, Options{Words: words(t)})
	want := "|Minister of Dams|| — an editor| ‹001:4›; U.S. Dam’s Envoy ‹001:4› ‹002:2›; envoy ‹002:2›"
	if got := joinRuns(c.sheet("people/anna-berg.html").roles(a)); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
	if got := c.mainRole(a); got != "U.S. Dam’s Envoy" {
		t.Errorf("listed as %q", got)
	}
}
