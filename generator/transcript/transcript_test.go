package transcript

import (
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// A line is what a reader sees: white space is single, what is not seen is
// gone, and the joiners of scripts stay.
func TestOneLine(t *testing.T) {
	for _, c := range []struct{ words, want string }{
		{"  the\u00a0 harbour\r\n\tstays\u2028open ", "the harbour stays open"},
		{"har\u00adbour\u200b \u200f!\ufeff", "harbour !"},
		{"می\u200cخواهم", "می\u200cخواهم"},
		{"a\x00b\x1bc", "abc"},
		{"caf\xe9", "caf\ufffd"},
		{"\u200d \u200c", "\u200d \u200c"},
	} {
		if got := OneLine(c.words); got != c.want || OneLine(got) != got {
			t.Errorf("%q: %q, want %q", c.words, got, c.want)
		}
	}
}

// What shows nothing makes no line, a joiner alone included, and every line has
// its block.
func TestWriter(t *testing.T) {
	var w Writer
	for i, c := range []struct {
		words string
		line  int
	}{{"One.", 1}, {" \u200b\n", 0}, {"\u200d", 0}, {"Two.", 2}} {
		if got := w.Add(c.words, dossier.Block{Reporting: i == 0}); got != c.line {
			t.Errorf("%q: line %d, want %d", c.words, got, c.line)
		}
	}
	if w.Text() != "One.\nTwo.\n" || w.Len() != 2 || !w.Blocks()[0].Reporting || w.Blocks()[1].Reporting {
		t.Errorf("%q %v", w.Text(), w.Blocks())
	}
}

// A row leaves out its empty cells.
func TestRow(t *testing.T) {
	if got := Row([]string{"Ferry", " ", "\u200b", "12\n boats"}); got != "Ferry | 12 boats" {
		t.Errorf("%q", got)
	}
}

func sound() *dossier.Transcript {
	return &dossier.Transcript{
		Kind: "html", Text: "The harbour\nIt stays open.\n",
		Blocks: []dossier.Block{{Kind: dossier.BlockHeading, Level: 1, Reason: dossier.ReasonHeadline}, {Reporting: true}},
		Declared: dossier.Declared{
			Title: dossier.Stated{Value: "The harbour", By: "og:title"}, Byline: []dossier.Stated{{Value: "Ada Lowe", By: "author"}},
			URL: dossier.Stated{Value: "https://example.org/a", By: "canonical"}, Published: dossier.Stated{Value: "2019-03-02", By: "time"}, Language: "en-GB",
		},
		Problems: []dossier.Problem{{Line: 2, Message: "a picture was left out"}},
	}
}

// Check objects to each thing a transcript must keep, and to a sound one not
// at all.
func TestCheck(t *testing.T) {
	if err := Check(sound()); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		harm func(t *dossier.Transcript)
		want string
	}{
		{func(t *dossier.Transcript) { t.Kind = "text" }, "no kind of a transcript"},
		{func(t *dossier.Transcript) { t.Text = "a\xff\nb\n" }, "not valid UTF-8"},
		{func(t *dossier.Transcript) { t.Text = "a\nb" }, "no end"},
		{func(t *dossier.Transcript) { t.Text += "More.\n" }, "3 lines, 2 blocks"},
		{func(t *dossier.Transcript) { t.Text = "a\n\n" }, "line 2 is not"},
		{func(t *dossier.Transcript) { t.Text = "a  b\nc\n" }, "line 1 is not"},
		{func(t *dossier.Transcript) { t.Text = "a\rb\nc\n" }, "line 1 is not"},
		{func(t *dossier.Transcript) { t.Text = "\u200d\nc\n" }, "line 1 is not"},
		{func(t *dossier.Transcript) { t.Blocks[1].Kind = "drawing" }, "no kind of a block"},
		{func(t *dossier.Transcript) { t.Blocks[0].Level = 0 }, "level 0"},
		{func(t *dossier.Transcript) { t.Blocks[1].Level = 2 }, "level 2"},
		{func(t *dossier.Transcript) { t.Blocks[0].Reporting = true }, "set aside"},
		{func(t *dossier.Transcript) { t.Declared.Title.By = "" }, "stated by"},
		{func(t *dossier.Transcript) { t.Declared.Title.Value += "\n" }, "not one line"},
		{func(t *dossier.Transcript) { t.Declared.Byline[0] = dossier.Stated{} }, "empty name"},
		{func(t *dossier.Transcript) { t.Declared.Published.Value = "yesterday" }, "no EDTF"},
		{func(t *dossier.Transcript) { t.Declared.URL.Value = "file:///tmp/a" }, "no absolute address"},
		{func(t *dossier.Transcript) { t.Declared.Language = "English, mostly" }, "no language tag"},
		{func(t *dossier.Transcript) { t.Problems[0].Line = 3 }, "line 3 of 2"},
		{func(t *dossier.Transcript) { t.Problems[0].File = "a.html" }, "names the file"},
		{func(t *dossier.Transcript) { t.Problems[0].Message += "." }, "a problem says"},
	} {
		harmed := sound()
		c.harm(harmed)
		if err := Check(harmed); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("want %q, got %v", c.want, err)
		}
	}
}
