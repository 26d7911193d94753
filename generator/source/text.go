package source

import (
	"bytes"
	"encoding/json"
	"errors"
	netmail "net/mail"
	"path"
	"regexp"
	"strings"
)

// prologue is what may stand before the first tag of a file of tags: white
// space, comments, an XML declaration and other instructions.
const prologue = `\s*(?:<\?[^>]{0,300}\?>\s*|<!--(?s:.*?)-->\s*)*`

var (
	// htmlStart is how pages begin, with the tag that follows. A text about
	// pages may begin with one of these, and goes on with words.
	htmlStart = regexp.MustCompile(`(?i)^` + prologue + `(?:<!doctype\s+html[^>]*>|<html[\s>]|<head[\s>]|<body[\s>])`)
	htmlNext  = regexp.MustCompile(`(?i)^` + prologue + `(?:<!doctype\s+html[^>]*>|<(?:html|head|body)(?:\s[^>]*)?>)` + prologue + `<[a-z!]`)
	htmlEnd   = regexp.MustCompile(`(?i)</(?:html|head|body|title|p|div|script|style|h[1-6]|table|a|span|article|section|li|ul|td|tr|b|i|em|strong|font|center)\s*>`)
	// htmlPiece is how a piece of a page begins, copied without its head.
	htmlPiece = regexp.MustCompile(`(?i)^` + prologue + `<(?:article|main|section|div|p|h[1-6]|table|title|meta|link|style|script|header|center|figure|ul|ol|blockquote)(?:\s[^>]*)?/?>`)
	htmlTag   = regexp.MustCompile(`(?i)<(?:html|head|body|title|meta|p|div|article|h[1-6]|br|table|ul|ol|span|a)[\s/>]`)
)

// fewestEnds is how many tags a piece of a page closes in its beginning.
const fewestEnds = 3

// amongTexts tells the formats that are written in characters apart.
func amongTexts(name string, raw []byte) (format, error) {
	text := bytes.TrimPrefix(raw, []byte("\uFEFF"))
	head := narrow(text[:min(len(text), 64<<10)])
	ext := strings.ToLower(path.Ext(name))
	switch {
	case isPage(head, raw, ext):
		return webPage, nil
	case isMessage(text, ext):
		return message, nil
	case isJSON(text):
		return format{}, errors.New("this is JSON data, which is not read; save the article itself as a text or a page")
	case markdownNames[ext]:
		return markdownDoc, nil
	}
	return plainText, nil
}

// markdownNames are the endings of Markdown: nothing in the words of a text
// tells it from a plain one.
var markdownNames = map[string]bool{".md": true, ".markdown": true}

// isPage reports whether a text is a web page, whole or in part.
func isPage(head, raw []byte, ext string) bool {
	named := ext == ".html" || ext == ".htm" || ext == ".xhtml" || ext == ".xht"
	switch {
	case named && htmlTag.Match(head):
		return true
	case htmlStart.Match(head):
		end := narrow(raw[max(0, len(raw)-1024):])
		return (htmlNext.Match(head) || bytes.Contains(bytes.ToLower(end), []byte("</html>")) || bytes.Contains(bytes.ToLower(end), []byte("</body>"))) &&
			(htmlEnd.Match(head) || htmlEnd.Match(end))
	case markdownNames[ext]:
		return false // it may hold pieces of a page
	}
	return htmlPiece.Match(head) && len(htmlEnd.FindAllIndex(head, fewestEnds)) >= fewestEnds
}

// isJSON reports whether a text is data as programs exchange it: all of it is
// one object or list. An article may begin like one.
func isJSON(text []byte) bool {
	text = bytes.TrimSpace(text)
	return len(text) > 0 && (text[0] == '{' || text[0] == '[') && json.Valid(text)
}

// narrow takes the zero bytes out of a stretch of a text in UTF-16, so that it
// can be looked through.
func narrow(text []byte) []byte {
	if bytes.IndexByte(text, 0) < 0 {
		return text
	}
	text = bytes.TrimPrefix(bytes.TrimPrefix(text, []byte{0xFF, 0xFE}), []byte{0xFE, 0xFF})
	return bytes.ReplaceAll(text, []byte{0}, nil)
}

// header is a field of a message's header.
var header = regexp.MustCompile(`^([!-9;-~]{1,60}):`)

// ofMessages are the header fields by which a message is known (RFC 5322, RFC
// 2045); those that only programs write count true.
var ofMessages = map[string]bool{
	"from": false, "to": false, "subject": false, "date": false, "cc": false, "reply-to": false, "sender": false,
	"received": true, "message-id": true, "mime-version": true, "content-type": true, "return-path": true,
	"delivered-to": true, "content-transfer-encoding": true, "in-reply-to": true, "references": true,
	"snapshot-content-location": true, "list-id": true, "dkim-signature": true,
}

// mostFields is how many fields of a header are looked at.
const mostFields = 2000

// isMessage reports whether a text begins with the header of a message, whose
// lines may be of any length. A memo and an interview may begin with “From:”,
// “To:” and “Date:”; what makes three fields a message is one that only programs
// write, or an address and a date in the form in which programs write them.
func isMessage(text []byte, ext string) bool {
	known, machine, fields := map[string]string{}, false, 0
	for line := range bytes.Lines(bytes.TrimLeft(text, "\r\n")) {
		line = bytes.TrimRight(line, "\r\n")
		m := header.FindSubmatch(line[:min(len(line), 100)])
		switch {
		case len(line) == 0 || fields > mostFields:
			return isHeader(known, machine, ext)
		case m != nil:
			fields++
			field := strings.ToLower(string(m[1]))
			if byPrograms, is := ofMessages[field]; is {
				known[field] = string(bytes.TrimSpace(line[len(m[0]):]))
				machine = machine || byPrograms
			}
		case fields > 0 && (line[0] == ' ' || line[0] == '\t') && len(bytes.TrimSpace(line)) > 0:
		case bytes.HasPrefix(line, []byte("From ")) && fields == 0:
		default:
			return false
		}
	}
	return isHeader(known, machine, ext)
}

func isHeader(known map[string]string, machine bool, ext string) bool {
	if ext == ".eml" || ext == ".mht" || ext == ".mhtml" {
		return len(known) >= 2
	}
	_, err := netmail.ParseDate(known["date"])
	return len(known) >= 3 && (machine || err == nil && strings.Contains(known["from"], "@"))
}
