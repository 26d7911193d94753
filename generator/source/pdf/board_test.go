package pdf

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// Against a folder of pairs, NAME.pdf and NAME.txt with a line for each
// paragraph of its source, named in DOSSIER_EVAL, the board says how much of
// each is read: the share of its words, how many of the read words are its own,
// and how far runs of four words agree, which columns in the wrong order, torn
// words and words run together all break.
func TestBoard(t *testing.T) {
	folder := os.Getenv("DOSSIER_EVAL")
	if folder == "" {
		t.Skip("DOSSIER_EVAL names no folder of pairs")
	}
	names, _ := filepath.Glob(filepath.Join(folder, "*.pdf"))
	if len(names) == 0 {
		t.Fatalf("no pairs in %s", folder)
	}
	t.Logf("%-26s %5s %7s %9s %7s %7s %8s", "producer", "pages", "recall", "precision", "runs", "lines", "ms/page")
	for _, name := range names {
		want, err := os.ReadFile(strings.TrimSuffix(name, ".pdf") + ".txt")
		if err != nil {
			continue
		}
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		got, err := Read(raw)
		took := time.Since(start)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if err := transcript.Check(got); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		g, w := split(shown(got)), split(string(want))
		r, p, _ := agreement(g, w, 1)
		_, _, f := agreement(g, w, 4)
		pages := pagesOf(raw)
		t.Logf("%-26s %5d %7.3f %9.3f %7.3f %7.3f %8.1f", strings.TrimSuffix(filepath.Base(name), ".pdf"), pages,
			r, p, f, whole(got.Text, string(want)), float64(took.Microseconds())/1000/float64(max(pages, 1)))
	}
}

// shown is the text without what is said to be a running head.
func shown(t *dossier.Transcript) string {
	var b strings.Builder
	lines := strings.Split(t.Text, "\n")
	for i, block := range t.Blocks {
		if block.Reason != dossier.ReasonRunning {
			b.WriteString(lines[i] + "\n")
		}
	}
	return b.String()
}

func split(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
	})
}

// agreement compares the runs of n words of two texts, each as often as it
// stands there.
func agreement(got, want []string, n int) (recall, precision, f float64) {
	count := map[string]int{}
	for i := 0; i+n <= len(want); i++ {
		count[strings.Join(want[i:i+n], " ")]++
	}
	same := 0
	for i := 0; i+n <= len(got); i++ {
		if key := strings.Join(got[i:i+n], " "); count[key] > 0 {
			count[key]--
			same++
		}
	}
	recall = float64(same) / float64(max(len(want)-n+1, 1))
	precision = float64(same) / float64(max(len(got)-n+1, 1))
	return recall, precision, 2 * recall * precision / max(recall+precision, 1e-9)
}

// whole is the share of the source's lines that are lines of the transcript,
// marks and figures of notes aside.
func whole(got, want string) float64 {
	have := map[string]bool{}
	for line := range strings.Lines(got) {
		have[unmarked(line)] = true
	}
	all, same := 0, 0
	for line := range strings.Lines(want) {
		if key := unmarked(line); key != "" {
			if all++; have[key] {
				same++
			}
		}
	}
	return float64(same) / float64(max(all, 1))
}

func unmarked(line string) string {
	return strings.TrimLeftFunc(letters(line), unicode.IsNumber)
}
