package site

import (
	"strings"

	"golang.org/x/net/html"
)

// attr is an attribute of a start tag and the place of its value in the tag,
// so that one value can be changed and every other byte kept. The tokenizer
// gives the decoded attributes, but not where they stand.
type attr struct {
	key        string // lower case
	start, end int    // of the value as it is written, quotes excluded
	quoted     bool
}

// value is an attribute's value, decoded.
func (a attr) value(tag string) string { return decoded(tag[a.start:a.end]) }

func decoded(value string) string {
	if !strings.ContainsAny(value, "&\r\x00") {
		return value
	}
	return html.UnescapeString(clean.Replace(value))
}

// attrs reads the attributes of the start tag that a text begins with, by the
// rules of HTML's tokenization (13.2.5.32 and on), and gives the tag's length;
// -1 if it never ends. A fuzz test holds it to x/net/html's.
func attrs(tag string, list []attr) ([]attr, int) {
	i := 1
	for i < len(tag) && !blank(tag[i]) && tag[i] != '/' && tag[i] != '>' {
		i++
	}
	if i < len(tag) && tag[i] == '/' {
		i++
	}
	for i = skipBlank(tag, i); i < len(tag) && tag[i] != '>'; i = skipBlank(tag, i) {
		keyStart := i
		for i < len(tag) && !blank(tag[i]) && tag[i] != '/' && tag[i] != '>' && (tag[i] != '=' || i == keyStart) {
			i++
		}
		a := attr{key: lower(tag[keyStart:i])}
		a.start, a.end, a.quoted, i = attrValue(tag, i)
		if a.key != "" && !has(list, a.key) {
			list = append(list, a)
		}
	}
	if i >= len(tag) {
		return list, -1
	}
	return list, i + 1
}

// lower is a name as a parser has it: ASCII letters small, and no others.
func lower(name string) string {
	for i := range len(name) {
		if c := name[i]; 'A' <= c && c <= 'Z' || c == '\r' || c == 0 {
			out := []byte(clean.Replace(name))
			for i, c := range out {
				if 'A' <= c && c <= 'Z' {
					out[i] = c + 'a' - 'A'
				}
			}
			return string(out)
		}
	}
	return name
}

// clean is what a parser does to all input before it looks at it.
var clean = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "\uFFFD")

// attrValue reads what follows an attribute's name: its value's place and
// where to read on.
func attrValue(raw string, i int) (start, end int, quoted bool, next int) {
	at := skipBlank(raw, i)
	if at >= len(raw) {
		return at, at, false, at
	}
	if raw[at] == '/' {
		return at, at, false, at + 1
	}
	if raw[at] != '=' {
		return at, at, false, at
	}
	at = skipBlank(raw, at+1)
	if at >= len(raw) || raw[at] == '>' {
		return at, at, false, at
	}
	if q := raw[at]; q == '"' || q == '\'' {
		n := strings.IndexByte(raw[at+1:], q)
		if n < 0 {
			return at + 1, len(raw), true, len(raw)
		}
		return at + 1, at + 1 + n, true, at + n + 2
	}
	start = at
	for at < len(raw) && !blank(raw[at]) && raw[at] != '>' {
		at++
	}
	return start, at, false, at
}

func has(attrs []attr, key string) bool {
	for _, a := range attrs {
		if a.key == key {
			return true
		}
	}
	return false
}

func blank(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f'
}

func skipBlank(raw string, i int) int {
	for i < len(raw) && blank(raw[i]) {
		i++
	}
	return i
}
