package site

import (
	"bufio"
	"strconv"

	"dossier/generator/dossier"
)

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
