package site

import (
	"fmt"
	"hash/maphash"
	"net/url"
	"path"
	"sort"
	"strconv"
	"strings"
	"sync"

	"dossier/generator/dossier"
)

// links holds what a site's links lead to and what they could lead to. Places
// are kept as 64-bit hashes: a large dossier has millions of anchors, and two
// that collide only hide one broken link among them.
type links struct {
	base string          // path of the site's root on its server, "/" or "/sub/"
	dirs map[string]bool // folders that have an index.html

	mu     sync.Mutex
	seed   maphash.Seed
	places map[uint64]struct{}
	refs   map[uint64]*claim
	notes  map[string]*claim
}

// target is a file of the site and, when not empty, an id on it.
type target struct{ file, fragment string }

// claim is something said by one or more pages, of which the first by name is
// kept: a link, or a mistake.
type claim struct {
	page  string
	to    target
	words string
	pages int
}

func newLinks(in Input) *links {
	l := &links{
		base: "/", dirs: map[string]bool{}, seed: maphash.MakeSeed(),
		places: map[uint64]struct{}{}, refs: map[uint64]*claim{}, notes: map[string]*claim{},
	}
	if u, err := url.Parse(in.BaseURL); err == nil {
		l.base = strings.TrimSuffix(u.Path, "/") + "/"
	}
	for _, p := range in.Pages {
		if path.Base(p.Path) == "index.html" {
			l.dirs[strings.TrimPrefix(path.Dir(p.Path), ".")] = true
		}
	}
	return l
}

func (l *links) hash(place string) uint64 { return maphash.String(l.seed, place) }

// file says that a place is there: a file, or a file, "#" and an id.
func (l *links) file(place string) {
	h := l.hash(place)
	l.mu.Lock()
	l.places[h] = struct{}{}
	l.mu.Unlock()
}

// refer says that a page links to a place.
func (l *links) refer(page string, to target, words string) {
	h := l.hash(to.file + "#" + to.fragment)
	l.mu.Lock()
	defer l.mu.Unlock()
	if c := l.refs[h]; c != nil {
		c.add(page, words)
		return
	}
	l.refs[h] = &claim{page, to, words, 1}
}

// note says that something is wrong with a page.
func (l *links) note(page, words string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if c := l.notes[words]; c != nil {
		c.add(page, words)
		return
	}
	l.notes[words] = &claim{page: page, words: words, pages: 1}
}

func (c *claim) add(page, words string) {
	if page != c.page {
		c.pages++
	}
	if page < c.page || page == c.page && words < c.words {
		c.page, c.words = page, words
	}
}

// broken are the links that lead nowhere and the mistakes that were noted, by
// page. Each is told once, with the number of other pages that share it.
func (l *links) broken() []dossier.Problem {
	var claims []*claim
	for _, c := range l.refs {
		if missing := l.missing(c.to); missing != "" {
			claims = append(claims, &claim{page: c.page, pages: c.pages, words: "the link " + quoted(c.words) + " leads nowhere: " + missing})
		}
	}
	for _, c := range l.notes {
		claims = append(claims, c)
	}
	sort.Slice(claims, func(i, j int) bool {
		a, b := claims[i], claims[j]
		return a.page < b.page || a.page == b.page && a.words < b.words
	})
	problems := make([]dossier.Problem, len(claims))
	for i, c := range claims {
		problems[i] = dossier.Problem{File: c.page, Message: c.words + c.others(), Grave: true}
	}
	return problems
}

// missing says what of a target is not there.
func (l *links) missing(t target) string {
	is := func(place string) bool {
		_, ok := l.places[l.hash(place)]
		return ok
	}
	switch {
	case !is(t.file):
		return "there is no file " + t.file
	case t.fragment == "" || strings.EqualFold(t.fragment, "top") || !strings.HasSuffix(t.file, ".html"):
		return ""
	case !is(t.file + "#" + t.fragment):
		return fmt.Sprintf("%s has no id %s", t.file, quoted(t.fragment))
	}
	return ""
}

func (c *claim) others() string {
	switch c.pages {
	case 1:
		return ""
	case 2:
		return " (and on another page)"
	}
	return fmt.Sprintf(" (and on %d other pages)", c.pages-1)
}

func quoted(s string) string { return strconv.Quote(s) }
