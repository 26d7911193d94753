package understand

import (
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// said is a quotation as a reader would note it.
type said struct {
	words   string // the parts joined with " … "
	speaker string // the actor's name; empty when nobody can be told
	found   dossier.Found
	kind    dossier.QuoteKind
	cue     string
}

func TestQuotes(t *testing.T) {
	cases := []struct {
		proves, text string
		want         []said
	}{
		{
			"a cue after the quotation, its speaker by title and name",
			"“The river rose faster than our models said it would,” Mayor Ingrid Halvorsen told residents on Monday.",
			[]said{{"The river rose faster than our models said it would,", "Ingrid Halvorsen", dossier.FoundNamed, dossier.Direct, "told"}},
		},
		{
			"an inverted cue with the role after the name",
			"“We were outplayed in midfield,” said Tomas Reyes, the coach of the visitors.",
			[]said{{"We were outplayed in midfield,", "Tomas Reyes", dossier.FoundNamed, dossier.Direct, "said"}},
		},
		{
			"a cue before, and a pronoun that stands for the subject of the sentence before",
			"Judge Helen Achebe adjourned the trial. She said: “The jury needs time.”",
			[]said{{"The jury needs time.", "Helen Achebe", dossier.FoundPronoun, dossier.Direct, "said"}},
		},
		{
			"a quotation interrupted by its attribution is one",
			"“We counted every ballot,” said Governor Luis Prado, “and then we counted them again.”",
			[]said{{"We counted every ballot, … and then we counted them again.", "Luis Prado", dossier.FoundNamed, dossier.Direct, "said"}},
		},
		{
			"the sentence after the attribution goes on with the quotation",
			"“The levee held,” Colonel Anna Weiss said. “It will not hold twice.”",
			[]said{{"The levee held, … It will not hold twice.", "Anna Weiss", dossier.FoundNamed, dossier.Direct, "said"}},
		},
		{
			"a fragment inside reported speech is partial",
			"Prime Minister Leo Castell called the verdict “a dark day for the courts” and promised an appeal.",
			[]said{{"a dark day for the courts", "Leo Castell", dossier.FoundNamed, dossier.Partial, "called"}},
		},
		{
			"the verb that reports governs, not the verb of the clause it reports",
			"Senator Ruth Bell said the two parties agreed to protect “every voter in the county.”",
			[]said{{"every voter in the county.", "Ruth Bell", dossier.FoundNamed, dossier.Partial, "said"}},
		},
		{
			"a cue that stands before and after counts once",
			"Halvorsen told reporters: “Nobody should go back tonight,” Halvorsen told reporters.",
			[]said{{"Nobody should go back tonight,", "Halvorsen", dossier.FoundNamed, dossier.Direct, "told"}},
		},
		{
			"a missing closing mark ends with the paragraph",
			"Referee Owen Clarke was calm. He commented: “I saw what I saw.\n\nThe league will review the match.",
			[]said{{"I saw what I saw.", "Owen Clarke", dossier.FoundPronoun, dossier.Direct, "commented"}},
		},
		{
			"marks left open at a paragraph's end go on in the next one",
			"“The ballots were sealed,” Clerk said.\n\nElection commissioner Dana Frey said: “We opened them in public.\n\n“Anyone could watch us do it.”",
			[]said{
				{"The ballots were sealed,", "Clerk", dossier.FoundNamed, dossier.Direct, "said"},
				{"We opened them in public.", "Dana Frey", dossier.FoundNamed, dossier.Direct, "said"},
				{"Anyone could watch us do it.", "Dana Frey", dossier.FoundInferred, dossier.Direct, ""},
			},
		},
		{
			"a closed quotation is carried on by a paragraph without a cue",
			"“Our season starts tonight,” captain Mia Larsson said.\n\n“Last year we waited until spring, and that was too late.”",
			[]said{
				{"Our season starts tonight,", "Mia Larsson", dossier.FoundNamed, dossier.Direct, "said"},
				{"Last year we waited until spring, and that was too late.", "Mia Larsson", dossier.FoundInferred, dossier.Direct, ""},
			},
		},
		{
			"a speaker without a name is a speaker",
			"“They left before dawn,” a Kenyan official who asked not to be named said.",
			[]said{{"They left before dawn,", "a Kenyan official", dossier.FoundUnnamed, dossier.Direct, "said"}},
		},
		{
			"a speaker by title alone",
			"Norwegian Foreign Minister Kari Lund met her guests. “We will not sign this week,” the foreign minister said.",
			[]said{{"We will not sign this week,", "Kari Lund", dossier.FoundTitle, dossier.Direct, "said"}},
		},
		{
			"a capital speaks for its country",
			"Ankara has accused its neighbor of “reckless conduct at sea” since May.",
			[]said{{"reckless conduct at sea", "Ankara", dossier.FoundMetonym, dossier.Partial, "accused"}},
		},
		{
			"words in marks without a verb of saying are no speech",
			"The club’s “golden generation” played in the “Cup of Nations” again on Sunday.", nil,
		},
		{
			"a fragment whose attribution ends the sentence",
			"The lower roads are “gone for good” in the whole valley, Mayor Ruth Bell said on Monday.",
			[]said{{"gone for good", "Ruth Bell", dossier.FoundNamed, dossier.Partial, "said"}},
		},
		{
			"a comma that begins another clause attributes nothing",
			"The lower roads are “gone for good” in the whole valley, and Mayor Ruth Bell stayed at home.", nil,
		},
		{
			"a title in marks beside what is said is none of it",
			"Critic Jan Novak called the play “a slow farewell to the coast” and “The Long Harbour” at once.",
			[]said{{"a slow farewell to the coast", "Jan Novak", dossier.FoundNamed, dossier.Partial, "called"}},
		},
		{
			"two fragments under one verb are both said",
			"Critic Jan Novak called the play “a slow farewell” and “a waste of a good harbour” at once.",
			[]said{
				{"a slow farewell", "Jan Novak", dossier.FoundNamed, dossier.Partial, "called"},
				{"a waste of a good harbour", "Jan Novak", dossier.FoundNamed, dossier.Partial, "called"},
			},
		},
		{
			"a title in marks is no speech",
			"The novelist’s new drama “The Long Harbour” opens in Lisbon next week.", nil,
		},
		{
			"a quotation within a quotation is part of it, and its speaker stays inside",
			"“The lawyers will say, ‘Well, others did the same.’ And that is true,” prosecutor Jan Novak said.",
			[]said{{"The lawyers will say, ‘Well, others did the same.’ And that is true,", "Jan Novak", dossier.FoundNamed, dossier.Direct, "said"}},
		},
		{
			"straight marks and guillemets are marks too",
			"\"The water is safe,\" said engineer Paul Moreau. «Nobody fell ill,» added Moreau.",
			[]said{
				{"The water is safe,", "Paul Moreau", dossier.FoundNamed, dossier.Direct, "said"},
				{"Nobody fell ill,", "Paul Moreau", dossier.FoundNamed, dossier.Direct, "added"},
			},
		},
		{
			"doubled single marks are double ones",
			"''I don't know of any,'' said Amy Dietz, who was there. ''It isn't our case.''",
			[]said{{"I don't know of any, … It isn't our case.", "Amy Dietz", dossier.FoundNamed, dossier.Direct, "said"}},
		},
		{
			"a spokesman is not the one he speaks for",
			"“She will not resign,” a spokesman for Mayor Ingrid Halvorsen said.",
			[]said{{"She will not resign,", "a spokesman for Mayor Ingrid Halvorsen", dossier.FoundUnnamed, dossier.Direct, "said"}},
		},
		{
			"she is not a man just named",
			"Judge Helen Achebe heard Mr. Robert Dunn for an hour. “I have heard enough,” she said.",
			[]said{{"I have heard enough,", "Helen Achebe", dossier.FoundPronoun, dossier.Direct, "said"}},
		},
		{
			"a passive verb's subject does not speak",
			"The dam was described by engineer Paul Moreau as “a bathtub with a crack in it.”",
			[]said{{"a bathtub with a crack in it.", "Paul Moreau", dossier.FoundNamed, dossier.Partial, "described"}},
		},
		{
			"according to names the speaker",
			"The harvest will be “the worst in forty years,” according to the Farmers Union.",
			[]said{{"the worst in forty years,", "Farmers Union", dossier.FoundNamed, dossier.Partial, "according to"}},
		},
		{
			"a participle takes the subject of its clause",
			"Talks stalled after Lima took issue with the map, charging that “whole valleys were left out” of it.",
			[]said{{"whole valleys were left out", "Lima", dossier.FoundMetonym, dossier.Partial, "charging"}},
		},
		{
			"a dateline is no speaker",
			"OSLO, Norway – The council released a statement on Friday, saying “all schools reopen” next week.",
			[]said{{"all schools reopen", "The council", dossier.FoundUnnamed, dossier.Partial, "saying"}},
		},
		{
			"two people who share a sentence are not one speaker",
			"“We did it together,” Mia Larsson and Tomas Reyes said.",
			[]said{{"We did it together,", "", "", dossier.Direct, "said"}},
		},
		{
			"nor is a pronoun that shares it with a name",
			"Mia Larsson met Tomas Reyes. “It was close,” she and Reyes said.",
			[]said{{"It was close,", "", "", dossier.Direct, "said"}},
		},
		{
			"two governments that share a sentence are not one “they”",
			"Norway and Chile closed their ports this week. “Nobody asked us to,” they said.",
			[]said{{"Nobody asked us to,", "", "", dossier.Direct, "said"}},
		},
		{
			"a name and a colon announce a quotation",
			"Rep. Ruth Bell (Ohio): “Who counted the other half of them?”",
			[]said{{"Who counted the other half of them?", "Ruth Bell", dossier.FoundNamed, dossier.Direct, ""}},
		},
		{
			"an article reported by another outlet comes third-hand",
			"As reported in Nordnyt, an article in the Danish newspaper Havneposten, claims the port could close, and calls it “a slow farewell to the coast.”",
			[]said{{"a slow farewell to the coast.", "Havneposten", dossier.FoundNamed, dossier.Partial, "calls"}},
		},
	}
	for _, c := range cases {
		t.Run(c.proves, func(t *testing.T) { checkSaid(t, c.text, c.want) })
	}
}

func checkSaid(t *testing.T, text string, want []said) {
	t.Helper()
	src, art := lineArticle(text, func(int) bool { return true })
	actors, quotes := findVoices(src, art, passages(src.Text, art.Passages))
	names := map[string]string{"": ""}
	for _, a := range actors {
		names[a.ID] = a.Name
	}
	var got []said
	for _, q := range quotes {
		if q.Kind == dossier.Indirect {
			continue
		}
		var parts []string
		for _, s := range q.Spans {
			parts = append(parts, src.Slice(s))
		}
		got = append(got, said{strings.Join(parts, " … "), names[q.Speaker], q.Found, q.Kind, src.Slice(q.Cue)})
	}
	if len(got) != len(want) {
		t.Fatalf("got %d quotations %+v, want %+v", len(got), got, want)
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("got  %+v\nwant %+v", got[i], want[i])
		}
	}
}
