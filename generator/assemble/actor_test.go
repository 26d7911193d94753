package assemble

import (
	"strings"
	"testing"

	"dossier/generator/dossier"
)

const person, organization, site = dossier.Person, dossier.Body, dossier.Place

// Who is one across sources and who is not. Each source is given as its lines
// of Who is who; the result as "name[sources]" for each actor.
func TestIdentity(t *testing.T) {
	type line struct {
		kind    dossier.ActorKind
		side    string
		name    string
		aliases []string
	}
	p := func(side, name string, aliases ...string) line { return line{person, side, name, aliases} }
	o := func(side, name string, aliases ...string) line { return line{organization, side, name, aliases} }
	cases := []struct {
		proves   string
		sources  [][]line
		profiles []dossier.Profile
		want     string
		problems int
	}{
		{"one whole name in two sources", [][]line{{p("", "Ines Moreau")}, {p("", "Ines Moreau")}}, nil, "Ines Moreau[1 2]", 0},
		{"a surname joins its only bearer", [][]line{{p("", "Moreau")}, {p("", "Ines Moreau", "Moreau")}}, nil, "Ines Moreau[1 2]", 0},
		{"two bearers of one surname are never merged, nor is the surname given to one", [][]line{{p("", "Ines Moreau")}, {p("", "Paul Moreau")}, {p("", "Moreau")}, {p("", "Moreau")}}, nil, "Ines Moreau[1] Moreau[3] Moreau[4] Paul Moreau[2]", 2},
		{"a surname of another side is another's", [][]line{{p("Norway", "Ines Moreau")}, {p("Chile", "Moreau")}}, nil, "Ines Moreau[1] Moreau[2]", 0},
		{"surnames that no source spells out are one", [][]line{{p("", "Moreau")}, {p("Chile", "Moreau")}}, nil, "Moreau[1 2]", 0},
		{"but not across sides", [][]line{{p("", "Moreau")}, {p("Chile", "Moreau")}, {p("Norway", "Moreau")}}, nil, "Moreau[1] Moreau[2] Moreau[3]", 0},
		{"a briefing that lists both keeps them apart", [][]line{{p("", "Ines Moreau"), p("", "Moreau")}}, nil, "Ines Moreau[1] Moreau[1]", 0},
		{"a middle initial", [][]line{{p("", "Ines Q. Moreau")}, {p("", "Ines Moreau")}, {p("", "I. Moreau")}}, nil, "Ines Q. Moreau[1 2 3]", 0},
		{"two middle initials are two people", [][]line{{p("", "Ines Q. Moreau")}, {p("", "Ines R. Moreau")}, {p("", "Ines Moreau")}}, nil, "Ines Moreau[3] Ines Q. Moreau[1] Ines R. Moreau[2]", 0},
		{"accents and the Arabic article", [][]line{{p("", "Inés al-Mora")}, {p("", "Ines Mora")}}, nil, "Inés al-Mora[1 2]", 0},
		{"one name for a person and a place", [][]line{{p("", "Lincoln")}, {{site, "", "Lincoln", nil}}}, nil, "Lincoln[1] Lincoln[2]", 0},
		{"a body by its initials", [][]line{{o("", "River Board Assembly", "RBA")}, {o("", "RBA")}}, nil, "River Board Assembly[1 2]", 0},
		{"the end of a body's name is any government's", [][]line{{o("Norway", "Norwegian Water Ministry", "Water Ministry")}, {o("", "Water Ministry")}}, nil, "Norwegian Water Ministry[1] Water Ministry[2]", 0},
		{"unless the side is the same", [][]line{{o("Norway", "Norwegian Water Ministry", "Water Ministry")}, {o("Norway", "Water Ministry")}}, nil, "Norwegian Water Ministry[1 2]", 0},
		{"a body without its country, of one side", [][]line{{o("United States", "Water Department")}, {o("United States", "U.S. Water Department")}, {o("Norway", "Water Department of Norway")}}, nil, "U.S. Water Department[1 2] Water Department of Norway[3]", 0},
		{"what is dropped must be the country", [][]line{{o("Norway", "Water Board")}, {o("Norway", "National Water Board")}}, nil, "National Water Board[2] Water Board[1]", 0},
		{"initials that two bodies bear", [][]line{{o("", "River Board Assembly", "RBA")}, {o("", "Road Builders Agency", "RBA")}, {o("", "RBA")}}, nil, "RBA[3] River Board Assembly[1] Road Builders Agency[2]", 0},
		{"an alias is no ground to make two people one", [][]line{{p("", "Ines Moreau", "the minister")}, {p("", "Paul Ek", "the minister")}}, nil, "Ines Moreau[1] Paul Ek[2]", 0},
		{"a kind that a person left out is taken from elsewhere", [][]line{{{"", "", "River Board", nil}}, {o("", "River Board")}}, nil, "River Board[1 2]", 0},
		{"a profile claims names that share nothing", [][]line{{p("", "Ines Moreau")}, {p("", "the Heron")}}, []dossier.Profile{{ID: "m", File: "content/people/m.md", Name: "Ines Moreau", Aliases: []string{"The Heron"}}}, "Ines Moreau[1 2]", 0},
		{"a profile settles an ambiguous surname", [][]line{{p("", "Ines Moreau")}, {p("", "Paul Moreau")}, {p("", "Moreau")}}, []dossier.Profile{{ID: "m", File: "content/people/m.md", Name: "Paul Moreau", Aliases: []string{"Moreau"}}}, "Ines Moreau[1] Paul Moreau[2 3]", 0},
		{"two profiles that claim one alias get it neither", [][]line{{p("", "the Heron")}}, []dossier.Profile{{ID: "a", File: "content/people/a.md", Name: "Ann Lee", Aliases: []string{"the Heron"}}, {ID: "b", File: "content/people/b.md", Name: "Bo Ek", Aliases: []string{"the heron"}}}, "Ann Lee[] Bo Ek[] the Heron[1]", 1},
		{"nor does a third who claims it after", [][]line{{p("", "the Heron")}}, []dossier.Profile{{ID: "a", File: "content/people/a.md", Name: "Ann Lee", Aliases: []string{"the Heron"}}, {ID: "b", File: "content/people/b.md", Name: "Bo Ek", Aliases: []string{"the Heron"}}, {ID: "c", File: "content/people/c.md", Name: "Cy Fox", Aliases: []string{"the Heron"}}}, "Ann Lee[] Bo Ek[] Cy Fox[] the Heron[1]", 2},
		{"sides that differ are told", [][]line{{p("Norway", "Ines Moreau")}, {p("Chile", "Ines Moreau")}}, nil, "Ines Moreau[1 2]", 1},
		{"unnamed speakers have no file", [][]line{{{dossier.Unnamed, "", "a dam official", nil}}, {{dossier.Unnamed, "", "a dam official", nil}}}, nil, "", 0},
	}
	for _, c := range cases {
		var in shelf
		in.Profiles = c.profiles
		for i, lines := range c.sources {
			name := string(rune('1'+i)) + "_x.txt"
			var items []dossier.Item
			var text []string
			for _, l := range lines {
				items = append(items, who(name, 1, l.kind, l.side, "", l.name, l.aliases...))
				text = append(text, l.name)
			}
			in.Loaded = append(in.Loaded, load(name, strings.Join(text, " met ")+" spoke.\n", section(dossier.WhoIsWho, items...)))
		}
		d, problems := joined(in)
		if len(problems) != c.problems {
			t.Errorf("%s: problems %v, want %d", c.proves, problems, c.problems)
		}
		if got := roster(d); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.proves, got, c.want)
		}
		unique(t, d)
	}
}

