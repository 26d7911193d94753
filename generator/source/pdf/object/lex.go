package object

import (
	"bytes"
	"math"
	"strconv"
)

// deepest bounds how far arrays and dictionaries may be nested.
const deepest = 64

// mostItems bounds the items of one array or dictionary; the others are passed
// over.
const mostItems = 1 << 20

// Scanner reads values one after another from bytes.
type Scanner struct {
	src []byte
	at  int
	// refs says that "12 0 R" is a reference; contents of pages have none.
	refs bool
}

// NewScanner reads the contents of a page, a form or a character map.
func NewScanner(src []byte) *Scanner { return &Scanner{src: src} }

// Done reports whether only white space and comments are left.
func (s *Scanner) Done() bool {
	s.space()
	return s.at >= len(s.src)
}

// Next is the next value; a word that is none comes as a Keyword. What cannot
// be read is passed over, and comes as an empty Keyword.
func (s *Scanner) Next() any { return s.value(0) }

func (s *Scanner) value(depth int) any {
	s.space()
	if s.at >= len(s.src) {
		return Keyword("")
	}
	switch c := s.src[s.at]; {
	case c == '/':
		s.at++
		return s.name()
	case c == '(':
		s.at++
		return s.literal()
	case c == '<' && s.peek(1) == '<':
		s.at += 2
		return s.dict(depth + 1)
	case c == '<':
		s.at++
		return s.hex()
	case c == '[':
		s.at++
		return s.array(depth + 1)
	case c == '+' || c == '-' || c == '.' || c >= '0' && c <= '9':
		return s.number()
	case c == '>' && s.peek(1) == '>':
		s.at += 2
		return Keyword(">>")
	case delimiter(c):
		s.at++
		return Keyword(c)
	}
	return s.word()
}

func (s *Scanner) peek(n int) byte {
	if s.at+n < len(s.src) {
		return s.src[s.at+n]
	}
	return 0
}

// space passes over white space and comments.
func (s *Scanner) space() {
	for s.at < len(s.src) {
		switch c := s.src[s.at]; {
		case blank(c):
			s.at++
		case c == '%':
			for s.at < len(s.src) && s.src[s.at] != '\n' && s.src[s.at] != '\r' {
				s.at++
			}
		default:
			return
		}
	}
}

func blank(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func delimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

// regular is the stretch up to the next white space or delimiter.
func (s *Scanner) regular() []byte {
	start := s.at
	for s.at < len(s.src) && !blank(s.src[s.at]) && !delimiter(s.src[s.at]) {
		s.at++
	}
	return s.src[start:s.at]
}

func (s *Scanner) word() any {
	switch w := s.regular(); string(w) {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	default:
		return Keyword(w)
	}
}

func (s *Scanner) name() Name {
	raw := s.regular()
	if bytes.IndexByte(raw, '#') < 0 {
		return Name(raw)
	}
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) && digit(raw[i+1]) >= 0 && digit(raw[i+2]) >= 0 {
			out = append(out, byte(digit(raw[i+1])<<4|digit(raw[i+2])))
			i += 2
			continue
		}
		out = append(out, raw[i])
	}
	return Name(out)
}

// digit is the value of a hexadecimal digit, -1 of anything else.
func digit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

func (s *Scanner) hex() String {
	var out []byte
	high := -1
	for s.at < len(s.src) {
		c := s.src[s.at]
		s.at++
		if c == '>' {
			break
		}
		d := digit(c)
		switch {
		case d < 0:
		case high < 0:
			high = d
		default:
			out = append(out, byte(high<<4|d))
			high = -1
		}
	}
	if high >= 0 {
		out = append(out, byte(high<<4))
	}
	return String(out)
}

// literal reads a string in parentheses, which may hold balanced ones.
func (s *Scanner) literal() String {
	var out []byte
	for open := 1; s.at < len(s.src); {
		c := s.src[s.at]
		s.at++
		switch c {
		case '\\':
			out = s.escaped(out)
			continue
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				return String(out)
			}
		case '\r':
			if s.peek(0) == '\n' {
				s.at++
			}
			c = '\n'
		}
		out = append(out, c)
	}
	return String(out)
}

