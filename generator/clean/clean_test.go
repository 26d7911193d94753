package clean

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"dossier/generator/dossier"
)

// holds checks what is true of every article: passages and what is set aside
// lie in the source's lines, in order, apart, trimmed, and leave out nothing
// but white space; whatever is attested stands where it is said to stand.
func holds(t *testing.T, s *dossier.Source, a *dossier.Article) {
	t.Helper()
	covered := make([]bool, len(s.Text))
	cover := func(at dossier.Span, what string) {
		text := s.Slice(at)
		if text == "" || strings.TrimFunc(text, white) != text || s.Line(at.Start) != s.Line(at.End-1) {
			t.Fatalf("%s %v is empty, untrimmed or spans lines: %q", what, at, text)
		}
		for i := at.Start; i < at.End; i++ {
			if covered[i] {
				t.Fatalf("%s %v covers byte %d a second time", what, at, i)
			}
			covered[i] = true
		}
	}
	last := -1
	for _, p := range a.Passages {
		cover(p.Span, "passage")
		if p.Span.Start <= last {
			t.Fatal("passages out of order")
		}
		last = p.Span.Start
	}
	last = -1
	for _, x := range a.SetAside {
		cover(x.Span, string(x.Reason))
		if x.Span.Start <= last || x.Reason == "" {
			t.Fatalf("set aside out of order or without a reason: %+v", x)
		}
		last = x.Span.Start
	}
	for i, r := range s.Text {
		if !covered[i] && !white(r) {
			t.Fatalf("byte %d, %q, is neither a passage's nor set aside", i, r)
		}
	}
	for _, x := range append([]dossier.Attested{a.Outlet, a.Dateline}, a.Byline...) {
		if x.Span.Len() > 0 && s.Slice(x.Span) != x.Value {
			t.Fatalf("%q is not at its place: %q", x.Value, s.Slice(x.Span))
		}
	}
	if s.Slice(a.Title.Span) != a.Title.Text || s.Slice(a.Deck.Span) != a.Deck.Text {
		t.Fatalf("title or deck is not at its place")
	}
}

// Every stretch of the dossier's own sources is a passage or is set aside, once,
// and lies where it says.
func TestNothingIsLost(t *testing.T) {
	files, _ := filepath.Glob(sources + "*.txt")
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		s := textSource(f, string(raw))
		a, _ := Clean(s)
		holds(t, s, a)
		again, _ := Clean(s)
		if !reflect.DeepEqual(a, again) {
			t.Errorf("%s: cleaned differently the second time", f)
		}
	}
}

// Whatever the text, nothing is lost, nothing is counted twice, nothing panics.
func FuzzClean(f *testing.F) {
	files, _ := filepath.Glob(sources + "*.txt")
	for _, name := range files {
		raw, _ := os.ReadFile(name)
		f.Add(string(raw))
	}
	for _, c := range pieces {
		f.Add(c.text)
	}
	f.Add("A - B | C\nA\n\u00a0\nBy\u00a0A B\nLIMA (AP) — One two three four five six seven eight.  Ann Lee, AP/")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		s := textSource("fuzz.txt", text)
		a, _ := Clean(s)
		holds(t, s, a)
	})
}

// A line of five megabytes, or a hundred thousand lines, pass in seconds.
func TestLongSources(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	for name, text := range map[string]string{
		"one line":   strings.Repeat("The council met on Tuesday and voted. ", 5<<20/38),
		"no stops":   strings.Repeat("word ", 1<<20),
		"quotes":     strings.Repeat(`"On Friday, December 18," he said. `, 1<<17),
		"labels":     strings.Repeat("Latest News\nBy Ann Lee\nReply\n", 40000),
		"blanks":     strings.Repeat("\n", 1<<20) + "One line.",
		"headlines":  strings.Repeat("A | B | C - D\n", 40000),
		"half twice": strings.Repeat("ab", 1<<20),
		"one holder": strings.Repeat("Pier closes for repairs today.\n© Harbour Star\n", 1<<16),
	} {
		start := time.Now()
		s := textSource("long.txt", text)
		a, _ := Clean(s)
		// Linear work takes a second or two; quadratic work takes hours.
		if d := time.Since(start); d > time.Minute {
			t.Errorf("%s: %d bytes took %v", name, len(text), d)
		}
		t.Logf("%s: %v", name, time.Since(start))
		if len(a.Passages)+len(a.SetAside) == 0 {
			t.Errorf("%s: nothing came out", name)
		}
	}
}

