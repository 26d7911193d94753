package understand

import (
	"slices"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

func TestIndirect(t *testing.T) {
	cases := []struct{ proves, text, want string }{
		{
			"a clause after “that”", "Judge Helen Achebe said on Monday that the trial would resume in June.",
			"Helen Achebe: the trial would resume in June",
		},
		{
			"a clause without “that”", "Mayor Ruth Bell said the bridge would stay shut.",
			"Ruth Bell: the bridge would stay shut",
		},
		{
			"a clause before its attribution", "The match will be replayed in May, league spokesman Owen Clarke said.",
			"Owen Clarke: The match will be replayed in May",
		},
		{
			"according to, before and after", "According to Mayor Ruth Bell, nobody was hurt in the fire. The fire was set, according to the Coastal Police.",
			"Ruth Bell: nobody was hurt in the fire; Coastal Police: The fire was set",
		},
		{
			"two sides in one sentence", "While Lima says that the border is closed, Quito says there is no such order.",
			"Lima: the border is closed; Quito: there is no such order",
		},
		{
			"a second verb of saying begins a clause of its own", "Port officials say the quay is safe to use and warn that if it rains the river may rise.",
			"Port officials: the quay is safe to use",
		},
		{"what was not said is no statement", "Mayor Ruth Bell did not say that she would resign. If Bell says that she will go, many will cheer.", ""},
		{"what might be said is no statement", "Mayor Ruth Bell would argue that rain is good.", ""},
		{"an object is no clause", "Coach Tomas Reyes admitted defeat and announced a new squad.", ""},
		{"only the words up to the comma lead up to a statement", "After the storm, she said, the roads were closed.", ""},
	}
	for _, c := range cases {
		t.Run(c.proves, func(t *testing.T) {
			src, art := lineArticle(c.text, func(int) bool { return true })
			actors, quotes := findVoices(src, art, passages(src.Text, art.Passages))
			names := map[string]string{}
			for _, a := range actors {
				names[a.ID] = a.Name
			}
			var got []string
			for _, q := range quotes {
				if q.Kind != dossier.Indirect || q.Rank != dossier.RankReported {
					t.Errorf("kind %s, rank %s", q.Kind, q.Rank)
				}
				got = append(got, names[q.Speaker]+": "+src.Slice(q.Spans[0]))
				if !q.Context.Contains(q.Spans[0]) || !q.Context.Contains(q.Mention) || !q.Context.Contains(q.Cue) || !isSentence(src.Text, q.Context) {
					t.Errorf("%q is not the sentence that says who reports it", src.Slice(q.Context))
				}
			}
			if s := strings.Join(got, "; "); s != c.want {
				t.Errorf("got  %s\nwant %s", s, c.want)
			}
		})
	}
}

// isSentence reports whether a span is one whole sentence of a text.
func isSentence(text string, at dossier.Span) bool {
	return slices.Contains(sentences(text, dossier.Span{End: len(text)}), at)
}
