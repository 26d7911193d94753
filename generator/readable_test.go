package generator_test

import (
	"bytes"
	"compress/gzip"
	"os"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

const ferry = `Ferry to Norsund is cancelled
The ferry to Norsund was cancelled on Monday after its engine failed in the harbour, the operator said.
“We are waiting for a part from the yard in Ostby,” said Hanne Vik, a spokeswoman for the operator.
The crossing is used by about two hundred people a day, and the next one by road takes four hours.
The council said it would pay for buses until the boat sails again, which may take until the end of May.
`

// packed is a text in an original that is no plain text.
func packed(text string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(text))
	z.Close()
	return b.String()
}

const (
	ferryFile = "content/sources/ferry.gz"
	ferryText = "content/sources/ferry.gz.txt"
)

// An original that is no plain text gets its readable text beside it; the
// references lead there, and the text is no source of its own.
func TestReadableText(t *testing.T) {
	d := emptyDesk(t)
	d.write(ferryFile, packed(ferry))
	for range 2 {
		if report := d.build(); report.Sources != 1 || report.Unread != 0 || len(report.Problems) > 0 {
			t.Fatal(report.Sources, report.Unread, report.Problems)
		}
		if d.read(ferryText) != ferry {
			t.Fatal(d.read(ferryText))
		}
	}
	if b := d.read("content/briefings/ferry.md"); !strings.Contains(b, "](../sources/ferry.gz.txt#L3)") || strings.Contains(b, "ferry.gz#") {
		t.Error(b)
	}
	if problems := d.check(); len(problems) > 0 {
		t.Error(problems)
	}
}

// A readable text that is missing or was the program's is written again; one
// that a person changed stays as it is and is told of until it is mended.
func TestReadableTextIsTheProgramsOrAPersons(t *testing.T) {
	d := emptyDesk(t)
	d.write(ferryFile, packed(ferry))
	d.build()
	if err := os.Remove(d.path(ferryText)); err != nil {
		t.Fatal(err)
	}
	if problems := d.check(); !objected(problems, ferryText, "is missing") {
		t.Error("check does not miss the text:", problems)
	}
	d.build()
	longer := ferry + "The operator has two other boats, neither of which is large enough for lorries.\n"
	d.write(ferryFile, packed(longer))
	d.build()
	if d.read(ferryText) != longer {
		t.Error("the text of a changed original was not brought up to date")
	}

	mine := strings.Replace(longer, "Hanne Vik", "Hanne Wik", 1)
	d.write(ferryText, mine)
	for range 2 {
		if report := d.build(); !objected(report.Problems, ferryText, "is not the readable text") {
			t.Error("nobody is told of a changed text:", report.Problems)
		}
	}
	if d.read(ferryText) != mine {
		t.Error("what a person wrote was written over")
	}
	if problems := d.check(); !objected(problems, ferryText, "is not the readable text") {
		t.Error("check does not tell of a changed text:", problems)
	}
	d.write(ferryText, longer)
	if report := d.build(); len(report.Problems) > 0 {
		t.Error(report.Problems)
	}
}

func objected(problems []dossier.Problem, file, message string) bool {
	for _, p := range problems {
		if p.File == file && strings.Contains(p.Message, message) && p.Grave {
			return true
		}
	}
	return false
}

// A text that a person put where a readable text belongs, before the first
// build, is not written over.
func TestAPersonsTextBesideAnOriginal(t *testing.T) {
	d := emptyDesk(t)
	d.write(ferryFile, packed(ferry))
	d.write(ferryText, "my notes\n")
	if report := d.build(); !objected(report.Problems, ferryText, "is not the readable text") || report.Sources != 1 {
		t.Error(report.Problems)
	}
	if d.read(ferryText) != "my notes\n" {
		t.Error("a person's notes are gone")
	}
}

// A renamed original takes its text along, references and a person's edits
// included; a removed one leaves a text that is no source.
func TestReadableTextOfARenamedOriginal(t *testing.T) {
	d := emptyDesk(t)
	d.write(ferryFile, packed(ferry))
	d.build()
	d.edit("content/briefings/ferry.md", "## Who said what\n", "## Who said what\n\nMy own words on [this](../sources/ferry.gz.txt#L4).\n")
	if err := os.Rename(d.path(ferryFile), d.path("content/sources/boat.gz")); err != nil {
		t.Fatal(err)
	}
	report := d.build()
	if len(report.Problems) > 0 || report.Sources != 1 {
		t.Error(report.Sources, report.Problems)
	}
	if _, err := os.Stat(d.path(ferryText)); err == nil {
		t.Error("the text of the old name is still there")
	}
	if b := d.read("content/briefings/ferry.md"); strings.Contains(b, "ferry.gz") || !strings.Contains(b, "[this](../sources/boat.gz.txt#L4)") {
		t.Error(b)
	}
	if problems := d.check(); len(problems) > 0 {
		t.Error(problems)
	}

	if err := os.Remove(d.path("content/sources/boat.gz")); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if report := d.build(); len(d.tree("content/briefings")) != 1 || report.Pages == 0 {
			t.Error("the text of a removed original was taken for a source:", report.Problems)
		}
	}
}

// Two originals of one stem get two briefings and two texts, and a text whose
// own name ends twice in .txt is a source beside one that is plain.
func TestOriginalsOfOneStem(t *testing.T) {
	d := emptyDesk(t)
	d.write("content/sources/ferry.txt.gz", packed(ferry))
	d.write("content/sources/ferry.txt", strings.ReplaceAll(ferry, "Norsund", "Vestby"))
	d.write("content/sources/ferry.txt.txt", strings.ReplaceAll(ferry, "Norsund", "Langnes"))
	report := d.build()
	if report.Sources != 3 || len(report.Written) != 3 {
		t.Error(report.Sources, report.Written, report.Problems)
	}
	for _, p := range d.check() {
		if p.Grave {
			t.Error(p)
		}
	}
}
