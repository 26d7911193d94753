package docx

import (
	"strconv"
	"strings"
	"unicode"
)

// The characters of the fonts that programs put symbols in with, from code 0x20
// on. (Adobe, Symbol encoding; a space where there is none.)
var symbolFont = []rune(` !∀#∃%&∋()∗+,−./0123456789:;<=>?` +
	`≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_` +
	`‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼ ` +
	`                                ` +
	`€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵` +
	`ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓` +
	`◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭ `)

// wingdings are those of Wingdings that texts are set with.
var wingdings = map[rune]rune{
	0x28: '☎', 0x2A: '✉', 0x4A: '☺', 0x4C: '☹', 0x6C: '●', 0x6E: '■', 0x6F: '□', 0x71: '❑', 0x75: '◆', 0x76: '❖',
	0x9F: '•', 0xA7: '▪', 0xA8: '◻', 0xD8: '➢', 0xDF: '←', 0xE0: '→', 0xE1: '↑', 0xE2: '↓', 0xE8: '➔',
	0xF0: '⇨', 0xFB: '✗', 0xFC: '✓', 0xFD: '☒', 0xFE: '☑',
}

// symbol is a character that is named by its font and its code in hexadecimal.
func (r *reader) symbol(font, code string) string {
	n, err := strconv.ParseUint(code, 16, 32)
	if err != nil {
		return ""
	}
	if n < 0xF000 && (font == "Symbol" || strings.HasPrefix(font, "Wingdings")) {
		n += 0xF000
	}
	return r.mapped(font, string(rune(n)))
}

// mapped puts characters in the place of codes in the private range that stand
// for a font's symbols.
func (r *reader) mapped(font, text string) string {
	if strings.IndexFunc(text, private) < 0 {
		return text
	}
	return strings.Map(func(c rune) rune {
		switch i := int(c) - 0xF020; {
		case !private(c):
			return c
		case font == "Symbol" && i >= 0 && i < len(symbolFont) && (i == 0 || symbolFont[i] != ' '):
			return symbolFont[i]
		case font == "Wingdings" && wingdings[c-0xF000] != 0:
			return wingdings[c-0xF000]
		}
		r.lost.symbols++
		return unicode.ReplacementChar
	}, text)
}

func private(c rune) bool { return c >= 0xE000 && c <= 0xF8FF }
