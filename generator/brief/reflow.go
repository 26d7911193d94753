package brief

import (
	"slices"
	"strings"

	"dossier/generator/dossier"
	"go.yaml.in/yaml/v3"
)

// decideReflowed is the last resort where the front matter cannot be edited
// line by line, because a person or their editor wrote it in braces, say: it
// is first written anew with a key a line, all its values and comments as they
// were. There is no reading when that cannot be done without a loss.
func decideReflowed(m *merger, src *dossier.Source) (*merger, *reading) {
	text, ok := m.reflowed()
	if !ok {
		return m, nil
	}
	r := read(text, m.scanner)
	if len(graveOnly(r.problems)) > 0 || !sameValues(m.front, r.front) {
		return m, nil
	}
	again := decide(r, m.draft, m.fresh, src)
	_, back := again.assemble()
	if back == nil {
		return m, nil
	}
	return again, back
}

// reflowed is the file with its front matter a key a line.
func (m *merger) reflowed() ([]byte, bool) {
	if m.front.mapping == nil {
		return nil, false
	}
	top := *m.front.mapping
	top.Style &^= yaml.FlowStyle
	top.Content = slices.Clone(top.Content)
	for i := 1; i < len(top.Content); i += 2 {
		if key := top.Content[i-1].Value; top.Content[i].Kind == yaml.MappingNode && (key == sourceKey || key == generatedKey) {
			inner := *top.Content[i]
			inner.Style &^= yaml.FlowStyle
			top.Content[i] = &inner
		}
	}
	var b strings.Builder
	e := yaml.NewEncoder(&b)
	e.SetIndent(2)
	if e.Encode(&top) != nil {
		return nil, false
	}
	front := strings.ReplaceAll(b.String(), "\r\n", "\n")
	if !keepsComments(m.text(m.page.front), front) {
		return nil, false
	}
	head := ""
	if m.bom {
		head = byteOrderMark
	}
	head += m.lines[0] + m.eol(front) + m.stretch(extent{m.page.front.to, len(m.lines)})
	return []byte(head), true
}

// keepsComments reports whether whatever follows a "#" in one text, comment or
// not, is in the other.
func keepsComments(was, now string) bool {
	now = squeeze(now)
	for line := range strings.SplitSeq(was, "\n") {
		if i := strings.IndexByte(line, '#'); i >= 0 && !strings.Contains(now, squeeze(line[i:])) {
			return false
		}
	}
	return true
}

// sameValues compares values alone: a record that differed would show in what
// reads back.
func sameValues(a, b front) bool {
	if len(a.leaves) != len(b.leaves) {
		return false
	}
	for key, l := range a.leaves {
		if leafMark(l) != leafMark(b.leaves[key]) {
			return false
		}
	}
	return true
}

// refusal is the problem of a file that could not be written as decided.
func (m *merger) refusal() dossier.Problem {
	return dossier.Problem{
		File: problemFile(m.file), Grave: true,
		Message: "could not be brought up to date without touching your words; left as it is",
		Hint:    "write the front matter one key a line, or move your words out of the program's lists",
	}
}
