package site

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// mouldTheme shows a page's data through partials that use all that moulds
// know.
func mouldTheme(partials map[string]string) Input {
	files := map[string]string{
		"layouts/plain.html": `{{ define "main" }}{{ range .Params.data.values }}{{ partial "all.html" . }}{{ end }}{{ partial "tree.html" .Params.data.tree }}{{- partial "all.html" (dict "text" .Title "n" 1) -}}{{ end }}`,
		"layouts/_partials/all.html": `{{- /* a comment */ -}}
{{ with .text }}<p class="a {{ . }}" title="{{ . }}">{{ . }}{{ $.text }}</p>{{ else }}none{{ end }}
<a href="{{ .href }}"{{ with .lang }} lang="{{ . }}"{{ end }}>{{ .missing }}</a><svg><use href="#g-{{ .text }}"/></svg><img alt="x" src="/x.png">
{{ if and .text (not .href) }}1{{ else if or .n .href }}2{{ end }}{{ if eq .text "plain" }}3{{ end }}{{ if ne .n 1 }}4{{ end }}
{{ $t := .text }}{{ range $i, $e := .list }}{{ if $i }}, {{ end }}{{ $e }}{{ $t }}{{ $i }}{{ else }}empty{{ end }}{{ .html | safeHTML }}{{ safeHTML .html }}{{ .n }}{{ .yes }}{{ .half }}
{{ i18n "overview" }}{{ i18n "nowhere" }}{{ partial "leaf.html" (dict "v" .text "w" $t) }}{{ partial "leaf.html" . }}`,
		"layouts/_partials/leaf.html": `<b{{ if .v }} class="{{ .v }}"{{ end }}>{{ .w }}</b>`,
		"layouts/_partials/tree.html": `{{ with .name }}<i>{{ . }}</i>{{ end }}{{ range .parts }}{{ partial "tree.html" . }}{{ end }}`,
	}
	maps.Copy(files, partials)
	return Input{Theme: with(toyTheme(), files)}.withDefaults()
}

// hostileValues are values that are escaped in one way or another.
func hostileValues() []any {
	var values []any
	for _, s := range []string{
		"plain", "", "1+1<2>&\"'`=", "\x00\u2028\ufeff", "javascript:alert(1)", "/a/b.html#L3", "/ä b%20c?d=e&f+g#h i", "https://example.org/?a=b", "//x", "#frag", "mailto:x@y",
		"data:text/html,x", "a b", "g-1_2", "-", "</p><script>", "{{ .x }}", "é\u202e", "&amp;", "%zz", "\\u003c",
	} {
		values = append(values, map[string]any{
			"text": s, "href": s, "lang": s, "html": "<em>" + s, "list": []any{s, 1, true}, "n": len(s), "yes": s != "", "half": 0.5, "v": s, "w": s,
		})
	}
	return append(values, map[string]any{}, map[string]any{"list": []any{}, "n": 1})
}

// renderedBy renders one page with some of a design's files.
func renderedBy(t *testing.T, in Input, files func(*design) map[string][]byte) string {
	t.Helper()
	d, err := newDesign(in)
	if err != nil {
		t.Fatal(err)
	}
	p := &press{in: in, design: d}
	made, _, err := p.renderAll(t.Context(), files(d), []galley{hostilePage(t)})
	if err != nil {
		t.Fatal(err)
	}
	return made["x.html"]
}

// hostilePage is a page of mouldTheme with hostile values.
func hostilePage(t *testing.T) galley {
	t.Helper()
	page, _, err := composed(dossier.Sheet{Path: "x.html", Layout: "plain", Compose: func() (dossier.Page, error) {
		tree := map[string]any{"name": "a", "parts": []any{map[string]any{"name": "b", "parts": []any{map[string]any{"name": "<c>"}}}, map[string]any{}}}
		return dossier.Page{Path: "x.html", Layout: "plain", Title: "T+T", Data: map[string]any{"values": hostileValues(), "tree": tree}}, nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	return page
}

// A mould shows of any value what Hugo shows of it by the partial.
func TestMouldsShowWhatPartialsShow(t *testing.T) {
	in := mouldTheme(nil)
	d, err := newDesign(in)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"all.html", "leaf.html", "tree.html"} {
		if d.moulds[name] == nil {
			t.Errorf("%s is no mould", name)
		}
	}
	got := renderedBy(t, in, func(d *design) map[string][]byte { return d.quick })
	want := renderedBy(t, in, func(d *design) map[string][]byte { return d.files })
	if got == want && strings.Contains(got, "&lt;c&gt;") {
		return
	}
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			t.Fatalf("line %d\ngot  %q\nwant %q", i, a[i], b[i])
		}
	}
	t.Errorf("%d lines, want %d", len(a), len(b))
}