// escaped reads what stands behind a backslash.
func (s *Scanner) escaped(out []byte) []byte {
	c := s.peek(0)
	s.at++
	switch c {
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case '\n':
		return out
	case '\r':
		if s.peek(0) == '\n' {
			s.at++
		}
		return out
	}
	if c < '0' || c > '7' {
		return append(out, c)
	}
	n := int(c - '0')
	for range 2 {
		d := s.peek(0)
		if d < '0' || d > '7' {
			break
		}
		n = n<<3 | int(d-'0')
		s.at++
	}
	return append(out, byte(n))
}

func (s *Scanner) array(depth int) any {
	out := Array{}
	for depth < deepest && !s.Done() {
		if s.src[s.at] == ']' {
			s.at++
			break
		}
		if v := s.value(depth); !stray(v) {
			if len(out) < mostItems {
				out = append(out, v)
			}
		} else if v == Keyword("endobj") {
			break
		}
	}
	return out
}

func stray(v any) bool {
	_, is := v.(Keyword)
	return is
}

func (s *Scanner) dict(depth int) any {
	out := Dict{}
	for depth < deepest && !s.Done() {
		key, is := s.value(depth).(Name)
		if !is {
			if bytes.HasPrefix(s.src[max(s.at-2, 0):], []byte(">>")) || bytes.HasSuffix(s.src[:s.at], []byte("endobj")) {
				break
			}
			continue
		}
		s.space()
		if s.peek(0) == '>' {
			continue // a key without a value
		}
		if v := s.value(depth); !stray(v) && len(out) < mostItems {
			out[key] = v
		}
	}
	return out
}

// number reads a number, and a reference where there may be one.
func (s *Scanner) number() any {
	n := parseNumber(s.regular())
	whole, is := n.(int)
	if !is || !s.refs || whole < 0 {
		return n
	}
	back := s.at
	s.space()
	generation := s.regular()
	if len(generation) == 0 || len(generation) > 5 || generation[0] < '0' || generation[0] > '9' {
		s.at = back
		return n
	}
	s.space()
	if s.peek(0) == 'R' && (blank(s.peek(1)) || delimiter(s.peek(1)) || s.at+1 >= len(s.src)) {
		s.at++
		g, _ := strconv.Atoi(string(generation))
		return Ref{whole, g}
	}
	s.at = back
	return n
}

// parseNumber reads a number as files write them, malformed ones too:
// "--5", "1.2.3", "0.-0", "12-34".
func parseNumber(raw []byte) any {
	if n, err := strconv.Atoi(string(raw)); err == nil {
		return n
	}
	sign, value, scale := 1.0, 0.0, 0.0
	for i, c := range raw {
		switch {
		case c == '-' && i == 0:
			sign = -1
		case c == '.' && scale == 0:
			scale = 1
		case c >= '0' && c <= '9':
			if value = value*10 + float64(c-'0'); scale > 0 {
				scale *= 10
			}
		case value != 0 || scale > 1:
			return finite(sign * value / max(scale, 1))
		}
	}
	return finite(sign * value / max(scale, 1))
}

func finite(n float64) float64 {
	if math.IsNaN(n) || math.IsInf(n, 0) {
		return 0
	}
	return n
}

// Skip passes over the bytes of a picture set into the contents, up to behind
// the word EI that ends it.
func (s *Scanner) Skip() {
	for s.at < len(s.src) {
		i := bytes.Index(s.src[s.at:], []byte("EI"))
		if i < 0 {
			s.at = len(s.src)
			return
		}
		at := s.at + i
		s.at = at + 2
		before := at == 0 || blank(s.src[at-1])
		if before && (s.at >= len(s.src) || blank(s.src[s.at]) && printable(s.src[s.at:min(s.at+12, len(s.src))])) {
			return
		}
	}
}

// printable reports whether contents may go on like this: in letters.
func printable(b []byte) bool {
	for _, c := range b {
		if c >= 0x7f || c < 0x20 && !blank(c) || c == 0 {
			return false
		}
	}
	return true
}
