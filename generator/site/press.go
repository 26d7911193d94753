package site

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path"
	"sort"
	"strings"
	"sync"
	"sync/atomic"

	"dossier/generator/dossier"
)

// press renders the pages of one site, batch by batch, into a tree.
type press struct {
	in        Input
	design    *design
	tree      *tree
	links     *links
	published map[string]bool   // files in the tree
	assets    map[string][]byte // files that are no pages, as the first batch made them
	warnings  map[string]bool
	rendered  int
}

// run writes the files that are there already, then the pages. While one
// batch is written and its links are made relative, the next is rendered.
func (p *press) run(ctx context.Context) error {
	if err := p.copyFiles(); err != nil {
		return err
	}
	var writing sync.WaitGroup
	var failed error
	for start := 0; start < len(p.in.Pages); start += p.in.Batch {
		batch := p.in.Pages[start:min(start+p.in.Batch, len(p.in.Pages))]
		files, err := p.render(ctx, batch)
		writing.Wait()
		if err := errors.Join(failed, err); err != nil {
			return err
		}
		p.in.Progress(p.rendered, len(p.in.Pages))
		writing.Go(func() { failed = p.keep(batch, files) })
	}
	writing.Wait()
	p.in.Progress(p.rendered, len(p.in.Pages))
	return failed
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
		if err := p.put(name, files[name]); err != nil {
			return err
		}
	}
	return nil
}

// put writes a file that is no page.
func (p *press) put(name string, content []byte) error {
	p.published[name] = true
	p.links.file(name)
	if path.Ext(name) == ".css" {
		p.links.style(name, content)
	}
	return p.tree.write(name, content)
}

// render gives the files that Hugo makes of a batch, by path in the site. When
// a batch fails, its pages are rendered one by one, so that the error is
// always that of the first page that has one.
func (p *press) render(ctx context.Context, batch []dossier.Page) (map[string][]byte, error) {
	files, err := p.renderAll(ctx, batch)
	if err == nil || ctx.Err() != nil {
		return files, errors.Join(err, ctx.Err())
	}
	for i, page := range batch {
		if _, err := p.renderAll(ctx, batch[i:i+1]); err != nil {
			if ctx.Err() != nil {
				return nil, ctx.Err()
			}
			return nil, p.design.explain(err, page.Path)
		}
	}
	return nil, p.design.explain(err, batch[0].Path)
}

func (p *press) renderAll(ctx context.Context, batch []dossier.Page) (map[string][]byte, error) {
	content := make(map[string]string, len(batch))
	home := false
	for _, page := range batch {
		matter, err := frontMatter(page)
		if err != nil {
			return nil, err
		}
		content[contentName(page)] = matter
		home = home || isHome(page)
	}
	source, err := p.design.source(content, home)
	if err != nil {
		return nil, err
	}
	files, warnings, err := hugo(ctx, source)
	p.warn(warnings)
	return files, err
}

// keep writes what a batch made: pages with their links made relative, and
// whatever else the layouts published (style sheets, scripts), which every
// batch makes again and makes alike.
func (p *press) keep(batch []dossier.Page, files map[string][]byte) error {
	made := make([][]byte, len(batch))
	for i, page := range batch {
		html, ok := files[madeAs(page)]
		if !ok {
			return &LayoutError{File: "layouts/" + page.Layout + ".html", Page: page.Path, Message: "gave no page"}
		}
		delete(files, madeAs(page))
		made[i] = html
		p.published[page.Path] = true
	}
	p.rendered += len(batch)
	return errors.Join(p.keepPages(batch, made), p.keepAssets(files))
}

func (p *press) keepPages(batch []dossier.Page, made [][]byte) error {
	var workers sync.WaitGroup
	var next atomic.Int64
	errs := make([]error, len(batch))
	for range p.in.Workers {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(batch); i = int(next.Add(1)) - 1 {
				name := batch[i].Path
				errs[i] = p.tree.write(name, p.links.page(name, made[i]))
			}
		})
	}
	workers.Wait()
	return errors.Join(errs...)
}

func (p *press) keepAssets(files map[string][]byte) error {
	for _, name := range sortedKeys(files) {
		if old, seen := p.assets[name]; seen {
			if !bytes.Equal(old, files[name]) {
				return fmt.Errorf("%s: the layouts make this file differently from page to page", name)
			}
			continue
		}
		if p.published[name] {
			return fmt.Errorf("%s: made by the layouts, but another file has the same path", name)
		}
		if p.assets == nil {
			p.assets = map[string][]byte{}
		}
		p.assets[name] = files[name]
		if err := p.put(name, files[name]); err != nil {
			return err
		}
	}
	return nil
}

func (p *press) warn(messages []string) {
	if p.warnings == nil {
		p.warnings = map[string]bool{}
	}
	for _, m := range messages {
		p.warnings[strings.TrimSpace(m)] = true
	}
}

func (p *press) result() Result {
	r := Result{Pages: p.rendered, Files: len(p.published)}
	for _, m := range sortedKeys(p.warnings) {
		r.Problems = append(r.Problems, warning(m))
	}
	for _, broken := range p.links.broken() {
		broken.File = shownOut(p.in.Out, broken.File)
		r.Problems = append(r.Problems, broken)
	}
	sort.SliceStable(r.Problems, func(i, j int) bool { return r.Problems[i].File < r.Problems[j].File })
	return r
}

// warning words what Hugo says about translations for a reader.
func warning(message string) dossier.Problem {
	if parts := strings.Split(message, "|"); len(parts) == 4 && parts[1] == "MISSING_TRANSLATION" {
		return dossier.Problem{
			File:    path.Join("i18n", parts[2]+".yaml"),
			Message: fmt.Sprintf("no translation of %q", parts[3]),
			Hint:    "add it to this file in the dossier's own i18n folder",
		}
	}
	return dossier.Problem{Message: "while rendering: " + message}
}
