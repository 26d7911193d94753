package site

import "context"

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

// keep makes the kept pages part of the new tree, and what is known of them
// known.
func (p *press) keep(ctx context.Context) error {
	err := each(p.in.Workers, len(p.kept), func(i int) error {
		if p.kept[i] == nil {
			return nil
		}
		if err := p.tree.keep(p.kept[i].path); err != nil {
			return err
		}
		return ctx.Err()
	})
	if err != nil {
		return err
	}
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
	return nil
}
