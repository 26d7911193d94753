package site

import (
	"context"
	"path"
)

// plan says which pages are kept: those whose sheet and whose file are as they
// were. It gives their records by the place of their sheets, nil for a page to
// render.
func (p *press) plan(ctx context.Context) error {
	p.kept = make([]*record, len(p.in.Pages))
	if !p.past.known {
		return nil
	}
	there, err := p.past.there(ctx, p.tree.out, p.in.Workers)
	if err != nil {
		return err
	}
	stands := make(map[*record]bool, len(there))
	for i, yes := range there {
		r := &p.past.files[i]
		if r.kind == anAsset && !yes {
			return nil // only rendering makes it again
		}
		stands[r] = yes
	}
	kept := 0
	for i, sheet := range p.in.Pages {
		if r := p.past.page(sheet); r != nil && stands[r] && !p.outdated(r) {
			p.kept[i] = r
			kept++
		}
	}
	p.dropWarned()
	if p.past.loose && kept < p.past.count(aPage) {
		clear(p.kept)
	}
	return nil
}

// outdated reports whether a link of a page would be written in another way
// now: one to a folder that has become a page.
func (p *press) outdated(r *record) bool {
	for _, n := range r.flaws {
		if f := p.past.flaws[n]; f.link() && p.links.dirs[f.to.file] {
			return true
		}
	}
	return false
}

// dropWarned renders a batch that Hugo warned of again, unless all its pages
// are kept: nobody knows which of them the warnings are about.
func (p *press) dropWarned() {
	if len(p.past.warned) == 0 {
		return
	}
	missing := make([]int, len(p.past.warned)+1)
	for i := range p.past.files {
		missing[p.past.files[i].warned]++
	}
	for _, r := range p.kept {
		if r != nil {
			missing[r.warned]--
		}
	}
	for i, r := range p.kept {
		if r != nil && r.warned > 0 && missing[r.warned] > 0 {
			p.kept[i] = nil
		}
	}
}

// recollect makes known what is known of the kept pages.
func (p *press) recollect() {
	again := map[int]int{} // numbers of warnings, then and now
	for i, r := range p.kept {
		if r == nil {
			continue
		}
		p.marks[i] = r.mark
		for _, n := range r.flaws {
			p.links.flaws[r.path] = append(p.links.flaws[r.path], p.past.flaws[n])
		}
		if r.warned > 0 {
			if again[r.warned] == 0 {
				again[r.warned] = p.warn(p.past.warned[r.warned-1])
			}
			p.warned[i] = again[r.warned]
		}
	}
}

// keep makes the kept pages part of the new tree. Folders are shared out among
// the workers, not pages: a system changes a folder for one at a time. A core
// is left to the pages that are rendered meanwhile.
func (p *press) keep(ctx context.Context) error {
	place := map[string]int{}
	var folders [][]string
	for _, r := range p.kept {
		if r == nil {
			continue
		}
		dir := path.Dir(r.path)
		n, ok := place[dir]
		if !ok {
			n = len(folders)
			place[dir], folders = n, append(folders, nil)
		}
		folders[n] = append(folders[n], r.path)
	}
	return each(max(1, p.in.Workers-1), len(folders), func(i int) error {
		for _, name := range folders[i] {
			if err := p.tree.keep(name); err != nil {
				return err
			}
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		return nil
	})
}
