package records

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"dossier/generator/dossier"
)

// Match is what was found of a source in exports, and how.
type Match struct {
	Sidecar dossier.Sidecar
	How     How
	Places  []string // of the items, the first of which counts most; none without a match
}

// How tells by what an item was matched.
type How string

// The ways to match, in the order in which they are tried.
const (
	ByFile    How = "file name"
	ByAddress How = "address"
	ByDOI     How = "DOI"
	ByTitle   How = "title"
)

// Match finds the items about a source. Several items of one work are merged,
// the first by the name of its export; what they disagree on is a problem.
// Items of several works under one file's name or one title match nothing.
func (x *Index) Match(name string, src *dossier.Source) (Match, []dossier.Problem) {
	if x.Len() == 0 {
		return Match{}, nil
	}
	return x.among(name, src, headOf(src))
}

// Beside gives what an export beside one source says of it, SOURCE.EXT.json or
// SOURCE.EXT.ris: its only item, whatever that names, or the one of several that
// matches.
func (f *File) Beside(name string, src *dossier.Source) (dossier.Sidecar, []dossier.Problem) {
	if len(f.Items) == 1 {
		return f.Items[0].Sidecar, nil
	}
	match, problems := NewIndex([]*File{f}).Match(name, src)
	side := match.Sidecar
	if side.By == (dossier.Origins{}) && len(f.Items) > 0 && problems == nil {
		problems = []dossier.Problem{{
			File: folder + f.Name, Message: fmt.Sprintf("none of its %d items names this source by file, address or title", len(f.Items)),
			Hint: "leave the item of " + path.Base(name) + " in it alone",
		}}
	}
	return side, problems
}

func (x *Index) among(name string, src *dossier.Source, h head) (Match, []dossier.Problem) {
	var doubts []dossier.Problem
	for _, way := range []struct {
		how   How
		found []int
		firm  bool // one key is one work
	}{
		{ByFile, x.namedFile(name), false},
		{ByAddress, x.look(x.byAddress, h.declaredAddress), true},
		{ByAddress, x.look(x.byAddress, h.addresses...), false},
		{ByDOI, x.look(x.byDOI, h.dois...), false},
		{ByTitle, x.fitting(x.look(x.byTitle, h.declaredTitles...), src), false},
		{ByTitle, x.fitting(x.look(x.byTitle, h.titles...), src), false},
	} {
		found := x.inReach(way.found, name)
		switch {
		case len(found) == 0:
		case way.firm || x.oneWork(found):
			return x.merged(found, way.how, name)
		case doubts == nil:
			doubts = []dossier.Problem{x.doubt(found, way.how, name)}
		}
	}
	return Match{}, doubts
}

// look lists the items under any of the keys, in order, each once.
func (x *Index) look(in map[string][]int, keys ...string) []int {
	set := map[int]bool{}
	for _, k := range keys {
		for _, n := range in[k] {
			set[n] = true
		}
	}
	return slices.Sorted(maps.Keys(set))
}

// inReach keeps the items whose export lies above the source.
func (x *Index) inReach(found []int, name string) []int {
	return slices.DeleteFunc(found, func(n int) bool { return !x.items[n].within(name) })
}

// namedFile lists the items that name the source as a file of theirs. Managers
// put each into a folder of its own, under names such as “snapshot.html”: those
// whose path agrees furthest from its end are meant.
func (x *Index) namedFile(name string) []int {
	best, found := 0, []int(nil)
	for _, n := range x.byFile[baseKey(name)] {
		for _, f := range x.items[n].Files {
			if got := agree(name, f); got > best {
				best, found = got, []int{n}
			} else if got == best && got > 0 && found[len(found)-1] != n {
				found = append(found, n)
			}
		}
	}
	return found
}

// agree counts the parts that two paths have in common at their ends.
func agree(a, b string) int {
	n := 0
	for a != "" && b != "" && baseKey(a) == baseKey(b) {
		n++
		a, b = parent(a), parent(b)
	}
	return n
}

func parent(p string) string {
	i := strings.LastIndexByte(p, '/')
	return p[:max(i, 0)]
}

// baseKey is the name of a file as it is looked up: systems differ in how they
// spell the accents and the capitals of one name.
func baseKey(p string) string { return foldName(p[strings.LastIndexByte(p, '/')+1:]) }

// fitting leaves out items that a title names and an address denies: the same
// story on another site is another source.
func (x *Index) fitting(found []int, src *dossier.Source) []int {
	own := src.Sidecar.URL
	if own == "" {
		own = src.Declared.URL.Value
	}
	site := hostOf(own)
	return slices.DeleteFunc(found, func(n int) bool {
		other := hostOf(x.items[n].Sidecar.URL)
		return site != "" && other != "" && site != other
	})
}

func (x *Index) doubt(found []int, how How, name string) dossier.Problem {
	said := x.items[found[0]].place() + " and " + x.items[found[1]].place()
	if len(found) > 2 {
		said = fmt.Sprintf("%d items (%s, …)", len(found), said)
	}
	return dossier.Problem{
		File: folder + name, Message: fmt.Sprintf("%s fit this source by their %s and are different works, so none is taken", said, how),
		Hint: "add “url:” to " + path.Base(name) + ".yaml, or the file's name to the right item",
	}
}
