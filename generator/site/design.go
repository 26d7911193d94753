package site

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/spf13/afero"

	"dossier/generator/dossier"
)

// designDirs are the folders of a theme, ours and the user's alike.
var designDirs = []string{"layouts", "assets", "i18n"}

// design is all that batches share: the files of both themes and the
// configuration. It is only read once it is made.
type design struct {
	files  map[string][]byte // by path in Hugo's file system
	quick  map[string][]byte // the same, but layouts call moulds where they can
	moulds map[string]*mould
	// config is Hugo's configuration: [1] for the batch with the home page,
	// [0] for all others, or Hugo would make a home page of its own in each.
	config [2]string
	key    dossier.Key // of all this, and of what else every page depends on
}

// newDesign reads both themes once and refuses layouts that reach beyond
// their page.
func newDesign(in Input) (*design, error) {
	d := &design{files: map[string][]byte{}}
	if err := d.read(in.Theme, themeDir); err != nil {
		return nil, fmt.Errorf("reading the built-in design: %w", err)
	}
	if in.User != nil {
		if err := d.read(in.User, siteDir); err != nil {
			return nil, err
		}
	}
	if in.Language != "en" {
		for i, dir := range []string{siteDir, themeDir} {
			if english := d.files[dir+"/i18n/en.yaml"]; english != nil {
				d.files[fallbackDirs[i]+"/i18n/"+in.Language+".yaml"] = english
			}
		}
	}
	if err := d.checkLayouts(in.Pages); err != nil {
		return nil, err
	}
	var errs [2]error
	d.config[0], errs[0] = configure(in, "home")
	d.config[1], errs[1] = configure(in)
	d.key = d.keyWith(in)
	quick, foundry := d.quicken()
	d.quick, d.moulds = quick, foundry.moulds
	return d, errors.Join(errs[:]...)
}

// edition is the number of this package's way of making files from pages. It
// goes up with every change to what it writes.
const edition = "1"

// keyWith is the key of what every page depends on besides its sheet: the
// design, the configuration, the programs, and the names of the files that
// are there for pages to link to.
func (d *design) keyWith(in Input) dossier.Key {
	parts := []string{edition, in.Program, HugoVersion(), in.BaseURL, d.config[0], d.config[1]}
	for _, name := range sortedKeys(d.files) {
		parts = append(parts, name, string(d.files[name]))
	}
	return dossier.KeyOf(append(append(parts, "files"), sortedKeys(in.Files)...)...)
}

func (d *design) read(from fs.FS, to string) error {
	for _, dir := range designDirs {
		err := fs.WalkDir(from, dir, func(p string, e fs.DirEntry, err error) error {
			if err == nil && strings.HasPrefix(e.Name(), ".") { // an editor's or a system's
				if e.IsDir() {
					return fs.SkipDir
				}
				return nil
			}
			if err != nil || e.IsDir() {
				if p == dir && errors.Is(err, fs.ErrNotExist) {
					return nil
				}
				return err
			}
			d.files[path.Join(to, p)], err = fs.ReadFile(from, p)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// checkLayouts refuses what Hugo would accept and then do wrongly.
func (d *design) checkLayouts(pages []dossier.Sheet) error {
	var errs []error
	for _, name := range sortedKeys(d.files) {
		if strings.Contains(name, "/layouts/") {
			errs = append(errs, checkLayout(shownFile(name), string(d.files[name])))
		}
	}
	missing := map[string]bool{}
	for _, p := range pages {
		file := "/layouts/" + p.Layout + ".html"
		if d.files[themeDir+file] == nil && d.files[siteDir+file] == nil && !missing[file] {
			missing[file] = true
			errs = append(errs, &LayoutError{File: file[1:], Message: "no such layout", Page: p.Path})
		}
	}
	return errors.Join(errs...)
}

// themes are the layers below the dossier's own files, the upper first.
func themes() []string { return append([]string{themeDir}, fallbackDirs[:]...) }

// source is the file system that Hugo reads one batch from.
func (d *design) source(files map[string][]byte, home bool) (afero.Fs, error) {
	source := afero.NewMemMapFs()
	var errs []error
	put := func(name string, content []byte) {
		errs = append(errs, afero.WriteFile(source, name, content, 0o644))
	}
	for name, content := range files {
		put(name, content)
	}
	put(siteDir+"/content/_content.gotmpl", []byte(adapter))
	config := d.config[0]
	if home {
		config = d.config[1]
	}
	put(siteDir+"/hugo.toml", []byte(config))
	for _, dir := range themes() {
		errs = append(errs, source.MkdirAll(dir, 0o755))
	}
	return source, errors.Join(errs...)
}

// configure writes Hugo's configuration: all of it is ours but the title, the
// language and the parameters, so that no setting can undo what a dossier
// promises. Hugo is never told the address: it makes every link from the
// site's root, and the pages' links become relative afterwards.
func configure(in Input, alsoDisabled ...string) (string, error) {
	params := map[string]any{}
	for k, v := range in.Params {
		params[strings.ToLower(k)] = v
	}
	params["base_url"] = in.BaseURL
	none := []string{"none"}
	return tomlLines(map[string]any{
		"baseurl":                    "/",
		"title":                      in.Title,
		"defaultcontentlanguage":     in.Language,
		"languages":                  map[string]any{in.Language: map[string]any{"locale": in.Language, "title": in.Title}},
		"theme":                      themes(),
		"params":                     params,
		"cachedir":                   cacheDir,
		"disablekinds":               append([]string{"section", "taxonomy", "term", "rss", "sitemap", "robotsTXT", "404"}, alsoDisabled...),
		"outputs":                    map[string]any{"home": []string{"html"}, "page": []string{"html"}},
		"builddrafts":                true,
		"buildexpired":               true,
		"buildfuture":                true,
		"disablealiases":             true,
		"disablehugogeneratorinject": true,
		"disablepathtolower":         true,
		"enablegitinfo":              false,
		"pagination":                 map[string]any{"disablealiases": true},
		"printi18nwarnings":          true,
		"timeout":                    "300s",
		"markup": map[string]any{"goldmark": map[string]any{
			"renderer": map[string]any{"unsafe": false},
			"parser":   map[string]any{"attribute": map[string]any{"title": false, "block": false}},
			"extensions": map[string]any{
				"typographer": map[string]any{"disable": true},
				"linkify":     false, "definitionlist": false, "tasklist": false,
				"footnote": map[string]any{"enable": false},
			},
		}},
		"security": map[string]any{
			"exec":                   map[string]any{"allow": none, "osenv": none},
			"funcs":                  map[string]any{"getenv": none},
			"http":                   map[string]any{"urls": none, "methods": none},
			"enableinlineshortcodes": false,
		},
	})
}

func tomlLines(values map[string]any) (string, error) {
	var b strings.Builder
	for _, k := range sortedKeys(values) {
		tomlString(&b, k)
		b.WriteByte('=')
		if err := toml(&b, values[k]); err != nil {
			return "", fmt.Errorf("%s: %w", k, err)
		}
		b.WriteByte('\n')
	}
	return b.String(), nil
}