// The main part of a page stands where the layouts want it, whatever they do
// with it: once, twice, not at all, or where HTML is no HTML.
func TestMainPartsAreInTheirPlaces(t *testing.T) {
	for base, quick := range map[string]bool{
		`<main>{{ block "main" . }}{{ end }}</main>`:                              true,
		`{{ block "main" . }}{{ end }}|{{ block "main" . }}{{ end }}`:             false,
		`{{ if .Params.none }}{{ block "main" . }}{{ end }}{{ end }}nothing`:      true,
		`<p title="{{ template "main" . }}">`:                                     false,
		`<script>let page = {{ template "main" . }}</script>`:                     false,
		`{{ with .Params.data }}{{ block "main" $ }}{{ end }}{{ end }}<!-- x -->`: true,
	} {
		in := mouldTheme(map[string]string{"layouts/baseof.html": base})
		d, err := newDesign(in)
		if err != nil {
			t.Fatal(err)
		}
		p, page := &press{in: in, design: d}, []galley{hostilePage(t)}
		want, _, wantErr := p.renderAll(t.Context(), d.files, page)
		got, _, gotErr := p.renderBatch(t.Context(), batch{at: []int{0}, pages: page})
		if (gotErr == nil) != (wantErr == nil) || !maps.Equal(got, want) {
			t.Errorf("%s\ngot  %v, %.200q\nwant %v, %.200q", base, gotErr, got, wantErr, want)
		}
		if _, _, err := p.renderAll(t.Context(), d.quick, page); (err == nil) != quick {
			t.Errorf("%s, with moulds: %v", base, err)
		}
	}
}

// What a mould does not know is left to Hugo, when the design is read or when
// a value turns up that it cannot show.
func TestWhatIsNoMould(t *testing.T) {
	for _, text := range []string{
		`<script>{{ . }}</script>`, `<title>{{ . }}</title>`, `<p style="{{ . }}">`, `<p onclick="{{ . }}">`, `<p class={{ . }}>`, `<p class='{{ . }}'>`,
		`<p {{ . }}>`, `<{{ . }}>`, `<a src="{{ . }}">`, `<a href="/{{ . }}">`, `<!-- {{ . }} -->`, `a < b`, `<p>{{ if . }}<b {{ end }}>`, `{{ return . }}`,
		`{{ printf "%s" . }}`, `{{ .Render "x" }}`, `{{ site.Title }}`, `{{ partial "nowhere.html" . }}`, `{{ partial .name . }}`, `{{ $x := 1 }}{{ $x = 2 }}`,
		`{{ range . }}{{ break }}{{ end }}`, `{{ define "x" }}{{ end }}`, `{{ template "x" }}`, `{{ len .a }}`, `{{ i18n "a" . }}`, `<p class="{{ if . }}a"{{ end }}>`,
	} {
		in := mouldTheme(map[string]string{"layouts/_partials/leaf.html": text})
		d, err := newDesign(in)
		if err != nil {
			t.Fatal(err)
		}
		if d.moulds["leaf.html"] != nil || d.moulds["all.html"] != nil {
			t.Errorf("%s: a mould", text)
		}
	}
	in := toyInput(t)
	in.User = with(nil, map[string]string{"layouts/_partials/mast.html": `<header>{{ .Title }}</header>`})
	mustRender(t, in)
	if page := readTree(t, in.Out)["index.html"]; !strings.Contains(page, "<header>Home</header>") {
		t.Errorf("got %s", page)
	}
}

// The program's own partials and layouts are moulds, but for those that make
// assets and one that is shown once: this is what makes it as fast as it is.
func TestTheDesignIsMouldable(t *testing.T) {
	root := filepath.Join("..", "..")
	if _, err := os.Stat(filepath.Join(root, "layouts")); err != nil {
		t.Skip(err)
	}
	d, err := newDesign(Input{Theme: os.DirFS(root)}.withDefaults())
	if err != nil {
		t.Fatal(err)
	}
	var left []string
	for _, name := range sortedKeys(d.moulds) {
		if d.moulds[name] == nil {
			left = append(left, name)
		}
	}
	if want := []string{themeDir + "/layouts/method.html", "head.html", "styles.html"}; !slices.Equal(left, want) {
		t.Errorf("no moulds: %v, want %v", left, want)
	}
}
