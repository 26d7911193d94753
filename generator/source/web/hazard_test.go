package web

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// Pages made to be dear are read by their words, in lines.
func TestHazards(t *testing.T) {
	var bold strings.Builder
	for i := range 300 {
		fmt.Fprintf(&bold, "<b id=%d>", i)
	}
	many := strings.Repeat
	for name, page := range map[string]string{
		"deep":            many("<div>", 10_000) + "The ferry stops for the whole winter.",
		"deep and wide":   many("<div>word ", 5000),
		"reopened":        "<p>" + bold.String() + "</p>" + many("<p>A word of it</p>", 2000),
		"roots":           many("<html a=1><body b=2>", 1000) + "The ferry stops for the whole winter.",
		"lost tags":       many(many("a", 2000)+" </x>", 3000),
		"between rows":    "<table>" + many("The ferry stops here <tr>", 20_000),
		"links in links":  many("<a href=x><p>some words here", 2000),
		"plaintext":       "<plaintext>" + many("The ferry stops for the winter\n", 100),
		"empty times":     "<h1>The ferry stops</h1><div>x<b></b>" + many("The ferry stops. ", 1<<18) + many("<time></time>", 60_000),
		"unclosed script": "The ferry stops for the winter.<script>" + many("<b>", 1000),
	} {
		start := time.Now()
		tr, err := Read([]byte("<title>x</title>"+page), About{})
		// Linear work takes a second, quadratic work minutes.
		if d := time.Since(start); d > 30*time.Second {
			t.Errorf("%s: takes %v", name, d)
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if n := strings.Count(tr.Text, "\n"); n != len(tr.Blocks) || n == 0 {
			t.Errorf("%s: %d lines, %d blocks", name, n, len(tr.Blocks))
		}
	}
}

// A page with the mistakes of pages that people write is no hazard: its tree
// is made as browsers make it.
func TestNoHazard(t *testing.T) {
	page := "<html><body>" + strings.Repeat("<p><b>Bold</i> words</font><table>\n <tr> <td>cell</td></p>", 300) + "<html><body>"
	if hazardous(page) {
		t.Error("taken for a hazard")
	}
}

// Pictures written into a page are taken out, and the words “data:” are not.
func TestWithoutData(t *testing.T) {
	in := `<img src="data:image/png;base64,` + strings.Repeat("A", 5000) + `"><p>data: five, six</p>`
	if got, want := withoutData(in), `<img src="data:"><p>data: five, six</p>`; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// The forest that comes with the program can be read, and one that is broken
// says where.
func TestForest(t *testing.T) {
	f, err := readForest(forestText)
	if err != nil || len(f) == 0 {
		t.Fatalf("%d trees, %v", len(f), err)
	}
	for _, broken := range []string{"words<=3 1", "words<=3 1 2 3", "nothing<=3 1 2", "words 1 2"} {
		if _, err := readForest(broken); err == nil {
			t.Errorf("%q is read", broken)
		}
	}
	f, err = readForest("# a note\nwords<=3 -5 linked<=10 7 2\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ words, linked, odds int }{{3, 0, -5}, {4, 10, 7}, {4, 11, 2}} {
		var tr traits
		tr[tWords], tr[tLinked] = int16(c.words), int16(c.linked)
		if got := f.odds(&tr); got != c.odds {
			t.Errorf("%+v: %d", c, got)
		}
	}
}

// Whatever the bytes, a page is refused or has one block for each line, in the
// form of lines, and reads the same twice.
func FuzzRead(f *testing.F) {
	f.Add([]byte(article))
	f.Add([]byte("<table><tr>a<td><b><p>x</table><svg><title>y</svg><plaintext>z"))
	f.Add([]byte(`<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"Mara Venn"}],"datePublished":"2021"}</script><h1>words</h1>`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		tr, err := Read(raw, About{})
		if err != nil {
			return
		}
		checkSame(t, raw, tr)
	})
}
