package glyph

import (
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// numbered reports whether the name of a glyph is a letter and its own code
// ("a65", "x41"), as programs of TeX name the glyphs of its bitmap fonts.
func numbered(name string, code int) bool {
	return len(name) > 1 && (name[1:] == strconv.Itoa(code) || strings.EqualFold(name[1:], fmt.Sprintf("%02x", code)))
}

// TeX's fonts have ASCII where it is, Latin-1 above 0xC0, and these characters
// elsewhere: ligatures and dashes at codes that its old and its new encoding
// (OT1 and T1) do not both use.
var (
	texLow  = []rune("ﬀﬁﬂﬃﬄ“”„«»–—\uFFFD\uFFFDıȷﬀﬁﬂﬃﬄ") // from 0x0B
	texHigh = []rune("ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£")
	texOdd  = map[int]rune{'`': '‘', '\'': '’', 0x7F: '-', 0xD7: 'Œ', 0xDF: 'ẞ', 0xF7: 'œ', 0xFF: 'ß'}
	// texSigns are those of the fonts that hold signs alone (TS1), which are
	// otherwise Latin-1 too.
	texSigns = map[int]rune{0x84: '†', 0x85: '‡', 0x86: '‖', 0x87: '‰', 0x88: '•', 0x8D: '№', 0x97: '™', 0xBF: '€'}
)

// texCode is the character at a code of one of TeX's fonts.
func texCode(code int, signs bool) string {
	r := rune(0)
	switch {
	case signs:
		r = texSigns[code]
	case code >= 0x0B && code < 0x0B+len(texLow):
		r = texLow[code-0x0B]
	case code >= 0x80 && code < 0x80+len(texHigh):
		r = texHigh[code-0x80]
	default:
		r = texOdd[code]
	}
	switch {
	case r == '\uFFFD', r == 0 && (code < 0x20 || code >= 0x80 && code < 0xA0):
		return ""
	case r != 0:
		return string(r)
	}
	return string(charmap.ISO8859_1.DecodeByte(byte(code)))
}
