package clean

import "testing"

const millBody = `The old mill on the river will become a school for two hundred children, the council said on Monday.
Work is to begin in the spring and to take about two years, according to the plan that was shown.
The mill has stood empty since a fire, and the council had looked for a use for it for a decade.
`

// An outlet is what reads like a name where names of sites stand; a section,
// a hedge, a date, a platform and the holder of rights are none.
func TestOutletPieces(t *testing.T) {
	comeOut(t, []piece{
		{
			proves: "a hedge stays with the headline, a section is no outlet, the last name is",
			text:   "Old mill to become a school – report | Town planning 2021 | The Weir\nMenu\nOld mill to become a school – report\n" + millBody,
			meta:   map[string]string{"title": "Old mill to become a school – report (L3)", "outlet": "The Weir (L1)"},
		},
		{
			proves: "a hedge is not cut where nothing repeats the headline",
			text:   "Old mill to become a school - sources\n" + millBody + "Sources\n",
			meta:   map[string]string{"title": "Old mill to become a school - sources (L1)", "outlet": ""},
		},
		{
			proves: "a section alone behind the headline is no outlet",
			text:   "Old mill to become a school | Local News\nOld mill to become a school\n" + millBody,
			meta:   map[string]string{"title": "Old mill to become a school (L2)", "outlet": ""},
		},
		{
			proves: "a day behind the headline is no outlet",
			text:   "Old mill to become a school | 12/20/2021\nOld mill to become a school\n" + millBody,
			meta:   map[string]string{"outlet": ""},
		},
		{
			proves: "a company that owns outlets is none, however often it is named",
			text:   "Harbour Media Group\nOld mill to become a school\n" + millBody + "Harbour Media Group\nCopyright 2021 Harbour Media Group\n",
			meta:   map[string]string{"outlet": ""},
		},
		{
			proves: "the app that a page offers is the outlet's",
			text:   "Old mill to become a school\n" + millBody + "Download the Harbour Star app\n",
			meta:   map[string]string{"outlet": "Harbour Star inferred; app promotion (L5)"},
		},
		{
			proves: "a platform is no outlet",
			text:   "Old mill to become a school\n" + millBody + "Get the iOS app from App Store\n",
			meta:   map[string]string{"outlet": ""},
		},
		{
			proves: "the holder of the rights is the outlet when the page is called so, without year and legal form",
			text:   "Weir Courier\nOld mill to become a school\n" + millBody + "© Copyright 1998-2021 The Weir Courier Company LLC. All rights reserved.\n",
			meta:   map[string]string{"outlet": "Weir Courier inferred; copyright line (L6)"},
		},
		{
			proves: "a full stop in a name does not end it",
			text:   "St. Alma Post\nOld mill to become a school\n" + millBody + "Copyright 2021 St. Alma Post. All rights reserved.\n",
			meta:   map[string]string{"outlet": "St. Alma Post inferred; copyright line (L6)"},
		},
		{
			proves: "a company the page is not called after is no outlet",
			text:   "Old mill to become a school\n" + millBody + "© 2021 Marlowe Ventures, LLC\nCopyright Marlowe 2021\n",
			meta:   map[string]string{"outlet": ""},
		},
	})
}

func TestOutletLike(t *testing.T) {
	for name, want := range map[string]bool{
		"The Weir": true, "harbour-star.com": true, "BBC News": true, "Channel 4": true,
		"Politics": false, "US edition": false, "report": false, "12/20/2024": false, "Copyright Weir 2023": false, "Part 2": false,
		"A place for slow travel that supports a peaceful climate, minimalist and vegan": false, "Dating, Gossip, Photos": false, "": false,
	} {
		if got := outletLike(name); got != want {
			t.Errorf("outletLike(%q) is %v", name, got)
		}
	}
}
