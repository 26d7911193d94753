package page

import (
	"regexp"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// What a person writes is shown and can do nothing: links lead to the
// dossier's pages or the web, raw HTML is text, images are named.
func TestProse(t *testing.T) {
	s := newComposer(dam(), Options{Words: words(t)}).sheet("index.html")
	for _, tt := range []struct{ name, in, out string }{
		{"a link to a line becomes the source's page", "[a](../sources/001_orva.txt#L4)", `<p><a href="/sources/001_orva.html#L4">a</a></p>`},
		{"a blank line has no anchor", "[a](../sources/001_orva.txt#L3)", `<p><a href="/sources/001_orva.html">a</a></p>`},
		{"a theme's file is its page", "[a](../themes/filling.md)", `<p><a href="/themes/filling.html">a</a></p>`},
		{"what leads nowhere is words", "[a *b*](../themes/none.md) c", `<p>a <em>b</em> c</p>`},
		{"the web stays the web", "[a](https://example.org/?x=1&y)", `<p><a href="https://example.org/?x=1&amp;y">a</a></p>`},
		{"a script is no address", "[a](javascript:alert(1)) [b](JaVaScRiPt:x) [c](data:text/html,x)", `<p>a b c</p>`},
		{"nor as an automatic link", "<javascript:alert(1)>", `<p>javascript:alert(1)</p>`},
		{"nor hidden in entities", "[a](&#106;avascript:x)", `<p>a</p>`},
		{"nor without its scheme", "[a](//evil.example/x)", `<p>a</p>`},
		{"raw HTML is text", "a <b onclick=x>c</b>", `<p>a &lt;b onclick=x&gt;c&lt;/b&gt;</p>`},
		{"a block of it too", "<script>\nx()\n</script>", "<p>&lt;script&gt;\nx()\n&lt;/script&gt;</p>"},
		{"an image is named", "![a map](map.png)", `<p>a map</p>`},
		{"an image of the web is a link", "![a map](https://example.org/m.png)", `<p><a href="https://example.org/m.png">a map</a></p>`},
		{"marks stay as written", `"a" -- b...`, `<p>&quot;a&quot; -- b...</p>`},
		{"headings stand below the page's own", "# a\n\n### b\n\n# c", "<h3>a</h3>\n<h4>b</h4>\n<h3>c</h3>"},
		{"Hugo's signs are signs", "{{< x >}} {{% y %}}", `<p>{{&lt; x &gt;}} {{% y %}}</p>`},
	} {
		if got := strings.TrimSuffix(s.prose(tt.in, "content/briefings/x.md", 2), "\n"); got != tt.out {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, got, tt.out)
		}
	}
}

// What a parser would take minutes over is set as it stands.
func TestDeepProse(t *testing.T) {
	s := newComposer(&dossier.Dossier{}, Options{}).sheet("index.html")
	for _, in := range []string{
		strings.Repeat(">", 100_000) + "a", strings.Repeat("> ", 50_000), strings.Repeat("- ", 50_000) + "x",
		strings.Repeat("[", 100_000), strings.Repeat("*a **b ", 50_000), strings.Repeat("<!-- ", 50_000),
		strings.Repeat("![a](", 30_000), strings.Repeat("`a``", 50_000), strings.Repeat("1. ", 60_000),
		strings.Repeat("a\n\n", 1<<19),
	} {
		if out := s.prose(in, "content/_index.md", 2); !strings.HasPrefix(out, "<pre>") {
			t.Errorf("%.9q… was parsed", in)
		}
	}
	if out := s.prose(strings.Repeat("& ", 1<<17), "content/_index.md", 2); !strings.HasPrefix(out, "<p>") {
		t.Error("a long paragraph was not parsed")
	}
	if out := s.prose("a\n\n----------------------------------------\n\nb", "content/_index.md", 2); !strings.Contains(out, "<hr>") {
		t.Errorf("a rule is taken for nesting: %s", out)
	}
}

var tag = regexp.MustCompile(`<(/?)([a-zA-Z0-9]+)([^>]*)>`)

var harmless = map[string]bool{
	"p": true, "a": true, "em": true, "strong": true, "code": true, "pre": true, "ul": true, "ol": true, "li": true,
	"blockquote": true, "hr": true, "br": true, "h3": true, "h4": true, "h5": true, "h6": true,
	"table": true, "thead": true, "tbody": true, "tr": true, "th": true, "td": true,
}

// Whatever is written, only harmless elements come out, and no attribute but
// a link's address and title, a list's start, a column's side and a code's
// language.
func FuzzProse(f *testing.F) {
	for _, s := range []string{"<script>", "[a](javascript:x)", "![a](b)", "> - # a", "<!-- -->", "<a href=x onload=y>", "| a |\n|-|\n| b |", "```js\nx\n```"} {
		f.Add(s)
	}
	allowed := regexp.MustCompile(`^( (href="(https?:|mailto:|/)[^"]*"|title="[^"]*"|start="\d+"|align="\w+"|class="language-[^"]*"))*\s*/?$`)
	f.Fuzz(func(t *testing.T, in string) {
		s := newComposer(&dossier.Dossier{}, Options{}).sheet("index.html")
		for _, m := range tag.FindAllStringSubmatch(s.prose(in, "content/_index.md", 2), -1) {
			if !harmless[strings.ToLower(m[2])] || !allowed.MatchString(m[3]) {
				t.Fatalf("%q gives %s", in, m[0])
			}
		}
	})
}
