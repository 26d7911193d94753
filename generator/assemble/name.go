package assemble

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// name is a name as it is compared: its words in lower case, without accents
// and full stops, and without the article that some spellings of an Arabic
// surname have and others lack.
type name []string

func nameOf(s string) name {
	var words name
	for _, w := range strings.FieldsFunc(bare(s), func(r rune) bool { return unicode.IsSpace(r) || r == ',' }) {
		for _, article := range []string{"al-", "el-"} {
			if rest := strings.TrimPrefix(w, article); rest != "" {
				w = rest
			}
		}
		words = append(words, w)
	}
	return words
}

// bare takes case, accents and marks from a name.
func bare(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(fold(s).text) {
		if unicode.Is(unicode.Mn, r) && r < 0x0500 || r == '.' || r == '\'' || r == '"' {
			continue // accents of Latin, Greek and Cyrillic; those of other scripts are letters
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return norm.NFC.String(b.String())
}

func (n name) key() string     { return strings.Join(n, " ") }
func (n name) surname() string { return n[len(n)-1] }

// shortens reports whether n is a shorter form of a longer name of one person:
// the same surname, and before it some of the longer name's words, each whole
// or as its initial.
func (n name) shortens(long name) bool {
	if len(n) == 0 || len(long) == 0 || n.surname() != long.surname() || slices.Equal(n, long) || len(n) > len(long) {
		return false
	}
	i := 0
	for _, w := range long[:len(long)-1] {
		if i < len(n)-1 && (n[i] == w || initialOf(n[i], w)) {
			i++
		}
	}
	return i == len(n)-1
}

func initialOf(short, long string) bool {
	return utf8.RuneCountInString(short) == 1 && strings.HasPrefix(long, short)
}
