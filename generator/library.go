package generator

import (
	"fmt"
	"sync"

	lru "github.com/hashicorp/golang-lru/v2"

	"dossier/generator/assemble"
	"dossier/generator/dossier"
)

// library opens folios with the leaves that are kept in the cache. It holds
// the leaves last read, since the pages of a theme or an actor come back to the
// same sources.
type library struct {
	shelf     *shelf
	catalogue *assemble.Catalogue
	volumes   map[string]*volume

	mu     sync.Mutex
	open   map[*dossier.Folio]int
	leaves *lru.Cache[dossier.Key, *assemble.Leaf]
}

// leavesHeld is how many leaves stay in memory: of news articles, some 15 MB.
const leavesHeld = 256

func newLibrary(s *shelf, c *assemble.Catalogue) *library {
	leaves, _ := lru.New[dossier.Key, *assemble.Leaf](leavesHeld) // fails only for a size below 1
	l := &library{shelf: s, catalogue: c, volumes: map[string]*volume{}, open: map[*dossier.Folio]int{}, leaves: leaves}
	for _, v := range s.volumes {
		l.volumes[v.Name] = v
	}
	return l
}

// Open opens folios, all or none.
func (l *library) Open(folios ...*dossier.Folio) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	for i, f := range folios {
		if l.open[f]++; l.open[f] > 1 {
			continue
		}
		leaf, err := l.leaf(f)
		if err != nil {
			delete(l.open, f)
			l.shut(folios[:i])
			return fmt.Errorf("content/sources/%s: %w", f.Source.Name, err)
		}
		l.catalogue.Open(f, leaf)
	}
	return nil
}

// Shut shuts folios that were opened.
func (l *library) Shut(folios ...*dossier.Folio) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.shut(folios)
}

func (l *library) shut(folios []*dossier.Folio) {
	for _, f := range folios {
		if l.open[f]--; l.open[f] == 0 {
			l.catalogue.Shut(f)
			delete(l.open, f)
		}
	}
}

func (l *library) leaf(f *dossier.Folio) (*assemble.Leaf, error) {
	if leaf, held := l.leaves.Get(f.Key); held {
		return leaf, nil
	}
	leaf, err := l.fetch(f)
	if err == nil {
		l.leaves.Add(f.Key, leaf)
	}
	return leaf, err
}

// fetch reads a leaf from the cache. Where that was deleted or damaged in the
// meantime, the leaf is made again; it must come out the same.
func (l *library) fetch(f *dossier.Folio) (*assemble.Leaf, error) {
	if raw, kept := l.shelf.desk.cache.Get(f.Key); kept {
		if leaf, err := assemble.ReadLeaf(raw); err == nil {
			return leaf, nil
		}
	}
	return l.shelf.again(l.volumes[f.Source.Name], f.Key)
}
