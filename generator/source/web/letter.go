package web

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// letterCount is what a text is written in.
type letterCount struct {
	capital                         bool // it begins with one
	words, capitals, digits, commas int  // capitals are the words that begin with one
}

func countLetters(text string) letterCount {
	var n letterCount
	r, _ := utf8.DecodeRuneInString(text)
	n.capital = unicode.IsUpper(r)
	gap := true
	for _, r := range text {
		if unicode.IsSpace(r) {
			gap = true
			continue
		}
		switch {
		case unicode.IsDigit(r):
			n.digits++
		case r == ',' || r == '，' || r == '、' || r == '،':
			n.commas++
		}
		if gap {
			n.words++
			if unicode.IsUpper(r) {
				n.capitals++
			}
		}
		gap = false
	}
	return n
}

// endsSentence reports whether a text ends as sentences do, in any script;
// three dots are how teasers end.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, "\"'”’»)] ")
	r, _ := utf8.DecodeLastRuneInString(text)
	return r != utf8.RuneError && strings.ContainsRune(".!?。！？؟।…", r) && !strings.HasSuffix(text, "...")
}

// elementClass sorts elements by what they hold as a rule.
func elementClass(n *html.Node) int16 {
	switch n.DataAtom {
	case atom.P:
		return 0
	case atom.Div:
		return 1
	case atom.Li:
		return 2
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return 3
	case atom.Td, atom.Th, atom.Tr:
		return 4
	case atom.Blockquote:
		return 5
	case atom.Section, atom.Article:
		return 6
	case atom.Figcaption, atom.Caption, atom.Figure:
		return 7
	}
	return 8
}
