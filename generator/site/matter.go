package site

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"path"
	"strings"

	"dossier/generator/dossier"
)

// matter is a page's data on the way to a layout. Hugo hashes what it is
// given, to know what changed since it last looked; it looks but once, so
// there is nothing to hash.
type matter map[string]any

// HashIncludeMap leaves everything out of Hugo's hash.
func (matter) HashIncludeMap(string, any, any) (bool, error) { return false, nil }

// matterOf is a page's data, fit for its layout, and their weight in bytes.
func matterOf(p dossier.Page) (matter, int, error) {
	data := maps.Clone(p.Data)
	if data == nil {
		data = map[string]any{}
	}
	if p.Listing != nil {
		lines, err := listingHTML(p.Listing)
		if err != nil {
			return nil, 0, err
		}
		data["lines_html"] = lines
	}
	var f fitter
	err := f.data(data)
	return matter(data), f.weight, err
}

// galley is a page that was composed: what Hugo needs to render it.
type galley struct {
	Path, Layout, Title string
	data                matter
}

// pageMatter is a page as Hugo's content adapters take it. All that comes from
// sources is below params, where nothing has a meaning to Hugo, and there is
// no content.
func pageMatter(p galley) map[string]any {
	m := map[string]any{
		"path":   digest(p.Path),
		"layout": p.Layout,
		"title":  p.Title,
		"url":    "/" + madeAs(p.Path),
		"params": map[string]any{"data": p.data},
	}
	if isHome(p.Path, p.Layout) {
		m["path"], m["kind"] = "", "home"
	}
	return m
}

// madeAs is the path at which Hugo publishes a page: its own when nothing in
// it means something to Hugo, else a stand-in.
func madeAs(name string) string {
	for _, c := range []byte(name) {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', strings.IndexByte("/-_.", c) >= 0:
		default:
			return digest(name) + path.Ext(name)
		}
	}
	if strings.Contains(name, "..") {
		return digest(name) + path.Ext(name)
	}
	return name
}

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:10])
}
