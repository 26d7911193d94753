package understand

import (
	"slices"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

func TestSummary(t *testing.T) {
	src, art := articleOf("2020-03-04", "stated",
		"LISBON, Portugal – The port of Lisbon will close its oldest dock after cracks were found in its wall, the city said.",
		"Why now?",
		"Meanwhile, the unions called a strike for Friday.",
		"“The dock is a danger to everybody who works there,” Mayor Ana Ruiz said.",
		"He did not agree.",
		"“We were told nothing.”",
		"Dockers lose a third of their work with the old dock, according to the port's own figures.",
		"Repairs to the dock wall would cost the city four million euros, engineers told the council.",
		"The council votes on the repairs of the dock in April, and the port expects them to last a year.",
	)
	art.Dateline = dossier.Attested{Value: "LISBON, Portugal", Span: dossier.Span{End: len("LISBON, Portugal")}}
	f, _ := Find(src, art, nil)
	if n := len(f.Summary); n < 2 || n > 3 {
		t.Fatalf("%d sentences", n)
	}
	if want := "The port of Lisbon will close its oldest dock after cracks were found in its wall, the city said."; f.Summary[0].Text != want {
		t.Errorf("the lede stands first, without its dateline: %q", f.Summary[0].Text)
	}
	all := append(slices.Clone(f.Summary), f.KeyPoints...)
	seen := map[dossier.Span]bool{}
	for _, s := range all {
		if src.Slice(s.Span) != s.Text {
			t.Errorf("not the source's words: %q", s.Text)
		}
		if seen[s.Span] {
			t.Errorf("said twice: %q", s.Text)
		}
		seen[s.Span] = true
		for _, bad := range []string{"Why", "Meanwhile", "He ", "“We were"} {
			if strings.HasPrefix(s.Text, bad) {
				t.Errorf("does not stand alone: %q", s.Text)
			}
		}
	}
	for _, list := range [][]dossier.Sentence{f.Summary, f.KeyPoints} {
		if !slices.IsSortedFunc(list, func(a, b dossier.Sentence) int { return a.Span.Start - b.Span.Start }) {
			t.Errorf("not in text order: %v", list)
		}
	}
}

func TestSummaryOfAlmostNothing(t *testing.T) {
	src, art := articleOf("", "", "Ha!")
	if f, _ := Find(src, art, nil); len(f.Summary) > 0 || len(f.KeyPoints) > 0 {
		t.Errorf("made a summary of %q: %+v", src.Text, f)
	}
}

func TestWhatStandsAlone(t *testing.T) {
	for _, c := range []struct {
		proves, text string
		want         bool
	}{
		{"a plain report", "The port of Lisbon will close its oldest dock.", true},
		{"Some leans back", "Some are affiliated with the port and some are independent.", false},
		{"but counts before a number", "Some 200 dockers are affiliated with the port of Lisbon.", true},
		{"Well chats", "Well, the dock was old and nobody wondered.", false},
		{"the reader is spoken to", "The dock will show you what old walls are.", false},
		{"the writer speaks", "The dock was where I learned what old walls are.", false},
		{"US is a country", "The US closed the oldest dock of the port.", true},
		{"a king's number is no writer", "King Edward I closed the oldest dock of the port.", true},
		{"an imperative", "Sign the letter that the dockers of Lisbon wrote.", false},
		{"a promotion", "A daily email update of the stories that matter.", false},
		{"a note on the author", "Lund specializes in the ports and docks of Portugal.", false},
		{"a post", "The dock of #Lisbon closes today, @portnews reports.", false},
		{"no verb", "Mayor Ana Ruiz at the old dock in Lisbon.", false},
		{"the couple of before", "The couple closed the oldest dock of the port.", false},
		{"this of before", "The mayor said this would close the oldest dock.", false},
		{"words in brackets", "(The mayor closed the oldest dock of the port.)", false},
	} {
		src, art := articleOf("", "", c.text)
		if f, _ := Find(src, art, nil); len(f.Summary) > 0 != c.want {
			t.Errorf("%s: %q: summary %v", c.proves, c.text, f.Summary)
		}
	}
}
