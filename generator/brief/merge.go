package brief

import (
	"strings"

	"dossier/generator/dossier"
)

// Merge brings a briefing's file up to date with a fresh reading, and leaves
// every word of a person's where and as it stands. What the program wrote and
// nobody touched is refreshed, or removed when it is no longer found; what a
// person changed, wrote or deleted stays changed, written or deleted. Without
// an old file, or with a blank one, the fresh briefing is written as it is.
//
// The bytes come back unchanged when nothing of the program's changed, and
// when a Problem says why the file could not be understood. The report names
// what the program would have written otherwise.
func Merge(old []byte, fresh dossier.Briefing, titles map[string]string, version string) ([]byte, []Kept, []dossier.Problem) {
	d, err := draftOf(&fresh, titles, version)
	if err != nil {
		return old, nil, []dossier.Problem{{File: problemFile(fresh.File), Message: "cannot be written: " + err.Error(), Grave: true}}
	}
	if blank(string(old)) {
		return []byte(writeFront(&fresh, d.made) + d.body()), nil, nil
	}
	r := read(fresh.File, old)
	if grave := graveOnly(r.problems); len(grave) > 0 {
		return old, nil, grave
	}
	m := newMerger(r, d, &fresh)
	m.body()
	m.values()
	if !m.changed {
		return old, m.report, nil
	}
	out, ok := m.assemble(version)
	if !ok {
		return old, m.report, []dossier.Problem{{
			File: problemFile(fresh.File), Grave: true,
			Message: "could not be brought up to date without touching your words; left as it is",
			Hint:    "write the front matter one key a line, or move your words out of the program's lists",
		}}
	}
	return m.follow(out), m.report, nil
}

// follow turns links in a person's words to where a renamed source now lies.
// The words are theirs; which file a line is in is not.
func (m *merger) follow(out []byte) []byte {
	from, to := m.briefing.Source.File, m.fresh.Source.File
	if from == "" || from == to {
		return out
	}
	old, fresh := "]("+m.link(sourceDir, from), "]("+m.link(sourceDir, to)
	text := strings.ReplaceAll(string(out), old+"#", fresh+"#")
	return []byte(strings.ReplaceAll(text, old+")", fresh+")"))
}

func problemFile(file string) string { return "content/briefings/" + file }

func graveOnly(problems []dossier.Problem) []dossier.Problem {
	var grave []dossier.Problem
	for _, p := range problems {
		if p.Grave {
			grave = append(grave, p)
		}
	}
	return grave
}

// A merger holds an old file and a fresh draft side by side, and what is to
// become of each piece of either.
type merger struct {
	*reading       // the old file
	draft    draft // the fresh briefing
	fresh    *dossier.Briefing
	report   []Kept
	changed  bool
	windows  bool           // the file's lines end as on Windows
	marks    map[mark]int   // the new record, as a multiset
	noted    map[string]int // how often the old one has each key

	oldOf      []int            // by fresh piece: the old piece that is the same, or absent, or held
	freshOf    []int            // by old piece: the fresh piece, or absent
	removed    []bool           // by old piece
	replaced   map[int]string   // by old piece: its new Markdown
	inserted   map[int][]string // by old piece, -1 for the body's start: what comes after it
	anchors    []int            // by fresh piece: the old piece it stands at or after
	edits      []edit           // of the front matter's lines
	recordEdit edit             // of the old record's lines
	unruly     bool             // the front matter cannot be edited line by line
}

const (
	absent = -1 // there is no such piece
	held   = -2 // a person deleted it: not to be written
)

func newMerger(r *reading, d draft, fresh *dossier.Briefing) *merger {
	m := &merger{
		reading: r, draft: d, fresh: fresh, windows: r.crlf(), marks: map[mark]int{}, noted: map[string]int{},
		removed: make([]bool, len(r.pieces)), replaced: map[int]string{}, inserted: map[int][]string{},
		anchors: make([]int, len(d.pieces)),
	}
	for _, k := range r.front.made.items {
		m.marks[k]++
	}
	m.pair()
	return m
}

// pair finds for every fresh piece the old one with the same key: first the
// one that is the same to the hash, then the next in order. Of those left
// over, as many are held back as a person deleted.
func (m *merger) pair() {
	old := map[string][]int{}
	for i, p := range m.pieces {
		if p.mark.key != "" {
			old[p.mark.key] = append(old[p.mark.key], i)
		}
	}
	for k, n := range m.marks {
		m.noted[k.key] += n
	}
	m.freshOf = filled(len(m.pieces), absent)
	m.oldOf = filled(len(m.draft.pieces), absent)
	m.pairIf(old, func(a, b mark) bool { return a == b })
	m.pairIf(old, func(a, b mark) bool { return true })
	deleted := map[string]int{}
	for i, p := range m.draft.pieces {
		key := p.mark.key
		if m.oldOf[i] == absent && deleted[key] < m.noted[key]-len(old[key]) {
			deleted[key]++
			m.oldOf[i] = held
		}
	}
}

func (m *merger) pairIf(old map[string][]int, same func(a, b mark) bool) {
	next := map[string]int{}
	for i, p := range m.draft.pieces {
		if m.oldOf[i] != absent {
			continue
		}
		candidates := old[p.mark.key]
		for at := next[p.mark.key]; at < len(candidates); at++ {
			o := candidates[at]
			if m.freshOf[o] == absent && same(m.pieces[o].mark, p.mark) {
				m.oldOf[i], m.freshOf[o] = o, i
				break
			}
		}
		for next[p.mark.key] < len(candidates) && m.freshOf[candidates[next[p.mark.key]]] != absent {
			next[p.mark.key]++
		}
	}
}

func filled(n, value int) []int {
	s := make([]int, n)
	for i := range s {
		s[i] = value
	}
	return s
}

// note changes the record: one mark goes, another comes; either may be empty.
func (m *merger) note(gone, come mark) {
	if gone.key != "" {
		m.marks[gone]--
	}
	if come.key != "" {
		m.marks[come]++
	}
	m.changed = true
}

// newRecord is the record of the file that is to be written.
func (m *merger) newRecord(version string) record {
	r := record{version: version}
	for k, n := range m.marks {
		for range n {
			r.items = append(r.items, k)
		}
	}
	return r.sorted()
}
