package source

import (
	"bytes"
	"path"
	"strings"
)

// magic tells formats by how their files begin. A weak mark is one a text may
// begin with too ("ID3 tags…"); it counts only before bytes that no text holds.
var magic = []struct {
	begins, format string
	weak           bool
}{
	{"%PDF-", "a PDF", false},
	{"PK\x03\x04", "a ZIP archive (as .docx, .odt and .epub files are)", false},
	{"PK\x05\x06", "a ZIP archive", false},
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Office document", false},
	{"{\\rtf", "an RTF document", false},
	{"\x1f\x8b", "a gzip archive", false},
	{"BZh", "a bzip2 archive", true},
	{"\xFD7zXZ\x00", "an xz archive", false},
	{"7z\xBC\xAF\x27\x1C", "a 7-Zip archive", false},
	{"Rar!\x1a\x07", "a RAR archive", false},
	{"\x89PNG\r\n\x1a\n", "a PNG image", false},
	{"\xFF\xD8\xFF", "a JPEG image", false},
	{"GIF8", "a GIF image", true},
	{"II*\x00", "a TIFF image", false},
	{"MM\x00*", "a TIFF image", false},
	{"\x7fELF", "a program", false},
	{"OggS", "a sound or video file", true},
	{"ID3", "a sound file", true},
	{"RIFF", "a sound, video or image file", true},
	{"SQLite format 3\x00", "a database", false},
}

// extensions are the text formats that reading as plain text would spoil:
// their markup would be taken for words.
var extensions = map[string]string{
	".html": "a saved web page", ".htm": "a saved web page", ".xhtml": "a saved web page",
	".mhtml": "a web archive", ".mht": "a web archive", ".webarchive": "a web archive",
	".warc": "a web archive", ".eml": "an e-mail message", ".rtf": "an RTF document",
}

// knownFormat names the format of a file that is not plain text, or is empty.
func knownFormat(name string, raw []byte) string {
	if format, ok := extensions[strings.ToLower(path.Ext(name))]; ok {
		return format
	}
	for _, m := range magic {
		if bytes.HasPrefix(raw, []byte(m.begins)) && (!m.weak || controls(raw[:min(len(raw), 512)]) > 0) {
			return m.format
		}
	}
	return ""
}

// controls counts the bytes that no text holds.
func controls(b []byte) int {
	n := 0
	for _, c := range b {
		if isControl(c) {
			n++
		}
	}
	return n
}

// isControl leaves out what text files do hold: tab, line ends, form feed,
// vertical tab, backspace (overstriking), the DOS end-of-file mark and escape
// (terminal colours).
func isControl(c byte) bool {
	switch c {
	case '\t', '\n', '\r', '\f', '\v', '\b', 0x1a, 0x1b:
		return false
	}
	return c < 0x20 || c == 0x7f
}
