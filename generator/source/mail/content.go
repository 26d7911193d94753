package mail

import (
	"bytes"
	"mime"
	"strings"

	"dossier/generator/transcript"
)

// each calls do with the part and all in it, in order.
func (p *part) each(do func(*part)) {
	do(p)
	for _, inner := range p.parts {
		inner.each(do)
	}
}

// first is the first part, this one or one in it, that is as asked; nil without
// one.
func (p *part) first(is func(*part) bool) *part {
	var found *part
	p.each(func(q *part) {
		if found == nil && is(q) {
			found = q
		}
	})
	return found
}

// attached reports whether a part is a file sent along: not text to be shown in
// its place, nor a picture of a page.
func (p *part) attached() bool {
	switch {
	case strings.HasPrefix(p.media, "multipart/"):
		return false
	case p.disposed("attachment"):
		return true
	case p.media == "text/plain", p.media == "text/html", signature(p.media):
		return false
	case p.outer != nil && p.outer.media == "multipart/alternative":
		return false // another form of what is shown
	}
	return p.outer == nil || p.outer.media != "multipart/related" || p.raw("Content-ID")+p.raw("Content-Location") == ""
}

func (p *part) disposed(as string) bool {
	return strings.HasPrefix(strings.ToLower(p.raw("Content-Disposition")), as)
}

// signature reports whether a medium is one that only proves who wrote.
func signature(media string) bool {
	return media == "application/pgp-signature" || media == "application/pkcs7-signature" || media == "application/x-pkcs7-signature"
}

// name is what a part calls itself, else what it is.
func (p *part) name() string {
	_, params, _ := mime.ParseMediaType(p.raw("Content-Disposition"))
	for _, name := range []string{params["filename"], p.params["name"]} {
		if name = transcript.OneLine(decodeWords(name)); name != "" {
			return name
		}
	}
	if p.media == "message/rfc822" {
		return "a message"
	}
	return transcript.OneLine("a part without a name, " + p.media)
}

// encrypted reports whether a message can only be read with its reader's key.
func (p *part) encrypted() bool {
	return p.first(func(q *part) bool {
		switch q.media {
		case "multipart/encrypted", "application/pgp-encrypted":
			return true
		case "application/pkcs7-mime", "application/x-pkcs7-mime":
			return !strings.Contains(strings.ToLower(q.params["smime-type"]), "signed")
		case "text/plain":
			return bytes.HasPrefix(bytes.TrimSpace(q.body[:min(len(q.body), 4096)]), []byte("-----BEGIN PGP MESSAGE-----"))
		}
		return false
	}) != nil
}
