package brief

import (
	"strings"

	"go.yaml.in/yaml/v3"
)

// The front matter is edited line by line and not written anew from its tree,
// so that a person's keys, comments, order and style stay to the byte.

// An edit puts text in the place of lines of the old file; none of them when
// it only inserts.
type edit struct {
	at   extent
	text string // whole lines, ending in line feeds
}

// A field is a key of the front matter with its value, on the page.
type field struct {
	key, value *yaml.Node // nil when it is only now inserted
	at         extent
	indent     string
}

// values decides what becomes of every value of the front matter.
func (m *merger) values() {
	fields := m.fields()
	for _, l := range leaves(m.fresh) {
		if personal[l.key] != "" {
			continue
		}
		noted, isNoted := m.front.made.find(l.key)
		f, present := fields[l.key]
		was := leafMark(m.front.leaf(l.key))
		switch {
		case present && isNoted && was == noted:
			m.refreshLeaf(l, f, was)
		case present && was != leafMark(l) && !l.empty():
			m.keep(f.at.from+1, "kept: %s edited by a person", l.key)
		case !present && isNoted && !l.empty():
			m.keep(0, "left out: %s deleted by a person", l.key)
		case !present && !isNoted && !l.empty():
			m.insertLeaf(l, fields)
		}
	}
	m.recordEdit = m.aroundRecord(fields)
}

// aroundRecord is the edit that the new record goes into: in the old one's
// place, after a person's comments in it, else at the end.
func (m *merger) aroundRecord(fields map[string]field) edit {
	if f, ok := fields[generatedKey]; ok {
		return edit{f.at, m.comments(f, "")}
	}
	return edit{extent{m.page.front.to, m.page.front.to}, ""}
}

func (r record) find(key string) (mark, bool) {
	for _, m := range r.items {
		if m.key == key {
			return m, true
		}
	}
	return mark{}, false
}

// leaf is a value as the old file has it; empty when it has none.
func (f front) leaf(key string) leaf {
	if l, ok := f.leaves[key]; ok {
		return l
	}
	return known[key]
}

// refreshLeaf writes the program's own value anew, or removes it.
func (m *merger) refreshLeaf(l leaf, f field, was mark) {
	now := leafMark(l)
	if was == now {
		return
	}
	text, beside := "", ""
	if !l.empty() {
		text = writeLeaf(l, f.indent)
		beside = f.key.LineComment + f.value.LineComment
		if strings.Contains(text+beside, "\n") {
			beside = ""
		}
		if beside != "" {
			text += " " + beside
		}
		text += "\n"
	}
	m.edits = append(m.edits, edit{f.at, m.comments(f, beside) + text})
	if l.empty() {
		now = mark{}
	}
	m.note(was, now)
}

// comments are a person's comments within a field as lines of their own,
// without the one that stays beside its value.
func (m *merger) comments(f field, beside string) string {
	var seen, out strings.Builder
	for _, l := range m.lines[f.at.from:f.at.to] {
		seen.WriteString(plain(l) + "\n")
	}
	for _, c := range append([]string{f.key.LineComment}, commentsIn(f.value)...) {
		for line := range strings.SplitSeq(c, "\n") {
			if line != "" && line != beside && strings.Contains(seen.String(), line) {
				out.WriteString(f.indent + line + "\n")
			}
		}
	}
	return out.String()
}

func commentsIn(n *yaml.Node) []string {
	found := []string{n.HeadComment, n.LineComment}
	for _, c := range n.Content {
		found = append(found, commentsIn(c)...)
	}
	return append(found, n.FootComment)
}

// insertLeaf writes a new value after the nearest of those before it in the
// order of leaves; the first of the source's brings the key above them.
func (m *merger) insertLeaf(l leaf, fields map[string]field) {
	nested := strings.HasPrefix(l.key, sourceKey+".")
	at, indent, head := m.page.front.from, "", ""
	if nested {
		indent = "  "
		if f, ok := fields[sourceKey]; ok {
			at = f.at.from + min(1, f.at.to-f.at.from)
		} else {
			at, _ = m.before(l.key, false, fields, at, "")
			head = sourceKey + ":\n"
			fields[sourceKey] = field{at: extent{at, at}}
		}
	}
	at, indent = m.before(l.key, nested, fields, at, indent)
	m.edits = append(m.edits, edit{extent{at, at}, head + writeLeaf(l, indent) + "\n"})
	fields[l.key] = field{at: extent{at, at}, indent: indent}
	m.note(mark{}, leafMark(l))
}

// before is the line after the last field that comes before key, among the
// nested or the others; else the line given.
func (m *merger) before(key string, nested bool, fields map[string]field, at int, indent string) (int, string) {
	for _, l := range leaves(m.fresh) {
		if l.key == key {
			break
		}
		f, ok := fields[l.key]
		if ok && strings.HasPrefix(l.key, sourceKey+".") == nested {
			at, indent = f.at.to, f.indent
		}
	}
	return at, indent
}

// fields finds every key on the page, those of the source as "source.KEY".
func (m *merger) fields() map[string]field {
	fields := map[string]field{}
	if m.front.mapping != nil {
		m.fieldsIn(fields, m.front.mapping, "", m.page.front.to)
	}
	return fields
}

func (m *merger) fieldsIn(fields map[string]field, mapping *yaml.Node, prefix string, end int) {
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		f := field{key: mapping.Content[i], value: mapping.Content[i+1]}
		f.at = extent{m.lineOf(f.key), end}
		f.indent = strings.Repeat(" ", max(f.key.Column-1, 0))
		if i+2 < len(mapping.Content) {
			f.at.to = m.lineOf(mapping.Content[i+2])
		}
		if mapping.Style&yaml.FlowStyle != 0 || !m.shows(f) {
			m.unruly = true
			return
		}
		f.at.to = m.valueEnd(f)
		fields[prefix+f.key.Value] = f
		if prefix+f.key.Value == sourceKey && f.value.Kind == yaml.MappingNode {
			m.fieldsIn(fields, f.value, sourceKey+".", f.at.to)
		}
	}
}

func (m *merger) lineOf(n *yaml.Node) int { return m.page.front.from + n.Line - 1 }

// shows reports whether a field stands where the parser says: on lines of its
// own, its key first. A parser that counts other line ends, or a mapping in
// braces, would make an edit miss.
func (m *merger) shows(f field) bool {
	if f.at.from < m.page.front.from || f.at.from >= f.at.to || f.at.to > m.page.front.to {
		return false
	}
	line, ok := strings.CutPrefix(plain(m.lines[f.at.from]), f.indent)
	return ok && strings.HasPrefix(strings.TrimLeft(line, `"'`), f.key.Value)
}

// valueEnd is where a field's lines end, before blank lines and comments that
// follow it. In a block of text, deeper lines that look like comments are text.
func (m *merger) valueEnd(f field) int {
	end := f.at.to
	for ; end-1 > f.at.from; end-- {
		line := plain(m.lines[end-1])
		words := strings.TrimLeft(line, " \t")
		deeper := len(line)-len(words) > len(f.indent)
		isText := f.value.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 && deeper
		if words != "" && (words[0] != '#' || isText) {
			break
		}
	}
	return end
}
