package synth

import (
	"strconv"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// form is how a file came to be saved.
type form int

const (
	plain   form = iota // UTF-8 with LF, as most are
	windows             // Windows-1252
	crlf                // lines end in CR LF
	marked              // begins with a byte-order mark
	spaced              // no-break spaces behind sentences
)

func formOf(seed uint64, i int) form {
	switch newDraw(seed, "form", i).below(100) {
	case 0, 1, 2:
		return windows
	case 3, 4, 5:
		return crlf
	case 6:
		return marked
	case 7, 8, 9, 10:
		return spaced
	}
	return plain
}

var typewriter = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'")

// bytes is the file.
func (s *story) bytes() []byte {
	var page []string
	for _, block := range s.blocks() {
		if block != "" {
			page = append(page, block)
		}
	}
	text := strings.Join(page, s.paper.separator) + "\n"
	if s.paper.straight {
		text = typewriter.Replace(text)
	}
	return s.form.encode(text)
}

func (f form) encode(text string) []byte {
	switch f {
	case windows:
		old, err := charmap.Windows1252.NewEncoder().String(text)
		if err != nil {
			panic("synth: a character that Windows-1252 does not have: " + err.Error())
		}
		return []byte(old)
	case crlf:
		return []byte(strings.ReplaceAll(text, "\n", "\r\n"))
	case marked:
		return []byte("\ufeff" + text)
	case spaced:
		return []byte(strings.ReplaceAll(text, ".\n", ".\u00a0\n"))
	}
	return []byte(text)
}

// sidecar is what a person noted of the source, for one in 25: mostly the date
// that the page itself does not give.
func (s *story) sidecar() []byte {
	d := newDraw(s.seed, "sidecar", s.number)
	if s.dating == undated && !d.oneIn(4) || s.dating != undated && !d.oneIn(60) {
		return nil
	}
	note := "published: " + strconv.Quote(s.day.Format("2006-01-02")) + "\n"
	if d.oneIn(2) {
		note += "outlet: " + strconv.Quote(s.paper.name) + "\n"
	}
	return []byte(note)
}
