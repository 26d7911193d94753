package brief

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// editEntries edits a list that has an entry a line, so that a person's
// entries, comments and style stay to the byte. It reports whether it could.
func (m *merger) editEntries(now, was []string, f field) bool {
	lines, ok := m.entryLines(f)
	if !ok || len(lines) != len(was) {
		return false
	}
	indent := m.indentOf(lines[0].from)
	var edits []edit
	at := 0
	place := extent{lines[0].from, lines[0].from}
	for i, text := range was {
		rest := now[at:]
		if n := slices.Index(rest, text); n >= 0 && keepsOrder(rest[:n], was[i:]) {
			edits = append(edits, newEntries(rest[:n], indent, place)...)
			at += n + 1
			place = extent{lines[i].to, lines[i].to}
		} else {
			edits = append(edits, edit{lines[i], m.entryComment(f.value.Content[i], indent)})
		}
	}
	m.edits = append(m.edits, append(edits, newEntries(now[at:], indent, place)...)...)
	return true
}

// keepsOrder reports that none of the entries passed over stands further down.
func keepsOrder(passed, below []string) bool {
	return !slices.ContainsFunc(passed, func(text string) bool { return slices.Contains(below, text) })
}

func newEntries(list []string, indent string, at extent) []edit {
	text := ""
	for _, e := range list {
		text += indent + "- " + scalar(e, false) + "\n"
	}
	if text == "" {
		return nil
	}
	return []edit{{at, text}}
}

// entryComment is a person's comment beside an entry that goes, on a line of
// its own.
func (m *merger) entryComment(n *yaml.Node, indent string) string {
	if n.LineComment == "" {
		return ""
	}
	return indent + n.LineComment + "\n"
}

// entryLines are the lines of each entry of a list that has an entry a line.
func (m *merger) entryLines(f field) ([]extent, bool) {
	if f.value.Kind != yaml.SequenceNode || f.value.Style&yaml.FlowStyle != 0 {
		return nil, false
	}
	var lines []extent
	for i, n := range f.value.Content {
		e := extent{m.lineOf(n), f.at.to}
		if i+1 < len(f.value.Content) {
			e.to = m.lineOf(f.value.Content[i+1])
		}
		if e.from <= f.at.from || e.from >= e.to || !isBullet(plain(m.lines[e.from])) {
			return nil, false
		}
		e.to = m.valueEnd(field{value: n, at: e, indent: m.indentOf(e.from)})
		lines = append(lines, e)
	}
	return lines, len(lines) > 0
}

// indentOf is the space that a line begins with.
func (m *merger) indentOf(line int) string {
	text := plain(m.lines[line])
	return text[:len(text)-len(strings.TrimLeft(text, " \t"))]
}
