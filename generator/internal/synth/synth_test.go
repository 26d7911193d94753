package synth

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

var sample = Dossier{Sources: 300, Seed: 1}

// A benchmark of today and one of next year are of the same bytes, on every
// machine. Whoever changes a grammar changes this hash, knowingly.
func TestSameSeedSameBytes(t *testing.T) {
	const want = "0254ffdb375d4d73"
	h := sha256.New()
	for i := range 100 {
		name, text := sample.Article(i)
		fmt.Fprintf(h, "%s\n%s\n%s\n%s\n", name, text, sample.Sidecar(i), sample.Revised(i, 3))
	}
	if got := fmt.Sprintf("%x", h.Sum(nil)[:8]); got != want {
		t.Errorf("the first articles hash to %s, want %s", got, want)
	}
	if _, a := sample.Article(7); bytes.Equal(a, Dossier{Seed: 2}.Revised(7, 0)) {
		t.Error("another seed makes the same article")
	}
}

// A small dossier is the beginning of a large one, file by file, and Article
// and Sidecar give what Write writes.
func TestArticlesDoNotDependOnSources(t *testing.T) {
	small, large := t.TempDir(), t.TempDir()
	for dir, d := range map[string]Dossier{small: {Sources: 40, Seed: 1}, large: {Sources: 90, Seed: 1, Themes: 12}} {
		if err := d.Write(dir); err != nil {
			t.Fatal(err)
		}
	}
	files := map[string]int{}
	for i := range 90 {
		name, text := sample.Article(i)
		note := sample.Sidecar(i)
		for dir, n := range map[string]int{small: 40, large: 90} {
			if i >= n {
				continue
			}
			files[dir]++
			if note != nil {
				files[dir]++
			}
			path := filepath.Join(dir, "content", "sources", name)
			written, _ := os.ReadFile(path)
			beside, _ := os.ReadFile(path + ".yaml")
			if !bytes.Equal(written, text) || !bytes.Equal(beside, note) {
				t.Errorf("%s is not the article in a dossier of %d", name, n)
			}
		}
	}
	for dir, want := range files {
		if all, _ := os.ReadDir(filepath.Join(dir, "content", "sources")); len(all) != want {
			t.Errorf("%d files, want %d", len(all), want)
		}
	}
	if files[small] == 40 || files[large] == 90 {
		t.Error("no article has a sidecar")
	}
}

// The dossier around the sources is complete, and refuses what cannot be.
func TestWriteMakesADossier(t *testing.T) {
	dir := t.TempDir()
	if err := (Dossier{Sources: 1}).Write(dir); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"hugo.yaml", "content/_index.md", "content/themes/water-treaty.md"} {
		if text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name))); err != nil || len(text) < 50 {
			t.Errorf("%s: %q, %v", name, text, err)
		}
	}
	themes, _ := filepath.Glob(filepath.Join(dir, "content", "themes", "*.md"))
	if len(themes) != DefaultThemes {
		t.Errorf("%d themes, want %d", len(themes), DefaultThemes)
	}
	for _, d := range []Dossier{{Sources: -1}, {Themes: -1}, {Themes: MaxThemes() + 1}} {
		if err := d.Write(t.TempDir()); err == nil {
			t.Errorf("%+v was made", d)
		}
	}
}

// Articles are text in some encoding, without a trace of the grammar, with
// quotation marks in pairs; and every kind of file is among them.
func TestArticlesAreSound(t *testing.T) {
	forms := map[form]int{}
	dates := map[dating]int{}
	for i := range sample.Sources {
		s := sample.story(i)
		forms[s.form]++
		dates[s.dating]++
		text := decoded(t, s)
		if strings.ContainsAny(text, "{}[]") || strings.Contains(text, "  ") || strings.Contains(text, ",,") {
			t.Errorf("%s shows its grammar", s.file)
		}
		for _, p := range s.paragraphs {
			if strings.Count(p, "“") != strings.Count(p, "”") {
				t.Errorf("%s: marks without their pair: %s", s.file, p)
			}
			if r, _ := utf8.DecodeRuneInString(p); strings.ContainsAny(p, ".”") && !strings.ContainsRune("“‘", r) && capitalised(p) != p {
				t.Errorf("%s: a paragraph begins small: %s", s.file, p)
			}
		}
		if utf8.RuneCountInString(s.file) > 60 || strings.ContainsAny(s.file, " /") {
			t.Errorf("%s is no good name", s.file)
		}
	}
	for f := plain; f <= spaced; f++ {
		if forms[f] == 0 {
			t.Errorf("no file of form %d among %d", f, sample.Sources)
		}
	}
	for _, some := range []dating{dated, dayAndMonth, undated} {
		if dates[some] < sample.Sources/20 {
			t.Errorf("%d of %d are dated so: %d", dates[some], sample.Sources, some)
		}
	}
}

// decoded is the text of a story's file as its form says to read it.
func decoded(t *testing.T, s *story) string {
	text := s.bytes()
	if s.form == windows {
		var err error
		if text, err = charmap.Windows1252.NewDecoder().Bytes(text); err != nil || bytes.ContainsRune(text, utf8.RuneError) {
			t.Errorf("%s is not Windows-1252: %v", s.file, err)
		}
	}
	if !utf8.Valid(text) {
		t.Errorf("%s is not UTF-8", s.file)
	}
	return string(text)
}

// Lengths are those of news: a median near 700 words and a long tail.
func TestLengthsAreThoseOfNews(t *testing.T) {
	var words []int
	for i := range sample.Sources {
		_, text := sample.Article(i)
		words = append(words, len(bytes.Fields(text)))
	}
	slices.Sort(words)
	median, most := words[len(words)/2], words[len(words)-1]
	if words[0] < 150 || median < 600 || median > 800 || most < 1500 || most > 4000 {
		t.Errorf("from %d to %d words, half below %d", words[0], most, median)
	}
}
