package source

import (
	"archive/zip"
	"bytes"
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
