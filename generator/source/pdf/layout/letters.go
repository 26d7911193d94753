package layout

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"dossier/generator/source/pdf/glyph"
)

// spacing are accents that old fonts paint over or under a letter, and what
// joins to it instead.
var spacing = map[string]rune{
	"´": '\u0301', "`": '\u0300', "^": '\u0302', "ˆ": '\u0302', "¨": '\u0308', "~": '\u0303', "˜": '\u0303',
	"ˇ": '\u030C', "˘": '\u0306', "˙": '\u0307', "¸": '\u0327', "˛": '\u0328', "˚": '\u030A', "˝": '\u030B', "¯": '\u0304',
	"\u0335": '\u0335', // the bar of Ł in TeX's old fonts
}

// accents joins accents that are glyphs of their own to the letters they stand
// over. One that stands beside its letters stays what it is.
func accents(glyphs []glyph.Glyph) []glyph.Glyph {
	var out []glyph.Glyph
	for i, g := range glyphs {
		mark, is := spacing[g.Text]
		if !is {
			out = append(out, g)
			continue
		}
		at := -1
		if i+1 < len(glyphs) && over(g, glyphs[i+1]) {
			at = i + 1
		}
		switch n := len(out); {
		case at > 0:
			glyphs[at].Text = compose(glyphs[at].Text, mark)
		case n > 0 && over(g, out[n-1]):
			out[n-1].Text = compose(out[n-1].Text, mark)
		default:
			out = append(out, g)
		}
	}
	return out
}

// over reports whether an accent stands over a letter.
func over(accent, letter glyph.Glyph) bool {
	r, size := utf8.DecodeRuneInString(letter.Text)
	if !unicode.IsLetter(r) || size != len(letter.Text) {
		return false
	}
	middle := accent.X + accent.W/2
	return middle > letter.X+0.1*letter.W && middle < letter.X+0.9*letter.W
}

func compose(letter string, mark rune) string {
	switch {
	case letter == "ı":
		letter = "i"
	case letter == "ȷ":
		letter = "j"
	case letter == "L" && mark == '\u0335':
		return "Ł"
	case letter == "l" && mark == '\u0335':
		return "ł"
	}
	return norm.NFC.String(letter + string(mark))
}

// raise writes the raised and lowered figures of notes, powers and formulas as
// what they are.
func raise(glyphs []glyph.Glyph, size, y float64) []glyph.Glyph {
	const plain, high, low = "0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", "₀₁₂₃₄₅₆₇₈₉"
	for i := range glyphs {
		g := &glyphs[i]
		up := (g.Y - y) / size
		at := strings.Index(plain, g.Text)
		// The larger the figure, the further off it must stand.
		least := 0.1
		switch {
		case g.Size > 0.93*size:
			least = 0.3
		case g.Size > 0.8*size:
			least = 0.2
		}
		if len(g.Text) != 1 || at < 0 || math.Abs(up) < least {
			continue
		}
		switch {
		case up > 0.18:
			g.Text = string([]rune(high)[at])
		case up < 0:
			g.Text = string([]rune(low)[at])
		}
	}
	return glyphs
}

// Plain is a text with the forms that only typesetting knows undone: Latin and
// Armenian ligatures and the shapes of Arabic and Hebrew letters. Characters
// that a writer chooses, such as ² or ½, stay.
func Plain(text string) string {
	if strings.IndexFunc(text, typeset) < 0 {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if typeset(r) {
			b.WriteString(norm.NFKC.String(string(r)))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func typeset(r rune) bool {
	return r >= 0xFB00 && r <= 0xFB06 || r >= 0xFB13 && r <= 0xFB17 || r >= 0xFB1D && r <= 0xFB4F ||
		r >= 0xFB50 && r <= 0xFDFB && r != 0xFD3E && r != 0xFD3F || r >= 0xFE70 && r <= 0xFEFC
}
