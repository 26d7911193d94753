package layout

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// rightToLeft reports whether most letters of a line run to the left.
func rightToLeft(pieces []piece) bool {
	n := 0
	for _, p := range pieces {
		n += direction(p.text)
	}
	return n > 0
}

// direction is how many letters of a text run to the left, less those that run
// to the right.
func direction(text string) int {
	n := 0
	for _, r := range text {
		switch class(r) {
		case bidi.R, bidi.AL:
			n++
		case bidi.L:
			n--
		}
	}
	return n
}

func class(r rune) bidi.Class {
	p, _ := bidi.LookupRune(r)
	return p.Class()
}

// logical writes pieces, which stand from left to right, in the order in which
// they are read. (The reverse of Unicode annex 9, rule L2, with two levels.)
func logical(pieces []piece) string {
	leftward := rightToLeft(pieces)
	if !leftward && !anyLeftward(pieces) {
		return write(pieces)
	}
	pieces = slices.Clone(pieces)
	strong := directions(pieces, leftward)
	if leftward {
		slices.Reverse(pieces)
		slices.Reverse(strong)
	}
	for i := 0; i < len(pieces); {
		j := i
		for j < len(pieces) && strong[j] == strong[i] {
			j++
		}
		if strong[i] != leftward {
			slices.Reverse(pieces[i:j])
		}
		i = j
	}
	return unmirrored(write(pieces), leftward)
}

func anyLeftward(pieces []piece) bool {
	for _, p := range pieces {
		for _, r := range p.text {
			if c := class(r); c == bidi.R || c == bidi.AL {
				return true
			}
		}
	}
	return false
}

// directions tells of each piece whether it runs to the left. What has no
// direction of its own takes that of its neighbours when they agree, else that
// of the line; figures run to the right.
func directions(pieces []piece, leftward bool) []bool {
	out := make([]bool, len(pieces))
	fixed := make([]bool, len(pieces))
	for i, p := range pieces {
		for _, r := range p.text {
			switch class(r) {
			case bidi.R, bidi.AL:
				out[i], fixed[i] = true, true
			case bidi.L, bidi.EN, bidi.AN:
				out[i], fixed[i] = false, true
			case bidi.NSM:
				out[i], fixed[i] = leftward, true
			}
		}
	}
	for i := 0; i < len(pieces); {
		if fixed[i] {
			i++
			continue
		}
		j := i
		for j < len(pieces) && !fixed[j] {
			j++
		}
		way := leftward
		if i > 0 && j < len(pieces) && out[i-1] == out[j] {
			way = out[j]
		}
		for ; i < j; i++ {
			out[i] = way
		}
	}
	return out
}

// unmirrored turns brackets that a font gives as they look, not as they are
// read: in such a line the first of them closes.
func unmirrored(line string, leftward bool) string {
	if !leftward {
		return line
	}
	for _, pair := range [...]string{"()", "[]", "«»"} {
		first := strings.IndexAny(line, pair)
		if first < 0 || !strings.HasPrefix(line[first:], pair[len(pair)/2:]) {
			continue
		}
		open, shut := pair[:len(pair)/2], pair[len(pair)/2:]
		line = strings.NewReplacer(open, shut, shut, open).Replace(line)
	}
	return line
}

// write joins pieces. A mark that stands before the letter it belongs to, as
// some fonts give them, is put behind it.
func write(pieces []piece) string {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(Plain(p.text))
	}
	return ordered(b.String())
}

// ordered puts combining marks at the start of a word behind its first letter.
func ordered(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return unicode.Is(unicode.Mn, r) }) < 0 {
		return s
	}
	runes := []rune(s)
	for i := range runes {
		if unicode.Is(unicode.Mn, runes[i]) && i+1 < len(runes) && unicode.IsLetter(runes[i+1]) && (i == 0 || !unicode.IsLetter(runes[i-1]) && !unicode.Is(unicode.Mn, runes[i-1])) {
			runes[i], runes[i+1] = runes[i+1], runes[i]
		}
	}
	return string(runes)
}
