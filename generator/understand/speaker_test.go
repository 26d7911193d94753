package understand

import (
	"testing"

	"dossier/generator/dossier"
)

// TestSpeakers proves who is given the words, and when nobody is.
func TestSpeakers(t *testing.T) {
	const ada = "Senator Ada Bell opened the session. "
	cases := []struct{ proves, text, want string }{
		{
			"a name before a role and another name only describes it",
			ada + "Bell lawyer Owen Clarke said: “The court will hear us.”", "Owen Clarke",
		},
		{
			"a name before a common noun only describes it",
			ada + "“The polls are wrong,” Bell campaign officials said.", "Bell campaign officials",
		},
		{
			"a name a source is close to does not speak",
			ada + "“The polls are wrong,” one source close to Bell told reporters.", "one source close to Bell",
		},
		{
			"a pronoun prefers who spoke before to who is only mentioned",
			"Engineer Paul Moreau inspected the dam. Moreau said the wall was sound. “It was never at risk” from what Jan Novak did, he said.", "Paul Moreau",
		},
		{
			"the subject of the clause that opens a sentence comes first",
			"Senator Clara Stone praised Ada Bell. While Bell liked the plan, she said it was “far too late for us”.", "Ada Bell",
		},
		{
			"who adds something spoke just before",
			"“The keel is sound,” said shipwright Ada Bell. Had Clara Stone asked, she added, “we would have told her at once”.", "Ada Bell",
		},
		{
			"who replies is not the one who asked",
			"Reporter Jan Novak asked: “Will you run again this year?”\n\nHe replied, “I have not decided anything yet.”", "",
		},
		{
			"a man is no “she”",
			"Her husband said the boat had been sold. “I never liked it very much,” she said.", "",
		},
		{
			"an aside between commas names its author",
			"The canal, wrote Ada Bell, author of a history, was “a ditch with ambitions above its station”.", "Ada Bell",
		},
		{
			"what one verb reports is not said by the subject inside it",
			ada + "She noted that the sediment found in the lake was “ten times below the legal limit”.", "Ada Bell",
		},
		{
			"someone from a place is not the place",
			"Ada Bell, of Marlow, Vt., said the flood was “worse than the one before”.", "Ada Bell",
		},
		{
			"a body's name ends the role of the name after it",
			"“No nation is safe,” British Ambassador to the United Nations Ada Bell said.", "Ada Bell",
		},
		{"a thing does not speak", "The rockets say “we are coming for you at dawn”.", ""},
		{"an adverb does not speak", "Remarkably, said “no comment on that whatsoever”.", ""},
		{
			"a noun for people heads whoever has no name",
			"“The road floods every spring,” a retired beekeeper said.", "a retired beekeeper",
		},
		{"an adjective follows its noun", "“We lost the lot,” one farmer involved said.", "one farmer involved"},
		{
			"a plural has no article of one thing",
			"He called it “the end of everything we know,” a phrase critics have said is borrowed.", "",
		},
	}
	for _, c := range cases {
		t.Run(c.proves, func(t *testing.T) {
			got := ""
			src, art := lineArticle(c.text, func(int) bool { return true })
			actors, quotes := findVoices(src, art, passages(src.Text, art.Passages))
			if len(quotes) > 0 {
				got = nameOf(actors, quotes[len(quotes)-1].Speaker)
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestSilentAreNoActors proves that nobody without a name is an actor who says
// nothing.
func TestSilentAreNoActors(t *testing.T) {
	for _, a := range actorsOf("The basin, which stretches north, dried up. The officials who came left.") {
		if a.Kind == dossier.Unnamed {
			t.Errorf("%q says nothing", a.Name)
		}
	}
}

// TestReportedClauseEnds proves that a reporter's comment is no part of what
// was said, and that a relative clause is no statement.
func TestReportedClauseEnds(t *testing.T) {
	cases := []struct{ proves, text, want string }{
		{
			"a comment in apposition ends the clause",
			"Senator Ada Bell said the harbor was sinking, a claim she has repeated all week.", "the harbor was sinking",
		},
		{
			"“that should” goes with what was said, not with saying",
			"It was something Senator Ada Bell said to host Jan Novak that should worry the harbor.", "",
		},
	}
	for _, c := range cases {
		t.Run(c.proves, func(t *testing.T) {
			got := ""
			src, art := lineArticle(c.text, func(int) bool { return true })
			_, quotes := findVoices(src, art, passages(src.Text, art.Passages))
			for _, q := range quotes {
				got += src.Slice(q.Spans[0])
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
