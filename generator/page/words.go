package page

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"dossier/generator/dossier"
)

// Words are the interface's words: the tables that Hugo's i18n reads for the
// templates. A phrase is a string, or one string for each plural form (zero,
// one, two, few, many, other), with places for values written {{ .name }};
// {{ .count }} is the number that chose the form.
type Words struct {
	tag     language.Tag // of most phrases
	phrases map[string]phrase
}

// phrase is what is said, in its plural forms, and in which language.
type phrase struct {
	tag   language.Tag
	forms map[string]string
}

// Table is the interface's words in one language.
type Table struct {
	Lang string // BCP 47
	YAML []byte
}

// ReadWords reads tables, those that stand behind the others first: what a
// later one says wins.
func ReadWords(tables ...Table) (Words, error) {
	w := Words{phrases: map[string]phrase{}}
	for _, table := range tables {
		var raw map[string]any
		if err := yaml.Unmarshal(table.YAML, &raw); err != nil {
			return w, fmt.Errorf("reading the interface's words (%s): %w", table.Lang, err)
		}
		tag := language.Make(table.Lang)
		for key, value := range raw {
			if forms := formsOf(value); len(forms) > 0 {
				w.phrases[key] = phrase{tag, forms}
			}
		}
	}
	w.tag = w.spoken(tables)
	return w, nil
}

// spoken is the language that most phrases are in, of two alike the one behind:
// a table of three phrases does not make a page French.
func (w Words) spoken(tables []Table) language.Tag {
	count := map[language.Tag]int{}
	for _, p := range w.phrases {
		count[p.tag]++
	}
	best := language.Und
	for _, table := range tables {
		if tag := language.Make(table.Lang); count[tag] > count[best] {
			best = tag
		}
	}
	return best
}

// Lang is the language that the words are really in, which is English where the
// dossier's has no table yet; empty without any words.
func (w Words) Lang() string {
	if w.tag == language.Und {
		return ""
	}
	return w.tag.String()
}

// key is the hash of all that the words say.
func (w Words) key() dossier.Key {
	g := gist{}
	for _, k := range slices.Sorted(maps.Keys(w.phrases)) {
		p := w.phrases[k]
		g.text(k)
		g.text(p.tag.String())
		for _, form := range slices.Sorted(maps.Keys(p.forms)) {
			g.text(form)
			g.text(p.forms[form])
		}
		g.text("")
	}
	return g.sum()
}

func formsOf(value any) map[string]string {
	switch v := value.(type) {
	case string:
		return map[string]string{"other": v}
	case map[string]any:
		forms := map[string]string{}
		for form, text := range v {
			if s, ok := text.(string); ok {
				forms[form] = s
			}
		}
		return forms
	}
	return nil
}

// Say is the phrase for a key with names and values put in their places. A
// key that the table lacks is said as it is, as Hugo shows what is missing.
func (w Words) Say(key string, pairs ...any) string {
	return fill(w.form(key, "other"), pairs)
}

// Count is the phrase for n things.
func (w Words) Count(key string, n int) string {
	return fill(w.form(key, pluralForm(w.phrases[key].tag, n)), []any{"count", w.Number(n)})
}

// Number writes a number as the language does: 10,467.
func (w Words) Number(n int) string { return message.NewPrinter(w.tag).Sprint(n) }

// Has reports whether the table knows the key.
func (w Words) Has(key string) bool { return w.phrases[key].forms != nil }

func (w Words) form(key, form string) string {
	p, ok := w.phrases[key]
	if !ok {
		return key
	}
	if text, ok := p.forms[form]; ok {
		return text
	}
	return p.forms["other"]
}

func pluralForm(tag language.Tag, n int) string {
	switch plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0) {
	case plural.Zero:
		return "zero"
	case plural.One:
		return "one"
	case plural.Two:
		return "two"
	case plural.Few:
		return "few"
	case plural.Many:
		return "many"
	}
	return "other"
}

// fill puts values in the places of a phrase, {{ .name }}; what is no such place
// stays as it is written.
func fill(text string, pairs []any) string {
	if len(pairs) == 0 || !strings.Contains(text, "{{") {
		return text
	}
	var b strings.Builder
	for {
		before, rest, hole := strings.Cut(text, "{{")
		b.WriteString(before)
		inside, after, shut := strings.Cut(rest, "}}")
		name, dotted := strings.CutPrefix(strings.TrimSpace(inside), ".")
		switch {
		case !hole:
			return b.String()
		case !shut || !dotted:
			b.WriteString("{{")
			text = rest
			continue
		}
		for i := 0; i+1 < len(pairs); i += 2 {
			if pairs[i] == name {
				fmt.Fprint(&b, pairs[i+1])
				break
			}
		}
		text = after
	}
}
