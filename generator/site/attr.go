package site

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// attr is an attribute of a start tag and the place of its value in the tag's
// raw bytes, so that one value can be changed and every other byte kept. The
// tokenizer gives the decoded attributes, but not where they stand.
type attr struct {
	key        string // lower case
	value      string // decoded
	start, end int    // of the raw value, quotes excluded
	quoted     bool
}

// attrs reads a start tag's attributes by the rules of HTML's tokenization
// (13.2.5.32 and on); a fuzz test holds it to x/net/html's.
func attrs(raw []byte) []attr {
	var out []attr
	i := 1
	for i < len(raw) && !blank(raw[i]) && raw[i] != '/' && raw[i] != '>' {
		i++
	}
	for i = skipBlank(raw, i); i < len(raw) && raw[i] != '>'; i = skipBlank(raw, i) {
		keyStart := i
		for i < len(raw) && !blank(raw[i]) && raw[i] != '/' && raw[i] != '>' && (raw[i] != '=' || i == keyStart) {
			i++
		}
		a := attr{key: clean.Replace(lower(raw[keyStart:i]))}
		a.start, a.end, a.quoted, i = attrValue(raw, i)
		if a.key == "" || has(out, a.key) {
			continue
		}
		a.value = html.UnescapeString(clean.Replace(string(raw[a.start:a.end])))
		out = append(out, a)
	}
	return out
}

// lower makes ASCII letters small, and no others: that is all HTML does.
func lower(key []byte) string {
	out := bytes.Clone(key)
	for i, c := range out {
		if 'A' <= c && c <= 'Z' {
			out[i] = c + 'a' - 'A'
		}
	}
	return string(out)
}

// clean is what a parser does to all input before it looks at it.
var clean = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "\uFFFD")

// attrValue reads what follows an attribute's name: its value's place and
// where to read on.
func attrValue(raw []byte, i int) (start, end int, quoted bool, next int) {
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
		n := bytes.IndexByte(raw[at+1:], q)
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

func skipBlank(raw []byte, i int) int {
	for i < len(raw) && blank(raw[i]) {
		i++
	}
	return i
}
