package records

import (
	"fmt"
	"path"
	"strings"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// oneWork reports whether items can be about one work: no two give different
// addresses, DOIs, outlets or dates.
func (x *Index) oneWork(found []int) bool {
	if len(found) > mostOfOne {
		return false
	}
	for i, n := range found {
		for _, m := range found[:i] {
			a, b := x.items[n], x.items[m]
			if a.DOI != "" && a.DOI == b.DOI || a.Sidecar.URL != "" && addressKey(a.Sidecar.URL) == addressKey(b.Sidecar.URL) {
				continue
			}
			if differ(a.DOI, b.DOI) || differ(addressKey(a.Sidecar.URL), addressKey(b.Sidecar.URL)) ||
				differ(titleKey(a.Sidecar.Title), titleKey(b.Sidecar.Title)) ||
				differ(folded(a.Sidecar.Outlet), folded(b.Sidecar.Outlet)) || datesDiffer(a.Sidecar.Published, b.Sidecar.Published) {
				return false
			}
		}
	}
	return true
}

func differ(a, b string) bool { return a != "" && b != "" && a != b }

// datesDiffer reports whether neither date can mean the other: 2016 and
// 2016-07-16 agree.
func datesDiffer(a, b string) bool {
	if a == "" || b == "" || a == b {
		return false
	}
	a1, a2, ok := date.Bounds(a)
	b1, b2, ok2 := date.Bounds(b)
	within := !a1.Before(b1) && !b2.Before(a2) || !b1.Before(a1) && !a2.Before(b2)
	return ok && ok2 && !within
}

// merged makes one match of the items of one work.
func (x *Index) merged(found []int, how How, name string) (Match, []dossier.Problem) {
	first := x.items[found[0]]
	m := Match{Sidecar: first.Sidecar, How: how, Places: []string{first.place()}}
	var problems []dossier.Problem
	for _, n := range found[1:] {
		other := x.items[n]
		if on := disagreement(m.Sidecar, other.Sidecar); on != "" {
			problems = append(problems, dossier.Problem{
				File: folder + other.file, Line: other.Line,
				Message: fmt.Sprintf("%s and %s disagree on the %s of %s; the first counts", first.place(), other.place(), on, path.Base(name)),
				Hint:    "correct one of them, or say it in " + path.Base(name) + ".yaml",
			})
		}
		m.Sidecar = Merge(m.Sidecar, other.Sidecar)
		m.Places = append(m.Places, other.place())
	}
	return m, problems
}

// disagreement names the fields in which two records of a work differ, in a
// reader's words. When each was looked up is no matter.
func disagreement(a, b dossier.Sidecar) string {
	var on []string
	for _, f := range []struct {
		name string
		is   bool
	}{
		{"title", differ(folded(a.Title), folded(b.Title))},
		{"outlet", differ(folded(a.Outlet), folded(b.Outlet))},
		{"byline", differ(folded(strings.Join(a.Byline, " ")), folded(strings.Join(b.Byline, " ")))},
		{"date", datesDiffer(a.Published, b.Published)},
		{"address", differ(addressKey(a.URL), addressKey(b.URL))},
		{"language", differ(base(a.Language), base(b.Language))},
	} {
		if f.is {
			on = append(on, f.name)
		}
	}
	return strings.Join(on, " and ")
}

// base is the language of a tag without its region.
func base(tag string) string {
	tag, _, _ = strings.Cut(tag, "-")
	return tag
}
