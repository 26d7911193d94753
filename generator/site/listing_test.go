package site

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dossier/generator/dossier"
)

// linesOf lists every line of a text that is not blank.
func linesOf(text string) []dossier.ListedLine {
	var lines []dossier.ListedLine
	start := 0
	for n, line := range strings.Split(text, "\n") {
		if strings.TrimSpace(line) != "" {
			lines = append(lines, dossier.ListedLine{Number: n + 1, Span: dossier.Span{Start: start, End: start + len(line)}})
		}
		start += len(line) + 1
	}
	return lines
}

// Each case shows one line (or two) with the marks named in it, and the HTML
// of what stands in its paragraph.
func TestListing(t *testing.T) {
	const text = "Anna Berg of Oslo said “no”.\nThen nothing."
	cite := func(words string) dossier.Mark {
		s := spanOf(text, words)
		return dossier.Mark{Kind: dossier.MarkCited, Span: s, ID: dossier.Anchor(s)}
	}
	mark := func(kind dossier.MarkKind, words, href string) dossier.Mark {
		return dossier.Mark{Kind: kind, Span: spanOf(text, words), Href: href}
	}
	for name, tc := range map[string]struct {
		marks []dossier.Mark
		want  string // of the first line; of both when it has two
	}{
		"plain":                            {nil, `Anna Berg of Oslo said “no”.`},
		"a name is a link":                 {[]dossier.Mark{mark("actor", "Anna Berg", "/people/anna-berg.html")}, `<a class="pe" href="/people/anna-berg.html">Anna Berg</a> of Oslo said “no”.`},
		"a name without a page is none":    {[]dossier.Mark{mark("actor", "Anna Berg", "")}, `<span class="pe">Anna Berg</span> of Oslo said “no”.`},
		"a link that would run is none":    {[]dossier.Mark{mark("actor", "Anna Berg", "javascript:alert(1)")}, `<span class="pe">Anna Berg</span> of Oslo said “no”.`},
		"cited words hold a name":          {[]dossier.Mark{mark("actor", "Anna Berg", "/a.html"), cite("Anna Berg of Oslo")}, `<span id="w0-17"><a class="pe" href="/a.html">Anna Berg</a> of Oslo</span> said “no”.`},
		"the same words, cited and quoted": {[]dossier.Mark{mark("quote", "no", ""), cite("no")}, `Anna Berg of Oslo said “<span id="w26-28"><span class="qt">no</span></span>”.`},
		"no link in a link": {
			[]dossier.Mark{mark("actor", "Anna Berg of Oslo", "/a.html"), mark("actor", "Oslo", "/o.html")},
			`<a class="pe" href="/a.html">Anna Berg of <span class="pe">Oslo</span></a> said “no”.`,
		},
		"cited words are not cut by a name that crosses them": {
			[]dossier.Mark{cite("Anna Berg of"), mark("date", "of Oslo", "")},
			`<span id="w0-12">Anna Berg <span class="da">of</span></span><span class="da"> Oslo</span> said “no”.`,
		},
		"nor by one that began before": {
			[]dossier.Mark{mark("date", "Berg of", ""), cite("of Oslo")},
			`Anna <span class="da">Berg </span><span id="w10-17"><span class="da">of</span> Oslo</span> said “no”.`,
		},
		"cited words that cross are cut once, the id on the first piece": {
			[]dossier.Mark{cite("Anna Berg of"), cite("Berg of Oslo")},
			`<span id="w0-12">Anna </span><span id="w5-17"><span>Berg of</span> Oslo</span> said “no”.`,
		},
		"two citations of the same words": {
			[]dossier.Mark{{Kind: dossier.MarkCited, Span: spanOf(text, "no"), ID: "one"}, {Kind: dossier.MarkCited, Span: spanOf(text, "no"), ID: "two"}},
			`Anna Berg of Oslo said “<span id="one"><span id="two">no</span></span>”.`,
		},
		"a mark that runs on into the next line": {
			[]dossier.Mark{cite("said “no”.\nThen")},
			`Anna Berg of Oslo <span id="w18-37">said “no”.</span>|<span>Then</span> nothing.`,
		},
		"a title on hover": {
			[]dossier.Mark{{Kind: dossier.MarkAside, Span: spanOf(text, "Oslo"), Title: `a "widget"`}},
			`Anna Berg of <span class="as" title="a &#34;widget&#34;">Oslo</span> said “no”.`,
		},
		"marks of nothing": {[]dossier.Mark{{Kind: dossier.MarkCited, Span: dossier.Span{Start: 3, End: 3}, ID: "x"}}, `Anna Berg of Oslo said “no”.`},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := listingHTML(&dossier.Listing{Text: text, Lines: linesOf(text), Marks: tc.marks})
			if err != nil {
				t.Fatal(err)
			}
			first, second, both := strings.Cut(tc.want, "|")
			if !both {
				second = "Then nothing."
			}
			want := `<ol class="lines wide">` +
				`<li class="row"><a class="ln" href="#L1">1</a><p><span id="L1">` + first + `</span></p></li>` +
				`<li class="row"><a class="ln" href="#L2">2</a><p><span id="L2">` + second + `</span></p></li></ol>`
			if got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
}

// The structure that the style sheet knows: headings, furniture, notes, and
// the direction of lines that run from the right.
func TestListingLines(t *testing.T) {
	text := "Head <line>\nShare & print\nمرحبا بالعالم"
	lines := linesOf(text)
	lines[0].Class, lines[0].Note = "hd", "headline"
	lines[1].Class, lines[1].Note = "off", "page <furniture>"
	lines[2].Links = []dossier.NoteLink{{Text: "Talks", Href: "/themes/talks.html", Class: "t1"}, {Text: "x", Href: "data:x"}}
	got, err := listingHTML(&dossier.Listing{Text: text, Lines: lines})
	if err != nil {
		t.Fatal(err)
	}
	want := `<ol class="lines wide">` +
		`<li class="hd row"><a class="ln" href="#L1">1</a><p><span id="L1">Head &lt;line&gt;</span></p><p class="note">headline</p></li>` +
		`<li class="off row" id="L2"><a class="ln" href="#L2">2</a><p>Share &amp; print</p><p class="note">page &lt;furniture&gt;</p></li>` +
		`<li class="row"><a class="ln" href="#L3">3</a><p dir="auto"><span id="L3">مرحبا بالعالم</span></p>` +
		`<p class="note"><a class="t1" href="/themes/talks.html">Talks</a> <a>x</a></p></li></ol>`
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// The five sources with marks thrown at them: nothing of them is lost.
func TestListingKeepsEveryWord(t *testing.T) {
	files, err := filepath.Glob("../../content/sources/*.txt")
	if err != nil || len(files) == 0 {
		t.Skip("no sources")
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.ToValidUTF8(string(raw), "\uFFFD")
		var seeds []byte
		for i := range 600 {
			seeds = append(seeds, byte(i*37), byte(i*101), byte(i%11))
		}
		checkListingHTML(t, text, seeds)
	}
}

// FuzzListing holds any text with any marks to the listing's promises: each
// line says what it says in the source, each citation has its anchor once, no
// link stands in a link, and the HTML is well formed.
func FuzzListing(f *testing.F) {
	f.Add("A line.\n\nAnother & <b>more</b>", []byte{0, 3, 0, 2, 9, 1, 1, 7, 2})
	f.Add("one\r\ntwo\rthree\x00\u2028", []byte{0, 255, 3, 4, 20, 4})
	f.Add("سلام\n\u202Ex", []byte{})
	f.Fuzz(func(t *testing.T, text string, seeds []byte) {
		if !utf8.ValidString(text) {
			text = strings.ToValidUTF8(text, "\uFFFD")
		}
		checkListingHTML(t, text, seeds)
	})
}

// checkListingHTML makes three marks' worth of a mark from every three seeds.
func checkListingHTML(t *testing.T, text string, seeds []byte) {
	t.Helper()
	kinds := []dossier.MarkKind{dossier.MarkCited, dossier.MarkQuote, dossier.MarkActor, dossier.MarkDate, dossier.MarkAside}
	l := &dossier.Listing{Text: text, Lines: linesOf(text)}
	for i := range l.Lines {
		l.Lines[i].Class = []string{"", "hd", "off"}[i%3]
	}
	back := func(i int) int {
		i = min(i, len(text))
		for i > 0 && i < len(text) && !utf8.RuneStart(text[i]) {
			i--
		}
		return i
	}
	at := 0
	for i := 0; i+2 < len(seeds); i += 3 {
		at = (at + int(seeds[i])) % (len(text) + 1)
		s := dossier.Span{Start: back(at), End: back(at + int(seeds[i+1]))}
		m := dossier.Mark{Kind: kinds[int(seeds[i+2])%len(kinds)], Span: s, Title: "t<"}
		if m.Kind == dossier.MarkCited {
			m.ID = fmt.Sprintf("%s.%d", dossier.Anchor(s), i)
		} else if seeds[i+2]&8 == 0 {
			m.Href = "/x.html"
		}
		l.Marks = append(l.Marks, m)
	}
	out, err := listingHTML(l)
	if err != nil {
		t.Fatal(err)
	}
	nodes, err := html.ParseFragment(strings.NewReader(out), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil || len(nodes) != 1 {
		t.Fatalf("%d nodes, %v", len(nodes), err)
	}
	var back2 bytes.Buffer
	html.Render(&back2, nodes[0])
	if got, want := words(parsed(t, back2.String())), words(nodes[0]); got != want {
		t.Errorf("not well formed:\n%s\n%s", out, back2.String())
	}
	// The tags must balance as written: a parser mends what does not.
	balanced(t, out)

	ids := map[string]int{}
	var items []*html.Node
	var visit func(n *html.Node, inLink bool)
	visit = func(n *html.Node, inLink bool) {
		if n.Type == html.ElementNode {
			for _, a := range n.Attr {
				if a.Key == "id" {
					ids[a.Val]++
				}
			}
			if n.Data == "a" {
				if inLink {
					t.Error("a link in a link")
				}
				inLink = true
			}
			if n.Data == "li" {
				items = append(items, n)
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c, inLink)
		}
	}
	visit(nodes[0], false)
	if len(items) != len(l.Lines) {
		t.Fatalf("%d items, %d lines", len(items), len(l.Lines))
	}
	for i, line := range l.Lines {
		want := strings.ReplaceAll(text[line.Span.Start:line.Span.End], "\x00", "\uFFFD")
		if got := words(items[i].FirstChild.NextSibling); got != want {
			t.Errorf("line %d: got %q, want %q", line.Number, got, want)
		}
		if id := dossier.LineAnchor(line.Number); ids[id] != 1 {
			t.Errorf("%d elements have the id %s", ids[id], id)
		}
	}
	for _, m := range l.Marks {
		shown := 0
		for _, line := range l.Lines {
			if m.Span.Len() > 0 && m.Span.Overlaps(line.Span) {
				shown = 1
			}
		}
		if m.Kind == dossier.MarkCited && ids[m.ID] != shown {
			t.Errorf("%d elements have the id %s, want %d", ids[m.ID], m.ID, shown)
		}
	}
}

func parsed(t *testing.T, s string) *html.Node {
	nodes, err := html.ParseFragment(strings.NewReader(s), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil || len(nodes) == 0 {
		t.Fatal(err)
	}
	return nodes[0]
}

func words(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(words(c))
	}
	return b.String()
}

func balanced(t *testing.T, s string) {
	t.Helper()
	z := html.NewTokenizer(strings.NewReader(s))
	var open []string
	for {
		switch z.Next() {
		case html.ErrorToken:
			if len(open) > 0 {
				t.Errorf("left open: %v", open)
			}
			return
		case html.StartTagToken:
			name, _ := z.TagName()
			open = append(open, string(name))
		case html.EndTagToken:
			name, _ := z.TagName()
			if len(open) == 0 || open[len(open)-1] != string(name) {
				t.Fatalf("</%s> closes %v", name, open)
			}
			open = open[:len(open)-1]
		}
	}
}

// A source of one line of five million bytes, with eighty thousand marks and
// every syntax on the way, becomes a page in a moment, whole.
func TestOneVeryLongLine(t *testing.T) {
	const phrase = "All work and no play “makes” <b>{{< dull >}}</b> boys & girls. "
	text := strings.Repeat(phrase, 5<<20/len(phrase))
	l := &dossier.Listing{Text: text, Lines: linesOf(text)}
	for at := 0; at+len(phrase) < len(text); at += 2 * len(phrase) {
		s := dossier.Span{Start: at, End: at + 20}
		l.Marks = append(l.Marks, dossier.Mark{Kind: dossier.MarkQuote, Span: s}, dossier.Mark{Kind: dossier.MarkCited, Span: s, ID: dossier.Anchor(s)})
	}
	in := toyInput(t)
	in.Pages = sheets([]dossier.Page{{Path: "long.html", Layout: "source", Title: "Long", Listing: l}})
	start := time.Now()
	mustRender(t, in)
	if took := time.Since(start); took > 2*time.Minute { // quadratic work takes hours
		t.Errorf("took %v", took)
	}
	if got := strings.Count(readTree(t, in.Out)["long.html"], "&lt;b&gt;{{&lt; dull &gt;}}&lt;/b&gt;"); got != strings.Count(text, "dull") {
		t.Errorf("%d of %d phrases", got, strings.Count(text, "dull"))
	}
}
