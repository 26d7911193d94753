package glyph

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"dossier/generator/source/pdf/object"
)

// mostMapped bounds the codes that one map may name.
const mostMapped = 1 << 18

// toUnicode reads a map of codes to text (ISO 32000-1, 9.10.3).
func (r *Reader) toUnicode(data []byte) map[int]string {
	out := map[int]string{}
	if r.texts > mostTexts {
		return out
	}
	defer func() { r.texts += len(out) }()
	s := object.NewScanner(data)
	for !s.Done() && len(out) < mostMapped {
		r.steps++
		switch s.Next() {
		case object.Keyword("beginbfchar"):
			for from, is := s.Next().(object.String); is && len(out) < mostMapped; from, is = s.Next().(object.String) {
				if to, is := s.Next().(object.String); is {
					out[number(from)] = object.UTF16(string(to))
				}
			}
		case object.Keyword("beginbfrange"):
			ranges(s, out)
		}
	}
	return out
}

func ranges(s *object.Scanner, out map[int]string) {
	for {
		from, is := s.Next().(object.String)
		if !is {
			return
		}
		to, is := s.Next().(object.String)
		if !is {
			return
		}
		first, last := number(from), number(to)
		last = min(last, first+0xFFFF)
		switch v := s.Next().(type) {
		case object.Array:
			for i, item := range v {
				if text, is := item.(object.String); is && first+i <= last && len(out) < mostMapped {
					out[first+i] = object.UTF16(string(text))
				}
			}
		case object.String:
			text := object.UTF16(string(v))
			end, size := utf8.DecodeLastRuneInString(text)
			for code := first; code <= last && size > 0 && len(out) < mostMapped; code++ {
				out[code] = text[:len(text)-size] + string(end+rune(code-first))
			}
		}
	}
}

func number(s object.String) int {
	n := 0
	for i := range min(len(s), 4) {
		n = n<<8 | int(s[i])
	}
	return n
}

// space is a range of codes of one length.
type space struct{ low, high object.String }

// spaces reads the ranges that tell how long codes are.
func spaces(data []byte) []space {
	var out []space
	s := object.NewScanner(data)
	for !s.Done() && len(out) < 256 {
		if s.Next() != object.Keyword("begincodespacerange") {
			continue
		}
		for low, is := s.Next().(object.String); is && len(out) < 256; low, is = s.Next().(object.String) {
			high, also := s.Next().(object.String)
			if also && len(low) == len(high) && len(low) > 0 && len(low) <= 4 {
				out = append(out, space{low, high})
			}
		}
	}
	return out
}

// cutBy cuts codes by their ranges.
func cutBy(ranges []space) func(string) int {
	return func(s string) int {
		for n := 1; n <= 4 && n <= len(s); n++ {
			for _, r := range ranges {
				if len(r.low) == n && within(s[:n], r) {
					return n
				}
			}
		}
		if len(ranges) > 0 {
			return len(ranges[0].low)
		}
		return 2
	}
}

func within(code string, r space) bool {
	for i := range len(code) {
		if code[i] < r.low[i] || code[i] > r.high[i] {
			return false
		}
	}
	return true
}

// charsets are the encodings that named maps begin from (ISO 32000-1, 9.7.5.2,
// table 118), by what their names hold.
var charsets = [...]struct {
	name string
	enc  encoding.Encoding
}{
	{"GBK2K", simplifiedchinese.GB18030},
	{"GBK", simplifiedchinese.GBK},
	{"GB-EUC", simplifiedchinese.GBK},
	{"GBpc-EUC", simplifiedchinese.GBK},
	{"RKSJ", japanese.ShiftJIS},
	{"KSC", korean.EUCKR}, // its EUC is not that of Japan
	{"EUC-H", japanese.EUCJP},
	{"EUC-V", japanese.EUCJP},
	{"B5", traditionalchinese.Big5},
}

// namedMap reads codes by a map that is known by its name: those in Unicode
// and those in the old encodings of East Asia. It reports whether it does.
func (f *font) namedMap(name string) bool {
	if strings.Contains(name, "UCS2") || strings.Contains(name, "UTF16") {
		f.cut = func(s string) int {
			if strings.Contains(name, "UTF16") && s[0] >= 0xD8 && s[0] <= 0xDB {
				return 4
			}
			return 2
		}
		f.decode = func(code, n int) string {
			raw := []byte{byte(code >> 24), byte(code >> 16), byte(code >> 8), byte(code)}
			return object.UTF16(string(raw[4-max(n, 2):]))
		}
		return true
	}
	for _, c := range charsets {
		if !strings.Contains(name, c.name) {
			continue
		}
		half := c.name == "RKSJ"
		f.cut = func(s string) int {
			if s[0] < 0x81 || half && s[0] >= 0xA0 && s[0] <= 0xDF {
				return 1
			}
			return 2
		}
		f.decode = func(code, n int) string {
			raw := []byte{byte(code >> 8), byte(code)}
			out, err := c.enc.NewDecoder().Bytes(raw[2-n:])
			if err != nil || !known(string(out)) {
				return ""
			}
			return string(out)
		}
		return true
	}
	return false
}
