package source

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"

	"dossier/generator/dossier"
)

// widestUnpacked bounds what a compressed file may unpack to: a bomb is a
// problem, not a build that never ends.
const widestUnpacked = 64 << 20

// inGzip looks into a compressed file: pages, archives and texts are read.
func inGzip(name string, raw []byte) (format, error) {
	if crawl(raw) {
		return webArchive, nil // it unpacks itself, as much as it needs
	}
	inner, err := gunzip(raw)
	if err != nil {
		return format{}, err
	}
	if bytes.HasPrefix(inner, []byte("\x1f\x8b")) {
		return format{}, errors.New("this is a gzip archive in a gzip archive, which is not read; unpack it")
	}
	f, err := formatOf(strings.TrimSuffix(name, ".gz"), inner)
	if err != nil {
		return format{}, fmt.Errorf("this is a gzip archive: %w", err)
	}
	return format{f.name, func([]byte) (*dossier.Transcript, error) {
		t, err := f.read(inner)
		if err == nil && t.Kind == dossier.PlainText {
			t.Kind = "gzip" // its lines are not those of the file
		}
		return t, err
	}}, nil
}

// crawl reports whether a compressed file begins as a web archive.
func crawl(raw []byte) bool {
	z, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return false
	}
	head, _ := io.ReadAll(io.LimitReader(z, 32))
	return warcStart.Match(head)
}

// gunzip unpacks all members of a gzip archive. One that is cut off gives an
// error: half an article is no source.
func gunzip(raw []byte) ([]byte, error) {
	z, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, fmt.Errorf("the gzip archive cannot be unpacked: %w", err)
	}
	inner, err := io.ReadAll(io.LimitReader(z, widestUnpacked+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("the gzip archive cannot be unpacked: %w", err)
	case len(inner) > widestUnpacked:
		return nil, fmt.Errorf("the gzip archive unpacks to more than %d MB", widestUnpacked>>20)
	case len(inner) == 0:
		return nil, errors.New("the gzip archive is empty")
	}
	return inner, nil
}
