package page

import (
	"strconv"

	"dossier/generator/dossier"
)

// point is a sentence with its reference.
type point struct {
	ID     string
	Words  []run
	Lang   string
	At     ref
	Also   []ref  // where other sources print the same story
	Voice  string // "source", or "person" for words not found in the source
	Edited string // said when a person wrote or changed it
	Note   note
}

func (s *sheet) point(p dossier.Cited) point {
	v := s.stands(p.Cite, p.From)
	row := point{Words: s.citedRuns(v, p), Lang: s.foreign(v), At: s.ref(p.Cite), Voice: "source"}
	switch {
	case !p.Cite.Found():
		row.Voice, row.Lang = "person", ""
	case p.Human:
		row.Edited = s.say("edited")
	}
	row.Note = s.margin(p.Cite, row.At)
	return row
}

func (s *sheet) points(all []dossier.Cited) []point { return rows(all, s.point) }

// rows sets each of a list.
func rows[T, R any](all []T, set func(T) R) []R {
	list := make([]R, len(all))
	for i, one := range all {
		list[i] = set(one)
	}
	return list
}

// citedRuns sets a sentence: from the source where it stands there to the
// letter, else as it was written.
func (s *sheet) citedRuns(v *volume, p dossier.Cited) []run {
	if len(p.Cite.Spans) == 1 && v.Source.Slice(p.Cite.Spans[0]) == p.Text {
		return s.plain(v, p.Cite.Spans[0])
	}
	return s.worded(v, p.Text)
}

// entry is a dated line of a chronology.
type entry struct {
	ID       string
	When     *shownDate
	Standing string // "happened", "planned", "proposed", "denied": its mark
	Label    string // the same in words
	Words    []run
	Lang     string
	At       ref
	Also     []ref
	Voice    string
	Edited   string
	Note     note
}

func (s *sheet) entry(e *dossier.Dated) entry {
	v := s.stands(e.Cite, e.From)
	row := entry{
		When: s.date(e.EDTF), Standing: standing(e.Standing), Lang: s.foreign(v),
		Words: s.citedRuns(v, dossier.Cited{From: e.From, Text: e.Text, Cite: e.Cite}), At: s.ref(e.Cite), Voice: "source",
	}
	row.Label = s.say("standing_" + row.Standing)
	if row.When == nil {
		row.When = &shownDate{Text: s.say("undated")}
	}
	if e.Inferred {
		row.When.After = s.say("basis_inferred")
	}
	if !e.Cite.Found() {
		row.Voice, row.Lang = "person", ""
	}
	if e.Item != nil && e.Item.Human {
		row.Edited = s.say("edited")
	}
	row.Note = s.margin(e.Cite, row.At)
	row.Note.Themes, row.Also = s.themeLinks(e.Themes), s.also(e.From, e.Also)
	row.ID = s.itemID(e.From, e)
	return row
}

func (s *sheet) entries(all []*dossier.Dated) []entry { return rows(all, s.entry) }

func standing(s dossier.Standing) string {
	switch s {
	case dossier.Planned, dossier.Proposed, dossier.Denied:
		return string(s)
	}
	return string(dossier.Happened)
}

// ids gives every statement and entry of a briefing its anchor there:
// the line it cites, numbered where several cite one line.
func (v *volume) ids() map[any]string {
	if v.itemIDs != nil {
		return v.itemIDs
	}
	v.itemIDs = make(map[any]string, len(v.Said)+len(v.Dated))
	seen := map[string]int{}
	name := func(prefix string, line int, item any) {
		id := prefix + dossier.LineAnchor(line)
		seen[id]++
		if n := seen[id]; n > 1 {
			id += "-" + strconv.Itoa(n)
		}
		v.itemIDs[item] = id
	}
	for _, q := range v.Said {
		name("said-", q.Cite.Line, q)
	}
	for _, e := range v.Dated {
		name("when-", e.Cite.Line, e)
	}
	return v.itemIDs
}

// itemHref leads to an item on its own briefing.
func (s *sheet) itemHref(from *dossier.Folio, item any) string {
	return href(briefingPath(from)) + "#" + s.volume(from).ids()[item]
}

// itemID is an item's anchor, on the page of its own briefing only.
func (s *sheet) itemID(from *dossier.Folio, item any) string {
	if from == nil || s.path != briefingPath(from) {
		return ""
	}
	return s.volume(from).ids()[item]
}
