package glyph

import (
	"strings"

	"dossier/generator/source/pdf/object"
)

// composite reads a font whose codes are of several bytes.
func (r *Reader) composite(f *font, d object.Dict) {
	var below object.Dict
	if a := r.file.Array(d["DescendantFonts"]); len(a) > 0 {
		below = r.file.Dict(a[0])
	}
	descriptor := r.file.Dict(below["FontDescriptor"])
	r.describe(f, descriptor, string(r.file.Name(d["BaseFont"])))
	f.cut = func(string) int { return 2 }
	name := string(r.file.Name(d["Encoding"]))
	if s := r.file.Stream(d["Encoding"]); s != nil {
		data := r.file.Data(s)
		f.cut = cutBy(spaces(data))
		f.cid = r.toCID(data)
		name = string(r.file.Name(s.Dict["CMapName"]))
	} else if strings.HasPrefix(name, "Identity") || !f.namedMap(name) {
		f.cid = func(code int) int { return code }
	}
	f.upright = strings.HasSuffix(name, "-V")
	if f.decode == nil && len(f.says) == 0 && r.texts < mostTexts {
		f.fromProgram(r, below, descriptor)
	}
	f.compositeWidths(r, below)
}

// compositeWidths reads the widths of a font that is indexed by CIDs.
func (f *font) compositeWidths(r *Reader, below object.Dict) {
	f.missing = 1
	if n, is := r.file.Number(below["DW"]); is {
		f.missing = n / 1000
	}
	if f.decode != nil && f.cid == nil {
		return // codes of a named map are no CIDs
	}
	list := r.file.Array(below["W"])
	for len(list) >= 2 && len(f.widths) < 1<<16 {
		first := r.file.Int(list[0], 0)
		if a := r.file.Array(list[1]); a != nil {
			for i, v := range a[:min(len(a), 1<<16)] {
				if w, is := r.file.Number(v); is {
					f.widths[first+i] = w / 1000
				}
			}
			list = list[2:]
			continue
		}
		if len(list) < 3 {
			break
		}
		w, _ := r.file.Number(list[2])
		for c, last := first, min(r.file.Int(list[1], 0), first+0xFFFF); c <= last; c++ {
			f.widths[c] = w / 1000
		}
		list = list[3:]
	}
	r.texts += len(f.widths)
}

// toCID reads a map of codes to CIDs that a file brings along.
func (r *Reader) toCID(data []byte) func(int) int {
	type stretch struct{ first, last, cid int }
	var all []stretch
	s := object.NewScanner(data)
	for !s.Done() && len(all) < mostMapped {
		r.steps++
		op := s.Next()
		for op == object.Keyword("begincidrange") || op == object.Keyword("begincidchar") {
			from, is := s.Next().(object.String)
			if !is || len(all) >= mostMapped {
				break
			}
			to := from
			if op == object.Keyword("begincidrange") {
				to, _ = s.Next().(object.String)
			}
			n, _ := s.Next().(int)
			all = append(all, stretch{number(from), number(to), n})
		}
	}
	if len(all) == 0 || len(all) > 1024 {
		return func(code int) int { return code }
	}
	return func(code int) int {
		for _, a := range all {
			if code >= a.first && code <= a.last {
				return a.cid + code - a.first
			}
		}
		return 0
	}
}

// fromProgram lets an embedded TrueType font tell its letters when the file
// does not: its own map of characters to glyphs, read backwards.
func (f *font) fromProgram(r *Reader, below, descriptor object.Dict) {
	s := r.file.Stream(descriptor["FontFile2"])
	if s == nil {
		s = r.file.Stream(descriptor["FontFile3"])
	}
	if s == nil {
		return
	}
	letters := trueType(r.file.Data(s))
	r.texts += len(letters)
	if len(letters) == 0 {
		return
	}
	var toGlyph []byte
	if m := r.file.Stream(below["CIDToGIDMap"]); m != nil {
		toGlyph = r.file.Data(m)
	}
	f.decode = func(code, _ int) string {
		g := f.cid(code)
		if toGlyph != nil {
			if 2*g+1 >= len(toGlyph) {
				return ""
			}
			g = int(toGlyph[2*g])<<8 | int(toGlyph[2*g+1])
		}
		return letters[g]
	}
}
