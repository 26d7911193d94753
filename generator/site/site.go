// Package site publishes a dossier's pages as a website.
//
// In come pages that are complete in themselves, the program's own layouts,
// assets and translations, and the dossier's, which win over them. Out comes a
// folder that opens from a double-click, under any path of any server: the
// pages rendered by Hugo in batches, their links relative and checked, the
// whole exchanged for the old site in one step.
//
// It is the only package that imports Hugo. It refuses layouts that walk the
// site (site.RegularPages, .Paginator, ref and their like), because a page is
// a function of its own input and nothing else; it refuses to replace a folder
// that it did not make; and it guesses no link: one that leads nowhere is a
// Problem.
package site

import (
	"context"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"runtime"
	"sort"
	"sync"

	"dossier/generator/dossier"
)

// Input is everything a site is made from.
type Input struct {
	Pages []dossier.Sheet
	Theme fs.FS             // the program's layouts/, assets/ and i18n/
	User  fs.FS             // the dossier's folder: its layouts/, assets/ and i18n/ win file by file; may be nil
	Files map[string][]byte // copied as they are; slash paths below the site's root, "fonts/x.woff2"

	Title    string
	Language string         // BCP 47, of the interface; empty is "en"
	BaseURL  string         // where the site will stand, if known; pages see it as site.Params.base_url
	Params   map[string]any // site.Params
	Program  string         // the version of the program; another one keeps no page

	Out string // the folder to replace
	// Memory is the Result.Memory of the last build into Out. Without it, and
	// when it is damaged, stale or another folder's, every page is rendered.
	Memory  []byte
	Workers int // files written at a time; 0 is one for each core
	Batch   int // pages rendered at a time at most; 0 is a good number
	// Progress is told how many of the pages to render are done; it may be nil
	// and is called from one goroutine at a time.
	Progress func(done, total int)
}

// Result is what was published.
type Result struct {
	Pages    int // pages of the site
	Rendered int // those that were composed and rendered; the others are as they were
	Files    int // files in the site, pages included
	Problems []dossier.Problem
	Memory   []byte // for the next build into the same folder
}

// batchSize is small enough for memory not to grow with the dossier and large
// enough for the cost of starting Hugo to vanish (see BenchmarkRender).
// batchWeight bounds the data of a batch, in bytes: pages may be large.
const (
	batchSize   = 512
	batchWeight = 8 << 20
)

// Render builds the site aside and puts it in the place of in.Out. When it
// fails or ctx is done, in.Out is as it was.
//
// A page whose sheet has the key that it had is neither composed nor rendered
// again: its file, found as it was left, becomes part of the new site with its
// bytes and its times (it is read only if a new link leads to a place on it).
// So the key of a sheet must cover what the page's links depend on. When
// nothing at all has changed, nothing is touched.
//
// A second build into the folder at the same time is refused with ErrBusy. One
// that is stopped returns at once; a batch that Hugo is at work on ends by
// itself, in memory alone.
func Render(ctx context.Context, in Input) (Result, error) {
	in = in.withDefaults()
	if err := checkSheets(in); err != nil {
		return Result{}, err
	}
	design, err := newDesign(in)
	if err != nil {
		return Result{}, err
	}
	out, err := realOut(in.Out)
	if err != nil {
		return Result{}, unwritable(out, err)
	}
	hold, err := holdOut(out)
	if err != nil {
		return Result{}, unwritable(out, err)
	}
	defer hold.release()
	if err := clearLeftovers(out); err != nil {
		return Result{}, unwritable(out, fmt.Errorf("clearing what an earlier build left: %w", err))
	}
	past := recall(in.Memory, design.key)
	if past.holds(in.Files) && past.shows(in.Pages) {
		if result, ok := past.standing(ctx, in, out); ok {
			return result, nil
		}
	}
	result, err := replace(ctx, in, design, out, past)
	return result, unwritable(out, err)
}

// replace makes the site in a tree beside out and puts it in out's place.
func replace(ctx context.Context, in Input, d *design, out string, past *memory) (Result, error) {
	tree, err := newTree(out)
	if err != nil {
		return Result{}, err
	}
	defer tree.discard()
	p := newPress(in, d, tree, past)
	if err := p.run(ctx); err != nil {
		return Result{}, err
	}
	if err := ctx.Err(); err != nil {
		return Result{}, err
	}
	if err := tree.publish(); err != nil {
		return Result{}, err
	}
	var old sync.WaitGroup
	old.Go(tree.clear) // a large site takes its time
	defer old.Wait()
	return p.result(), nil
}

func (in Input) withDefaults() Input {
	if in.Workers <= 0 {
		in.Workers = runtime.GOMAXPROCS(0)
	}
	if in.Batch <= 0 {
		in.Batch = batchSize
	}
	if in.Language == "" {
		in.Language = "en"
	}
	if in.Progress == nil {
		in.Progress = func(int, int) {}
	}
	return in
}

// checkSheets holds the sheets to their contract before anything is written.
func checkSheets(in Input) error {
	seen := make(map[string]bool, len(in.Pages)+len(in.Files))
	for _, name := range sortedKeys(in.Files) {
		if !fs.ValidPath(name) || name == "." {
			return fmt.Errorf("%q: not a path below the site's root", name)
		}
		seen[name] = true
	}
	for _, s := range in.Pages {
		switch {
		case !fs.ValidPath(s.Path) || path.Ext(s.Path) == "":
			return fmt.Errorf("page %q: its path is not that of a file below the site's root", s.Path)
		case seen[s.Path]:
			return fmt.Errorf("page %q: another file has the same path", s.Path)
		case kindNames[s.Layout] && !isHome(s.Path, s.Layout):
			return fmt.Errorf("page %q: the layout name %q is one of Hugo's own kinds", s.Path, s.Layout)
		}
		seen[s.Path] = true
	}
	return nil
}

// kindNames are file names in layouts/ that Hugo reads as a kind of page, so
// that no page can ask for them by layout.
var kindNames = map[string]bool{
	"": true, "home": true, "section": true, "taxonomy": true, "term": true, "404": true,
	"sitemap": true, "sitemapindex": true, "robots": true, "rss": true, "baseof": true,
	"list": true, "single": true, "all": true, "index": true, "alias": true,
}

// isHome reports whether a page is the home page in Hugo's own sense, shown by
// layouts/home.html.
func isHome(at, layout string) bool { return at == "index.html" && layout == "home" }

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// shownOut is how problems name the folder that is published.
func shownOut(out, page string) string { return path.Join(filepath.Base(out), page) }
