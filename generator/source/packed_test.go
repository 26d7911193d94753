package source

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// archive is a ZIP archive that holds empty files of these names.
func archive(t *testing.T, names ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		if _, err := z.Create(name); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What a ZIP archive is, is said by what it holds; one that is cut off is not
// called something else.
func TestArchives(t *testing.T) {
	word := archive(t, "[Content_Types].xml", "_rels/.rels", "word/document.xml")
	for _, c := range []struct {
		proves string
		raw    []byte
		want   string
	}{
		{"a spreadsheet", archive(t, "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"), "a spreadsheet"},
		{"an OpenDocument file", archive(t, "mimetype", "content.xml"), "save it as .docx"},
		{"any other", archive(t, "a.txt"), "unpack it"},
		{"cut off", word[:len(word)-30], "cut off or damaged"},
	} {
		if _, _, err := Read("a.zip", c.raw, nil); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.proves, err)
		}
	}
}

// A crawl that unpacks to more than a compressed file may is read all the same,
// record by record; of a text that is refused.
func TestLargeCrawl(t *testing.T) {
	record := func(kind, body string) string {
		return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: https://example.org/a\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, len(body), body)
	}
	page := record("resource", "<html><body><h1>Harbour</h1><p>It stays open, the mayor said on Friday to the owners of the boats.</p></body></html>")
	s, problems, err := Read("a.warc.gz", gzipOf(t, page+record("metadata", strings.Repeat("a", 65<<20))), nil)
	if err != nil || s.Kind != "warc" || !strings.Contains(s.Text, "It stays open") || len(problems) != 1 || !strings.Contains(problems[0].Message, "only the first 64 MB") {
		t.Error(problems, err)
	}
	if _, _, err := Read("a.txt.gz", gzipOf(t, strings.Repeat("a", 65<<20)), nil); err == nil || !strings.Contains(err.Error(), "unpacks to more than 64 MB") {
		t.Error(err)
	}
}
