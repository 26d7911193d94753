package site

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path"
	"slices"
	"sync"

	"dossier/generator/dossier"
)

// press makes the files of one site, the pages batch by batch, in a tree.
type press struct {
	in     Input
	design *design
	tree   *tree
	links  *links
	past   *memory

	kept     []*record // by sheet: what is known of a page that is kept
	marks    []mark    // by sheet: its file
	warned   []int     // by sheet: 1 and the place in warnings of its batch's, or 0
	warnings [][]string

	others []record          // files that are no pages
	bytes  map[string][]byte // of those that the layouts made
	styles map[string][]string
	have   map[string]bool // others, by path
	done   int             // pages rendered
	todo   []int           // sheets to render
}

func newPress(in Input, d *design, t *tree, past *memory) *press {
	p := &press{
		in: in, design: d, tree: t, links: newLinks(in), past: past,
		marks: make([]mark, len(in.Pages)), warned: make([]int, len(in.Pages)),
		bytes: map[string][]byte{}, styles: map[string][]string{}, have: map[string]bool{},
	}
	p.links.read, p.links.readKept = t.read, t.readOld
	return p
}

// run makes the site: the files that are there already, the pages that are
// kept, those that are rendered, and the layouts' own files.
func (p *press) run(ctx context.Context) error {
	if err := p.plan(ctx); err != nil {
		return err
	}
	for i, r := range p.kept {
		if r == nil {
			p.todo = append(p.todo, i)
		}
	}
	if err := p.copyFiles(); err != nil {
		return err
	}
	p.recollect()
	return p.alongside(ctx)
}

// alongside renders pages and settles all links while the other pages are kept,
// which is mostly the system's work. Of two errors that of keeping counts.
func (p *press) alongside(ctx context.Context) error {
	making, cancel := context.WithCancel(ctx)
	defer cancel()
	kept := make(chan error, 1)
	go func() {
		err := p.keep(ctx)
		if err != nil {
			cancel()
		}
		kept <- err
	}()
	made := p.make(making)
	if err := <-kept; err != nil {
		return err
	}
	return made
}

// make makes all that is not kept and settles the links of the site.
func (p *press) make(ctx context.Context) error {
	if err := p.render(ctx); err != nil {
		return err
	}
	if err := p.keepAssets(ctx); err != nil {
		return err
	}
	return p.links.finish(ctx, p.in.Workers)
}

func (p *press) copyFiles() error {
	files := map[string][]byte{}
	for name, content := range p.in.Files {
		files[name] = content
	}
	for name, content := range forRobots(p.in) {
		if files[name] == nil {
			files[name] = content
		}
	}
	for _, name := range sortedKeys(files) {
		p.links.file(name)
		if err := p.put(name, given, files[name]); err != nil {
			return err
		}
	}
	return nil
}

// put writes a file that is no page.
func (p *press) put(name string, k kind, content []byte) error {
	if path.Ext(name) == ".css" {
		p.styles[name] = p.links.style(name, content)
	}
	mark, err := p.tree.write(name, content)
	p.others = append(p.others, record{path: name, kind: k, key: dossier.KeyOf(string(content)), mark: mark})
	p.have[name] = true
	return err
}

// render makes the pages that are to be rendered. While Hugo renders one
// batch, the next is composed, and the one before is written.
func (p *press) render(ctx context.Context) error {
	ctx, cancel := context.WithCancel(ctx)
	batches := compose(ctx, p.in.Pages, p.todo, p.in.Batch)
	defer func() {
		cancel()
		for range batches { // until no sheet is being composed
		}
	}()
	var writing sync.WaitGroup
	var failed error
	for b := range batches {
		files, warned, err := p.renderBatch(ctx, b)
		writing.Wait()
		if err := errors.Join(failed, err); err != nil {
			return err
		}
		p.in.Progress(p.done, len(p.todo))
		writing.Go(func() { failed = p.write(ctx, b, files, warned) })
	}
	writing.Wait()
	if p.in.Progress(p.done, len(p.todo)); failed != nil {
		return failed
	}
	return ctx.Err()
}

// renderBatch gives the files that Hugo makes of a batch, by path in the site,
// and what it warned of. When a batch fails, it may be for a mould: it is
// rendered with the layouts as they are. Then its pages are rendered one by
// one, so that the error is always that of the first page that has one.
func (p *press) renderBatch(ctx context.Context, b batch) (files map[string]string, warned []string, err error) {
	for _, design := range []map[string][]byte{p.design.quick, p.design.files} {
		if len(b.pages) > 0 {
			files, warned, err = p.renderAll(ctx, design, b.pages)
		}
		if ctx.Err() != nil {
			return nil, nil, ctx.Err()
		}
		if err == nil {
			return files, warned, b.err
		}
	}
	for i, page := range b.pages {
		if _, _, err := p.renderAll(ctx, p.design.files, b.pages[i:i+1]); err != nil {
			if ctx.Err() != nil {
				return nil, nil, ctx.Err()
			}
			return nil, nil, p.design.explain(err, page.Path)
		}
	}
	return nil, nil, p.design.explain(err, b.pages[0].Path)
}

func (p *press) renderAll(ctx context.Context, design map[string][]byte, pages []galley) (map[string]string, []string, error) {
	source, err := p.design.source(design, hasHome(pages))
	if err != nil {
		return nil, nil, err
	}
	return hugo(ctx, source, pages, p.design.moulds)
}

func hasHome(pages []galley) bool {
	return slices.ContainsFunc(pages, func(p galley) bool { return isHome(p.Path, p.Layout) })
}

// write keeps what a batch made: whatever the layouts published besides pages
// (style sheets, scripts), which every batch makes again and makes alike, and
// the pages with their links made relative.
func (p *press) write(ctx context.Context, b batch, files map[string]string, warned []string) error {
	made := make([]string, len(b.pages))
	for i, page := range b.pages {
		html, ok := files[madeAs(page.Path)]
		if !ok {
			return &LayoutError{File: "layouts/" + page.Layout + ".html", Page: page.Path, Message: "gave no page"}
		}
		delete(files, madeAs(page.Path))
		made[i] = html
	}
	for _, name := range sortedKeys(files) {
		if err := p.putAsset(name, []byte(files[name])); err != nil {
			return err
		}
	}
	group := p.warn(warned)
	err := each(p.in.Workers, len(made), func(i int) (err error) {
		at, name := b.at[i], b.pages[i].Path
		p.warned[at] = group
		buffer := castings.Get().(*[]byte)
		defer castings.Put(buffer)
		*buffer = p.links.page((*buffer)[:0], name, made[i])
		if p.marks[at], err = p.tree.write(name, *buffer); err != nil {
			return err
		}
		made[i] = ""
		return ctx.Err()
	})
	p.done += len(b.pages)
	return err
}

// putAsset writes a file that the layouts made, once.
func (p *press) putAsset(name string, content []byte) error {
	if old, seen := p.bytes[name]; seen {
		if !bytes.Equal(old, content) {
			return fmt.Errorf("%s: the layouts make this file differently from page to page", name)
		}
		return nil
	}
	if _, page := p.links.number[name]; page || p.have[name] {
		return fmt.Errorf("%s: made by the layouts, but another file has the same path", name)
	}
	p.bytes[name] = content
	p.links.asset(name)
	return p.put(name, anAsset, content)
}
