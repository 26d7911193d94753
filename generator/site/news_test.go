package site

import (
	"fmt"

	"dossier/generator/dossier"
)

// newsPages are a briefing and a source for each of n articles, as full as
// those of real ones, for the program's own layouts.
func newsPages(n int) []dossier.Page {
	type m = map[string]any
	var pages []dossier.Page
	for i, p := range manyPages(n)[:2*n] {
		head := m{
			"lang": "en", "dir": "ltr", "dossier": "Harbour", "home": "/index.html", "heading": p.Title, "draft": "Machine draft",
			"nav":    []any{link("/index.html", "Overview"), link("/index.html", "Themes"), link("/index.html", "Sources")},
			"themes": []any{m{"href": "/index.html", "text": "Ports", "glyph": "ring", "hue": "t1"}},
		}
		if p.Listing != nil {
			p.Data = m{"head": head}
			pages = append(pages, p)
			continue
		}
		source := pages[len(pages)-1].Path
		note := m{"cite": link("/"+source+"#L1", fmt.Sprintf("[%d:1]", i)), "outlet": link("/index.html", "The Harbour Post"), "lines": []any{"named", "own words"}}
		row := m{
			"speaker": link("/index.html", "Anna Berg"), "role": "minister", "rank": "own", "when": m{"text": "12 May 2015", "machine": "2015-05-12"},
			"words": []any{
				m{"text": "The minister said "},
				m{"text": "“we will not agree to that”", "class": "qt"},
				m{"text": " on "},
				m{"text": "Tuesday", "class": "da", "href": "/index.html"},
				m{"text": ", before she left for "},
				m{"text": "the capital", "class": "pe", "href": "/index.html"},
				m{"text": "."},
			},
			"at": m{"code": "L3", "href": "/" + source + "#L3"}, "note": note, "lang": "en", "standing": "happened", "label": "happened",
		}
		rows := make([]any, 12)
		for j := range rows {
			rows[j] = row
		}
		section := func(title, kind string) m {
			return m{"level": 2, "title": title, "blocks": []any{m{kind: rows}}}
		}
		pages = append(pages, dossier.Page{Path: p.Path, Layout: "briefing", Title: p.Title, Data: m{
			"head": head, "sections": []any{section("Key points", "points"), section("Who said what", "statements"), section("Chronology", "entries")},
		}})
	}
	home := dossier.Page{Path: "index.html", Layout: "not_found", Title: "Home", Data: m{"head": pages[0].Data["head"], "text": "Home"}}
	return append(pages, home)
}
