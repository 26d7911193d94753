package epub

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

const container = `<?xml version="1.0"?><container xmlns="c"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`

// bookOf makes a book of chapters, named “1 a.xhtml” and so on, and of other
// parts, which count before the usual ones.
func bookOf(t testing.TB, metadata string, chapters []string, more map[string]string) []byte {
	t.Helper()
	manifest, spine := "", ""
	files := map[string]string{"mimetype": "application/epub+zip", "META-INF/container.xml": container}
	for i, c := range chapters {
		id := fmt.Sprint("c", i)
		manifest += fmt.Sprintf(`<item id="%s" href="text/%d%%20a.xhtml" media-type="application/xhtml+xml"/>`, id, i+1)
		spine += `<itemref idref="` + id + `"/>`
		files[fmt.Sprintf("OPS/text/%d a.xhtml", i+1)] = c
	}
	files["OPS/book.opf"] = `<?xml version="1.0"?><package xmlns:dc="dc" xmlns:opf="opf"><metadata>` + metadata + `</metadata><manifest>` + manifest + `</manifest><spine>` + spine + `</spine></package>`
	maps.Copy(files, more)
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(files[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func page0(body string) string {
	return `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns:epub="e"><head><title/><style>p {}</style></head><body>` + body + `</body></html>`
}

func read(t *testing.T, raw []byte) *dossier.Transcript {
	t.Helper()
	got, err := Read(raw)
	if err != nil {
		t.Fatal(err)
	}
	if err := transcript.Check(got); err != nil {
		t.Fatal(err)
	}
	return got
}

// outline writes a transcript's lines with what their blocks say: “heading1”,
// and in brackets the reason for what is set aside.
func outline(got *dossier.Transcript) string {
	var b strings.Builder
	for i, line := range strings.Split(strings.TrimSuffix(got.Text, "\n"), "\n") {
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

// Each construct of a document comes out as the words that a reader sees, with
// what it was; what its markup names as no text of the book is set aside.
func TestPage(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("Many words here. ", 20))
	for _, c := range []struct{ name, body, want string }{
		{"running text", `<p>The <i>har</i>bour &amp; <br/>the&#160;pier<a id="x"/> stay</p>open <span>still`, ": The harbour & the pier stay\n: open still\n"},
		{"headings, items, quotations", `<h2>Why</h2><ul><li>one<ul><li><p>nested</p></li></ul></li><li>two</ul><dl><dt>Term</dt><dd>Meaning</dd></dl><blockquote><p>Said.</p></blockquote><h3/>`, "heading2[headline]: Why\nitem: one\nitem: nested\nitem: two\n: Term\nitem: Meaning\nquote: Said.\n"},
		{"tables", `<table><caption>Boats</caption><tr><th>Boat</th><th><p>Crew</p><p>(2019)</p></th></tr><tr><td>Gull<table><tr><td>in</td><td>side</td></tr></table></td><td>12</td></tr></table>`, "caption[caption]: Boats\nrow: Boat | Crew (2019)\nrow: Gull in side | 12\n"},
		{"tables that lay out", `<table><tr><td><p>` + long + `</p><p>More.</p></td><td>Side</td></tr><tr><td>Alone</td></tr></table>`, ": " + long + "\n: More.\n: Side\n: Alone\n"},
		{"lines that are lines", "<pre>one\ntwo  three\n</pre>", ": one\n: two three\n"},
		{"pictures", `<figure><img src="a.png" alt="never seen"/><figcaption>The pier</figcaption></figure><div class="caption">Another</div><p>Text.</p>`, "caption[caption]: The pier\n[caption]: Another\n: Text.\n"},
		{
			"notes by term, role and class, and their marks",
			`<p>It stays<a epub:type="noteref" href="#n">1</a>, so<sup><a href="#m">[2]</a></sup> far<a href="b.xhtml#k"><sup>*</sup></a>. 10<sup>3</sup> <a href="#x">3</a></p><aside epub:type="footnote" id="n"><p>One. <a href="#r">↩</a></p></aside><ol role="doc-endnotes"><li>Two.</li></ol><div class="footnotes"><p>Three.</p></div>`,
			": It stays, so far. 103 3\n[note]: One.\nitem[note]: Two.\n[note]: Three.\n",
		},
		{"contents, title page, imprint", `<nav epub:type="toc" hidden=""><ol><li>One</li></ol></nav><section epub:type="titlepage"><h1>Book</h1></section><div epub:type="copyright-page">All rights.</div><p>Text.<span epub:type="pagebreak">12</span></p>`, "item[table of contents]: One\nheading1[front matter]: Book\n[legal notice]: All rights.\n: Text.\n"},
		{"what is not shown", `<p>Seen<span style="display: none">not</span><span hidden="hidden">nor this</span><script>x</script><ruby>base<rt>kana</rt></ruby></p><svg><text>drawn</text></svg>`, ": Seenbase\n"},
		{"prefixed names and CDATA", `<h:p>One<![CDATA[ & two]]></h:p>`, ": One & two\n"},
	} {
		if got := outline(read(t, bookOf(t, "", []string{page0(c.body)}, nil))); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// The documents come in the order of the spine; the navigation document and
// what EPUB 2's guide names are set aside; pictures in the spine are passed
// over, and a document that is missing or not listed is said.
func TestSpine(t *testing.T) {
	opf := `<package><metadata/><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="../b.html" media-type="text/html"/>
<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="scripted nav"/><item id="s" href="s.svg" media-type="image/svg+xml"/><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/><item id="g" href="gone.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine toc="ncx"><itemref idref="c"/><itemref idref="n"/><itemref idref="b"/><itemref idref="a" linear="no"/><itemref idref="s"/><itemref idref="b"/><itemref idref="g"/><itemref idref="zz"/><itemref idref="zz"/></spine><guide><reference type="cover" href="c.xhtml#x"/></guide></package>`
	got := read(t, bookOf(t, "", nil, map[string]string{
		"OPS/book.opf": opf, "OPS/a.xhtml": page0("<p>Last.</p>"), "b.html": page0("<p>First.</p>"), "OPS/nav.xhtml": page0("<p>Contents</p>"), "OPS/c.xhtml": page0("<p>Cover</p>"),
	}))
	if want := "[front matter]: Cover\n[table of contents]: Contents\n: First.\n: Last.\n"; outline(got) != want {
		t.Error(outline(got))
	}
	if len(got.Problems) != 2 || got.Problems[0].Message != "the book's order of reading names a document that its list does not have: zz" || got.Problems[1].Message != "the book names a document that it does not hold: OPS/gone.xhtml" {
		t.Error(got.Problems)
	}
}

// The metadata reaches its fields, as EPUB 2 and as EPUB 3 write it; a
// translator is no author, a date of conversion none of publication.
func TestDeclared(t *testing.T) {
	for _, c := range []struct{ name, metadata, want string }{
		{
			"EPUB 3",
			`<dc:title>The harbour</dc:title><dc:creator id="a">Ada Lowe</dc:creator><meta refines="#a" property="role" scheme="marc:relators">aut</meta><dc:creator id="b">Sam Field</dc:creator><meta refines="#b" property="role">trl</meta><dc:publisher>Harbour Press</dc:publisher><dc:date>2019-03</dc:date><dc:language>en-gb</dc:language><dc:source>https://example.org/a</dc:source>`,
			"The harbour|Ada Lowe|Harbour Press|2019-03|https://example.org/a|en-GB",
		},
		{
			"EPUB 2",
			`<dc-metadata><dc:title> </dc:title><dc:title>The harbour</dc:title><dc:creator opf:role="ill">Mia Holt</dc:creator><dc:creator opf:role="aut">Ada Lowe</dc:creator><dc:date opf:event="conversion">2021-01-01</dc:date><dc:date opf:event="original-publication">1912</dc:date><dc:source>urn:isbn:1</dc:source></dc-metadata>`,
			"The harbour|Ada Lowe||1912||",
		},
		{"what programs write for unknown", `<dc:date>0101-01-01T00:00:00+00:00</dc:date><dc:language>und</dc:language>`, "|||||"},
	} {
		d := read(t, bookOf(t, c.metadata, []string{page0("<p>Text.</p>")}, nil)).Declared
		var by []string
		for _, s := range d.Byline {
			by = append(by, s.Value)
		}
		if got := strings.Join([]string{d.Title.Value, strings.Join(by, "+"), d.Outlet.Value, d.Published.Value, d.URL.Value, d.Language}, "|"); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// A book that cannot be read is refused with the reason; veiled fonts alone are
// no reason.
func TestRefusals(t *testing.T) {
	sound := func(more map[string]string) []byte { return bookOf(t, "", []string{page0("<p>Text.</p>")}, more) }
	lock := func(method string) map[string]string {
		return map[string]string{"META-INF/encryption.xml": `<encryption><EncryptedData><EncryptionMethod Algorithm="` + method + `"/></EncryptedData></encryption>`}
	}
	read(t, sound(lock("http://www.idpf.org/2008/embedding")))
	for _, c := range []struct {
		want string
		raw  []byte
	}{
		{"the EPUB is encrypted", sound(lock("http://www.w3.org/2001/04/xmlenc#aes128-cbc"))},
		{"the EPUB is cut off or damaged: not a valid zip file", sound(nil)[:300]},
		{"the EPUB is cut off or damaged: it names no package document", sound(map[string]string{"META-INF/container.xml": "<container/>"})},
		{"the EPUB is cut off or damaged: it has no OPS/other.opf", sound(map[string]string{"META-INF/container.xml": strings.Replace(container, "book.opf", "other.opf", 1)})},
		{"the EPUB is cut off or damaged: it names no documents", sound(map[string]string{"OPS/book.opf": "<package/>"})},
		{"the EPUB is cut off or damaged: OPS/book.opf: XML syntax error on line 1: unexpected EOF", sound(map[string]string{"OPS/book.opf": "<package>"})},
		{"the EPUB holds no text", bookOf(t, "", []string{page0("<img/>")}, nil)},
		{"the EPUB nests its elements more than 500 deep", bookOf(t, "", []string{page0(strings.Repeat("<div>", 600))}, nil)},
		{"the EPUB unpacks to more than 64 MB", bookOf(t, "", []string{page0(strings.Repeat("bomb ", 14<<20))}, nil)},
	} {
		if got, err := Read(c.raw); err == nil || err.Error() != c.want {
			t.Errorf("%v %v, want %s", got, err, c.want)
		}
	}
}

// A book whose documents say that they are too large together is refused before
// the first of them is read, which here could not be.
func TestBomb(t *testing.T) {
	raw := bookOf(t, "", []string{page0(strings.Repeat("<div>", 600)), page0(strings.Repeat("bomb ", 7<<20)), page0(strings.Repeat("bomb ", 7<<20))}, nil)
	if _, err := Read(raw); err == nil || err.Error() != "the EPUB unpacks to more than 64 MB" {
		t.Error(err)
	}
}

// Whatever a hostile page repeats, reading it takes time in its length.
func TestHostile(t *testing.T) {
	deep := strings.Repeat("<b>", 400)
	for _, unit := range []string{"</p>", "<td>", "<tr>", "<table><tr><td>", "</table>", "<p/>", "<!--", "<a href='#'>1</a>", "&", "<pre>\n</pre>", "<i>a</i>"} {
		start := time.Now()
		_, err := Read(bookOf(t, "", []string{page0(deep + strings.Repeat(unit, (512<<10)/len(unit)))}, nil))
		if err != nil && !strings.Contains(err.Error(), "deep") && !strings.Contains(err.Error(), "no text") {
			t.Error(unit, err)
		}
		// Linear work takes a second, quadratic work minutes.
		if d := time.Since(start); d > 30*time.Second {
			t.Errorf("%q takes %v", unit, d)
		}
	}
}

// Metadata that nobody would write takes time in its length, and no more of it
// is kept than of a book.
func TestHostileMetadata(t *testing.T) {
	start := time.Now()
	facts := strings.Repeat(`<dc:creator id="x">Ada Lowe</dc:creator>`, 50_000) + strings.Repeat(`<meta refines="#x" property="role">aut</meta>`, 50_000)
	if got := read(t, bookOf(t, facts, []string{page0("<p>Text.</p>")}, nil)); len(got.Declared.Byline) > mostFacts {
		t.Errorf("%d authors", len(got.Declared.Byline))
	}
	if d := time.Since(start); d > 30*time.Second {
		t.Error(d)
	}
}

// Whatever the bytes of a document: no panic, a transcript that keeps what every
// transcript keeps, and the same one each time.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"<p>a<br/>b</p><h1>c", "<table><tr><td>a<td>b<table><tr><td>", "<pre>a\nb", "<aside epub:type='footnote'>a", "<li><li></ul></li>", "<sup><a href='#'>1</a></sup>", "\xff\x00&#x200d;<p>&zwj;",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, body string) {
		raw := bookOf(t, "<dc:title>a</dc:title>", []string{page0(body), body}, nil)
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
