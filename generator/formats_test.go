package generator_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"dossier/generator"
)

// pier is a story in paragraphs; of is what tells one original from another.
func pier(of string) []string {
	return []string{
		"The " + of + " council said on Monday that the pier at Ostby would close for repairs in May and open again two years later.",
		"“The work is overdue and the money is there,” said Ann Smith, the mayor, at a meeting in the town hall.",
		"The fishermen who land their catch at the pier have asked for a place in the northern basin until the work is done.",
		"The council will vote on the plan next month, and the first of the workers are expected to arrive a week after that.",
	}
}

func savedPage(of string) string {
	return "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Pier of " + of + " to close</title>" +
		`<meta property="article:published_time" content="2019-04-01T08:00:00+02:00"><meta property="og:site_name" content="Ostby Courier"></head>` +
		"<body><nav><a href=/>Home</a> <a href=/n>News</a></nav><article><h1>Pier of " + of + " to close</h1><p>" +
		strings.Join(pier(of), "</p><p>") + "</p></article><footer>Cookies and terms</footer></body></html>"
}

func zipped(parts ...string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i+1 < len(parts); i += 2 {
		w, _ := z.Create(parts[i])
		w.Write([]byte(parts[i+1]))
	}
	z.Close()
	return b.String()
}

func docx(of string) string {
	var body strings.Builder
	body.WriteString(`<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Pier of ` + of + ` to close</w:t></w:r></w:p>`)
	for _, p := range pier(of) {
		body.WriteString("<w:p><w:r><w:t>" + p + "</w:t></w:r></w:p>")
	}
	return zipped(
		"[Content_Types].xml", `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		"_rels/.rels", `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml", `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`+body.String()+`</w:body></w:document>`,
	)
}

