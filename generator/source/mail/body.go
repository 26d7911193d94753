package mail

import (
	"errors"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"dossier/generator/charset"
	"dossier/generator/dossier"
	"dossier/generator/source/web"
	"dossier/generator/transcript"
)

// readBody writes down what the message says, into m.lines, and into t what is
// to be known of it.
func (m *message) readBody(t *dossier.Transcript) error {
	header := len(m.lines)
	var failed error
	damaged := false
	for _, p := range m.root.shown() {
		if err := m.readPart(p, t); err != nil {
			failed = errors.Join(failed, err)
		}
		damaged = damaged || p.damaged
	}
	if m.root.clipped {
		t.Problems = append(t.Problems, dossier.Problem{Message: "lines of the message's header are too long to be read and were passed over"})
	}
	if damaged {
		t.Problems = append(t.Problems, damagedBody)
	}
	if torn := m.root.first(func(p *part) bool { return p.torn }); torn != nil {
		t.Problems = append(t.Problems, dossier.Problem{Message: "the message is cut off: its last part has no end"})
	}
	switch {
	case len(m.lines) > header:
		return nil
	case failed != nil:
		return failed
	}
	return errors.New("the message holds no text")
}

// damagedBody is said of a body of which not all could be decoded.
var damagedBody = dossier.Problem{Message: "the base64 of the message is damaged or cut off: words may be missing", Hint: "save the message again"}

// shown are the parts that a mail program shows, one below the other.
func (p *part) shown() []*part {
	switch {
	case p.attached():
		return nil
	case p.media == "multipart/alternative":
		return alternative(p)
	case p.media == "multipart/signed", p.media == "multipart/related":
		for _, inner := range p.parts {
			if parts := inner.shown(); len(parts) > 0 {
				return parts
			}
		}
		return nil
	case strings.HasPrefix(p.media, "multipart/"):
		var all []*part
		for _, inner := range p.parts {
			all = append(all, inner.shown()...)
		}
		return all
	case p.media == "text/plain" || p.media == "text/html":
		return []*part{p}
	}
	return nil
}

// enough is how much of what the page says the plain form must say to be read
// in its place. A stub (“see this message in your browser”) says far less.
const enough = 0.8

// alternative chooses among the forms of one message: the plain one, whose
// quotations and signature can be told, unless another says more.
func alternative(p *part) []*part {
	var plain, page []*part
	for _, inner := range p.parts {
		forms := inner.shown()
		for _, f := range forms {
			if f.media == "text/html" {
				page = forms
			}
		}
		if len(forms) > 0 && forms[0].media == "text/plain" && plain == nil {
			plain = forms
		}
	}
	if page == nil || plain != nil && letters(plain) >= enough*letters(page) {
		return plain
	}
	return page
}

// letters counts those of what parts show, addresses of links left out.
func letters(parts []*part) float64 {
	n := 0
	for _, p := range parts {
		text := string(p.decoded())
		if p.media == "text/html" {
			text = shownText(text)
		}
		for _, word := range strings.Fields(text) {
			if strings.Contains(word, "://") {
				continue
			}
			for _, r := range word {
				if unicode.IsLetter(r) || r == unicode.ReplacementChar {
					n++
				}
			}
		}
	}
	return float64(n)
}

// shownText is roughly what a page shows.
func shownText(page string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(page))
	hidden := false
	for {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			if !hidden {
				b.Write(z.Text())
				b.WriteByte(' ')
			}
		case html.StartTagToken, html.EndTagToken:
			name, _ := z.TagName()
			if n := string(name); n == "style" || n == "script" || n == "title" {
				hidden = kind == html.StartTagToken
			}
		}
	}
}

// readPart reads a part that is shown.
func (m *message) readPart(p *part, t *dossier.Transcript) error {
	if p.media == "text/html" {
		return m.readHTML(p, t)
	}
	raw := p.decoded()
	if len(strings.TrimSpace(string(raw))) == 0 {
		return nil
	}
	d, err := charset.Decode(raw, p.params["charset"])
	if err != nil {
		return err
	}
	if t.Encoding == "" {
		t.Encoding = d.Encoding
	}
	if d.Note != "" {
		t.Problems = append(t.Problems, dossier.Problem{Message: d.Note})
	}
	flowed := strings.EqualFold(p.params["format"], "flowed")
	m.lines = append(m.lines, plainLines(d.Text, flowed, flowed && strings.EqualFold(p.params["delsp"], "yes"))...)
	return nil
}

// sentToMany reports whether a message is a newsletter, or one passed on: its
// page has an article in it, and much around it.
func (m *message) sentToMany() bool {
	precedence := strings.ToLower(m.root.raw("Precedence"))
	return m.root.raw("List-Id")+m.root.raw("List-Unsubscribe") != "" || precedence == "bulk" || precedence == "list" ||
		forwarded.MatchString(m.root.field("Subject"))
}

// readHTML reads a body that is a page. In a letter from one person to another
// all that has no reason not to be is what the sender says; so it is where
// nothing looks like an article.
func (m *message) readHTML(p *part, t *dossier.Transcript) error {
	page, err := web.Read(p.decoded(), web.About{Charset: p.params["charset"]})
	if err != nil {
		return err
	}
	if t.Encoding == "" {
		t.Encoding = page.Encoding
	}
	if t.Declared.Language == "" {
		t.Declared.Language = page.Declared.Language
	}
	article := m.sentToMany() && slices.ContainsFunc(page.Blocks, func(b dossier.Block) bool { return b.Reporting })
	i := 0
	for words := range strings.Lines(page.Text) {
		b := page.Blocks[i]
		if !article && (b.Reason == "" || b.Reason == dossier.ReasonWidget) {
			b.Reporting, b.Reason = true, ""
		}
		m.lines = append(m.lines, line{transcript.OneLine(words), b})
		i++
	}
	for _, problem := range page.Problems {
		problem.Line = 0 // lines are added above
		t.Problems = append(t.Problems, problem)
	}
	return nil
}
