package site

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"dossier/generator/dossier"
)

// leaf is a page of a random site.
type leaf struct {
	path, layout, words string
	ids                 []string
	links               []string
}

// leafTheme shows a leaf: its ids, its links, and what may go wrong on it. The
// layout "scripted" brings a script of its own, which no other page has.
func leafTheme() fstest.MapFS {
	body := `{{ define "main" }}{{ range .Params.data.ids }}<p id="{{ . }}">{{ . }}</p>{{ end }}{{ range .Params.data.links }}<a href="{{ .href }}">{{ .text }}</a>{{ end }}`
	return with(toyTheme(), map[string]string{
		"layouts/leaf.html":     body + `{{ .Params.data.words }}{{ end }}`,
		"layouts/styled.html":   body + `<p style="x">{{ .Params.data.words }}</p>{{ end }}`,
		"layouts/untold.html":   body + `{{ i18n "nowhere" }}{{ .Params.data.words }}{{ end }}`,
		"layouts/scripted.html": body + `<script src="{{ (resources.Get "js/a.js" | fingerprint).RelPermalink }}"></script>{{ .Params.data.words }}{{ end }}`,
		"assets/js/a.js":        "alert(1)",
	})
}

func (l leaf) page() dossier.Page {
	ids, links := []any{}, []any{}
	for _, id := range l.ids {
		ids = append(ids, id)
	}
	for _, href := range l.links {
		links = append(links, link(href, "there"))
	}
	return dossier.Page{Path: l.path, Layout: l.layout, Title: l.path, Data: map[string]any{"ids": ids, "links": links, "words": l.words}}
}

// wood is a site of leaves, some linked to others, some broken.
type wood struct {
	rand    *rand.Rand
	layouts []string
	leaves  map[string]leaf
}

func (w *wood) words() string { return fmt.Sprint("words ", w.rand.IntN(1000)) }

// grow gives a leaf at a path, new or in the place of another.
func (w *wood) grow(path string) {
	l := leaf{path: path, layout: w.layouts[w.rand.IntN(len(w.layouts))], words: w.words()}
	for i := range 3 {
		if w.rand.IntN(4) > 0 {
			l.ids = append(l.ids, fmt.Sprint("id", i))
		}
	}
	for range w.rand.IntN(4) {
		l.links = append(l.links, fmt.Sprintf("/%s#id%d", w.path(), w.rand.IntN(3)))
	}
	if w.rand.IntN(6) == 0 {
		l.links = append(l.links, "/nowhere.html", "relative.html", "#id0")
	}
	w.leaves[path] = l
}

func (w *wood) path() string { return fmt.Sprintf("%c/%02d.html", 'a'+w.rand.IntN(3), w.rand.IntN(12)) }

// change changes a few leaves: another in the place of one, a new one, one
// less, one with other words alone.
func (w *wood) change() {
	for range 1 + w.rand.IntN(4) {
		path := w.path()
		switch w.rand.IntN(3) {
		case 0:
			w.grow(path)
		case 1:
			delete(w.leaves, path)
		default:
			if l, ok := w.leaves[path]; ok {
				l.words = w.words()
				w.leaves[path] = l
			}
		}
	}
}

// sheets are the leaves as sheets. A sheet's key covers what its links depend
// on, as it must: whether each finds its target.
func (w *wood) sheets(composed *[]string) []dossier.Sheet {
	var list []dossier.Sheet
	for _, path := range sortedKeys(w.leaves) {
		l := w.leaves[path]
		found := fmt.Sprintf("%#v", l)
		for _, href := range l.links {
			file, id, _ := strings.Cut(href[1:], "#")
			found += fmt.Sprint(slices.Contains(w.leaves[file].ids, id))
		}
		list = append(list, dossier.Sheet{
			Path: path, Layout: l.layout, Key: dossier.KeyOf(found),
			Compose: func() (dossier.Page, error) {
				*composed = append(*composed, path)
				return l.page(), nil
			},
		})
	}
	return list
}

