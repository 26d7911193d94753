package records

import (
	"cmp"
	"path"
	"slices"
	"strings"
)

// Index finds the items of all exports of folders.
type Index struct {
	items []placed // by the name of their export, then by line
	// by looks items up by each of the ways in which they are told.
	byFile, byAddress, byDOI, byTitle map[string][]int
}

// placed is an item with the export it stands in.
type placed struct {
	Item
	file string
}

// NewIndex makes an index of exports; their order does not matter. An export
// describes the sources of its own folder and of those below it.
func NewIndex(files []*File) *Index {
	x := &Index{byFile: map[string][]int{}, byAddress: map[string][]int{}, byDOI: map[string][]int{}, byTitle: map[string][]int{}}
	files = slices.Clone(files)
	slices.SortStableFunc(files, func(a, b *File) int { return cmp.Compare(a.Name, b.Name) })
	for _, f := range files {
		for _, it := range f.Items {
			x.add(placed{it, f.Name})
		}
	}
	return x
}

// mostOfOne bounds how many items are remembered under one key.
const mostOfOne = 50

func (x *Index) add(p placed) {
	n := len(x.items)
	x.items = append(x.items, p)
	enter := func(to map[string][]int, key string) {
		list := to[key]
		if key != "" && len(list) < mostOfOne && (len(list) == 0 || list[len(list)-1] != n) {
			to[key] = append(list, n)
		}
	}
	for _, f := range p.Files {
		enter(x.byFile, baseKey(f))
	}
	for _, a := range append([]string{p.Sidecar.URL}, p.Links...) {
		enter(x.byAddress, addressKey(a))
	}
	enter(x.byDOI, p.DOI)
	enter(x.byTitle, titleKey(p.Sidecar.Title))
}

// Len is the number of items.
func (x *Index) Len() int { return len(x.items) }

// place is where an item stands, for people.
func (p placed) place() string { return placeOf(p.file, p.Line) }

// within reports whether the source called name lies in the folder of the
// item's export or below it.
func (p placed) within(name string) bool {
	dir := path.Dir(p.file)
	return dir == "." || strings.HasPrefix(name, dir+"/")
}
