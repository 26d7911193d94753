package page

import (
	"strings"

	"dossier/generator/dossier"
)

// chapter is a heading with paragraphs.
type chapter struct {
	ID    string
	Title string
	Text  []string
}

// chapters of the page about method, each method_ID_title and method_ID_text
// in the interface's words; paragraphs stand apart by an empty line.
var chapters = []string{"promise", "draft", "speakers", "evidence", "dates", "aside", "themes", "silence", "limits"}

func (p *plan) method() {
	p.sheet(methodPath, "method", func() {
		p.aboutAll()
		p.show(p.Sources[:min(1, len(p.Sources))]...)
		p.text(p.firstCode())
	}, (*sheet).method)
}

func (s *sheet) method() dossier.Page {
	view := struct {
		Chapters []chapter
		Version  string
		Unread   []unreadRow
	}{Version: s.opts.Version, Unread: s.fewUnread()}
	h := head{}
	for _, id := range chapters {
		ch := chapter{ID: id, Title: s.say("method_" + id + "_title")}
		for _, p := range strings.Split(strings.TrimSpace(s.say("method_"+id+"_text", "example", s.example())), "\n\n") {
			ch.Text = append(ch.Text, strings.TrimSpace(p))
		}
		view.Chapters = append(view.Chapters, ch)
		h.Toc = append(h.Toc, link{Text: ch.Title, Href: "#" + id})
	}
	h.Toc = append(h.Toc, s.contents("key", shownIf("unread", len(view.Unread) > 0))...)
	return s.page(s.say("nav_method"), h, view)
}

// example is a reference as this dossier prints them; empty without any.
func (s *sheet) example() string {
	if len(s.Sources) > 0 {
		for _, p := range s.Sources[0].Points {
			if p.Cite.Found() {
				return s.say("method_example", "code", code(p.Cite))
			}
		}
	}
	if code := s.firstCode(); code != "" {
		return s.say("method_example", "code", code)
	}
	return ""
}

// firstCode is the place of the first statement that is found in its source.
func (c *composer) firstCode() string {
	for _, f := range c.Sources {
		for _, q := range f.Said {
			if q.Cite.Found() {
				return code(q.Cite)
			}
		}
	}
	return ""
}

// notFound is shown by a server in the place of a page at any depth, so only an
// address that is known from its root can be right on it. Without one it is
// bare: it links nothing and says in words how to get back.
func (p *plan) notFound() {
	p.sheet(notFoundPath, "not_found", p.aboutAll, (*sheet).notFound)
}

func (s *sheet) notFound() dossier.Page {
	view := struct{ Text, Home, Sources string }{s.say("not_found_text"), href(homePath), href(sourcesPath)}
	bare := s.BaseURL == ""
	if bare {
		view.Text, view.Home, view.Sources = s.say("not_found_bare"), "", ""
	}
	return s.page(s.say("not_found_title"), head{Bare: bare}, view)
}
