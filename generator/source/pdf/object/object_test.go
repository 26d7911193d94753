package object

import (
	"reflect"
	"strings"
	"testing"
)

// Values are read as the standard writes them, and as careless programs do.
func TestValues(t *testing.T) {
	for src, want := range map[string]any{
		"12":                      12,
		"-.5":                     -0.5,
		"--7":                     -7.0,
		"/A#20b":                  Name("A b"),
		`(a\(b\)\101\n(c))`:       String("a(b)A\n(c)"),
		"(a\\\r\nb\r\nc)":         String("ab\nc"),
		"<48 656C6c6>":            String("Hell`"),
		"[1 0 R /B null true]":    Array{Ref{1, 0}, Name("B"), nil, true},
		"<</A 1/B[2 3]/C<</D 4>>": Dict{"A": 1, "B": Array{2, 3}, "C": Dict{"D": 4}},
		"<</A 1 /B >>":            Dict{"A": 1},
		"[1 2 % three\n 4]":       Array{1, 2, 4},
		"endobj":                  Keyword("endobj"),
	} {
		s := &Scanner{src: []byte(src), refs: true}
		if got := s.Next(); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %#v, want %#v", src, got, want)
		}
	}
}

// Each filter gives back what was put in (the LZW bytes are the example of
// ISO 32000-1, 7.4.4.2), and a broken stream what of it is whole.
func TestFilters(t *testing.T) {
	f := &File{}
	for _, c := range []struct {
		filter string
		parms  Dict
		raw    string
		want   string
	}{
		{"LZWDecode", nil, "\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01", "-----A---B"},
		{"ASCII85Decode", nil, "87cURD]i,\"Ebo80~>", "Hello World!"},
		{"ASCIIHexDecode", nil, "48 65 6C 6C 6F>", "Hello"},
		{"RunLengthDecode", nil, "\x02abc\xFEx\x80rest", "abcxxx"},
		{"FlateDecode", nil, "\x78\x9c\xcb\x48\xcd\xc9\xc9", "hell"},
		{"FlateDecode", Dict{"Predictor": 12, "Columns": 2}, "\x78\x9c\x62\x4a\x64\x62\x62\x62\x02\x04\x00\x00\xff\xff", ""},
		{"DCTDecode", nil, "xyz", ""},
	} {
		got := string(f.Data(&Stream{Dict: Dict{"Filter": Name(c.filter), "DecodeParms": c.parms}, raw: []byte(c.raw)}))
		if c.parms == nil && !strings.HasPrefix(got, c.want) || c.want == "" && c.parms == nil && got != "" {
			t.Errorf("%s: got %q, want %q", c.filter, got, c.want)
		}
	}
}

// The rows of a predicted stream are restored from the rows above them.
func TestPredictor(t *testing.T) {
	f := &File{}
	rows := []byte("\x00ab\x02\x01\x01\x01c\x01\x04\x00\x00")
	if got := f.unpredict(rows, Dict{"Predictor": 15, "Columns": 2}); string(got) != "abbccdcd" {
		t.Errorf("got %q", got)
	}
}

// A file is read by its table, and by its objects when the table is wrong; the
// later of two objects of one number counts.
func TestSearch(t *testing.T) {
	body := "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]>> endobj\n" +
		"3 0 obj <</Type/Page/Rotate 90>> endobj\n3 0 obj <</Type/Page/Rotate 180>> endobj\n"
	for _, tail := range []string{"", "startxref\n4\n%%EOF", "trailer <</Root 9 0 R>>"} {
		f, err := Open([]byte(body + tail))
		if err != nil {
			t.Fatal(err)
		}
		pages, _ := f.Pages(9)
		if !f.Repaired || len(pages) != 1 || pages[0].Turned != 180 {
			t.Errorf("%q: repaired %v, pages %+v", tail, f.Repaired, pages)
		}
	}
}

// Properties are text in any of the encodings that files use for them.
func TestText(t *testing.T) {
	for in, want := range map[String]string{
		"plain":                    "plain",
		"\xFE\xFF\x04\x1F\x00!":    "П!",
		"\xEF\xBB\xBFÅs":           "Ås",
		"caf\xE9 \x84 \x80 \xA0":   "café — • €",
		"\xFF\xFE\x1F\x04":         "П",
		String("Über, unmarked"):   "Über, unmarked",
		"\xFE\xFF\xD8\x3D\xDE\x00": "😀",
	} {
		if got := in.Text(); got != want {
			t.Errorf("%q: got %q, want %q", string(in), got, want)
		}
	}
}
