package brief

import (
	"bytes"
	"slices"
	"sort"
	"strings"
)

// readsBack reports whether a new file says what was decided: all that the
// record has in the file is the program's, all a person's words are there.
func (m *merger) readsBack(back *reading, made record) bool {
	if len(graveOnly(back.problems)) > 0 || !slices.Equal(back.front.made.sorted().items, made.items) {
		return false
	}
	there := map[mark]int{}
	for _, p := range back.pieces {
		if p.mark.key != "" && !p.human {
			there[p.mark]++
		}
	}
	for i, p := range m.draft.pieces {
		if p.mark.key == "" || m.oldOf[i] == held || m.oldOf[i] >= 0 && m.pieces[m.oldOf[i]].human {
			continue
		}
		if there[p.mark]--; there[p.mark] < 0 {
			return false
		}
	}
	return m.keepsLines(back) && m.keepsValues(back)
}

// keepsLines reports whether every line of a person's is a person's still.
// Lists that now stand next to each other may have become one. An item whose
// line alone was brought up to date may have become the program's again.
func (m *merger) keepsLines(back *reading) bool {
	there, theirs := map[string]int{}, map[string]int{}
	for _, p := range back.pieces {
		for _, line := range linesOf(back.stretch(p.at)) {
			there[line]++
			if p.human {
				theirs[line]++
			}
		}
	}
	for o, p := range m.pieces {
		if !p.human {
			continue
		}
		text, mended := m.mended[o]
		among := there
		if !mended {
			text, among = m.stretch(p.at), theirs
		}
		for _, line := range linesOf(text) {
			if among[line]--; among[line] < 0 {
				return false
			}
		}
	}
	return true
}

// linesOf are the lines of a stretch of a file that are not blank.
func linesOf(stretch string) []string {
	var lines []string
	for line := range strings.SplitSeq(stretch, "\n") {
		if line = plain(line); !blank(line) {
			lines = append(lines, line)
		}
	}
	return lines
}

// keepsValues reports whether every value and every name in a list that a
// person wrote is there still.
func (m *merger) keepsValues(back *reading) bool {
	for key, l := range m.front.leaves {
		now := back.front.leaves[key]
		if l.many {
			entries, _ := m.entries(key, l.list)
			entries = slices.DeleteFunc(entries, func(e entry) bool { return e.machine })
			var theirs []string
			for _, e := range entries {
				theirs = append(theirs, e.text)
			}
			if len(without(theirs, now.list)) > 0 {
				return false
			}
		} else if !slices.Contains(m.hashes[key], leafMark(l).hash) && now.text != l.text {
			return false
		}
	}
	return true
}

// atNewLines moves the report and the problems, which name lines of the old
// file, to the lines of the new one.
func (m *merger) atNewLines(out []byte) {
	at, line := 0, 0
	starts := make([]int, len(m.pieces)) // by old piece: its line in the new file, from 0
	for o, begin := range m.begins {
		if !m.removed[o] {
			line += bytes.Count(out[at:begin], []byte("\n"))
			at = begin
		}
		starts[o] = line
	}
	for i := range m.report {
		m.report[i].Line = m.newLine(m.report[i].Line, starts)
	}
	for i := range m.problems {
		m.problems[i].Line = m.newLine(m.problems[i].Line, starts)
	}
}

// newLine is where a line of the old file stands in the new one; both from 1,
// 0 for no line.
func (m *merger) newLine(line int, starts []int) int {
	old := line - 1
	o := sort.Search(len(m.pieces), func(o int) bool { return m.pieces[o].at.to > old })
	switch {
	case line == 0:
		return 0
	case old >= m.page.body.from && o < len(m.pieces):
		return line + starts[o] - m.pieces[o].at.from
	}
	for _, e := range m.edits {
		if e.at.to <= old {
			line += strings.Count(e.text, "\n") - (e.at.to - e.at.from)
		}
	}
	return line
}
