package site

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dossier/generator/dossier"
)

// keepAssets keeps the files of the layouts that kept pages lead to, directly
// or through style sheets.
func (p *press) keepAssets(context.Context) error {
	wanted := map[string]bool{}
	for _, r := range p.kept {
		if r == nil {
			continue
		}
		for _, name := range p.past.uses[r.uses] {
			wanted[name] = true
		}
		if p.past.loose { // then all pages are kept, and with them all assets
			for _, f := range p.past.files {
				wanted[f.path] = wanted[f.path] || f.kind == anAsset
			}
			break
		}
	}
	for len(wanted) > 0 {
		name := sortedKeys(wanted)[0]
		delete(wanted, name)
		more, err := p.keepAsset(name)
		if err != nil {
			return err
		}
		for _, m := range more {
			wanted[m] = true
		}
	}
	return nil
}

// keepAsset keeps a file of the layouts, unless it was made again, and gives
// the files that it leads to.
func (p *press) keepAsset(name string) (leadsTo []string, err error) {
	r := p.past.byPath[name]
	if r == nil || r.kind != anAsset {
		return nil, nil
	}
	if fresh, made := p.bytes[name]; made && dossier.KeyOf(string(fresh)) == r.key {
		return nil, nil
	}
	content, err := os.ReadFile(filepath.Join(p.tree.out, filepath.FromSlash(name)))
	if err != nil {
		return nil, err
	}
	if err := p.putAsset(name, content); err != nil {
		return nil, fmt.Errorf("keeping what the layouts made: %w", err)
	}
	return p.styles[name], nil
}

// led are the assets that the pages of a site lead to, with the sets of them
// that single pages do.
type led struct {
	sets table[[]string]
	all  map[string]bool
}

// uses numbers the set of assets that a page leads to.
func (l *led) uses(names []string) int {
	for _, name := range names {
		l.all[name] = true
	}
	return l.sets.number(strings.Join(names, "\x00"), names)
}

// usedBy are the assets that a page rendered in this run leads to, in order.
func (l *links) usedBy(n int) []string {
	var names []string
	for i, bits := range []byte(l.pages[n].uses) {
		for b := range 8 {
			if bits>>b&1 == 1 {
				names = append(names, l.assets[8*i+b])
			}
		}
	}
	slices.Sort(names)
	return names
}

// loose reports whether one of the layouts' files is led to by no page, not
// even through a style sheet.
func (p *press) loose(led map[string]bool) bool {
	list := sortedKeys(led)
	for len(list) > 0 {
		for _, to := range p.styles[list[0]] {
			if !led[to] {
				led[to] = true
				list = append(list, to)
			}
		}
		list = list[1:]
	}
	return slices.ContainsFunc(p.others, func(r record) bool { return r.kind == anAsset && !led[r.path] })
}