// Whatever changes from one build to the next, a build that remembers gives
// the files, the problems and the memory of one from nothing; it composes the
// pages whose keys changed and no others; what it keeps are the same files.
func TestWhatIsKeptIsExact(t *testing.T) {
	for name, layouts := range map[string][]string{
		"plain":    {"leaf", "leaf", "leaf", "styled", "scripted"},
		"warnings": {"leaf", "leaf", "leaf", "leaf", "untold"},
	} {
		t.Run(name, func(t *testing.T) {
			w := &wood{rand.New(rand.NewPCG(1, 2)), layouts, map[string]leaf{}}
			for range 20 {
				w.grow(w.path())
			}
			in := toyInput(t)
			in.Theme, in.Batch = leafTheme(), 8
			keys := map[string]dossier.Key{}
			for range 12 {
				var composed, all []string
				in.Pages = w.sheets(&composed)
				before := infos(t, in.Out)
				got := mustRender(t, in)

				changed := []string{}
				for _, s := range in.Pages {
					if keys[s.Path] != s.Key {
						changed = append(changed, s.Path)
					}
				}
				if name == "plain" && !slices.Equal(composed, changed) || got.Rendered != len(composed) || len(composed) < len(changed) {
					t.Errorf("composed %v, changed %v, %d rendered", composed, changed, got.Rendered)
				}
				after := infos(t, in.Out)
				for _, s := range in.Pages {
					if !slices.Contains(composed, s.Path) && !sameFile(before[s.Path], after[s.Path]) {
						t.Errorf("%s: another file", s.Path)
					}
				}
				fresh := in
				fresh.Out, fresh.Memory, fresh.Pages = filepath.Join(t.TempDir(), "public"), nil, w.sheets(&all)
				want := mustRender(t, fresh)
				if a, b := readTree(t, in.Out), readTree(t, fresh.Out); !maps.Equal(a, b) {
					t.Errorf("files: %v, from nothing: %v", sortedKeys(a), sortedKeys(b))
				}
				if !reflect.DeepEqual(got.Problems, want.Problems) || got.Pages != want.Pages || got.Files != want.Files {
					t.Errorf("got  %d %d %v\nwant %d %d %v", got.Pages, got.Files, got.Problems, want.Pages, want.Files, want.Problems)
				}
				clear(keys)
				for _, s := range in.Pages {
					keys[s.Path] = s.Key
				}
				in.Memory = got.Memory
				w.change()
			}
		})
	}
}

