package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"dossier/generator/clean"
	"dossier/generator/dossier"
	"dossier/generator/internal/gold"
	"dossier/generator/source"
)

// judged is what became of one page in one form.
type judged struct {
	name                  string
	took                  time.Duration
	body                  bool // the gold has one
	precision, recall, f1 float64
	words, comments       int // of the reporting; of these, in readers' comments

	title, author, date verdict
	seen                [3]string // as they were found and as the gold has them
}

// verdict is what came of one fact.
type verdict int

const (
	unasked  verdict = iota // the gold says nothing
	right                   // as in the gold
	near                    // a title with all the gold's words, a date within a day
	missing                 // nothing was found
	wrong                   // something else was
	abstain                 // the gold has none, and none was found
	invented                // the gold has none, and one was found
)

// judge reads a page and holds it against the gold.
func judge(p gold.Page, f gold.File) (judged, error) {
	j := judged{name: p.ID + " " + f.Form}
	raw, err := os.ReadFile(f.Path)
	if err != nil {
		return j, err
	}
	start := spent()
	src, _, err := source.Read(filepath.Base(f.Path), raw, nil)
	art := &dossier.Article{}
	if err == nil {
		art, _ = clean.Clean(src)
	}
	j.took = spent() - start
	if err != nil {
		src = &dossier.Source{}
		fmt.Fprintln(os.Stderr, "board:", err)
	}
	var body strings.Builder
	for _, passage := range art.Passages {
		body.WriteString(src.Slice(passage.Span) + "\n")
	}
	if p.Body != nil && *p.Body != "" {
		j.body = true
		j.precision, j.recall, j.f1 = gold.Compare(body.String(), *p.Body)
	}
	j.words, j.comments = gold.Leaked(src, art, text(p.Body))
	j.title = judgeTitle(art.Title.Text, p.Title)
	j.author = judgeAuthors(art.Byline, p.Authors)
	j.date = judgeDate(art.Published.EDTF, p.Date)
	var names []string
	for _, b := range art.Byline {
		names = append(names, b.Value+" ("+b.Basis+")")
	}
	j.seen = [3]string{
		fmt.Sprintf("%q, want %q", art.Title.Text, text(p.Title)),
		fmt.Sprintf("%q, want %q", names, text(p.Authors)),
		fmt.Sprintf("%s (%s), want %s", art.Published.EDTF, art.Published.Basis, text(p.Date)),
	}
	return j, nil
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func judgeTitle(got string, said *string) verdict {
	if text(said) == "" {
		return unasked
	}
	is, want := strings.Join(gold.Words(got), " "), strings.Join(gold.Words(*said), " ")
	switch {
	case is == want:
		return right
	case is == "":
		return missing
	case strings.Contains(" "+is+" ", " "+want+" "):
		return near
	}
	return wrong
}

func judgeAuthors(byline []dossier.Attested, said *string) verdict {
	if said == nil {
		return unasked
	}
	var names []string
	for _, b := range byline {
		names = append(names, b.Value)
	}
	got, want := gold.LastNames(names), gold.LastNames(gold.AuthorBreak.Split(*said, -1))
	switch {
	case len(want) == 0 && len(got) == 0:
		return abstain
	case len(want) == 0:
		return invented
	case slices.Equal(got, want):
		return right
	case len(got) == 0:
		return missing
	}
	return wrong
}

// judgeDate holds an EDTF date against the gold's day.
func judgeDate(got string, said *string) verdict {
	if len(text(said)) < len(time.DateOnly) {
		return unasked
	}
	want, err := time.Parse(time.DateOnly, (*said)[:len(time.DateOnly)])
	if err != nil {
		return unasked
	}
	if got == "" {
		return missing
	}
	day, err := time.Parse(time.DateOnly, got)
	switch apart := day.Sub(want).Abs(); {
	case err != nil, apart > 24*time.Hour:
		return wrong
	case apart > 0:
		return near
	}
	return right
}

// tell names what is not as in the gold.
func (j judged) tell(least float64, facts bool) {
	if j.body && j.f1 < least {
		fmt.Printf("%s precision %.2f recall %.2f F1 %.2f\n", j.name, j.precision, j.recall, j.f1)
	}
	if !facts {
		return
	}
	for i, v := range []verdict{j.title, j.author, j.date} {
		if v == near || v == missing || v == wrong || v == invented {
			fmt.Printf("%s %s %s: %s\n", j.name, [...]string{"title", "authors", "date"}[i], v, j.seen[i])
		}
	}
}

func (v verdict) String() string {
	return [...]string{"not asked", "right", "near", "missing", "wrong", "none", "invented"}[v]
}
