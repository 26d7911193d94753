package page

import (
	"fmt"
	"net/url"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// visit calls f for every string of a page's data with its key.
func visit(key string, v any, f func(key, value string)) {
	switch v := v.(type) {
	case string:
		f(key, v)
	case []any:
		for _, e := range v {
			visit(key, e, f)
		}
	case map[string]any:
		for k, e := range v {
			visit(k, e, f)
		}
	}
}

var inHTML = regexp.MustCompile(`href="([^"]*)"`)

// hrefs is every address a page holds.
func hrefs(p dossier.Page) []string {
	var all []string
	visit("", p.Data, func(key, value string) {
		switch {
		case strings.HasSuffix(key, "_html"):
			for _, m := range inHTML.FindAllStringSubmatch(value, -1) {
				all = append(all, m[1])
			}
		case strings.HasPrefix(value, "/"):
			all = append(all, value)
		}
	})
	if p.Listing != nil {
		for _, l := range p.Listing.Lines {
			for _, n := range l.Links {
				all = append(all, n.Href)
			}
		}
		for _, m := range p.Listing.Marks {
			all = append(all, m.Href)
		}
	}
	return all
}

// anchors is every place within a page that its data names.
func anchors(p dossier.Page) map[string]bool {
	ids := map[string]bool{}
	visit("", p.Data, func(key, value string) {
		if key == "id" {
			ids[value] = true
		}
	})
	if p.Path == peoplePath {
		ids["person"], ids["organization"], ids["place"] = true, true, true
	}
	if p.Listing != nil {
		for _, l := range p.Listing.Lines {
			ids[dossier.LineAnchor(l.Number)] = true
		}
		for _, m := range p.Listing.Marks {
			if m.Kind == dossier.MarkCited {
				ids[m.ID] = true
			}
		}
	}
	return ids
}

// Every link leads to a page that exists, and to a place on it that exists:
// the promise, held over the whole site at once.
func TestEveryLinkLeadsSomewhere(t *testing.T) {
	for _, d := range []*dossier.Dossier{dam("third", "fourth", "fifth"), unsided()} {
		everyLink(t, composed(t, d))
	}
}

func everyLink(t *testing.T, pages map[string]dossier.Page) {
	t.Helper()
	if exact := noDeadLinks(t, pages); exact < 20 {
		t.Errorf("only %d links lead to exact words", exact)
	}
}

// noDeadLinks checks every link, and counts those that lead to exact words.
func noDeadLinks(t *testing.T, pages map[string]dossier.Page) (exact int) {
	t.Helper()
	for _, p := range pages {
		for _, h := range hrefs(p) {
			if h == "" {
				continue
			}
			u, err := url.Parse(h)
			if err != nil || u.Scheme != "" {
				t.Errorf("%s: %q is no address of the site", p.Path, h)
				continue
			}
			to, ok := pages[strings.TrimPrefix(u.Path, "/")]
			switch {
			case !ok:
				t.Errorf("%s: %q leads to no page", p.Path, h)
			case u.Fragment != "" && !anchors(to)[u.Fragment]:
				t.Errorf("%s: %q leads to no place on its page", p.Path, h)
			case strings.HasPrefix(u.Fragment, "w"):
				exact++
			}
		}
	}
	return exact
}

// The same dossier, made anew, gives the same pages in the same order.
func TestComposeIsDeterministic(t *testing.T) {
	first := compose(t, dam("third"), Options{Words: words(t)})
	for range 5 {
		if again := compose(t, dam("third"), Options{Words: words(t)}); !reflect.DeepEqual(first, again) {
			t.Fatal("two runs differ")
		}
	}
}

// A page's data holds what the contract allows and nothing else.
func TestDataIsPlain(t *testing.T) {
	var check func(at string, v any)
	check = func(at string, v any) {
		switch v := v.(type) {
		case string, bool, int:
		case []any:
			for _, e := range v {
				check(at, e)
			}
		case map[string]any:
			for k, e := range v {
				if k != strings.ToLower(k) {
					t.Errorf("%s: key %q is not in lower case", at, k)
				}
				check(at+"."+k, e)
			}
		default:
			t.Errorf("%s holds a %T", at, v)
		}
	}
	for _, p := range composed(t, dam()) {
		check(p.Path, p.Data)
	}
}

// Adding a theme is adding a file: it stands on every page's rail, in the
// table of positions, on the home page, and has a page of its own.
func TestAFifthThemeAppearsEverywhere(t *testing.T) {
	d := dam("third", "fourth", "fifth")
	d.BaseURL = "https://example.org/" // without it 404.html leads nowhere
	pages := composed(t, d)
	const home = "/themes/fifth.html"
	for _, p := range pages {
		if !slices.Contains(hrefs(p), home) {
			t.Errorf("%s does not lead to the fifth theme", p.Path)
		}
	}
	if _, ok := pages["themes/fifth.html"]; !ok {
		t.Error("the fifth theme has no page")
	}
	columns := pages[positionsPath].Data["themes"].([]any)
	if len(columns) != 5 || columns[4].(map[string]any)["href"] != home {
		t.Errorf("positions has %d columns", len(columns))
	}
	marks := map[string]bool{}
	for _, c := range columns {
		marks[c.(map[string]any)["glyph"].(string)] = true
	}
	if len(marks) != 5 || columns[0].(map[string]any)["glyph"] != "pause" {
		t.Errorf("five themes have the marks %v", marks)
	}
}

// Names that look like markup stay text: they reach the templates as they
// are, never inside HTML, and never as a path out of their folder.
func TestHostileNamesStayData(t *testing.T) {
	d := dam()
	d.Actors[1].ID = "../../etc/<script>"
	pages := composed(t, d)
	seen := false
	for _, p := range pages {
		if strings.Contains(p.Path, "..") || strings.ContainsAny(p.Path, "<>{}") {
			t.Errorf("a page at %q", p.Path)
		}
		visit("", p.Data, func(key, value string) {
			seen = seen || value == "<script>alert(1)</script>{{< x >}}"
			if strings.HasSuffix(key, "_html") && strings.Contains(value, "<script") {
				t.Errorf("%s: %s holds a script: %s", p.Path, key, value)
			}
		})
	}
	if !seen {
		t.Error("the name was changed or dropped")
	}
}

// Runs never change a word: joined, they are the sentence.
func TestRunsAreTheSentence(t *testing.T) {
	d := dam()
	c := newComposer(d, Options{Words: words(t)})
	v, s := c.volume(d.Sources[0]), c.sheet("index.html")
	for from := range damText {
		for _, to := range []int{from, from + 1, from + 30, len(damText)} {
			at := dossier.Span{Start: from, End: min(to, len(damText))}
			tint := []dossier.Span{{Start: from - 5, End: from + 3}, {Start: from + 9, End: from + 20}}
			var b strings.Builder
			for _, r := range s.verbatim(v, at, tint, contrast{"qt", "dim"}) {
				b.WriteString(r.Text)
			}
			if b.String() != damText[at.Start:at.End] {
				t.Fatalf("%v reads %q", at, b.String())
			}
		}
	}
}

// The rail, the foot and the control stand on every page; every page says how
// far it was reviewed.
func TestEveryPageSaysMachineDraft(t *testing.T) {
	d := dam()
	d.BaseURL = "https://example.org/" // without it 404.html leads nowhere
	for _, p := range composed(t, d) {
		h := p.Data["head"].(map[string]any)
		if draft := h["draft"].(string); !strings.HasPrefix(draft, "machine draft") {
			t.Errorf("%s says %q", p.Path, draft)
		}
		if h["heading"] == "" || p.Title == "" || len(h["nav"].([]any)) != 5 {
			t.Errorf("%s lacks a heading or its way around", p.Path)
		}
	}
	d = dam()
	d.Sources[0].Briefing.Reviewed = "R. Eader, 2031-01-02"
	pages := composed(t, d)
	for path, want := range map[string]string{
		"briefings/001_orva.html": "reviewed: R. Eader, 2031-01-02",
		"briefings/002_tarn.html": "machine draft, reviewed by nobody yet",
		"index.html":              "machine draft; 1 of 2 briefings reviewed",
	} {
		if got := pages[path].Data["head"].(map[string]any)["draft"]; got != want {
			t.Errorf("%s says %q, want %q", path, got, want)
		}
	}
}

// A large source is laid out in time that grows with its length.
func TestOneLongLine(t *testing.T) {
	d := dam()
	long := strings.Repeat("The river is a shared river, Tarn says. ", 5<<20/40)
	f := newFolio("009", "009_long", long)
	f.Article.Passages = []dossier.Passage{{Span: f.Source.Lines[0]}}
	p := &dossier.Presence{Actor: d.Actors[3], Folio: f}
	for i := 0; i+40 <= len(long); i += 40 {
		p.Mentions = append(p.Mentions, dossier.Span{Start: i + 29, End: i + 33})
	}
	p.Cite = dossier.Cite{Folio: f, Line: 1, Spans: p.Mentions[:1]}
	f.Actors = append(f.Actors, p)
	d.Actors[3].In = append(d.Actors[3].In, p)
	d.Sources = append(d.Sources, f)
	pages := composed(t, d)
	if n := len(pages["sources/009_long.html"].Listing.Marks); n < 131000 {
		t.Errorf("%d marks", n)
	}
}

func ExampleWords() {
	w, _ := ReadWords(Table{"en", []byte("n_sources: {one: one source, other: \"{{ .count }} sources\"}")})
	fmt.Println(w.Count("n_sources", 1), "/", w.Count("n_sources", 12345), "/", w.Say("unknown_key"))
	// Output: one source / 12,345 sources / unknown_key
}
