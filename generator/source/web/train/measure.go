package main

import (
	"fmt"
	"hash/fnv"
	"os"
	"strings"

	"dossier/generator/internal/gold"
)

// measure says how good forests are on pages of sites that they were grown
// without: on all pages, and on those whose annotation is whole.
func measure(docs []doc, folds int) {
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
		forest := grow(samples(known))
		for _, d := range unknown {
			f1 := judge(forest, d)
			all.add(f1)
			if d.usable() {
				usable.add(f1)
			}
		}
	}
	fmt.Fprintf(os.Stderr, "sites unseen: %d pages F1 %.4f; of these %d annotated as a whole F1 %.4f\n", all.n, all.of(), usable.n, usable.of())
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

func judge(forest []*node, d doc) float64 {
	var body strings.Builder
	for _, l := range d.lines {
		odds := 0
		for _, tree := range forest {
			odds += tree.value(l.Traits)
		}
		if odds > 0 {
			body.WriteString(l.Text + "\n")
		}
	}
	_, _, f1 := gold.Compare(body.String(), d.body)
	return f1
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
