package site

import (
	"strings"
	"testing"
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
