package mail

import (
	"io"
	"mime"
	netmail "net/mail"
	"regexp"
	"strings"
	"time"

	"golang.org/x/text/language"

	"dossier/generator/charset"
	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// raw is the first field of a name as it stands; empty without one.
func (p *part) raw(name string) string {
	for _, f := range p.fields {
		if strings.EqualFold(f.name, name) {
			return f.value
		}
	}
	return ""
}

// field is the same as it is read.
func (p *part) field(name string) string { return transcript.OneLine(decodeWords(p.raw(name))) }

// words decodes what RFC 2047 wraps, in any encoding.
var words = mime.WordDecoder{CharsetReader: func(label string, in io.Reader) (io.Reader, error) {
	raw, err := io.ReadAll(in)
	if err != nil {
		return nil, err
	}
	d, err := charset.Decode(raw, label)
	return strings.NewReader(d.Text), err
}}

// decodeWords is a field's value as it is read. Bytes that no encoding is named
// for are taken for what they most likely are.
func decodeWords(value string) string {
	if d, err := charset.Decode([]byte(value), ""); err == nil {
		value = d.Text
	}
	if out, err := words.DecodeHeader(value); err == nil {
		return out
	}
	return value
}

// declared is what the header says of the message.
func (m *message) declared() dossier.Declared {
	h := m.root
	d := dossier.Declared{
		Title:     transcript.Say(h.field("Subject"), "Subject"),
		Published: h.date("Date"),
		URL:       transcript.SayAddress(strings.Trim(h.field("Archived-At"), "<> "), "Archived-At"),
		Outlet:    m.outlet(),
	}
	for _, a := range addresses(h.field("From")) {
		if s := transcript.Say(shownName(a), "From"); s.Value != "" && s.Value != d.Outlet.Value {
			d.Byline = append(d.Byline, s)
		}
	}
	if tag, err := language.Parse(h.field("Content-Language")); err == nil && tag != language.Und {
		d.Language = tag.String()
	}
	return d
}

// outlet is the list that sent the message, by the name it gives itself (RFC
// 2919), or who sent it for its author.
func (m *message) outlet() dossier.Stated {
	list := m.root.field("List-Id")
	if name, _, found := strings.Cut(list, "<"); found && strings.Trim(name, `" `) != "" {
		return transcript.Say(strings.Trim(name, `" `), "List-Id")
	}
	sender := addresses(m.root.field("Sender"))
	if len(sender) == 1 && sender[0].Name != "" && !strings.Contains(m.root.field("From"), sender[0].Address) {
		return transcript.Say(sender[0].Name, "Sender")
	}
	return dossier.Stated{}
}

// addresses are those of a decoded field; one that is not quite as it should be
// is a name alone.
func addresses(field string) []*netmail.Address {
	if field == "" {
		return nil
	}
	if list, err := netmail.ParseAddressList(field); err == nil {
		return list
	}
	if name, rest, found := strings.Cut(field, "<"); found {
		address, _, _ := strings.Cut(rest, ">")
		return []*netmail.Address{{Name: strings.Trim(name, `"' `), Address: address}}
	}
	return []*netmail.Address{{Name: field}}
}

// shownName is who an address says it is of: its name, else the address.
func shownName(a *netmail.Address) string {
	if name := strings.Trim(a.Name, `"' `); name != "" {
		return name
	}
	return a.Address
}

// date is the day that a field states, where its writer was.
func (p *part) date(field string) dossier.Stated {
	value := p.field(field)
	if at, err := netmail.ParseDate(value); err == nil {
		return transcript.SayDate(at.Format(time.DateOnly), field)
	}
	return transcript.SayDate(value, field)
}

// shownFields are the fields that mail programs show, besides the subject.
var shownFields = []string{"From", "To", "Cc", "Reply-To", "Date"}

// showHeader writes the header down as it is shown.
func (m *message) showHeader(title dossier.Stated) {
	if title.Value != "" {
		m.lines = append(m.lines, line{title.Value, dossier.Block{Kind: dossier.BlockHeading, Level: 1, Reason: dossier.ReasonHeadline}})
	}
	for _, name := range shownFields {
		if value := m.root.field(name); value != "" {
			m.lines = append(m.lines, line{name + ": " + value, dossier.Block{Reason: dossier.ReasonHeader}})
		}
	}
}

// forwarded is how subjects say that a message is passed on, in the languages
// of mail programs.
var forwarded = regexp.MustCompile(`(?i)^\s*(?:fwd?|wg|tr|rv|enc|i|vs|doorst)\s*:`)
