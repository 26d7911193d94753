package generator_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"dossier/generator"
	"dossier/generator/dossier"
)

// Whatever the bytes and the name of an original, reading it ends, gives the
// same twice, and every span that is printed reproduces its words: passages and
// what is set aside hold no white space at their ends, no two of them overlap,
// none leaves its line, and nothing that can be seen is in neither.
func FuzzInspect(f *testing.F) {
	for name, raw := range map[string]string{
		"a.txt": "Pier of Alnes to close\n" + strings.Join(pier("Alnes"), "\n"), "a.html": savedPage("Bernes"),
		"a.eml": letter("Cornes"), "a.mhtml": mhtml("Dornes"), "a.docx": docx("Fornes"), "a.epub": epub("Gornes"),
		"a.pdf": paper("Hornes"), "a.warc": warc("Irnes"), "a.gz": packed(savedPage("Jornes")),
		"a.md": "---\ntitle: Pier\n---\n\n# Pier\n\n* one\n* two\n\n| a | b |\n|---|---|\n| c | d |\n",
	} {
		f.Add(name, []byte(raw))
	}
	f.Fuzz(func(t *testing.T, name string, raw []byte) {
		name = strings.Trim(strings.Map(func(r rune) rune {
			if r < ' ' || strings.ContainsRune("/\\:*?\"<>|\u007f", r) {
				return -1
			}
			return r
		}, name), ". ")
		if !utf8.ValidString(name) || name == "" || len(name) > 60 || len(raw) > 1<<20 {
			t.Skip("no name for a file")
		}
		file := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(file, raw, 0o644); err != nil {
			t.Skip(err)
		}
		found, err := generator.Inspect("nowhere", file)
		again, errAgain := generator.Inspect("nowhere", file)
		if err != nil {
			if errAgain == nil || err.Error() != errAgain.Error() || !strings.Contains(err.Error(), name) {
				t.Fatalf("%v, then %v", err, errAgain)
			}
			return
		}
		if found.Text != again.Text || len(found.Passages) != len(again.Passages) || len(found.Quotes) != len(again.Quotes) {
			t.Fatal("reading twice gives two things")
		}
		checkSpans(t, found)
	})
}

func checkSpans(t *testing.T, found *generator.Inspection) {
	t.Helper()
	if !utf8.ValidString(found.Text) {
		t.Fatal("the text is not UTF-8")
	}
	var taken []dossier.Span
	hold := func(at dossier.Span) {
		words := found.Text[at.Start:at.End]
		if words == "" || strings.TrimSpace(words) != words || !utf8.ValidString(words) || strings.ContainsAny(words, "\n\r") {
			t.Fatalf("%v holds %q", at, words)
		}
		taken = append(taken, at)
	}
	for _, p := range found.Passages {
		hold(p.Span)
	}
	for _, a := range found.SetAside {
		hold(a.Span)
	}
	seen := make([]bool, len(found.Text))
	for _, at := range taken {
		for i := at.Start; i < at.End; i++ {
			if seen[i] {
				t.Fatalf("byte %d is in two stretches", i)
			}
			seen[i] = true
		}
	}
	for i, r := range found.Text {
		if r > ' ' && r < 0x7f && !seen[i] {
			t.Fatalf("%q at %d is neither reporting nor set aside", r, i)
		}
	}
	for _, s := range found.Summary {
		if s.Span != nil && found.Text[s.Span.Start:s.Span.End] != s.Text {
			t.Fatalf("the summary has %q at %v", s.Text, s.Span)
		}
	}
	for _, q := range found.Quotes {
		if q.Span != nil && found.Text[q.Span.Start:q.Span.End] != q.Text {
			t.Fatalf("a quotation has %q at %v", q.Text, q.Span)
		}
	}
	for _, e := range found.Events {
		if found.Text[e.Span.Start:e.Span.End] != e.Text {
			t.Fatalf("an event has %q at %v", e.Text, e.Span)
		}
	}
}
