package assemble

import (
	"fmt"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// Statements go by when they were said, else by when they were published, the
// undated last; “latest” is the last of the dated and tells what it leaves out.
func TestThemeOfManySources(t *testing.T) {
	on := func(item dossier.Item, themes ...string) dossier.Item {
		item.Statement.Themes = themes
		return item
	}
	early := load("1_a.txt", "“One.” A\n“Two.” B\nThe dam holds on Friday.\n",
		section(dossier.WhoSaid, on(said("1_a.txt", 1, "Ines Moreau", "2020-05-02", "One."), "dam"), on(said("1_a.txt", 2, "Bo Ek", "", "Two."), "dam")),
		section(dossier.WhoIsWho, who("1_a.txt", 1, person, "", "", "Ines Moreau"), who("1_a.txt", 2, person, "", "", "Bo Ek")),
		themed("dam", point("1_a.txt", 3, "The dam holds on Friday.")),
		section(dossier.Chronology, dossier.Item{Entry: &dossier.Entry{EDTF: "2020-05-08", Text: "The dam holds on Friday.", Expression: "Friday", Ref: ref("1_a.txt", 3)}}))
	early.Briefing.Published = "2020-05-03"
	late := load("2_b.txt", "“Three.” A\n",
		section(dossier.WhoSaid, on(said("2_b.txt", 1, "Ines Moreau", "", "Three."), "dam")),
		section(dossier.WhoIsWho, who("2_b.txt", 1, person, "", "", "Ines Moreau")),
		section(dossier.Chronology, dossier.Item{Entry: &dossier.Entry{EDTF: "XXXX-05-01", Text: "“Three.” A", Ref: ref("2_b.txt", 1)}}))
	late.Briefing.Published = "2021"
	undated := load("3_c.txt", "“Four.” A\nThe dam broke.\n",
		section(dossier.WhoSaid, on(said("3_c.txt", 1, "", "", "Four."), "river")),
		themed("dam", point("3_c.txt", 2, "The dam broke.")))
	undated.Briefing.Published = "XXXX-05-25"
	silent := load("4_d.txt", "Nothing.\n")
	d := join(t, shelf{
		Loaded: []Loaded{silent, undated, late, early},
		Themes: []dossier.Theme{{ID: "river", Order: 2, Title: "River"}, {ID: "dam", Order: 1, Title: "Dam"}},
	})
	var order []string
	for _, s := range d.Statements {
		order = append(order, s.Parts[0]+s.WhenBy)
	}
	if got := strings.Join(order, " "); got != "One.said Two.published Three.published Four." {
		t.Errorf("statements %s", got)
	}
	if d.Events[0].EDTF != "2020-05-08" || d.Events[1].EDTF != "XXXX-05-01" {
		t.Errorf("events %v, %v", d.Events[0].EDTF, d.Events[1].EDTF)
	}
	dam := d.Themes[0]
	if dam.ID != "dam" || dam.Latest == nil || dam.Latest.Parts[0] != "Three." {
		t.Fatalf("theme %s, latest %+v", dam.ID, dam.Latest)
	}
	if got := codes(dam.Folios) + " without " + codes(dam.LeftOut); got != "1 2 3 without 3" {
		t.Errorf("sources %s", got)
	}
	if len(dam.Points) != 2 || len(dam.Dated) != 1 || dam.Dated[0].Themes[0] != dam {
		t.Errorf("points %d, events %d", len(dam.Points), len(dam.Dated))
	}
	if len(dam.Actors) != 2 || dam.Actors[0].Name != "Bo Ek" {
		t.Errorf("actors %v", dam.Actors)
	}
	river := d.Themes[1]
	if river.Latest != nil || codes(river.LeftOut) != "3" || len(river.Actors) != 0 {
		t.Errorf("river: latest %v, left out %s", river.Latest, codes(river.LeftOut))
	}
}

func codes(folios []*dossier.Folio) string {
	var all []string
	for _, f := range folios {
		all = append(all, f.Code)
	}
	return strings.Join(all, " ")
}

// “Latest” leaves out what may be later: a date wider than a day may reach
// beyond it; what certainly lies before or on its day does not.
func TestLatestLeavesOutWhatMayBeLater(t *testing.T) {
	var in shelf
	for i, when := range []string{"2020-05", "2020-05-16", "2020-05-16", "2020-04", "[2020-05-15..2020-05-17]", "2019"} {
		name := fmt.Sprintf("%d_a.txt", i+1)
		item := said(name, 1, "", when, "One.")
		item.Statement.Themes = []string{"dam"}
		in.Loaded = append(in.Loaded, load(name, "“One.” A\n", section(dossier.WhoSaid, item)))
	}
	in.Themes = []dossier.Theme{{ID: "dam"}}
	theme := join(t, in).Themes[0]
	if got := theme.Latest.From.Code + " without " + codes(theme.LeftOut); got != "3 without 1 5" {
		t.Errorf("latest is %s", got)
	}
}

// A theme without a page is told once a briefing, and its sentences wait.
func TestThemeWithoutPage(t *testing.T) {
	s := said("1_a.txt", 1, "", "", "One.")
	s.Statement.Themes = []string{"dam"}
	part := themed("dam", point("1_a.txt", 1, "“One.”"))
	part.Line = 12
	l := load("1_a.txt", "“One.”\n", part, section(dossier.WhoSaid, s))
	l.Briefing.Themes = []string{"dam"}
	d, problems := joined(shelf{Loaded: []Loaded{l}})
	if len(problems) != 1 || problems[0].Line != 12 || problems[0].File != "content/briefings/1_a.md" {
		t.Errorf("problems %v", problems)
	}
	if len(d.Sources[0].Themed) != 0 || len(d.Statements[0].Themes) != 0 {
		t.Error("joined to no theme")
	}
}

// What a third party passed on is the latest on record only where nothing
// first-hand is dated.
func TestLatestIsFirsthandWhereItCanBe(t *testing.T) {
	statement := func(line int, rank dossier.Rank, when string, theme string) dossier.Item {
		item := said("1_a.txt", line, "Ines Moreau", when, "One.")
		item.Statement.Rank, item.Statement.Themes = rank, []string{theme}
		return item
	}
	d := join(t, shelf{
		Loaded: []Loaded{load("1_a.txt", "“One.” A\n“One.” B\n“One.” C\n", section(dossier.WhoSaid,
			statement(1, dossier.RankOwn, "2020-05-02", "dam"),
			statement(2, dossier.RankThirdParty, "2020-05-04", "dam"),
			statement(3, dossier.RankThirdParty, "2020-05-04", "river")))},
		Themes: []dossier.Theme{{ID: "dam", Order: 1}, {ID: "river", Order: 2}},
	})
	if got := d.Themes[0].Latest; got == nil || got.Rank != dossier.RankOwn {
		t.Errorf("latest on the dam %+v, want the speaker's own words", got)
	}
	if got := d.Themes[1].Latest; got == nil || got.Rank != dossier.RankThirdParty {
		t.Errorf("latest on the river %+v, want what there is", got)
	}
}
