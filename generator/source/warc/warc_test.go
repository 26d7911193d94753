package warc

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"time"

	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// story is a page that tells what is given.
func story(tells string) string {
	return "<html><body><h1>The harbour</h1><p>" + tells + ", the mayor said on Friday, and the owners of the boats were glad of it.</p><p>Nobody had thought that it would, since the pier is old and the money is gone.</p></body></html>"
}

// record makes a record of a kind, with more fields in its head.
func record(kind, address, block string, more ...string) string {
	head := "WARC/1.1\r\nWARC-Type: " + kind + "\r\nWARC-Target-URI: " + address + "\r\nWARC-Date: 2019-03-02T23:30:00Z\r\nContent-Length: " + fmt.Sprint(len(block)) + "\r\n"
	for _, m := range more {
		head += m + "\r\n"
	}
	return head + "\r\n" + block + "\r\n\r\n"
}

// answer is what a server sent.
func answer(status, body string, more ...string) string {
	head := "HTTP/1.1 " + status + "\r\n"
	for _, m := range append(more, "Content-Type: text/html; charset=utf-8") {
		head += m + "\r\n"
	}
	return head + "\r\n" + body
}

func paged(address, body string) string { return record("response", address, answer("200 OK", body)) }

func read(t *testing.T, raw string) *dossier.Transcript {
	t.Helper()
	got, err := Read([]byte(raw))
	if err != nil {
		t.Fatal(err)
	}
	if err := transcript.Check(got); err != nil {
		t.Fatal(err)
	}
	return got
}

func packed(t testing.TB, text string, to func(io.Writer) io.WriteCloser) string {
	t.Helper()
	var b bytes.Buffer
	w := to(&b)
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func gzipped(t testing.TB, text string) string {
	return packed(t, text, func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) })
}

const (
	info = "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 6\r\n\r\na: b\r\n\r\n\r\n"
	here = "https://example.org/harbour"
)

// The page is the first that is one: requests, redirects, errors, pictures,
// errands and pages that show nothing are passed over.
func TestPage(t *testing.T) {
	want := paged(here, story("It stays open"))
	for _, c := range []struct{ name, text string }{
		{"alone", want},
		{"behind what is no page", info + record("request", here, "GET / HTTP/1.1\r\n\r\n") + record("response", "https://example.org/robots.txt", answer("200 OK", "<html>no</html>")) +
			record("response", "http://example.org/", answer("301 Moved", story("Moved"), "Location: "+here)) + record("response", "https://example.org/x", answer("404 Not Found", story("Not found"))) +
			record("response", "https://example.org/a.png", strings.Replace(answer("200 OK", "x"), "text/html", "image/png", 1)) + paged("https://example.org/frame", "<script>x()</script>") + want},
		{"record by record compressed", gzipped(t, info) + gzipped(t, want)},
		{"a page without an answer", record("resource", here, story("It stays open"), "Content-Type: text/html")},
		{"an address in brackets", paged("<"+here+">", story("It stays open"))},
	} {
		got := read(t, c.text)
		d := got.Declared
		if got.Kind != "warc" || !strings.Contains(got.Text, "It stays open, the mayor said") || d.URL.Value != here || d.Captured.Value != "2019-03-02" {
			t.Errorf("%s: %s %q %+v", c.name, got.Kind, got.Text, d)
		}
	}
}

