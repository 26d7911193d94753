package brief

import (
	"maps"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A record may be gone from a file, or stand under a name that is nearly its
// own. Then what is whose has to be told from the words alone.

// findAstray looks for the record under another key: a mapping that says what
// only the program writes. It serves for reading; the file is left alone.
func (r *reading) findAstray() {
	if r.front.mapping == nil || len(r.front.made.items) > 0 {
		return
	}
	if line := r.cutOff(); line >= 0 {
		r.object(line, true, "“"+generatedKey+"” stands below the front matter, which ended too soon",
			"remove the line “---” that cut it in two")
		return
	}
	key, made := strayRecord(r.front.mapping)
	if key == nil {
		return
	}
	r.astray, r.front.made = true, made
	r.object(r.page.front.from+key.Line-1, false,
		"“"+key.Value+"” holds what the program notes under “"+generatedKey+"”; the file is left alone",
		"write “"+generatedKey+":” there, at the beginning of the line")
}

// cutOff is the line of the body that the record begins on; -1 for none.
func (r *reading) cutOff() int {
	for i := r.page.body.from; i < r.page.body.to-1; i++ {
		below := strings.TrimSpace(r.lines[i+1])
		if plain(r.lines[i]) == generatedKey+":" && (strings.HasPrefix(below, "version:") || strings.HasPrefix(below, "items:")) {
			return i
		}
	}
	return -1
}

func strayRecord(mapping *yaml.Node) (*yaml.Node, record) {
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		key, value := mapping.Content[i], resolve(mapping.Content[i+1])
		if value.Kind != yaml.MappingNode {
			continue
		}
		if made, amiss := readRecord(value); amiss == nil && len(made.items) > 0 {
			return key, made
		}
		if key.Value == sourceKey {
			if inner, made := strayRecord(value); inner != nil {
				return inner, made
			}
		}
	}
	return nil, record{}
}

// restoreRecord makes up for a record that is gone. A file that holds at least
// half of the fresh items was written by the program: then it is taken as if
// the program had written the fresh briefing and a person had made every
// difference, save in the lines that a reference names. So nothing that was
// deleted comes back, and nothing that reads otherwise is touched. Any other
// file is a person's, whole.
func (m *merger) restoreRecord() {
	if len(m.front.made.items) > 0 {
		return
	}
	made, same, items := m.likelyRecord()
	switch {
	case same > 0 && 2*same >= items:
		m.front.made.items = made
		m.finish()
		m.changed = true
		m.warn("has no record “generated”; what stands in it as the program writes it counts as the program's, what does not as deleted or written by you",
			"if something of yours is missing, restore “generated” from an earlier version of the file")
	case same > 0:
		m.warn("has no record “generated”; all that stands in it counts as yours",
			"restore “generated” from an earlier version of the file to have the rest brought up to date")
	}
}

// likelyRecord is what the record would be, how many of the fresh items the
// file holds, and how many there are.
func (m *merger) likelyRecord() (made []mark, same, items int) {
	there := map[string][]int{}
	for o, p := range m.pieces {
		there[p.mark.key] = append(there[p.mark.key], o)
	}
	marks := map[mark]int{}
	for _, k := range m.draft.made.items {
		marks[k]++
	}
	for i, p := range m.draft.pieces {
		if p.item < 0 || p.mark.key == "" {
			continue
		}
		items++
		left := there[p.mark.key]
		if len(left) == 0 {
			continue
		}
		o := left[0]
		there[p.mark.key] = left[1:]
		same++
		if m.sameButLines(o, i) {
			marks[p.mark]--
			marks[m.pieces[o].mark]++
		}
	}
	for _, key := range []string{"source.file", "source.sha256"} { // what no person writes
		if l, there := m.front.leaves[key]; there {
			maps.DeleteFunc(marks, func(k mark, _ int) bool { return k.key == key })
			marks[leafMark(l)] = 1
		}
	}
	for k, n := range marks {
		for range n {
			made = append(made, k)
		}
	}
	return record{items: made}.sorted().items, same, items
}

// sameButLines reports whether an old item and a fresh one differ in nothing
// but the lines that they name.
func (m *merger) sameButLines(o, i int) bool {
	was, now := refOf(m.oldItem(o)), refOf(m.freshItem(i))
	if was == nil || now == nil || was.File != now.File {
		return false
	}
	text, ok := m.reline(m.text(m.pieces[o].at), *was, *now)
	return ok && m.fingerprint(m.parasAt(text)) == m.draft.pieces[i].mark.hash
}
