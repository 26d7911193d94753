package brief

import (
	"flag"
	"os"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

var update = flag.Bool("update", false, "write the golden files anew")

// An invented article about a port, with what a reading of it would find.
const harbourText = `Port pilots call off strike

By Ana Ruiz
HALVORSEN, Norland – Pilots at the port of Halvorsen called off their strike on Tuesday, union leader Mette Lund said.
“We have what we came for,” Lund said. “The rosters will change.”
The operator, citing the Norland Gazette, spoke of “a sensible step” but gave no date.
A further round of talks is planned for 3 March 2020.`

type fixture struct {
	src dossier.Source
}

// at is the span of the nth occurrence of words, from 1.
func (f *fixture) at(words string, nth int) dossier.Span {
	from := 0
	for range nth - 1 {
		from += strings.Index(f.src.Text[from:], words) + 1
	}
	i := strings.Index(f.src.Text[from:], words)
	if i < 0 {
		panic("not in the text: " + words)
	}
	return dossier.Span{Start: from + i, End: from + i + len(words)}
}

func (f *fixture) sentence(words string) dossier.Sentence {
	return dossier.Sentence{Text: words, Span: f.at(words, 1)}
}

func newSource(name, text string) dossier.Source {
	src := dossier.Source{Name: name, SHA256: strings.Repeat("1e93", 16), Text: text}
	at := 0
	for line := range strings.SplitSeq(text, "\n") {
		src.Lines = append(src.Lines, dossier.Span{Start: at, End: at + len(line)})
		at += len(line) + 1
	}
	return src
}

const (
	strikeSentence = "HALVORSEN, Norland – Pilots at the port of Halvorsen called off their strike on Tuesday, union leader Mette Lund said."
	stepSentence   = "The operator, citing the Norland Gazette, spoke of “a sensible step” but gave no date."
	talksSentence  = "A further round of talks is planned for 3 March 2020."
)

func harbour() (*dossier.Source, *dossier.Article, dossier.Findings) {
	f := &fixture{newSource("ports/port strike [1].txt", harbourText)}
	art := &dossier.Article{
		Title: dossier.Text{Text: "Port pilots call off strike"}, Language: "en",
		Byline:    []dossier.Attested{{Value: "Ana Ruiz"}},
		Dateline:  dossier.Attested{Value: "HALVORSEN, Norland"},
		Outlet:    dossier.Attested{Value: "Norland Gazette", Basis: "inferred; “the Norland Gazette” (L6)"},
		Published: dossier.Published{EDTF: "[2020-02-25..2020-03-03]", Basis: "inferred; “Tuesday” (L4), before “3 March 2020” (L7)"},
	}
	quote := func(kind dossier.QuoteKind, words ...string) dossier.Quote {
		q := dossier.Quote{Kind: kind, Rank: dossier.RankOwn}
		for _, w := range words {
			q.Spans = append(q.Spans, f.at(w, 1))
		}
		return q
	}
	lund := quote(dossier.Direct, "We have what we came for,", "The rosters will change.")
	lund.Speaker, lund.Found, lund.Cue, lund.Themes = "mette-lund", dossier.FoundNamed, f.at("said", 2), []string{"strike"}
	step := quote(dossier.Partial, "a sensible step")
	step.Speaker, step.Found, step.Cue = "the-operator", dossier.FoundUnnamed, f.at("spoke of", 1)
	step.Rank, step.Via, step.Context = dossier.RankThirdParty, []string{"the Norland Gazette"}, f.at(stepSentence, 1)
	strike := quote(dossier.Indirect, "Pilots at the port of Halvorsen called off their strike on Tuesday")
	strike.Speaker, strike.Found, strike.Cue, strike.EDTF = "mette-lund", dossier.FoundNamed, f.at("said", 1), "2020-02-25"
	strike.Rank = dossier.RankReported
	return &f.src, art, dossier.Findings{
		Summary:   []dossier.Sentence{f.sentence(strikeSentence), f.sentence(talksSentence)},
		KeyPoints: []dossier.Sentence{f.sentence(stepSentence)},
		Actors: []dossier.Actor{
			{
				ID: "mette-lund", Name: "Mette Lund", Kind: dossier.Person, Side: "Norland", Role: "union leader",
				RoleSpan: f.at("union leader", 1), Aliases: []string{"Lund"}, Mentions: []dossier.Span{f.at("Mette Lund", 1)},
			},
			{ID: "halvorsen", Name: "Halvorsen", Kind: dossier.Place, Mentions: []dossier.Span{f.at("Halvorsen", 1)}},
			{ID: "norland-gazette", Name: "Norland Gazette", Kind: dossier.Body, Mentions: []dossier.Span{f.at("Norland Gazette", 1)}},
			{ID: "the-operator", Name: "The operator", Kind: dossier.Unnamed},
		},
		Quotes: []dossier.Quote{strike, lund, step},
		Events: []dossier.Event{
			{EDTF: "2020-02-25", Inferred: true, Standing: dossier.Happened, Text: strikeSentence, Span: f.at(strikeSentence, 1), Expression: f.at("Tuesday", 1)},
			{EDTF: "2020-03-03", Standing: dossier.Planned, Text: talksSentence, Span: f.at(talksSentence, 1), Expression: f.at("3 March 2020", 1)},
		},
		Themes: []dossier.ThemePassage{{Theme: "strike", Text: strikeSentence, Span: f.at(strikeSentence, 1)}},
	}
}

// TestGolden proves what a briefing looks like: every section, a statement of
// each kind, a folder below briefings, a file name with spaces and brackets.
func TestGolden(t *testing.T) {
	b := Compose(harbourArgs("north/port.md"))
	got, err := Write(b, map[string]string{"strike": "The pilots’ strike"})
	if err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/port.md"
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("the briefing has changed; run with -update and read the difference\n%s", got)
	}
	read, problems := Read(b.File, got)
	if len(problems) > 0 {
		t.Error(problems)
	}
	for _, s := range read.Sections {
		for _, x := range s.Items {
			if x.Human {
				t.Errorf("line %d is taken for a person's", x.Line)
			}
		}
	}
}

func harbourArgs(file string) (*dossier.Source, *dossier.Article, dossier.Findings, string) {
	src, art, f := harbour()
	return src, art, f, file
}

// TestComposeLeavesOut proves that nothing to say is not said: no section
// without items, no item without words or a date.
func TestComposeLeavesOut(t *testing.T) {
	src, art, _ := harbour()
	f := dossier.Findings{
		KeyPoints: []dossier.Sentence{{}},
		Events:    []dossier.Event{{Text: "It happened.", Standing: dossier.Happened}, {EDTF: "2020", Standing: dossier.Happened}},
		Actors:    []dossier.Actor{{ID: "a", Name: "A guard", Kind: dossier.Unnamed}},
		Quotes:    []dossier.Quote{{Kind: dossier.Direct, Rank: dossier.RankOwn, Themes: []string{"strike"}}},
	}
	if b := Compose(src, art, f, "port.md"); len(b.Sections) > 0 {
		t.Errorf("sections of nothing: %+v", b.Sections)
	}
}
