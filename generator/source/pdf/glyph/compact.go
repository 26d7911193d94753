package glyph

import (
	_ "embed"
	"strings"
)

// stringData is the names that compact fonts know by number, from 0 (Adobe
// technical note 5176, appendix A).
//
//go:embed data/strings.txt
var stringData string

// compact is the encoding that a compact font holds (Adobe technical note
// 5176), by the names of its glyphs.
func compact(program []byte) table {
	b := bounded(program)
	if len(b) < 4 {
		return *standard()
	}
	_, at := b.index(int(b[2]))
	tops, at := b.index(at)
	strs, _ := b.index(at)
	if len(tops) == 0 {
		return *standard()
	}
	top := operands(tops[0])
	glyphs, _ := b.index(top[17])
	names := b.charset(top[15], len(glyphs), strs)
	if encoding := top[16]; encoding > 1 {
		return b.codes(encoding, names)
	}
	return *standard()
}

// index reads a list of strings and where it ends.
func (b bounded) index(at int) (out [][]byte, end int) {
	n := b.u16(at)
	if n == 0 || at+3 > len(b) || at < 0 {
		return nil, at + 2
	}
	size := int(b[at+2])
	offset := func(i int) int {
		v := 0
		for k := range size {
			if p := at + 3 + i*size + k; p < len(b) {
				v = v<<8 | int(b[p])
			}
		}
		return at + 2 + (n+1)*size + v
	}
	for i := range n {
		from, to := offset(i), offset(i+1)
		if from < 0 || to > len(b) || from > to || size < 1 || size > 4 {
			break
		}
		out = append(out, b[from:to])
	}
	return out, offset(n)
}

// operands are the last whole numbers before each operator of a dictionary.
func operands(d []byte) map[int]int {
	out := map[int]int{}
	last := 0
	b := bounded(d)
	for i := 0; i < len(d); {
		switch c := int(d[i]); {
		case c == 12:
			i += 2
		case c <= 21:
			out[c] = last
			i++
		case c == 28:
			last = int(int16(b.u16(i + 1)))
			i += 3
		case c == 29:
			last = int(int32(b.u32(i + 1)))
			i += 5
		case c == 30:
			for i++; i < len(d) && d[i]&0xF != 0xF && d[i]>>4 != 0xF; i++ {
			}
			i++
		case c >= 32 && c <= 246:
			last = c - 139
			i++
		case c >= 247 && i+1 < len(d):
			if last = (c-247)*256 + int(d[i+1]) + 108; c >= 251 {
				last = -(c-251)*256 - int(d[i+1]) - 108
			}
			i += 2
		default:
			i++
		}
	}
	return out
}

// charset is the names of a compact font's glyphs.
func (b bounded) charset(at, glyphs int, strs [][]byte) []string {
	out := []string{""}
	name := func(sid int) string {
		if all := standardStrings(); sid < len(all) {
			return all[sid]
		} else if sid -= len(all); sid < len(strs) {
			return string(strs[sid])
		}
		return ""
	}
	if at <= 2 || at >= len(b) {
		for sid := 1; sid < glyphs; sid++ {
			out = append(out, name(sid))
		}
		return out
	}
	format := b[at]
	for at++; len(out) < glyphs && at+2 <= len(b); {
		sid, left := b.u16(at), 0
		at += 2
		switch format {
		case 1:
			left = b.u16(at) >> 8
			at++
		case 2:
			left = b.u16(at)
			at += 2
		}
		for i := 0; i <= left && len(out) < glyphs; i++ {
			out = append(out, name(sid+i))
		}
	}
	return out
}

// codes reads which code stands for which glyph.
func (b bounded) codes(at int, names []string) table {
	var t table
	put := func(code, glyph int) {
		if glyph < len(names) && code < 256 {
			t[code] = named(names[glyph])
		}
	}
	if at < 0 || at+2 > len(b) {
		return t
	}
	glyph := 1
	count := int(b[at+1])
	switch b[at] & 0x7F {
	case 0:
		for i := range count {
			put(b.u16(at+2+i)>>8, glyph)
			glyph++
		}
	case 1:
		for i := range count {
			first := b.u16(at + 2 + 2*i)
			for code := first >> 8; code <= first>>8+first&0xFF; code++ {
				put(code, glyph)
				glyph++
			}
		}
	}
	return t
}

// standardStrings are the names that compact fonts know by number.
func standardStrings() []string { return strings.Fields(stringData) }
