package browser

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// site writes files into a folder.
func site(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		p := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func need(t *testing.T) {
	t.Helper()
	if _, err := Find(); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
}

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:"><link rel="icon" href="data:,">`

// A site with nothing wrong gives no finding, in any way of opening it.
func TestWalkFindsNothingWrong(t *testing.T) {
	need(t)
	dir := site(t, map[string]string{
		"index.html": `<!doctype html>` + policy + `<link rel="stylesheet" href="css/a.css"><title>x</title><p id="x"><a href="a%20b/%C3%A4.html#é">a</a> <a href="#x">b</a> <a href="https://example.org/">c</a>`,
		"a b/ä.html": `<!doctype html>` + policy + `<script src="../a.js"></script><title>x</title><svg><symbol id="g"/><use href="#g"/></svg><p id="é"><a href="../index.html#x">a</a>`,
		"404.html":   `<!doctype html><link rel="icon" href="data:,"><link rel="stylesheet" href="/css/a.css"><title>x</title><a href="/index.html">home</a>`,
		"css/a.css":  "p{color:green}",
		"a.js":       "document.title = 'y'",
	})
	start := time.Now()
	findings, err := Walk(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range findings {
		t.Error(f)
	}
	t.Log(time.Since(start))
}

// Each thing that can be wrong with a page is found and named.
func TestWalkFindsWhatIsWrong(t *testing.T) {
	need(t)
	dir := site(t, map[string]string{
		"dir/index.html": `<!doctype html><title>x</title><p id="x">`,
		"a.html": `<!doctype html><title>x</title>` + policy + `<link rel="stylesheet" href="gone.css"><p style="color:red">
<a href="gone.html">1</a><a href="dir/index.html#gone">2</a><a href="/outside.html">3</a><a href="dir/">4</a><script src="bad.js"></script><img src="https://192.0.2.1/x.png">`,
		"bad.js": `console.error("oh", "no"); fail()`,
	})
	findings, err := Walk(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]bool{}
	for _, f := range findings {
		got[f.Way+": "+f.Page+": "+f.What] = true
	}
	for _, want := range []string{
		"file: a.html: a link that leads nowhere: gone.html",
		"root: a.html: a link that leads nowhere: gone.html",
		"sub-path: a.html: an anchor that is not there: dir/index.html#gone",
		"file: a.html: a link that leaves the site: file:///outside.html",
		"root: a.html: a link that leads nowhere: outside.html",
		"file: a.html: a link to a folder, which opens as a listing: dir/",
		"root: a.html: a failed request: gone.css: 404",
		"file: a.html: a failed request: gone.css: net::ERR_FILE_NOT_FOUND",
		"root: a.html: an error on the console:  oh no",
	} {
		if !got[want] {
			t.Errorf("not found: %s", want)
		}
	}
	for _, f := range findings {
		t.Log(f)
	}
}
