// Package mail reads e-mail messages (RFC 5322, MIME) and web pages saved as
// MHTML, which are messages that hold a page.
//
// In come a file's bytes. Of a message comes out a transcript with its subject,
// the lines of its header that mail programs show, and the body: the plain form
// where it says as much as the page beside it, with the lines that were wrapped
// for the screen joined again. Earlier messages that it quotes, the signature
// and the header are set aside. Of a saved page comes out the page's transcript.
//
// Attachments are named in a Problem and not read; of a mailbox the first
// message is read and the others are counted. An encrypted message is refused.
package mail

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// widest bounds a file.
const widest = 64 << 20

// Read reads a message or a saved page.
func Read(raw []byte) (*dossier.Transcript, error) {
	if len(raw) > widest {
		return nil, fmt.Errorf("the message has more than %d MB", widest>>20)
	}
	raw = bytes.TrimLeft(bytes.TrimPrefix(raw, []byte("\uFEFF")), "\r\n")
	first, more := firstOf(raw)
	root, wraps, err := unwrapped(parsePart(first))
	if err != nil {
		return nil, err
	}
	m := message{root: root}
	if err := m.root.divide(&m.parts, wraps); err != nil {
		return nil, err
	}
	if m.isPage() {
		return m.readPage()
	}
	t, err := m.read()
	if err == nil && wraps > 0 {
		t.Problems = append(t.Problems, dossier.Problem{Message: "the message is nothing but another message, which is read in its place"})
	}
	if err == nil && more > 0 {
		t.Problems = append(t.Problems, dossier.Problem{
			Message: fmt.Sprintf("further messages in this mailbox that are not read: %d", more), Hint: "save each message in a file of its own",
		})
	}
	return t, err
}

// message is the work on one message.
type message struct {
	root  *part
	parts int // so far
	lines []line
}

// line is a line of the transcript in the making.
type line struct {
	words string
	block dossier.Block
}

// firstOf parts the first message of a mailbox from the others, and counts
// these. In a mailbox each begins with a line “From ” and an address (RFC 4155).
func firstOf(raw []byte) (first []byte, more int) {
	if !bytes.HasPrefix(raw, []byte("From ")) {
		return raw, 0
	}
	_, rest, _ := bytes.Cut(raw, []byte("\n"))
	first = rest
	for at := 0; ; {
		i := bytes.Index(rest[at:], []byte("\nFrom "))
		if i < 0 {
			return first, more
		}
		at += i + 1
		line, after, _ := bytes.Cut(rest[at:], []byte("\n"))
		blank := bytes.HasSuffix(rest[:at], []byte("\n\n")) || bytes.HasSuffix(rest[:at], []byte("\n\r\n"))
		if blank && len(line) < 200 && fieldName.Match(after[:min(len(after), 100)]) {
			if more++; more == 1 {
				first = rest[:at]
			}
		}
	}
}

// read reads a message.
func (m *message) read() (*dossier.Transcript, error) {
	if m.root.encrypted() {
		return nil, errEncrypted
	}
	t := &dossier.Transcript{Kind: "email", Declared: m.declared()}
	m.showHeader(t.Declared.Title)
	if err := m.readBody(t); err != nil {
		return nil, err
	}
	markReplies(m.lines, forwarded.MatchString(m.root.field("Subject")))
	var w transcript.Writer
	for _, l := range m.lines {
		w.Add(l.words, l.block)
	}
	t.Text, t.Blocks = w.Text(), w.Blocks()
	t.Problems = append(t.Problems, m.attachments()...)
	return t, nil
}

var errEncrypted = errors.New("the message is encrypted")

// mostNamed is how many attachments are named.
const mostNamed = 10

// attachments names the parts that are not read.
func (m *message) attachments() []dossier.Problem {
	var names []string
	m.root.each(func(p *part) {
		if p.attached() {
			names = append(names, p.name())
		}
	})
	if len(names) == 0 {
		return nil
	}
	said := strings.Join(names[:min(len(names), mostNamed)], ", ")
	if n := len(names) - mostNamed; n > 0 {
		said += fmt.Sprintf(" and %d more", n)
	}
	return []dossier.Problem{{Message: "attachments that are not read: " + strings.TrimRight(said, "."), Hint: "save those that are sources beside it"}}
}
