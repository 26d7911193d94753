package generator_test

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"slices"
	"strings"
	"testing"
)

// What a killed build left goes with the next one, though nothing else is to be
// done. What is not surely the program's stays; what a person saved in the very
// moment of the kill is told.
func TestLeftovers(t *testing.T) {
	d := synthetic(t, 2, 41)
	d.cached()
	want := d.state()
	short := func(text string) string {
		sum := sha256.Sum256([]byte(text))
		return hex.EncodeToString(sum[:])[:12]
	}
	const in = "content/briefings/"
	old, fresh := d.read(d.briefings()[0]), "the new text"
	named := "-" + short(old) + "-" + short(fresh)
	for name, text := range map[string]string{
		in + ".dossier-1":               old[:len(old)/2],
		in + ".dossier-2" + named:       old,
		in + ".dossier-3" + named:       fresh,
		in + "sub/.dossier-4":           "half",
		".public-123/index.html":        "half",
		".public-lock":                  "",
		in + ".dossier-5" + named:       "what a person saved",
		in + ".dossier-notes":           "a person's own",
		in + ".hidden/.dossier-6":       "in a folder that is nobody's business",
		in + ".dossier-7/a person's.md": "a folder",
	} {
		d.write(name, text)
	}
	if err := os.Symlink("elsewhere", d.path(in+".dossier-8")); err != nil {
		t.Log("without a link: ", err)
	}
	report := d.cached()
	if report.Fresh+report.Rendered > 0 || len(d.briefings()) != 2 {
		t.Errorf("what was left counts for something: %+v", report)
	}
	var told []string
	for _, p := range report.Problems {
		if strings.Contains(p.Message, "saved by a person") {
			told = append(told, p.File)
		}
	}
	if !slices.Equal(told, []string{in + ".dossier-5" + named}) {
		t.Errorf("told of %v", told)
	}
	var left []string
	for _, name := range d.leftovers(d.cache()) {
		left = append(left, strings.TrimPrefix(name, d.path("")+"/"))
	}
	slices.Sort(left)
	if stay := []string{in + ".dossier-5" + named, in + ".dossier-7", in + ".dossier-8", in + ".dossier-notes", in + ".hidden", in + ".hidden/.dossier-6"}; !slices.Equal(left, stay) {
		t.Errorf("left   %v\nbut not %v", left, stay)
	}
	for _, name := range append(left, in+"sub") {
		if err := os.RemoveAll(d.path(name)); err != nil {
			t.Fatal(err)
		}
	}
	d.same("with what was left", want)
	if r := d.cached(); tells(r, "saved by a person") {
		t.Error("told of what is not there any more")
	}
}
