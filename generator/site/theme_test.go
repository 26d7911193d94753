package site

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"dossier/generator/dossier"
)

// toyTheme is a design small enough to read: it uses each of the things a real
// one leans on (a base, a partial, translations, concatenated and
// fingerprinted assets, nested data, prepared HTML).
func toyTheme() fstest.MapFS {
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	return fstest.MapFS{
		"layouts/baseof.html": file(`<!doctype html>
<html lang="{{ site.Language.Name }}"><head><meta charset="utf-8"><title>{{ .Title }} · {{ site.Title }}</title>
{{ $css := slice (resources.Get "css/a.css") (resources.Get "css/b.css") | resources.Concat "css/site.css" | minify | fingerprint -}}
<link rel="stylesheet" href="{{ $css.RelPermalink }}"><link rel="icon" href="data:,"></head>
<body>{{ partial "mast.html" . }}<main id="main">{{ block "main" . }}{{ end }}</main></body></html>
`),
		"layouts/_partials/mast.html": file(`<header><a href="/">{{ i18n "overview" }}</a></header>`),
		"layouts/home.html":           file(`{{ define "main" }}<h1>{{ .Title }}</h1>{{ range .Params.data.links }}<a href="{{ .href }}">{{ .text }}</a>{{ end }}{{ end }}`),
		"layouts/plain.html":          file(`{{ define "main" }}<h1 id="top-of-page">{{ .Title }}</h1>{{ range .Params.data.links }}<a href="{{ .href }}">{{ .text }}</a>{{ end }}{{ end }}`),
		"layouts/data.html":           file(`{{ define "main" }}<pre>{{ .Params.data | jsonify }}</pre>{{ end }}`),
		"layouts/source.html":         file(`{{ define "main" }}{{ .Params.data.lines_html | safeHTML }}{{ end }}`),
		"i18n/en.yaml":                file("overview: Overview\nsources: Sources\n"),
		"i18n/de.yaml":                file("overview: Übersicht\n"),
		"assets/css/a.css":            file("a { color: black }\n"),
		"assets/css/b.css":            file("b { color: white }\n"),
	}
}

func with(base fstest.MapFS, files map[string]string) fstest.MapFS {
	out := maps.Clone(base)
	if out == nil {
		out = fstest.MapFS{}
	}
	for name, text := range files {
		out[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

func link(href, text string) map[string]any { return map[string]any{"href": href, "text": text} }

// spanOf is the first place of words in a text.
func spanOf(text, words string) dossier.Span {
	i := strings.Index(text, words)
	return dossier.Span{Start: i, End: i + len(words)}
}

// toyPages is a small site whose links all lead somewhere.
func toyPages() []dossier.Page {
	text := "Harbour reopens\n\nThe mayor said “we waited long enough” on Monday."
	quote := spanOf(text, "we waited long enough")
	return []dossier.Page{
		{Path: "index.html", Layout: "home", Title: "Home", Data: map[string]any{
			"links": []any{link("/briefings/001.html", "one"), link("/sources/001.html#"+dossier.Anchor(quote), "words")},
		}},
		{Path: "briefings/001.html", Layout: "plain", Title: "One", Data: map[string]any{
			"links": []any{link("/sources/001.html#L3", "L3"), link("/", "home"), link("https://example.org/x?a=1&b=2", "out")},
		}},
		{Path: "sources/001.html", Layout: "source", Title: "Source 001", Listing: &dossier.Listing{
			Text: text,
			Lines: []dossier.ListedLine{
				{Number: 1, Span: dossier.Span{Start: 0, End: 15}, Class: "hd", Note: "headline"},
				{Number: 3, Span: dossier.Span{Start: 17, End: len(text)}, Links: []dossier.NoteLink{{Text: "the briefing", Href: "/briefings/001.html"}}},
			},
			Marks: []dossier.Mark{
				{Kind: dossier.MarkCited, Span: quote, ID: dossier.Anchor(quote)},
				{Kind: dossier.MarkQuote, Span: quote},
			},
		}},
		{Path: "404.html", Layout: "plain", Title: "Not found", Data: map[string]any{"links": []any{link("/sources/001.html", "a source")}}},
	}
}

// sheets are pages as sheets, keyed by all that is in them.
func sheets(pages []dossier.Page) []dossier.Sheet {
	list := make([]dossier.Sheet, len(pages))
	for i, p := range pages {
		flat := p
		flat.Listing = nil // or its address would be part of the key
		list[i] = dossier.Sheet{
			Path: p.Path, Layout: p.Layout, Key: dossier.KeyOf(fmt.Sprintf("%#v %#v", flat, p.Listing)),
			Compose: func() (dossier.Page, error) { return p, nil },
		}
	}
	return list
}

// toyInput renders the toy site into a folder of its own.
func toyInput(t testing.TB) Input {
	return Input{
		Pages: sheets(toyPages()), Theme: toyTheme(), Title: "Harbour", Language: "en",
		Files: map[string][]byte{"fonts/x.woff2": []byte("font")},
		Out:   filepath.Join(t.TempDir(), "public"),
	}
}

func mustRender(t testing.TB, in Input) Result {
	t.Helper()
	r, err := Render(t.Context(), in)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// readTree reads a folder whole.
func readTree(t testing.TB, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(p)))
		files[p] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