// A body is put together and unpacked as its head says, and taken as it is
// where the archive holds it plain and the head still says otherwise.
func TestContent(t *testing.T) {
	body := story("It stays öpen")
	chunks := func(s string) string {
		return fmt.Sprintf("10;x=y\r\n%s\r\n%X\r\n%s\r\n0\r\n\r\n", s[:16], len(s)-16, s[16:])
	}
	deflated := packed(t, body, func(w io.Writer) io.WriteCloser { z, _ := flate.NewWriter(w, 6); return z })
	wrapped := packed(t, body, func(w io.Writer) io.WriteCloser { return zlib.NewWriter(w) })
	for _, c := range []struct{ name, block string }{
		{"chunks", answer("200 OK", chunks(body), "Transfer-Encoding: chunked")},
		{"gzip", answer("200 OK", gzipped(t, body), "Content-Encoding: gzip")},
		{"gzip in chunks", answer("200 OK", chunks(gzipped(t, body)), "Content-Encoding: GZIP", "Transfer-Encoding: chunked")},
		{"deflate", answer("200 OK", wrapped, "Content-Encoding: deflate")},
		{"deflate without its frame", answer("200 OK", deflated, "Content-Encoding: deflate")},
		{"twice", answer("200 OK", gzipped(t, wrapped), "Content-Encoding: deflate, gzip")},
		{"chunks in name only", answer("200 OK", body, "Transfer-Encoding: chunked")},
		{"gzip in name only", answer("200 OK", body, "Content-Encoding: gzip")},
		{"Brotli in name only", answer("200 OK", body, "Content-Encoding: br")},
		{"an encoding that the head declares", strings.Replace(answer("200 OK", strings.ReplaceAll(body, "ö", "\xf6")), "utf-8", "iso-8859-1", 1)},
	} {
		if got := read(t, record("response", here, c.block)); !strings.Contains(got.Text, "It stays öpen, the mayor said") {
			t.Errorf("%s: %q", c.name, got.Text)
		}
	}
}

// Pages that are not read are named with their addresses, ten at most and each
// once; an archive or a page that is cut off is said to be.
func TestProblems(t *testing.T) {
	said := func(got *dossier.Transcript) string {
		var all []string
		for _, p := range got.Problems {
			all = append(all, p.Message)
		}
		return strings.Join(all, "|")
	}
	first := paged(here, story("It stays open"))
	many := first + paged(here, story("Again"))
	for i := range 13 {
		many += paged(fmt.Sprintf("https://example.org/%d", i), story("Other"))
	}
	all := said(read(t, many))
	if strings.Count(all, "a page in this archive that is not read: <https://example.org/") != 10 || !strings.HasSuffix(all, "|and 3 more pages in this archive that are not read") {
		t.Error(all)
	}
	if got := said(read(t, first+paged("https://example.org/b", story("Other"))[:300])); got != "the web archive is cut off: its last record is not whole" {
		t.Error(got)
	}
	if got := said(read(t, gzipped(t, first)+gzipped(t, first)[:12])); got != "the web archive is cut off: its last record is not whole" {
		t.Error(got)
	}
	if got := said(read(t, record("response", here, answer("200 OK", story("It stays open")), "WARC-Truncated: length"))); got != "the page was cut off when it was captured" {
		t.Error(got)
	}
}

// A crawl of any length is read: the page is its first, the others are counted,
// and where only the beginning of it was looked through, that is said.
func TestCrawl(t *testing.T) {
	first := paged(here, story("It stays open"))
	picture := record("response", "https://example.org/a.png", strings.Replace(answer("200 OK", strings.Repeat("x", 1000)), "text/html", "image/png", 1))
	var others strings.Builder
	for i := range 2000 {
		others.WriteString(paged(fmt.Sprintf("https://example.org/%d", i), story("Other")))
	}
	for _, c := range []struct{ name, text, last string }{
		{"30,000 records", strings.Repeat(picture, 28_000) + first + others.String(), "and 1990 more pages in this archive that are not read"},
		{"more than is looked through", gzipped(t, first+others.String()) + gzipped(t, strings.Repeat(picture, 60_000)), "only the first 64 MB of the web archive were looked through: it may hold other pages than those named"},
		{"more records than are looked at", first + others.String() + strings.Repeat(info, 200_000), "only the first 200000 records of the web archive were looked through: it may hold other pages than those named"},
	} {
		got := read(t, c.text)
		last := len(got.Problems) - 1
		if !strings.Contains(got.Text, "It stays open, the mayor said") || got.Problems[last].Message != c.last {
			t.Errorf("%s: %q %v", c.name, got.Text, got.Problems)
		}
		if strings.HasPrefix(c.last, "only") && got.Problems[last-1].Message != "and at least 1990 more pages in this archive that are not read" {
			t.Errorf("%s: %v", c.name, got.Problems)
		}
	}
}

