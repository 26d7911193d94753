package page

import (
	"strings"

	"dossier/generator/dossier"
)

// lineNote is what stands in a line's margin besides its reason.
type lineNote struct {
	text  string
	links []dossier.NoteLink
	seen  map[string]bool
}

// notes gathers the margin of every line: who speaks, leading to the statement
// in the briefing; what it dates; the themes it belongs to.
func (s *sheet) notes(v *volume) map[int]*lineNote {
	notes, quoted := map[int]*lineNote{}, v.quoted()
	at := func(line int) *lineNote {
		if notes[line] == nil {
			notes[line] = &lineNote{seen: map[string]bool{}}
		}
		return notes[line]
	}
	for _, q := range quoted {
		at(q.Cite.Line).link(s.speaks(q), s.itemHref(q.From, q), "")
	}
	for _, e := range v.dated() {
		row := s.entry(e)
		said := row.When.Text
		if row.When.After != "" {
			said += ", " + row.When.After
		}
		if row.Standing != string(dossier.Happened) {
			said += ", " + row.Label
		}
		at(e.Cite.Line).link(said, s.itemHref(e.From, e), "")
	}
	for _, q := range quoted {
		for _, t := range q.Themes {
			at(q.Cite.Line).theme(s.themes[t])
		}
	}
	for _, p := range v.Themed {
		if p.Cite.Folio != v.Folio {
			continue
		}
		at(p.Cite.Line).theme(s.themes[p.Theme])
	}
	return notes
}

func (n *lineNote) link(text, href, class string) {
	if n.seen[text+href] {
		return
	}
	n.seen[text+href] = true
	n.links = append(n.links, dossier.NoteLink{Text: text, Href: href, Class: class})
}

func (n *lineNote) theme(t *themeLink) {
	if t != nil {
		n.link(t.Text, t.Href, "th "+t.Hue+" gl-"+t.Glyph)
	}
}

// speaks says in a few words who speaks and how far the words are theirs.
func (s *sheet) speaks(q *dossier.Said) string {
	who := q.Speaker
	switch {
	case q.Actor != nil:
		who = q.Actor.Name
	case who == "":
		who = s.say("speaker_unknown")
	}
	said := s.rank(q.Rank)
	if q.Kind == dossier.Partial {
		said = s.say("short_partial")
	}
	if q.Found == dossier.FoundInferred {
		said += ", " + s.say("found_inferred")
	}
	return s.say("speaks", "who", who, "how", said)
}

// keyOf is a value as part of a key of the interface's words.
func keyOf(value string) string {
	return strings.NewReplacer("-", "_", " ", "_").Replace(value)
}
