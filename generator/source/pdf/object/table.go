package object

import "bytes"

// readTables reads the cross-reference sections, the newest first: the first
// that names an object is right about it.
func (f *File) readTables() {
	tail := f.raw[max(len(f.raw)-2048, 0):]
	i := bytes.LastIndex(tail, []byte("startxref"))
	if i < 0 {
		f.Cut = true
		return
	}
	s := &Scanner{src: tail, at: i + len("startxref")}
	next, is := s.number0()
	f.Cut = next == 0 // as at the beginning of a file made for the web
	read := map[int]bool{}
	for is && next > 0 && !read[next] && len(read) < mostSections {
		read[next] = true
		var d Dict
		if d = f.section(next); d == nil {
			return
		}
		for key, v := range d {
			if _, has := f.Trailer[key]; !has {
				f.Trailer[key] = v
			}
		}
		if hybrid, has := d["XRefStm"].(int); has && !read[hybrid] {
			read[hybrid] = true
			f.section(hybrid)
		}
		next, is = d["Prev"].(int)
	}
}

// section reads one section at an offset and returns its trailer.
func (f *File) section(offset int) Dict {
	if offset >= len(f.raw) || offset < 0 {
		return nil
	}
	s := &Scanner{src: f.raw, at: offset, refs: true}
	s.space()
	if bytes.HasPrefix(s.src[s.at:], []byte("xref")) {
		s.at += len("xref")
		return f.table(s)
	}
	number, _, s := f.header(offset)
	if s == nil {
		return nil
	}
	stream, is := f.indirect(s, Ref{number, -1}).(*Stream)
	if !is || stream.Dict["Type"] != Name("XRef") {
		return nil
	}
	f.tableStream(stream)
	return stream.Dict
}

// table reads a section in lines: "0 6", then an offset, a generation and a
// letter for each object.
func (f *File) table(s *Scanner) Dict {
	for {
		s.space()
		if bytes.HasPrefix(s.src[s.at:], []byte("trailer")) {
			s.at += len("trailer")
			d, _ := f.scan(s).(Dict)
			return d
		}
		first, is := s.number0()
		count, also := s.number0()
		if !is || !also {
			return nil
		}
		for i := range count {
			offset, is := s.number0()
			if _, also := s.number0(); !is || !also {
				return nil
			}
			s.space()
			if s.peek(0) == 'n' {
				f.put(first+i, place{offset: offset})
			}
			s.at++
			if s.at >= len(s.src) {
				return nil
			}
		}
	}
}

// put notes where an object lies, unless a newer section has.
func (f *File) put(number int, p place) {
	if _, has := f.places[number]; !has && number > 0 && number < mostObjects && len(f.places) < mostObjects {
		f.places[number] = p
	}
}

// tableStream reads a section that is a stream of fixed fields.
func (f *File) tableStream(stream *Stream) {
	data := f.Data(stream)
	widths := f.Numbers(stream.Dict["W"])
	index := f.Numbers(stream.Dict["Index"])
	if len(widths) < 3 {
		return
	}
	if len(index) < 2 {
		index = []float64{0, float64(f.Int(stream.Dict["Size"], 0))}
	}
	var w [3]int
	for i := range w {
		if widths[i] < 0 || widths[i] > 8 {
			return
		}
		w[i] = int(widths[i])
	}
	row := w[0] + w[1] + w[2]
	for ; len(index) >= 2 && row > 0; index = index[2:] {
		for number := int(index[0]); number < int(index[0])+int(index[1]) && len(data) >= row; number++ {
			f.entry(number, data[:row], w)
			data = data[row:]
		}
	}
}

func (f *File) entry(number int, row []byte, w [3]int) {
	kind, second, third := 1, big(row[w[0]:w[0]+w[1]]), big(row[w[0]+w[1]:])
	if w[0] > 0 {
		kind = big(row[:w[0]])
	}
	switch kind {
	case 1:
		f.put(number, place{offset: second})
	case 2:
		if second > 0 {
			f.put(number, place{in: second, index: third})
		}
	}
}

// big is a number written with its highest byte first.
func big(b []byte) int {
	n := 0
	for _, c := range b {
		n = n<<8 | int(c)
	}
	return max(n, 0)
}

// pack is a stream of objects.
type pack struct {
	numbers, offsets []int
	data             []byte
}

// open reads the packed stream of a number.
func (f *File) open(number int) *pack {
	if p, has := f.packed[number]; has {
		return p
	}
	p := &pack{}
	f.packed[number] = p
	stream := f.Stream(Ref{number, 0})
	if stream == nil {
		return p
	}
	data := f.Data(stream)
	if f.kept += len(data); f.kept > mostPacked {
		f.Clipped = true
		return p
	}
	first := f.Int(stream.Dict["First"], 0)
	if first < 0 || first > len(data) {
		return p
	}
	p.data = data[first:]
	s := &Scanner{src: data[:first]}
	for range min(f.Int(stream.Dict["N"], 0), mostObjects) {
		n, is := s.number0()
		at, also := s.number0()
		if !is || !also {
			break
		}
		p.numbers, p.offsets = append(p.numbers, n), append(p.offsets, at)
	}
	return p
}

// unpack reads an object out of a packed stream.
func (f *File) unpack(in, number, index int) any {
	p := f.open(in)
	if index >= len(p.numbers) || p.numbers[index] != number {
		index = -1
		for i, n := range p.numbers {
			if n == number {
				index = i
			}
		}
	}
	if index < 0 || p.offsets[index] >= len(p.data) {
		return nil
	}
	s := &Scanner{src: p.data, at: p.offsets[index], refs: true}
	return f.scan(s)
}
