package brief

// pair finds for every fresh piece the old one with the same key: first the
// one that is the same to the hash, then the next in order, and only then what
// a person wrote besides in the same words. Of those left over, as many are
// held back as a person deleted.
func (m *merger) pair() {
	old := map[string][]int{}
	for i, p := range m.pieces {
		if p.mark.key != "" {
			old[p.mark.key] = append(old[p.mark.key], i)
		}
	}
	m.freshOf = filled(len(m.pieces), absent)
	m.oldOf = filled(len(m.draft.pieces), absent)
	besides := m.besides(old)
	m.pairIf(old, func(o int, fresh mark) bool { return m.pieces[o].mark == fresh })
	m.pairIf(old, func(o int, fresh mark) bool { return !besides[o] })
	m.pairIf(old, func(int, mark) bool { return true })
	deleted := map[string]int{}
	for i, p := range m.draft.pieces {
		key := p.mark.key
		if m.oldOf[i] == absent && deleted[key] < m.noted[key]-len(old[key]) {
			deleted[key]++
			m.oldOf[i] = held
		}
	}
}

// besides are the old pieces that a person wrote besides the program's of the
// same key: a copy, say. The last ones are taken for these.
func (m *merger) besides(old map[string][]int) map[int]bool {
	found := map[int]bool{}
	for key, pieces := range old {
		more := len(pieces) - m.noted[key]
		for i := len(pieces) - 1; i >= 0 && more > 0; i-- {
			if m.pieces[pieces[i]].human {
				found[pieces[i]] = true
				more--
			}
		}
	}
	return found
}

func (m *merger) pairIf(old map[string][]int, same func(o int, fresh mark) bool) {
	next := map[string]int{}
	for i, p := range m.draft.pieces {
		if m.oldOf[i] != absent {
			continue
		}
		candidates := old[p.mark.key]
		for at := next[p.mark.key]; at < len(candidates); at++ {
			o := candidates[at]
			if m.freshOf[o] == absent && same(o, p.mark) {
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
