package site

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"maps"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"dossier/generator/dossier"
)

// One pass through everything: pages are at their paths, links are relative,
// assets are there, nothing is reported.
func TestRender(t *testing.T) {
	in := toyInput(t)
	r := mustRender(t, in)
	if len(r.Problems) > 0 {
		t.Errorf("problems: %v", r.Problems)
	}
	files := readTree(t, in.Out)
	for page, want := range map[string]string{
		"index.html":         `<a href="briefings/001.html">one</a>`,
		"briefings/001.html": `<a href="../sources/001.html#L3">L3</a><a href="../index.html">home</a><a href="https://example.org/x?a=1&amp;b=2">out</a>`,
		"sources/001.html":   `<a href="../briefings/001.html">the briefing</a>`,
		"404.html":           `<a href="/sources/001.html">a source</a>`,
		"fonts/x.woff2":      "font",
	} {
		if !strings.Contains(files[page], want) {
			t.Errorf("%s: no %q in\n%s", page, want, files[page])
		}
	}
	if r.Pages != 4 || r.Files != 6 {
		t.Errorf("pages %d, files %d", r.Pages, r.Files)
	}
}

// The same pages give the same bytes, whatever the size of a batch, whoever
// else is in it, and whichever run it is.
func TestRenderIsAFunctionOfItsInput(t *testing.T) {
	pages := toyPages()
	for i := range 40 {
		pages = append(pages, dossier.Page{
			Path: fmt.Sprintf("more/%02d.html", i), Layout: "plain", Title: fmt.Sprint("Page ", i),
			Data: map[string]any{"links": []any{link(fmt.Sprintf("/more/%02d.html", (i+7)%40), "next")}},
		})
	}
	var want map[string]string
	for _, batch := range []int{0, 0, 1, 7, 44} {
		in := toyInput(t)
		in.Pages, in.Batch = sheets(pages), batch
		mustRender(t, in)
		got := readTree(t, in.Out)
		if want == nil {
			want = got
		}
		if !maps.Equal(got, want) {
			t.Errorf("batches of %d: another site", batch)
		}
	}
}

