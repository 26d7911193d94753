package brief

import (
	"slices"
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
	m.fields = m.findFields()
	for _, l := range append(leaves(m.fresh), m.retiredLeaves()...) {
		switch {
		case personal[l.key] != "":
		case l.many:
			m.list(l)
		default:
			m.value(l)
		}
	}
	m.recordEdit = m.aroundRecord()
	m.tellTheirs()
}

// value decides what becomes of a value that is one text.
func (m *merger) value(l leaf) {
	f, present := m.fields[l.key]
	noted, was, now := mark{}, leafMark(m.was(l, f)), leafMark(l)
	if hashes := m.hashes[l.key]; len(hashes) > 0 {
		noted = mark{l.key, hashes[0]}
	}
	switch {
	case !present && l.empty():
	case !present && noted.key == "":
		m.insertLeaf(l)
		m.note(mark{}, now)
		m.tellValue(l, absent, Machine, added)
	case !present:
		m.keep(absent, "left out: %s deleted by a person", l.key)
		m.tellValue(l, absent, Deleted, staysOut)
	case was != noted:
		m.leave(l, f, was, noted)
	case was == now:
		m.tellValue(l, f.at.from, Machine, stays)
	case f.tied():
		m.keepTied(l, f)
	default:
		m.refreshValue(l, f, was)
	}
}

// leave keeps a text that a person wrote or changed.
func (m *merger) leave(l leaf, f field, was, noted mark) {
	old := m.was(l, f)
	if was != leafMark(l) && !l.empty() {
		m.keep(f.at.from, "kept: %s edited by a person", l.key)
	}
	if noted.key != "" {
		m.tellValue(old, f.at.from, Edited, stays)
	} else if !old.empty() {
		m.tellValue(old, f.at.from, Person, stays)
	}
}

// refreshValue writes the program's own text anew, or removes it.
func (m *merger) refreshValue(l leaf, f field, was mark) {
	m.rewriteLeaf(l, f)
	if l.empty() {
		m.tellValue(m.was(l, f), f.at.from, Machine, notFound)
		m.note(was, mark{})
		return
	}
	m.tellValue(m.was(l, f), f.at.from, Machine, refreshed)
	m.note(was, leafMark(l))
}

// was is a value as the old file has it; empty when it has none, or one of
// another shape.
func (m *merger) was(l leaf, f field) leaf {
	if l, ok := m.front.leaves[l.key]; ok {
		return l
	}
	if f.value == nil {
		return leaf{key: l.key, many: l.many}
	}
	was, amiss := valueOf(l, resolve(f.value))
	if amiss != nil {
		return leaf{key: l.key, many: l.many}
	}
	return was
}

// retiredLeaves are the values, empty now, that an earlier version of the
// program wrote and this one does not know.
func (m *merger) retiredLeaves() []leaf {
	var all []leaf
	seen := map[string]bool{}
	for _, k := range m.front.made.items {
		key, whole := strings.CutSuffix(k.key, orderMark)
		f, there := m.fields[key]
		if _, known := shapeOf(key); known || !there || seen[key] {
			continue
		}
		seen[key] = true
		all = append(all, leaf{key: key, many: whole || resolve(f.value).Kind == yaml.SequenceNode})
	}
	return all
}

// tied reports whether other values of the file lean on this one, or it on
// them, through a YAML anchor: writing it anew would change or break those.
func (f field) tied() bool {
	var walk func(n *yaml.Node) bool
	walk = func(n *yaml.Node) bool {
		return n.Anchor != "" || n.Kind == yaml.AliasNode || slices.ContainsFunc(n.Content, walk)
	}
	return f.key != nil && (walk(f.key) || walk(f.value))
}

func (m *merger) keepTied(l leaf, f field) {
	m.keep(f.at.from, "kept: %s tied to another value by a person's anchor", l.key)
	m.tellValue(m.was(l, f), f.at.from, Edited, stays)
}

// aroundRecord is the edit that the new record goes into: in the old one's
// place, after a person's comments in it, else at the end.
func (m *merger) aroundRecord() edit {
	if f, ok := m.fields[generatedKey]; ok {
		return edit{f.at, m.comments(f, "")}
	}
	return edit{extent{m.page.front.to, m.page.front.to}, ""}
}

// rewriteLeaf writes the program's own value anew, or removes it.
func (m *merger) rewriteLeaf(l leaf, f field) {
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
func (m *merger) insertLeaf(l leaf) {
	nested := strings.HasPrefix(l.key, sourceKey+".")
	at, indent, head := m.page.front.from, "", ""
	if nested {
		indent = "  "
		if f, ok := m.fields[sourceKey]; ok {
			at = f.at.from + min(1, f.at.to-f.at.from)
		} else {
			at, _ = m.before(l.key, false, at, "")
			head = sourceKey + ":\n"
			m.fields[sourceKey] = field{at: extent{at, at}}
		}
	}
	at, indent = m.before(l.key, nested, at, indent)
	m.edits = append(m.edits, edit{extent{at, at}, head + writeLeaf(l, indent) + "\n"})
	m.fields[l.key] = field{at: extent{at, at}, indent: indent}
}

// before is the line after the last field that comes before key, among the
// nested or the others; else the line given.
func (m *merger) before(key string, nested bool, at int, indent string) (int, string) {
	for _, l := range leaves(m.fresh) {
		if l.key == key {
			break
		}
		f, ok := m.fields[l.key]
		if ok && strings.HasPrefix(l.key, sourceKey+".") == nested {
			at, indent = f.at.to, f.indent
		}
	}
	return at, indent
}

// findFields finds every key on the page, those of the source as "source.KEY".
func (m *merger) findFields() map[string]field {
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
