package source

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"

	"dossier/generator/charset"
)

// magic tells formats that are not read by how their files begin. A weak mark is
// one that a text may begin with too (“ID3 tags…”); it counts only before bytes
// that no text holds.
var magic = []struct {
	begins, format string
	weak           bool
}{
	{"{\\rtf", "an RTF document", false},
	{"BZh", "a bzip2 archive", true},
	{"\xFD7zXZ\x00", "an xz archive", false},
	{"\x28\xB5\x2F\xFD", "a Zstandard archive", false},
	{"7z\xBC\xAF\x27\x1C", "a 7-Zip archive", false},
	{"Rar!\x1a\x07", "a RAR archive", false},
	{"bplist00", "a Safari web archive", false},
	{"filedesc://", "an ARC web archive", false},
	{"AT&TFORM", "a DjVu document", true},
	{"%!PS-Adobe", "a PostScript document", false},
	{"\x89PNG\r\n\x1a\n", "a PNG image", false},
	{"\xFF\xD8\xFF", "a JPEG image", false},
	{"GIF8", "a GIF image", true},
	{"II*\x00", "a TIFF image", false},
	{"MM\x00*", "a TIFF image", false},
	{"\x7fELF", "a program", false},
	{"MZ", "a program", true},
	{"OggS", "a sound or video file", true},
	{"ID3", "a sound file", true},
	{"fLaC", "a sound file", true},
	{"RIFF", "a sound, video or image file", true},
	{"SQLite format 3\x00", "a database", false},
}

// inside tells formats by what stands further in, before bytes that no text
// holds.
var inside = []struct {
	at            int
	holds, format string
}{
	{4, "ftyp", "a sound, video or image file"},
	{60, "BOOKMOBI", "a Kindle book"},
	{257, "ustar", "a tar archive"},
}

// markup tells formats that are written in tags and are no pages.
var markup = []struct {
	begins *regexp.Regexp
	says   string
}{
	{regexp.MustCompile(`^` + prologue + `<(?:rss\s[^>]*version|feed\s[^>]*xmlns|rdf:RDF\s[^>]*xmlns)`), "this is a feed, which is not read; save the article itself"},
	{regexp.MustCompile(`^` + prologue + `<svg\s[^>]*xmlns`), "this is an SVG image, which is not read"},
	{regexp.MustCompile(`^` + prologue + `<(?:w:wordDocument|pkg:package)\s[^>]*xmlns`), "this is a Word document in flat XML, which is not read; save it as .docx"},
	{regexp.MustCompile(`^` + prologue + `<office:document\s[^>]*xmlns`), "this is an OpenDocument file, which is not read; save it as .docx"},
}

// unread is the error of a format that is known and not read; nil of any other.
func unread(raw []byte) error {
	head := raw[:min(len(raw), 512)]
	binary := charset.Controls(head) > 0
	for _, m := range magic {
		if bytes.HasPrefix(raw, []byte(m.begins)) && (!m.weak || binary) {
			return fmt.Errorf("this is %s, which is not read", m.format)
		}
	}
	for _, m := range inside {
		if binary && len(head) > m.at && bytes.HasPrefix(head[m.at:], []byte(m.holds)) {
			return fmt.Errorf("this is %s, which is not read", m.format)
		}
	}
	if bytes.HasPrefix(raw, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
		return unreadOffice(raw)
	}
	text := narrow(raw[:min(len(raw), 4096)])
	for _, m := range markup {
		if m.begins.Match(bytes.TrimPrefix(text, []byte("\uFEFF"))) {
			return errors.New(m.says)
		}
	}
	return nil
}

// unreadOffice tells the files of Office from before 2007, and what is put in
// the same container, by the names in it. (MS-CFB, MS-OFFCRYPTO.)
func unreadOffice(raw []byte) error {
	for _, k := range []struct{ holds, says string }{
		{"EncryptedPackage", "this is an encrypted Office document; save it without its password"},
		{"WordDocument", "this is an old Word document, which is not read; save it as .docx"},
		{"__properties_version1.0", "this is an Outlook message, which is not read; save it as .eml"},
	} {
		if bytes.Contains(raw, wide(k.holds)) {
			return errors.New(k.says)
		}
	}
	if !bytes.Contains(raw, wide("Root Entry")) { // what names all that is in it
		return errors.New("this is an old or an encrypted Office document that is cut off or damaged")
	}
	return errors.New("this is an old Office document, which is not read")
}

// wide is a name as UTF-16 has it.
func wide(name string) []byte {
	var b []byte
	for _, c := range []byte(name) {
		b = append(b, c, 0)
	}
	return b
}
