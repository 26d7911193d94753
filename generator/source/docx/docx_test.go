package docx

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

const (
	open  = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="mc" xmlns:wps="wps" xmlns:v="v" xmlns:c="c"><w:body>`
	shut  = `</w:body></w:document>`
	roots = `<?xml version="1.0"?><Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
)

// styleSheet has Word's own styles as a German Word names their ids.
const styleSheet = `<w:styles xmlns:w="w">
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Untertitel"><w:name w:val="Subtitle"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Meins"><w:name w:val="Meins"/><w:basedOn w:val="berschrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Bullet"/></w:style>
<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Autor"><w:name w:val="Author"/></w:style>
<w:style w:type="paragraph" w:styleId="Datum"><w:name w:val="Date"/></w:style>
<w:style w:type="paragraph" w:styleId="Kreis"><w:name w:val="a"/><w:basedOn w:val="Kreis"/></w:style>
<w:style w:type="character" w:styleId="Geheim"><w:name w:val="secret"/><w:rPr><w:vanish/></w:rPr></w:style>
</w:styles>`

// pack makes a file of parts; of a body alone, a document with styles.
func pack(t testing.TB, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(files[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func document(t testing.TB, body string, more map[string]string) []byte {
	files := map[string]string{
		"_rels/.rels":       roots,
		"word/document.xml": open + body + shut,
		"word/styles.xml":   styleSheet,
		"word/_rels/document.xml.rels": `<Relationships><Relationship Type="x/styles" Target="styles.xml"/><Relationship Type="x/footnotes" Target="footnotes.xml"/>` +
			`<Relationship Type="x/endnotes" Target="/word/endnotes.xml"/><Relationship Type="x/comments" Target="comments.xml"/><Relationship Type="x/header" Target="header1.xml"/>` +
			`<Relationship Type="x/header" Target="header2.xml"/><Relationship Type="x/footer" Target="footer1.xml"/><Relationship Type="x/image" Target="https://example.org/a.png" TargetMode="External"/></Relationships>`,
	}
	maps.Copy(files, more)
	return pack(t, files)
}

func p(style, words string) string {
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + r(words) + `</w:p>`
}

func r(words string) string { return `<w:r><w:t xml:space="preserve">` + words + `</w:t></w:r>` }

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

// Each construct of a document's body comes out as the words that a person
// sees, once, with what it was.
func TestBody(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"runs, tabs, breaks, hyphens", `<w:p><w:r><w:t>The har</w:t><w:softHyphen/><w:t>bour</w:t><w:tab/><w:t>stays</w:t><w:br/></w:r><w:hyperlink>` + r("open") + `</w:hyperlink><w:r><w:t>, non</w:t><w:noBreakHyphen/><w:t>stop</w:t></w:r></w:p>`, ": The harbour stays open, non-stop\n"},
		{
			"styles by their names, outlines and bases",
			p("Titel", "Harbour") + p("Untertitel", "It stays") + p("Autor", "Ada Lowe") + p("Datum", "2 March 2019") + p("Kapitel", "One") + p("berschrift2", "Two") + p("Meins", "Three") +
				p("Beschriftung", "Figure 1") + p("Zitat", "Said.") + p("Liste", "Item") + p("Kreis", "Text.") + p("Heading3", "Four"),
			"heading1[headline]: Harbour\n[standfirst]: It stays\n[byline]: Ada Lowe\n[date line]: 2 March 2019\nheading1: One\nheading2: Two\nheading2: Three\ncaption[caption]: Figure 1\nquote: Said.\nitem: Item\n: Text.\nheading3: Four\n",
		},
		{
			"numbered paragraphs and outline levels of their own",
			`<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>` + r("one") + `</w:p><w:p><w:pPr><w:pStyle w:val="Liste"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>` + r("none") + `</w:p><w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr>` + r("Why") + `</w:p><w:p><w:pPr><w:outlineLvl w:val="9"/></w:pPr>` + r("Text.") + `</w:p>`,
			"item: one\n: none\nheading2: Why\n: Text.\n",
		},
		{
			"a text box given twice is read once, below its paragraph",
			`<w:p>` + r("Before") + `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:posOffset>914400</wp:posOffset><wps:txbx><w:txbxContent>` + p("", "In the box") + p("", "and more") + `</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>` + p("", "In the box") + `</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>` + r(" after") + `</w:p>`,
			": Before after\n: In the box\n: and more\n",
		},
		{
			"an old form alone is read",
			`<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing/></mc:Choice><mc:Fallback><w:pict><w:txbxContent>` + p("", "Old") + `</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
			": Old\n",
		},
		{
			"fields show what they came to, not their codes",
			`<w:p>` + r("See ") + `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>` + r("code") + `<w:r><w:fldChar w:fldCharType="separate"/></w:r>` + r("page 3") + `<w:r><w:fldChar w:fldCharType="end"/></w:r>` + r(" there") + `<w:fldSimple w:instr="PAGE">` + r(" 4") + `</w:fldSimple></w:p>` +
				`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>` + p("", "A field never closed hides nothing"),
			": See page 3 there 4\n: A field never closed hides nothing\n",
		},
		{
			"tables of contents by control, field and style",
			`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>` + p("", "One 1") + `</w:sdtContent></w:sdt>` +
				`<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC \o</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>` + r("Two 2") + `</w:p>` + p("", "Three 3") + `<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>` +
				p("Verzeichnis1", "Four 4") + p("", "Text."),
			"[table of contents]: One 1\n[table of contents]: Two 2\n[table of contents]: Three 3\n[table of contents]: Four 4\n: Text.\n",
		},
		{
			"rows, nested tables below theirs, deleted rows not at all",
			`<w:tbl><w:tblPr/><w:tr><w:tc>` + p("", "Boat") + `</w:tc><w:tc>` + p("", "Crew") + p("", "(2019)") + `</w:tc></w:tr>` +
				`<w:tr><w:tc>` + p("", "Gull") + `<w:tbl><w:tr><w:tc>` + p("", "in") + `</w:tc><w:tc>` + p("", "side") + `</w:tc></w:tr></w:tbl><w:p/></w:tc><w:tc>` + p("", "12") + `</w:tc></w:tr>` +
				`<w:tr><w:trPr><w:del/></w:trPr><w:tc>` + p("", "Gone") + `</w:tc></w:tr></w:tbl>`,
			"row: Boat | Crew (2019)\nrow: Gull | 12\nrow: in | side\n",
		},
		{
			"a table that lays out running text",
			`<w:tbl><w:tr><w:tc>` + p("berschrift2", "Why") + p("", strings.Repeat("Many words here. ", 20)) + `</w:tc><w:tc>` + p("", "Side") + `</w:tc></w:tr></w:tbl>`,
			"heading2[headline]: Why\n: " + strings.TrimSpace(strings.Repeat("Many words here. ", 20)) + "\n: Side\n",
		},
		{"symbols", `<w:p><w:r><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>` + "\uf0b7" + ` on</w:t></w:r></w:p>`, ": α✓• on\n"},
		{"content controls, ruby and formulas within a line", `<w:p><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>` + r("In") + `</w:sdtContent></w:sdt><w:r><w:ruby><w:rt>` + r("kana") + `</w:rt><w:rubyBase>` + r(" base") + `</w:rubyBase></w:ruby></w:r><m:oMath xmlns:m="m"><m:r><m:t> x=1</m:t></m:r></m:oMath></w:p>`, ": In base x=1\n"},
	} {
		if got := outline(read(t, document(t, c.body, nil))); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// What is tracked, hidden or not read is said with how much it is, and no
// deleted or hidden word is in the text.
func TestLosses(t *testing.T) {
	for _, c := range []struct{ name, body, text, want string }{
		{"tracked changes", `<w:p>` + r("It ") + `<w:ins>` + r("stays ") + `</w:ins><w:del><w:r><w:delText>is </w:delText></w:r></w:del><w:moveFrom>` + r("now ") + `</w:moveFrom>` + r("open") + `</w:p>`, "It stays open\n", "changes are tracked: insertions shown: 1, deletions left out: 2"},
		{"hidden text", `<w:p>` + r("Seen") + `<w:r><w:rPr><w:vanish/></w:rPr><w:t> never seen</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Geheim"/></w:rPr><w:t> nor this</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> too</w:t></w:r></w:p>`, "Seen too\n", "hidden words left out: 4"},
		{"charts", p("", "Text") + `<w:p><w:r><w:drawing><c:chart/></w:drawing></w:r></w:p>`, "Text\n", "charts and diagrams whose words are not read: 1"},
		{"embedded files", p("", "Text") + `<w:altChunk/>`, "Text\n", "files embedded in the text that are not read: 1"},
		{"symbols of an unknown font", `<w:p><w:r><w:sym w:font="Webdings" w:char="F061"/><w:t> on</w:t></w:r></w:p>`, "\uFFFD on\n", "symbols that have no character and stand as \uFFFD: 1"},
	} {
		got := read(t, document(t, c.body, nil))
		if got.Text != c.text || len(got.Problems) != 1 || got.Problems[0].Message != c.want {
			t.Errorf("%s: %q %v", c.name, got.Text, got.Problems)
		}
	}
}

// Notes, comments and running heads follow the text, each set aside for what it
// is; a head that every section repeats stands once.
func TestAround(t *testing.T) {
	part := func(root, inside string) string { return `<w:` + root + ` xmlns:w="w">` + inside + `</w:` + root + `>` }
	got := read(t, document(t, `<w:p>`+r("Text.")+`<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`, map[string]string{
		"word/footnotes.xml": part("footnotes", `<w:footnote w:type="separator" w:id="0">`+p("", "---")+`</w:footnote><w:footnote w:id="1">`+`<w:p><w:r><w:footnoteRef/></w:r>`+r(" A note.")+`</w:p></w:footnote>`),
		"word/endnotes.xml":  part("endnotes", `<w:endnote w:id="1">`+p("", "At the end.")+`</w:endnote>`),
		"word/comments.xml":  part("comments", `<w:comment w:author="Sam Field">`+p("", "Is this so?")+`</w:comment>`),
		"word/header1.xml":   part("hdr", p("", "The Star")),
		"word/header2.xml":   part("hdr", p("", "The  Star")+p("", "Draft")),
		"word/footer1.xml":   part("ftr", p("", "Page 1")),
	}))
	if want := ": Text.\n[note]: A note.\n[note]: At the end.\n[reader comment]: Is this so?\n[running head]: The Star\n[running head]: Draft\n[running head]: Page 1\n"; outline(got) != want {
		t.Error(outline(got))
	}
}

// The file's properties are believed as far as a person set them; what the
// text's own styles say counts before them, and nothing is a date of
// publication but what the text says is its date.
func TestDeclared(t *testing.T) {
	core := func(title, creator, created string) map[string]string {
		return map[string]string{
			"docProps/core.xml": `<cp:coreProperties xmlns:cp="cp" xmlns:dc="dc" xmlns:dcterms="dt"><dc:title>` + title + `</dc:title><dc:creator>` + creator + `</dc:creator><dcterms:created>` + created + `</dcterms:created><dc:language>de-DE</dc:language></cp:coreProperties>`,
			"docProps/app.xml":  `<Properties><Company>Harbour Board</Company></Properties>`,
		}
	}
	said := func(d dossier.Declared) string {
		var by []string
		for _, s := range d.Byline {
			by = append(by, s.Value+" by "+s.By)
		}
		return strings.Join([]string{d.Title.Value, strings.Join(by, "+"), d.Outlet.Value, d.Published.Value, d.Captured.Value, d.Language}, "|")
	}
	for _, c := range []struct {
		name, body, want string
		core             map[string]string
	}{
		{"set by a person", p("", "Text."), "The harbour|Ada Lowe by docx creator+Sam Field by docx creator|Harbour Board|||de-DE", core("The harbour", "Ada Lowe; Sam Field", "2019-03-02T10:00:00Z")},
		{"filled in by Word", p("", "Text."), "||Harbour Board|||de-DE", core("Microsoft Word - harbour.doc", "Windows User", "2019-03-02T10:00:00Z")},
		{"a login", p("", "Text."), "||Harbour Board|||de-DE", core("Document1", "jlowe2", "2013-12-23T23:15:00Z")},
		{"the text's own", p("Titel", "Harbour") + p("Autor", "Mia Holt") + p("Datum", "March 2019") + p("", "Text."), "Harbour|Mia Holt by Author style|Harbour Board|2019-03||de-DE", core("Old letter", "Ada Lowe", "2019-03-02T10:00:00Z")},
		{"nothing", p("", "Text."), "|||||", nil},
	} {
		if got := said(read(t, document(t, c.body, c.core)).Declared); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// A document that cannot be read is refused with the reason.
func TestRefusals(t *testing.T) {
	sound := document(t, p("", "Text."), nil)
	main := func(xml string) []byte { return pack(t, map[string]string{"word/document.xml": xml}) }
	for _, c := range []struct {
		want string
		raw  []byte
	}{
		{"the Word document is cut off or damaged: not a valid zip file", sound[:len(sound)/2]},
		{"the Word document is cut off or damaged: it holds no document", pack(t, map[string]string{"[Content_Types].xml": ""})},
		{"the Word document is cut off or damaged: word/document.xml: XML syntax error on line 1: unexpected EOF", main(open + "<w:p>")},
		{"the Word document holds no text", document(t, "<w:p/>", nil)},
		{"the Word document nests its elements more than 500 deep", main(open + strings.Repeat("<w:p>", 600))},
		{"the Word document defines entities of its own, which are not read", main(`<!DOCTYPE a [<!ENTITY b "cc">]>` + open + "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>" + shut)},
		{"the Word document unpacks to more than 64 MB", main(open + "<w:p>" + r(strings.Repeat("bomb ", 14<<20)) + "</w:p>" + shut)},
	} {
		if got, err := Read(c.raw); err == nil || err.Error() != c.want {
			t.Errorf("%v %v, want %s", got, err, c.want)
		}
	}
}

// A table in a table in a table, a text box in a text box and fields that are
// never closed take time in their size.
func TestHostile(t *testing.T) {
	nested := strings.Repeat("<w:tbl><w:tr><w:tc>", 150) + strings.Repeat(p("", "words of some length"), 20000) + strings.Repeat("</w:tc></w:tr></w:tbl>", 150)
	boxes := strings.Repeat("<w:p><w:txbxContent>", 200) + strings.Repeat(p("", "words"), 20000) + strings.Repeat("</w:txbxContent></w:p>", 200)
	opened := "<w:p>" + strings.Repeat(`<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>`, 100_000) + "</w:p>"
	for _, body := range []string{nested, boxes, opened + strings.Repeat(p("", "words"), 20000)} {
		start := time.Now()
		got := read(t, document(t, body, nil))
		if len(got.Blocks) != 20000 {
			t.Error(len(got.Blocks))
		}
		// Linear work takes a second, quadratic work minutes.
		if d := time.Since(start); d > 30*time.Second {
			t.Error(d)
		}
	}
}

// Whatever the body of a document: no panic, a transcript that keeps what every
// transcript keeps, and the same one each time.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		p("Titel", "a") + p("Verzeichnis1", "b"), `<w:tbl><w:tr><w:tc>` + p("", "a") + `</w:tc><w:tc><w:tbl><w:tr><w:tc/></w:tr></w:tbl></w:tc></w:tr></w:tbl>`,
		`<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText><w:fldChar w:fldCharType="separate"/></w:r></w:p>`,
		`<w:p><w:del/><w:ins>` + r("a") + `</w:ins><w:txbxContent>` + p("", "b") + `</w:txbxContent><w:sym w:font="Symbol" w:char="F061"/></w:p>`,
		`<mc:AlternateContent><mc:Choice>` + p("", "a") + `</mc:Choice></mc:AlternateContent><w:sdt><w:sdtPr><w:docPartGallery w:val="Table of Contents"/></w:sdtPr><w:sdtContent>` + p("", "&#x200d;") + `</w:sdtContent></w:sdt>`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, body string) {
		raw := document(t, body, nil)
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
