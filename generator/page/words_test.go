package page

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

var (
	saidHere   = regexp.MustCompile(`\b(?:say|count|Say|Count|add)\("([a-z0-9_]+)"`)
	saidThere  = regexp.MustCompile(`\bi18n "([a-z0-9_]+)"`)
	keyedWords = []string{
		"rank_own", "rank_reported", "rank_characterised", "rank_third_party",
		"kind_direct", "kind_partial", "kind_indirect",
		"found_named", "found_title", "found_pronoun", "found_metonym", "found_inferred", "found_unnamed",
		"standing_happened", "standing_planned", "standing_proposed", "standing_denied",
		"part_sources", "n_names", "kind_of_person", "kind_of_organization", "kind_of_place", "kinds_person", "kinds_organization", "kinds_place",
	}
)

// English says everything that the pages and the layouts ask for, and nothing
// that nobody asks for.
func TestEnglishIsComplete(t *testing.T) {
	w, asked := words(t), map[string]bool{}
	for _, k := range keyedWords {
		asked[k] = true
	}
	collect := func(pattern string, expr *regexp.Regexp) {
		files, _ := filepath.Glob(pattern)
		for _, name := range files {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range expr.FindAllStringSubmatch(string(text), -1) {
				asked[m[1]] = asked[m[1]] || !strings.HasSuffix(m[1], "_")
			}
		}
	}
	collect("*.go", saidHere)
	for _, dir := range []string{"*.html", "_partials/*.html", "_partials/components/*.html"} {
		collect("../../layouts/"+dir, saidThere)
	}
	for k, whole := range asked {
		if whole && !w.Has(k) && k != "unknown_key" {
			t.Errorf("en.yaml lacks %s", k)
		}
	}
	for k := range w.phrases {
		if !asked[k] && !regexp.MustCompile(`^(month|season|section|reason|method)_`).MatchString(k) {
			t.Errorf("nobody says %s", k)
		}
	}
}

// Every reason for setting a line aside has its words.
func TestReasonsAreSaid(t *testing.T) {
	w := words(t)
	for _, r := range []dossier.Reason{
		dossier.ReasonHeadline, dossier.ReasonStandfirst, dossier.ReasonByline, dossier.ReasonAgency, dossier.ReasonDate,
		dossier.ReasonMasthead, dossier.ReasonSection, dossier.ReasonRepeat, dossier.ReasonCaption, dossier.ReasonComment,
		dossier.ReasonRelated, dossier.ReasonTags, dossier.ReasonWidget, dossier.ReasonLogin, dossier.ReasonApp,
		dossier.ReasonSummary, dossier.ReasonSignOff, dossier.ReasonLegal, dossier.ReasonStray, "subhead",
	} {
		if !w.Has("reason_" + keyOf(string(r))) {
			t.Errorf("no words for %q", r)
		}
	}
}

// The words know which language they are in: the one asked for only where its
// own table says most of what is shown. Plurals go by the phrase's language.
func TestWordsKnowTheirLanguage(t *testing.T) {
	en := Table{"en", []byte("none: none\nundated: undated\nn_files: {one: one file, other: '{{ .count }} files'}\n")}
	pl := Table{"pl", []byte("none: brak\nundated: bez daty\nn_files: {one: plik, few: '{{ .count }} pliki', other: '{{ .count }} plików'}\n")}
	for _, tt := range []struct {
		proves string
		tables []Table
		lang   string
		three  string
	}{
		{"a whole table", []Table{en, pl}, "pl", "3 pliki"},
		{"no table", []Table{en}, "en", "3 files"},
		{"a table of one phrase", []Table{en, {"pl", []byte("none: brak\n")}}, "en", "3 files"},
		{"no words", nil, "", "n_files"},
	} {
		w, err := ReadWords(tt.tables...)
		if err != nil || w.Lang() != tt.lang || w.Count("n_files", 3) != tt.three {
			t.Errorf("%s: %q, %q, %v", tt.proves, w.Lang(), w.Count("n_files", 3), err)
		}
	}
	d := dam()
	d.Language = "fr"
	if head := composed(t, d)[homePath].Data["head"].(map[string]any); head["lang"] != "en" {
		t.Errorf("English words are said to be in %v", head["lang"])
	}
}