func epub(of string) string {
	return zipped(
		"mimetype", "application/epub+zip",
		"META-INF/container.xml", `<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
		"book.opf", `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Pier of `+of+` to close</dc:title><dc:language>en</dc:language></metadata><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>`,
		"c.xhtml", `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>c</title></head><body><h1>Pier of `+of+` to close</h1><p>`+strings.Join(pier(of), "</p><p>")+"</p></body></html>",
	)
}

// paper is a PDF of one page, its lines of at most 90 characters.
func paper(of string) string {
	var text strings.Builder
	text.WriteString("BT /F1 18 Tf 60 760 Td (Pier of " + of + " to close) Tj ET\n")
	y := 720
	for _, p := range pier(of) {
		p = strings.NewReplacer("“", "\\223", "”", "\\224").Replace(p)
		for p != "" {
			n := len(p)
			if n > 90 {
				n = strings.LastIndex(p[:90], " ")
			}
			fmt.Fprintf(&text, "BT /F1 10 Tf 60 %d Td (%s) Tj ET\n", y, strings.TrimSpace(p[:n]))
			p, y = strings.TrimSpace(p[n:]), y-13
		}
		y -= 12
	}
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
		fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", text.Len(), text.String()),
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
	}
	var b strings.Builder
	b.WriteString("%PDF-1.4\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return b.String()
}

func mhtml(of string) string {
	return "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/" + of + "\r\nSubject: Pier\r\nDate: Tue, 2 Apr 2019 10:00:00 -0000\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: https://courier.example/" + of + "\r\n\r\n" + savedPage(of) + "\r\n--b--\r\n"
}

func letter(of string) string {
	return "From: Berit Lie <berit@courier.example>\r\nTo: desk@courier.example\r\nSubject: Pier of " + of + " to close\r\nDate: Mon, 1 Apr 2019 08:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" +
		strings.Join(pier(of), "\r\n\r\n") + "\r\n"
}

func warc(of string) string {
	payload := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + savedPage(of)
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/%s\r\nWARC-Date: 2019-04-02T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", of, len(payload), payload)
}

// Every format that is read becomes a briefing whose references lead to its
// readable text, whatever its file is called, and check finds nothing wrong.
func TestEveryFormat(t *testing.T) {
	d := emptyDesk(t)
	originals := map[string]string{
		"text.txt":     "Pier of Alnes to close\n" + strings.Join(pier("Alnes"), "\n") + "\n",
		"page.html":    savedPage("Bernes"),
		"letter.eml":   letter("Cornes"),
		"saved.mhtml":  mhtml("Dornes"),
		"note.md":      "---\ntitle: Pier of Ernes to close\nauthor: Berit Lie\ndate: 2019-04-01\n---\n\n" + strings.Join(pier("Ernes"), "\n\n") + "\n",
		"word.docx":    docx("Fornes"),
		"book.epub":    epub("Gornes"),
		"paper.pdf":    paper("Hornes"),
		"crawl.warc":   warc("Irnes"),
		"crawl2.gz":    packed(warc("Jornes")),
		"page2.gz":     packed(savedPage("Kornes")),
		"wrong.txt":    savedPage("Lornes"),
		"wrong.pdf":    docx("Mornes"),
		"nothing":      paper("Nornes"),
		"wrong.html":   letter("Ornes"),
		"Name 1 #é.md": "# Pier of Pornes to close\n\n" + strings.Join(pier("Pornes"), "\n\n") + "\n",
	}
	for name, raw := range originals {
		d.write("content/sources/"+name, raw)
	}
	opts := d.options()
	opts.Cache = t.TempDir()
	report, err := generator.Build(context.Background(), opts)
	if err != nil {
		t.Fatal(err)
	}
	if report.Unread != 0 || len(report.Written) != len(originals) {
		t.Errorf("%d read, %d unread: %v", len(report.Written), report.Unread, report.Problems)
	}
	for name, b := range d.tree("content/briefings") {
		title, _, _ := strings.Cut(strings.TrimPrefix(b, "---\n"), "\n")
		if !strings.HasPrefix(title, "title: Pier of ") || !strings.HasSuffix(title, " to close") {
			t.Errorf("%s: %s", name, title)
		}
		if n := strings.Count(b, "](../sources/"); n < 3 {
			t.Errorf("%s has %d references", name, n)
		}
		if !strings.Contains(b, "**Ann Smith**") {
			t.Errorf("%s does not know who spoke", name)
		}
	}
	for _, p := range d.check() {
		if p.Grave {
			t.Error(p)
		}
	}
	report, err = generator.Build(context.Background(), opts)
	if err != nil || report.Fresh != 0 || report.Rendered != 0 {
		t.Errorf("nothing has changed, and %d sources were looked at, %d pages rendered: %v", report.Fresh, report.Rendered, err)
	}
}

// What cannot be read is named with the reason, in every format, and stops
// none of the others.
func TestEveryFormatThatCannotBeRead(t *testing.T) {
	d := emptyDesk(t)
	d.write("content/sources/plain.txt", "Harbour closes pier\n\n"+lede)
	cut := func(s string) string { return s[:len(s)*2/3] }
	bad := map[string]string{
		"cut.docx": cut(docx("Alnes")), "cut.epub": cut(epub("Bernes")), "cut.gz": cut(packed(strings.Join(pier("Cornes"), "\n"))),
		"hollow.html": "<!DOCTYPE html><html><head><title>x</title><script>1</script></head><body></body></html>",
		"cut.pdf":     "%PDF-1.7\n1 0 obj\n<< /Type /Cat",
		"bomb.gz":     packed(strings.Repeat("\x00", 80<<20)),
		"long.txt":    strings.Repeat("The harbour council said so on Monday.\n", 100<<20/39),
		"sheet.zip":   zipped("a.txt", "a"),
	}
	for name, raw := range bad {
		d.write("content/sources/"+name, raw)
	}
	report := d.build()
	if report.Unread != len(bad) || len(report.Written) != 1 {
		t.Errorf("%d unread, %d written: %v", report.Unread, len(report.Written), report.Problems)
	}
	named := map[string]string{}
	for _, p := range report.Problems {
		named[strings.TrimPrefix(p.File, "content/sources/")] = p.Message
	}
	for name := range bad {
		t.Logf("%s: %s", name, named[name])
		if named[name] == "" {
			t.Errorf("%s is not named", name)
		}
	}
	if n := len(d.tree("content/sources")); n != len(bad)+1 {
		t.Errorf("%d files beside the originals", n-len(bad)-1)
	}
}
