package web

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dossier/generator/dossier"
)

// line is a block of a page with what can be seen of it.
type line struct {
	text    string // as it is written down
	kind    dossier.BlockKind
	level   int
	box     *html.Node // the innermost block that holds it
	inner   *html.Node // the innermost element that holds all of it
	anchors []string   // the texts of its first links
	key     string     // its words, to know it again by
	words   int
	linked  int    // of its words, those in links
	like    string // the name of its element and that one's parent
	alike   string // and of its grandparent

	votes  votes
	body   bool
	other  bool // it is of another story
	reason dossier.Reason
}

// mostAnchors bounds the links of a line whose texts are kept.
const mostAnchors = 6

// keyOf is the words of a text, of letters and digits alone, in lower case.
func keyOf(text string) string {
	var b strings.Builder
	gap := false
	for _, c := range text {
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		b.WriteRune(unicode.ToLower(c))
	}
	return b.String()
}

// wordsIn counts the words of a key. Where a script does not part them, two
// letters are one, as in Chinese they are on average.
func wordsIn(key string) int {
	words, letters, gap := 0, 0, true
	for _, c := range key {
		switch {
		case c == ' ':
			gap = true
			continue
		case c > 0xE00 && unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar):
			letters++
			gap = true
			continue
		case gap:
			words++
		}
		gap = false
	}
	return words + (letters+1)/2
}

// unshown reports whether an element shows nothing of itself.
func unshown(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Head, atom.Select, atom.Datalist, atom.Option, atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Iframe:
		return true
	}
	return n.Data == "annotation" || hidden(n)
}

// hidden reports whether a page hides an element by its own words; what a style
// sheet hides is not known.
func hidden(n *html.Node) bool {
	if n.DataAtom == atom.Dialog && !hasAttr(n, "open") {
		return true
	}
	if hasAttr(n, "hidden") && attr(n, "hidden") != "until-found" {
		return true
	}
	if style := attr(n, "style"); style != "" {
		style = strings.ToLower(strings.ReplaceAll(style, " ", ""))
		return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
	}
	return false
}
