package site

import (
	"context"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// settle takes in a page that was made: its ids, for the links that wait for
// them and those to come, and its links.
func (l *links) settle(r *relinker) {
	l.mu.Lock()
	defer l.mu.Unlock()
	n := l.numberOf(r.page)
	l.learn(n, r.ids)
	uses := make([]byte, (len(l.assets)+7)/8)
	for _, ref := range r.refs {
		if asset := l.others[ref.to.file]; asset > 0 {
			uses[(asset-1)/8] |= 1 << ((asset - 1) % 8)
		}
		l.weigh(n, ref)
	}
	l.pages[n].uses = string(uses)
	if len(r.notes) > 0 {
		l.flaws[r.page] = append(l.flaws[r.page], r.notes...)
	}
}

// learn says which ids a page has.
func (l *links) learn(n int, ids []uint32) {
	p := &l.pages[n]
	p.known, p.ids = true, ids
	for _, c := range p.waiting {
		if !p.has(c.id) {
			l.pages[c.from].doubted = true
		}
	}
	p.waiting = nil
}

func (p *linked) has(id uint32) bool {
	_, ok := slices.BinarySearch(p.ids, id)
	return ok
}

// weigh judges a link of page n: it is good, or a flaw, or has to wait for the
// page that it leads to.
func (l *links) weigh(n int, ref ref) {
	if to, ok := l.number[ref.to.file]; ok && !l.pages[to].known && ref.to.named() {
		l.pages[to].waiting = append(l.pages[to].waiting, claim{n, fold(ref.to.fragment)})
	} else if l.missing(ref.to) != "" {
		page := l.pages[n].path
		l.flaws[page] = append(l.flaws[page], flaw{words: ref.words, to: ref.to})
	}
}

// named reports whether a target is a place on a page that must have an id.
func (t target) named() bool {
	return t.fragment != "" && !strings.EqualFold(t.fragment, "top") && strings.HasSuffix(t.file, ".html")
}

// missing says what of a target is not there. It looks only at what is known;
// an id of a page that is not is taken to be there.
func (l *links) missing(t target) string {
	n, page := l.number[t.file]
	if _, other := l.others[t.file]; !page && !other {
		return "there is no file " + t.file
	}
	if page && t.named() && l.pages[n].known && !l.pages[n].has(fold(t.fragment)) {
		return t.file + " has no id " + quoted(t.fragment)
	}
	return ""
}

// finish settles what still waits: links to pages that were not made in this
// run, whose ids are read from their files, and pages of which a link proved
// broken after they were made, which are read again for its words.
func (l *links) finish(ctx context.Context, workers int) error {
	if err := l.lookInto(ctx, workers, l.unread()); err != nil {
		return err
	}
	for n := range l.pages {
		if !l.pages[n].doubted {
			continue
		}
		if err := l.readAgain(l.pages[n].path); err != nil {
			return err
		}
	}
	return nil
}

// unread are the pages whose ids must be known and are not.
func (l *links) unread() []int {
	wanted := map[int]bool{}
	for n := range l.pages {
		if len(l.pages[n].waiting) > 0 {
			wanted[n] = true
		}
	}
	for _, flaws := range l.flaws {
		for _, f := range flaws {
			if n, ok := l.number[f.to.file]; ok && f.to.named() && !l.pages[n].known {
				wanted[n] = true
			}
		}
	}
	list := make([]int, 0, len(wanted))
	for n := range wanted {
		list = append(list, n)
	}
	slices.Sort(list)
	return list
}

// lookInto learns the ids of pages from their files.
func (l *links) lookInto(ctx context.Context, workers int, pages []int) error {
	return each(workers, len(pages), func(i int) error {
		html, err := l.readKept(l.pages[pages[i]].path)
		if err != nil {
			return err
		}
		ids := idsOf(string(html))
		l.mu.Lock()
		defer l.mu.Unlock()
		l.learn(pages[i], ids)
		return ctx.Err()
	})
}

// idsOf are the hashes of the ids that stand on a page, in order.
func idsOf(page string) (ids []uint32) {
	for t := (tags{page: page}); ; {
		start, _, ok := t.next()
		if !ok {
			slices.Sort(ids)
			return slices.Compact(ids)
		}
		for _, a := range t.list {
			if a.key == "id" {
				ids = append(ids, fold(decoded(page[start+a.start:start+a.end])))
			}
		}
	}
}

// readAgain finds the flaws of a page that was written.
func (l *links) readAgain(page string) error {
	html, err := l.read(page)
	if err != nil {
		return err
	}
	r := l.relinker(page)
	r.scan(html)
	l.flaws[page] = r.notes
	for _, ref := range r.refs {
		l.weigh(l.number[page], ref)
	}
	return nil
}

// each calls do with every number below n, from several goroutines, and stops
// at the first error.
func each(workers, n int, do func(i int) error) error {
	var group sync.WaitGroup
	var next atomic.Int64
	var once sync.Once
	var failed error
	for range min(workers, n) {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				if err := do(i); err != nil {
					once.Do(func() { failed = err })
					next.Store(int64(n))
					return
				}
			}
		})
	}
	group.Wait()
	return failed
}
