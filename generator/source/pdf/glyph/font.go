package glyph

import (
	"math"
	"strings"

	"dossier/generator/source/pdf/object"
)

// font is what a font tells of its codes.
type font struct {
	bold    bool
	upright bool // its lines run down
	em      float64
	// cut tells how long the code at the start of a string is.
	cut func(s string) int
	// says are the texts that the file gives for codes; decode is how the
	// font's encoding reads others.
	says   map[int]string
	decode func(code, n int) string
	// widths are by code or, where there is cid, by what it makes of the code.
	widths  map[int]float64
	cid     func(code int) int
	missing float64 // width of a code that has none
}

// next cuts the first code off a string that is not empty.
func (f *font) next(s string) (code, n int) {
	n = 1
	if f.cut != nil {
		n = min(max(f.cut(s), 1), len(s))
	}
	for i := range n {
		code = code<<8 | int(s[i])
	}
	return code, n
}

// width is how far a code reaches, in ems.
func (f *font) width(code, n int) float64 {
	at := code
	if f.cid != nil {
		at = f.cid(code)
	}
	if w, has := f.widths[at]; has {
		return w
	}
	if f.cut != nil && n == 1 {
		return f.missing / 2
	}
	return f.missing
}

// letters is what a code stands for, and whether that is unknown.
func (f *font) letters(code, n int) (string, bool) {
	if s, has := f.says[code]; has && known(s) {
		return s, false
	}
	if f.decode != nil {
		if s := f.decode(code, n); s != "" {
			return s, false
		}
	}
	return "\uFFFD", true
}

// known reports whether a text says anything: fonts map what they do not know
// to zero or to the replacement character.
func known(s string) bool {
	return s != "" && strings.Trim(s, "\x00\uFFFD") != ""
}

// font reads a font once.
func (r *Reader) font(v any) *font {
	ref, is := v.(object.Ref)
	if is {
		if f, has := r.fonts[ref]; has {
			return f
		}
	}
	d := r.file.Dict(v)
	if d == nil {
		return nil
	}
	f := r.newFont(d)
	if is && len(r.fonts) < 1<<14 {
		r.fonts[ref] = f
	}
	return f
}

func (r *Reader) newFont(d object.Dict) *font {
	f := &font{em: 1, widths: map[int]float64{}}
	if s := r.file.Stream(d["ToUnicode"]); s != nil {
		f.says = r.toUnicode(r.file.Data(s))
	}
	name := string(r.file.Name(d["BaseFont"]))
	switch r.file.Name(d["Subtype"]) {
	case "Type0":
		r.composite(f, d)
	default:
		r.simple(f, d, name)
	}
	return f
}

// heavy is what the names of bold fonts hold.
var heavy = [...]string{"bold", "black", "heavy", "demi", "cmbx", "sfbx", "-bd", "extrabld"}

// describe takes over what a descriptor says of a font.
func (r *Reader) describe(f *font, d object.Dict, name string) {
	name = strings.ToLower(name)
	for _, word := range heavy {
		f.bold = f.bold || strings.Contains(name, word)
	}
	const forceBold = 1 << 18
	weight, _ := r.file.Number(d["FontWeight"])
	f.bold = f.bold || weight >= 600 || r.file.Int(d["Flags"], 0)&forceBold != 0
}

// simple reads a font whose codes are single bytes.
func (r *Reader) simple(f *font, d object.Dict, name string) {
	descriptor := r.file.Dict(d["FontDescriptor"])
	r.describe(f, descriptor, name)
	scale := 0.001
	if r.file.Name(d["Subtype"]) == "Type3" {
		scale = r.drawn(f, d)
	}
	f.missing, _ = r.file.Number(descriptor["MissingWidth"])
	f.missing *= scale
	letters := r.encoding(d, descriptor, name)
	f.decode = func(code, _ int) string { return letters[code&0xFF] }
	first := r.file.Int(d["FirstChar"], 0)
	for i, v := range r.file.Array(d["Widths"]) {
		if w, is := r.file.Number(v); is && i < 256 {
			f.widths[first+i] = w * scale
		}
	}
	if len(f.widths) == 0 {
		f.standardWidths(letters, name, descriptor != nil && r.file.Int(descriptor["Flags"], 0)&1 != 0)
	}
}

// drawn reads a font whose glyphs are drawn by contents. Its widths are in its
// own units, which may be a printer's dots; then its box tells how high it is.
func (r *Reader) drawn(f *font, d object.Dict) float64 {
	m, is := toMatrix(r.file.Numbers(d["FontMatrix"]))
	if !is || m[0] == 0 {
		return 0.001
	}
	if box := r.file.Numbers(d["FontBBox"]); len(box) == 4 {
		if h := math.Abs((box[3] - box[1]) * m[3]); h > 1.5 && h < 1e4 {
			f.em = h / 1.2
		}
	}
	return math.Abs(m[0])
}