// What a person says beside a source counts before anything found.
func TestSidecarCounts(t *testing.T) {
	s := textSource("a.txt", pieces[0].text)
	s.Sidecar = dossier.Sidecar{Title: "T", Outlet: "O", Agency: "A", Byline: []string{"B", "C"}, Dateline: "D", Published: "2001-02", Language: "de", URL: "https://example.org/"}
	a, _ := Clean(s)
	said := func(v string) dossier.Attested { return dossier.Attested{Value: v, Basis: "sidecar"} }
	if a.Title.Text != "T" || a.Outlet != said("O") || a.Agency != said("A") || a.Dateline != said("D") || a.URL != said("https://example.org/") ||
		a.Language != "de" || a.Published != (dossier.Published{EDTF: "2001-02", Basis: "sidecar"}) ||
		!reflect.DeepEqual(a.Byline, []dossier.Attested{said("B"), said("C")}) {
		t.Errorf("%+v", a)
	}
	holds(t, s, &dossier.Article{Passages: a.Passages, SetAside: a.SetAside})
}

// What an exported record says names its place, a person's own word does not;
// an agency among a record's authors is the agency.
func TestSidecarNamesTheRecord(t *testing.T) {
	s := textSource("a.txt", pieces[0].text)
	const place = "library.ris (L12)"
	s.Sidecar = dossier.Sidecar{
		Title: "T", Outlet: "O", Byline: []string{"AFP", "Ada Lowe"}, Published: "2001-02",
		By: dossier.Origins{Title: place, Byline: place, Published: place},
	}
	a, _ := Clean(s)
	from := func(v string) dossier.Attested { return dossier.Attested{Value: v, Basis: "sidecar; " + place} }
	if a.Outlet != (dossier.Attested{Value: "O", Basis: "sidecar"}) || a.Agency != from("Agence France-Presse") ||
		a.Published != (dossier.Published{EDTF: "2001-02", Basis: "sidecar; " + place}) ||
		!reflect.DeepEqual(a.Byline, []dossier.Attested{from("Ada Lowe")}) {
		t.Errorf("%+v", a)
	}
	s.Sidecar.By = dossier.Origins{}
	if a, _ = Clean(s); len(a.Byline) != 2 {
		t.Errorf("a byline that a person wrote was changed: %+v", a.Byline)
	}
}

// A record that knows the year alone does not take the day away that the source
// shows; one that knows another day, or a person, does.
func TestRecordNarrowed(t *testing.T) {
	s := textSource("a.txt", "A bridge opens over the Orva at last\nBy Ada Lowe\nJuly 16, 2016\n\n"+
		"The bridge over the Orva was opened to the public on Saturday after nine years of work, the mayor of the town said.\n\n"+
		"It had cost three times what was planned, and the council said that it would publish all of the bills in the autumn.\n")
	for _, c := range []struct{ published, by, want string }{
		{"2016", "library.ris (L12)", "2016-07-16"},
		{"2016-07", "library.ris (L12)", "2016-07-16"},
		{"2016-07-17", "library.ris (L12)", "2016-07-17"},
		{"2015", "library.ris (L12)", "2015"},
		{"2016", "", "2016"},
	} {
		s.Sidecar = dossier.Sidecar{Published: c.published, By: dossier.Origins{Published: c.by}}
		if a, _ := Clean(s); a.Published.EDTF != c.want {
			t.Errorf("%+v: %+v", c, a.Published)
		}
	}
}

// A headline that a record spells as the source does keeps its line.
func TestRecordOfHeadlineShown(t *testing.T) {
	s := textSource("a.txt", pieces[0].text)
	shown, _ := Clean(s)
	s.Sidecar = dossier.Sidecar{Title: "“" + shown.Title.Text + "”", By: dossier.Origins{Title: "library.ris (L12)"}}
	if a, _ := Clean(s); shown.Title.Span.Len() == 0 || a.Title != shown.Title {
		t.Errorf("%+v, want %+v", a.Title, shown.Title)
	}
	s.Sidecar.By = dossier.Origins{}
	if a, _ := Clean(s); a.Title.Text != s.Sidecar.Title {
		t.Errorf("a person's headline was not taken: %+v", a.Title)
	}
}
