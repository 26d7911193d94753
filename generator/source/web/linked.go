package web

import (
	"encoding/json"
	"html"
	"strings"

	"dossier/generator/transcript"
)

// thing is an object of a page's JSON-LD (schema.org).
type thing map[string]any

// Bounds of a page's JSON-LD.
const (
	mostThings    = 2000
	deepestThings = 12
	longestLinked = 4 << 20
)

// readThings reads the objects of a block of JSON-LD, each before those that
// it holds. Broken JSON gives none.
func readThings(text string) []thing {
	if len(text) > longestLinked {
		return nil
	}
	text = strings.TrimSpace(text)
	for _, wrap := range [...]string{"<!--", "-->", "//<![CDATA[", "//]]>", "<![CDATA[", "]]>", ";"} {
		text = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(text, wrap), wrap))
	}
	var v any
	if json.Unmarshal([]byte(text), &v) != nil && json.Unmarshal([]byte(oneLineStrings(text)), &v) != nil {
		return nil
	}
	var all []thing
	gather(v, deepestThings, &all)
	return all
}

// oneLineStrings takes line ends and other controls, which JSON forbids in
// strings and people paste into them, for spaces.
func oneLineStrings(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, text)
}

func gather(v any, depth int, all *[]thing) {
	if depth == 0 || len(*all) >= mostThings {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, one := range v {
			gather(one, depth-1, all)
		}
	case map[string]any:
		*all = append(*all, thing(v))
		for _, key := range [...]string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart"} {
			gather(v[key], depth-1, all)
		}
	}
}

// resolve puts the things that others name by their @id alone in their place,
// where it matters who they are.
func resolve(things []thing) {
	named := map[string]thing{}
	for _, t := range things {
		if id, ok := t["@id"].(string); ok && t["name"] != nil && named[id] == nil {
			named[id] = t
		}
	}
	look := func(v any) any {
		m, ok := v.(map[string]any)
		if !ok || m["name"] != nil {
			return v
		}
		id, _ := m["@id"].(string)
		if t := named[id]; t != nil {
			return map[string]any(t)
		}
		return v
	}
	for _, t := range things {
		for _, key := range [...]string{"author", "creator", "publisher"} {
			if list, ok := t[key].([]any); ok {
				for i := range list {
					list[i] = look(list[i])
				}
			} else if t[key] != nil {
				t[key] = look(t[key])
			}
		}
	}
}

// is reports whether a thing is of a type whose name ends so.
func (t thing) is(ends ...string) bool {
	for _, name := range texts(t["@type"]) {
		for _, e := range ends {
			if strings.HasSuffix(name, e) {
				return true
			}
		}
	}
	return false
}

// text is a property's first text, of things their name.
func (t thing) text(key string) string {
	for _, s := range texts(t[key]) {
		return s
	}
	return ""
}

// texts are the texts of a value: a text, the names of things, or a list.
func texts(v any) []string {
	switch v := v.(type) {
	case string:
		if s := plain(v); s != "" {
			return []string{s}
		}
	case []any:
		var all []string
		for _, one := range v[:min(len(v), mostMeta)] {
			if _, nested := one.([]any); !nested {
				all = append(all, texts(one)...)
			}
		}
		return all
	case map[string]any:
		switch name := v["name"].(type) {
		case string:
			return texts(name)
		case []any:
			return texts(name)
		}
	}
	return nil
}

// plain is a text without the entities and tags that find their way into JSON.
func plain(s string) string {
	for range 2 {
		if strings.Contains(s, "&") {
			s = html.UnescapeString(s)
		}
	}
	if i := strings.IndexByte(s, '<'); i >= 0 && strings.Contains(s[i:], ">") {
		s = withoutTags(s)
	}
	return transcript.OneLine(s)
}

func withoutTags(s string) string {
	var b strings.Builder
	for {
		open := strings.IndexByte(s, '<')
		end := -1
		if open >= 0 {
			end = strings.IndexByte(s[open:], '>')
		}
		if end < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:open])
		s = s[open+end+1:]
	}
}

// article is the thing that is the page's article: of those that are, the one
// with the page's title, else the first.
func (h *head) article() thing {
	og, _ := h.said("og:title", "twitter:title")
	want := keyOf(first(og, h.title))
	var found thing
	for _, t := range h.linked {
		if !t.is("Article", "Posting", "Report", "Review", "Episode", "Recipe", "Story", "Opinion") {
			continue
		}
		if key := keyOf(t.text("headline")); key != "" && want != "" && (strings.Contains(want, key) || strings.Contains(key, want)) {
			return t
		}
		if found == nil && (t["headline"] != nil || t["datePublished"] != nil || t["author"] != nil) {
			found = t
		}
	}
	if found != nil {
		return found
	}
	for _, t := range h.linked {
		if t.is("WebPage", "Page", "VideoObject", "NewsVideo", "ImageGallery", "MediaGallery") && (t["datePublished"] != nil || t["headline"] != nil || t["author"] != nil) {
			return t
		}
	}
	return nil
}
