package understand

import (
	"strings"
	"testing"

	"dossier/generator/dossier"
)

func TestPeople(t *testing.T) {
	cases := []struct{ proves, text, want string }{
		{
			"a title before a name is a role, with its country's side",
			"Norwegian Deputy Finance Minister Kari Lund arrived. Lund left at noon.",
			"Kari Lund|Norway|Norwegian Deputy Finance Minister|Lund",
		},
		{
			"an office with “of” keeps its field",
			"British Secretary of State for Health Owen Clarke spoke.",
			"Owen Clarke|United Kingdom|British Secretary of State for Health|",
		},
		{
			"the role after a name, with and without a comma",
			"Paul Moreau, a hydrologist at the Water Institute, spoke. Jan Novak Czech Minister of Transport listened.",
			"Paul Moreau||hydrologist at the Water Institute|; Jan Novak|Czech Republic|Czech Minister of Transport|",
		},
		{
			"a role set before a comma and a name between commas",
			"Pentagon Press Secretary, Rosa Diaz, spoke.",
			"Rosa Diaz|United States|Pentagon Press Secretary|",
		},
		{
			"an institution's country is its officers' side, not its guests'",
			"Kremlin spokesman Ivan Orlov met French historian Marie Duval.",
			"Ivan Orlov|Russia|Kremlin spokesman|; Marie Duval||French historian|",
		},
		{
			"two people of one surname stay two; the form of address tells them apart",
			"Mr. Adam Stone sued. His sister, Ms. Clara Stone, testified. Ms. Stone wept and Mr. Stone stared.",
			"Adam Stone|||Mr. Stone; Clara Stone|||Ms. Stone",
		},
		{
			"Arabic articles, particles and accents join",
			"President Yasin al-Hadidi met Chancellor Jürgen von Berg. Hadidi and von Berg agreed.",
			"Yasin al-Hadidi||President|Hadidi; Jürgen von Berg||Chancellor|von Berg",
		},
		{
			"a surname before “regime” is a person's",
			"The fall of the Bokasi regime surprised no one.",
			"Bokasi|||",
		},
		{
			"a role alone is a mention where only one person holds it",
			"Italian Prime Minister Carla Neri met the Greek envoy. The Italian leader smiled.",
			"Carla Neri|Italy|Italian Prime Minister|Italian leader",
		},
		{
			"capitalised words that are no names name nobody",
			"In Spring the Grand Hotel in Palm Springs opened. Meanwhile Monday came. Supreme Court rules apply.", "",
		},
		{
			"what follows only a person's name proves it: “who”, an age, a party, a role after “is”",
			"Wystan Quill, who sails, met Orla Fenn, 41, and Idris Vane (D-Ohio). Perpetua Lunn is one of the managers.",
			"Wystan Quill|||; Orla Fenn|||; Idris Vane|||; Perpetua Lunn|||",
		},
		{
			"a noun for people before a name proves it",
			"The fighter Wystan Quill lost. Later fighter Orla Fenn won.", "Wystan Quill||fighter|; Orla Fenn||fighter|",
		},
		{
			"a given name in a headline, before a common word or after “the” proves nothing",
			"Rates Will Dip Again This Spring. We use Grace Code daily and the code is good. The Grace Bell Program opened.", "",
		},
		{
			"brands, contractions, compounds and numbers are no names",
			"YouSail said no. I’m Adam Stone. Editor V4 Alpha arrived. Stone-themed shirts sold.", "Adam Stone|||",
		},
		{
			"kin is no role; a title of several is nobody's",
			"His wife, Clara Stone, and Sens. Ada Bell and Jan Novak came.", "Clara Stone|||; Ada Bell|||; Jan Novak|||",
		},
		{
			"a junior is not his father; a suffix alone is nobody",
			"Owen Clarke sailed. Owen Clarke Jr. stayed ashore. Jr. is no name.", "Owen Clarke|||; Owen Clarke Jr|||",
		},
		{
			"a title after an article may only describe what follows it",
			"Install the official Tor Viewer. The Greek official Eleni Doukas came.", "Eleni Doukas|Greece|Greek official|",
		},
		{
			"a title that is a surname stays in the name",
			"We heard songs by Frank King Marlowe.", "Frank King Marlowe|||",
		},
		{
			"the words of a place go with it, not with a person",
			"Downtown Madison said no, and San Antonio said yes.", "",
		},
		{
			"a title between commas is of the name before it",
			"“Good work,” said Greg Davis, owner, Coastal Boats.", "Greg Davis||owner|",
		},
		{
			"a role ends before the organisation whose first word is a field",
			"Bob Moreau, president of Urban Land Interests, spoke.", "Bob Moreau||president of Urban Land Interests|",
		},
		{
			"a company named for someone is not that person",
			"Governor Dale Ford resigned. The Ford Motor Company said nothing.",
			"Dale Ford||Governor|",
		},
	}
	for _, c := range cases {
		t.Run(c.proves, func(t *testing.T) {
			var got []string
			for _, a := range actorsOf(c.text) {
				if a.Kind == dossier.Person {
					got = append(got, strings.Join([]string{a.Name, a.Side, a.Role, strings.Join(a.Aliases, ", ")}, "|"))
				}
			}
			if s := strings.Join(got, "; "); s != c.want {
				t.Errorf("got  %s\nwant %s", s, c.want)
			}
		})
	}
}