// What a page holds reaches its layout as it was: kinds, order, empty lists,
// numbers that are whole, and text that means something to Hugo's parsers, to
// templates, to TOML or to a browser.
func TestDataReachesTheLayoutIntact(t *testing.T) {
	data := map[string]any{
		"hostile": []any{
			"{{< figure >}}", "{{% x %}}", `{{ printf "boo" }}`, "<script>alert(1)</script>", "</pre>", "+++", "\n+++\n", "---", `"""`, `'''`, `\u0041\`,
			"line\r\nline\rline\u2028\u2029\u0085", "\x00\x01\x1b\x7f", "true", "1e93", "2016-07-16", "0x10", "~", "[x](y)", "&amp;", "\U0001F600\u202Eabc", "",
		},
		"nested":     []any{[]any{}, []any{[]any{1, 2}, []any{}}, map[string]any{}, map[string]any{"a_b": []any{map[string]any{"c": "d"}}}},
		"typed":      []string{"b", "a"},
		"maps":       []map[string]any{{"k": "v"}, {"k": "w"}},
		"big":        5095000,
		"bigger":     int64(1) << 53,
		"negative":   -1,
		"fraction":   0.25,
		"whole":      2.0,
		"yes":        true,
		"no":         false,
		"empty":      "",
		"empty_list": []any{},
		"title":      "not the page's", "layout": "evil", "url": "/evil.html", "draft": true, "date": "2999-01-01", "build": "never",
		"key with spaces. and-dots": 1,
		"long":                      strings.Repeat("très long, 長い ", 100_000),
		"deep":                      nest(200),
	}
	in := toyInput(t)
	in.Pages = sheets([]dossier.Page{{Path: "data.html", Layout: "data", Title: `{{< x >}} "quoted" <b> 2016-07-16`, Data: data}})
	mustRender(t, in)
	page := readTree(t, in.Out)["data.html"]

	_, rest, _ := strings.Cut(page, "<pre>")
	shown, _, _ := strings.Cut(rest, "</pre>")
	var got, want any
	if err := json.Unmarshal([]byte(html.UnescapeString(shown)), &got); err != nil {
		t.Fatal(err)
	}
	js, _ := json.Marshal(data)
	json.Unmarshal(js, &want)
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %.3000v\nwant %.3000v", got, want)
	}
	if title := `<title>{{&lt; x &gt;}} &#34;quoted&#34; &lt;b&gt; 2016-07-16 · Harbour</title>`; !strings.Contains(page, title) {
		t.Errorf("no %s in %.300s", title, page)
	}
}

func nest(n int) any {
	if n == 0 {
		return "bottom"
	}
	return []any{nest(n - 1)}
}

// Whole numbers are whole to a layout: they print without an exponent, count
// and index.
func TestNumbersStayWhole(t *testing.T) {
	in := toyInput(t)
	in.Theme = with(toyTheme(), map[string]string{
		"layouts/num.html": `{{ with .Params.data }}{{ .n }} {{ printf "%d" .n }} {{ add .n 1 }} {{ index .list .i }} {{ eq .i 1 }} {{ .f }}{{ end }}`,
	})
	in.Pages = sheets([]dossier.Page{{Path: "n.html", Layout: "num", Data: map[string]any{
		"n": 12345678, "i": 1, "list": []any{"a", "b"}, "f": 0.5,
	}}})
	mustRender(t, in)
	if got, want := readTree(t, in.Out)["n.html"], "12345678 12345678 12345679 b true 0.5"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Bytes that are no UTF-8 are replaced, never passed on and never fatal.
func TestInvalidTextIsReplaced(t *testing.T) {
	in := toyInput(t)
	in.Pages = sheets([]dossier.Page{{Path: "x.html", Layout: "plain", Title: "a\xffb\xc3", Data: map[string]any{"links": []any{}}}})
	mustRender(t, in)
	if got := readTree(t, in.Out)["x.html"]; !strings.Contains(got, "<h1 id=\"top-of-page\">a\uFFFDb\uFFFD</h1>") {
		t.Errorf("got %s", got)
	}
}

// A page stands at exactly its path, whatever Hugo would make of it.
func TestPathsAreTakenAsTheyAre(t *testing.T) {
	paths := []string{
		"a/b.c.html", "Großes Haus/Ä b.html", "a/:slug.html", "sources/100% & more #1?.html", "UPPER/Case.html",
		"مصادر/ا.html", "x/index.html", "en/index.en.html", "_index.html", "a..b/c.html", "404.html", "deep/er/and/deeper.html",
	}
	in := toyInput(t)
	var pages []dossier.Page
	for _, p := range paths {
		pages = append(pages, dossier.Page{Path: p, Layout: "plain", Title: p, Data: map[string]any{}})
	}
	in.Pages = sheets(pages)
	r := mustRender(t, in)
	files := readTree(t, in.Out)
	for _, p := range paths {
		if want := "<h1 id=\"top-of-page\">" + strings.ReplaceAll(p, "&", "&amp;") + "</h1>"; !strings.Contains(files[p], want) {
			t.Errorf("%s: got %q", p, files[p])
		}
	}
	if r.Files != len(paths)+2 { // and the font and the style sheet, but no home page
		t.Errorf("%d files: %v", r.Files, sortedKeys(files))
	}
}

// Whatever a caller gets wrong is an error before anything is touched.
func TestPagesAreHeldToTheirContract(t *testing.T) {
	page := func(p dossier.Page) []dossier.Page { return append(toyPages(), p) }
	for name, tc := range map[string]struct {
		pages []dossier.Page
		want  string
	}{
		"outside":        {page(dossier.Page{Path: "../x.html", Layout: "plain"}), "not that of a file"},
		"no extension":   {page(dossier.Page{Path: "x", Layout: "plain"}), "not that of a file"},
		"twice":          {page(dossier.Page{Path: "index.html", Layout: "plain"}), "same path"},
		"as a file":      {page(dossier.Page{Path: "fonts/x.woff2", Layout: "plain"}), "same path"},
		"kind":           {page(dossier.Page{Path: "x.html", Layout: "section"}), "Hugo's own kinds"},
		"capital key":    {page(dossier.Page{Path: "x.html", Layout: "plain", Data: map[string]any{"a": []any{map[string]any{"Key": 1}}}}), `"Key" is not lower case`},
		"no such layout": {page(dossier.Page{Path: "x.html", Layout: "nowhere"}), "layouts/nowhere.html: no such layout (rendering x.html)"},
		"a channel":      {page(dossier.Page{Path: "x.html", Layout: "plain", Data: map[string]any{"a": make(chan int)}}), `page "x.html": a: a chan int cannot be shown`},
		"a bad span": {page(dossier.Page{Path: "x.html", Layout: "source", Listing: &dossier.Listing{
			Text: "é", Marks: []dossier.Mark{{Kind: dossier.MarkQuote, Span: dossier.Span{Start: 0, End: 1}}},
		}}), "not in the text"},
	} {
		t.Run(name, func(t *testing.T) {
			in := toyInput(t)
			in.Pages = sheets(tc.pages)
			_, err := Render(t.Context(), in)
			if err == nil || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("got %v, want %q", err, tc.want)
			}
			if left, _ := filepath.Glob(filepath.Join(filepath.Dir(in.Out), "*")); len(left) > 0 {
				t.Errorf("left %v", left)
			}
		})
	}
}

// The dossier's own files win file by file, translations word by word, and
// another language falls back on English for what it lacks.
func TestUserOverrides(t *testing.T) {
	in := toyInput(t)
	in.Language = "de"
	in.User = with(nil, map[string]string{
		"layouts/_partials/mast.html": `<p>{{ i18n "overview" }}, {{ i18n "sources" }}, {{ i18n "mine" }}; {{ site.Params.colour }}; {{ site.Params.base_url }}</p>`,
		"i18n/de.yaml":                "mine: Meins\n",
		"assets/css/b.css":            "b{color:red}",
		"layouts/.plain.html.swp":     "{{ broken",
		"i18n/en.yaml":                "sources: Papers\n",
		"content/secret.md":           "---\ntitle: no\n---\nno",
		"hugo.yaml":                   "title: no\nuglyURLs: true\n",
		"static/no.txt":               "no",
	})
	in.Params = map[string]any{"Colour": "green"}
	in.BaseURL = "https://example.org/sub/"
	r := mustRender(t, in)
	files := readTree(t, in.Out)
	if want := `<p>Übersicht, Papers, Meins; green; https://example.org/sub/</p>`; !strings.Contains(files["index.html"], want) {
		t.Errorf("no %s in %s", want, files["index.html"])
	}
	if want := `<a href="/sub/sources/001.html">a source</a>`; !strings.Contains(files["404.html"], want) {
		t.Errorf("no %s in %s", want, files["404.html"])
	}
	for name, text := range files {
		if strings.HasSuffix(name, ".css") && text != "a{color:#000}b{color:red}" {
			t.Errorf("%s: %s", name, text)
		}
	}
	if r.Files != 8 { // four pages, style sheet, font, robots.txt, sitemap.xml
		t.Errorf("files: %v", sortedKeys(files))
	}
}

// Any language tag will do: what has no translation of its own speaks English.
func TestAnyLanguage(t *testing.T) {
	for language, want := range map[string]string{
		"": "Overview", "en": "Overview", "de": "Übersicht", "pt-BR": "Overview", "ar": "Overview", "zh-Hans": "Overview", "xx": "Overview", "en-GB": "Overview", "de-CH": "Overview",
	} {
		in := toyInput(t)
		in.Language = language
		r := mustRender(t, in)
		page := readTree(t, in.Out)["index.html"]
		if !strings.Contains(page, `<html lang="`+strings.ToLower(cmp.Or(language, "en"))+`">`) || !strings.Contains(page, ">"+want+"</a>") || len(r.Problems) > 0 {
			t.Errorf("%q: %v in %s", language, r.Problems, page)
		}
	}
}

// A word that has no translation is told, with the file to put it into.
func TestMissingTranslation(t *testing.T) {
	in := toyInput(t)
	in.User = with(nil, map[string]string{"layouts/_partials/mast.html": `{{ i18n "nowhere" }}`})
	r := mustRender(t, in)
	if len(r.Problems) != 1 || r.Problems[0].String() != `i18n/en.yaml: no translation of "nowhere"` {
		t.Errorf("got %v", r.Problems)
	}
}

// robots.txt and the sitemap need an address; they state no date.
func TestRobotsAndSitemap(t *testing.T) {
	in := toyInput(t)
	in.BaseURL = "https://example.org/sub"
	in.Pages[1].Path, in.Pages[1].Layout = "briefings/a & b/index.html", "plain"
	files := forRobots(in)
	if got, want := string(files["robots.txt"]), "User-agent: *\nAllow: /\nSitemap: https://example.org/sub/sitemap.xml\n"; got != want {
		t.Errorf("robots.txt: %q", got)
	}
	for _, want := range []string{"<loc>https://example.org/sub/</loc>", "<loc>https://example.org/sub/briefings/a%20&amp;%20b/</loc>", "<loc>https://example.org/sub/sources/001.html</loc>"} {
		if !strings.Contains(string(files["sitemap.xml"]), want) {
			t.Errorf("no %s in %s", want, files["sitemap.xml"])
		}
	}
	if strings.Contains(string(files["sitemap.xml"]), "404") {
		t.Error("the sitemap lists 404.html")
	}
	in.BaseURL = ""
	if files := forRobots(in); len(files) > 0 {
		t.Errorf("without an address: %v", sortedKeys(files))
	}
}

// HUGO_* variables and the user's own Hugo settings change nothing.
func TestTheEnvironmentStaysOutside(t *testing.T) {
	plain := toyInput(t)
	mustRender(t, plain)
	for k, v := range map[string]string{
		"HUGO_TITLE": "leak", "HUGO_BASEURL": "https://leak.example/", "HUGO_PARAMS_X": "leak", "HUGO_UGLYURLS": "true",
		"HUGO_ENVIRONMENT": "leak", "HUGO_MINIFY_MINIFYOUTPUT": "true", "HUGO_PUBLISHDIR": "/tmp/leak", "HUGO_THEME": "leak",
	} {
		t.Setenv(k, v)
	}
	in := toyInput(t)
	mustRender(t, in)
	if !maps.Equal(readTree(t, plain.Out), readTree(t, in.Out)) {
		t.Error("another site")
	}
}

// Layouts cannot run programs, read the environment, the disk or the network.
func TestLayoutsAreConfined(t *testing.T) {
	t.Setenv("SECRET", "leak")
	for name, layout := range map[string]string{
		"environment": `{{ os.Getenv "SECRET" }}`,
		"network":     `{{ (resources.GetRemote "http://127.0.0.1:1/x").Content }}`,
		"disk":        `{{ readFile "/etc/hostname" }}`,
		"program":     `{{ resources.Get "css/a.css" | css.PostCSS }}{{ (resources.Get "css/a.css" | css.PostCSS).Content }}`,
	} {
		t.Run(name, func(t *testing.T) {
			in := toyInput(t)
			in.User = with(nil, map[string]string{"layouts/plain.html": layout})
			if _, err := Render(t.Context(), in); err == nil {
				t.Errorf("no error; 404.html is %s", readTree(t, in.Out)["404.html"])
			} else if !strings.Contains(err.Error(), "layouts/plain.html") {
				t.Errorf("the error names no file: %v", err)
			}
		})
	}
}

// A mistake in a person's layout names that file and its line; one in the
// program's says that it is the program's.
func TestMistakesNameTheirFile(t *testing.T) {
	for name, tc := range map[string]struct {
		user    map[string]string
		file    string
		line    int
		builtIn bool
	}{
		"syntax":               {map[string]string{"layouts/plain.html": "{{ define \"main\" }}\n{{ if }}\n{{ end }}"}, "layouts/plain.html", 2, false},
		"unknown function":     {map[string]string{"layouts/plain.html": "a\n\n{{ nonsense 1 }}"}, "layouts/plain.html", 3, false},
		"at run time":          {map[string]string{"layouts/plain.html": "a\n{{ .Title.Nope }}"}, "layouts/plain.html", 2, false},
		"in a partial":         {map[string]string{"layouts/_partials/mast.html": "\n\n{{ div 1 0 }}"}, "layouts/_partials/mast.html", 3, false},
		"missing partial":      {map[string]string{"layouts/plain.html": "\n{{ partial \"nowhere.html\" . }}"}, "layouts/plain.html", 2, false},
		"translation":          {map[string]string{"i18n/en.yaml": "a: b\n  c: [\n"}, "i18n/en.yaml", 0, false},
		"missing style sheet":  {map[string]string{"layouts/plain.html": "\n{{ (resources.Get \"nowhere.css\").RelPermalink }}"}, "layouts/plain.html", 2, false},
		"site collection":      {map[string]string{"layouts/plain.html": "\n{{ range site.RegularPages }}{{ end }}"}, "layouts/plain.html", 2, false},
		"built-in at run time": {map[string]string{"assets/css/a.css": "a{}"}, "layouts/plain.html", 1, true},
	} {
		t.Run(name, func(t *testing.T) {
			in := toyInput(t)
			in.User = with(nil, tc.user)
			if tc.builtIn {
				in.Theme = with(toyTheme(), map[string]string{"layouts/plain.html": "{{ div 1 0 }}"})
			}
			_, err := Render(t.Context(), in)
			var mistake *LayoutError
			if !errors.As(err, &mistake) {
				t.Fatalf("got %v", err)
			}
			if mistake.File != tc.file || mistake.BuiltIn != tc.builtIn || tc.line > 0 && mistake.Line != tc.line {
				t.Errorf("got %+v", mistake)
			}
			if strings.Contains(err.Error(), siteDir) || strings.Contains(err.Error(), themeDir) {
				t.Errorf("names a file that nobody has: %v", err)
			}
			t.Log(err)
		})
	}
}

// What a layout says with errorf stops the build.
func TestErrorfStopsTheBuild(t *testing.T) {
	in := toyInput(t)
	in.User = with(nil, map[string]string{"layouts/plain.html": `{{ errorf "no title on %s" .Title }}`})
	if _, err := Render(t.Context(), in); err == nil || err.Error() != "rendering briefings/001.html: no title on One" {
		t.Errorf("got %v", err)
	}
}

// What would look beyond the page is refused, in every spelling; a page's own
// data may be called anything.
func TestLayoutsThatReachBeyondTheirPage(t *testing.T) {
	for _, layout := range []string{
		`{{ range site.RegularPages }}{{ end }}`, `{{ range .Site.Pages }}{{ end }}`, `{{ $s := site }}{{ $s.AllPages }}`,
		`{{ range where $.Site.RegularPages "Type" "x" }}{{ end }}`, `{{ with .Paginator }}{{ end }}`, `{{ (.Paginate .Pages).Pages }}`,
		`{{ ref . "x" }}`, `{{ relref . "x" }}`, `{{ .Ref "x" }}`, `{{ site.GetPage "x" }}`, `{{ (site.GetPage "x").Title }}`,
		`{{ with .Next }}{{ end }}`, `{{ define "main" }}{{ if true }}{{ else if .PrevInSection }}{{ end }}{{ end }}`,
		`{{ .Site.Taxonomies.tags }}`, `{{ site.Home.Title }}`, `{{ partial "x" (dict "p" .Site.Menus.main) }}`,
		`{{ hugo.Store.Set "a" 1 }}`, `{{ range .Site.Sections }}{{ end }}`, `{{ .Parent.Title }}`, `{{ with site }}{{ .Pages }}{{ end }}`,
		`{{ site.Data.x }}`, `{{ template "x" .Site.Home }}`, `{{ block "x" .Parent }}{{ end }}`, `{{ .Related }}`, `{{ $x := .Parent }}`,
	} {
		if err := checkLayout(shown{"layouts/x.html", false}, layout); err == nil {
			t.Errorf("%s: accepted", layout)
		}
	}
	for _, layout := range []string{
		`{{ .Params.data.pages }}`, `{{ range .Params.data.next }}{{ .parent }}{{ end }}`, `{{ .Title }}{{ site.Title }}{{ site.Params.Pages }}`,
		`{{ i18n "ref" }}`, `{{ .Params.Data.ref }}`, `{{ with $.Params.Pages }}{{ end }}`, `{{/* site.RegularPages */}}`, `{{ "site.RegularPages" }}`,
	} {
		if err := checkLayout(shown{"layouts/x.html", false}, layout); err != nil {
			t.Errorf("%s: %v", layout, err)
		}
	}
}

// Assets that differ from page to page would depend on the batch.
func TestAssetsAreTheSameForEveryPage(t *testing.T) {
	in := toyInput(t)
	in.Batch = 1
	in.User = with(nil, map[string]string{"layouts/_partials/mast.html": `{{ (resources.FromString "x.txt" .Title).RelPermalink }}`})
	_, err := Render(t.Context(), in)
	if err == nil || !strings.Contains(err.Error(), "x.txt: the layouts make this file differently from page to page") {
		t.Errorf("got %v", err)
	}
}

// Failed builds leave no goroutines behind that keep growing in number.
func TestFailuresLeaveNothingRunning(t *testing.T) {
	fail := func() {
		in := toyInput(t)
		in.User = with(nil, map[string]string{"layouts/plain.html": "{{ div 1 0 }}"})
		if _, err := Render(t.Context(), in); err == nil {
			t.Fatal("no error")
		}
	}
	fail()
	before := runtime.NumGoroutine()
	const times = 20
	for range times {
		fail()
	}
	var after int
	for range 500 {
		if after = runtime.NumGoroutine(); after <= before {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	if after-before >= times {
		t.Errorf("%d goroutines before, %d after %d failed builds", before, after, times)
	}
}
