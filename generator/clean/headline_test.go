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
	})
}
