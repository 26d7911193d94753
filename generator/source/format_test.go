package source

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"strings"
	"testing"
)

// zipOf is a ZIP archive of files, each with its name for content.
func zipOf(t *testing.T, names ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		name, content, _ := strings.Cut(name, "=")
		w, err := z.CreateHeader(&zip.FileHeader{Name: name}) // stored
		if err == nil {
			_, err = w.Write([]byte(content))
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

func gzipOf(t *testing.T, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// container is how a file of Office from before 2007 begins, with a name in its
// directory.
func container(name string) []byte {
	return append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00\x00"), wide("Root Entry"+name)...)
}

const mailHead = "From: Ada Lowe <ada@example.org>\nTo: sam@example.net\nSubject:Harbour\n"

// Each format is told by its bytes, whatever the file is called.
func TestFormats(t *testing.T) {
	const page = "<html>\n<head><title>Harbour</title></head><body><p>It stays open.</p></body></html>"
	torn := zipOf(t, "mimetype=application/epub+zip", "META-INF/container.xml=x", "OPS/a.opf=x")
	tornWord := zipOf(t, "[Content_Types].xml=x", "_rels/.rels=x", "word/document.xml=x")
	for _, c := range []struct {
		what string
		raw  []byte
		want format
	}{
		{"a page", []byte(page), webPage},
		{"a page with a type", []byte("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\">\n" + page), webPage},
		{"a page behind comments", []byte("\uFEFF\n<?xml version=\"1.0\"?>\n<!-- saved from url=(0020)https://example.org -->\n<!DOCTYPE html>\n" + page), webPage},
		{"a page in UTF-16", append([]byte{0xFF, 0xFE}, wide(page)...), webPage},
		{"an old page without a head", []byte("<html>\nThe harbour <b>stays</b> open.<p>So it is.\n</html>\n"), webPage},
		{"a page cut off", []byte("<!doctype html><html><head><title>Harbour</title><meta name=a content=b>"), webPage},
		{"a piece of a page", []byte("<article class=x><h1>Harbour</h1><p>It <b>stays</b> open.</p></article>"), webPage},
		{"a message", []byte(mailHead + "Message-ID: <a@b>\n\nText.\n"), message},
		{"a message without a machine's fields", []byte(mailHead + "Date: Sat, 2 Mar 2019 23:30:00 -0500\n\nText.\n"), message},
		{"a message behind its envelope", []byte("\r\nFrom ada Sat Mar 2\r\nX_odd: a\r\n b\r\n" + mailHead + "MIME-Version: 1.0\r\n\r\nText.\r\n"), message},
		{"a message with a line longer than any", []byte("From: =?utf-8?q?" + strings.Repeat("=C3=A9", 100_000) + "?= <ada@example.org>\nTo: sam@example.net\nSubject: a\nDate: Sat, 2 Mar 2019 23:30:00 -0500\n\nText.\n"), message},
		{"a message with a field of many lines", []byte("To: a@example.org,\n" + strings.Repeat(" sam@example.net,\n", 10_000) + mailHead + "MIME-Version: 1.0\n\nText.\n"), message},
		{"a page saved as MHTML", []byte("From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org\nSubject: a\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary=\"b\"\n\n--b\n"), message},
		{"a Word document", zipOf(t, "[Content_Types].xml", "_rels/.rels", "word/document.xml"), wordDoc},
		{"a Word document with its own paths", zipOf(t, "[Content_Types].xml", `_rels\.rels`, "body.xml"), wordDoc},
		{"a Word document cut off", tornWord[:len(tornWord)-30], wordDoc},
		{"a book", zipOf(t, "mimetype=application/epub+zip", "META-INF/container.xml", "OPS/content.opf"), book},
		{"a book cut off", torn[:len(torn)-30], book},
		{"a PDF", []byte("%PDF-1.4\n1 0 obj\n"), pdfDoc},
		{"a PDF behind stray bytes", []byte("\x00\x01junk%PDF-1.4\n1 0 obj\n"), pdfDoc},
		{"a web archive", []byte("WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n"), webArchive},
		{"a page compressed", gzipOf(t, page), webPage},
		{"a web archive compressed", gzipOf(t, "WARC/1.1\nWARC-Type: response\n\n"), webArchive},
	} {
		for _, name := range []string{"a.txt", "a.pdf", "a", "a.docx", "a.html", "a.eml"} {
			if got, err := formatOf(name, c.raw); err != nil || got.name != c.want.name {
				t.Errorf("%s as %s: %q %v, want %q", c.what, name, got.name, err, c.want.name)
			}
		}
	}
	if got, err := formatOf("a.md", []byte("<p align=center><b>Harbour</b></p>\n\n# It stays\n\n<p></p>")); err != nil || got.name != markdownDoc.name {
		t.Error(got.name, err)
	}
	if got, err := formatOf("a.html", []byte("It stays <b>open</b>.<br>So it is.")); err != nil || got.name != webPage.name {
		t.Error(got.name, err)
	}
}

// A text that merely begins like a format, or is about one, is a plain text.
func TestPlainTexts(t *testing.T) {
	for _, text := range []string{
		"From: the editors\nTo: our readers\nDate: Friday\n\nThe harbour stays open.\n",
		"FROM: Ada Lowe\nTO: All staff\nDATE: 2 March 2019\nSUBJECT: Harbour\n\nThe harbour stays open.\n",
		"From: Ada Lowe: what the harbour means\n\nThe harbour stays open.\n",
		"Question: Is it open?\nAnswer: It is.\nSubject: closed.\n",
		"Date: Friday. Subject: the harbour. To: all.\n",
		"<html> is the tag that every page begins with.\n\nThe harbour stays open.\n",
		"<!DOCTYPE html> is what pages begin with.\n",
		"<p> marks a paragraph, they say, and <b>this</b> is bold.\n",
		"<rss> is a format of feeds.\n",
		"%PDF-1.4 is how such files begin.\n",
		"WARC/1.0 is a format.\n",
		"PK is short for public key.\n",
		"# Harbour\n\n- It *stays* open, [they say](https://example.org).\n",
		"---\ntitle: Harbour\n---\n\nIt stays open.\n",
		"MZ is how programs begin.\n",
		"[Alnes] The harbour stays open.\n",
		"{\"title\": \"Harbour\"}\n\nis how such data begins.\n",
		"{\"title\": \"Harbour\n",
		"“Open”\n",
		"2019\n",
	} {
		if got, err := formatOf("a.txt", []byte(text)); err != nil || got.name != plainText.name {
			t.Errorf("%q: %q %v", text, got.name, err)
		}
	}
}

// What is not read is called by its name, with what to do where there is
// something to do.
func TestUnread(t *testing.T) {
	tar := append(append(make([]byte, 257), "ustar"...), make([]byte, 300)...)
	for _, c := range []struct {
		want string
		raw  []byte
	}{
		{"this is an encrypted Office document; save it without its password", container("EncryptedPackage")},
		{"this is an old Word document, which is not read; save it as .docx", container("WordDocument")},
		{"this is an Outlook message, which is not read; save it as .eml", container("__properties_version1.0")},
		{"this is an old Office document, which is not read", container("Workbook")},
		{"this is an old or an encrypted Office document that is cut off or damaged", append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), make([]byte, 2000)...)},
		{"this is JSON data, which is not read; save the article itself as a text or a page", []byte("\uFEFF\n{\"title\": \"Harbour\", \"body\": [\"It stays open.\"]}\n")},
		{"this is JSON data, which is not read; save the article itself as a text or a page", []byte("[{\"a\": 1},\r\n 2]")},
		{"this is an OpenDocument file, which is not read; save it as .docx", zipOf(t, "mimetype", "content.xml")},
		{"this is a spreadsheet, which is not read", zipOf(t, "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml")},
		{"this is a presentation, which is not read", zipOf(t, "[Content_Types].xml", "_rels/.rels", "ppt/presentation.xml")},
		{"this is a packed web archive (WACZ), which is not read; unpack the .warc.gz in it", zipOf(t, "archive/data.warc.gz", "datapackage.json")},
		{"this is a ZIP archive, which is not read; unpack it", zipOf(t, "a.txt", "META-INF/container.xml")},
		{"this is a ZIP archive (as .docx and .epub are) that is cut off or damaged", zipOf(t, "a.txt")[:40]},
		{"this is a feed, which is not read; save the article itself", []byte("<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel/></rss>")},
		{"this is a feed, which is not read; save the article itself", []byte("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>")},
		{"this is an SVG image, which is not read", []byte("<svg width=\"1\" xmlns=\"http://www.w3.org/2000/svg\"/>")},
		{"this is a Word document in flat XML, which is not read; save it as .docx", []byte("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument xmlns:w=\"x\">")},
		{"this is a tar archive, which is not read", tar},
		{"this is a Kindle book, which is not read", append(make([]byte, 60), "BOOKMOBI"...)},
		{"this is a sound, video or image file, which is not read", []byte("\x00\x00\x00\x18ftypmp42")},
		{"this is an RTF document, which is not read", []byte("{\\rtf1 Harbour}")},
		{"this is a gzip archive: this is an RTF document, which is not read", gzipOf(t, "{\\rtf1 Harbour}")},
	} {
		if got, err := formatOf("a.txt", c.raw); err == nil || err.Error() != c.want {
			t.Errorf("%q %v, want %s", got.name, err, c.want)
		}
	}
}

// A file of any format goes through the reader of that format, under any name:
// its Kind and its blocks are the reader's.
func TestDispatch(t *testing.T) {
	for _, c := range []struct {
		name, kind string
		raw        []byte
	}{
		{"a.md", "markdown", []byte("# Harbour\n\nIt stays open.\n")},
		{"a.txt", "email", []byte(mailHead + "Message-ID: <a@b>\n\nIt stays open.\n")},
		{"a.gz", "gzip", gzipOf(t, "It stays open.\n")},
		{"a.txt", "text", []byte("It stays open.\n")},
		{"a.bin", "html", []byte("<html><body><h1>Harbour</h1><p>It stays open, the mayor said on Friday to the owners.</p></body></html>")},
	} {
		s, _, err := Read(c.name, c.raw, nil)
		if err != nil || s.Kind != c.kind || (c.kind != "text" && c.kind != "gzip") != (s.Blocks != nil) || !strings.Contains(s.Text, "It stays open") {
			t.Errorf("%s: %+v %v", c.name, s, err)
		}
	}
}
