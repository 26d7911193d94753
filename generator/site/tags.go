package site

import (
	"strings"

	"golang.org/x/net/html"
)

// tags finds the start tags of a page. It is an HTML tokenizer for what pages
// are mostly made of, text and plain tags; whatever else there is it hands to
// x/net/html, whose tokens it must give exactly (a fuzz test holds it to that)
// and which takes ten times as long.
type tags struct {
	page string
	at   int    // where to read on
	list []attr // of the last tag
}

// next gives the place of the next start tag, and its attributes in t.list. A
// tag that never ends is none.
func (t *tags) next() (start, end int, ok bool) {
	for {
		i := strings.IndexByte(t.page[t.at:], '<')
		if i < 0 || t.at+i+1 >= len(t.page) {
			return 0, 0, false
		}
		start = t.at + i
		switch c := t.page[start+1]; {
		case isLetter(c):
			length := 0
			t.list, length = attrs(t.page[start:], t.list[:0])
			if length < 0 {
				return 0, 0, false
			}
			t.at = start + length + rawText(t.page[start:])
			return start, start + length, true
		case c == '/' && plainEnd(t.page[start+2:]) > 0:
			t.at = start + 2 + plainEnd(t.page[start+2:])
		case c == '/' || c == '!' || c == '?':
			t.at = start + token(html.NewTokenizer(strings.NewReader(t.page[start:])))
		default:
			t.at = start + 1
		}
	}
}

// plainEnd is the length of an end tag after its "</", up to and with its ">",
// if it has nothing but a name.
func plainEnd(s string) int {
	i := 0
	for i < len(s) && (isLetter(s[i]) || i > 0 && '0' <= s[i] && s[i] <= '9') {
		i++
	}
	if i == 0 || i == len(s) || s[i] != '>' {
		return 0
	}
	return i + 1
}

// token is the length of a tokenizer's next token; one that never ends goes on
// to the end of the page.
func token(z *html.Tokenizer) int {
	z.Next()
	return max(1, len(z.Raw()))
}

// rawText is the length of what follows the start tag that a text begins with
// and is text whatever it looks like: a title, a script, a style sheet.
func rawText(s string) int {
	if !rawNames[tagName(s)] {
		return 0
	}
	z := html.NewTokenizer(strings.NewReader(s))
	z.Next()
	if z.Next() != html.TextToken {
		return 0 // nothing in it
	}
	return len(z.Raw())
}

var rawNames = map[string]bool{
	"iframe": true, "noembed": true, "noframes": true, "noscript": true, "plaintext": true,
	"script": true, "style": true, "textarea": true, "title": true, "xmp": true,
}

// tagName is the name of a start tag, in lower case.
func tagName(tag string) string {
	i := 1
	for i < len(tag) && !blank(tag[i]) && tag[i] != '/' && tag[i] != '>' {
		i++
	}
	return lower(tag[1:i])
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }
