package source

import (
	"archive/zip"
	"bytes"
	"errors"
	"path"
	"strings"
)

// inZip tells the formats that are ZIP archives by the files in them.
func inZip(raw []byte) (format, error) {
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return inTornZip(raw)
	}
	names, kinds := map[string]bool{}, map[string]bool{}
	for _, f := range z.File {
		name := strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(f.Name, "\\", "/"), "/"))
		names[name] = true
		kinds[path.Ext(name)] = true
	}
	if names["meta-inf/container.xml"] && kinds[".opf"] {
		return book, nil
	}
	if names["mimetype"] && names["content.xml"] {
		return format{}, errors.New("this is an OpenDocument file, which is not read; save it as .docx")
	}
	for _, k := range unreadZips {
		if names[k.holds] || kinds[k.holds] {
			return format{}, errors.New(k.says)
		}
	}
	if names["word/document.xml"] || names["[content_types].xml"] && names["_rels/.rels"] {
		return wordDoc, nil
	}
	return format{}, errors.New("this is a ZIP archive, which is not read; unpack it")
}

// unreadZips are known by a file in them, or by the ending of one.
var unreadZips = []struct{ holds, says string }{
	{"xl/workbook.xml", "this is a spreadsheet, which is not read"},
	{"xl/workbook.bin", "this is a spreadsheet, which is not read"},
	{"ppt/presentation.xml", "this is a presentation, which is not read"},
	{"visio/document.xml", "this is a drawing, which is not read"},
	{".fdseq", "this is an XPS document, which is not read; save it as PDF"},
	{"datapackage.json", "this is a packed web archive (WACZ), which is not read; unpack the .warc.gz in it"},
	{"index.rdf", "this is a Mozilla page archive (MAFF), which is not read; unpack it"},
}

// inTornZip tells what an archive was that is cut off: the names of its files
// stand at its end, but each also before the file.
func inTornZip(raw []byte) (format, error) {
	head := raw[:min(len(raw), 8192)]
	switch {
	case bytes.Contains(head, []byte("mimetypeapplication/epub+zip")):
		return book, nil
	case bytes.Contains(head, []byte("[Content_Types].xml")) && bytes.Contains(raw, []byte("word/")):
		return wordDoc, nil
	}
	return format{}, errors.New("this is a ZIP archive (as .docx and .epub are) that is cut off or damaged")
}
