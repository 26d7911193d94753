package main

// pack numbers anew the signs that are seen on enough pages, and parts those of
// each line by what they are withheld with; back gives their old numbers.
func pack(pupils []*pupil, a *alphabet) (pages [][][groups][]int32, back []int32) {
	seen := pagesOf(pupils, len(a.signs))
	to := make([]int32, len(a.signs))
	for f := range to {
		to[f] = -1
		if seen[f] >= fewest {
			to[f] = int32(len(back))
			back = append(back, int32(f))
		}
	}
	for _, p := range pupils {
		lines := make([][groups][]int32, len(p.signs))
		for i, signs := range p.signs {
			lines[i] = parted(signs, to, a.group)
		}
		pages = append(pages, lines)
	}
	return pages, back
}

func parted(signs, to []int32, group []uint8) (parts [groups][]int32) {
	var n [groups]int
	for _, f := range signs {
		if to[f] >= 0 {
			n[group[f]]++
		}
	}
	for g := range parts {
		parts[g] = make([]int32, 0, n[g])
	}
	for _, f := range signs {
		if to[f] >= 0 {
			parts[group[f]] = append(parts[group[f]], to[f])
		}
	}
	return parts
}

// pagesOf is on how many pages each sign is seen.
func pagesOf(pupils []*pupil, n int) []int {
	seen, last := make([]int, n), make([]int, n)
	for at, p := range pupils {
		for _, line := range p.signs {
			for _, f := range line {
				if last[f] != at+1 {
					last[f] = at + 1
					seen[f]++
				}
			}
		}
	}
	return seen
}
