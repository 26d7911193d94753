package main

import (
	"fmt"
	"hash/fnv"
	"os"
	"strings"

	"dossier/generator/internal/gold"
	"dossier/generator/source/web"
)

// measure says how good forests are on pages of sites that they were grown
// without: on all pages, and on those whose annotation is whole.
func measure(docs []doc, folds int) error {
	var all, usable mean
	for fold := range folds {
		var known, unknown []doc
		for _, d := range docs {
			if part(d.site, folds) == fold {
				unknown = append(unknown, d)
			} else {
				known = append(known, d)
			}
		}
		var forest strings.Builder
		if err := write(&forest, grow(samples(known))); err != nil {
			return err
		}
		for _, d := range unknown {
			f1, err := judge(forest.String(), d)
			if err != nil {
				return err
			}
			all.add(f1)
			if d.usable() {
				usable.add(f1)
			}
		}
	}
	fmt.Fprintf(os.Stderr, "sites unseen: %d pages F1 %.4f; of these %d annotated as a whole F1 %.4f\n", all.n, all.of(), usable.n, usable.of())
	return nil
}

type mean struct {
	sum float64
	n   int
}

func (m *mean) add(v float64) { m.sum, m.n = m.sum+v, m.n+1 }

func (m *mean) of() float64 { return m.sum / float64(max(m.n, 1)) }

func part(site string, parts int) int {
	h := fnv.New32a()
	h.Write([]byte(site))
	return int(h.Sum32()>>4) % parts
}

// judge is the F1 of a page that is read with a forest.
func judge(forest string, d doc) (float64, error) {
	body, err := web.Trial(d.raw, forest)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", d.name, err)
	}
	_, _, f1 := gold.Compare(body, d.body)
	return f1, nil
}

// usable reports whether an annotation is of the whole article: it does not
// leave out most of what both extractors took.
func (d doc) usable() bool {
	known, taken, left := 0, 0, 0
	for _, l := range d.lines {
		if l.Reporting {
			known += l.Words
		}
		if l.Taken == 2 {
			taken += l.Words
			if !l.Reporting {
				left += l.Words
			}
		}
	}
	return known > 0 && left*10 <= taken*4
}
