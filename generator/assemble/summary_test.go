package assemble

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"dossier/generator/dossier"
)

// A summary is split into the source's whole sentences and an editor's words.
func TestSummary(t *testing.T) {
	const text = "PORT ELLEN, Scotland – The ferry was late on Monday. It carried 40 people.\n" +
		"The harbour master blamed the tide in the U.S. and elsewhere. Nobody was hurt in the U.S. Repairs begin soon.\n" +
		"“Why now?” asked Mhairi Boyd. It is untrue that the crew slept.\n" +
		"# The ferry sank, says everyone.\n" +
		"A subhead without a stop\n" +
		"The play “Dawn” Sunset was late.\n" +
		"The play closed in the U.S. The public wept.\n"
	cases := []struct{ proves, summary, want string }{
		{"a sentence behind the dateline", "The ferry was late on Monday.", "+The ferry was late on Monday."},
		{"two neighbours are one run", "The ferry was late on Monday. It carried 40 people.", "+The ferry was late on Monday. It carried 40 people."},
		{"two from apart are two", "It carried 40 people. Repairs begin soon.", "+It carried 40 people.|+Repairs begin soon."},
		{"an abbreviation at the end, then another place", "Nobody was hurt in the U.S. It carried 40 people.", "+Nobody was hurt in the U.S.|+It carried 40 people."},
		{"an abbreviation at the end, then the same word from another place", "Nobody was hurt in the U.S. Repairs begin soon.", "+Nobody was hurt in the U.S. Repairs begin soon."},
		{"the same, where both go on with one word", "The play closed in the U.S. The ferry was late on Monday.", "+The play closed in the U.S.|+The ferry was late on Monday."},
		{"an abbreviation inside, where both go on with one word", "The play closed in the U.S. The critics cheered.", "-The play closed in the U.S. The critics cheered."},
		{"an abbreviation inside ends nothing", "The harbour master blamed the tide in the U.S. Nothing else is known.", "-The harbour master blamed the tide in the U.S. Nothing else is known."},
		{"the tail of a sentence is not the source's", "the crew slept.", "-the crew slept."},
		{"what follows a title in marks is not either", "Sunset was late.", "-Sunset was late."},
		{"the head of a sentence is not either", "It is untrue.", "-It is untrue."},
		{"an editor's words between", "It carried 40 people. Calm seas! Repairs begin soon.", "+It carried 40 people.|-Calm seas!|+Repairs begin soon."},
		{"a question inside a quote", "“Why now?” asked Mhairi Boyd.", "+“Why now?” asked Mhairi Boyd."},
		{"typed marks", "\"Why now?\" asked Mhairi Boyd.", "~“Why now?” asked Mhairi Boyd."},
		{"what was set aside is not found", "The ferry sank, says everyone.", "-The ferry sank, says everyone."},
		{"a paragraph without a stop", "A subhead without a stop It carried 40 people.", "+A subhead without a stop|+It carried 40 people."},
		{"nothing", "", ""},
	}
	for _, c := range cases {
		l := load("1_ferry.txt", text)
		l.Briefing.Summary = c.summary
		d := join(t, shelf{Loaded: []Loaded{l}})
		var got []string
		for _, s := range d.Sources[0].Summary {
			switch {
			case s.Human:
				got = append(got, "-"+s.Text)
			case s.Cite.Normalised:
				got = append(got, "~"+words(s.Cite))
			default:
				got = append(got, "+"+words(s.Cite))
			}
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.proves, strings.Join(got, "|"), c.want)
		}
	}
}

// The first sentence begins behind the dateline, whatever stands between.
func TestSummaryBehindDateline(t *testing.T) {
	l := load("1_x.txt", "OBAN, May 4 (Wire) The ferry is late.\nIt is untrue that OBAN, May 4 (Wire) The ferry is late.\n")
	l.Article.Dateline = dossier.Attested{Value: "OBAN", Span: dossier.Span{Start: 0, End: len("OBAN")}}
	for summary, want := range map[string]bool{"May 4 (Wire) The ferry is late.": true, "The ferry is late.": true, "May 4 (Wire) The boat is late.": false} {
		l.Briefing.Summary = summary
		d := join(t, shelf{Loaded: []Loaded{l}})
		if s := d.Sources[0].Summary[0]; s.Cite.Found() != want {
			t.Errorf("%q: %+v", summary, s)
		}
	}
}

// A long summary costs no more a sentence than a short one.
func TestLongSummary(t *testing.T) {
	const n = 4000
	var text, summary strings.Builder
	for i := range n {
		fmt.Fprintf(&text, "The witness said sentence %d of this long text. ", i)
		fmt.Fprintf(&summary, "An editor wrote sentence %d of this long summary. ", i)
	}
	l := load("long.txt", strings.TrimSpace(text.String())+"\n")
	l.Briefing.Summary = summary.String() + text.String()
	began := time.Now()
	got := join(t, shelf{Loaded: []Loaded{l}}).Sources[0].Summary
	if took := time.Since(began); took > 20*time.Second {
		t.Errorf("took %v", took)
	}
	if len(got) != 2 || !got[0].Human || got[1].Human {
		t.Errorf("%d parts", len(got))
	}
}

// One line of 5 MB with thousands of sentences printed is joined in seconds; the
// bound is what squared time would miss on any machine.
func TestLongLine(t *testing.T) {
	var text strings.Builder
	var items []dossier.Item
	for i := 0; text.Len() < 5<<20; i++ {
		s := fmt.Sprintf("Witness number %d told the inquiry that the bridge had moved %d times before it fell.", i, i*7%1000)
		text.WriteString(s + " ")
		if i%10 == 0 {
			items = append(items, point("long.txt", 1, s))
		}
	}
	l := load("long.txt", strings.TrimSpace(text.String()), section(dossier.KeyPoints, items...),
		section(dossier.WhoIsWho, who("long.txt", 1, dossier.Person, "", "", "Witness", "inquiry")))
	l.Briefing.Summary = items[len(items)-1].Point.Text + " An editor wrote this."
	began := time.Now()
	d := join(t, shelf{Loaded: []Loaded{l}})
	if took := time.Since(began); took > time.Minute {
		t.Errorf("took %v", took)
	}
	for _, p := range d.Sources[0].Points {
		if !p.Cite.Found() {
			t.Fatalf("not found: %s", p.Text)
		}
	}
	if n := len(d.Actors[0].In[0].Mentions); n < 50000 {
		t.Errorf("%d mentions", n)
	}
}
