package understand

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

var (
	timex      = regexp.MustCompile(`<TIMEX2([^>]*)>|</TIMEX2>`)
	timexValue = regexp.MustCompile(`\bval="([^"]*)"`)
)

// TestDatesScoreboard measures dates on texts with every expression and its
// value marked (TIMEX2, one file an article), in the folder that DOSSIER_EVAL
// names, under dates/wikiwars/keyinline.
func TestDatesScoreboard(t *testing.T) {
	root := os.Getenv("DOSSIER_EVAL")
	if root == "" {
		t.Skip("DOSSIER_EVAL names no folder")
	}
	files, _ := filepath.Glob(filepath.Join(root, "dates/wikiwars/keyinline/*.xml"))
	var found, gold, spans, right int
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text, marks, written := readTimex(string(raw))
		src, art := articleOf(written, "stated", splitLines(text)...)
		f, _ := Find(src, art, nil)
		gold += len(marks)
		found += len(f.Events)
		for _, e := range f.Events {
			for _, m := range marks {
				if m.at.Overlaps(e.Expression) {
					spans++
					if sameDate(m.value, e.EDTF) {
						right++
					} else if testing.Verbose() {
						t.Logf("%s: %q is %s, found %s", filepath.Base(file), src.Slice(e.Expression), m.value, e.EDTF)
					}
					break
				}
			}
		}
	}
	p, r := float64(right)/float64(found), float64(right)/float64(gold)
	t.Logf("%d expressions with a date, %d found, %d overlap, %d with the right value: P %.3f R %.3f F %.3f", gold, found, spans, right, p, r, 2*p*r/(p+r))
}

type timexMark struct {
	at    dossier.Span
	value string
}

// readTimex takes the marks out of a text; only those with a date count.
func readTimex(raw string) (string, []timexMark, string) {
	written := regexp.MustCompile(`\d{4}-\d{2}-\d{2}`).FindString(raw)
	if i := strings.Index(raw, "<TEXT>"); i >= 0 {
		raw = raw[i+len("<TEXT>"):]
	}
	raw, _, _ = strings.Cut(raw, "</TEXT>")
	var text strings.Builder
	var marks []timexMark
	var open []timexMark
	last := 0
	for _, m := range timex.FindAllStringSubmatchIndex(raw, -1) {
		text.WriteString(unescaped(raw[last:m[0]]))
		last = m[1]
		if m[2] >= 0 {
			value := ""
			if v := timexValue.FindStringSubmatch(raw[m[2]:m[3]]); v != nil {
				value = v[1]
			}
			open = append(open, timexMark{dossier.Span{Start: text.Len()}, value})
			continue
		}
		top := open[len(open)-1]
		open = open[:len(open)-1]
		top.at.End = text.Len()
		if regexp.MustCompile(`^\d{4}(-|$)`).MatchString(top.value) {
			marks = append(marks, top)
		}
	}
	text.WriteString(unescaped(raw[last:]))
	return text.String(), marks, written
}

func unescaped(s string) string {
	return strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", `"`).Replace(s)
}

// sameDate compares a TIMEX2 value with EDTF: times of day are cut off, seasons
// renamed, and an interval may be marked by either end.
func sameDate(value, edtf string) bool {
	value, _, _ = strings.Cut(value, "T")
	for i, s := range []string{"SP", "SU", "FA", "WI"} {
		value = strings.Replace(value, "-"+s, "-"+[]string{"21", "22", "23", "24"}[i], 1)
	}
	edtf = strings.TrimRight(edtf, "~?%")
	v, err := date.Parse(edtf)
	if err != nil {
		return false
	}
	for _, p := range v.Parts {
		if p.String() == value {
			return true
		}
	}
	return edtf == value
}
