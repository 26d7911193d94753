package web

import (
	"regexp"
)

// prescanned is how far into a page its own encoding is looked for; browsers
// look at 1024 bytes and wait for more.
const prescanned = 4096

var (
	xmlEncoding = regexp.MustCompile(`(?i)^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{2,40})["']`)
	metaCharset = regexp.MustCompile(`(?i)<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]{2,40})`)
)

// declaredCharset is the label of a page's encoding: its carrier's, or that of
// its own head. (HTML, "prescan a byte stream to determine its encoding".)
func declaredCharset(raw []byte, carrier string) string {
	if carrier != "" {
		return carrier
	}
	head := raw[:min(len(raw), prescanned)]
	if m := metaCharset.FindSubmatch(head); m != nil {
		return string(m[1])
	}
	if m := xmlEncoding.FindSubmatch(head); m != nil {
		return string(m[1])
	}
	return ""
}
