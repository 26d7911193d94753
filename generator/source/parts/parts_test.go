package parts

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

func pack(t *testing.T, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err == nil {
			_, err = w.Write([]byte(files[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func opened(t *testing.T, raw []byte) *Archive {
	t.Helper()
	a, err := Open(raw, "the box")
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// read writes down the elements of a part and their text.
func read(a *Archive, name string) (string, error) {
	e, err := a.XML(name)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	var in func(el Element) error
	in = func(el Element) error {
		if el.Name() == "skip" {
			return e.Skip()
		}
		fmt.Fprintf(&b, "<%s %s>", el.Name(), el.Attr("id"))
		return e.Inside(in, func(s string) { b.WriteString(s) })
	}
	err = e.Inside(in, nil)
	return b.String(), err
}

// Parts are found by name, whichever way their maker writes paths, and their
// elements are read in any encoding that XML comes in.
func TestRead(t *testing.T) {
	const text = "<a id='1'>Мост<!-- no --><skip><b>gone</b></skip><b> открыт</b> &amp; &nbsp;</a>"
	const want = "<a 1>Мост<b > открыт & \u00a0"
	wide, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(`<?xml version="1.0" encoding="UTF-16"?>` + text)
	old, _ := charmap.Windows1251.NewEncoder().String(`<?xml version="1.0" encoding="windows-1251"?>` + strings.ReplaceAll(text, "&nbsp;", "&#160;"))
	a := opened(t, pack(t, `word\a.xml`, text, "/b.xml", wide, "c.xml", old, "c.xml", "second of its name"))
	for _, name := range []string{"word/a.xml", "b.xml", "c.xml"} {
		got, err := read(a, name)
		if err != nil || got != want {
			t.Errorf("%s: %q %v", name, got, err)
		}
	}
}

// However a file is made, its bounds hold and the error says which.
func TestBounds(t *testing.T) {
	big := strings.Repeat("bomb", 10<<20)
	locked := pack(t, "a.xml", "<a/>")
	for _, mark := range []string{"PK\x03\x04", "PK\x01\x02"} { // the flags stand 6 and 8 bytes in
		at := bytes.Index(locked, []byte(mark))
		locked[at+map[string]int{"PK\x03\x04": 6, "PK\x01\x02": 8}[mark]] |= 1
	}
	for _, c := range []struct {
		want string
		a    *Archive
	}{
		{"the box nests its elements more than 500 deep", opened(t, pack(t, "a.xml", strings.Repeat("<a>", 501)))},
		{"the box defines entities of its own, which are not read", opened(t, pack(t, "a.xml", `<!DOCTYPE a [ <!ENTITY b "c"> ]><a/>`))},
		{"the box is cut off or damaged: it has no a.xml", opened(t, pack(t, "b.xml", "<a/>"))},
		{"the box is cut off or damaged: a.xml: XML syntax error on line 1: unexpected EOF", opened(t, pack(t, "a.xml", "<a>"))},
		{"the box is encrypted", opened(t, locked)},
	} {
		if _, err := read(c.a, "a.xml"); err == nil || err.Error() != c.want {
			t.Errorf("%v, want %s", err, c.want)
		}
	}
	bomb := opened(t, pack(t, "a", big, "b", big))
	if _, err := bomb.Read("a"); err != nil {
		t.Error(err)
	}
	if _, err := bomb.Read("b"); err == nil || err.Error() != "the box unpacks to more than 64 MB" {
		t.Error(err)
	}
	if two := opened(t, pack(t, "a", big, "b", big)); two.Fits("a", "none") != nil || two.Fits("a", "b") == nil || two.left != widest {
		t.Error("two parts of 40 MB do not fit, and one does")
	}
	many := opened(t, pack(t, "a", "b"))
	for range most {
		if _, err := many.Read("a"); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := many.Read("a"); err == nil || err.Error() != "the box has more than 2000 parts" {
		t.Error(err)
	}
}