// roster is every actor with the codes of the sources that name it.
func roster(d *dossier.Dossier) string {
	var all []string
	for _, a := range d.Actors {
		var in []string
		for _, p := range a.In {
			in = append(in, p.Folio.Code)
		}
		all = append(all, a.Name+"["+strings.Join(in, " ")+"]")
	}
	return strings.Join(all, " ")
}

func unique(t *testing.T, d *dossier.Dossier) {
	t.Helper()
	ids := map[string]bool{}
	for _, a := range d.Actors {
		if a.ID == "" || ids[a.ID] {
			t.Errorf("ID %q of %s is empty or taken", a.ID, a.Name)
		}
		ids[a.ID] = true
	}
}

// A profile overrules what the sources show, and says so.
func TestProfileOverrules(t *testing.T) {
	l := load("4_dam.txt", "Minister Ines Moreau spoke. Moreau left.\n",
		section(dossier.WhoIsWho, who("4_dam.txt", 1, site, "Chile", "Minister", "Ines Moreau", "Moreau")))
	d := join(t, shelf{Loaded: []Loaded{l}, Profiles: []dossier.Profile{{
		ID: "moreau", File: "content/people/moreau.md", Name: "Inès Moreau", Kind: person, Side: "Norway",
		Role: "engineer", Aliases: []string{"Ines Moreau"},
	}}})
	a := actor(t, d, "moreau")
	if a.Name != "Inès Moreau" || a.Kind != person || a.Side != "Norway" || a.SideBy != "content/people/moreau.md" {
		t.Errorf("%+v", a)
	}
	if len(a.Roles) != 2 || a.Roles[0].Role != "engineer" || a.Roles[0].Cite.Folio != nil || words(a.Roles[1].Cite) != "Minister" {
		t.Errorf("roles %+v", a.Roles)
	}
}

// Of two lines of one name the first counts, and both roles are held.
func TestTwoLinesOfOneName(t *testing.T) {
	d := join(t, shelf{Loaded: []Loaded{load("1_x.txt", "Minister Ines Moreau, an engineer, spoke.\n", section(dossier.WhoIsWho,
		who("1_x.txt", 1, person, "", "Minister", "Ines Moreau"), who("1_x.txt", 1, person, "", "engineer", "Ines Moreau")))}})
	a := actor(t, d, "ines-moreau")
	if len(a.In) != 1 || a.In[0].Entry.Role != "Minister" || words(a.In[0].Cite) != "Minister" || len(a.Roles) != 2 {
		t.Errorf("%+v, roles %+v", a.In[0], a.Roles)
	}
}

