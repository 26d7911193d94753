package markdown

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// outline writes a transcript's lines with what their blocks say: “heading1”,
// and in brackets the reason for what is set aside.
func outline(t *testing.T, text string) string {
	t.Helper()
	got, err := Read([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if err := transcript.Check(got); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for i, line := range strings.Split(strings.TrimSuffix(got.Text, "\n"), "\n") {
		if i >= len(got.Blocks) {
			break
		}
		k := got.Blocks[i]
		b.WriteString(string(k.Kind))
		if k.Level > 0 {
			fmt.Fprint(&b, k.Level)
		}
		if !k.Reporting {
			fmt.Fprintf(&b, "[%s]", k.Reason)
		}
		b.WriteString(": " + line + "\n")
	}
	return b.String()
}

// Every kind of block comes out as the words it shows, one line each, with
// what it was.
func TestBlocks(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{
			"running text",
			"The *harbour* stays\n**open**, [the mayor](https://example.org) said.  \nNext line.\n",
			": The harbour stays open, the mayor said. Next line.\n",
		},
		{
			"escapes and references",
			"Fish &amp; chips \\*today\\* \\&amp; `a &lt; **b**` ~~not~~ <https://example.org>\n",
			": Fish & chips *today* &amp; a &lt; **b** not https://example.org\n",
		},
		{
			"headings",
			"Harbour\n=======\n\nText.\n\n## Why\n\n### Once *more*\n",
			"heading1[headline]: Harbour\n: Text.\nheading2: Why\nheading3: Once more\n",
		},
		{
			"lists",
			"- one\n- [x] two\n\n  second paragraph\n  1. nested\n\nTerm\n: what it means\n",
			"item: one\nitem: two\nitem: second paragraph\nitem: nested\n: Term\nitem: what it means\n",
		},
		{
			"quotations",
			"> It stays\n> open.\n>\n> > Deeper.\n",
			"quote: It stays open.\nquote: Deeper.\n",
		},
		{
			"tables",
			"| Boat | Crew |\n|---|--:|\n| Gull | **12** |\n| Tern | |\n",
			"row: Boat | Crew\nrow: Gull | 12\nrow: Tern\n",
		},
		{
			"code",
			"```go\nx := 1\n\ny := *p\n```\n\n    four spaces\n",
			": x := 1\n: y := *p\n: four spaces\n",
		},
		{
			"pictures",
			"![The *old* pier](pier.jpg)\n\nText ![a gull](g.jpg) goes on.\n\n![](empty.jpg)\n",
			"caption[caption]: The old pier\n: Text goes on.\ncaption[caption]: a gull\n",
		},
		{
			"notes",
			"It stays open.[^1] So it does.[^long]\n\n[^1]: Says the mayor.\n[^long]: First.\n\n    Second.\n",
			": It stays open. So it does.\n[note]: Says the mayor.\n[note]: First.\n[note]: Second.\n",
		},
		{
			"HTML",
			"<div align=\"center\">\n<h2>A &amp; B</h2><p>Words<br>here</p>\n<script>var x = 1</script>\n</div>\n\nText with <em>tags</em><br>in it.<!-- never seen -->\n\n<!-- nor this -->\n",
			": A & B\n: Words\n: here\n: Text with tags in it.\n",
		},
		{
			"links between notes",
			"See [[Old Pier]] and [[Harbour|the harbour]], `[[code]]`, [[ $x -eq 1 ]].\n\n![[map.png|200]]\n",
			": See Old Pier and the harbour, [[code]], [[ $x -eq 1 ]].\ncaption[caption]: map.png\n",
		},
		{"definitions are shown nowhere", "[a]: https://example.org \"Title\"\n\nText [a].\n", ": Text a.\n"},
		{"a rule", "One.\n\n---\n\nTwo.\n", ": One.\n: Two.\n"},
		{"old line ends", "One.\r\rTwo\rmore.\r", ": One.\n: Two more.\n"},
		{"what shows nothing", "&#8203;\n\n&zwj;\n\nText.\n", ": Text.\n"},
	} {
		if got := outline(t, c.text); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// declared writes down what a text declares, without the places.
func declared(d dossier.Declared) string {
	var by []string
	for _, s := range d.Byline {
		by = append(by, s.Value)
	}
	return strings.Join([]string{d.Title.Value, strings.Join(by, "+"), d.Outlet.Value, d.Section.Value, d.URL.Value, d.Published.Value, d.Captured.Value, d.Language}, "|")
}

// Front matter as it is written by Hugo, Jekyll, Obsidian's clipper and others
// reaches its fields; what it does not say stays empty.
func TestFrontMatter(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{
			"Hugo, YAML",
			"---\ntitle: \"The harbour: open\"\ndate: 2019-03-02T10:00:00+01:00\nauthors: [Ada Lowe, Sam Field]\ntags: [sea]\nlang: en-gb\n---\nText.\n",
			"The harbour: open|Ada Lowe+Sam Field||||2019-03-02||en-GB",
		},
		{
			"Hugo, TOML",
			"+++\ntitle = \"1984\"\ndate = 2019-03-02\n[author]\nname = \"Ada Lowe\"\n+++\n\nText.\n",
			"1984|Ada Lowe||||2019-03-02||",
		},
		{
			"Obsidian's clipper",
			"---\ntitle: \"Harbour\"\nsource: \"https://example.org/harbour\"\nauthor:\n  - \"[[Ada Lowe]]\"\npublished: 2019-03-02\ncreated: 2020-01-05\nsite: The Evening Star\n---\nText.\n",
			"Harbour|Ada Lowe|The Evening Star||https://example.org/harbour|2019-03-02|2020-01-05|",
		},
		{
			"a note of one's own, which nobody clipped",
			"---\nTitle: 2019\nCreated: 2020-01-05\nsection: Sea\n---\nText.\n",
			"2019|||Sea||||",
		},
		{
			"a source that is no address is the outlet, and an author's page no name",
			"---\nsource: The Evening Star\nauthor: https://example.org/ada\nDate Published: March 2019\nurl: javascript:alert(1)\n...\nText.\n",
			"||The Evening Star|||2019-03||",
		},
		{
			"a broken one, line by line",
			"---\ntitle: Harbour: open\nauthor: 'Ada Lowe'\n---\nText.\n",
			"Harbour: open|Ada Lowe||||||",
		},
		{"a broken one that opens a list", "---\ntitle: Harbour of Orva\ndate: 2019-03-02\nauthor: [Ada Verne\n---\nText.\n", "Harbour of Orva|||||2019-03-02||"},
		{"a broken one with values that go on below", "---\ntitle: The harbour\n  stays: open: now\nauthor: \"Ada\n  Lowe\nsite: The Star\n---\nText.\n", "||The Star|||||"},
		{"a broken one that says a thing twice", "---\ntitle: Harbour: open\nauthor: Ada Lowe\nauthor: Sam Field\nauthor: Mia Holt\n---\nText.\n", "Harbour: open|||||||"},
		{"a broken one whose quotation does not end", "---\ntitle: \"The harbour\nauthor: Ada Lowe\nsite: The \"Star\n---\nText.\n", "|Ada Lowe|The \"Star|||||"},
		{"a broken table", "+++\ntitle = Harbour\n[photo]\nauthor = \"Sam Field\"\n+++\nText.\n", "Harbour|||||||"},
		{"values that say nothing", "---\ntitle:\nauthor: []\ndate: soon\nlang: English, mostly\n---\nText.\n", "|||||||"},
	} {
		got, err := Read([]byte(c.text))
		if err != nil {
			t.Fatal(err)
		}
		if d := declared(got.Declared); d != c.want {
			t.Errorf("%s:\n%s, want\n%s", c.name, d, c.want)
		}
		if err := transcript.Check(got); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// The lines of front matter stand in the text, set aside; a stretch between
// rules that is no front matter is text.
func TestMatterIsSetAside(t *testing.T) {
	got := outline(t, "\ufeff---\ntitle: Harbour\ntags:\n  - sea\n---\n\n# Harbour\n\nText.\n")
	if want := "[front matter]: title: Harbour\n[front matter]: tags:\n[front matter]: - sea\nheading1[headline]: Harbour\n: Text.\n"; got != want {
		t.Errorf("%s", got)
	}
	if got := outline(t, "---\nThe mayor spoke.\n---\n\nText.\n"); got != "heading2[headline]: The mayor spoke.\n: Text.\n" {
		t.Errorf("%s", got)
	}
	if got := outline(t, "---\ntitle: never closed\n\nText.\n"); got != ": title: never closed\n: Text.\n" {
		t.Errorf("%s", got)
	}
}

// What a reader should know is said: front matter that is broken, notes that
// are lost, markup that was not parsed, bytes that were guessed at.
func TestProblems(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"---\ntitle: a: b\n---\nText.\n", "the front matter is not YAML, so only those of its lines that are whole in themselves were understood"},
		{"Text.\n\n[^1]: Lost.\n", "notes left out because nothing refers to them: 1"},
		{strings.Repeat(">", 300) + " deep\n", "the markup is too deep or too dense to be read; its lines stand as they are"},
		{"caf\xe9 and more words\n", "not UTF-8; read as windows-1252, the likeliest encoding"},
	} {
		got, err := Read([]byte(c.text))
		if err != nil || len(got.Problems) != 1 || got.Problems[0].Message != c.want {
			t.Errorf("%q: %v %v", c.text, got, err)
		}
	}
	if _, err := Read(make([]byte, longest+1)); err == nil || err.Error() != "this Markdown has 9 MB, more than the 8 MB that are read as one source; divide it" {
		t.Error(err)
	}
}

// Whatever a hostile text repeats, reading it takes time in its length.
func TestHostile(t *testing.T) {
	for _, unit := range []string{
		">", "> ", "[", "- ", "*a_ ", "*", "**a ", "`a``", "[a](", "![", "[^1]", "[^1]: a\n\n", "|a", "|-", "<a ", "<!--", "a\n: b\n\n",
		"~~a~", "a\n", "[a]: b\n", "&a", "1. ", "<?", "<![CDATA[", ">\n", "[^a]: ", "[[a|", "|a|b|\n|-|-|\n", "<b>", "# ", "***\n", "- a\n", "\t",
	} {
		start := time.Now()
		if _, err := Read([]byte(strings.Repeat(unit, (256<<10)/len(unit)))); err != nil {
			t.Fatal(err)
		}
		// Linear work takes a second, quadratic work minutes.
		if d := time.Since(start); d > 30*time.Second {
			t.Errorf("%q takes %v", unit, d)
		}
	}
}

// Whatever the bytes: no panic, a transcript that keeps what every transcript
// keeps, and the same one each time.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"---\ntitle: a\nauthor: [b, {name: c}]\n---\n# a\n\nText[^1] ![p](q) [[w|x]]\n\n[^1]: n\n",
		"+++\na = 1\n+++\n- b\n\n> c\n\n| d | e |\n|---|---|\n| f | g |\n", "<div>\n<p>a</p>\n</div>\n", "a\n: b\n\n```\nc\n```\n", "&#0; \\& `x` <br> ~~y~~",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		got, err := Read(raw)
		if err != nil {
			return
		}
		if err := transcript.Check(got); err != nil {
			t.Fatal(err)
		}
		if again, err := Read(raw); err != nil || !reflect.DeepEqual(got, again) {
			t.Fatalf("read twice: %v", err)
		}
	})
}
