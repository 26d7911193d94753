package object

import (
	"bytes"
	"math"
	"strconv"
)

// deepest bounds how far arrays and dictionaries may be nested.
const deepest = 64

// mostItems bounds the values within one value; the others are passed over.
const mostItems = 1 << 18

// What an array and a dictionary take before they hold anything, in values.
const (
	arrayItems = 2
	dictItems  = 8
)

// Scanner reads values one after another from bytes.
type Scanner struct {
	src []byte
	at  int
	// refs says that "12 0 R" is a reference; contents of pages have none.
	refs bool
	held int // values within the one that is read
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
func (s *Scanner) Next() any {
	s.held = 1
	return s.value(0)
}

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
		return s.hex(mostString)
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

func (s *Scanner) array(depth int) any {
	out := Array{}
	s.held += arrayItems
	for depth < deepest && !s.Done() {
		if s.src[s.at] == ']' {
			s.at++
			break
		}
		if v := s.value(depth); !stray(v) {
			if s.held < mostItems {
				s.held++
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
	s.held += dictItems
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
		if v := s.value(depth); !stray(v) && s.held < mostItems {
			s.held++
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
