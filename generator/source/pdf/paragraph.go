package pdf

import (
	"math"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

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
	// bullet is a mark that begins an item, dash one that may as well stand
	// within a sentence, and ordinal an item's number or letter.
	bullet  = regexp.MustCompile(`^[•▪▫◦●○■□◆◇►▶‣⁃∙❖➢✓✔➤\x{F000}-\x{F0FF}]\s+`)
	dash    = regexp.MustCompile(`^[·–—*\-]\s+`)
	ordinal = regexp.MustCompile(`^(?:\(?(?:\p{Nd}{1,3}|\p{L}|[ivxIVX]{1,5})[.)]\s+|\[\p{Nd}{1,3}\]\s+|\p{Nd}{1,2}(?:\.\p{Nd}{1,2}){1,3}\.?\s+\P{Ll})\s*\S`)
	// leaders run from an entry of a table of contents to its page.
	leaders = regexp.MustCompile(`(?:\.\s?){4,}|…\s?…|_{4,}|·\s?(?:·\s?){3,}`)
	toPage  = regexp.MustCompile(`(?:(?:\.\s?){4,}|(?:…\s?){2,}|·\s?(?:·\s?){3,})\s*(?:\p{Nd}{1,4}|[ivxlc]{1,7})\s*$`)
)

// mostLines bounds the lines of a paragraph.
const mostLines = 1000

// paragraphs joins the lines of a block.
func (d *document) paragraphs(b layout.Block, number int) []part {
	c := column{lines: b.Lines, rows: tableRows(b.Lines)}
	c.edges = edgesOf(c.lines, c.rows)
	var out []part
	for i, l := range c.lines {
		if i > 0 && !d.begins(c, i, &out[len(out)-1]) {
			last := &out[len(out)-1]
			last.lines = append(last.lines, l)
			continue
		}
		p := part{lines: []layout.Line{l}, size: l.Size, bold: l.Bold, page: number, turned: l.Turned}
		p.row = c.rows[i]
		p.contents = toPage.MatchString(l.Text)
		p.item = !p.row && !p.contents && marked(l.Text)
		p.indented = c.inset(l) > 0.7*l.Size
		out = append(out, p)
	}
	end := 0
	for i := range out {
		p := &out[i]
		end += len(p.lines)
		p.full = c.room(end-1) < 2*c.lines[end-1].Size
		p.text = d.text(p.lines)
	}
	return out
}

func marked(text string) bool {
	return bullet.MatchString(text) || dash.MatchString(text) || ordinal.MatchString(text)
}

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

// begins reports whether line i of a block begins a new part, behind the one
// that is open.
func (d *document) begins(c column, i int, open *part) bool {
	a, l := c.lines[i-1], c.lines[i]
	size := max(a.Size, l.Size)
	dy := a.Y - l.Y
	switch {
	case c.rows[i] || c.rows[i-1]:
		return true
	case toPage.MatchString(l.Text) || toPage.MatchString(a.Text):
		return true
	case len(open.lines) >= mostLines, math.Abs(a.Size-l.Size) > 0.07*size, a.Turned != l.Turned, dy <= 0:
		return true
	case a.Bold != l.Bold && a.Letters > 3 && l.Letters > 3:
		return true
	case dy > 1.22*d.look.lines(l.Size)+0.3:
		return true
	case bullet.MatchString(l.Text):
		return open.item || c.inset(l) < 0.4*size+c.inset(open.lines[0])
	case d.look.larger(l.Size):
		return false // headings are broken where it looks well
	case c.centred(a) && c.centred(l):
		return false
	}
	return c.indents(i, open)
}

// ends reports whether a text ends as a sentence does.
func ends(text string) bool {
	end, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "”’\"')»]⁰¹²³⁴⁵⁶⁷⁸⁹ "))
	return strings.ContainsRune(".!?:;…。！？؟۔।", end)
}
