package brief

import (
	"strings"
)

// A page is a briefing's file, cut into lines and into front matter and body.
// Lines keep their ends, so that what is not touched stays as it was.
type page struct {
	bom    bool
	lines  []string
	fenced bool // the front matter stands between two lines "---"
	front  extent
	body   extent
}

// extent is the half-open range [from, to) of lines of a page, counted from 0.
type extent struct{ from, to int }

const byteOrderMark = "\uFEFF"

// openPage cuts a file up. Without front matter, all of it is body.
func openPage(raw []byte) page {
	text, bom := strings.CutPrefix(string(raw), byteOrderMark)
	p := page{bom: bom, lines: strings.SplitAfter(text, "\n")}
	if last := len(p.lines) - 1; p.lines[last] == "" {
		p.lines = p.lines[:last]
	}
	p.body = extent{0, len(p.lines)}
	if len(p.lines) == 0 || !isFence(p.lines[0]) {
		return p
	}
	for i := 1; i < len(p.lines); i++ {
		if isFence(p.lines[i]) {
			p.fenced, p.front, p.body.from = true, extent{1, i}, i+1
			break
		}
	}
	return p
}

func isFence(line string) bool { return strings.TrimRight(line, " \t\r\n") == "---" }

// crlf reports whether most of the page's lines end as on Windows.
func (p page) crlf() bool {
	n := 0
	for _, l := range p.lines {
		if strings.HasSuffix(l, "\r\n") {
			n++
		}
	}
	return n > len(p.lines)/2
}

// plain is a line as it is read: without its end, and of valid text.
func plain(line string) string {
	line = strings.TrimSuffix(line, "\n")
	return oneLine(strings.TrimSuffix(line, "\r"))
}

// text is a stretch of the page with line feeds between the lines.
func (p page) text(e extent) string {
	var b strings.Builder
	for i := e.from; i < e.to; i++ {
		if i > e.from {
			b.WriteByte('\n')
		}
		b.WriteString(plain(p.lines[i]))
	}
	return b.String()
}

// tighten takes blank lines off both ends of a stretch.
func (p page) tighten(e extent) extent {
	for e.from < e.to && blank(p.lines[e.from]) {
		e.from++
	}
	for e.from < e.to && blank(p.lines[e.to-1]) {
		e.to--
	}
	return e
}

func blank(line string) bool { return strings.Trim(line, " \t\r\n") == "" }
