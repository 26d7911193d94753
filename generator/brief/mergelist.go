package brief

import (
	"slices"
)

// Lists of names are owned entry by entry: a name that a person added stays,
// one they deleted does not come back, their order stays. Only a list that
// nobody touched takes the program's order too.

// An entry is one name in a list of the old file.
type entry struct {
	text    string
	machine bool // the program wrote it
}

// list decides what becomes of a value that is a list.
func (m *merger) list(l leaf) {
	f, present := m.fields[l.key]
	was := m.was(l, f)
	m.carryOver(l, was)
	whole := m.hashes[l.key+orderMark]
	switch {
	case !present && len(whole) > 0 && whole[0] != hashOf():
		if !l.empty() {
			m.keep(absent, "left out: %s deleted by a person", l.key)
			m.tellValue(l, absent, Deleted, staysOut)
		}
		return
	case present && f.tied():
		if !slices.Equal(was.list, l.list) {
			m.keepTied(l, f)
		}
		return
	}
	entries, deleted := m.entries(l.key, was.list)
	now := l
	if !untouched(entries, deleted) || !slices.Contains(whole, leafMark(was).hash) {
		now.list = joined(entries, l.list, deleted)
	}
	m.writeList(l, now, was, f, entries)
	m.tellList(l, now, was, f, entries)
	if !slices.Equal(now.list, l.list) {
		line := f.at.from
		if !present {
			line = absent
		}
		m.keep(line, "kept: %s edited by a person", l.key)
	}
}

// carryOver turns the note of a list as a whole, as earlier versions made it,
// into notes of its entries. Of a list that a person had edited nobody knows
// which entries were the program's: what it would have written and is not
// there counts as deleted, all else as the person's.
func (m *merger) carryOver(l, was leaf) {
	if len(m.hashes[l.key+orderMark]) > 0 || len(m.hashes[l.key]) != 1 {
		return
	}
	whole := m.hashes[l.key][0]
	var entries []string
	switch whole {
	case hashOf(was.list...):
		entries = was.list
	case hashOf(l.list...):
		entries = l.list
	default:
		entries = without(l.list, was.list)
	}
	m.note(mark{l.key, whole}, mark{l.key + orderMark, whole})
	m.hashes[l.key], m.hashes[l.key+orderMark] = nil, []string{whole}
	for _, text := range entries {
		k := entryMark(l.key, text)
		m.note(mark{}, k)
		m.hashes[l.key] = append(m.hashes[l.key], k.hash)
	}
}

// entries are the names in the old file with their owners, and how often each
// hash is noted whose name a person deleted.
func (m *merger) entries(key string, list []string) ([]entry, map[string]int) {
	noted := map[string]int{}
	for _, hash := range m.hashes[key] {
		noted[hash]++
	}
	all := make([]entry, len(list))
	for i, text := range list {
		hash := hashOf(text)
		all[i] = entry{text, noted[hash] > 0}
		if noted[hash]--; noted[hash] <= 0 {
			delete(noted, hash)
		}
	}
	return all, noted
}

func untouched(entries []entry, deleted map[string]int) bool {
	return len(deleted) == 0 && !slices.ContainsFunc(entries, func(e entry) bool { return !e.machine })
}

// joined is the list that is to stand: a person's entries and the program's
// that it still finds, in the old order, and each new one after the entry
// before it in the program's.
func joined(entries []entry, fresh []string, deleted map[string]int) []string {
	at := placed(entries, fresh)
	gone := map[string]int{}
	for hash, n := range deleted {
		gone[hash] = n
	}
	after := map[int][]string{}
	stays := make([]bool, len(entries))
	last := absent
	for i, text := range fresh {
		switch hash := hashOf(text); {
		case at[i] != absent:
			last = at[i]
			stays[last] = true
		case gone[hash] > 0:
			gone[hash]--
		default:
			after[last] = append(after[last], text)
		}
	}
	out := slices.Clone(after[absent])
	for i, e := range entries {
		if stays[i] || !e.machine {
			out = append(out, e.text)
		}
		out = append(out, after[i]...)
	}
	return out
}

// placed finds for every fresh name the old entry that is the same: first
// among the program's, then among a person's.
func placed(entries []entry, fresh []string) []int {
	at := filled(len(fresh), absent)
	for _, machine := range []bool{true, false} {
		free := map[string][]int{}
		for i, e := range entries {
			if e.machine == machine {
				free[e.text] = append(free[e.text], i)
			}
		}
		for i, text := range fresh {
			if places := free[text]; at[i] == absent && len(places) > 0 {
				at[i], free[text] = places[0], places[1:]
			}
		}
	}
	return at
}

// writeList writes a list as it is to stand, and notes what of it is the
// program's. Fresh is the program's whole list, now what is to stand.
func (m *merger) writeList(fresh, now, was leaf, f field, entries []entry) {
	if slices.Equal(now.list, was.list) {
		return
	}
	var before, theirs []string
	for _, e := range entries {
		if e.machine {
			before = append(before, e.text)
		} else {
			theirs = append(theirs, e.text)
		}
	}
	whole := mark{}
	if hashes := m.hashes[fresh.key+orderMark]; len(hashes) > 0 {
		whole = mark{fresh.key + orderMark, hashes[0]}
	}
	m.renote(fresh.key, before, without(now.list, theirs))
	switch {
	case f.value == nil:
		m.insertLeaf(now)
		m.note(whole, leafMark(fresh))
	case len(now.list) == 0:
		m.rewriteLeaf(now, f)
		m.note(whole, m.goneList(fresh.key, before))
	default:
		if !m.editEntries(now.list, was.list, f) {
			m.rewriteLeaf(now, f)
		}
		m.note(whole, leafMark(fresh))
	}
}

// goneList notes of a list as a whole that is not there any more, since the
// program finds nothing for it. While names that a person deleted are noted
// the note stays, as that of an empty list.
func (m *merger) goneList(key string, machine []string) mark {
	if len(m.hashes[key]) == len(machine) {
		return mark{}
	}
	return mark{key + orderMark, hashOf()}
}

func (m *merger) renote(key string, before, now []string) {
	for _, text := range without(before, now) {
		m.note(entryMark(key, text), mark{})
	}
	for _, text := range without(now, before) {
		m.note(mark{}, entryMark(key, text))
	}
}

// without is a list less the entries of another, each taken off once.
func without(list, less []string) []string {
	n := map[string]int{}
	for _, text := range less {
		n[text]++
	}
	var left []string
	for _, text := range list {
		if n[text]--; n[text] < 0 {
			left = append(left, text)
		}
	}
	return left
}
