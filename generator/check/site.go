package check

import (
	"hash/maphash"
	"io/fs"
	"path"
	"slices"
	"strings"

	"dossier/generator/dossier"
)

// publicDir is the published folder, as problems name it.
const publicDir = "public"

// notFound is the one page whose links are absolute: a server shows it at any
// address.
const notFound = "404.html"

// Site checks the published folder. Each page is read once: what it offers to
// links is kept, and where it leads is looked up when all pages are read.
func Site(public fs.FS) []dossier.Problem {
	s := &site{public: public, files: map[string]bool{}, ids: map[uint64]struct{}{}, seed: maphash.MakeSeed()}
	_ = fs.WalkDir(public, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil {
			s.files[name] = d.IsDir()
		}
		return nil
	})
	for _, name := range s.names() {
		switch path.Ext(name) {
		case ".html":
			s.read(name, s.html)
		case ".css":
			s.read(name, s.css)
		}
	}
	s.follow()
	return inOrder(s.problems)
}

// site is the published folder while it is checked.
type site struct {
	public   fs.FS
	files    map[string]bool // every path; true for a folder
	seed     maphash.Seed
	ids      map[uint64]struct{}
	pending  []pending // links to fragments of pages that are not read yet
	problems []dossier.Problem
}

// anchor is an id on a page. A large dossier has millions, so only hashes of
// them are kept; two that collide could at most hide one broken link.
type anchor struct{ page, id string }

func (s *site) hash(a anchor) uint64 { return maphash.Comparable(s.seed, a) }

func (s *site) has(a anchor) bool {
	_, ok := s.ids[s.hash(a)]
	return ok
}

// pending is a link whose fragment is still to be looked up.
type pending struct {
	from string
	line int
	to   anchor
	raw  string
}

func (s *site) object(file string, line int, message string) {
	s.note(file, line, message)
	s.problems[len(s.problems)-1].Grave = true
}

// note tells what is untidy but misleads nobody.
func (s *site) note(file string, line int, message string) {
	s.problems = append(s.problems, dossier.Problem{File: publicDir + "/" + file, Line: line, Message: message})
}

// names are the files of the site in a steady order.
func (s *site) names() []string {
	var names []string
	for name, dir := range s.files {
		if !dir {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

func (s *site) read(name string, use func(name string, raw []byte)) {
	raw, err := fs.ReadFile(s.public, name)
	if err != nil {
		s.object(name, 0, "cannot be read: "+err.Error())
		return
	}
	use(name, raw)
}

// follow looks up the fragments.
func (s *site) follow() {
	for _, p := range s.pending {
		if !s.has(p.to) {
			s.object(p.from, p.line, "link to "+p.raw+" leads nowhere: "+p.to.page+" has no id "+p.to.id)
		}
	}
}

// lead checks where an internal link leads. It needs a file, since a folder
// opened from disk is a listing.
func (s *site) lead(from string, line int, raw string) {
	address, fragment, _ := strings.Cut(raw, "#")
	address, _, _ = strings.Cut(address, "?")
	target := from
	if address != "" {
		var ok bool
		if target, ok = s.resolve(from, unescaped(address)); !ok {
			s.object(from, line, "link to "+raw+" leads nowhere")
			return
		}
		if s.files[target] {
			s.object(from, line, "link to "+raw+" leads to a folder, which opens as a listing; name a file")
			return
		}
	}
	fragment, _, _ = strings.Cut(fragment, ":~:") // a text fragment needs no id
	if fragment == "" || strings.EqualFold(fragment, "top") || path.Ext(target) != ".html" {
		return
	}
	if to := (anchor{target, unescaped(fragment)}); !s.has(to) {
		s.pending = append(s.pending, pending{from, line, to, raw})
	}
}

// resolve finds the path of the site that an address leads to.
func (s *site) resolve(from, address string) (string, bool) {
	if !strings.HasPrefix(address, "/") {
		target := path.Join(path.Dir(from), address)
		_, ok := s.files[target]
		return target, ok && !strings.HasPrefix(target, "..")
	}
	// Only on the page for what is not found: the site may stand in a folder
	// of its server, so any number of leading segments may be the server's.
	for rest := strings.TrimPrefix(address, "/"); ; {
		target := path.Clean(rest)
		if _, ok := s.files[target]; ok {
			return target, true
		}
		_, after, more := strings.Cut(rest, "/")
		if !more {
			return "", false
		}
		rest = after
	}
}
