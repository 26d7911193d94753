package understand

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"dossier/generator/dossier"
)

func TestSentences(t *testing.T) {
	for _, c := range []struct{ proves, want string }{ // ‖ marks the cuts
		{"initialisms and titles end nothing before a name", "The U.S. President met Gen. Ana M. Ruiz.‖Mr. Okoro’s office said no."},
		{"an initialism ends a sentence before a starter", "They moved to the U.S. The firm followed."},
		{"short months go on to a day", "The truce began on Feb. 27.‖It held until Sept. 3."},
		{"decimals and addresses are not cut", "Prices rose 3.5 percent, says stats.example.org today.‖Wages fell."},
		{"an ellipsis before a small letter goes on", "The clerk… refused.‖“We wait…” he said."},
		{"a quotation of several sentences is never cut", "“It is late. We go home. Now,” she said.‖The hall emptied."},
		{"its end is the sentence's end", "She said: “It is late.”‖The hall emptied."},
		{"a question in marks goes on to its attribution", "“Who will pay?” Mayor Lund asked.‖Nobody answered."},
		{"straight marks pair up", "\"It is late. Go,\" he said.‖Then \"night fell.\"‖All slept."},
		{"single marks quote, apostrophes do not", "‘It is late. Go,’ he said.‖The workers’ hall emptied.‖It was Lund’s idea."},
		{"marks that stay open end with the passage", "He said: “It is late. We go home. Tomorrow is a day."},
		{"a full stop forgotten before a capital after an announced quotation", "The paper claims: \"The bridge will never be finished in time\"‖The council denies it."},
		{"after a comma in marks the attribution follows", "She told them: “It is late, and we have to go home,” Lund said."},
		{"a space forgotten between sentences", "They left early.No one stayed."},
		{"brackets close with the sentence", "(They left.)‖Nobody stayed!‖Why?"},
		{"other scripts have their own stops", "会议结束了。代表离开。"},
		{"parties of a case", "The court overruled Mill v. Harbour Board and cited Lund vs. Okoro again.‖Nobody appealed."},
		{"Latin and legal abbreviations", "It cites Art. 5, Sec. Ruiz’s letter (cf. Lund et al. 1998) and Smith & Co. Holdings."},
		{"a street is no saint", "The shop on Mill St. Petersen sold is shut.‖It stood in St. Ives."},
		{"companies and juniors end nothing before a name", "Acme Corp. Chairman Paul Lund Jr. Monroe met Gov. Ana Ruiz and Rep. Bo Okoro."},
		{"a time of day goes on to its day", "They meet at 5 p.m. Monday in the hall.‖The vote is at 9 a.m. Eastern time."},
		{"and ends a sentence before a starter", "They met at 5 p.m. The hall was cold."},
		{"numbers after No. and p.", "See No. 5 on p. 12 of the report."},
	} {
		text := strings.ReplaceAll(strings.ReplaceAll(c.want, "‖", " "), "early. No", "early.No")
		want := strings.Split(c.want, "‖")
		switch {
		case strings.Contains(c.want, "early.No"):
			want = []string{"They left early.", "No one stayed."}
		case strings.Contains(c.want, "U.S. The"):
			want = []string{"They moved to the U.S.", "The firm followed."}
		case strings.Contains(c.want, "p.m. The"):
			want = []string{"They met at 5 p.m.", "The hall was cold."}
		case strings.Contains(c.want, "会"):
			want = []string{"会议结束了。", "代表离开。"}
		}
		if got := cutInto(text); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.proves, got, want)
		}
	}
}

func TestSentencesLeaveOutStrayMarks(t *testing.T) {
	for _, text := range []string{". The bridge is closed.", "— The bridge is closed.", "  • The bridge is closed."} {
		if got := cutInto(text); !slices.Equal(got, []string{"The bridge is closed."}) {
			t.Errorf("%q: got %q", text, got)
		}
	}
}

