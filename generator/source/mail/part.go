package mail

import (
	"bytes"
	"fmt"
	"mime"
	"regexp"
	"strings"
)

const (
	deepest = 20   // parts in parts
	most    = 2000 // parts in all
)

// part is a message or a part of one: its header and its body, which may be
// parts again. (RFC 2045, RFC 2046.)
type part struct {
	fields []headerField
	media  string            // “text/html”, in lower case
	params map[string]string // of the media type
	body   []byte            // as it is sent
	parts  []*part
	outer  *part
	torn   bool // its last part has no end

	damaged bool // not all of the body could be decoded
	clipped bool // lines of the header were passed over
}

type headerField struct{ name, value string }

// fieldName is how a line of a header begins.
var fieldName = regexp.MustCompile(`^([!-9;-~]{1,80})[ \t]*:`)

const (
	longestHeader = 1 << 20  // bytes of a header that are kept
	longestField  = 64 << 10 // and of a line of it
)

// parsePart parts header and body. A line that is no field is passed over, and
// so is what is longer than any program would write: it is no body yet.
func parsePart(raw []byte) *part {
	p := &part{}
	var value []string // of the last field, line by line
	end := func() {
		if last := len(p.fields) - 1; last >= 0 {
			p.fields[last].value = strings.Join(value, " ")
		}
	}
	for size := 0; len(raw) > 0; {
		var text []byte
		text, raw, _ = bytes.Cut(raw, []byte("\n"))
		if text = bytes.TrimRight(text, "\r"); len(text) == 0 {
			break
		}
		if len(text) > longestField || size > longestHeader {
			p.clipped = true
			continue
		}
		if m := fieldName.FindSubmatch(text); m != nil {
			end()
			p.fields = append(p.fields, headerField{name: strings.ToLower(string(m[1]))})
			value = []string{string(bytes.TrimSpace(text[len(m[0]):]))}
		} else if text[0] == ' ' || text[0] == '\t' {
			value = append(value, string(bytes.TrimSpace(text)))
		}
		size += len(text)
	}
	end()
	p.body = raw
	p.setMedia()
	return p
}

func (p *part) setMedia() {
	p.media = "text/plain"
	stated := p.raw("Content-Type")
	if stated == "" {
		return
	}
	media, params, err := mime.ParseMediaType(stated)
	if err != nil {
		media, _, _ = strings.Cut(strings.ToLower(stated), ";")
		params = map[string]string{}
		for _, m := range looseParam.FindAllStringSubmatch(stated, 20) {
			params[strings.ToLower(m[1])] = m[2] + m[3]
		}
	}
	if media = strings.TrimSpace(media); strings.Contains(media, "/") {
		p.media, p.params = media, params
	}
}

// looseParam is a parameter in a header that is not quite as it should be.
var looseParam = regexp.MustCompile(`;\s*([A-Za-z0-9-]+)\s*=\s*(?:"([^"]*)"|([^";\s]+))`)

// unwrapped is the message in a message that is nothing but another, and how
// often it was one.
func unwrapped(p *part) (inner *part, wraps int, err error) {
	for ; p.media == "message/rfc822"; wraps++ {
		if wraps > deepest {
			return nil, 0, errDeep
		}
		p = parsePart(bytes.TrimLeft(p.decoded(), "\r\n"))
	}
	return p, wraps, nil
}

var errDeep = fmt.Errorf("the message nests its parts more than %d deep", deepest)

// divide parts a body that is made of parts; seen counts them.
func (p *part) divide(seen *int, depth int) error {
	if depth > deepest {
		return errDeep
	}
	if *seen++; *seen > most {
		return fmt.Errorf("the message has more than %d parts", most)
	}
	boundary := p.params["boundary"]
	if !strings.HasPrefix(p.media, "multipart/") || boundary == "" {
		return nil
	}
	bodies, ended := split(p.body, boundary)
	p.torn = !ended
	for _, b := range bodies {
		inner := parsePart(b)
		inner.outer = p
		p.parts = append(p.parts, inner)
		if err := inner.divide(seen, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// split cuts a body at its boundary; ended says that the last boundary stands
// there.
func split(body []byte, boundary string) (parts [][]byte, ended bool) {
	mark := []byte("--" + boundary)
	start := -1
	for at := 0; at < len(body); {
		line := body[at:]
		if i := bytes.IndexByte(line, '\n'); i >= 0 {
			line = line[:i+1]
		}
		if rest, is := bytes.CutPrefix(line, mark); is {
			rest = bytes.TrimRight(rest, " \t\r\n")
			last := bytes.Equal(rest, []byte("--"))
			if len(rest) == 0 || last {
				if start >= 0 {
					parts = append(parts, body[start:max(start, at-1)])
				}
				if start = at + len(line); last {
					return parts, true
				}
			}
		}
		at += len(line)
	}
	if start >= 0 {
		parts = append(parts, body[min(start, len(body)):])
	}
	return parts, false
}
