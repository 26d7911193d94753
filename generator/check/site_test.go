package check

import (
	"testing"
	"testing/fstest"
)

// Each fault of a published page is named with its file and line; what is in
// order is not.
func TestSite(t *testing.T) {
	cases := []struct{ proves, html, want string }{
		{"sound links", `<a href="b/two.html#x">a</a><a href="#here">b</a><a id="here"></a><a href="">c</a><a href="#top">d</a>` +
			`<a href="b/two.html#caf%C3%A9">e</a><a href="b/two.html#:~:text=y">f</a><a href="https://example.org/#z">g</a><a href="mailto:a@example.org">h</a>` +
			`<link rel="canonical" href="https://example.org/"><link rel="stylesheet" href="css/a.css?v=1"><script src="js/a.js"></script>` +
			`<script type="application/ld+json">{"@id":"x"}</script><img srcset="i.png 1x, i.png 2x" src="i.png"><svg><use href="#g"/><symbol id="g"/></svg>`, ""},
		{"a page that is not there", "<p>\n<a\nhref=\"gone.html\">a</a>", "!public/one.html:2: link to gone.html leads nowhere"},
		{"an id that is not there", "\n\n<a href='b/two.html#y'>", "!public/one.html:3: link to b/two.html#y leads nowhere: b/two.html has no id y"},
		{"an id of its own that is not there", `<a href="#nope">`, "!public/one.html:1: link to #nope leads nowhere: one.html has no id nope"},
		{"a picture that is not there", `<img src=j.png>`, "!public/one.html:1: link to j.png leads nowhere"},
		{"a picture in a set that is not there", `<img srcset="i.png 1x, j.png 2x">`, "!public/one.html:1: link to j.png leads nowhere"},
		{"a link out of the site", `<a href="../x.html">`, "!public/one.html:1: link to ../x.html leads nowhere"},
		{"a folder", `<a href="b/">`, "!public/one.html:1: link to b/ leads to a folder"},
		{"an absolute path", `<a href="/b/two.html">`, "!public/one.html:1: the path /b/two.html is absolute"},
		{"a script from elsewhere", `<script src="https://cdn.example.org/a.js"></script>`, "!public/one.html:1: the page asks https://cdn.example.org/a.js of another host"},
		{"a picture from elsewhere", `<img src="//example.org/a.png">`, "!public/one.html:1: the page asks //example.org/a.png of another host"},
		{"a style sheet from elsewhere", `<link rel="stylesheet" href="https://example.org/a.css">`, "!public/one.html:1: the page asks https://example.org/a.css of another host"},
		{"a connection made ahead", `<link rel="preconnect" href="https://example.org">`, "!public/one.html:1: the page asks"},
		{"inline script", "<script>\nalert(1)</script>", "!public/one.html:1: inline script"},
		{"an event attribute", `<p onclick="x()">`, "!public/one.html:1: inline script in onclick of p"},
		{"a script as address", `<a href=" javascript:x()">`, "!public/one.html:1: inline script in the address"},
		{"a style attribute", `<p style="x">`, "!public/one.html:1: inline style on p"},
		{"an inline style sheet", `<style>p{}</style>`, "!public/one.html:1: inline style sheet"},
		{"what dies on a file", `<script type="module" src="js/a.js" crossorigin></script>`, "!public/one.html:1: a script module\n!public/one.html:1: crossorigin on script"},
		{"an id twice", "<p id=a>\n<p id=a>", "public/one.html:2: the id a is given twice"},
		{"a refresh", `<meta http-equiv="refresh" content="0; URL=gone.html">`, "!public/one.html:1: link to gone.html leads nowhere"},
		{"text is not markup", `<p>&lt;a href="gone.html"&gt; <!-- <a href="gone.html"> --><textarea><a href="gone.html"></textarea>`, ""},
	}
	for _, c := range cases {
		compare(t, c.proves, Site(site1(c.html)), c.want, "")
	}
}

func site1(html string) fstest.MapFS {
	return fstest.MapFS{
		"one.html":   {Data: []byte(html)},
		"b/two.html": {Data: []byte("<p id=x><a name='café'></a><a href=../one.html>up</a><a href='../css/a.css'>css</a>")},
		"404.html":   {Data: []byte(`<a href="/sub/one.html">home</a><a href="/b/two.html#x">two</a>`)},
		"css/a.css":  {Data: []byte("/* url(gone.png) */\np { background: url('../i.png') }\nq { mask: url(#m), url(data:image/png;base64,AA) }")},
		"js/a.js":    {},
		"i.png":      {},
	}
}

// Style sheets are pages too as far as requests go.
func TestStyleSheets(t *testing.T) {
	files := site1("")
	files["css/b.css"] = &fstest.MapFile{Data: []byte("@import \"https://example.org/x.css\";\n\np { background: url(gone.png) }\nq { background: URL( \"/i.png\" ) }")}
	compare(t, "style sheet", Site(files), "!public/css/b.css:1: the style sheet asks https://example.org/x.css of another host\n"+
		"!public/css/b.css:3: link to gone.png leads nowhere\n!public/css/b.css:4: the path /i.png is absolute", "")
	files = site1("")
	files["404.html"] = &fstest.MapFile{Data: []byte(`<a href="/sub/gone.html">`)}
	compare(t, "404", Site(files), "!public/404.html:1: link to /sub/gone.html leads nowhere", "")
}

// Hostile pages and style sheets never stop the check.
func FuzzSite(f *testing.F) {
	f.Add("<a href='x#y'><p id=z style=q><script>", "p{background:url(x)}")
	f.Fuzz(func(t *testing.T, html, css string) {
		Site(fstest.MapFS{"a.html": {Data: []byte(html)}, "a.css": {Data: []byte(css)}})
	})
}
