package site

import (
	"strings"

	"golang.org/x/text/unicode/bidi"
)

// safeHref lets through links within the site and to the web, nothing that
// would run.
func safeHref(href string) string {
	for _, prefix := range []string{"/", "#", "https://", "http://"} {
		if strings.HasPrefix(href, prefix) {
			return href
		}
	}
	return ""
}

// escaped is text as HTML. A carriage return must be written as a reference
// or the parser makes a line feed of it; U+0000 cannot be written at all.
func escaped(s string) string { return escapes.Replace(s) }

var escapes = strings.NewReplacer(
	"&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;",
	"\r", "&#13;", "\x00", "\uFFFD",
)

// rightToLeft reports whether a line holds letters of a script that runs from
// right to left; the browser then finds the line's direction by its first.
func rightToLeft(s string) bool {
	for i := 0; i < len(s); {
		if s[i] < 0xD6 { // no lead byte below this begins such a letter
			i++
			continue
		}
		p, n := bidi.LookupString(s[i:])
		if n == 0 {
			n = 1
		} else if c := p.Class(); c == bidi.R || c == bidi.AL {
			return true
		}
		i += n
	}
	return false
}
