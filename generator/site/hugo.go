package site

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/bep/logg"
	"github.com/gohugoio/hugo/common/hmaps"
	release "github.com/gohugoio/hugo/common/hugo"
	"github.com/gohugoio/hugo/common/loggers"
	"github.com/gohugoio/hugo/config"
	"github.com/gohugoio/hugo/config/allconfig"
	"github.com/gohugoio/hugo/deps"
	"github.com/gohugoio/hugo/hugofs"
	"github.com/gohugoio/hugo/hugolib"
	"github.com/spf13/afero"
)

// Where things lie in the file system that Hugo sees. Nothing of it is on disk.
const (
	siteDir    = "/dossier"  // the user's layouts, assets and translations, and the batch's pages
	themeDir   = "/built-in" // the program's
	cacheDir   = "/cache"
	publishDir = "/public"
)

// fallbackDirs hold the English of the user and of the program, for what
// another language lacks.
var fallbackDirs = [2]string{"/english/own", "/english/built-in"}

// params are what Hugo has for a map in a page's data: it finds keys in them
// whatever their case.
type params = hmaps.Params

// The pages of a batch reach Hugo as values, through a content adapter: a file
// in the place of the pages that adds them. Its way to them, and the layouts'
// way to the moulds, is a parameter of the site.
const (
	batchParam  = "the_batch"
	mouldsParam = "the_moulds"
	adapter     = "{{ range .Site.Params." + batchParam + ".All }}{{ $.AddPage . }}{{ end }}"
)

// pagesIn gives the pages of a batch.
type pagesIn struct{ pages []galley }

// All is called by the adapter.
func (p *pagesIn) All() []map[string]any {
	list := make([]map[string]any, len(p.pages))
	for i, page := range p.pages {
		list[i] = pageMatter(page)
	}
	return list
}

// HugoVersion is the version of Hugo that renders the pages, "0.165.0".
func HugoVersion() string { return release.CurrentVersion.String() }

// hugoed is what hugo made of a batch.
type hugoed struct {
	files    map[string]string // by path in the site
	warnings []string
	err      error
}

// hugo renders what lies in source and returns the files it made and what it
// warned of. It touches neither the disk nor the process's environment, and
// cannot be stopped: when ctx is done it is left to end by itself, which takes
// it no longer than a batch.
func hugo(ctx context.Context, source afero.Fs, pages []galley, moulds map[string]*mould) (map[string]string, []string, error) {
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	done := make(chan hugoed, 1)
	go func() { done <- build(source, pages, moulds) }()
	select {
	case made := <-done:
		return made.files, made.warnings, made.err
	case <-ctx.Done():
		return nil, nil, ctx.Err()
	}
}

func build(source afero.Fs, pages []galley, moulds map[string]*mould) (made hugoed) {
	defer func() {
		if r := recover(); r != nil {
			made.err = fmt.Errorf("hugo panicked: %v", r)
		}
	}()
	var heard warned
	log := loggers.New(loggers.Options{
		Level: logg.LevelWarn, StdOut: io.Discard, StdErr: io.Discard,
		DistinctLevel: logg.LevelWarn, HandlerPost: heard.hear,
	})
	configs, err := loadConfig(source, log)
	if err != nil {
		return hugoed{err: err}
	}
	fill := newFiller(moulds)
	for _, c := range append(slices.Collect(maps.Values(configs.LanguageConfigMap)), configs.Base) {
		c.Params = maps.Clone(c.Params)
		c.Params[batchParam], c.Params[mouldsParam] = &pagesIn{pages}, fill
	}
	target := afero.NewMemMapFs()
	sites, err := hugolib.NewHugoSites(deps.DepsCfg{
		Configs:    configs,
		Fs:         hugofs.NewFromSourceAndDestination(source, target, configs.LoadingInfo.Cfg),
		LogLevel:   logg.LevelWarn,
		StdOut:     io.Discard,
		StdErr:     io.Discard,
		TestLogger: log,
	})
	if err != nil {
		return hugoed{err: err}
	}
	fill.translate = func(id string) string { return sites.Sites[0].Translate(context.Background(), id, nil) }
	err = errors.Join(sites.Build(hugolib.BuildCfg{NoBuildLock: true}), sites.Close())
	if len(heard.errors) > 0 { // from errorf, which Hugo only counts
		err = errors.Join(errors.New(strings.Join(heard.errors, "; ")), err)
	}
	if err != nil {
		return hugoed{warnings: heard.warnings, err: err}
	}
	files, err := harvest(target)
	return hugoed{files, heard.warnings, errors.Join(err, fill.place(files))}
}

// loadConfig reads the batch's configuration and nothing of the process's.
func loadConfig(source afero.Fs, log loggers.Logger) (*allconfig.Configs, error) {
	flags := config.New()
	flags.Set("workingDir", siteDir)
	flags.Set("publishDir", publishDir)
	return allconfig.LoadConfig(allconfig.ConfigSourceDescriptor{
		Fs: source, Flags: flags, Logger: log, Filename: siteDir + "/hugo.toml",
		Environment: "production",
		Environ:     []string{"DOSSIER=1"}, // empty would be the process's, HUGO_* and all
	})
}

// harvest reads all files below publishDir by their slash path from there.
func harvest(target afero.Fs) (map[string]string, error) {
	files := map[string]string{}
	err := afero.Walk(target, publishDir, func(p string, info fs.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		content, err := afero.ReadFile(target, p)
		files[strings.TrimPrefix(strings.ReplaceAll(p, `\`, "/"), publishDir+"/")] = string(content)
		return err
	})
	if errors.Is(err, fs.ErrNotExist) { // nothing was published
		return files, nil
	}
	return files, err
}

// warned collects what Hugo would have printed.
type warned struct {
	mu               sync.Mutex
	warnings, errors []string
}

func (w *warned) hear(e *logg.Entry) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if e.Level >= logg.LevelError {
		w.errors = append(w.errors, e.Message)
	} else {
		w.warnings = append(w.warnings, e.Message)
	}
	return nil
}
