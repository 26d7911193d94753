// Package browser opens a published site in a real browser, for tests.
//
// A folder goes in; what a reader would meet comes out: errors on the console,
// requests that fail or leave the site, links and anchors that lead nowhere.
// The folder is opened the three ways a site is: by a double-click (file://),
// at the root of a server and below a path of one. It judges nothing else.
package browser

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
	"time"

	"github.com/chromedp/chromedp"
)

// ErrNone says that no browser is installed.
var ErrNone = errors.New("no Chromium or Chrome on the PATH")

// names are what the browser is called, in the order of preference.
var names = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"}

// Find is the path of a browser on this machine, or ErrNone.
func Find() (string, error) {
	for _, name := range names {
		if p, err := exec.LookPath(name); err == nil {
			return p, nil
		}
	}
	return "", ErrNone
}

// Finding is something wrong with a page.
type Finding struct {
	Way  string // how the site was opened: "file", "root" or "sub-path"
	Page string // slash path below the site's folder
	What string
}

func (f Finding) String() string { return fmt.Sprintf("%s (%s): %s", f.Page, f.Way, f.What) }

// patience is how long one page may take to load.
const patience = 30 * time.Second

// Walk opens every .html file of dir in each of the three ways, in one tab,
// and returns what it found, sorted. 404.html is opened at a server's root
// only: its links are absolute by nature.
func Walk(ctx context.Context, dir string) ([]Finding, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	files, err := filesOf(dir)
	if err != nil {
		return nil, err
	}
	ctx, stop, err := open(ctx)
	if err != nil {
		return nil, err
	}
	defer stop()
	var findings []Finding
	for _, way := range []string{"file", "root", "sub-path"} {
		base, done, err := serve(way, dir)
		if err != nil {
			return nil, err
		}
		v := visit{way: way, base: base, files: files, ids: map[string]map[string]bool{}}
		err = v.all(ctx)
		done()
		if err != nil {
			return nil, err
		}
		findings = append(findings, v.findings...)
	}
	sort.Slice(findings, func(i, j int) bool {
		a, b := findings[i], findings[j]
		if a.Page != b.Page {
			return a.Page < b.Page
		}
		if a.What != b.What {
			return a.What < b.What
		}
		return a.Way < b.Way
	})
	return findings, nil
}

// filesOf are the files below dir by slash path.
func filesOf(dir string) (map[string]bool, error) {
	files := map[string]bool{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			files[p] = true
		}
		return err
	})
	return files, err
}

// open starts the browser with one empty tab.
func open(ctx context.Context) (context.Context, context.CancelFunc, error) {
	program, err := Find()
	if err != nil {
		return nil, nil, err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(program), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.WindowSize(1280, 900))
	allocator, stopAllocator := chromedp.NewExecAllocator(ctx, options...)
	tab, stopTab := chromedp.NewContext(allocator)
	stop := func() { stopTab(); stopAllocator() }
	if err := chromedp.Do(tab); err != nil {
		stop()
		return nil, nil, fmt.Errorf("starting %s: %w", program, err)
	}
	return tab, stop, nil
}

// pages are the names of the files to open.
func (v *visit) pages() []string {
	var pages []string
	for name := range v.files {
		if strings.HasSuffix(name, ".html") && (name != "404.html" || v.way == "root") {
			pages = append(pages, name)
		}
	}
	sort.Strings(pages)
	return pages
}
