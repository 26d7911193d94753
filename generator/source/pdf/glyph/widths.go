package glyph

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/widths.txt
var widthData string

// standardFonts are the widths of characters in the fonts that files need not
// hold, by the font's name, in ems.
var standardFonts = sync.OnceValue(func() map[string]map[string]float64 {
	out := map[string]map[string]float64{}
	var font map[string]float64
	for line := range strings.Lines(widthData) {
		fields := strings.Fields(line)
		switch {
		case len(fields) < 2 || fields[0] == "//":
		case fields[0] == "font":
			font = map[string]float64{}
			out[fields[1]] = font
		default:
			n, _ := strconv.Atoi(fields[0])
			for _, c := range fields[1:] {
				font[fromHex([]string{c})] = float64(n) / 1000
			}
		}
	}
	return out
})

// standardWidths gives a font without widths those of the standard font that
// its name comes nearest to.
func (f *font) standardWidths(letters table, name string, fixed bool) {
	name = strings.ToLower(name)
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(name, w) {
				return true
			}
		}
		return false
	}
	if fixed || has("courier", "mono", "consol") {
		f.missing = 0.6
		return
	}
	family := "Helvetica"
	switch italic := has("italic", "oblique"); {
	case has("symbol"):
		family = "Symbol"
	case has("times", "roman", "serif") && f.bold && italic:
		family = "Times-BoldItalic"
	case has("times", "roman", "serif") && f.bold:
		family = "Times-Bold"
	case has("times", "roman", "serif") && italic:
		family = "Times-Italic"
	case has("times", "roman", "serif"):
		family = "Times-Roman"
	case f.bold:
		family = "Helvetica-Bold"
	}
	widths := standardFonts()[family]
	f.missing = 0.55
	for code, s := range letters {
		if w, has := widths[s]; has {
			f.widths[code] = w
		}
	}
}
