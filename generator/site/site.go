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
	"strings"

	"dossier/generator/dossier"
)

// Input is everything a site is made from.
type Input struct {
	Pages []dossier.Page
	Theme fs.FS             // the program's layouts/, assets/ and i18n/
	User  fs.FS             // the dossier's folder: its layouts/, assets/ and i18n/ win file by file; may be nil
	Files map[string][]byte // copied as they are; slash paths below the site's root, "fonts/x.woff2"

	Title    string
	Language string         // BCP 47, of the interface; empty is "en"
	BaseURL  string         // where the site will stand, if known; pages see it as site.Params.base_url
	Params   map[string]any // site.Params

	Out     string // the folder to replace
	Workers int    // files written at a time; 0 is one for each core
	Batch   int    // pages rendered at a time; 0 is a good number
	// Progress is told how many pages are done; it may be nil and is called
	// from one goroutine at a time.
	Progress func(done, total int)
}

// Result is what was published.
type Result struct {
	Pages    int // pages rendered
	Files    int // files in the site, pages included
	Problems []dossier.Problem
}

// batchSize is small enough for memory not to grow with the dossier and large
// enough for the cost of starting Hugo to vanish (see BenchmarkRender).
const batchSize = 128

// Render builds the site aside and puts it in the place of in.Out. When it
// fails or ctx is done, in.Out is as it was.
func Render(ctx context.Context, in Input) (Result, error) {
	in = in.withDefaults()
	if err := checkPages(in); err != nil {
		return Result{}, err
	}
	design, err := newDesign(in)
	if err != nil {
		return Result{}, err
	}
	tree, err := newTree(in.Out)
	if err != nil {
		return Result{}, err
	}
	defer tree.discard()

	p := &press{in: in, design: design, tree: tree, links: newLinks(in), published: map[string]bool{}}
	if err := p.run(ctx); err != nil {
		return Result{}, err
	}
	result := p.result()
	if err := ctx.Err(); err != nil {
		return Result{}, err
	}
	return result, tree.publish()
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

// checkPages holds the pages to their contract before anything is written.
func checkPages(in Input) error {
	seen := make(map[string]bool, len(in.Pages)+len(in.Files))
	for _, name := range sortedKeys(in.Files) {
		if !fs.ValidPath(name) || name == "." {
			return fmt.Errorf("%q: not a path below the site's root", name)
		}
		seen[name] = true
	}
	for _, p := range in.Pages {
		switch {
		case !fs.ValidPath(p.Path) || path.Ext(p.Path) == "":
			return fmt.Errorf("page %q: its path is not that of a file below the site's root", p.Path)
		case seen[p.Path]:
			return fmt.Errorf("page %q: another file has the same path", p.Path)
		case kindNames[p.Layout] && !isHome(p):
			return fmt.Errorf("page %q: the layout name %q is one of Hugo's own kinds", p.Path, p.Layout)
		}
		seen[p.Path] = true
		if key, bad := badKey(p.Data); bad {
			return fmt.Errorf("page %q: data key %q is not lower case, or Hugo's own", p.Path, key)
		}
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
func isHome(p dossier.Page) bool { return p.Path == "index.html" && p.Layout == "home" }

// badKey finds a key that Hugo would change: it lower-cases all of them, and
// reads _merge.
func badKey(v any) (string, bool) {
	switch v := v.(type) {
	case map[string]any:
		for _, k := range sortedKeys(v) {
			if k != strings.ToLower(k) || k == "_merge" {
				return k, true
			}
			if key, bad := badKey(v[k]); bad {
				return key, true
			}
		}
	case []any:
		for _, e := range v {
			if key, bad := badKey(e); bad {
				return key, true
			}
		}
	case []map[string]any:
		for _, e := range v {
			if key, bad := badKey(e); bad {
				return key, true
			}
		}
	}
	return "", false
}

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
