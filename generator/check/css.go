package check

import (
	"bytes"
	"regexp"
	"strings"
)

// cssAddress is what a style sheet asks for: url(…) and @import "…".
var cssAddress = regexp.MustCompile(`(?i)url\(\s*("[^"\n]*"|'[^'\n]*'|[^)"'\s]*)\s*\)|@import\s+("[^"\n]*"|'[^'\n]*')`)

var cssComment = regexp.MustCompile(`(?s)/\*.*?\*/`)

// css checks the addresses of one style sheet.
func (s *site) css(name string, raw []byte) {
	raw = cssComment.ReplaceAllFunc(raw, func(c []byte) []byte {
		return bytes.Repeat([]byte("\n"), bytes.Count(c, []byte("\n")))
	})
	line, at := 1, 0
	for _, m := range cssAddress.FindAllSubmatchIndex(raw, -1) {
		line += bytes.Count(raw[at:m[0]], []byte("\n"))
		at = m[0]
		group := 2
		if m[group] < 0 {
			group = 4
		}
		to := strings.Trim(string(raw[m[group]:m[group+1]]), `"' `)
		switch scheme := schemeOf(to); {
		case scheme == "http", scheme == "https", scheme == "//":
			s.object(name, line, "the style sheet asks "+to+" of another host")
		case scheme != "", strings.HasPrefix(to, "#"), to == "":
		case strings.HasPrefix(to, "/"):
			s.object(name, line, "the path "+to+" is absolute and fails below a folder and from disk")
		default:
			s.lead(name, line, to)
		}
	}
}
