package clean

import "testing"

// piece is a source made to show one thing; meta and roles are what must come
// out, as TestOwnMetadata and TestOwnLines write it. Only the keys named are
// looked at.
type piece struct {
	proves string
	text   string
	meta   map[string]string
	roles  map[string]string
}

var pieces = []piece{
	{
		proves: "agency copy: dateline with agency, suffix of the site, time stamp, copyright, tail",
		text: `Ferry service to resume after two-year repair | Harbour Star
Menu
Ferry service to resume after two-year repair
By Ada Lowe and Sam Field
Published March 4, 2019
PORT ALMA (AP) — The ferry between Port Alma and the islands will resume on Monday after a repair that took two years.
The operator said the first boat would leave at six in the morning, weather permitting.
Islanders have relied on a small launch since the old pier collapsed in a storm.
Read next
Storm closes the coast road again
Copyright 2019 Harbour Star. All rights reserved.
`,
		meta: map[string]string{
			"title": "Ferry service to resume after two-year repair (L3)", "outlet": "Harbour Star (L1)",
			"agency": "Associated Press (L6)", "byline": "Ada Lowe (L4); Sam Field (L4)",
			"dateline": "PORT ALMA (L6)", "published": "2019-03-04 stated (L5)",
		},
		roles: map[string]string{"headline": "3", "headline repeated": "1", "site name": "1", "byline": "4", "date line": "5", "body": "6 7 8", "other stories": "9 10", "legal notice": "11"},
	},
	{
		proves: "comments with replies and ages are nobody's reporting",
		text: `Council votes to keep the library open
The council voted late on Thursday to keep the central library open for another year.
Members said the money would come from the reserve that was set aside for road repairs.
The vote followed three hours of debate and a petition signed by nine thousand people.
Comments
Rita M. says:
3 hours ago
This is the first sensible thing they have done in a decade, and I have watched them all.
Reply
tomk says:
5 hours ago
Wait until the roads fall apart next winter and see who is still clapping for this.
Reply
`,
		roles: map[string]string{"headline": "1", "body": "2 3 4", "reader comment": "6 7 8 10 11 12", "page furniture": "5 9 13"},
	},
	{
		proves: "captions by credit, by place in the picture, and printed twice over",
		text: `Miners reach deal after month-long strike
The miners' union reached a deal with the company on Sunday, ending a strike of four weeks.
Union leader Petra Novak (L) shakes hands with mine director Karl Ott in Lodza./ REUTERS
Workers will return on Tuesday and vote on the terms by the end of the month, the union said.
Workers leave the pit at dawn in LodzaWorkers leave the pit at dawn in Lodza
The company said that it regretted the loss of output but welcomed the end of the dispute.
A miner walks home at dusk in Lodza, Wednesday, May 3, 2017. (AP Photo/Jan Kos)
It had threatened in April to close the smaller of its two pits for good.
`,
		meta:  map[string]string{"agency": "", "published": ""},
		roles: map[string]string{"headline": "1", "body": "2 4 6 8", "caption": "3 5 7"},
	},
	{
		proves: "the year follows from a weekday and its date only when bounds leave one; here two are left",
		text: `Talks on the river dam to go on
The two sides will meet again this Friday, December 18, the mediator said in the capital.
He said that both had moved since the first round, which failed after a single day.
`,
		meta: map[string]string{"published": ""},
	},
	{
		proves: "an office bounds the year; a holder of another time speaks against it",
		text: `Talks on the river dam to go on
The two sides will meet again this Friday, December 18, US President Barack Obama said.
The first round had failed in May 2012 after a single day of talks on the river.
Asked about it, US President Ronald Reagan declined to comment on the talks.
`,
		meta: map[string]string{"published": ""},
	},
	{
		proves: "a caption's day and the oldest comment enclose the day of publication",
		text: `Regatta draws record crowd
Sailors race off the point at Cala Verda, May 6, 2012. (AP Photo/Jan Kos)
The spring regatta drew more visitors than in any year before it, the harbour office said.
Most of the boats came from the islands, and some from as far as the northern coast.
Comments
by: Lena from: Oslo
May 8, 2012 9:14 PM
Lovely pictures, we were there with the children and would go again at any time.
by: Ivo from: Split
May 7, 2012 10:02 AM
The parking was a disgrace, as it is every year, and nobody at the harbour cares.
`,
		meta:  map[string]string{"published": "[2012-05-06..2012-05-07] inferred; after “May 6, 2012” (L2), before “May 7, 2012” (L10)"},
		roles: map[string]string{"body": "3 4", "reader comment": "6 7 8 9 10 11"},
	},
	{
		proves: "another story's date, an event's date and a comment's are not the article's",
		text: `Old mill to become a school
The old mill on the river will become a school for two hundred children, the city said.
The mill burned on June 3, 1998, and has stood empty since the insurance was settled.
Work is to begin in the spring and to take about two years, according to the plan.
Related stories
New bridge opens to traffic
August 9, 2021
`,
		meta: map[string]string{"published": ""},
	},
	{
		proves: "a sign-off behind the last sentence gives byline and agency and is no reporting",
		text: `Vineyards count the cost of late frost
Growers in the valley say that the late frost has cost them a third of this year's grapes.
Some had lit fires between the rows at night, as their grandfathers did, to no avail.
“We shall know in a month how much is left,” said the head of the growers' union.  Marie Duval, AFP/
`,
		meta:  map[string]string{"byline": "Marie Duval (L4)", "agency": "Agence France-Presse (L4)"},
		roles: map[string]string{"body": "2 3 4", "sign-off": "4"},
	},
	{
		proves: "a sentence that begins as a page's label does is reporting",
		text: `Unions and railway agree on night shifts
The latest round of talks on night shifts ended on Tuesday with an agreement, the railway said.
Support for a strike had grown since the spring, when two drivers fell asleep on duty.
This week's meeting was the ninth, and both sides said that it would be the last.
The latest
Night train to the coast returns
`,
		roles: map[string]string{"headline": "1", "body": "2 3 4", "other stories": "5 6"},
	},
	{
		proves: "a dash after a subject makes no dateline",
		text: `Bakery wins national prize
The bakery – a family business since 1921 – has won the national prize for rye bread this year.
The jury praised its crust and the patience of its bakers, who begin work at two in the morning.
`,
		meta: map[string]string{"dateline": ""},
	},
	{
		proves: "a headline in Arabic, in a text without a word of English",
		text:   "افتتاح الجسر الجديد في المدينة\nقال رئيس البلدية يوم الاثنين إن الجسر الجديد سيفتتح أمام حركة المرور في نهاية الشهر الجاري.\nوأضاف أن الأعمال استمرت أكثر من عامين وأن تكلفتها بلغت ضعف ما كان مقررا لها في البداية.\n",
		meta:   map[string]string{"title": "افتتاح الجسر الجديد في المدينة (L1)", "language": "ar"},
		roles:  map[string]string{"headline": "1", "body": "2 3"},
	},
	{
		proves: "markup, templates and front matter in a text are text",
		text:   "---\ntitle: nothing\n---\nHow the templates broke the town site\nThe town's site showed {{< figure src=\"x\" >}} and <script>alert(1)</script> to all who came on Monday.\nA clerk had pasted {{ .Site.Title }} into a notice, and the program printed it as it was.\n",
		roles:  map[string]string{"body": "5 6"},
	},
}

// A month that is none, or a day no month has, dates nothing and harms nothing.
func TestNoSuchDay(t *testing.T) {
	for _, text := range []string{"Marketing 12, 2023", "Ada LoweSep 31, 20217:10 AM", "31 Febrile 2021", "0 May 2021"} {
		if days := fullDates(text); days != nil {
			t.Errorf("%q has the days %v", text, days)
		}
	}
}

func TestPieces(t *testing.T) { comeOut(t, pieces) }

// comeOut cleans each piece and compares.
func comeOut(t *testing.T, pieces []piece) {
	t.Helper()
	for _, c := range pieces {
		s := textSource("a.txt", c.text)
		a, _ := Clean(s)
		holds(t, s, a)
		rows := keyed(metadata(t, s, a))
		for key, want := range c.meta {
			if rows[key] != want {
				t.Errorf("%s:\n%s is %q, want %q", c.proves, key, rows[key], want)
			}
		}
		got := roles(s, a)
		for role, want := range c.roles {
			if got[role] != want {
				t.Errorf("%s:\n%s in lines %q, want %q (all: %v)", c.proves, role, got[role], want, got)
			}
		}
	}
}