// Whoever has a profile is looked for in every source, by whole words.
func TestProfileIsLookedForEverywhere(t *testing.T) {
	d := join(t, shelf{
		Loaded:   []Loaded{load("1_x.txt", "The Heron flew. Herons fled.\n"), load("2_x.txt", "Nobody.\n")},
		Profiles: []dossier.Profile{{ID: "moreau", File: "content/people/moreau.md", Name: "Ines Moreau", Aliases: []string{"Heron"}}},
	})
	a := actor(t, d, "moreau")
	if len(a.In) != 1 || words(a.In[0].Cite) != "Heron" || a.In[0].Entry != nil || len(d.Sources[0].Actors) != 1 {
		t.Errorf("%+v", a.In)
	}
}

// The side is the first that a source shows, and where; roles go by date.
func TestSideAndRoles(t *testing.T) {
	one := load("1_x.txt", "Ines Moreau, former minister, spoke.\n", section(dossier.WhoIsWho, who("1_x.txt", 1, person, "", "former minister", "Ines Moreau")))
	two := load("2_x.txt", "\nNorway’s minister Ines Moreau spoke.\n", section(dossier.WhoIsWho, who("2_x.txt", 2, person, "Norway", "minister", "Ines Moreau")))
	one.Briefing.Published, two.Briefing.Published = "2020", "2014-03"
	a := actor(t, join(t, shelf{Loaded: []Loaded{two, one}}), "ines-moreau")
	if a.Side != "Norway" || a.SideBy != "2:2" {
		t.Errorf("side %q by %q", a.Side, a.SideBy)
	}
	if len(a.Roles) != 2 || a.Roles[0].Role != "minister" || a.Roles[1].Role != "former minister" {
		t.Errorf("roles %+v", a.Roles)
	}
}

// Mentions are whole words in the reporting, the longest form at each place,
// and a form that two actors share is nobody's.
func TestMentions(t *testing.T) {
	const text = "Ines Moreau met Moreau & Sons; Moreau’s son Paul\u00a0Moreau met Moreaux. anti-Moreau Ines\n" +
		"# Ines Moreau in a comment\n" +
		"北京市的Ines Moreau。\n"
	d := join(t, shelf{Loaded: []Loaded{load("5_m.txt", text, section(dossier.WhoIsWho,
		who("5_m.txt", 1, person, "", "", "Ines Moreau", "Ines", "the minister", "Moreau"),
		who("5_m.txt", 1, person, "", "", "Paul Moreau", "the minister"),
		who("5_m.txt", 1, organization, "", "", "Moreau & Sons")))}})
	want := map[string]string{
		"ines-moreau": "Ines Moreau|Moreau|Moreau|Ines|Ines Moreau",
		"paul-moreau": "Paul\u00a0Moreau",
		"moreau-sons": "Moreau & Sons",
	}
	for id, w := range want {
		p := actor(t, d, id).In[0]
		if got := words(dossier.Cite{Folio: p.Folio, Spans: p.Mentions}); got != w {
			t.Errorf("%s: %q, want %q", id, got, w)
		}
	}
}

// A speaker whom a person corrected to someone unlisted still has a page; one
// who is corrected to a listed short form is that person.
func TestCorrectedSpeakers(t *testing.T) {
	a, b := said("1_x.txt", 1, "Moreau", "", "It holds."), said("1_x.txt", 1, "Orla Byrne", "", "It leaks.")
	a.Human, b.Human, b.Line = true, true, 31
	c := said("1_x.txt", 1, "a dam official", "", "It moved.") // gone on: “he said”
	c.Statement.Found = dossier.FoundPronoun
	e := said("1_x.txt", 1, "a dam official", "", "It moved.") // of which a person changed the date
	e.Statement.Found, e.Human = dossier.FoundInferred, true
	l := load("1_x.txt", "“It holds.” “It leaks.” “It moved.” Ines Moreau and Orla Byrne spoke.\n",
		section(dossier.WhoSaid, a, b, c, e),
		section(dossier.WhoIsWho, who("1_x.txt", 1, person, "", "", "Ines Moreau", "Moreau")))
	d, problems := joined(shelf{Loaded: []Loaded{l}})
	var speakers []string
	for _, s := range d.Sources[0].Said {
		if s.Actor == nil {
			speakers = append(speakers, "nobody")
			continue
		}
		speakers = append(speakers, s.Actor.ID)
	}
	if got := strings.Join(speakers, " "); got != "ines-moreau orla-byrne nobody nobody" {
		t.Errorf("speakers %s", got)
	}
	if len(problems) != 1 || problems[0].Line != 31 || problems[0].Grave {
		t.Errorf("problems %v", problems)
	}
	if p := actor(t, d, "orla-byrne").In[0]; p.Entry != nil || len(p.Mentions) != 1 || len(p.Actor.Said) != 1 {
		t.Errorf("presence %+v", p)
	}
}
