package web

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dossier/generator/transcript"
)

// head is what a page says of itself for machines.
type head struct {
	meta      map[string][]string // contents of <meta>, by name or property in lower case
	title     string              // of <title>
	canonical string
	language  string
	linked    []thing // of its JSON-LD, in order
	saved     saved
}

// mostMeta bounds what is kept of one name.
const mostMeta = 20

// readHead gathers what a page says of itself. It takes the scripts and
// comments that say it as they were before they left the tree.
func readHead(root *html.Node, s scripts) *head {
	h := &head{meta: map[string][]string{}, saved: s.saved}
	each(root, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.Html:
			h.language = first(attr(n, "lang"), attr(n, "xml:lang"))
		case atom.Meta:
			h.addMeta(n)
		case atom.Title:
			if h.title == "" {
				h.title = transcript.OneLine(rawText(n))
			}
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") && h.canonical == "" {
				h.canonical = strings.TrimSpace(attr(n, "href"))
			}
		}
		return true
	})
	for _, text := range s.linked {
		h.linked = append(h.linked, readThings(text)...)
	}
	resolve(h.linked)
	return h
}

func (h *head) addMeta(n *html.Node) {
	content := transcript.OneLine(attr(n, "content"))
	if content == "" {
		return
	}
	for _, key := range [...]string{"property", "name", "itemprop", "http-equiv"} {
		name := strings.ToLower(strings.TrimSpace(attr(n, key)))
		if name != "" && len(h.meta[name]) < mostMeta {
			h.meta[name] = append(h.meta[name], content)
		}
	}
}

// said is the first content of the first of these names that has one, and that
// name.
func (h *head) said(names ...string) (content, name string) {
	for _, name := range names {
		for _, c := range h.meta[name] {
			return c, name
		}
	}
	return "", ""
}

// first is the first of some texts that is not empty.
func first(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}
