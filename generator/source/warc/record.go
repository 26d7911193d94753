package warc

import (
	"bytes"
	"mime"
	"net/url"
	"path"
	"strings"
)

// fields are those of a head, by their names in lower case.
type fields map[string]string

// parseHead parts a head (its first line, its fields) from what it is the head
// of. A line that is no field is passed over.
func parseHead(raw []byte) (first string, head fields, rest []byte) {
	head = fields{}
	for size := 0; len(raw) > 0 && size < longestHead; {
		var line []byte
		line, raw, _ = bytes.Cut(raw, []byte("\n"))
		size += len(line) + 1
		line = bytes.TrimRight(line, "\r")
		if len(line) == 0 {
			break
		}
		if first == "" {
			first = string(line)
			continue
		}
		if name, value, found := strings.Cut(string(line), ":"); found {
			if key := strings.ToLower(strings.TrimSpace(name)); head[key] == "" {
				head[key] = strings.TrimSpace(value)
			}
		}
	}
	return first, head, raw
}

// page is a page that an archive holds.
type page struct {
	address, date string
	charset       string
	body          []byte   // as it was sent
	coded         []string // how it was made fit to be sent, outermost last
	chunked       bool
	cut           bool // the archive holds only its beginning
}

// mayBePage reports whether a record is of a kind that pages are kept in.
func mayBePage(record fields) bool {
	switch strings.ToLower(record["warc-type"]) {
	case "response", "resource", "conversion":
		return true
	}
	return false
}

// take keeps a record that is a page; of those that will not be read its
// address alone.
func (a *archive) take(record fields, block []byte) {
	p := page{address: strings.Trim(record["warc-target-uri"], "<>"), date: record["warc-date"], body: block}
	media := record["content-type"]
	switch strings.ToLower(record["warc-type"]) {
	case "response":
		status, head, body := parseHead(block)
		if !strings.HasPrefix(status, "HTTP/") {
			return
		}
		if media = head["content-type"]; !isPage(media) {
			return
		}
		if !succeeded(status) {
			a.failed++
			return
		}
		p.body, p.chunked = body, strings.Contains(strings.ToLower(head["transfer-encoding"]), "chunked")
		for _, c := range strings.Split(head["content-encoding"], ",") {
			p.coded = append(p.coded, strings.ToLower(strings.TrimSpace(c)))
		}
	default:
		if !isPage(media) {
			return
		}
	}
	if errand(p.address) || len(bytes.TrimSpace(p.body)) == 0 {
		return
	}
	_, params, _ := mime.ParseMediaType(media)
	p.charset, p.cut = params["charset"], record["warc-truncated"] != ""
	if len(a.pages) >= mostTried {
		p.body = nil
	}
	a.pages = append(a.pages, p)
}

func isPage(media string) bool {
	media, _, _ = strings.Cut(strings.ToLower(media), ";")
	media = strings.TrimSpace(media)
	return media == "text/html" || media == "application/xhtml+xml"
}

// succeeded reports whether an answer is what was asked for: 2xx, with a body.
func succeeded(status string) bool {
	_, code, _ := strings.Cut(status, " ")
	code, _, _ = strings.Cut(strings.TrimSpace(code), " ")
	return len(code) == 3 && code[0] == '2' && code != "204" && code != "205"
}

// errand reports whether an address is one that programs ask for by themselves.
func errand(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	switch name := path.Base(strings.ToLower(u.Path)); name {
	case "robots.txt", "favicon.ico", "sitemap.xml", "ads.txt":
		return true
	}
	return u.Scheme == "dns" || u.Scheme == "metadata" || u.Scheme == "urn"
}
