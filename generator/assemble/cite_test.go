package assemble

import (
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// Words are found in the lines they name, exactly or after making marks and
// spaces alike, and nowhere else.
func TestWordsAreFoundInTheirLines(t *testing.T) {
	const text = "The dam holds, and it can hold.\n" +
		"“We cannot open the gates,” Ines Moreau said, “before the\u00a0flood \u2013 not a day.”\n" +
		"Wait... the river—rising—turned.\n"
	cases := []struct {
		proves     string
		line       int
		parts      []string
		want       string
		normalised bool
	}{
		{"exact words", 1, []string{"The dam holds"}, "The dam holds", false},
		{"parts in their order", 2, []string{"We cannot open the gates,", "before the\u00a0flood"}, "We cannot open the gates,|before the\u00a0flood", false},
		{"parts out of order are no quote", 2, []string{"before the\u00a0flood", "We cannot"}, "", false},
		{"a no-break space typed as a space", 2, []string{"before the flood"}, "before the\u00a0flood", true},
		{"an en dash typed as a hyphen", 2, []string{"flood - not a day."}, "flood – not a day.", true},
		{"straight marks for curly ones", 2, []string{"\"We cannot open the gates,\""}, "“We cannot open the gates,”", true},
		{"three dots for an ellipsis", 3, []string{"Wait… the river"}, "Wait... the river", true},
		{"two hyphens for a dash", 3, []string{"river--rising"}, "river—rising", true},
		{"words of another line", 1, []string{"We cannot open"}, "", false},
		{"one word changed", 2, []string{"We cannot close the gates,"}, "", false},
		{"a whole word before part of one", 1, []string{"hold"}, "hold", false},
		{"no words at all", 1, []string{" "}, "", false},
	}
	for _, c := range cases {
		l := load("7_dam.txt", text, section(dossier.WhoSaid, said("7_dam.txt", c.line, "", "", c.parts...)))
		got := join(t, shelf{Loaded: []Loaded{l}}).Statements[0].Cite
		if words(got) != c.want || got.Normalised != c.normalised || got.Line != c.line {
			t.Errorf("%s: got %q (normalised %v, line %d)", c.proves, words(got), got.Normalised, got.Line)
		}
	}
}

// What typing and typesetting make different is made alike.
func TestFold(t *testing.T) {
	for s, want := range map[string]string{
		"“a” ‘b’ «c»": `"a" 'b' "c"`, "a – b—c -- d": "a - b-c - d", "a\u00a0 \t b": "a b",
		"wait... no": "wait… no", "wait.... no": "wait…. no", "wait…. no": "wait…. no", "a.b..c": "a.b..c", "so\u00adft\u200b": "soft",
	} {
		if got := fold(s).text; got != want {
			t.Errorf("%q folds to %q, want %q", s, got, want)
		}
	}
}

// A fragment that stands twice in a line is found inside its own sentence.
func TestFragmentIsFoundInsideItsSentence(t *testing.T) {
	const text = "The mayor called it “safe” in May. The engineer called it “safe” in June.\n"
	item := said("dam.txt", 1, "", "", "safe")
	item.Statement.Kind = dossier.Partial
	item.Statement.Context = "The engineer called it “safe” in June."
	d := join(t, shelf{Loaded: []Loaded{load("dam.txt", text, section(dossier.WhoSaid, item))}})
	s := d.Statements[0]
	if want := strings.LastIndex(text, "safe"); s.Cite.Spans[0].Start != want || !s.ContextSpan.Contains(s.Cite.Spans[0]) {
		t.Errorf("found at %v in %v, want %d", s.Cite.Spans, s.ContextSpan, want)
	}
}

// A reported clause is found inside the sentence that says who reports it.
func TestReportedClauseIsFoundInsideItsSentence(t *testing.T) {
	const text = "He would resign. Bo Ek said he would resign. So he would resign.\n"
	item := said("dam.txt", 1, "Bo Ek", "", "he would resign")
	item.Statement.Kind, item.Statement.Rank = dossier.Indirect, dossier.RankReported
	item.Statement.Context = "Bo Ek said he would resign."
	s := join(t, shelf{Loaded: []Loaded{load("dam.txt", text, section(dossier.WhoSaid, item),
		section(dossier.WhoIsWho, who("dam.txt", 1, person, "", "", "Bo Ek")))}}).Statements[0]
	context := strings.Index(text, item.Statement.Context)
	if s.ContextSpan != (dossier.Span{Start: context, End: context + len(item.Statement.Context)}) || !s.ContextSpan.Contains(s.Cite.Spans[0]) {
		t.Errorf("found at %v in %v", s.Cite.Spans, s.ContextSpan)
	}
}

// The same words said twice are two statements in two places.
func TestRepeatedWordsAreFoundOneByOne(t *testing.T) {
	const text = "“Never,” Orla Byrne said. “Never,” the board replied.\n"
	d := join(t, shelf{Loaded: []Loaded{load("n.txt", text,
		section(dossier.WhoSaid, said("n.txt", 1, "", "", "Never,"), said("n.txt", 1, "", "", "Never,")))}})
	a, b := d.Statements[0].Cite.Spans[0], d.Statements[1].Cite.Spans[0]
	if a == b || a.Overlaps(b) {
		t.Errorf("both at %v", a)
	}
}

// A reference that leads nowhere is a problem with its line in the briefing,
// and its words have no place.
func TestDeadReferences(t *testing.T) {
	for file, first := range map[string]int{"dam.txt": 9, "gone.txt": 1} {
		item := point(file, first, "The dam holds.")
		item.Line, item.Raw = 14, "- The dam\n  holds. [L9](../sources/dam.txt#L9)\n"
		d, problems := joined(shelf{Loaded: []Loaded{load("dam.txt", "The dam holds.\n", section(dossier.KeyPoints, item))}})
		if c := d.Sources[0].Points[0].Cite; c.Found() || c.Line != 0 || c.Folio == nil {
			t.Errorf("%s: cite %+v", file, c)
		}
		if len(problems) != 1 || problems[0].File != "content/briefings/dam.md" || !problems[0].Grave || problems[0].Line < 14 {
			t.Errorf("%s: problems %v", file, problems)
		}
	}
}

// References to an original that is no text lead to its readable text.
func TestReferenceToReadableText(t *testing.T) {
	l := load("report.pdf", "The dam holds.\n", section(dossier.KeyPoints, point("report.pdf.txt", 1, "The dam holds.")))
	if d := join(t, shelf{Loaded: []Loaded{l}}); !d.Sources[0].Points[0].Cite.Found() {
		t.Error("not found")
	}
}

// A machine's sentence without its words is not passed off as an editor's.
func TestWhoseWords(t *testing.T) {
	machine, person := point("d.txt", 1, "The dam broke."), point("d.txt", 1, "The dam failed.")
	person.Human = true
	kept := point("d.txt", 1, "The dam holds.")
	kept.Human = true
	d := join(t, shelf{Loaded: []Loaded{load("d.txt", "The dam holds.\n", section(dossier.KeyPoints, machine, person, kept))}})
	for i, want := range []bool{false, true, false} {
		if got := d.Sources[0].Points[i].Human; got != want {
			t.Errorf("%q: an editor's %v, want %v", d.Sources[0].Points[i].Text, got, want)
		}
	}
}

// The words of time are found inside the entry's own sentence.
func TestExpressionHasItsPlace(t *testing.T) {
	const text = "On Friday it rained. The gates open on Friday.\n"
	item := dossier.Item{Entry: &dossier.Entry{EDTF: "2021-06-04", Text: "The gates open on Friday.", Expression: "Friday", Ref: ref("d.txt", 1)}}
	d := join(t, shelf{Loaded: []Loaded{load("d.txt", text, section(dossier.Chronology, item))}})
	if at := d.Events[0].Expression; at.Start != strings.LastIndex(text, "Friday") || at.Len() != len("Friday") {
		t.Errorf("expression at %v", at)
	}
}

// Folding and unfolding any stretch of any text gives back a stretch that
// folds to the same.
func FuzzFold(f *testing.F) {
	f.Add("Wait... “a\u00a0 – b” … ....", "a")
	f.Add("x\xff--\u200b-y", "-")
	f.Fuzz(func(t *testing.T, text, words string) {
		alike := fold(text)
		if len(alike.text) != len(alike.at) {
			t.Fatalf("%d bytes, %d places", len(alike.text), len(alike.at))
		}
		src := &dossier.Source{Text: text, Lines: []dossier.Span{{Start: 0, End: len(text)}}}
		spans, normalised := (&finder{src: src}).find([]string{words}, dossier.Span{End: len(text)})
		if spans == nil {
			return
		}
		got := src.Slice(spans[0])
		if !normalised && got != words || strings.TrimSpace(fold(got).text) != strings.TrimSpace(fold(words).text) {
			t.Errorf("found %q for %q (normalised %v)", got, words, normalised)
		}
	})
}

// A person's links to other sources and briefings tie the folios together,
// also where the file comes later; links elsewhere do not.
func TestLinks(t *testing.T) {
	one, two := load("1.txt", "The dam holds.\n"), load("2.txt", "The dam broke.\n")
	one.Briefing.Sections = []dossier.Section{{Items: []dossier.Item{{
		Human: true,
		Raw:   "See [the other](2.md), [its line](<../sources/2.txt#L1>) and [a third][3], or https://example.org/2.md.\n\n[3]: 3.md",
	}}}}
	for _, c := range []struct {
		proves string
		in     []Loaded
		want   string
	}{
		{"one source of the two is there", []Loaded{one, two}, "2.txt"},
		{"both are", []Loaded{one, two, load("3.txt", "The dam stands.\n")}, "2.txt 3.txt"},
		{"none is", []Loaded{one}, ""},
	} {
		d, _ := joined(shelf{Loaded: c.in})
		var names []string
		for _, f := range d.Sources[0].Cites {
			names = append(names, f.Source.Name)
		}
		if got := strings.Join(names, " "); got != c.want {
			t.Errorf("%s: tied to %q, want %q", c.proves, got, c.want)
		}
	}
}
