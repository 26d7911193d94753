package site

import (
	"bufio"
	"io"
	"sort"
	"strconv"
	"strings"

	"github.com/alecthomas/chroma/v2"
	"golang.org/x/text/unicode/bidi"

	"dossier/generator/dossier"
)

// formatter writes a listing's tokens as numbered lines in HTML. It opens and
// closes the elements of the marks as the tokens pass, so that any two marks
// may nest or cross and the HTML is still well formed.
type formatter struct{ listing *dossier.Listing }

// Format implements chroma.Formatter. Styles are the style sheet's business.
func (f formatter) Format(w io.Writer, _ *chroma.Style, tokens chroma.Iterator) error {
	out := bufio.NewWriter(w)
	s := setter{w: out, marks: nestable(f.listing.Marks), named: map[string]bool{}}
	out.WriteString(`<ol class="lines wide">`)
	lines, at := f.listing.Lines, 0
	var open *dossier.ListedLine
	for t := tokens(); t != chroma.EOF; t = tokens() {
		for len(lines) > 0 && open == nil && lines[0].Span.Start <= at {
			open = &lines[0]
			lines = lines[1:]
			s.openLine(open, f.listing.Text)
			if open.Span.End <= at { // an empty line
				s.closeLine(open)
				open = nil
			}
		}
		if open != nil {
			s.token(at, t.Value)
		}
		if at += len(t.Value); open != nil && open.Span.End <= at {
			s.closeLine(open)
			open = nil
		}
	}
	for i := range lines { // empty lines at the end
		s.openLine(&lines[i], f.listing.Text)
		s.closeLine(&lines[i])
	}
	out.WriteString("</ol>")
	return out.Flush()
}

// nestable are the marks in the order in which they open: by start, the longer
// first, then by kind, then as given. Empty ones mark nothing.
func nestable(marks []dossier.Mark) []dossier.Mark {
	kept := make([]dossier.Mark, 0, len(marks))
	for _, m := range marks {
		if m.Span.Len() > 0 {
			kept = append(kept, m)
		}
	}
	sort.SliceStable(kept, func(i, j int) bool {
		a, b := kept[i], kept[j]
		switch {
		case a.Span.Start != b.Span.Start:
			return a.Span.Start < b.Span.Start
		case a.Span.End != b.Span.End:
			return a.Span.End > b.Span.End
		}
		return outer[a.Kind] < outer[b.Kind]
	})
	return kept
}

// outer orders marks of the same words, the outermost first.
var outer = map[dossier.MarkKind]int{
	dossier.MarkCited: 0, dossier.MarkAside: 1, dossier.MarkQuote: 2, dossier.MarkDate: 3, dossier.MarkActor: 4,
}

// setter is the state of setting one listing.
type setter struct {
	w     *bufio.Writer
	marks []dossier.Mark // not yet open
	open  []element      // the stack of open elements, the innermost last
	links int            // how many of them are links
	held  []dossier.Mark // open marks that go on in the next line
	named map[string]bool
}

// element is an open mark.
type element struct {
	mark dossier.Mark
	link bool // an <a>; otherwise a <span>
}

func (s *setter) openLine(line *dossier.ListedLine, text string) {
	class := "row"
	if line.Class != "" {
		class = escaped(line.Class) + " row"
	}
	id, n := "L"+strconv.Itoa(line.Number), strconv.Itoa(line.Number)
	s.put(`<li class="`, class, `"`)
	if line.Class == "off" {
		s.put(` id="`, id, `"`)
	}
	s.put(`><a class="ln" href="#`, id, `">`, n, `</a><p`)
	if rightToLeft(text[line.Span.Start:line.Span.End]) {
		s.put(` dir="auto"`)
	}
	s.put(`>`)
	if line.Class != "off" {
		s.put(`<span id="`, id, `">`)
	}
	held := s.held
	s.held = nil
	for _, m := range held {
		if m.Span.End > line.Span.Start {
			s.begin(m)
		}
	}
}

