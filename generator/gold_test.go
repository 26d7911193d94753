package generator_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"
	"testing"
	"time"

	"dossier/generator"
	"dossier/generator/dossier"
)

// goldReading is what one source holds, by line, in seeds_reading.json.
type goldReading struct {
	Roles map[string][]int `json:"roles"`
}

// goldFindings is what is to be found in it, in seeds_findings.json.
type goldFindings struct {
	Events []struct {
		Line       int
		Expression string
		ISO        string
	}
	Themes map[string]map[string]int // line → theme → grade, 2 when clearly so
}

// goldThemes maps the gold's names of themes to their IDs.
var goldThemes = map[string]string{
	"assad_fate": "assads-fate", "joint_strikes": "joint-strikes", "ceasefire": "ceasefire", "aleppo": "aleppo",
}

// TestGold prints how what is read of the five sources compares with the gold
// made by hand in the folder DOSSIER_GOLD: words by line, dates, themes.
func TestGold(t *testing.T) {
	folder := os.Getenv("DOSSIER_GOLD")
	if folder == "" {
		t.Skip("DOSSIER_GOLD names no folder")
	}
	var readings struct{ Seeds map[string]goldReading }
	var findings struct{ Seeds map[string]goldFindings }
	readGold(t, filepath.Join(folder, "seeds_findings.json"), &findings)
	readGold(t, filepath.Join(folder, "seeds_reading.json"), &readings)
	var body, furniture, events share
	themes := map[string]*overlap{}
	for _, id := range goldThemes {
		themes[id] = &overlap{}
	}
	names := make([]string, 0, len(readings.Seeds))
	for name := range readings.Seeds {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		in, err := generator.Inspect("..", filepath.Join("../content/sources", name))
		if err != nil {
			t.Fatal(err)
		}
		countWords(in, readings.Seeds[name], &body, &furniture)
		gold := findings.Seeds[name[:3]]
		for _, e := range gold.Events {
			found := false
			for _, x := range in.Events {
				words := in.Text[x.Expression.Start:x.Expression.End]
				found = found || lineOf(in.Text, x.Expression.Start) == e.Line && sameDate(x.EDTF, e.ISO) &&
					(strings.Contains(words, e.Expression) || strings.Contains(e.Expression, words))
			}
			events.add(found)
			if !found {
				t.Logf("%s, line %d: no date for %q", name[:3], e.Line, e.Expression)
			}
		}
		found := map[string][]string{}
		for _, p := range in.Passages {
			found[strings.TrimPrefix(p.ID, "L")] = p.Themes
		}
		for line, grades := range gold.Themes { // every line of the gold, a standfirst's too
			for key, id := range goldThemes {
				themes[id].add(slices.Contains(found[line], id), grades[key])
			}
		}
	}
	t.Logf("words of the body kept: %s; of furniture let through: %s; dates found of the gold's: %s", body, furniture, events)
	for _, id := range []string{"assads-fate", "joint-strikes", "ceasefire", "aleppo"} {
		t.Logf("passages on %s: F1 %.3f", id, themes[id].f1())
	}
}

// sameDate reports whether a date is the gold's, as far as the text gives it:
// without the year where there is none, a week as its seven days.
func sameDate(edtf, iso string) bool {
	if edtf == iso || len(iso) > 4 && edtf == "XXXX"+iso[4:] {
		return true
	}
	monday, err := time.Parse(time.DateOnly, strings.Split(edtf, "/")[0])
	year, week := monday.ISOWeek()
	return err == nil && strings.Contains(edtf, "/") && iso == fmt.Sprintf("%d-W%02d", year, week)
}

func readGold(t *testing.T, file string, to any) {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(raw, to)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// share is how many of all there are.
type share struct{ n, of int }

func (s *share) add(is bool) {
	s.of++
	if is {
		s.n++
	}
}

func (s share) String() string { return strconv.Itoa(s.n) + " of " + strconv.Itoa(s.of) }

// overlap counts what was found against what is clearly (2) or acceptably (1)
// there: recall goes by the first, precision by both.
type overlap struct{ found, right, clear, hit float64 }

func (o *overlap) add(found bool, grade int) {
	if found {
		o.found++
		if grade > 0 {
			o.right++
		}
	}
	if grade == 2 {
		o.clear++
		if found {
			o.hit++
		}
	}
}

func (o *overlap) f1() float64 {
	p, r := o.right/max(o.found, 1), o.hit/max(o.clear, 1)
	return 2 * p * r / max(p+r, 1e-9)
}

// countWords counts the words of the gold's body that stand in passages, and
// those of all other lines.
func countWords(in *generator.Inspection, gold goldReading, body, furniture *share) {
	reporting := slices.Concat(gold.Roles["body"], gold.Roles["subhead"])
	at := 0
	for n, line := range strings.Split(in.Text, "\n") {
		rest := at
		for _, word := range strings.Fields(line) {
			rest += strings.Index(in.Text[rest:], word)
			span := dossier.Span{Start: rest, End: rest + len(word)}
			rest = span.End
			kept := false
			for _, p := range in.Passages {
				kept = kept || p.Span.Contains(span)
			}
			if slices.Contains(reporting, n+1) {
				body.add(kept)
			} else {
				furniture.add(kept)
			}
		}
		at += len(line) + 1
	}
}

func lineOf(text string, offset int) int { return 1 + strings.Count(text[:offset], "\n") }
