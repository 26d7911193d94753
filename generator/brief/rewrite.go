package brief

import (
	"slices"
	"strings"
)

// assemble is the old file with every decision carried out. It fails when the
// result does not read back as decided, and then nothing must be written.
func (m *merger) assemble(version string) ([]byte, bool) {
	if m.unruly {
		return nil, false
	}
	made := m.newRecord(version)
	m.recordEdit.text += made.write()
	m.edits = append(m.edits, m.recordEdit)
	var b strings.Builder
	if m.bom {
		b.WriteString(byteOrderMark)
	}
	m.writeFrontLines(&b)
	m.writeBodyLines(&b)
	out := []byte(b.String())
	return out, m.readsBack(out, made)
}

// eol is how the file's lines end.
func (m *merger) eol(text string) string {
	if m.windows {
		return strings.ReplaceAll(text, "\n", "\r\n")
	}
	return text
}

// stretch is lines of the old file to the byte.
func (m *merger) stretch(e extent) string { return strings.Join(m.lines[e.from:e.to], "") }

func (m *merger) writeFrontLines(b *strings.Builder) {
	slices.SortStableFunc(m.edits, func(x, y edit) int {
		if x.at.from != y.at.from {
			return x.at.from - y.at.from
		}
		return min(x.at.to-x.at.from, 1) - min(y.at.to-y.at.from, 1)
	})
	at := 0
	for _, e := range m.edits {
		b.WriteString(m.stretch(extent{at, e.at.from}) + m.eol(e.text))
		at = e.at.to
	}
	b.WriteString(m.stretch(extent{at, m.page.body.from}))
}

// bodyWriter writes pieces one after the other and keeps the gaps that were
// between old ones.
type bodyWriter struct {
	*merger
	out  *strings.Builder
	last string // the piece before, as Markdown
	from int    // the old file's line after the piece before; -1 after a new piece
}

func (m *merger) writeBodyLines(b *strings.Builder) {
	w := bodyWriter{merger: m, out: b, from: m.page.body.from}
	w.fresh(m.inserted[absent])
	for o, p := range m.pieces {
		if m.removed[o] {
			w.from = absent
		} else if text, ok := m.replaced[o]; ok {
			w.old(p, text)
		} else {
			w.old(p, "")
		}
		w.fresh(m.inserted[o])
	}
	if w.from != absent {
		b.WriteString(m.stretch(extent{w.from, m.page.body.to}))
	}
}

// old writes a piece of the old file, or text in its place.
func (w *bodyWriter) old(p piece, text string) {
	lines := w.stretch(p.at)
	markdown := w.text(p.at)
	if text != "" {
		lines, markdown = w.eol(text+"\n"), text
	}
	if w.from != absent {
		w.endLine()
		w.out.WriteString(w.stretch(extent{w.from, p.at.from}))
	} else {
		w.gap(markdown)
	}
	w.out.WriteString(lines)
	w.last, w.from = markdown, p.at.to
}

// fresh writes new pieces.
func (w *bodyWriter) fresh(pieces []string) {
	for _, text := range pieces {
		w.gap(text)
		w.out.WriteString(w.eol(text + "\n"))
		w.last, w.from = text, absent
	}
}

// endLine ends the last line of a file that had no line end.
func (w *bodyWriter) endLine() {
	if s := w.out.String(); s != "" && !strings.HasSuffix(s, "\n") {
		w.out.WriteString(w.eol("\n"))
	}
}

func (w *bodyWriter) gap(next string) {
	w.endLine()
	if w.last != "" {
		w.out.WriteString(w.eol(gap(w.last, next)))
	}
}

// readsBack reports whether a new file says what was decided: all that the
// record has in the file is the program's, all a person's words are there.
func (m *merger) readsBack(out []byte, made record) bool {
	r := read(m.places.file, out)
	if len(graveOnly(r.problems)) > 0 || !slices.Equal(r.front.made.sorted().items, made.items) {
		return false
	}
	there := map[mark]int{}
	for _, p := range r.pieces {
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
	return m.keepsWords(r)
}

// keepsWords reports whether every line of a person's is a person's still.
// Lists that now stand next to each other may have become one.
func (m *merger) keepsWords(r *reading) bool {
	there := map[string]int{}
	for line := range r.humanLines {
		there[line]++
	}
	for line := range m.humanLines {
		if there[line]--; there[line] < 0 {
			return false
		}
	}
	for key, l := range m.front.leaves {
		noted, ok := m.front.made.find(key)
		if now := r.front.leaf(key); (!ok || noted != leafMark(l)) && leafMark(now) != leafMark(l) {
			return false
		}
	}
	return true
}

// humanLines yields the lines of all that a person wrote or changed.
func (r *reading) humanLines(yield func(string) bool) {
	for _, p := range r.pieces {
		if !p.human {
			continue
		}
		for line := range strings.SplitSeq(r.text(p.at), "\n") {
			if !blank(line) && !yield(line) {
				return
			}
		}
	}
}
