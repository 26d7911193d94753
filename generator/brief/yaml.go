package brief

import (
	"fmt"
	"strings"
	"unicode"
)

// scalar writes a text as one YAML value: plain where every reader of YAML,
// old or new, reads that very text, else in double quotes. In a list in
// brackets a comma would end a plain one.
func scalar(text string, inList bool) string {
	text = strings.ToValidUTF8(text, "\uFFFD")
	if plainScalar(text, inList) {
		return text
	}
	return quote(text)
}

// What YAML 1.1 reads as a truth value or as nothing.
var reserved = map[string]bool{
	"y": true, "n": true, "yes": true, "no": true, "on": true, "off": true,
	"true": true, "false": true, "null": true, "nan": true, "inf": true,
}

// plainScalar holds for texts that begin with a letter, so that no number,
// date, mark or indicator can be meant, and go on harmlessly.
func plainScalar(text string, inList bool) bool {
	if text == "" || reserved[strings.ToLower(text)] || strings.HasSuffix(text, " ") {
		return false
	}
	for i, r := range text {
		switch {
		case unicode.IsLetter(r):
		case i == 0 || !unicode.IsPrint(r):
			return false
		case r >= 0x80, '0' <= r && r <= '9', strings.ContainsRune(" -.'()/%+$!;_", r):
		case (r == ',' || r == '?') && !inList:
		default:
			return false
		}
	}
	return true
}

// quote writes a text in double quotes. What cannot be seen is escaped.
func quote(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case unicode.IsPrint(r):
			b.WriteRune(r)
		case r < 0x100:
			fmt.Fprintf(&b, `\x%02X`, r)
		case r < 0x10000:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			fmt.Fprintf(&b, `\U%08X`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

const lineWidth = 100

// list writes a list in brackets, over several lines when it is long.
func list(values []string, indent string) string {
	var b strings.Builder
	b.WriteByte('[')
	width := 20
	for i, v := range values {
		word := scalar(v, true)
		if i > 0 {
			b.WriteByte(',')
			if width += len(word) + 2; width > lineWidth {
				b.WriteString("\n" + indent + " ")
				width = len(word)
			}
			b.WriteByte(' ')
		}
		b.WriteString(word)
	}
	b.WriteByte(']')
	return b.String()
}

// folded writes a long text over several lines, as ">-" has it, when it reads
// back exactly: one line of printable text, folded only at single spaces.
func folded(text, indent string) (string, bool) {
	if len(text) < lineWidth || text[0] == ' ' || text[len(text)-1] == ' ' {
		return "", false
	}
	for _, r := range text {
		if !unicode.IsPrint(r) {
			return "", false
		}
	}
	var b strings.Builder
	b.WriteString(">-")
	for text != "" {
		at := foldAt(text)
		b.WriteString("\n" + indent + text[:at])
		text = strings.TrimPrefix(text[at:], " ")
	}
	return b.String(), true
}

// foldAt is where the first line of a text ends: at the last single space
// within the width, else at the first beyond it, else at the end.
func foldAt(text string) int {
	best := len(text)
	for i := 1; i+1 < len(text); i++ {
		if text[i] != ' ' || text[i-1] == ' ' || text[i+1] == ' ' {
			continue
		}
		if i > lineWidth && best < len(text) {
			break
		}
		best = i
		if i > lineWidth {
			break
		}
	}
	if len(text) <= lineWidth {
		return len(text)
	}
	return best
}
