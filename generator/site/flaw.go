package site

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"dossier/generator/dossier"
)

// claims are the flaws of all files by what they say: each is told once, with
// the first page that has it and the number of the others.
type claims map[string]*told

// told is a flaw as it is told.
type told struct {
	page  string
	words string
	pages int
}

// confirm leaves of each file's flaws those that are, now that every file is
// known: a link that led nowhere may have found its target since.
func (l *links) confirm() {
	for page, flaws := range l.flaws {
		list := once(flaws)
		for i := range list {
			list[i].why = ""
			if list[i].link() {
				list[i].why = l.missing(list[i].to)
			}
		}
		list = slices.DeleteFunc(list, func(f flaw) bool { return f.link() && f.why == "" })
		if l.flaws[page] = list; len(list) == 0 {
			delete(l.flaws, page)
		}
	}
}

// once leaves one flaw of a page for each target, and each mistake once, in an
// order of their own.
func once(flaws []flaw) []flaw {
	list := slices.Clone(flaws)
	slices.SortFunc(list, func(a, b flaw) int {
		return cmp.Or(cmp.Compare(a.to.file, b.to.file), cmp.Compare(a.to.fragment, b.to.fragment), cmp.Compare(a.words, b.words))
	})
	return slices.CompactFunc(list, func(a, b flaw) bool {
		return a.to == b.to && (a.link() || a.words == b.words)
	})
}

// tell words the flaws of all files, by page.
func tell(flaws map[string][]flaw) []dossier.Problem {
	all := claims{}
	for _, page := range sortedKeys(flaws) {
		for _, f := range flaws[page] {
			if f.link() {
				all.add(f.to.file+"#"+f.to.fragment, page, "the link "+quoted(f.words)+" leads nowhere: "+f.why)
			} else {
				all.add("", page, f.words)
			}
		}
	}
	return all.problems()
}

// add tells a flaw of a page. Pages come in order, so the first is the first.
func (c claims) add(about, page, words string) {
	if about == "" {
		about = "\x00" + words
	}
	if t := c[about]; t != nil {
		t.pages++
		return
	}
	c[about] = &told{page, words, 1}
}

func (c claims) problems() []dossier.Problem {
	list := make([]*told, 0, len(c))
	for _, t := range c {
		list = append(list, t)
	}
	slices.SortFunc(list, func(a, b *told) int {
		return cmp.Or(cmp.Compare(a.page, b.page), cmp.Compare(a.words, b.words))
	})
	problems := make([]dossier.Problem, len(list))
	for i, t := range list {
		problems[i] = dossier.Problem{File: t.page, Message: t.words + t.others(), Grave: true}
	}
	return problems
}

func (t *told) others() string {
	switch t.pages {
	case 1:
		return ""
	case 2:
		return " (and on another page)"
	}
	return fmt.Sprintf(" (and on %d other pages)", t.pages-1)
}

func quoted(s string) string { return strconv.Quote(s) }