func cutInto(text string) []string {
	var out []string
	for _, s := range sentences(text, dossier.Span{End: len(text)}) {
		out = append(out, text[s.Start:s.End])
	}
	return out
}

// TestSentencesInThePassage proves that only the passage's bytes are looked at.
func TestSentencesInThePassage(t *testing.T) {
	text := "Before. One. Two.” After."
	at := dossier.Span{Start: 8, End: 17}
	for _, s := range sentences(text, at) {
		if !at.Contains(s) {
			t.Errorf("%q leaves the passage", text[s.Start:s.End])
		}
	}
}

func TestQuotedRuns(t *testing.T) {
	for _, c := range []struct {
		proves, text string
		want         []string
	}{
		{"marks are left out", "He said “no” and «non» and \"nein\".", []string{"no", "non", "nein"}},
		{"German marks", "Er sagte „nein“.", []string{"nein"}},
		{"inches open nothing", "A 5'10\" man said \"no\".", []string{"no"}},
		{"single marks inside double ones are words", "“They say, ‘go.’ We stay,” he said.", []string{"They say, ‘go.’ We stay,"}},
		{"a possessive does not close across a clause", "‘We think of the workers’ rights first,’ she said.", []string{"We think of the workers"}},
		{"years and apostrophes open nothing", "In the ’90s, the ‘90s and the dogs’ home", nil},
	} {
		var got []string
		for _, r := range quotedRuns(c.text, dossier.Span{End: len(c.text)}) {
			got = append(got, c.text[r.Inner.Start:r.Inner.End])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q want %q", c.proves, got, c.want)
		}
	}
}

// FuzzSentences proves that sentences hold every letter and digit of a passage,
// in order and without overlap, and that none begins or ends inside a quoted run.
func FuzzSentences(f *testing.F) {
	for _, s := range []string{". “A. B” c. D", "'a. b' C. d", "“open. End", "U.S. The. 3.5", "…!?。", "\"\"\"", "a ” b “ c"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		at := dossier.Span{End: len(text)}
		end := 0
		cuts := sentences(text, at)
		for _, s := range cuts {
			if s.Start < end || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("%v after %d in %q", s, end, text)
			}
			if strings.IndexFunc(text[end:s.Start], wordRune) >= 0 {
				t.Fatalf("words left out before %v in %q", s, text)
			}
			end = s.End
		}
		if strings.IndexFunc(text[end:], wordRune) >= 0 {
			t.Fatalf("words left out at the end of %q", text)
		}
		for _, r := range quotedRuns(text, at) {
			for _, s := range cuts {
				if r.Inner.Len() > 0 && s.Overlaps(r.Inner) && !s.Contains(r.Inner) && strings.IndexFunc(text[r.Inner.Start:r.Inner.End], wordRune) >= 0 {
					if lettersIn(text, s, r.Inner) != lettersIn(text, r.Inner, r.Inner) {
						t.Fatalf("the run %v is cut by %v in %q", r.Inner, s, text)
					}
				}
			}
		}
	})
}

// lettersIn counts the letters and digits of b that a holds.
func lettersIn(text string, a, b dossier.Span) int {
	n := 0
	for i, r := range text[b.Start:b.End] {
		if at := b.Start + i; wordRune(r) && a.Start <= at && at < a.End {
			n++
		}
	}
	return n
}

// The place, the agency in brackets and the dash are no part of what is told.
func TestAfterDateline(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"BERLIN – The council met.", "The council met."},
		{"BERLIN (dpa) – The council met.", "The council met."},
		{"BERLIN (dpa) The council met.", "(dpa) The council met."},
		{"BERLIN (where it met) was cold.", "(where it met) was cold."},
	} {
		at := afterDateline(c.text, dossier.Span{End: len(c.text)}, dossier.Span{End: len("BERLIN")})
		if got := c.text[at.Start:at.End]; got != c.want {
			t.Errorf("%q begins with %q, want %q", c.text, got, c.want)
		}
	}
}
