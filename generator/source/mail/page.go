package mail

import (
	"errors"
	"fmt"
	"strings"

	"dossier/generator/dossier"
	"dossier/generator/source/web"
	"dossier/generator/transcript"
)

// isPage reports whether the message is a page that a browser saved as MHTML
// (RFC 2557): it says so, or holds a page with its address and goes to nobody.
func (m *message) isPage() bool {
	page, from := m.page(), strings.ToLower(m.root.raw("From"))
	switch sent := m.root.raw("To") + m.root.raw("Received") + m.root.raw("Delivered-To"); {
	case m.root.raw("Snapshot-Content-Location") != "":
		return true
	case sent != "":
		return false
	case strings.Contains(from, "saved by ") && !strings.Contains(from, "@"):
		return true
	}
	return page != nil && page.raw("Content-Location") != "" && m.root.raw("Message-Id") == ""
}

// page is the part that is the page: the one that the header names as the
// start, else the first.
func (m *message) page() *part {
	if start := strings.Trim(m.root.params["start"], "<>"); start != "" {
		if p := m.root.first(func(p *part) bool { return isHTML(p) && strings.Trim(p.raw("Content-ID"), "<>") == start }); p != nil {
			return p
		}
	}
	return m.root.first(isHTML)
}

func isHTML(p *part) bool { return p.media == "text/html" || p.media == "application/xhtml+xml" }

// enoughFrame is how many letters a frame has that is worth a word.
const enoughFrame = 300

// readPage reads a saved page.
func (m *message) readPage() (*dossier.Transcript, error) {
	page := m.page()
	if page == nil {
		return nil, errors.New("the saved page holds no page")
	}
	about := web.About{Charset: page.params["charset"], Captured: m.root.date("Date")}
	for _, at := range []struct {
		part *part
		name string
	}{{m.root, "Snapshot-Content-Location"}, {page, "Content-Location"}, {m.root, "Content-Location"}} {
		if about.URL.Value == "" {
			about.URL = transcript.SayAddress(at.part.field(at.name), at.name)
		}
	}
	t, err := web.Read(page.decoded(), about)
	if err != nil {
		return nil, err
	}
	t.Kind = "mhtml"
	frames := 0
	m.root.each(func(p *part) {
		if p != page && isHTML(p) && letters([]*part{p}) >= enoughFrame {
			frames++
		}
	})
	if frames > 0 {
		t.Problems = append(t.Problems, dossier.Problem{Message: fmt.Sprintf("frames of the page with text in them that are not read: %d", frames)})
	}
	if page.damaged {
		t.Problems = append(t.Problems, damagedBody)
	}
	if m.root.torn {
		t.Problems = append(t.Problems, dossier.Problem{Message: "the saved page is cut off: its last part has no end"})
	}
	return t, nil
}
