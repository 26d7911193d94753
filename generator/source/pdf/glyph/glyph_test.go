package glyph

import (
	"testing"

	"dossier/generator/source/pdf/object"
)

// Names of glyphs are characters by the list, by their form or not at all.
func TestNames(t *testing.T) {
	for name, want := range map[string]string{
		"A": "A", "eacute": "é", "fi": "ﬁ", "f_f_i": "ffi", "uni0416": "Ж", "uni00410042": "AB",
		"u1F600": "😀", "a.sc": "a", "afii10017": "А", "g123": "", ".notdef": "", "C0_1": "",
	} {
		if got := named(name); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

// A map to Unicode gives texts to codes one by one, in ranges and in lists.
func TestToUnicode(t *testing.T) {
	r := NewReader(nil)
	got := r.toUnicode([]byte(`/CIDInit /ProcSet findresource begin
		2 beginbfchar <0003> <0020> <0004> <00660069> endbfchar
		2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<0061> <D83DDE00>] endbfrange`))
	for code, want := range map[int]string{3: " ", 4: "fi", 0x10: "A", 0x12: "C", 0x20: "a", 0x21: "😀"} {
		if got[code] != want {
			t.Errorf("%#x: got %q, want %q", code, got[code], want)
		}
	}
	if len(got) != 7 {
		t.Errorf("%d codes have a text: %v", len(got), got)
	}
}

// The maps that are known by name read the old encodings of East Asia.
func TestNamedMaps(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"UniGB-UCS2-H", "\x6E\x2F\x53\xE3", "港口"},
		{"UniJIS-UTF16-H", "\xD8\x40\xDC\x0B", "𠀋"},
		{"GBK-EUC-H", "a\xB8\xDB", "a港"},
		{"90ms-RKSJ-H", "\x8D\x60\xB1A", "港ｱA"},
		{"EUC-H", "\xB9\xC1", "港"},
		{"KSCms-UHC-H", "\xC7\xD7", "항"},
		{"KSC-EUC-H", "\xC7\xD7", "항"},
		{"ETen-B5-H", "\xB4\xE4", "港"},
	} {
		f, got := &font{}, ""
		if !f.namedMap(c.name) {
			t.Errorf("%s is not known", c.name)
			continue
		}
		for s := c.in; s != ""; {
			code, n := f.next(s)
			text, _ := f.letters(code, n)
			got, s = got+text, s[n:]
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// Fonts that a file need not hold have the widths of the standard.
func TestStandardWidths(t *testing.T) {
	for _, c := range []struct {
		name  string
		code  int
		width float64
	}{{"Helvetica", 'W', .944}, {"Times-Bold", 'W', 1}, {"ArialMT", ' ', .278}, {"Courier", 'i', .6}, {"TimesNewRomanPSMT", 'a', .444}} {
		f := &font{widths: map[int]float64{}, bold: c.name == "Times-Bold"}
		f.standardWidths(*winAnsi(), c.name, false)
		if got := f.width(c.code, 1); got != c.width {
			t.Errorf("%s %c: got %v, want %v", c.name, c.code, got, c.width)
		}
	}
}

// The encodings that are not Unicode's have each character at its code.
func TestEncodings(t *testing.T) {
	for _, c := range []struct {
		t    *table
		code int
		want string
	}{
		{standard(), 0xA1, "¡"},
		{standard(), 0xAE, "ﬁ"},
		{standard(), 0xD0, "—"},
		{standard(), 0xFB, "ß"},
		{standard(), 0x27, "’"},
		{standard(), 0xB7, "•"},
		{standard(), 0xE1, "Æ"},
		{standard(), 0xF5, "ı"},
		{standard(), 0xCF, "ˇ"},
		{standard(), 0xBF, "¿"},
		{winAnsi(), 0x93, "“"},
		{macRoman(), 0x8E, "é"},
		{symbol(), 'a', "α"},
		{dingbats(), 0x6C, "●"},
	} {
		if got := c.t[c.code]; got != c.want {
			t.Errorf("%#x: got %q, want %q", c.code, got, c.want)
		}
	}
	for code, want := range map[int]string{0x1B: "ﬀ", 0x0C: "ﬁ", 'a': "a", 0xE9: "é", 0xB2: "š", 0x27: "’"} {
		if got := texCode(code, false); got != want {
			t.Errorf("TeX %#x: got %q, want %q", code, got, want)
		}
	}
}

// A stretch that says its text apart is that text, over all its glyphs; what
// is painted off the page is not there; a page that lies is turned.
func TestPaint(t *testing.T) {
	contents := "BT /F 10 Tf 10 20 Td /Span <</ActualText (fox)>> BDC (abc) Tj EMC 5000 0 Td (gone) Tj ET /Artifact BMC BT /F 10 Tf 10 90 Td (x) Tj ET EMC"
	f, err := object.Open([]byte("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Type/Pages/Kids[3 0 R]>> endobj\n" +
		"3 0 obj <</Type/Page/MediaBox[0 0 200 100]/Rotate 90/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Courier>>>>>>>> endobj\n" +
		"4 0 obj <</Length 1>> stream\n" + contents + "\nendstream endobj"))
	if err != nil {
		t.Fatal(err)
	}
	pages, _ := f.Pages(1)
	got := NewReader(f).Page(pages[0])
	if len(got.Glyphs) != 2 || got.Width != 100 {
		t.Fatalf("%+v", got)
	}
	g := got.Glyphs[0]
	if g.Text != "fox" || g.W < 17.9 || g.W > 18.1 || g.X != 20 || g.Y != 190 || g.DY != -1 || !got.Glyphs[1].Artifact {
		t.Errorf("%+v", got.Glyphs)
	}
}
