package glyph

import (
	"bytes"
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/encoding/charmap"

	"dossier/generator/source/pdf/object"
)

//go:embed data/glyphs.txt
var glyphData string

//go:embed data/symbol.txt
var symbolData string

// names are the characters that names of glyphs stand for.
var names = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(glyphData) {
		fields := strings.Fields(line)
		if len(fields) < 2 || fields[0] == "//" {
			continue
		}
		out[fields[0]] = fromHex(fields[1:])
	}
	return out
})

func fromHex(codes []string) string {
	var b strings.Builder
	for _, c := range codes {
		if n, err := strconv.ParseUint(c, 16, 32); err == nil && n <= 0x10FFFF {
			b.WriteRune(rune(n))
		}
	}
	return b.String()
}

// named is the text of a glyph by its name, empty when the name tells nothing
// ("g23"): a listed name, a letter, "uni0416" or "u1F600", each perhaps with a
// variant behind a point, or several joined by underscores (AGL, section 2).
func named(name string) string {
	name, _, _ = strings.Cut(name, ".")
	if s, has := names()[name]; has {
		return s
	}
	switch {
	case len(name) == 1:
		return name
	case name == "suppress":
		return "\u0335" // TeX's name for the bar of Ł
	}
	if parts := strings.Split(name, "_"); len(parts) > 1 && len(parts) <= 8 {
		out := ""
		for _, p := range parts {
			s := named(p)
			if s == "" {
				return ""
			}
			out += s
		}
		return out
	}
	if hex, is := strings.CutPrefix(name, "uni"); is && len(hex) >= 4 && len(hex)%4 == 0 && len(hex) <= 32 {
		var codes []string
		for ; hex != ""; hex = hex[4:] {
			codes = append(codes, hex[:4])
		}
		return fromHex(codes)
	}
	if hex, is := strings.CutPrefix(name, "u"); is && len(hex) >= 4 && len(hex) <= 6 {
		return fromHex([]string{hex})
	}
	return ""
}

// table is the text of each of 256 codes.
type table [256]string

func ofCharmap(m *charmap.Charmap) *table {
	var t table
	for c := 32; c < 256; c++ {
		if r := m.DecodeByte(byte(c)); r != '\uFFFD' && (r < 0x7f || r > 0x9f) {
			t[c] = string(r)
		}
	}
	return &t
}

var (
	winAnsi = sync.OnceValue(func() *table {
		t := ofCharmap(charmap.Windows1252)
		t[0xAD] = "-" // shown as a hyphen (ISO 32000-1, annex D.1)
		return t
	})
	macRoman = sync.OnceValue(func() *table { return ofCharmap(charmap.Macintosh) })
	// standard is Adobe's own: ASCII but for two quotation marks, and above it
	// what follows, with blanks for codes that have none.
	standard = sync.OnceValue(func() *table {
		const high = " ¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—                Æ ª    ŁØŒº     æ   ı  łøœß    "
		t := ofCharmap(charmap.ISO8859_1)
		t['\''], t['`'] = "’", "‘"
		for i, r := range []rune(high) {
			if t[0xA0+i] = ""; r != ' ' {
				t[0xA0+i] = string(r)
			}
		}
		return t
	})
	symbol = sync.OnceValue(func() *table {
		var t table
		for line := range strings.Lines(symbolData) {
			if fields := strings.Fields(line); len(fields) == 2 {
				if c, err := strconv.ParseUint(fields[0], 16, 8); err == nil {
					t[c] = fromHex(fields[1:])
				}
			}
		}
		return &t
	})
	// dingbats stand in Unicode in the font's own order, but for those that
	// Unicode had already.
	dingbats = sync.OnceValue(func() *table {
		var t table
		for c := 0x21; c <= 0x7E; c++ {
			t[c] = string(rune(0x2701 + c - 0x21))
		}
		for c := 0xA1; c <= 0xFE; c++ {
			t[c] = string(rune(0x2761 + c - 0xA1))
		}
		for c, r := range map[int]rune{0x20: ' ', 0x25: '☎', 0x2A: '☛', 0x2B: '☞', 0x48: '★', 0x6C: '●', 0x6E: '■', 0x73: '▲', 0x74: '▼', 0x75: '◆', 0x77: '◗', 0xA8: '♣', 0xA9: '♦', 0xAA: '♥', 0xAB: '♠', 0xD5: '→', 0xD6: '↔', 0xD7: '↕'} {
			t[c] = string(r)
		}
		for c := 0xAC; c <= 0xB5; c++ {
			t[c] = string(rune('①' + c - 0xAC))
		}
		return &t
	})
)

// encoding is the text of each code of a simple font by its encoding.
func (r *Reader) encoding(d, descriptor object.Dict, name string) table {
	encoding := r.file.Resolve(d["Encoding"])
	base, differences := object.Name(""), object.Array(nil)
	switch e := encoding.(type) {
	case object.Name:
		base = e
	case object.Dict:
		base, differences = r.file.Name(e["BaseEncoding"]), r.file.Array(e["Differences"])
	}
	t := r.base(base, d, descriptor, name)
	code := 0
	var numbers []int
	for _, v := range differences {
		switch v := r.file.Resolve(v).(type) {
		case int:
			code = v
		case object.Name:
			if code >= 0 && code < 256 {
				if t[code] = named(string(v)); t[code] == "" && numbered(string(v), code) {
					numbers = append(numbers, code)
				}
			}
			code++
		}
	}
	for _, code := range numbers {
		t[code] = texCode(code, numbers[0] >= 0x80)
	}
	return t
}

// base is the encoding that an encoding begins with.
func (r *Reader) base(base object.Name, d, descriptor object.Dict, name string) table {
	switch base {
	case "WinAnsiEncoding":
		return *winAnsi()
	case "MacRomanEncoding":
		return *macRoman()
	case "StandardEncoding":
		return *standard()
	}
	plain := name
	if _, after, is := strings.Cut(name, "+"); is {
		plain = after
	}
	switch {
	case strings.HasPrefix(plain, "Symbol"):
		return *symbol()
	case strings.Contains(plain, "Dingbats"):
		return *dingbats()
	case r.file.Name(d["Subtype"]) == "Type3":
		return table{}
	case r.file.Name(d["Subtype"]) == "TrueType":
		return *winAnsi()
	}
	if s := r.file.Stream(descriptor["FontFile"]); s != nil {
		return builtIn(r.file.Data(s))
	}
	if s := r.file.Stream(descriptor["FontFile3"]); s != nil {
		return compact(r.file.Data(s))
	}
	return *standard()
}

// builtIn is the encoding that a Type 1 font holds, in the part of it that is
// not encrypted: "dup 65 /A put".
func builtIn(program []byte) table {
	program, _, _ = bytes.Cut(program, []byte("eexec"))
	_, rest, found := bytes.Cut(program, []byte("/Encoding"))
	if !found || bytes.HasPrefix(bytes.TrimSpace(rest), []byte("StandardEncoding")) {
		return *standard()
	}
	var t table
	s := object.NewScanner(rest[:min(len(rest), 1<<16)])
	for !s.Done() {
		v := s.Next()
		if v == object.Keyword("def") {
			break
		}
		if v != object.Keyword("dup") {
			continue
		}
		code, is := s.Next().(int)
		name, also := s.Next().(object.Name)
		if is && also && code >= 0 && code < 256 {
			t[code] = named(string(name))
		}
	}
	return t
}
