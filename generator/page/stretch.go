package page

import "fmt"

// stretches divides a part that is too long and no more to be divided by its
// dates: a month, what has no date, what is no stretch of time.
func (p *part) stretches(rows int) {
	if p.rows <= rows || len(p.pieces) < 2 {
		return
	}
	dated := p.label == "" && p.from.lane == laneDated
	ids, begin := map[string]int{}, map[stamp]int{}
	for i, some := range stretches(p.pieces, rows) {
		s := newPart(p, stretch, some)
		s.id, s.label = p.id, p.label
		if dated && i > 0 { // the first keeps its address whatever comes into it
			s.id = fmt.Sprintf("%s-%02d", p.id, max(1, s.from.day))
		} else if dated {
			s.id += "-01"
		}
		ids[s.id]++
		if n := ids[s.id]; n > 1 || !dated {
			s.id = fmt.Sprintf("%s-%d", s.id, n)
		}
		begin[s.from]++
		if n := begin[s.from]; n > 1 || !dated {
			s.number = n
		}
		p.parts = append(p.parts, s)
	}
	p.pieces = nil
}

// stretches cuts pieces into runs of at most so many rows. Between half the
// rows and all a run ends where the pieces say; so of two lists that differ in
// one piece most runs are the same.
func stretches(pieces []piece, rows int) [][]piece {
	var all [][]piece
	for len(pieces) > 0 {
		end := runEnd(pieces, rows)
		all = append(all, pieces[:end])
		pieces = pieces[end:]
	}
	return all
}

// runEnd is where the first run of some pieces ends.
func runEnd(pieces []piece, rows int) int {
	best, held := 0, 0
	for i, p := range pieces {
		held += p.rows
		switch {
		case held > rows && best == 0:
			return max(1, i)
		case held > rows:
			return best
		case 2*held >= rows && (best == 0 || p.ends < pieces[best-1].ends):
			best = i + 1
		}
	}
	return len(pieces)
}
