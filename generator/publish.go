package generator

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"path/filepath"

	"dossier/generator/dossier"
	"dossier/generator/page"
	"dossier/generator/site"
)

// publish renders the pages and puts the new site in the old one's place.
func (d *desk) publish(ctx context.Context, pages []dossier.Page, report *Report) error {
	fonts := d.fonts()
	params := maps.Clone(d.config.Params)
	params["fonts"] = len(fonts) > 0
	out := d.out()
	result, err := site.Render(ctx, site.Input{
		Pages:    sheetsOf(pages),
		Theme:    d.opts.Design,
		User:     d.files(),
		Files:    fonts,
		Title:    d.config.Title,
		Language: d.config.Language,
		BaseURL:  d.config.BaseURL,
		Params:   params,
		Program:  Version,
		Out:      out,
		Workers:  d.opts.workers(),
		Progress: func(done, total int) { d.opts.progress("rendering", done, total) },
	})
	report.Problems = append(report.Problems, result.Problems...)
	if err != nil {
		return fmt.Errorf("publishing the site: %w", err)
	}
	report.Pages = result.Pages
	report.Home = filepath.Join(out, "index.html")
	return nil
}

// sheetsOf are pages that were composed already, as sheets without a key: each
// is rendered in every build.
func sheetsOf(pages []dossier.Page) []dossier.Sheet {
	sheets := make([]dossier.Sheet, len(pages))
	for i, p := range pages {
		sheets[i] = dossier.Sheet{
			Path: p.Path, Layout: p.Layout,
			Compose: func() (dossier.Page, error) { return p, nil },
		}
	}
	return sheets
}

// out is the folder the site goes to.
func (d *desk) out() string {
	if d.opts.Out != "" {
		return d.opts.Out
	}
	return d.path(publicDir)
}

// words are the interface's words in the dossier's language. English stands
// behind every other language, the dossier's own phrases before the program's.
// A language without a table of its own is a problem, told in report.
func (d *desk) words(report *Report) (page.Words, error) {
	var tables []page.Table
	languages := []string{"en"}
	if lang := d.config.Language; lang != "" && lang != "en" {
		languages = append(languages, lang)
	}
	spoken := 0
	for _, lang := range languages {
		name := path.Join("i18n", lang+".yaml")
		if table, err := fs.ReadFile(d.opts.Design, name); err == nil {
			tables = append(tables, page.Table{Lang: lang, YAML: table})
		} else if !errors.Is(err, fs.ErrNotExist) {
			return page.Words{}, err
		}
		own, err := d.read(name)
		if err != nil {
			return page.Words{}, err
		}
		if own != nil {
			tables = append(tables, page.Table{Lang: lang, YAML: own})
		}
		if len(tables) == spoken {
			report.Problems = append(report.Problems, dossier.Problem{
				File: configFile, Message: "the site has no words in “" + lang + "” yet; they are in English",
				Hint: "write them in i18n/" + lang + ".yaml, or set languageCode: en",
			})
		}
		spoken = len(tables)
	}
	return page.ReadWords(tables...)
}

// faces are the reading fonts the design asks for, by npm package.
var faces = []struct{ pkg, file string }{
	{"source-serif-4", "source-serif-4-latin-400-normal.woff2"},
	{"source-serif-4", "source-serif-4-latin-400-italic.woff2"},
	{"source-serif-4", "source-serif-4-latin-600-normal.woff2"},
	{"source-sans-3", "source-sans-3-latin-400-normal.woff2"},
	{"source-sans-3", "source-sans-3-latin-600-normal.woff2"},
}

// fonts finds the reading fonts in the dossier's node_modules. Either all are
// there or the site uses those of the reader's machine: half a family would
// give pages with two faces in one line.
func (d *desk) fonts() map[string][]byte {
	found := map[string][]byte{}
	for _, face := range faces {
		raw, err := d.read(path.Join("node_modules/@fontsource", face.pkg, "files", face.file))
		if err != nil || raw == nil {
			return nil
		}
		found[path.Join("fonts", face.file)] = raw
	}
	return found
}
