package chain

// table holds weights for looking up: a line is weighed by a hundred signs, a
// page by tens of thousands, and a sign is a hash already. An empty place has
// no sign; of the sign 0 nothing is learned.
type table struct {
	signs   []Sign
	weights []float32
	mask    Sign
}

// tableOf is a table of which half at most is taken.
func tableOf(weights map[Sign]float32) *table {
	size := 4
	for size < 2*len(weights) {
		size *= 2
	}
	t := &table{make([]Sign, size), make([]float32, size), Sign(size - 1)}
	for s, w := range weights {
		i := s & t.mask
		for t.signs[i] != 0 {
			i = (i + 1) & t.mask
		}
		t.signs[i], t.weights[i] = s, w
	}
	return t
}

func (t *table) weight(s Sign) float32 {
	for i := s & t.mask; t.signs[i] != 0; i = (i + 1) & t.mask {
		if t.signs[i] == s {
			return t.weights[i]
		}
	}
	return 0
}
