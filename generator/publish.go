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

// publish renders the pages and puts the new site in the old one's place. It
// returns what the site wants to remember.
func (d *desk) publish(ctx context.Context, pages []dossier.Sheet, report *Report) ([]byte, error) {
	in := d.siteInput(pages)
	d.opts.progress("rendering", 0, 0)
	result, err := site.Render(ctx, in)
	report.Problems = append(report.Problems, result.Problems...)
	if err != nil {
		return nil, fmt.Errorf("publishing the site: %w", err)
	}
	report.Pages, report.Rendered = result.Pages, result.Rendered
	report.Home = d.index()
	return result.Memory, nil
}

// siteInput is everything a site is made from.
func (d *desk) siteInput(pages []dossier.Sheet) site.Input {
	fonts := d.fonts()
	params := maps.Clone(d.config.Params)
	params["fonts"] = len(fonts) > 0
	in := site.Input{
		Pages:    pages,
		Theme:    d.opts.Design,
		User:     d.files(),
		Files:    fonts,
		Title:    d.config.Title,
		Language: d.config.Language,
		BaseURL:  d.config.BaseURL,
		Params:   params,
		Program:  d.program.String(),
		Out:      d.out(),
		Workers:  d.opts.workers(),
		Progress: func(done, total int) { d.opts.progress("rendering", done, total) },
	}
	if d.ledger != nil {
		in.Memory = d.ledger.Site
	}
	return in
}

// out is the folder the site goes to.
func (d *desk) out() string {
	if d.opts.Out != "" {
		return d.opts.Out
	}
	return d.path(publicDir)
}

// index is the site's home page on this machine.
func (d *desk) index() string { return filepath.Join(d.out(), "index.html") }

// readWords are the interface's words in the dossier's language. English stands
// behind every other language, the dossier's own phrases before the program's.
// A language without a table of its own is a problem, told in report.
func (d *desk) readWords(report *Report) (page.Words, error) {
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
		own, err := d.part(name)
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
