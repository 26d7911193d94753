package records

import (
	"fmt"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// text makes a plain source of lines.
func text(name string, lines ...string) *dossier.Source {
	s := &dossier.Source{Name: name, Kind: dossier.PlainText, Text: strings.Join(lines, "\n")}
	at := 0
	for _, l := range lines {
		s.Lines = append(s.Lines, dossier.Span{Start: at, End: at + len(l)})
		at += len(l) + 1
	}
	return s
}

func indexOf(exports ...string) *Index {
	var files []*File
	for _, e := range exports {
		name, body, _ := strings.Cut(e, "\n")
		f, _ := Parse(name, []byte(body))
		files = append(files, f)
	}
	return NewIndex(files)
}

// said is a match and its problems on one line.
func said(m Match, problems []dossier.Problem) string {
	got := strings.TrimSpace(fmt.Sprintf("%s %s %s", m.How, m.Sidecar.Title, m.Sidecar.Published))
	for _, p := range problems {
		got += " / " + p.String()
	}
	return strings.TrimPrefix(got, " ")
}

// An item is told by a file that it names, its address, its DOI or its title,
// and by nothing less.
func TestMatch(t *testing.T) {
	const library = "z.ris\n" +
		"TY  - NEWS\nTI  - The Meridian stays in port again\nUR  - https://www.example.org/2016/07/meridian.html?utm_source=feed#top\nL1  - files/12/page.html\nER  - \n" +
		"TY  - NEWS\nTI  - Cranes of the north dock\nUR  - https://example.org/cranes\nL1  - files/13/page.html\nER  - \n" +
		"TY  - RPRT\nTI  - Tides\nDO  - 10.5555/Tides.2016\nER  - \n"
	x := indexOf(library)
	declared := func(title, url string) *dossier.Source {
		s := text("a.html", "Words.")
		s.Declared.Title.Value, s.Declared.URL.Value = title, url
		return s
	}
	for _, c := range []struct {
		proves string
		src    *dossier.Source
		want   string
	}{
		{"the path that agrees furthest", text("files/13/page.html", "x"), "file name Cranes of the north dock"},
		{"one name of two works tells nothing", text("page.html", "x"), "/ content/sources/page.html: z.ris (L1) and z.ris (L6) fit this source by their file name and are different works, so none is taken"},
		{"but an address does", text("page.html", "https://example.org/cranes/"), "address Cranes of the north dock"},
		{"an address by its other faces", declared("", "http://m.example.org/2016/07/meridian.html?fbclid=1"), "address The Meridian stays in port again"},
		{"an AMP address", declared("", "https://example.org/amp/cranes"), "address Cranes of the north dock"},
		{"a cached copy", declared("", "https://www.google.com/amp/s/www.example.org/cranes/amp"), "address Cranes of the north dock"},
		{"an archived copy", declared("", "https://web.archive.org/web/20160716120000/https://example.org/cranes"), "address Cranes of the north dock"},
		{"another page of the site is none", declared("", "https://example.org/"), ""},
		{"a DOI", text("t.txt", "Tides", "https://doi.org/10.5555/tides.2016."), "DOI Tides"},
		{"a declared title", declared("The “Meridian” stays in port, again", ""), "title The Meridian stays in port again"},
		{"with the site's name", declared("The Meridian stays in port again - Orva Post", ""), "title The Meridian stays in port again"},
		{"a title that is a line", text("b.txt", "Home", "", "CRANES OF THE NORTH DOCK", "Words."), "title Cranes of the north dock"},
		{"a title inside a line is none", text("b.txt", "She wrote Cranes of the north dock then"), ""},
		{"a short title is none", text("b.txt", "Tides"), ""},
		{"nor on another site", declared("Cranes of the north dock", "https://example.net/x"), ""},
		{"two titles in a text tell nothing", text("b.txt", "Cranes of the north dock", "The Meridian stays in port again"), "/ content/sources/b.txt: z.ris (L1) and z.ris (L6) fit this source by their title and are different works, so none is taken"},
		{"unless one is declared", declared("Cranes of the north dock", "https://example.org/other"), "title Cranes of the north dock"},
	} {
		m, problems := x.Match(c.src.Name, c.src)
		if got := said(m, problems); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.proves, got, c.want)
		}
	}
}

// A title far down a page is another story's.
func TestMatchFarDown(t *testing.T) {
	lines := make([]string, headLines)
	for i := range lines {
		lines[i] = fmt.Sprint("line ", i)
	}
	x := indexOf(`z.json` + "\n" + `[{"type":"book","title":"Cranes of the north dock"}]`)
	if m, _ := x.Match("a.txt", text("a.txt", append(lines, "Cranes of the north dock")...)); m.How != "" {
		t.Errorf("%+v", m)
	}
}

// An export speaks for its folder and those below it, and for no other.
func TestReach(t *testing.T) {
	x := indexOf("2016/z.json\n" + `[{"type":"book","title":"Cranes of the north dock"}]`)
	for name, want := range map[string]How{"2016/a.txt": ByTitle, "2016/07/a.txt": ByTitle, "a.txt": "", "20161/a.txt": ""} {
		if m, _ := x.Match(name, text(name, "Cranes of the north dock")); m.How != want {
			t.Errorf("%s: %q", name, m.How)
		}
	}
}

