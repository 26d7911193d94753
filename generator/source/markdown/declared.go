package markdown

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// The keys of each fact, the surest first, as Hugo, Jekyll, Obsidian's clipper
// and other clippers write them; marks and capitals of a key do not matter.
var (
	titleKeys     = []string{"title", "headline"}
	authorKeys    = []string{"author", "authors", "byline", "by", "creator"}
	publishedKeys = []string{"published", "datepublished", "publisheddate", "publishdate", "publishedat", "pubdate", "date"}
	capturedKeys  = []string{"captured", "clipped", "saved", "datesaved", "savedat", "retrieved", "accessed", "dateclipped", "clippedat"}
	addressKeys   = []string{"source", "url", "sourceurl", "originalurl", "link", "href", "canonical", "canonicalurl", "permalink"}
	outletKeys    = []string{"site", "sitename", "publication", "publisher", "outlet", "website", "source"}
	sectionKeys   = []string{"section"}
	languageKeys  = []string{"lang", "language", "locale"}
)

// fold is a key without what writers set differently.
func fold(key string) string {
	return strings.NewReplacer("_", "", "-", "", " ", "").Replace(strings.ToLower(key))
}

// flatten gives each key its values as texts. A value that is itself a mapping
// is its name or title: “author: {name: …}”. Of two keys that fold to one the
// first in the order of letters counts.
func flatten(values map[string]any) map[string][]string {
	flat := map[string][]string{}
	var keys []string
	for key := range values {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	for _, key := range keys {
		if texts := textsOf(values[key]); flat[fold(key)] == nil && len(texts) > 0 {
			flat[fold(key)] = texts
		}
	}
	return flat
}

func textsOf(value any) []string {
	switch v := value.(type) {
	case nil:
		return nil
	case []any:
		var list []string
		for _, item := range v {
			list = append(list, textsOf(item)...)
		}
		return list
	case map[string]any:
		if name, ok := v["name"]; ok {
			return textsOf(name)
		}
		return textsOf(v["title"])
	}
	text := transcript.OneLine(fmt.Sprint(value))
	if text = unlinked(text); text == "" {
		return nil
	}
	return []string{text}
}

// unlinked is “[[Ada Lowe]]”, as Obsidian links a name, without the link.
func unlinked(text string) string {
	inner, begins := strings.CutPrefix(text, "[[")
	inner, ends := strings.CutSuffix(inner, "]]")
	if !begins || !ends {
		return text
	}
	if i := strings.LastIndexByte(inner, '|'); i >= 0 {
		inner = inner[i+1:]
	}
	return strings.TrimSpace(inner)
}

// by names a key as the place of a statement.
func by(key string) string { return "front matter, " + key }

// first is what the first of the keys that say makes something of says.
func (m matter) first(keys []string, say func(value, by string) dossier.Stated) dossier.Stated {
	for _, key := range keys {
		for _, value := range m.values[key] {
			if s := say(value, by(key)); s.Value != "" {
				return s
			}
		}
	}
	return dossier.Stated{}
}

// declared is what front matter says of its text.
func (m matter) declared() dossier.Declared {
	d := dossier.Declared{
		Title:     m.first(titleKeys, transcript.Say),
		Outlet:    m.first(outletKeys, sayName),
		Section:   m.first(sectionKeys, transcript.Say),
		URL:       m.first(addressKeys, transcript.SayAddress),
		Published: m.first(publishedKeys, transcript.SayDate),
		Captured:  m.first(capturedKeys, transcript.SayDate),
		Byline:    m.byline(),
		Language:  m.language(),
	}
	if d.Captured.Value == "" && d.URL.Value != "" {
		d.Captured = m.first([]string{"created"}, transcript.SayDate) // of a clipping, when it was clipped
	}
	return d
}

// sayName is a site's or publisher's name; an address is none.
func sayName(value, by string) dossier.Stated {
	if strings.Contains(value, "/") {
		return dossier.Stated{}
	}
	return transcript.Say(value, by)
}

func (m matter) byline() []dossier.Stated {
	for _, key := range authorKeys {
		var names []dossier.Stated
		for _, value := range m.values[key] {
			if !strings.Contains(value, "://") {
				names = append(names, transcript.Names(value, by(key))...)
			}
		}
		if len(names) > 0 {
			return names
		}
	}
	return nil
}

func (m matter) language() string {
	return m.first(languageKeys, func(value, by string) dossier.Stated {
		tag, err := language.Parse(value)
		if err != nil || tag == language.Und {
			return dossier.Stated{}
		}
		return dossier.Stated{Value: tag.String(), By: by}
	}).Value
}
