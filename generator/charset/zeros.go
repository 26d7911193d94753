package charset

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	utf16 "golang.org/x/text/encoding/unicode"
)

// byZeros reads a file with zero bytes: UTF-16 without a mark has them at one
// side of its pairs only (spaces, digits and line ends in any script, most
// letters in Latin ones). Anything else with zeros is binary.
func byZeros(raw []byte) (Decoded, error) {
	var zeros [2]int
	for i, c := range raw {
		if c == 0 {
			zeros[i%2]++
		}
	}
	name, order, many := "UTF-16LE", utf16.LittleEndian, zeros[1]
	if zeros[0] > zeros[1] {
		name, order, many = "UTF-16BE", utf16.BigEndian, zeros[0]
	}
	few := zeros[0] + zeros[1] - many
	if len(raw)%2 != 0 || few*100 > many || many*100 < len(raw)/2 {
		return Decoded{}, ErrBinary
	}
	d, err := translate(raw, name, utf16.UTF16(order, utf16.IgnoreBOM))
	if err != nil {
		return Decoded{}, err
	}
	d.Note, d.Hint = "read as "+name+", which the file does not say", recode
	return d, nil
}

// sane reports whether decoded bytes look like text: no zero, hardly a broken,
// unassigned, private or control character.
func sane(text []byte) bool {
	if bytes.IndexByte(text, 0) >= 0 {
		return false
	}
	odd, all := 0, 0
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError || !(unicode.IsGraphic(r) || unicode.IsSpace(r) || unicode.In(r, unicode.Cf)) {
			odd++
		}
		all++
		i += n
	}
	return !tooMany(odd, all)
}
