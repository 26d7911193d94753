package clean

import "testing"

// What stands at either end of an article or between its paragraphs and is
// not the story is set aside by its form.
func TestAsidePieces(t *testing.T) {
	const more = `A mason from the valley will repair the wheel, which has not turned since the fire, by the autumn.
Parents asked at the meeting who would pay for the bus, and were told that the county had not decided.
The county said later that it would pay for the first year and then look at the numbers again.
`
	const later = `The first pupils are to move in before the winter, when the road along the river is often closed.
Two teachers have signed up so far, and a third would come if a flat could be found for her family.
Until then the children will go on riding over the hill to the next town, an hour each way by bus.
The vote was the last of the evening, and most of the chairs were empty when the hands went up.
`
	comeOut(t, []piece{
		{
			proves: "a credit that runs into its caption",
			text:   "Old mill to become a school\n" + millBody + "The mill has stood empty since a fire in its upper floor.Credit...Ada Lowe for The Harbour Star\n" + more,
			roles:  map[string]string{"body": "2 3 4 6 7 8", "caption": "5"},
		},
		{
			proves: "a digest of other stories under the article",
			text: "Old mill to become a school\n" + millBody + more + later + "Our Coverage of the Old Mill\nA fire in the upper floor of the old mill left the town with a ruin by the river.\n" +
				"The Council: Members voted late at night to keep the walls, and few of them agreed on what for.\nThe Money: Nobody has said yet what the roof will cost, or who is to pay for it in the end.\n",
			roles: map[string]string{"body": "2 3 4 5 6 7 8 9 10 11", "other stories": "12 13 14 15"},
		},
		{
			proves: "notes on the author at either end, by the author's name or by an office",
			text: "Old mill to become a school\nBy Ada Lowe\nLowe specializes in town planning and old buildings, and taught both for many years.\n" + millBody + more +
				"Ada Lowe writes about towns and rivers. She has been a reporter for more than two decades.\nTom Ashby is a staff writer for the Harbour Star, where he covers the county.\n",
			meta:  map[string]string{"byline": "Ada Lowe (L2)"},
			roles: map[string]string{"body": "4 5 6 7 8 9", "sign-off": "3 10 11"},
		},
		{
			proves: "a person of the story is no author: her office is reporting",
			text:   "Old mill to become a school\nBy Ada Lowe\n" + millBody + more + "Rita Marsh is a columnist who has fought for the mill, Marsh said of herself with a smile.\nMarsh was born in its attic, and she would like her ashes to be thrown into its pond.\n",
			roles:  map[string]string{"body": "3 4 5 6 7 8 9 10"},
		},
		{
			proves: "a newsletter's promise and a notice on advice",
			text: "Old mill to become a school\nA daily email update of the stories you need to read right now.\n" + millBody + more +
				"This article is for informational purposes only and does not constitute legal advice.\n",
			roles: map[string]string{"body": "3 4 5 6 7 8", "login prompt": "2", "legal notice": "9"},
		},
		{
			proves: "a post from another site",
			text:   "Old mill to become a school\n" + millBody + "So happy for the children of the valley, who have waited for this for far too long!\n— Rita Marsh (@ritamarsh) May 3, 2019\n" + more,
			roles:  map[string]string{"body": "2 3 4 7 8 9", "page furniture": "5 6"},
		},
		{
			proves: "an agency's credit before the first sentence is not the sentence's",
			text:   "Old mill to become a school\n(dpa/lhe) – " + millBody,
			meta:   map[string]string{"agency": "Deutsche Presse-Agentur (L2)", "dateline": ""},
			roles:  map[string]string{"body": "2 3 4", "agency credit": "2"},
		},
		{
			proves: "a dateline with the day before the month",
			text:   "Old mill to become a school\nBERLIN, 3 May (dpa) - " + millBody,
			meta:   map[string]string{"agency": "Deutsche Presse-Agentur (L2)", "dateline": "BERLIN (L2)"},
		},
	})
}
