package site

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"strings"

	"dossier/generator/dossier"
)

// frontMatter is a page as Hugo reads it. All that comes from sources is
// below params, where nothing has a meaning to Hugo, and there is no body.
func frontMatter(p dossier.Page) (string, error) {
	data := make(map[string]any, len(p.Data)+1)
	for k, v := range p.Data {
		data[k] = v
	}
	if p.Listing != nil {
		lines, err := listingHTML(p.Listing)
		if err != nil {
			return "", err
		}
		data["lines_html"] = lines
	}
	matter, err := tomlLines(map[string]any{
		"layout": p.Layout,
		"title":  p.Title,
		"url":    "/" + madeAs(p),
		"params": map[string]any{"data": data},
	})
	return "+++\n" + matter + "+++\n", err
}

// contentName is the file a page is to Hugo: a digest, because in names Hugo
// reads dots, capitals and words like index.
func contentName(p dossier.Page) string {
	if isHome(p.Path, p.Layout) {
		return "_index.md"
	}
	return digest(p.Path) + ".md"
}

// madeAs is the path at which Hugo publishes a page: its own when nothing in
// it means something to Hugo, else a stand-in.
func madeAs(p dossier.Page) string {
	for _, c := range []byte(p.Path) {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', strings.IndexByte("/-_.", c) >= 0:
		default:
			return digest(p.Path) + path.Ext(p.Path)
		}
	}
	if strings.Contains(p.Path, "..") {
		return digest(p.Path) + path.Ext(p.Path)
	}
	return p.Path
}

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:10])
}
