package brief

import (
	"slices"
	"strings"
)

// assemble is the old file with every decision carried out, and how it reads.
// There is no reading when it does not read back as decided, and then nothing
// must be written.
func (m *merger) assemble() ([]byte, *reading) {
	switch {
	case m.unruly:
		return nil, nil
	case !m.changed:
		return m.raw, m.reading
	}
	made := m.newRecord()
	edits := append(slices.Clone(m.edits), edit{m.recordEdit.at, m.recordEdit.text + made.write()})
	var b strings.Builder
	if m.bom {
		b.WriteString(byteOrderMark)
	}
	m.writeFrontLines(&b, edits)
	m.writeBodyLines(&b)
	out := []byte(b.String())
	back := read(out, m.scanner)
	if !m.readsBack(back, made) {
		return nil, nil
	}
	return out, back
}

// eol is how the file's lines end.
func (m *merger) eol(text string) string {
	if m.windows {
		return strings.ReplaceAll(text, "\n", "\r\n")
	}
	return text
}

// stretch is lines of a file to the byte.
func (p page) stretch(e extent) string { return strings.Join(p.lines[e.from:e.to], "") }

func (m *merger) writeFrontLines(b *strings.Builder, edits []edit) {
	slices.SortStableFunc(edits, func(x, y edit) int {
		if x.at.from != y.at.from {
			return x.at.from - y.at.from
		}
		return min(x.at.to-x.at.from, 1) - min(y.at.to-y.at.from, 1)
	})
	at := 0
	for _, e := range edits {
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
	m.begins = make([]int, len(m.pieces))
	w.fresh(m.inserted[absent])
	for o, p := range m.pieces {
		if m.removed[o] {
			w.from = absent
		} else {
			w.old(o, p)
		}
		w.fresh(m.inserted[o])
	}
	if w.from != absent {
		b.WriteString(m.stretch(extent{w.from, m.page.body.to}))
	}
}

// old writes a piece of the old file, or what is to stand in its place.
func (w *bodyWriter) old(o int, p piece) {
	lines, markdown := w.stretch(p.at), w.text(p.at)
	if text, ok := w.replaced[o]; ok {
		lines, markdown = w.eol(text+"\n"), text
	} else if text, ok := w.mended[o]; ok {
		lines = text
	}
	if w.from != absent {
		w.endLine()
		w.out.WriteString(w.stretch(extent{w.from, p.at.from}))
	} else {
		w.gap(markdown)
	}
	w.begins[o] = w.out.Len()
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
