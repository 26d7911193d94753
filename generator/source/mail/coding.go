package mail

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"strings"
)

// decoded is the body as it was before it was made fit to be sent. What cannot
// be undone in it is left out, and the part is damaged.
func (p *part) decoded() []byte {
	switch strings.ToLower(strings.TrimSpace(p.raw("Content-Transfer-Encoding"))) {
	case "base64":
		out, err := base64.StdEncoding.DecodeString(string(p.body)) // passes over line ends
		if err != nil {
			out, p.damaged = salvaged(p.body)
		}
		return out
	case "quoted-printable":
		return unquoted(p.body)
	}
	return p.body
}

// salvaged is what damaged base64 still says. Four characters make three bytes
// (RFC 4648); what is lost or changed in a line is not to shift the lines below
// it, so each is read alone, unless the sender broke lines at any place.
// White space and blank lines are no damage.
func salvaged(body []byte) (out []byte, damaged bool) {
	body = bytes.TrimSpace(body)
	first, _, _ := bytes.Cut(body, []byte("\n"))
	if len(bytes.TrimSpace(first))%4 != 0 {
		body = bytes.ReplaceAll(bytes.ReplaceAll(body, []byte("\n"), nil), []byte("\r"), nil)
	}
	for line := range bytes.Lines(body) {
		line = bytes.TrimSpace(line)
		if bytes.ContainsAny(line, " \t") {
			damaged = true // a list's own words below the body
			continue
		}
		for len(line) > 0 {
			four := line[:min(4, len(line))]
			line = line[len(four):]
			made, whole := quantum(four)
			out, damaged = append(out, made...), damaged || !whole
		}
	}
	return out, damaged
}

// quantum is the bytes that four characters of base64 make; whole is false when
// they make fewer than they should.
func quantum(four []byte) (made []byte, whole bool) {
	bare := bytes.TrimRight(four, "=")
	made = make([]byte, 3)
	n, err := base64.RawStdEncoding.Decode(made, bare)
	if err != nil {
		return nil, false
	}
	return made[:n], len(four) == 4
}

// unquoted undoes quoted-printable (RFC 2045, 6.7). What does not follow its
// rules stands for itself: words are not lost to a stray “=”.
func unquoted(body []byte) []byte {
	out := make([]byte, 0, len(body))
	for line := range bytes.Lines(body) {
		words := bytes.TrimRight(line, "\r\n")
		end := line[len(words):]
		if words = bytes.TrimRight(words, " \t"); bytes.HasSuffix(words, []byte("=")) {
			words, end = words[:len(words)-1], nil // it goes on in the next
		}
		for len(words) > 0 {
			at := bytes.IndexByte(words, '=')
			if at < 0 {
				break
			}
			out, words = append(out, words[:at]...), words[at:]
			var c [1]byte
			if len(words) < 3 {
				break
			}
			if _, err := hex.Decode(c[:], words[1:3]); err != nil {
				out, words = append(out, '='), words[1:]
				continue
			}
			out, words = append(out, c[0]), words[3:]
		}
		out = append(append(out, words...), end...)
	}
	return out
}
