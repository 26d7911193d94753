package object

// unpredict undoes the differences that were compressed instead of the bytes:
// those of PNG for each row, or those of TIFF for whole bytes.
func (f *File) unpredict(data []byte, p Dict) []byte {
	kind := f.Int(p["Predictor"], 1)
	if kind < 2 {
		return data
	}
	colors, bits, columns := f.Int(p["Colors"], 1), f.Int(p["BitsPerComponent"], 8), f.Int(p["Columns"], 1)
	if colors < 1 || bits < 1 || columns < 1 || colors > 64 || bits > 32 || columns > 1<<20 {
		return data
	}
	size := max(colors*bits/8, 1)
	row := (colors*bits*columns + 7) / 8
	if kind == 2 {
		for i := range data {
			if i%row >= size && bits == 8 {
				data[i] += data[i-size]
			}
		}
		return data
	}
	out := data[:0] // behind what is still to be read
	above := make([]byte, row)
	for len(data) > 1 {
		line := data[1:min(row+1, len(data))]
		undo(data[0], line, above, size)
		copy(above, line)
		out = append(out, line...) // may write over the line
		data = data[len(line)+1:]
	}
	return out
}

// undo restores a row from the one above it (PNG, section 9.2).
func undo(kind byte, line, above []byte, size int) {
	for i := range line {
		var left, corner byte
		if i >= size {
			left, corner = line[i-size], above[i-size]
		}
		switch kind {
		case 1:
			line[i] += left
		case 2:
			line[i] += above[i]
		case 3:
			line[i] += byte((int(left) + int(above[i])) / 2)
		case 4:
			line[i] += paeth(left, above[i], corner)
		}
	}
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	da, db, dc := abs(p-int(a)), abs(p-int(b)), abs(p-int(c))
	switch {
	case da <= db && da <= dc:
		return a
	case db <= dc:
		return b
	}
	return c
}

func abs(n int) int { return max(n, -n) }