func (s *setter) closeLine(line *dossier.ListedLine) {
	for _, e := range s.closeFrom(0) {
		if e.mark.Span.End > line.Span.End {
			s.held = append(s.held, e.mark)
		}
	}
	if line.Class != "off" {
		s.put(`</span>`)
	}
	s.put(`</p>`)
	s.note(line)
	s.put(`</li>`)
}

func (s *setter) note(line *dossier.ListedLine) {
	if line.Note == "" && len(line.Links) == 0 {
		return
	}
	s.put(`<p class="note">`, escaped(line.Note))
	for i, l := range line.Links {
		if i > 0 || line.Note != "" {
			s.put(" ")
		}
		s.put(`<a`)
		s.attr("class", l.Class)
		s.attr("href", safeHref(l.Href))
		s.put(`>`, escaped(l.Text), `</a>`)
	}
	s.put(`</p>`)
}

// token sets the words at an offset, after opening and closing what begins
// and ends there.
func (s *setter) token(at int, words string) {
	s.endAt(at)
	for len(s.marks) > 0 && s.marks[0].Span.Start <= at {
		m := s.marks[0]
		s.marks = s.marks[1:]
		if m.Span.End > at {
			s.openMark(m)
		}
	}
	s.put(escaped(words))
}

// endAt closes the marks that end at an offset, and cuts those inside them
// that go on.
func (s *setter) endAt(at int) {
	for i, e := range s.open {
		if e.mark.Span.End > at {
			continue
		}
		for _, e := range s.closeFrom(i) {
			if e.mark.Span.End > at {
				s.begin(e.mark)
			}
		}
		return
	}
}

// openMark opens a mark. Where it crosses an open one, one of the two is cut:
// never the cited words, which must stay in one element to be marked as the
// target of a link, else the one that opened first.
func (s *setter) openMark(m dossier.Mark) {
	cut := len(s.open)
	for i, e := range s.open {
		kept := e.mark.Kind == dossier.MarkCited && m.Kind != dossier.MarkCited
		if e.mark.Span.End < m.Span.End && !kept {
			cut = i
			break
		}
	}
	crossed := s.closeFrom(cut)
	s.begin(m)
	for _, e := range crossed {
		s.begin(e.mark)
	}
}

// closeFrom closes the open elements from the i-th inwards and returns them,
// the outermost first.
func (s *setter) closeFrom(i int) []element {
	closed := append([]element(nil), s.open[i:]...)
	for j := len(s.open) - 1; j >= i; j-- {
		if s.open[j].link {
			s.links--
			s.put("</a>")
		} else {
			s.put("</span>")
		}
	}
	s.open = s.open[:i]
	return closed
}

// begin writes a mark's start tag. A link inside a link would be no HTML: the
// inner one keeps its look and loses its way.
func (s *setter) begin(m dossier.Mark) {
	href := safeHref(m.Href)
	link := href != "" && m.Kind != dossier.MarkCited && s.links == 0
	if link {
		s.links++
		s.put("<a")
	} else {
		s.put("<span")
	}
	if m.ID != "" && !s.named[m.ID] {
		s.named[m.ID] = true
		s.attr("id", m.ID)
	}
	s.attr("class", markClass[m.Kind])
	if link {
		s.attr("href", href)
	}
	s.attr("title", m.Title)
	s.put(">")
	s.open = append(s.open, element{m, link})
}

// markClass are the classes by which the style sheet knows the marks.
var markClass = map[dossier.MarkKind]string{
	dossier.MarkQuote: "qt",
	dossier.MarkActor: "pe",
	dossier.MarkDate:  "da",
	dossier.MarkAside: "as",
}

func (s *setter) attr(key, value string) {
	if value != "" {
		s.put(" ", key, `="`, escaped(value), `"`)
	}
}

func (s *setter) put(parts ...string) {
	for _, p := range parts {
		s.w.WriteString(p)
	}
}

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
