package brief

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// A finder finds words again in a source, however its lines and spaces run and
// whatever form its quotation marks have.
type finder struct {
	src   *dossier.Source
	text  string // of the source, levelled
	lines []int  // where in it each line starts
}

// oneMark makes marks that stand for the same alike.
var oneMark = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`)

// level is words with single spaces and plain marks.
func level(s string) string {
	return strings.Join(strings.FieldsFunc(oneMark.Replace(s), unicode.IsSpace), " ")
}

// open levels the source, once.
func (f *finder) open() {
	if f.lines != nil {
		return
	}
	var b strings.Builder
	for _, at := range f.src.Lines {
		f.lines = append(f.lines, b.Len())
		if words := level(f.src.Slice(at)); words != "" {
			b.WriteString(words + " ")
		}
	}
	f.text = b.String()
}

// line is the number, from 1, of the line that an offset is in: the last that
// begins there, since blank ones take no room.
func (f *finder) line(offset int) int { return sort.SearchInts(f.lines, offset+1) }

// find is the lines where an item's words stand: those within its reference,
// else the nearest to it. Places is 0 when they stand nowhere, and more than 1
// when two are as near.
func (f *finder) find(x *dossier.Item, ref dossier.Ref) (first, last, places int) {
	f.open()
	parts, around := wordsOf(x)
	best := -1
	for at := f.next(parts[0], 0); at >= 0; at = f.next(parts[0], at+1) {
		from, to, ok := f.whole(at, parts, around)
		if !ok {
			break
		}
		away := max(ref.First-from, from-ref.First)
		if from >= ref.First && to <= ref.Last {
			return from, to, 1
		}
		switch {
		case best < 0 || away < best:
			first, last, places, best = from, to, 1, away
		case away == best && from != first:
			places++
		}
	}
	return first, last, places
}

// whole is the lines of all parts, the first of which stands at an offset, and
// of the sentence around them.
func (f *finder) whole(at int, parts []string, around string) (first, last int, ok bool) {
	start, end := at, at+len(parts[0])
	for _, part := range parts[1:] {
		if at = f.next(part, end); at < 0 {
			return 0, 0, false
		}
		end = at + len(part)
	}
	if i := strings.Index(around, parts[0]); i >= 0 && start >= i && strings.HasPrefix(f.text[start-i:], around) {
		start, end = start-i, max(end, start-i+len(around))
	}
	return f.line(start), f.line(max(start, end-1)), true
}

// next is where words next stand as whole words, from an offset on; -1 for
// nowhere.
func (f *finder) next(words string, from int) int {
	for words != "" && from <= len(f.text) {
		i := strings.Index(f.text[from:], words)
		if i < 0 {
			return -1
		}
		i += from
		if !inWord(f.text[:i], words) && !inWord(words, f.text[i+len(words):]) {
			return i
		}
		from = i + 1
	}
	return -1
}

// inWord reports whether a word goes on from one text into the next.
func inWord(a, b string) bool {
	last, _ := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	letter := func(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }
	return letter(last) && letter(first)
}

// wordsOf are an item's words in the order in which a source has them, and the
// sentence around them. A profile's are its role, or else its name.
func wordsOf(x *dossier.Item) (parts []string, around string) {
	switch {
	case x.Point != nil:
		parts = []string{level(x.Point.Text)}
	case x.Entry != nil:
		parts = []string{level(x.Entry.Text)}
	case x.Profile != nil && x.Profile.Role != "":
		parts = []string{level(x.Profile.Role)}
	case x.Profile != nil:
		parts = []string{level(x.Profile.Name)}
	default:
		for _, part := range x.Statement.Parts {
			parts = append(parts, level(part))
		}
		around = level(x.Statement.Context)
	}
	return parts, around
}
