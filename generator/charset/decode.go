// Package charset turns the bytes of a text into UTF-8.
//
// In comes a file as it lies and, where a format or a header says so, the name
// of its encoding. Out goes its text with the encoding's name and, whenever
// something had to be guessed or mended, a note for a person. The order is
// fixed: a byte-order mark, the whole file as UTF-8, UTF-16 by the pattern of
// its zero bytes, the declared encoding if all bytes decode in it, the
// statistics of the whole file, and windows-1252. Bytes that are no text in any
// of them are an error.
package charset

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// Decoded is a text with how it was come by.
type Decoded struct {
	Text     string // valid UTF-8, without a byte-order mark
	Encoding string // "UTF-8", "windows-1251"
	Note     string // what a person should know; empty when nothing was guessed
	Hint     string // what to do about it
	At       int    // byte of Text the note is about; -1 for all of it
}

// ErrBinary is of bytes that are no text.
var ErrBinary = errors.New("this is a binary file, not text")

const recode = "save the file as UTF-8 to be sure of its characters"

// Decode turns the bytes of a text into UTF-8. declared is what the file or its
// carrier says of its encoding, a label as the web uses them; empty when nothing
// does. HTML's habit of looking at the first 1024 bytes mangles texts whose first
// accent comes later.
func Decode(raw []byte, declared string) (Decoded, error) {
	if d, ok, err := byMark(raw); ok || err != nil {
		return d, err
	}
	if bytes.IndexByte(raw, 0) >= 0 {
		return byZeros(raw)
	}
	if utf8.Valid(raw) {
		return plainUTF8(string(raw))
	}
	if tooMany(Controls(raw), len(raw)) {
		return Decoded{}, ErrBinary
	}
	if d, ok := damagedUTF8(raw); ok {
		return d, nil
	}
	if d, ok := byName(raw, declared); ok {
		return d, nil
	}
	return byStatistics(raw), nil
}

// byName decodes by the encoding that is declared, if there is one of that name
// and every byte decodes in it. What is declared need not be noted.
func byName(raw []byte, declared string) (Decoded, bool) {
	enc, err := htmlindex.Get(declared)
	if declared == "" || err != nil {
		return Decoded{}, false
	}
	name, err := htmlindex.Name(enc)
	if err != nil || strings.HasPrefix(strings.ToLower(name), "utf-") {
		return Decoded{}, false // it is not, or it would have been read as such
	}
	out, err := enc.NewDecoder().Bytes(raw)
	if err != nil || bytes.ContainsRune(out, '\uFFFD') || !sane(out) {
		return Decoded{}, false
	}
	return Decoded{Text: string(out), Encoding: name, At: -1}, true
}

func plainUTF8(text string) (Decoded, error) {
	controls := Controls([]byte(text))
	if tooMany(controls, len(text)) || strings.IndexByte(text, 0) >= 0 {
		return Decoded{}, ErrBinary
	}
	d := Decoded{Text: text, Encoding: "UTF-8", At: -1}
	if controls == 0 {
		return d, nil
	}
	if i := strings.IndexFunc(text, func(r rune) bool { return r < 0x80 && isControl(byte(r)) }); i >= 0 {
		d.Note, d.At = fmt.Sprintf("control character U+%04X in the text", text[i]), i
	}
	return d, nil
}

// tooMany reports whether a file has more control bytes than a text with a
// few stray ones: over one in two hundred.
func tooMany(controls, size int) bool { return controls*200 > size }

// byMark reads a file that begins with a byte-order mark. UTF-32's little-
// endian mark begins like UTF-16's, so it is looked for first.
func byMark(raw []byte) (Decoded, bool, error) {
	marks := []struct {
		mark, name string
		enc        encoding.Encoding
	}{
		{"\xEF\xBB\xBF", "UTF-8", nil},
		{"\xFF\xFE\x00\x00", "UTF-32LE", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
		{"\x00\x00\xFE\xFF", "UTF-32BE", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)},
		{"\xFF\xFE", "UTF-16LE", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"\xFE\xFF", "UTF-16BE", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
	}
	for _, m := range marks {
		body, ok := bytes.CutPrefix(raw, []byte(m.mark))
		if !ok {
			continue
		}
		if m.enc == nil {
			if len(body) == 0 || !utf8.Valid(body) || bytes.IndexByte(body, 0) >= 0 {
				return markedUTF8(body)
			}
			d, err := plainUTF8(string(body))
			return d, true, err
		}
		d, err := translate(body, m.name, m.enc)
		if err != nil && len(body) > 0 && m.name[:6] == "UTF-16" {
			// Two bytes are a weak mark: a Latin text may begin with ÿþ.
			return Decoded{}, false, nil
		}
		return d, true, err
	}
	return Decoded{}, false, nil
}

// markedUTF8 reads a file that says it is UTF-8 and is not quite.
func markedUTF8(body []byte) (Decoded, bool, error) {
	if len(body) == 0 {
		return Decoded{}, true, errors.New("the file is empty but for a byte-order mark")
	}
	if tooMany(Controls(body), len(body)) || bytes.IndexByte(body, 0) >= 0 {
		return Decoded{}, true, ErrBinary
	}
	return repaired(body), true, nil
}

// damagedUTF8 tells a UTF-8 file with a few broken bytes (cut off in the
// middle of a character, or pasted from elsewhere) from a file in another
// encoding: in UTF-8 nearly every byte above ASCII is part of a sound
// sequence, elsewhere hardly any is.
func damagedUTF8(raw []byte) (Decoded, bool) {
	sound, broken := 0, 0
	for i := 0; i < len(raw); {
		r, n := utf8.DecodeRune(raw[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			broken++
		case n > 1:
			sound++
		}
		i += n
	}
	if sound < 4*broken {
		return Decoded{}, false
	}
	return repaired(raw), true
}

func repaired(raw []byte) Decoded {
	text := strings.ToValidUTF8(string(raw), "\uFFFD")
	d := Decoded{Text: text, Encoding: "UTF-8", Hint: recode}
	d.At = firstBroken(raw)
	d.Note = "bytes that are not UTF-8 stand as \uFFFD from here on"
	return d
}

// firstBroken is the offset of the first byte that is not UTF-8; up to there
// the file and its text agree.
func firstBroken(raw []byte) int {
	for i := 0; i < len(raw); {
		r, n := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(raw)
}

// translate decodes and refuses what does not come out as text.
func translate(raw []byte, name string, enc encoding.Encoding) (Decoded, error) {
	out, err := enc.NewDecoder().Bytes(raw)
	if err != nil || !sane(out) {
		return Decoded{}, ErrBinary
	}
	return Decoded{Text: string(out), Encoding: name, At: -1}, nil
}

// latin is the encoding of old Western text, and the last resort: every byte
// is some character of it.
var latin = charmap.Windows1252
