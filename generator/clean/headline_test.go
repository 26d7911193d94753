package clean

import "testing"

// The headline is told from the navigation over it and from the teasers under it.
func TestHeadlinePieces(t *testing.T) {
	comeOut(t, []piece{
		{
			proves: "a label of a menu that is printed twice is no headline, however much of the story it names",
			text:   "Weir votes\nThe old mill and the school\nWhat the council said\nBusiness\nWeir votes\nThe old mill and the school\nWhat the council said\nCouncil gives the vacant building a second life\n" + millBody,
			meta:   map[string]string{"title": "Council gives the vacant building a second life (L8)"},
		},
		{
			proves: "the line that “Share this” repeats is the headline, not the teaser below it",
			text:   "Council gives a vacant building on the river a second life\nThe old mill will become a school for two hundred children\nBy Ada Lowe\n" + millBody + "Share or comment on this: Council gives a vacant building on the river a second life\n",
			meta:   map[string]string{"title": "Council gives a vacant building on the river a second life (L1)"},
		},
		{
			proves: "the page's title, said again over a long list of contents, is the headline",
			text: "All you ever wanted to know about keeping bees\nSkip to content\nAll you ever wanted to know about keeping bees\n1. Where to put the mill and the school\n2. What the council will say about work\n" +
				"The old mill and the children\n" + millBody,
			meta: map[string]string{"title": "All you ever wanted to know about keeping bees (L1)"},
		},
		{
			proves: "a headline under a kicker that is a sentence",
			text:   "The council has decided after ten years of waiting.\nMill reborn\n" + millBody,
			meta:   map[string]string{"title": "Mill reborn (L2)"},
			roles:  map[string]string{"headline": "2", "body": "1 3 4 5"},
		},
		{
			proves: "a source that begins with its first paragraph loses no word of it",
			text:   "PORT ALMA (AP) — The council met in the hall on Monday evening, and nobody left early.\n" + millBody,
			meta:   map[string]string{"title": "", "dateline": "PORT ALMA (L1)"},
			roles:  map[string]string{"body": "1 2 3 4"},
		},
	})
}

// Without a headline the reader is told where to write one.
func TestNoHeadlineIsSaid(t *testing.T) {
	for text, want := range map[string]int{millBody: 1, "Old mill to become a school\n" + millBody: 0} {
		_, problems := Clean(textSource("a.txt", text))
		if len(problems) != want {
			t.Errorf("%.30q…: problems %v, want %d", text, problems, want)
		}
		for _, p := range problems {
			if p.File != "content/sources/a.txt" || p.Message != "no headline was found" {
				t.Errorf("told %v", p)
			}
		}
	}
}
