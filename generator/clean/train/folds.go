package main

import (
	"fmt"
	"slices"
	"strings"

	"dossier/generator/clean"
	"dossier/generator/clean/chain"
	"dossier/generator/dossier"
	"dossier/generator/internal/gold"
)

// folds is how many parts the hosts are put into.
const folds = 5

// tally sums up the pages of a set.
type tally struct {
	pages, words, comments int
	precision, recall, f1  float64
}

// measureFolds cleans each page by what the hosts of the other folds taught.
func measureFolds(pages []*page, a *alphabet) {
	rows := map[string]*tally{}
	for k := range folds {
		var others []*pupil
		for _, p := range pages {
			if p.fold() != k {
				others = append(others, p.pupil)
			}
		}
		model := fit(others, a).model(a)
		for _, p := range pages {
			if p.fold() == k {
				measure(rows, p.Set, model, p, p.src)
				measure(rows, p.Set+", made-up language", model, p, disguise(p.src, measuring))
			}
		}
	}
	var names []string
	for name := range rows {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		t := rows[name]
		n := float64(t.pages)
		fmt.Printf("%-28s %4d pages  P %.4f R %.4f F1 %.4f  comments %.5f\n", name, t.pages,
			t.precision/n, t.recall/n, t.f1/n, float64(t.comments)/float64(max(t.words, 1)))
	}
}

func measure(rows map[string]*tally, name string, m *chain.Model, p *page, src *dossier.Source) {
	art, _ := clean.CleanBy(m, src)
	var body strings.Builder
	for _, x := range art.Passages {
		body.WriteString(p.src.Slice(x.Span) + "\n")
	}
	if rows[name] == nil {
		rows[name] = &tally{}
	}
	t := rows[name]
	precision, recall, f1 := gold.Compare(body.String(), *p.Body)
	words, comments := gold.Leaked(p.src, art, *p.Body)
	t.pages, t.words, t.comments = t.pages+1, t.words+words, t.comments+comments
	t.precision, t.recall, t.f1 = t.precision+precision, t.recall+recall, t.f1+f1
}
