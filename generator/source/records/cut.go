package records

import "strings"

// stretch is one item of a JSON list, from its brace to the brace that closes
// it, or as far as it goes.
type stretch struct {
	start, end int
	closed     bool
}

// cutItems cuts the list of JSON objects that begins at from, behind its
// bracket, into its items without reading them, so that a mistake in one costs
// no other. An item that is not closed ends where the next begins: no object
// holds a brace behind a comma.
func cutItems(text string, from int) []stretch {
	var items []stretch
	depth, start := 0, 0
	last := byte('[')
	for i := from; i < len(text); i++ {
		c := text[i]
		switch c {
		case ' ', '\t', '\r', '\n':
			continue
		case '"':
			if i = stringEnd(text, i); i < len(text) && text[i] == '\n' {
				c = ',' // the string is not closed; its item may not be either
			}
		case '{', '[':
			if c == '{' && depth == 1 && last == ',' {
				items = append(items, stretch{start, i, false})
				depth = 0
			}
			if depth == 0 {
				if c == '[' {
					break
				}
				start = i
			}
			depth++
		case '}', ']':
			if depth == 0 {
				return items
			}
			if depth--; depth == 0 {
				items = append(items, stretch{start, i + 1, true})
			}
		}
		last = c
	}
	if depth > 0 {
		items = append(items, stretch{start, len(text), false})
	}
	return items
}

// stringEnd is the offset of the quotation mark that ends the string at i, or
// of the line end that it runs into: a string of JSON never holds one.
func stringEnd(text string, i int) int {
	for i++; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '"', '\n':
			return i
		}
	}
	return i
}

// lines counts the lines of a text as its offsets go up.
type lines struct {
	text   string
	at, no int
}

// of is the number, from 1, of the line that holds an offset.
func (l *lines) of(offset int) int {
	l.no += strings.Count(l.text[l.at:offset], "\n")
	l.at = offset
	return l.no + 1
}
