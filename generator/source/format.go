package source

import (
	"bytes"
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

// formatOf tells what a file is. The error names a format that is not read.
func formatOf(name string, raw []byte) (format, error) {
	if err := unread(raw); err != nil {
		return format{}, err
	}
	switch {
	case pdfMark(raw):
		return pdfDoc, nil
	case bytes.HasPrefix(raw, []byte("PK\x03\x04")), bytes.HasPrefix(raw, []byte("PK\x05\x06")):
		return inZip(raw)
	case bytes.HasPrefix(raw, []byte("\x1f\x8b")):
		return inGzip(name, raw)
	case warcStart.Match(raw[:min(len(raw), 32)]):
		return webArchive, nil
	}
	return amongTexts(name, raw)
}

// warcStart is the first line of a web archive; a text may be about “WARC/1.0”.
var warcStart = regexp.MustCompile(`^WARC/\d\.\d+\r?\n`)

// pdfMark looks for a PDF's first line, which may stand behind a few stray
// bytes (ISO 32000-1, annex H.3: within the first 1024), and for the objects
// that every PDF has and a text about PDFs hardly.
func pdfMark(raw []byte) bool {
	at := bytes.Index(raw[:min(len(raw), 1024)], []byte("%PDF-"))
	if at < 0 || at > 0 && charset.Controls(raw[:min(len(raw), 4096)]) == 0 && len(bytes.TrimSpace(raw[:at])) > 0 {
		return false
	}
	return bytes.Contains(raw[at:], []byte(" obj")) || bytes.Contains(raw[at:], []byte("endobj")) || charset.Controls(raw[:min(len(raw), 4096)]) > 0
}
