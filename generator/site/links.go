package site

import (
	"net/url"
	"path"
	"strings"
	"sync"
)

// links holds what a site's links lead to and what they could lead to. A large
// dossier has millions of links and of ids, so a page is weighed as soon as it
// is made: its ids stay as 32-bit hashes, and of its links only those to the
// ids of a page that is not yet made. Two ids of one page that collide only
// hide one broken link among millions.
type links struct {
	base string          // path of the site's root on its server, "/" or "/sub/"
	dirs map[string]bool // folders that have an index.html

	mu     sync.Mutex
	number map[string]int // of each page, by its path
	pages  []linked       // by number
	others map[string]int // files that are no pages: 1 and the place in assets, or 0
	assets []string       // files of the layouts, in the order in which they came
	flaws  map[string][]flaw
	// read gives a page of the site as it was written, readKept one that was
	// not made in this run.
	read, readKept func(name string) ([]byte, error)
}

// linked is a page among the links.
type linked struct {
	path    string
	known   bool     // its ids are
	ids     []uint32 // hashes, in order
	waiting []claim  // links to its ids, while these are not known
	doubted bool     // one of its links led to an id that is not there
	uses    string   // the assets it leads to, as bits
}

// claim says that the page of a number has a link to an id.
type claim struct {
	from int
	id   uint32
}

// target is a file of the site and, when not empty, an id on it.
type target struct{ file, fragment string }

func newLinks(in Input) *links {
	l := &links{
		base: "/", dirs: map[string]bool{}, number: make(map[string]int, len(in.Pages)),
		pages: make([]linked, 0, len(in.Pages)), others: map[string]int{}, flaws: map[string][]flaw{},
	}
	if u, err := url.Parse(in.BaseURL); err == nil {
		l.base = strings.TrimSuffix(u.Path, "/") + "/"
	}
	for _, s := range in.Pages {
		l.numberOf(s.Path)
		if path.Base(s.Path) == "index.html" {
			l.dirs[strings.TrimPrefix(path.Dir(s.Path), ".")] = true
		}
	}
	return l
}

// numberOf is the number of a page, which is new if it has none.
func (l *links) numberOf(page string) int {
	n, ok := l.number[page]
	if !ok {
		n = len(l.pages)
		l.number[page] = n
		l.pages = append(l.pages, linked{path: page})
	}
	return n
}

// file says that a file that is no page is there.
func (l *links) file(name string) { l.others[name] = 0 }

// asset says that a file that the layouts made is there.
func (l *links) asset(name string) {
	l.assets = append(l.assets, name)
	l.others[name] = len(l.assets)
}

// fold is the 32-bit FNV-1a of an id: the same in every run, so that two runs
// cannot disagree about a collision.
func fold(id string) uint32 {
	h := uint32(2166136261)
	for i := range len(id) {
		h = (h ^ uint32(id[i])) * 16777619
	}
	return h
}
