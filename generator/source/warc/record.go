package warc

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/url"
	"path"
	"strconv"
	"strings"
)

// fields are those of a head, by their names in lower case.
type fields map[string]string

// unpacked is an archive without its compression: each record is a member of
// its own, and gzip reads one after the other. Members that are cut off give
// what they hold.
func unpacked(raw []byte) ([]byte, error) {
	if !bytes.HasPrefix(raw, []byte("\x1f\x8b")) {
		if len(raw) > widest {
			return nil, errWide
		}
		return raw, nil
	}
	z, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, fmt.Errorf("the web archive is cut off or damaged: %w", err)
	}
	out, err := io.ReadAll(io.LimitReader(z, widest+1))
	switch {
	case len(out) > widest:
		return nil, errWide
	case err != nil && len(out) == 0:
		return nil, fmt.Errorf("the web archive is cut off or damaged: %w", err)
	}
	return out, nil
}

var errWide = fmt.Errorf("the web archive unpacks to more than %d MB", widest>>20)

// read goes through the records.
func (a *archive) read(raw []byte) error {
	for len(bytes.TrimSpace(raw[:min(len(raw), 64)])) > 0 {
		raw = bytes.TrimLeft(raw, "\r\n")
		if !bytes.HasPrefix(raw, []byte("WARC/")) {
			return errors.New("the web archive is cut off or damaged: a record does not begin where the one before it ends")
		}
		if a.records++; a.records > most {
			return fmt.Errorf("the web archive has more than %d records", most)
		}
		_, head, rest := parseHead(raw)
		size, err := strconv.Atoi(head["content-length"])
		if err != nil || size < 0 {
			return errors.New("the web archive is cut off or damaged: a record does not say its length")
		}
		if size > len(rest) {
			a.torn = true
			a.take(head, rest, true)
			return nil
		}
		a.take(head, rest[:size], false)
		raw = rest[size:]
	}
	return nil
}

// longestHead bounds a head's bytes.
const longestHead = 256 << 10

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

// take keeps a record that is a page. Of one that is cut off nothing is kept:
// half an article is no source.
func (a *archive) take(record fields, block []byte, torn bool) {
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
	case "resource", "conversion":
		if !isPage(media) {
			return
		}
	default:
		return
	}
	if torn || errand(p.address) || len(bytes.TrimSpace(p.body)) == 0 {
		return
	}
	_, params, _ := mime.ParseMediaType(media)
	p.charset, p.cut = params["charset"], record["warc-truncated"] != ""
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
