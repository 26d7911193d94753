package site

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"dossier/generator/dossier"
)

func toyLinks(base string, pages ...string) *links {
	in := Input{BaseURL: base}
	for _, p := range pages {
		in.Pages = append(in.Pages, dossier.Sheet{Path: p})
	}
	return newLinks(in)
}

func flawsOf(t *testing.T, l *links) []dossier.Problem {
	t.Helper()
	if err := l.finish(t.Context(), 2); err != nil {
		t.Fatal(err)
	}
	l.confirm()
	return tell(l.flaws)
}

// What becomes of each kind of link, and of everything that is none.
func TestRelink(t *testing.T) {
	for _, tc := range []struct{ page, in, want string }{
		{"a/b/c.html", `<a href="/sources/002.html#L32">`, `<a href="../../sources/002.html#L32">`},
		{"index.html", `<a href="/sources/002.html?q=1#L32">`, `<a href="sources/002.html?q=1#L32">`},
		{"a/b.html", `<a href="/">`, `<a href="../index.html">`},
		{"a/b.html", `<a href="/#x">`, `<a href="../index.html#x">`},
		{"a/b.html", `<a href="/dir/">`, `<a href="../dir/index.html">`},
		{"a/b.html", `<a href="/dir?x=1#y">`, `<a href="../dir/index.html?x=1#y">`},
		{"a/b.html", `<a href='/x.html'>`, `<a href='../x.html'>`},
		{"a/b.html", `<a href=/x.html>`, `<a href="../x.html">`},
		{"a/b.html", `<A HREF = "/x.html"class=y data-x="/x.html" >`, `<A HREF = "../x.html"class=y data-x="/x.html" >`},
		{"a/b.html", `<img src="/i.png" srcset="/i.png, /j.png 2x,/k.png 3x" alt="/i.png">`, `<img src="../i.png" srcset="../i.png, ../j.png 2x,../k.png 3x" alt="/i.png">`},
		{"a/b.html", `<form action="/search.html"><video poster="/p.png">`, `<form action="../search.html"><video poster="../p.png">`},
		{"a/b.html", `<a href="/a&amp;b.html" title='"/x"'>`, `<a href="../a&amp;b.html" title='"/x"'>`},
		{"a.html", `<a href="/a:b.html">`, `<a href="./a:b.html">`},
		{
			"a/b.html", `<a href="//example.org/x"><a href="https://example.org/"><a href="mailto:x@y.z"><a href="#x"><a href="x.html"><a href="">`,
			`<a href="//example.org/x"><a href="https://example.org/"><a href="mailto:x@y.z"><a href="#x"><a href="x.html"><a href="">`,
		},
		{
			"a/b.html", `text href="/x.html" &amp; <!-- <a href="/x.html"> --><p>“/x.html”</p><textarea><a href="/x.html"></textarea><title><a href="/x.html"></title>`,
			`text href="/x.html" &amp; <!-- <a href="/x.html"> --><p>“/x.html”</p><textarea><a href="/x.html"></textarea><title><a href="/x.html"></title>`,
		},
		{"a/b.html", "<a\nhref=\"/x.html\"\n><br/><a href=\"/x.html\"/>\x00</a", "<a\nhref=\"../x.html\"\n><br/><a href=\"../x.html\"/>\x00</a"},
		{"404.html", `<a href="/x.html"><link href="/css/a.css">`, `<a href="/x.html"><link href="/css/a.css">`},
		{"a/b.html", `<svg><use href="#g"/><use xlink:href="/g.svg#a"/></svg>`, `<svg><use href="#g"/><use xlink:href="../g.svg#a"/></svg>`},
		{"a/b.html", `<a href="/x.html" href="/y.html">`, `<a href="../x.html" href="/y.html">`},
	} {
		l := toyLinks("", "dir/index.html", "index.html")
		if got := string(l.page(nil, tc.page, tc.in)); got != tc.want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", tc.page, tc.in, got, tc.want)
		}
	}
	l := toyLinks("https://example.org/sub", "index.html")
	if got := string(l.page(nil, "404.html", `<a href="/x.html#y"><a href="/">`)); got != `<a href="/sub/x.html#y"><a href="/sub/index.html">` {
		t.Errorf("404.html: %s", got)
	}
}