// infos are the files of a folder as the system knows them.
func infos(t *testing.T, dir string) map[string]os.FileInfo {
	list := map[string]os.FileInfo{}
	if _, err := os.Stat(dir); err != nil {
		return list
	}
	for name := range readTree(t, dir) {
		info, err := os.Lstat(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		list[name] = info
	}
	return list
}

func sameFile(a, b os.FileInfo) bool {
	return a != nil && b != nil && os.SameFile(a, b) && a.ModTime().Equal(b.ModTime())
}

// remembered is a toy site that was built, as the input of the next build.
func remembered(t *testing.T) Input {
	in := toyInput(t)
	in.Memory = mustRender(t, in).Memory
	return in
}

// Where nothing changed, nothing is composed, rendered or touched, and the
// result is the one it was.
func TestNothingChanged(t *testing.T) {
	in := toyInput(t)
	in.BaseURL = "https://example.org/"
	in.Pages[1].Compose = func() (dossier.Page, error) {
		return dossier.Page{Path: "briefings/001.html", Layout: "plain", Title: "One", Data: map[string]any{"links": []any{link("/nowhere.html", "x")}}}, nil
	}
	writeFile(t, filepath.Join(in.Out, ".nojekyll"), "")
	first := mustRender(t, in)
	in.Memory = first.Memory
	before, _ := os.Stat(in.Out)

	intact, ok := Intact(t.Context(), in)
	if !ok {
		t.Error("not intact")
	}
	in.Progress = func(int, int) { t.Error("progress") }
	second := mustRender(t, in)
	if second.Rendered != 0 || len(second.Problems) != 1 {
		t.Errorf("got %+v", second)
	}
	first.Rendered = 0
	if !reflect.DeepEqual(first, second) || !reflect.DeepEqual(first, intact) {
		t.Errorf("got %+v\nand %+v\nwant %+v", second, intact, first)
	}
	if after, _ := os.Stat(in.Out); !os.SameFile(before, after) {
		t.Error("another folder")
	}
}

// Whoever touches the site between two builds, and however: it is noticed, and
// the next build makes the site that it would make from nothing.
func TestWhatWasTouchedIsMadeAgain(t *testing.T) {
	at := func(in Input, name string) string { return filepath.Join(in.Out, filepath.FromSlash(name)) }
	page := "briefings/001.html"
	for name, touch := range map[string]func(in *Input) error{
		"words of the same length": func(in *Input) error {
			old, err := os.ReadFile(at(*in, page))
			return cmpErr(err, os.WriteFile(at(*in, page), []byte(strings.ToUpper(string(old))), 0o644))
		},
		"a time":      func(in *Input) error { return os.Chtimes(at(*in, page), time.Now(), time.Now()) },
		"a mode":      func(in *Input) error { return os.Chmod(at(*in, page), 0o600) },
		"a page gone": func(in *Input) error { return os.Remove(at(*in, page)) },
		"a link instead": func(in *Input) error {
			return cmpErr(os.Remove(at(*in, page)), os.Symlink("../index.html", at(*in, page)))
		},
		"a folder":        func(in *Input) error { return cmpErr(os.Remove(at(*in, page)), os.Mkdir(at(*in, page), 0o755)) },
		"a style gone":    func(in *Input) error { return os.RemoveAll(at(*in, "css")) },
		"a font changed":  func(in *Input) error { return os.WriteFile(at(*in, "fonts/x.woff2"), []byte("FONT"), 0o644) },
		"one file more":   func(in *Input) error { return os.WriteFile(at(*in, "sources/x.html"), nil, 0o644) },
		"one folder more": func(in *Input) error { return os.Mkdir(at(*in, "x"), 0o755) },
		"all gone":        func(in *Input) error { return os.RemoveAll(in.Out) },
		"another design": func(in *Input) error {
			in.Theme = with(toyTheme(), map[string]string{"i18n/en.yaml": "overview: Home\n"})
			return nil
		},
		"another title":   func(in *Input) error { in.Title = "Port"; return nil },
		"another program": func(in *Input) error { in.Program = "2"; return nil },
		"another file":    func(in *Input) error { in.Files = map[string][]byte{"fonts/x.woff2": []byte("other")}; return nil },
		"a damaged memory": func(in *Input) error {
			in.Memory = slices.Clone(in.Memory)
			in.Memory[len(in.Memory)-3] ^= 1
			return nil
		},
		"another folder's memory": func(in *Input) error {
			other := toyInput(t)
			r, err := Render(t.Context(), other)
			in.Memory = r.Memory
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			in := remembered(t)
			if err := touch(&in); err != nil {
				t.Fatal(err)
			}
			if _, ok := Intact(t.Context(), in); ok {
				t.Error("intact")
			}
			got := mustRender(t, in)
			fresh := in
			fresh.Memory, fresh.Out = nil, filepath.Join(t.TempDir(), "public")
			mustRender(t, fresh)
			if a, b := readTree(t, in.Out), readTree(t, fresh.Out); !maps.Equal(a, b) {
				t.Errorf("files %v\nwant %v", a, b)
			}
			in.Memory = got.Memory
			if _, ok := Intact(t.Context(), in); !ok {
				t.Error("not intact afterwards")
			}
		})
	}
}

