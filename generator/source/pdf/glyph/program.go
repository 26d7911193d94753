package glyph

import "encoding/binary"

// bounded reads numbers out of a font program; what lies outside is 0.
type bounded []byte

func (b bounded) u16(at int) int {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return int(binary.BigEndian.Uint16(b[at:]))
}

func (b bounded) u32(at int) int {
	if at < 0 || at+4 > len(b) {
		return 0
	}
	return int(binary.BigEndian.Uint32(b[at:]))
}

func (b bounded) from(at int) bounded {
	if at < 0 || at > len(b) {
		return nil
	}
	return b[at:]
}

// trueType reads the map of characters to glyphs of a TrueType or OpenType
// font backwards. Of two characters for one glyph the first is taken, but one
// of a presentation form gives way to the letter.
func trueType(program []byte) map[int]string {
	b := bounded(program)
	var maps bounded
	for i := range min(b.u16(4), 64) {
		at := 12 + 16*i
		if at+16 <= len(b) && string(b[at:at+4]) == "cmap" {
			maps = b.from(b.u32(at + 8))
		}
	}
	out := map[int]string{}
	for i := range min(maps.u16(2), 32) {
		platform, kind := maps.u16(4+8*i), maps.u16(6+8*i)
		if platform == 3 && (kind == 1 || kind == 10) || platform == 0 {
			maps.from(maps.u32(8 + 8*i)).invert(out)
		}
	}
	return out
}

// invert reads one map, of format 4 or 12.
func (b bounded) invert(out map[int]string) {
	put := func(r, glyph int) {
		if glyph == 0 || r > 0x10FFFF || len(out) >= mostMapped {
			return
		}
		if old, has := out[glyph]; !has || presentation([]rune(old)[0]) {
			out[glyph] = string(rune(r))
		}
	}
	switch b.u16(0) {
	case 4:
		n := b.u16(6) / 2
		for i := range n {
			last, first := b.u16(14+2*i), b.u16(16+2*n+2*i)
			delta, offset := b.u16(16+4*n+2*i), b.u16(16+6*n+2*i)
			for r := first; r <= last && r < 0xFFFF; r++ {
				g := r
				if offset != 0 {
					if g = b.u16(16 + 6*n + 2*i + offset + 2*(r-first)); g == 0 {
						continue
					}
				}
				put(r, (g+delta)&0xFFFF)
			}
		}
	case 12:
		for i := range min(b.u32(12), 1<<16) {
			first, last, g := b.u32(16+12*i), b.u32(20+12*i), b.u32(24+12*i)
			for r := first; r <= last && r-first < 1<<16 && len(out) < mostMapped; r++ {
				put(r, g+r-first)
			}
		}
	}
}

func presentation(r rune) bool { return r >= 0xFB00 && r <= 0xFEFC || r == '\u00A0' || r == '\u00AD' }
