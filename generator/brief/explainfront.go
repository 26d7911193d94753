package brief

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// tellValue tells of a value of the front matter at a line from 0, absent for
// what is not there.
func (m *merger) tellValue(l leaf, at int, owner Owner, next string) {
	if m.tell == nil {
		return
	}
	words := l.text
	if l.many {
		words = strings.Join(l.list, ", ")
	}
	m.tell(Owned{at + 1, l.key, opening(words), owner, next})
}

// tellList tells of a list: of the whole while nobody touched it, else of each
// entry, the deleted ones included.
func (m *merger) tellList(fresh, now, was leaf, f field, entries []entry) {
	switch {
	case m.tell == nil || fresh.empty() && was.empty():
		return
	case f.value == nil:
		m.tellValue(now, absent, Machine, added)
		return
	case slices.Equal(now.list, fresh.list) && !slices.ContainsFunc(entries, func(e entry) bool { return !e.machine }):
		next := refreshed
		if slices.Equal(now.list, was.list) {
			next = stays
		} else if now.empty() {
			next = notFound
		}
		m.tellValue(was, f.at.from, Machine, next)
		return
	}
	stay := map[string]int{}
	for _, text := range now.list {
		stay[text]++
	}
	for i, e := range entries {
		owner, next := Person, stays
		if e.machine {
			owner = Machine
		}
		if stay[e.text]--; stay[e.text] < 0 {
			next = notFound
		}
		m.tellEntry(fresh.key, e.text, m.entryLine(f, i), owner, next)
	}
	for _, text := range without(now.list, was.list) {
		m.tellEntry(fresh.key, text, absent, Machine, added)
	}
	for _, text := range without(fresh.list, now.list) {
		m.tellEntry(fresh.key, text, absent, Deleted, staysOut)
	}
}

func (m *merger) tellEntry(key, text string, at int, owner Owner, next string) {
	m.tellValue(leaf{key: key, text: text}, at, owner, next)
}

// entryLine is the line of the old file, from 0, that an entry stands on.
func (m *merger) entryLine(f field, i int) int {
	if f.value.Kind == yaml.SequenceNode && i < len(f.value.Content) {
		return m.lineOf(f.value.Content[i])
	}
	return f.at.from
}

// tellTheirs tells of the keys that only a person writes.
func (m *merger) tellTheirs() {
	if m.tell == nil {
		return
	}
	noted := m.retiredLeaves()
	for key, f := range m.fields {
		_, known := shapeOf(key)
		retired := slices.ContainsFunc(noted, func(l leaf) bool { return l.key == key })
		if known && personal[key] == "" || retired || key == sourceKey || key == generatedKey || f.value == nil || isNull(f.value) {
			continue
		}
		m.tellEntry(key, m.text(f.at)[min(len(f.indent), len(m.text(f.at))):], f.at.from, Person, stays)
	}
}
