package brief

import (
	"fmt"
	"reflect"
	"strings"

	"dossier/generator/dossier"
)

// Kept is one thing that the program would have written otherwise, and left
// because of a person.
type Kept struct {
	File    string // slash path from the dossier's root
	Line    int    // in the file, from 1; 0 for what is not there
	Message string // "kept: speaker of a quote (L32) edited by a person"
}

// String is "file:line: message".
func (k Kept) String() string {
	return dossier.Problem{File: k.File, Line: k.Line, Message: k.Message}.String()
}

// keep reports what stays at a line of the old file, from 0; absent for what
// is not there.
func (m *merger) keep(line int, format string, args ...any) {
	m.report = append(m.report, Kept{problemFile(m.file), line + 1, fmt.Sprintf(format, args...)})
}

func (m *merger) oldItem(o int) *dossier.Item {
	p := m.pieces[o]
	if p.item < 0 {
		return nil
	}
	return &m.briefing.Sections[p.section].Items[p.item]
}

func (m *merger) freshItem(i int) *dossier.Item {
	p := m.draft.pieces[i]
	if p.item < 0 {
		return nil
	}
	return &m.fresh.Sections[p.section].Items[p.item]
}

func (m *merger) reportEdited(i, old int) {
	if m.pieces[old].mark == m.draft.pieces[i].mark {
		return
	}
	x := m.oldItem(old)
	what := name(x, m.oldSection(old))
	if fields := changedFields(x, m.freshItem(i)); fields != "" {
		what = fields + " of " + what
	}
	m.keep(m.pieces[old].at.from, "kept: %s edited by a person", what)
}

func (m *merger) reportHeld(i int) {
	if m.draft.pieces[i].mark.key == "" {
		return
	}
	m.keep(absent, "left out: %s deleted or rewritten by a person", name(m.freshItem(i), m.freshSection(i)))
}

func (m *merger) reportLost(o int) {
	if m.noted[m.pieces[o].mark.key] > 0 {
		m.keep(m.pieces[o].at.from, "kept: %s edited by a person, which the program no longer finds", name(m.oldItem(o), m.oldSection(o)))
	}
}

func (m *merger) reportAnnotated(o int) {
	m.keep(m.pieces[o].at.from, "kept: %s that the program no longer finds, for a person's words in it", name(m.oldItem(o), m.oldSection(o)))
}

// name says what an item is and where its words stand: "a quote (L32)".
func name(x *dossier.Item, s *dossier.Section) string {
	switch {
	case x == nil && s.Kind == dossier.ThemePart:
		return "the part on theme “" + s.Theme + "”"
	case x == nil:
		return "the section “" + string(s.Kind) + "”"
	case x.Point != nil && s.Kind == dossier.ThemePart:
		return "a point on theme “" + s.Theme + "” (" + refLabel(x.Point.Ref) + ")"
	case x.Point != nil:
		return "a key point (" + refLabel(x.Point.Ref) + ")"
	case x.Statement != nil:
		return "a quote (" + refLabel(x.Statement.Ref) + ")"
	case x.Entry != nil:
		return "a chronology entry (" + refLabel(x.Entry.Ref) + ")"
	case x.Profile != nil:
		return "who is who on " + x.Profile.Name
	}
	return "prose"
}

// fieldNames says the shapes' fields in a reader's words.
var fieldNames = map[string]string{
	"EDTF": "date", "Ref": "reference", "Found": "how found", "Parts": "words", "Text": "words",
}

// changedFields names the fields in which two items differ: "speaker, date".
func changedFields(a, b *dossier.Item) string {
	if a == nil || b == nil {
		return ""
	}
	var names []string
	x, y := inner(a), inner(b)
	if !x.IsValid() || !y.IsValid() || x.Type() != y.Type() {
		return ""
	}
	for i := range x.NumField() {
		if reflect.DeepEqual(x.Field(i).Interface(), y.Field(i).Interface()) {
			continue
		}
		field := x.Type().Field(i).Name
		if said, ok := fieldNames[field]; ok {
			field = said
		}
		names = append(names, strings.ToLower(field))
	}
	return strings.Join(names, ", ")
}

// inner is the point, statement, entry or profile that an item is.
func inner(x *dossier.Item) reflect.Value {
	switch {
	case x.Point != nil:
		return reflect.ValueOf(*x.Point)
	case x.Statement != nil:
		return reflect.ValueOf(*x.Statement)
	case x.Entry != nil:
		return reflect.ValueOf(*x.Entry)
	case x.Profile != nil:
		return reflect.ValueOf(*x.Profile)
	}
	return reflect.Value{}
}