// Exports that disagree: the first by name counts, both places are named, and
// what only the other says is taken too.
func TestDisagreement(t *testing.T) {
	const a = "a.json\n" + `[{"type":"article-newspaper","title":"Cranes","URL":"https://example.org/c","issued":{"date-parts":[[2016]]},"language":"en"}]`
	const b = "b.ris\nTY  - NEWS\nTI  - The cranes\nUR  - http://example.org/c/\nPY  - 2016/07/16/\nAU  - Lowe, Ada\nLA  - en-GB\nER  - \n"
	want := "address Cranes 2016 / content/sources/b.ris:1: a.json (L1) and b.ris (L1) disagree on the title of s.txt; the first counts"
	for _, x := range []*Index{indexOf(a, b), indexOf(b, a)} {
		m, problems := x.Match("s.txt", text("s.txt", "https://example.org/c"))
		if got := said(m, problems); got != want || m.Sidecar.By.Byline != "b.ris (L1)" || m.Sidecar.By.Title != "a.json (L1)" {
			t.Errorf("%q %+v", got, m.Sidecar)
		}
	}
}

// Two works of one title are nobody's; one work listed twice is one.
func TestSameTitle(t *testing.T) {
	src := text("s.txt", "Letters from the north dock")
	for _, c := range []struct{ first, second, want string }{
		{`"issued":"2016-07-16"`, `"issued":"2016-07-23"`, ""},
		{`"URL":"https://example.org/1"`, `"URL":"https://example.org/2"`, ""},
		{`"container-title":"Orva Post"`, `"container-title":"The Star"`, ""},
		{`"issued":"2016-07-16"`, `"issued":"2016"`, ByTitle.string()},
		{`"container-title":"Orva Post"`, `"container-title":"ORVA POST"`, ByTitle.string()},
	} {
		x := indexOf("z.json\n" + `[{"type":"book","title":"Letters from the north dock",` + c.first + `},{"type":"book","title":"Letters from the north dock",` + c.second + `}]`)
		m, problems := x.Match("s.txt", src)
		if m.How.string() != c.want || (c.want == "") != (len(problems) == 1) {
			t.Errorf("%s %s: %q %v", c.first, c.second, m.How, problems)
		}
	}
}

func (h How) string() string { return string(h) }

// An item whose title two sources show is neither's; one that names its file is.
func TestContested(t *testing.T) {
	x := indexOf("z.json\n" + `[{"type":"book","title":"Cranes of the north dock"},{"type":"book","title":"The Meridian stays in port","file":"c.txt"}]`)
	matches := map[string]Match{}
	for _, name := range []string{"a.txt", "b.txt", "c.txt", "d.txt"} {
		title := "Cranes of the north dock"
		if name > "b.txt" {
			title = "The Meridian stays in port"
		}
		matches[name], _ = x.Match(name, text(name, title))
	}
	names, problems := Contested(matches)
	if fmt.Sprint(names) != "[a.txt b.txt d.txt]" || len(problems) != 3 ||
		problems[0].String() != "content/sources/a.txt: z.json (L1) fits this source and b.txt by title, so it is not taken" {
		t.Errorf("%v %v", names, problems)
	}
}

// The export beside a source describes it whatever it names; of several items
// one must name it.
func TestBeside(t *testing.T) {
	one, _ := Parse("a.txt.json", []byte(`[{"type":"book","title":"Elsewhere"}]`))
	if side, problems := one.Beside("a.txt", text("a.txt", "Words.")); side.Title != "Elsewhere" || problems != nil {
		t.Errorf("%+v %v", side, problems)
	}
	two, _ := Parse("a.txt.json", []byte(`[{"type":"book","title":"Elsewhere"},{"type":"book","title":"Cranes of the north dock"}]`))
	if side, _ := two.Beside("a.txt", text("a.txt", "Cranes of the north dock")); side.Title != "Cranes of the north dock" {
		t.Errorf("%+v", side)
	}
	if _, problems := two.Beside("a.txt", text("a.txt", "Words.")); len(problems) != 1 {
		t.Errorf("%v", problems)
	}
}

// Each field is that of the first record that fills it, with that record's name.
func TestMerge(t *testing.T) {
	own := dossier.Sidecar{Title: "Own", Byline: []string{"A"}}
	beside := dossier.Sidecar{Title: "Beside", Outlet: "B", By: dossier.Origins{Title: "b (L1)", Outlet: "b (L1)"}}
	folder := dossier.Sidecar{Outlet: "F", Byline: []string{"F"}, URL: "u", By: dossier.Origins{Outlet: "f (L2)", Byline: "f (L2)", URL: "f (L2)"}}
	got := Merge(own, beside, folder)
	want := dossier.Sidecar{Title: "Own", Outlet: "B", Byline: []string{"A"}, URL: "u", By: dossier.Origins{Outlet: "b (L1)", URL: "f (L2)"}}
	if fmt.Sprintf("%+v", got) != fmt.Sprintf("%+v", want) {
		t.Errorf("%+v", got)
	}
}

// Whatever bytes an export has, reading it ends, and every item says where it is.
func FuzzParse(f *testing.F) {
	f.Add("a.json", `[{"type":"book","title":"A","issued":{"date-parts":[[2016,7]]},"author":[{"family":"B"}]},{`)
	f.Add("a.ris", "TY  - NEWS\nTI  - A\nDA  - 2016/07/16/\nL1  - a.pdf\nER  - \n")
	f.Fuzz(func(t *testing.T, name, body string) {
		file, problems := Parse(name, []byte(body))
		last := 0
		for _, it := range file.Items {
			if it.Line < max(last, 1) || it.Line > strings.Count(body, "\n")+strings.Count(body, "\r")+1 {
				t.Errorf("item at line %d after %d", it.Line, last)
			}
			last = it.Line
		}
		if len(problems) > mostProblems+1 {
			t.Errorf("%d problems", len(problems))
		}
		x := NewIndex([]*File{file})
		x.Match("a.txt", text("a.txt", body))
	})
}
