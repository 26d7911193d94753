package brief

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A field is a key of the front matter with its value, on the page.
type field struct {
	key, value *yaml.Node // nil when it is only now inserted
	at         extent
	indent     string
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
			f.at.from = min(max(f.at.from, m.page.front.from), m.page.front.to-1)
			f.at.to = f.at.from + 1
		} else {
			f.at.to = m.valueEnd(f)
		}
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
