package pdf

import (
	"math"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"

	"dossier/generator/source/pdf/layout"
)

// part is a paragraph, heading, item or row while it is put together.
type part struct {
	lines    []layout.Line
	text     string
	size     float64
	bold     bool
	page     int
	heading  bool
	item     bool
	row      bool
	caption  bool
	note     bool
	contents bool
	running  bool
	full     bool // its last line reaches the edge, so that it may go on
	indented bool // its first line stands in from the edge
	turned   bool
}

var (
	// bullet is a mark that begins an item, and ordinal its number or letter.
	bullet  = regexp.MustCompile(`^([•▪▫◦●○■□◆◇►▶‣⁃∙·–—*\-❖➢✓✔➤\x{F000}-\x{F0FF}]|o)\s+`)
	ordinal = regexp.MustCompile(`^(?:\(?(?:\p{Nd}{1,3}|\p{L}|[ivxIVX]{1,5})[.)]|\p{Nd}{1,2}(?:\.\p{Nd}{1,2}){1,3}\.?)\s+\S`)
	// leaders run from an entry of a table of contents to its page.
	leaders = regexp.MustCompile(`(?:\.\s?){4,}|…\s?…|_{4,}|·\s?(?:·\s?){3,}`)
	toPage  = regexp.MustCompile(`(?:(?:\.\s?){4,}|(?:…\s?){2,}|·\s?(?:·\s?){3,})\s*(?:\p{Nd}{1,4}|[ivxlc]{1,7})\s*$`)
)

// paragraphs joins the lines of a block.
func (d *document) paragraphs(b layout.Block, number int) []part {
	var out []part
	rows := tableRows(b.Lines)
	for i, l := range b.Lines {
		if i > 0 && !d.begins(b, i, rows, &out[len(out)-1]) {
			last := &out[len(out)-1]
			last.lines = append(last.lines, l)
			continue
		}
		p := part{lines: []layout.Line{l}, size: l.Size, bold: l.Bold, page: number, turned: l.Turned}
		p.row = rows[i]
		p.contents = toPage.MatchString(l.Text)
		p.item = !p.row && !p.contents && marked(l.Text)
		left, right := edges(b, l.Size)
		p.indented = inset(l, left, right) > 0.7*l.Size
		out = append(out, p)
	}
	for i := range out {
		p := &out[i]
		last := p.lines[len(p.lines)-1]
		left, right := edges(b, last.Size)
		p.full = room(last, left, right) < 2*last.Size
		p.text = d.text(p.lines)
	}
	return out
}

func marked(text string) bool { return bullet.MatchString(text) || ordinal.MatchString(text) }

// text is lines as one.
func (d *document) text(lines []layout.Line) string {
	out := ""
	for i, l := range lines {
		text := l.Text
		if i == 0 {
			text = d.initial(text)
		}
		out = d.words.join(out, text)
	}
	return out
}

// initial parts a large initial from the word behind it where it is a word of
// its own: the document knows the rest of the word, and not the whole.
func (d *document) initial(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	second, _ := utf8.DecodeRuneInString(text[size:])
	if !unicode.IsUpper(first) || !unicode.IsLetter(second) {
		return text
	}
	word, _, _ := strings.Cut(text, " ")
	rest := fold(word[size:])
	if d.words[fold(word)] > 0 || len(rest) < 2 {
		return text
	}
	alone := strings.ToLower(string(first))
	if d.words[rest] > 0 && d.words[alone] > 0 {
		return string(first) + " " + text[size:]
	}
	return text
}

// inset is how far a line stands in from where lines begin, and room how much
// is left behind it; both from the right in a script that runs to the left.
func inset(l layout.Line, left, right float64) float64 {
	if leftward(l.Text) {
		return right - l.X1
	}
	return l.X0 - left
}

func room(l layout.Line, left, right float64) float64 {
	if leftward(l.Text) {
		return l.X0 - left
	}
	return right - l.X1
}

func leftward(text string) bool {
	n := 0
	for _, r := range text {
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.R, bidi.AL:
			n++
		case bidi.L:
			n--
		}
	}
	return n > 0
}

// begins reports whether line i of a block begins a new part, behind the one
// that is open.
func (d *document) begins(b layout.Block, i int, rows []bool, open *part) bool {
	a, l := b.Lines[i-1], b.Lines[i]
	size := max(a.Size, l.Size)
	dy := a.Y - l.Y
	switch {
	case rows[i] || rows[i-1]:
		return true
	case toPage.MatchString(l.Text) || toPage.MatchString(a.Text):
		return !(leaders.MatchString(l.Text) && !leaders.MatchString(a.Text) && hyphen(a.Text) > 0)
	case math.Abs(a.Size-l.Size) > 0.07*size, a.Turned != l.Turned, dy <= 0:
		return true
	case a.Bold != l.Bold && (a.Letters > 3 && l.Letters > 3):
		return true
	case dy > 1.22*d.look.lines(l.Size)+0.3:
		return true
	}
	left, right := edges(b, l.Size)
	if bullet.MatchString(l.Text) {
		return inset(l, left, right) < 0.4*size+inset(open.lines[0], left, right) || open.item
	}
	if d.look.larger(l.Size) {
		return false // headings are broken where it looks well
	}
	return d.indents(b, i, left, right, open)
}

// indents judges by where the lines begin and end.
func (d *document) indents(b layout.Block, i int, left, right float64, open *part) bool {
	a, l := b.Lines[i-1], b.Lines[i]
	size := l.Size
	step := inset(l, left, right) - inset(a, left, right)
	space := room(a, left, right)
	short := space > l.First+0.35*size
	if centred(a, left, right) && centred(l, left, right) {
		return false
	}
	next := 0.0
	if i+1 < len(b.Lines) {
		next = inset(b.Lines[i+1], left, right) - inset(l, left, right)
	}
	switch {
	case ordinal.MatchString(l.Text) && (open.item && math.Abs(inset(l, left, right)-inset(open.lines[0], left, right)) < 0.5*size || short || next > 0.7*size):
		return step < 0.7*size || !open.item
	case short && hyphen(a.Text) == 0:
		return true
	case step > 0.7*size: // further in
		hanging := len(open.lines) == 1 && (open.item || math.Abs(next) < 0.5*size)
		return !hanging
	case step < -0.7*size: // further out
		return len(open.lines) > 1
	}
	return false
}

// centred reports whether a line stands in the middle, away from both edges.
func centred(l layout.Line, left, right float64) bool {
	a, b := l.X0-left, right-l.X1
	return a > l.Size && b > l.Size && math.Abs(a-b) < 0.6*l.Size
}
