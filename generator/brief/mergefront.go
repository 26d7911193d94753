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
