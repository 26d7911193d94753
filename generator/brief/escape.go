package brief

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// oneLine is the form in which words stand in an item: valid UTF-8 on one
// line. A line end of any kind becomes a space; spans never cross lines, so
// verbatim words hold none. NUL, which Markdown cannot hold, is replaced.
func oneLine(text string) string {
	if utf8.ValidString(text) && !strings.ContainsAny(text, "\r\n\x00") {
		return text
	}
	text = strings.ToValidUTF8(text, "\uFFFD")
	return strings.NewReplacer("\r\n", " ", "\r", " ", "\n", " ", "\x00", "\uFFFD").Replace(text)
}

// alwaysActive are the marks that Markdown, or GitHub's dialect of it, may
// take for its own anywhere in a line.
const alwaysActive = "\\`*_[]<~"

// escape writes words so that Markdown shows exactly them, in the middle of a
// line. The ASCII marks in also are escaped besides, because the place where
// the words will stand uses them as separators; runes of also beyond ASCII
// are written as entities.
func escape(text, also string) string {
	text = oneLine(text)
	var b strings.Builder
	b.Grow(len(text) + len(text)/16)
	for i, r := range text {
		size := utf8.RuneLen(r)
		edge := i == 0 || i+size == len(text)
		switch {
		case r == '&' && entityLike(text[i+1:]), strings.ContainsRune(alwaysActive, r):
			b.WriteByte('\\')
			b.WriteRune(r)
		case hidden(r), edge && unicode.IsSpace(r):
			fmt.Fprintf(&b, "&#x%X;", r)
		case also != "" && strings.ContainsRune(also, r):
			if r < utf8.RuneSelf {
				b.WriteByte('\\')
				b.WriteRune(r)
			} else {
				fmt.Fprintf(&b, "&#x%X;", r)
			}
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// hidden reports whether a rune is written as an entity wherever it stands:
// controls, line separators, the byte-order mark, and the marks that reorder
// text, which could make a line read otherwise than it is.
func hidden(r rune) bool {
	switch {
	case unicode.IsControl(r), r == 0x2028, r == 0x2029, r == 0xFEFF:
		return true
	case 0x202A <= r && r <= 0x202E, 0x2066 <= r && r <= 0x2069:
		return true
	}
	return false
}

// atLineStart guards escaped words that open a block: what would make a
// heading, a list, a quotation or an underline there is escaped too.
func atLineStart(escaped string) string {
	if escaped == "" {
		return ""
	}
	if strings.IndexByte("#+-=>", escaped[0]) >= 0 {
		return "\\" + escaped
	}
	n := 0
	for n < len(escaped) && '0' <= escaped[n] && escaped[n] <= '9' {
		n++
	}
	if n > 0 && n < len(escaped) && (escaped[n] == '.' || escaped[n] == ')') {
		return escaped[:n] + "\\" + escaped[n:]
	}
	return escaped
}

// decode is the words that Markdown shows for a stretch of text as it stands
// in the file: escapes and entities resolved, as CommonMark has it.
func decode(raw string) string {
	if strings.IndexByte(raw, '\\') < 0 && strings.IndexByte(raw, '&') < 0 {
		return raw
	}
	var b strings.Builder
	b.Grow(len(raw))
	for i := 0; i < len(raw); {
		n := unit(raw[i:])
		switch {
		case n > 1 && raw[i] == '\\':
			b.WriteString(raw[i+1 : i+n])
		case n > 1 && raw[i] == '&':
			b.WriteString(entity(raw[i+1 : i+n-1]))
		default:
			b.WriteString(raw[i : i+n])
		}
		i += n
	}
	return b.String()
}

// unit is the length of what stands at the start of raw: an escape, an
// entity, or one byte.
func unit(raw string) int {
	switch {
	case raw[0] == '\\' && len(raw) > 1 && util.IsPunct(raw[1]):
		return 2
	case raw[0] == '&':
		return max(entityLen(raw), 1)
	}
	return 1
}

// entityLike reports whether an ampersand before rest could begin an entity,
// also with the semicolon that may follow where the words end.
func entityLike(rest string) bool {
	end := 0
	for end < len(rest) && end < longestEntity && rest[end] != ';' {
		end++
	}
	return end > 0 && (end == len(rest) || rest[end] == ';') && entityName(rest[:end])
}

func entityName(name string) bool {
	for _, r := range strings.TrimPrefix(name, "#") {
		if r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return false
		}
	}
	return true
}

// longestEntity is beyond the longest name that HTML has for a character.
const longestEntity = 40

// entityLen is the length of the entity at the start of text, 0 for none.
func entityLen(text string) int {
	end := strings.IndexByte(text[:min(len(text), longestEntity)], ';')
	if end < 2 || entity(text[1:end]) == "" {
		return 0
	}
	return end + 1
}

// entity is the character of an entity's name, without "&" and ";"; empty
// for what is none.
func entity(name string) string {
	if name[0] != '#' {
		if e, ok := util.LookUpHTML5EntityByName(name); ok {
			return string(e.Characters)
		}
		return ""
	}
	digits, base, most := name[1:], 10, 7
	if digits != "" && (digits[0] == 'x' || digits[0] == 'X') {
		digits, base, most = digits[1:], 16, 6
	}
	if digits == "" || len(digits) > most {
		return ""
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil {
		return ""
	}
	if n == 0 || n > unicode.MaxRune || !utf8.ValidRune(rune(n)) {
		return "\uFFFD"
	}
	return string(rune(n))
}

// cut splits raw text around the first sep that stands bare, neither escaped
// nor within an entity.
func cut(raw, sep string) (before, after string, found bool) {
	for i := 0; i < len(raw); i += unit(raw[i:]) {
		if raw[i] == sep[0] && strings.HasPrefix(raw[i:], sep) {
			return raw[:i], raw[i+len(sep):], true
		}
	}
	return raw, "", false
}

// split cuts raw text at every bare sep.
func split(raw, sep string) []string {
	var parts []string
	for {
		before, after, found := cut(raw, sep)
		parts = append(parts, before)
		if !found {
			return parts
		}
		raw = after
	}
}

// trim takes off the spaces that stand in the file around words; spaces that
// belong to the words are written as entities.
func trim(raw string) string { return strings.Trim(raw, " \t\n") }
