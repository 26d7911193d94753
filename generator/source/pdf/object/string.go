package object

import "bytes"

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

// mostString bounds the bytes of one string; the others are passed over.
const mostString = 1 << 20

func (s *Scanner) hex(limit int) String {
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
		case d < 0, len(out) >= limit:
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
			out = s.escaped(out[:min(len(out), mostString)])
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
		if len(out) < mostString {
			out = append(out, c)
		}
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