// Every link that leads nowhere is told with its page, once, and so is what
// the content security policy would stop; what is right is not.
func TestBrokenLinks(t *testing.T) {
	l := toyLinks("", "index.html", "a/b.html", "a/c.html")
	l.file("css/a.css")
	l.file("with space/ä.html")
	written := map[string][]byte{}
	l.read = func(name string) ([]byte, error) { return written[name], nil }
	page := func(name, html string) { written[name] = l.page(nil, name, html) }
	page("index.html", `<p id="x"><a href="/a/b.html#L3"><a href="/a/b.html#L4"><a href="#x"><a href="#y"><a href="#top"><a href="#"><a href="/css/a.css#any">
		<a href="/with%20space/%C3%A4.html"><a href="a/c.html#:~:text=b"><a href="a/"><a href="/css/b.css"><a href="../outside.html"><a href="https://example.org/nowhere">`)
	page("a/b.html", `<p id="L3"><p id="&#228;"><p id="L3"><a href="#%C3%A4"><a href="c.html"><a href="/css/b.css">`)
	page("a/c.html", `<p style="x" onclick="y"><style>a{}</style><script>x</script><script src="/css/a.css"></script><script type="application/ld+json">{}</script>
		<a href="javascript:x"><img src="https://example.org/i.png"><a href="/css/b.css"><styled-x><article>`)
	var got []string
	for _, p := range flawsOf(t, l) {
		if !p.Grave {
			t.Errorf("not grave: %v", p)
		}
		got = append(got, p.String())
	}
	want := []string{
		`a/b.html: the id "L3" stands twice on the page`,
		`a/c.html: a link that is a script: the content security policy forbids it`,
		`a/c.html: a script in the page: the content security policy forbids it`,
		`a/c.html: a style element: the content security policy forbids it`,
		`a/c.html: loads "https://example.org/i.png" from another site`,
		`a/c.html: the attribute "onclick": the content security policy forbids it`,
		`a/c.html: the attribute "style": the content security policy forbids it`,
		`a/b.html: the link "/css/b.css" leads nowhere: there is no file css/b.css (and on 2 other pages)`,
		`index.html: the link "#y" leads nowhere: index.html has no id "y"`,
		`index.html: the link "../outside.html" leads nowhere: there is no file outside.html`,
		`index.html: the link "/a/b.html#L4" leads nowhere: a/b.html has no id "L4"`,
		`index.html: the link "a/" leads nowhere: there is no file a/index.html`,
	}
	if !sameLines(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// A style sheet's fonts and images are looked for too.
func TestBrokenStyles(t *testing.T) {
	l := toyLinks("")
	l.file("fonts/a.woff2")
	l.file("css/x.css")
	l.style("css/x.css", []byte(`@font-face{src:url(../fonts/a.woff2) format("woff2"),url( "../fonts/b.woff2" )}p{background:url(data:image/png;base64,aa)}
		q{background:url('/i.png'),url(//example.org/i.png)}@import "y.css";r{clip-path:url(#x)}`))
	var got []string
	for _, p := range flawsOf(t, l) {
		got = append(got, p.String())
	}
	want := []string{
		`css/x.css: the link "../fonts/b.woff2" leads nowhere: there is no file fonts/b.woff2`,
		`css/x.css: the link "/i.png" leads nowhere: there is no file i.png`,
		`css/x.css: the link "y.css" leads nowhere: there is no file css/y.css`,
		`css/x.css: loads "/i.png" from the server's root, which a reader may not have: make it relative`,
		`css/x.css: loads "//example.org/i.png" from another site`,
	}
	if !sameLines(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func sameLines(a, b []string) bool {
	seen := map[string]int{}
	for _, s := range a {
		seen[s]++
	}
	for _, s := range b {
		seen[s]--
	}
	for _, n := range seen {
		if n != 0 {
			return false
		}
	}
	return true
}

// FuzzAttrs holds our reading of a tag to the tokenizer's, and the places it
// gives to the tag's own bytes.
func FuzzAttrs(f *testing.F) {
	for _, s := range []string{
		`<a href="/x" id=y checked>`, `<a b = 'c' b="d"/>`, `<a =b=c>`, `<a/b/c="d>`, "<a\r\nb\r\n=\r\n\"c\r\nd\re\">", `<a b=c/ d>`, `<a b="&amp;&#x41" C>`, `<p =>`, `<a b=>`, `<a b`, "<a \x00>", "<A \xff É=é>",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		z := html.NewTokenizer(strings.NewReader(s))
		for {
			kind := z.Next()
			if kind == html.ErrorToken {
				return
			}
			if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
				continue
			}
			raw := string(z.Raw())
			want := z.Token().Attr
			got, length := attrs(raw, nil)
			if len(got) != len(want) || length != len(raw) {
				t.Fatalf("%q: got %v, want %v", raw, got, want)
			}
			for i, a := range got {
				if a.key != want[i].Key || a.value(raw) != want[i].Val {
					t.Errorf("%q: got %+v, want %+v", raw, a, want[i])
				}
			}
		}
	})
}

// FuzzTags holds our reading of a page to the tokenizer's: the same start tags
// in the same places.
func FuzzTags(f *testing.F) {
	for _, s := range []string{
		`<!DOCTYPE html><title><a></title><p a="b>">x</p ><br/><a/b></a`, `<script><!--<script></script>--></script><a>`, `<style></style><a>`, `<style/><a></style><b>`,
		`<!-- <a> --><b><!--><c><!-x><d></ x><e></><f><?x?><g>< h><1><`, `<textarea>`, `<plaintext><a>`, `<TITLE></tItLe x><a>`, `<title`, `<a b="`, "<p\x00><a\r>", `</a b="<c>"><d>`, `<xmp><a></xmp/><b>`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var got, want []string
		for ours := (tags{page: s}); ; {
			start, end, ok := ours.next()
			if !ok {
				break
			}
			got = append(got, fmt.Sprint(start, s[start:end]))
		}
		z, at := html.NewTokenizer(strings.NewReader(s)), 0
		for {
			kind := z.Next()
			if kind == html.ErrorToken {
				break
			}
			if kind == html.StartTagToken || kind == html.SelfClosingTagToken {
				want = append(want, fmt.Sprint(at, string(z.Raw())))
			}
			at += len(z.Raw())
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q\ngot  %q\nwant %q", s, got, want)
		}
	})
}

// FuzzRelink: of any page, only the values of links change, and a second pass
// finds nothing more to do.
func FuzzRelink(f *testing.F) {
	f.Add(`<p>x</p><a href="/a.html#b">y</a><img srcset="/a 1x, /b 2x"><script>"/x"</script>`)
	f.Fuzz(func(t *testing.T, s string) {
		once := toyLinks("", "dir/index.html").page(nil, "a/b.html", s)
		twice := toyLinks("", "dir/index.html").page(nil, "a/b.html", string(once))
		if !bytes.Equal(once, twice) {
			t.Errorf("%q\n%q\n%q", s, once, twice)
		}
		if got, want := skeleton(once), skeleton([]byte(s)); got != want {
			t.Errorf("%q\n%q", got, want)
		}
	})
}

// skeleton is a page without the values of its links.
func skeleton(page []byte) string {
	var b strings.Builder
	z := html.NewTokenizer(bytes.NewReader(page))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return b.String()
		}
		token := z.Token()
		for i, a := range token.Attr {
			switch a.Key {
			case "href", "src", "srcset", "action", "poster", "xlink:href":
				token.Attr[i].Val = ""
			}
		}
		b.WriteString(token.String())
	}
}

func BenchmarkRelink(b *testing.B) {
	page := []byte(strings.Repeat(`<p class="row"><a href="/sources/002.html#L32">[002:32]</a> What was said then, <span class="qt">“and there”</span>.</p>`, 1000))
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		toyLinks("").page(nil, "a/b.html", string(page))
	}
}
