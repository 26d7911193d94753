package clean

import "testing"

// A byline is names of people: with “by” or without, beside a day or an
// office, but neither the office nor what runs into the name.
func TestBylinePieces(t *testing.T) {
	const head = "Old mill to become a school\n"
	comeOut(t, []piece{
		{"an office behind a name is no author", head + "By Ada Lowe, Politics Reporter\n" + millBody, map[string]string{"byline": "Ada Lowe (L2)"}, nil},
		{"offices that run into a name or follow it", head + "By Sam McFieldShowbiz & TV Reporter\n" + millBody, map[string]string{"byline": "Sam McField (L2)"}, nil},
		{"a word of the page that runs into a name", head + "By Ada LowePublished: Oct 26, 2021\n" + millBody, map[string]string{"byline": "Ada Lowe (L2)", "published": "2021-10-26 stated (L2)"}, nil},
		{"a name alone above an office and a day", head + "A deck that says somewhat more of it\nAda Lowe\nSenior Editor\nUpdated Dec. 23, 2021 4:04AM EST / Published Dec. 22, 2021\n" + millBody, map[string]string{"byline": "Ada Lowe (L3)"}, nil},
		{"a name and an office under a deck that is a sentence", head + "The council decided late on Monday that the mill on the river will be a school.\nAda Lowe\nSenior Editor\nDec. 22, 2021\n" + millBody, map[string]string{"byline": "Ada Lowe (L3)"}, map[string]string{"byline": "3 4"}},
		{"a label in capitals over a day is nobody", head + "RIVER VALLEY\nDec. 22, 2021\n" + millBody, map[string]string{"byline": ""}, nil},
		{"names alone, with the place they wrote from, above a day", head + "Ada Lowe and Sam Field in Port Alma\nFri 22 Dec 2021 17.47 CET\n" + millBody, map[string]string{"byline": "Ada Lowe (L2); Sam Field (L2)"}, nil},
		{"a day, then “by” and a name", head + "Dec 21, 2021 at 1:39 pm | By Ada Lowe\n" + millBody, map[string]string{"byline": "Ada Lowe (L2)", "published": "2021-12-21 stated (L2)"}, nil},
		{"a name, an office and a day in one line", head + "Ada Lowe, Money Reporter 22 December 2021 • 3:55pm\n" + millBody, map[string]string{"byline": "Ada Lowe (L2)"}, nil},
		{"“Author:” with the name under it", head + "Author:\nAda Lowe\nDec 23, 2021\n" + millBody, map[string]string{"byline": "Ada Lowe (L3)"}, nil},
		{"a label beside nothing is nobody", head + "River Valley\nMore Stories\n" + millBody, map[string]string{"byline": ""}, nil},
		{"an office alone is nobody", head + "By Senior Politics Reporter\n" + millBody, map[string]string{"byline": ""}, nil},
	})
}
