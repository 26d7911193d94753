package object

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Text is a string of the document's properties as text: UTF-16 or UTF-8 with
// their marks, else PDFDocEncoding, which differs from Latin-1 in a few signs.
func (s String) Text() string {
	raw := string(s)
	switch {
	case strings.HasPrefix(raw, "\xFE\xFF"):
		return UTF16(raw[2:])
	case strings.HasPrefix(raw, "\xFF\xFE"):
		turned := []byte(raw[2:])
		for i := 0; i+1 < len(turned); i += 2 {
			turned[i], turned[i+1] = turned[i+1], turned[i]
		}
		return UTF16(string(turned))
	case strings.HasPrefix(raw, "\xEF\xBB\xBF"):
		return strings.ToValidUTF8(raw[3:], "\uFFFD")
	case !ascii(raw) && utf8.ValidString(raw):
		return raw // against the standard, but what many programs write
	}
	var b strings.Builder
	for i := range len(raw) {
		b.WriteRune(ofDocument(raw[i]))
	}
	return b.String()
}

func ascii(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= 0x80 }) < 0
}

// UTF16 is big-endian UTF-16 as text.
func UTF16(raw string) string {
	units := make([]uint16, 0, len(raw)/2)
	for i := 0; i+1 < len(raw); i += 2 {
		units = append(units, uint16(raw[i])<<8|uint16(raw[i+1]))
	}
	return string(utf16.Decode(units))
}

// ofDocument is a character of PDFDocEncoding (ISO 32000-1, annex D.2).
func ofDocument(c byte) rune {
	const low, high = "˘ˇˆ˙˝˛˚˜", "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž"
	switch {
	case c >= 0x18 && c <= 0x1F:
		return []rune(low)[c-0x18]
	case c >= 0x80 && c <= 0x9E:
		return []rune(high)[c-0x80]
	case c == 0xA0:
		return '€'
	}
	return charmap.ISO8859_1.DecodeByte(c)
}