func TestBodiesAndPlaces(t *testing.T) {
	cases := []struct{ proves, text, want string }{
		{
			"an organisation ends in a word for one; its acronym is the same",
			"The Coastal Rescue Committee (CRC) met. Later the CRC voted.",
			"organization Coastal Rescue Committee [CRC]",
		},
		{
			"a ministry is its country's",
			"The Turkish Defense Ministry said nothing.",
			"organization Turkish Defense Ministry <Turkey>",
		},
		{
			"a country stands apart before its institution",
			"The U.S. State Department spoke.",
			"place United States <United States> [U.S.]; organization State Department <United States>",
		},
		{
			"a place is proven by what stands before it, then known everywhere",
			"Rain fell in Marlow. Marlow flooded. Shops closed in December.",
			"place Marlow",
		},
		{
			"names of one country are one place; its people are no place",
			"Britain voted. The UK and British papers waited in London.",
			"place United Kingdom <United Kingdom> [Britain, UK]; place London <United Kingdom>",
		},
		{
			"a court is told from others by its state",
			"Oregon’s Supreme Court ruled. The Oregon Supreme Court will not comment.", "organization Oregon’s Supreme Court [Oregon Supreme Court]",
		},
		{
			"an acronym may begin another's name; a town is no organisation; a label is none",
			"CNN Harbor sank near Fox Center, Iowa. A Narrow Court: the judges split.", "place Iowa",
		},
		{
			"a date after a name is no part of it",
			"The Lornes University on September 21 joined the Dockers Union on Monday. The Committee on Foreign Affairs met.",
			"organization Lornes University; organization Dockers Union; organization Committee on Foreign Affairs",
		},
		{
			"an institution keeps its “of”",
			"The University of Turku and the Ministry of Justice agreed.",
			"organization University of Turku; organization Ministry of Justice",
		},
		{
			"a newspaper is announced by its noun",
			"The German newspaper Abendblick wrote so.",
			"organization Abendblick",
		},
	}
	for _, c := range cases {
		t.Run(c.proves, func(t *testing.T) {
			var got []string
			for _, a := range actorsOf(c.text) {
				s := string(a.Kind) + " " + a.Name
				if a.Side != "" {
					s += " <" + a.Side + ">"
				}
				if len(a.Aliases) > 0 {
					s += " [" + strings.Join(a.Aliases, ", ") + "]"
				}
				got = append(got, s)
			}
			if s := strings.Join(got, "; "); s != c.want {
				t.Errorf("got  %s\nwant %s", s, c.want)
			}
		})
	}
}

func actorsOf(text string) []dossier.Actor {
	src, art := lineArticle(text, func(int) bool { return true })
	actors, _ := findVoices(src, art, passages(src.Text, art.Passages))
	return actors
}
