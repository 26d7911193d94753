package brief

import (
	"dossier/generator/dossier"
)

// A merger holds an old file and a fresh draft side by side, and what is to
// become of each piece of either.
type merger struct {
	*reading // the old file
	draft    draft
	fresh    *dossier.Briefing
	report   []Kept
	problems []dossier.Problem // that only the fresh reading shows
	changed  bool
	windows  bool                // the file's lines end as on Windows
	marks    map[mark]int        // the new record, as a multiset
	noted    map[string]int      // how often the old one has each key
	hashes   map[string][]string // what the old one has for each key
	tell     func(Owned)         // where every value's owner is wanted, else nil

	oldOf      []int            // by fresh piece: the old piece that is the same, or absent, or held
	freshOf    []int            // by old piece: the fresh piece, or absent
	removed    []bool           // by old piece
	replaced   map[int]string   // by old piece: its new Markdown
	mended     map[int]string   // by old piece: a person's item, its reference brought up to date
	inserted   map[int][]string // by old piece, -1 for the body's start: what comes after it
	anchors    []int            // by fresh piece: the old piece it stands at or after
	fields     map[string]field // of the old front matter, by key
	edits      []edit           // of the front matter's lines
	recordEdit edit             // of the old record's lines
	unruly     bool             // the front matter cannot be edited line by line
	begins     []int            // by old piece: where it begins in the new file, in bytes
}

const (
	absent = -1 // there is no such piece
	held   = -2 // a person deleted it: not to be written
)

// decide puts an old file and a fresh draft side by side.
func decide(r *reading, d draft, fresh *dossier.Briefing, src *dossier.Source) *merger {
	m := newMerger(r, d, fresh)
	m.body()
	m.values()
	m.mend(src)
	return m
}

func newMerger(r *reading, d draft, fresh *dossier.Briefing) *merger {
	m := &merger{
		reading: r, draft: d, fresh: fresh, windows: r.crlf(),
		marks: map[mark]int{}, noted: map[string]int{}, hashes: map[string][]string{},
		removed: make([]bool, len(r.pieces)), replaced: map[int]string{}, mended: map[int]string{},
		inserted: map[int][]string{}, anchors: make([]int, len(d.pieces)),
	}
	m.restoreRecord()
	for _, k := range r.front.made.items {
		m.marks[k]++
		m.noted[k.key]++
		m.hashes[k.key] = append(m.hashes[k.key], k.hash)
	}
	m.pair()
	return m
}

// note changes the record: one mark goes, another comes; either may be empty.
func (m *merger) note(gone, come mark) {
	if gone == come {
		return
	}
	if gone.key != "" {
		m.marks[gone]--
	}
	if come.key != "" {
		m.marks[come]++
	}
	m.changed = true
}

// newRecord is the record of the file that is to be written.
func (m *merger) newRecord() record {
	r := record{version: m.draft.made.version}
	for k, n := range m.marks {
		for range n {
			r.items = append(r.items, k)
		}
	}
	return r.sorted()
}
