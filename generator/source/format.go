package source

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"regexp"
	"strings"

	"dossier/generator/charset"
	"dossier/generator/dossier"
	"dossier/generator/source/docx"
	"dossier/generator/source/epub"
	"dossier/generator/source/mail"
	"dossier/generator/source/markdown"
	"dossier/generator/source/pdf"
	"dossier/generator/source/warc"
	"dossier/generator/source/web"
)

// format is a kind of file that is read.
type format struct {
	name string
	read func(raw []byte) (*dossier.Transcript, error)
}

var (
	plainText   = format{"plain text", readText}
	webPage     = format{"a web page", func(raw []byte) (*dossier.Transcript, error) { return web.Read(raw, web.About{}) }}
	message     = format{"an e-mail message or saved page", mail.Read}
	markdownDoc = format{"Markdown", markdown.Read}
	wordDoc     = format{"a Word document", docx.Read}
	book        = format{"an EPUB", epub.Read}
	pdfDoc      = format{"a PDF", pdf.Read}
	webArchive  = format{"a web archive", warc.Read}
)

// documents are the endings of files that are hardly ever plain text.
var documents = map[string]bool{
	".html": true, ".htm": true, ".xhtml": true, ".xht": true, ".mhtml": true, ".mht": true, ".eml": true,
	".md": true, ".markdown": true, ".docx": true, ".epub": true, ".pdf": true, ".warc": true, ".gz": true,
}

// Document reports whether a file's name alone says that it is no plain text.
func Document(name string) bool { return documents[strings.ToLower(path.Ext(name))] }

// Plain reports whether a file is its own text; of one that is not read the
// answer is no.
func Plain(name string, raw []byte) bool {
	f, err := formatOf(name, raw)
	return err == nil && f.name == plainText.name && !bytes.HasPrefix(raw, []byte("\x1f\x8b"))
}

// magic tells formats by how their files begin. A weak mark is one a text may
// begin with too ("ID3 tags…"); it counts only before bytes that no text holds.
var magic = []struct {
	begins, format string
	weak           bool
}{
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Office document", false},
	{"{\\rtf", "an RTF document", false},
	{"BZh", "a bzip2 archive", true},
	{"\xFD7zXZ\x00", "an xz archive", false},
	{"7z\xBC\xAF\x27\x1C", "a 7-Zip archive", false},
	{"Rar!\x1a\x07", "a RAR archive", false},
	{"bplist00", "a Safari web archive", false},
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

// formatOf tells what a file is. The error names a format that is not read.
func formatOf(name string, raw []byte) (format, error) {
	for _, m := range magic {
		if bytes.HasPrefix(raw, []byte(m.begins)) && (!m.weak || charset.Controls(raw[:min(len(raw), 512)]) > 0) {
			return format{}, fmt.Errorf("this is %s, which is not read", m.format)
		}
	}
	switch {
	case pdfMark(raw):
		return pdfDoc, nil
	case bytes.HasPrefix(raw, []byte("PK\x03\x04")), bytes.HasPrefix(raw, []byte("PK\x05\x06")):
		return inZip(raw)
	case bytes.HasPrefix(raw, []byte("\x1f\x8b")):
		return inGzip(name, raw)
	case bytes.HasPrefix(raw, []byte("WARC/")):
		return webArchive, nil
	}
	return amongTexts(name, raw)
}

// pdfMark looks for a PDF's first line, which may stand behind a few stray
// bytes. (ISO 32000-1, annex H.3: within the first 1024.)
func pdfMark(raw []byte) bool {
	at := bytes.Index(raw[:min(len(raw), 1024)], []byte("%PDF-"))
	return at == 0 || at > 0 && (charset.Controls(raw[:min(len(raw), 4096)]) > 0 || bytes.TrimSpace(raw[:at]) == nil)
}

// inZip tells the formats that are ZIP archives by the files in them.
func inZip(raw []byte) (format, error) {
	names, err := zipNames(raw)
	switch {
	case err != nil:
		return format{}, err
	case names["META-INF/container.xml"]:
		return book, nil
	case names["word/document.xml"] || names["[Content_Types].xml"] && names["_rels/.rels"] && !names["xl/workbook.xml"] && !names["ppt/presentation.xml"]:
		return wordDoc, nil
	case names["content.xml"] && names["mimetype"]:
		return format{}, errors.New("this is an OpenDocument file, which is not read; save it as .docx")
	case names["xl/workbook.xml"]:
		return format{}, errors.New("this is a spreadsheet, which is not read")
	case names["ppt/presentation.xml"]:
		return format{}, errors.New("this is a presentation, which is not read")
	}
	return format{}, errors.New("this is a ZIP archive, which is not read; unpack it")
}

var (
	// htmlStart is how pages begin, behind white space, comments and an XML
	// declaration.
	htmlStart = regexp.MustCompile(`(?i)^\s*(?:<\?xml[^>]{0,200}\?>\s*|<!--(?s:.)*?-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])`)
	htmlTag   = regexp.MustCompile(`(?i)<(?:html|head|body|title|meta|p|div|article|h[1-6]|br|table|ul|ol|span|a)[\s/>]`)
	header    = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9-]{1,40}):(?:[ \t]|\r?$)`)
	fold      = regexp.MustCompile(`^[ \t]+\S`)
)

// amongTexts tells the formats that are written in characters apart.
func amongTexts(name string, raw []byte) (format, error) {
	head := bytes.TrimPrefix(raw, []byte("\uFEFF"))
	head = narrow(head[:min(len(head), 16<<10)])
	ext := strings.ToLower(path.Ext(name))
	switch {
	case htmlStart.Match(head):
		return webPage, nil
	case isMessage(head):
		return message, nil
	case (ext == ".html" || ext == ".htm" || ext == ".xhtml" || ext == ".xht") && htmlTag.Match(head):
		return webPage, nil
	case ext == ".md" || ext == ".markdown":
		return markdownDoc, nil
	}
	return plainText, nil
}

// narrow takes the zero bytes out of the beginning of a text in UTF-16, so that
// what it begins with can be read.
func narrow(head []byte) []byte {
	if bytes.IndexByte(head, 0) < 0 {
		return head
	}
	head = bytes.TrimPrefix(bytes.TrimPrefix(head, []byte{0xFF, 0xFE}), []byte{0xFE, 0xFF})
	return bytes.ReplaceAll(head, []byte{0}, nil)
}

// ofMessages are the header fields by which a message is known (RFC 5322,
// RFC 2045); a text may begin with one of them, hardly with three.
var ofMessages = map[string]bool{
	"from": true, "to": true, "subject": true, "date": true, "received": true, "message-id": true,
	"mime-version": true, "content-type": true, "return-path": true, "reply-to": true, "cc": true,
	"delivered-to": true, "content-transfer-encoding": true, "in-reply-to": true, "references": true,
	"snapshot-content-location": true, "list-id": true, "dkim-signature": true, "sender": true,
}

// isMessage reports whether a text begins with the header of a message.
func isMessage(head []byte) bool {
	known := map[string]bool{}
	for line := range bytes.Lines(head) {
		line = bytes.TrimRight(line, "\r\n")
		m := header.FindSubmatch(line)
		switch {
		case len(line) == 0:
			return len(known) >= 3
		case m != nil:
			if field := strings.ToLower(string(m[1])); ofMessages[field] {
				known[field] = true
			}
		case len(known) > 0 && fold.Match(line):
		case bytes.HasPrefix(line, []byte("From ")) && len(known) == 0:
		default:
			return false
		}
	}
	return len(known) >= 3
}