// What cannot be read is refused with the reason.
func TestRefusals(t *testing.T) {
	for _, c := range []struct{ want, text string }{
		{"the web archive holds no page", info},
		{"the web archive holds errors and redirects, and no page", info + record("response", here, answer("500 Error", story("Error")))},
		{"the web archive is cut off before its page ends", paged(here, story("It stays open"))[:400]},
		{"the web archive is cut off or damaged: it holds no record", "\r\n"},
		{"the web archive is cut off or damaged: a record does not say its length", "WARC/1.0\r\nWARC-Type: response\r\n\r\n"},
		{"the web archive is cut off or damaged: a record does not begin where the one before it ends", info + "junk"},
		{"the web archive is cut off or damaged: gzip: invalid header", "\x1f\x8bxxxxxxxxxx"},
		{"the web archive holds no page in its first 200000 records, and no more of it is looked through", strings.Repeat(info, 200_001)},
		{"the web archive holds no page in its first 64 MB, and no more of it is looked through", gzipped(t, record("metadata", here, strings.Repeat("bomb", 20<<20))+paged(here, story("It stays open")))},
		{"the web archive is cut off or damaged: a record does not begin where the one before it ends", gzipped(t, strings.Repeat("bomb", 20<<20))},
		{"the web archive unpacks to more than 64 MB", record("response", here, answer("200 OK", gzipped(t, strings.Repeat("bomb", 20<<20)), "Content-Encoding: gzip"))},
		{"the page in the web archive is compressed with Brotli, which is not read", record("response", here, answer("200 OK", "\x0b\x02\x80", "Content-Encoding: br"))},
		{"the page in the web archive cannot be unpacked: unexpected EOF", record("response", here, answer("200 OK", gzipped(t, story("It stays open"))[:40], "Content-Encoding: gzip"))},
	} {
		if got, err := Read([]byte(c.text)); err == nil || err.Error() != c.want {
			t.Errorf("%v %v, want %s", got, err, c.want)
		}
	}
}

// Whatever a hostile archive repeats, reading it takes time in its length.
func TestHostile(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("WARC/1.0\nContent-Length: 0\n\n", 1<<18), "WARC/1.0\n" + strings.Repeat("a", 8<<20), "WARC/1.0\n" + strings.Repeat("a: b\n", 1<<18), "WARC/1.0\nContent-Length: 99999999999999999999\n\n",
		record("response", here, answer("200 OK", strings.Repeat("1\r\na\r\n", 1<<18), "Transfer-Encoding: chunked")),
		record("response", here, answer("200 OK", "7fffffff\r\na", "Transfer-Encoding: chunked")), "WARC/1.0\nContent-Length: -1\n\n",
	} {
		start := time.Now()
		_, _ = Read([]byte(text))
		// Linear work takes a second, quadratic work minutes.
		if d := time.Since(start); d > 30*time.Second {
			t.Errorf("%.30q takes %v", text, d)
		}
	}
}

// Whatever the bytes: no panic, a transcript that keeps what every transcript
// keeps, and the same one each time.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		info + paged(here, story("It stays open")), gzipped(f, paged(here, "<p>a")), record("resource", here, "<p>a", "Content-Type: text/html"),
		record("response", here, answer("200 OK", "3\r\n<p>\r\n1\r\na\r\n0\r\n", "Transfer-Encoding: chunked", "Content-Encoding: deflate")),
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		got, err := Read(raw)
		if err != nil {
			return
		}
		if err := transcript.Check(got); err != nil {
			t.Fatal(err)
		}
		if again, err := Read(raw); err != nil || !reflect.DeepEqual(got, again) {
			t.Fatalf("read twice: %v", err)
		}
	})
}