func cmpErr(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// A sheet without a key is rendered in every build, and alone.
func TestASheetWithoutAKey(t *testing.T) {
	in := toyInput(t)
	in.Pages[1].Key = dossier.Key{}
	in.Memory = mustRender(t, in).Memory
	if r := mustRender(t, in); r.Rendered != 1 {
		t.Errorf("%d rendered", r.Rendered)
	}
}

// A page that is kept with a broken link is whole again once the target is
// there, though its own key is as it was; one whose link has become that of a
// folder is written anew.
func TestALinkIsMendedFromElsewhere(t *testing.T) {
	from := leaf{path: "a.html", layout: "leaf", links: []string{"/b.html#x", "/c"}}
	in := toyInput(t)
	in.Theme = with(leafTheme(), map[string]string{"layouts/_partials/mast.html": "no links"})
	in.Pages = sheets([]dossier.Page{from.page(), leaf{path: "b.html", layout: "leaf"}.page()})
	r := mustRender(t, in)
	if len(r.Problems) != 2 {
		t.Errorf("got %v", r.Problems)
	}
	in.Memory = r.Memory
	in.Pages = sheets([]dossier.Page{from.page(), leaf{path: "b.html", layout: "leaf", ids: []string{"x"}}.page()})
	r = mustRender(t, in)
	if len(r.Problems) != 1 || r.Rendered != 1 {
		t.Errorf("%d rendered, %v", r.Rendered, r.Problems)
	}
	in.Memory = r.Memory
	in.Pages = append(in.Pages, sheets([]dossier.Page{leaf{path: "c/index.html", layout: "leaf"}.page()})...)
	r = mustRender(t, in)
	if page := readTree(t, in.Out)["a.html"]; len(r.Problems) != 0 || !strings.Contains(page, `href="c/index.html"`) {
		t.Errorf("%d rendered, %v\n%s", r.Rendered, r.Problems, page)
	}
}

// A file of the layouts that no page leads to belongs to no page in
// particular: with it, one change renders everything again.
func TestALooseAsset(t *testing.T) {
	in := toyInput(t)
	in.User = with(nil, map[string]string{"layouts/source.html": `{{ (resources.FromString "loose.txt" "x").Publish }}{{ .Title }}`})
	in.Memory = mustRender(t, in).Memory
	if r := mustRender(t, in); r.Rendered != 0 {
		t.Errorf("nothing changed: %d rendered", r.Rendered)
	}
	in.Pages = slices.Delete(in.Pages, 2, 3) // the only page that makes it
	r := mustRender(t, in)
	if _, there := readTree(t, in.Out)["loose.txt"]; there || r.Rendered != 3 {
		t.Errorf("still there, %d rendered", r.Rendered)
	}
}

// With the last page that Hugo warned of goes the warning, and with the last
// that leads to a file of the layouts goes the file.
func TestWhatGoesWithTheLastPage(t *testing.T) {
	for _, batch := range []int{4, 5} { // those that stay are in batches without warnings, or not
		in := toyInput(t)
		in.Theme, in.Batch = leafTheme(), batch
		pages := toyPages()
		in.Pages = append(sheets(pages), sheets([]dossier.Page{
			leaf{path: "a.html", layout: "untold"}.page(), leaf{path: "b.html", layout: "scripted"}.page(),
		})...)
		r := mustRender(t, in)
		files := len(pages) + 2 + 3 // a style sheet, a script, a font
		if len(r.Problems) != 1 || r.Files != files {
			t.Errorf("%d files, %v", r.Files, r.Problems)
		}
		in.Memory = r.Memory
		in.Pages = sheets(pages)
		if r = mustRender(t, in); len(r.Problems) != 0 || r.Files != files-3 || len(readTree(t, in.Out)) != files-3+1 {
			t.Errorf("%d files, %v", r.Files, r.Problems)
		}
	}
}
