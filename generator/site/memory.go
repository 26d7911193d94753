package site

import "dossier/generator/dossier"

// memory is what a build knows of the site that it left, for the next build
// into the same folder. It names files by their paths in the site alone.
type memory struct {
	design dossier.Key
	files  []record // in the order of their paths
	flaws  []flaw   // that the records name
	warned [][]string
	uses   [][]string // sets of assets, each in order
	// loose says that the layouts made a file that no page leads to, so that
	// it cannot be known which pages it comes from.
	loose bool

	known  bool // there was a memory
	byPath map[string]*record
}

// record is a file of the site.
type record struct {
	path string
	kind kind
	key  dossier.Key // of a page: its sheet's; of another file: of its bytes
	mark mark
	// flaws is what is wrong with the file, as places in memory.flaws.
	flaws []int
	// warned is 1 and the place in memory.warned of what Hugo said while it
	// rendered the batch that a page was in; 0 when it said nothing.
	warned int
	uses   int // the place in memory.uses of the assets that a page leads to
}

// kind says where a file comes from.
type kind byte

const (
	aPage   kind = iota // a sheet
	anAsset             // the layouts
	given               // Input.Files, and what robots read
)

// mark is how a file is known to be the one that was left: its size, and when
// it was written in nanoseconds.
type mark struct{ size, time int64 }

// flaw is something wrong with a file: a link that may lead nowhere, or,
// without a target, a mistake.
type flaw struct {
	words string
	to    target
	why   string // what of a link's target is not there, once that is known
}

// link reports whether a flaw is a link, which may be mended elsewhere.
func (f flaw) link() bool { return f.to != target{} }

// recall reads what an earlier build left, if it had the same design.
// Otherwise nothing of its pages is of use, and nothing is known.
func recall(raw []byte, design dossier.Key) *memory {
	m, err := decodeMemory(raw)
	if err != nil || m.design != design {
		return &memory{design: design}
	}
	m.known = true
	m.byPath = make(map[string]*record, len(m.files))
	for i := range m.files {
		m.byPath[m.files[i].path] = &m.files[i]
	}
	return m
}

// count is the number of files of a kind.
func (m *memory) count(k kind) int {
	n := 0
	for i := range m.files {
		if m.files[i].kind == k {
			n++
		}
	}
	return n
}

// table numbers values, each once, in the order in which they come.
type table[V any] struct {
	list  []V
	place map[string]int
}

func (t *table[V]) number(name string, v V) int {
	if n, ok := t.place[name]; ok {
		return n
	}
	if t.place == nil {
		t.place = map[string]int{}
	}
	t.place[name] = len(t.list)
	t.list = append(t.list, v)
	return len(t.list) - 1
}
