package warc

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// content is a page's body as the server had it, before it was cut into chunks
// and compressed; left bounds what is unpacked.
func (p page) content(left *int) ([]byte, error) {
	body := p.body
	if p.chunked {
		body = joined(body)
	}
	for i := len(p.coded) - 1; i >= 0; i-- {
		out, err := decompressed(body, p.coded[i], *left)
		if err != nil {
			return nil, err
		}
		if *left -= len(out); *left < 0 {
			return nil, errWide
		}
		body = out
	}
	return body, nil
}

// joined puts chunks together (RFC 9112, 7.1). Some archives hold the body
// without its chunks and still name them; that is taken as it is.
func joined(body []byte) []byte {
	var all []byte
	rest := body
	for {
		line, after, found := bytes.Cut(rest, []byte("\n"))
		size, _, _ := strings.Cut(string(line[:min(len(line), 40)]), ";")
		n, err := strconv.ParseInt(strings.TrimSpace(size), 16, 32)
		if !found || err != nil || n < 0 {
			if len(all) == 0 {
				return body
			}
			return all // the chunks end without the mark of their end
		}
		if n == 0 {
			return all
		}
		n = min(n, int64(len(after)))
		all = append(all, after[:n]...)
		rest = bytes.TrimPrefix(bytes.TrimPrefix(after[n:], []byte("\r")), []byte("\n"))
	}
}

// decompressed undoes one compression. Some archives hold the body without it
// and still name it; that is taken as it is.
func decompressed(body []byte, how string, left int) ([]byte, error) {
	var z io.Reader
	var err error
	switch how {
	case "", "identity":
		return body, nil
	case "gzip", "x-gzip":
		if !bytes.HasPrefix(body, []byte("\x1f\x8b")) {
			return body, nil
		}
		z, err = gzip.NewReader(bytes.NewReader(body))
	case "deflate":
		if z, err = zlib.NewReader(bytes.NewReader(body)); err != nil {
			z, err = flate.NewReader(bytes.NewReader(body)), nil // as some servers sent it
		}
	case "br", "zstd":
		if bytes.HasPrefix(bytes.TrimSpace(body), []byte("<")) {
			return body, nil
		}
		return nil, fmt.Errorf("the page in the web archive is compressed with %s, which is not read", map[string]string{"br": "Brotli", "zstd": "Zstandard"}[how])
	default:
		return body, nil
	}
	if err != nil {
		return nil, fmt.Errorf("the page in the web archive cannot be unpacked: %w", err)
	}
	out, err := io.ReadAll(io.LimitReader(z, int64(max(left, 0))+1))
	if err != nil {
		if bytes.HasPrefix(bytes.TrimSpace(body), []byte("<")) {
			return body, nil
		}
		return nil, fmt.Errorf("the page in the web archive cannot be unpacked: %w", err)
	}
	return out, nil
}
