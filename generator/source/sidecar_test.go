package source

import (
	"strings"
	"testing"
)

func sidecarOf(t *testing.T, yaml string) (got string, problems []string) {
	t.Helper()
	s, ps, err := Read("a.txt", []byte("Some text.\n"), []byte(yaml))
	if err != nil {
		t.Fatal(err)
	}
	c := s.Sidecar
	got = strings.Join([]string{c.Title, c.Outlet, c.Agency, strings.Join(c.Byline, "+"), c.Dateline, c.Published, c.Language, c.URL}, "|")
	for _, p := range ps {
		problems = append(problems, p.String()+" / "+p.Hint)
	}
	return got, problems
}

// Every key reaches its field; a byline is one name or a list.
func TestSidecar(t *testing.T) {
	got, problems := sidecarOf(t, `
title: The harbour stays open
outlet: The Evening Star
agency: AP
byline: [Ada Lowe, "Sam Field, Jr."]
dateline: PORT TALBOT
published: 2019-03-02
language: en-GB
url: https://example.org/harbour
`)
	want := "The harbour stays open|The Evening Star|AP|Ada Lowe+Sam Field, Jr.|PORT TALBOT|2019-03-02|en-GB|https://example.org/harbour"
	if got != want || problems != nil {
		t.Errorf("%s\n%v", got, problems)
	}
	if got, _ := sidecarOf(t, "byline: Ada Lowe\npublished: \"[2015-12-15..2015-12-17]\"\ntitle:\n"); got != "|||Ada Lowe||[2015-12-15..2015-12-17]||" {
		t.Error(got)
	}
}

// What a sidecar gets wrong is named with its line, and costs only itself.
func TestSidecarProblems(t *testing.T) {
	const file = "content/sources/a.txt.yaml"
	for _, c := range []struct{ yaml, got, problem string }{
		{"outlet: Star\npublishd: 2019-03-02\n", "|Star||||||", file + ":2: unknown key “publishd” / did you mean “published”?"},
		{"outlet: Star\nauthor: Ada\n", "|Star||||||", file + ":2: unknown key “author” / the keys are title, outlet, agency, byline, dateline, section, published, captured, language, url"},
		{"title: A\ntitle: B\n", "A|||||||", file + ":2: “title” is given twice; the first counts / "},
		{"published: last Tuesday\n", "|||||||", file + ":1: “last Tuesday” is not an EDTF date, so “published” is left out / write it as 2016-07-16, 2016-07 or [2015-12-15..2015-12-17]"},
		{"language: English or so\n", "|||||||", file + ":1: “English or so” is not a language tag, so “language” is left out / write it as en, de or pt-BR"},
		{"url: javascript:alert(1)\n", "|||||||", file + ":1: “javascript:alert(1)” is not a web address, so “url” is left out / begin it with https://"},
		{"title: [a, b]\n", "|||||||", file + ":1: “title” takes one value / "},
		{"- title\n", "|||||||", file + ":1: a sidecar is a list of “key: value” lines, and this is none / "},
	} {
		got, problems := sidecarOf(t, c.yaml)
		if got != c.got || len(problems) != 1 || problems[0] != c.problem {
			t.Errorf("%q:\n got %s %q\nwant %s %q", c.yaml, got, problems, c.got, c.problem)
		}
	}
}

// A sidecar that is no YAML is left out whole, with the line of the mistake.
func TestBrokenSidecar(t *testing.T) {
	got, problems := sidecarOf(t, "title: A\noutlet: \"Star\nbyline: B\n")
	if got != "|||||||" || len(problems) != 1 || !strings.HasPrefix(problems[0], "content/sources/a.txt.yaml:") ||
		!strings.Contains(problems[0], "this is not YAML and was left out") {
		t.Errorf("%s %q", got, problems)
	}
}
