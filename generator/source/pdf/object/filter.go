package object

import (
	"bytes"
	"compress/flate"
	"io"
)

// Data is the bytes of a stream, decoded. Of a damaged stream it is what could
// be read; of a picture's compression, which holds no text, nothing.
func (f *File) Data(s *Stream) []byte {
	data := s.raw
	filters := f.list(s.Dict["Filter"], s.Dict["F"])
	params := f.list(s.Dict["DecodeParms"], s.Dict["DP"])
	for i, v := range filters {
		if i >= 8 {
			return nil
		}
		var p Dict
		if i < len(params) {
			p = f.Dict(params[i])
		}
		limit := max(min(mostStream, mostDecoded-f.decoded), 0)
		switch f.Name(v) {
		case "FlateDecode", "Fl":
			data = f.unpredict(f.clip(inflate(data, limit), limit), p)
		case "LZWDecode", "LZW":
			data = f.unpredict(f.clip(unLZW(data, f.Int(p["EarlyChange"], 1), limit), limit), p)
		case "ASCII85Decode", "A85":
			data = f.clip(un85(data, limit), limit)
		case "ASCIIHexDecode", "AHx":
			sc := Scanner{src: data}
			data = []byte(sc.hex(limit))
		case "RunLengthDecode", "RL":
			data = f.clip(unrun(data, limit), limit)
		case "Crypt":
		default:
			return nil
		}
		f.decoded += len(data)
	}
	return data
}

// clip cuts what was decoded at the limit, and remembers that it did.
func (f *File) clip(data []byte, limit int) []byte {
	if len(data) < limit {
		return data
	}
	f.Clipped = true
	return data[:limit]
}

// list is one value or a list of them, under the first of two names.
func (f *File) list(values ...any) Array {
	for _, v := range values {
		switch v := f.Resolve(v).(type) {
		case nil:
			continue
		case Array:
			return v
		default:
			return Array{v}
		}
	}
	return nil
}

// inflate reads as much as there is, without regard to the checksum: damaged
// streams are common and their beginning is good.
func inflate(data []byte, limit int) []byte {
	data = bytes.TrimLeft(data, "\r\n")
	if len(data) < 2 {
		return nil
	}
	if out := inflateBare(data[2:], limit); len(out) > 0 {
		return out
	}
	return inflateBare(data, limit)
}

// inflateBare reads deflated bytes that have no header. It reads them twice:
// once to count, since a buffer that grows takes several times what it holds.
func inflateBare(data []byte, limit int) []byte {
	n, _ := io.Copy(io.Discard, io.LimitReader(flate.NewReader(bytes.NewReader(data)), int64(limit)))
	out := make([]byte, n)
	have, _ := io.ReadFull(flate.NewReader(bytes.NewReader(data)), out)
	return out[:have]
}

// unLZW decodes LZW as TIFF and PDF have it, where codes may grow one early.
func unLZW(data []byte, early, limit int) []byte {
	const clearCode, endCode = 256, 257
	var out []byte
	var table [4096]struct{ start, end int } // of the output
	next, width, held, bits := 258, 9, 0, 0
	last := -1
	for _, c := range data {
		held, bits = held<<8|int(c), bits+8
		if bits < width {
			continue
		}
		bits -= width
		code := held >> bits & (1<<width - 1)
		held &= 1<<bits - 1
		switch {
		case code == endCode || len(out) >= limit:
			return out
		case code == clearCode:
			next, width, last = 258, 9, -1
			continue
		}
		start := len(out)
		switch {
		case code < 256:
			out = append(out, byte(code))
		case code < next:
			out = append(out, out[table[code].start:table[code].end]...)
		case code == next && last >= 0:
			out = append(out, out[last:start]...)
			out = append(out, out[last])
		default:
			return out
		}
		if last >= 0 && next < len(table) {
			table[next] = struct{ start, end int }{last, start + 1}
			next++
		}
		last = start
		for width < 12 && next+early >= 1<<width {
			width++
		}
	}
	return out
}

// un85 decodes five letters to four bytes.
func un85(data []byte, limit int) []byte {
	var out []byte
	var n uint32
	count := 0
	for _, c := range data {
		switch {
		case c == '~' || len(out) >= limit:
			return tail85(out, n, count)
		case c == 'z' && count == 0:
			out = append(out, 0, 0, 0, 0)
		case c >= '!' && c <= 'u':
			n = n*85 + uint32(c-'!')
			if count++; count == 5 {
				out = append(out, byte(n>>24), byte(n>>16), byte(n>>8), byte(n))
				n, count = 0, 0
			}
		}
	}
	return tail85(out, n, count)
}

func tail85(out []byte, n uint32, count int) []byte {
	if count < 2 {
		return out
	}
	for i := count; i < 5; i++ {
		n = n*85 + 84
	}
	b := [...]byte{byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n)}
	return append(out, b[:count-1]...)
}

func unrun(data []byte, limit int) []byte {
	var out []byte
	for i := 0; i < len(data) && len(out) < limit; {
		n := int(data[i])
		i++
		switch {
		case n == 128:
			return out
		case n < 128:
			end := min(i+n+1, len(data))
			out = append(out, data[i:end]...)
			i = end
		case i < len(data):
			out = append(out, bytes.Repeat(data[i:i+1], 257-n)...)
			i++
		}
	}
	return out
}
