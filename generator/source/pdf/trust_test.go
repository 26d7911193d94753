package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"sync"
	"testing"

	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

const picture = "q 600 0 0 800 0 0 cm /Im Do Q"

var withPicture = paper{
	resources: "/XObject << /Im 100 0 R >>",
	extra:     []string{"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream"},
}

// What holds no words is refused with a reason and what to do.
func TestRefused(t *testing.T) {
	scan, empty, unknown := withPicture, paper{pages: [][]string{{""}}}, paper{}
	scan.pages = [][]string{{picture}, {picture}}
	unknown.pages = [][]string{{at("F4", 10, 60, 700, "\x00\x01\x00\x02\x00\x03")}}
	locked := bytes.Replace(paper{locked: true, pages: [][]string{left}}.bytes(), []byte("/P -4"), []byte("/P -8"), 1)
	for _, c := range []struct {
		raw  []byte
		want string
	}{
		{scan.bytes(), "this PDF is a scan: its 2 pages are pictures and hold no text; run it through OCR first"},
		{empty.bytes(), "the PDF holds no text: its pages are empty"},
		{unknown.bytes(), "the fonts of this PDF do not say which letters they hold; print it and run it through OCR first"},
		{locked, "the PDF is encrypted; save it without its password"},
		{bytes.Replace(empty.bytes(), []byte("startxref"), nil, 1), "the PDF is cut off or damaged: no text is left on its pages"},
		{[]byte("%PDF-1.4\nnothing more"), "the PDF is cut off or damaged: no page can be found in it"},
	} {
		if _, err := Read(c.raw); err == nil || err.Error() != c.want {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
}

// A file that ends too early is not taken for an empty one or a scan, whether
// the letters, the pages or the end of its first part are the last that is left.
func TestCutOff(t *testing.T) {
	scan := withPicture
	scan.pages = [][]string{{picture}}
	raw := paper{pages: [][]string{lines(10, 60, 700, left...)}}.bytes()
	upTo := func(raw []byte, mark string) []byte { return raw[:bytes.Index(raw, []byte(mark))] }
	web := append(append([]byte{}, upTo(raw, "1 0 obj")...), "startxref\n0\n%%EOF\n"...)
	web = append(web, upTo(raw, "11 0 obj")[len("%PDF-1.4\n"):]...)
	for _, c := range []struct {
		raw  []byte
		want string
	}{
		{upTo(raw, "stream"), "the PDF is cut off or damaged: no text is left on its pages"},
		{upTo(scan.bytes(), "xref"), "the PDF is cut off or damaged: no text is left on its pages"},
		{web, "the PDF is cut off or damaged: no text is left on its pages"},
		{upTo(raw, "10 0 obj"), "the PDF is cut off or damaged: no page can be found in it"},
		{raw[:30], "the PDF is cut off or damaged: no page can be found in it"},
	} {
		if _, err := Read(c.raw); err == nil || err.Error() != c.want {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
}

// What is doubtful is said, with how much it is and where.
func TestProblems(t *testing.T) {
	mixed := withPicture
	mixed.pages = [][]string{lines(10, 60, 700, left...), {picture}, lines(10, 60, 700, right...)}
	half := paper{pages: [][]string{append(lines(10, 60, 700, left...), at("F4", 10, 60, 600, "\x00\x01\x00\x02\x00\x03"), at("F4", 10, 60, 570, "\x00\x01\x00\x02"))}}
	hidden := withPicture
	hidden.pages = [][]string{append([]string{picture, "3 Tr"}, lines(10, 60, 700, left...)...)}
	for _, c := range []struct {
		raw  []byte
		want dossier.Problem
	}{
		{mixed.bytes(), dossier.Problem{Line: 2, Message: "1 of 3 pages is a picture without text; its words are missing", Hint: "run it through OCR first"}},
		{half.bytes(), dossier.Problem{Line: 2, Message: "the fonts of this PDF do not say which letters they hold; about 5 % of its words may be wrong", Hint: "compare with the original before quoting"}},
		{hidden.bytes(), dossier.Problem{Message: "the text of this PDF was recognised in pictures of its pages; some words may be wrong", Hint: "compare with the original before quoting"}},
		{bytes.Replace(mixed.bytes(), []byte("startxref"), []byte("startxxxx"), 1), dossier.Problem{Message: "the PDF is damaged; its pages were searched for, and some may be missing", Hint: "compare it with the original, or get a whole copy"}},
	} {
		got, err := Read(c.raw)
		if err != nil {
			t.Error(err)
			continue
		}
		if len(got.Problems) == 0 || got.Problems[0] != c.want {
			t.Errorf("got %+v, want %+v", got.Problems, c.want)
		}
	}
}

func squeezed(data []byte) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write(data)
	_ = w.Close()
	return fmt.Sprintf("<< /Filter [/FlateDecode /FlateDecode] /Length %d >>\nstream\n%s\nendstream", b.Len(), b.String())
}

// Files made to be never done with are done with: trees and tables that lead
// back to themselves, forms that paint themselves, streams that grow without
// end, nesting without bottom. What is sound in them is read.
func TestHostile(t *testing.T) {
	var twice bytes.Buffer
	w := zlib.NewWriter(&twice)
	_, _ = w.Write(make([]byte, 80<<20))
	_ = w.Close()
	page := lines(10, 60, 700, "The sound words of a bad file.")
	plain := string(paper{pages: [][]string{page}}.bytes())
	form := paper{
		pages:     [][]string{append([]string{"/X Do /X Do"}, page...)},
		resources: "/XObject << /X 100 0 R >>",
		extra:     []string{"<< /Subtype /Form /Resources << /XObject << /X 100 0 R >> >> /Length 19 >>\nstream\n/X Do /X Do /X Do /X\nendstream"},
	}
	bomb := paper{
		pages:     [][]string{append([]string{"/X Do"}, page...)},
		resources: "/XObject << /X 100 0 R >>",
		extra:     []string{strings.Replace(squeezed(twice.Bytes()), "<<", "<< /Subtype /Form", 1)},
	}
	for name, raw := range map[string]string{
		"kids":    strings.Replace(plain, "/Kids [10 0 R]", "/Kids [2 0 R 10 0 R 10 0 R]", 1),
		"prev":    strings.Replace(plain, "trailer\n<<", fmt.Sprintf("trailer\n<< /Prev %d", strings.LastIndex(plain, "xref\n0")), 1),
		"forms":   string(form.bytes()),
		"bomb":    string(bomb.bytes()),
		"nesting": strings.Replace(plain, "/Catalog", "/Catalog /Deep "+strings.Repeat("[<</A ", 100000), 1) + plain,
		"length":  strings.Replace(plain, "<< /Length", "<< /Length 11 0 R /Other", 1),
		"marks":   strings.Replace(plain, "BT /F1", strings.Repeat("q /P BMC ", 20000)+"BT /F1", 1),
	} {
		got, err := Read([]byte(raw))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if !strings.Contains(got.Text, "The sound words of a bad file.") {
			t.Errorf("%s: %s", name, got.Text)
		}
	}
}

// unpacks is an object that holds more than it weighs.
func unpacks(entries, data string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write([]byte(data))
	_ = w.Close()
	return fmt.Sprintf("<< %s /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream", entries, b.Len(), b.String())
}

// A small file that unpacks to a large one takes little memory, whether it
// grows in bytes, in values, in strings or in objects that are kept, and the
// reader is told that not all of it was read.
func TestBombs(t *testing.T) {
	page := lines(10, 60, 700, "The sound words of a bad file.")
	form := paper{pages: [][]string{append([]string{"/X Do"}, page...)}, resources: "/XObject << /X 100 0 R >>"}
	packed := paper{pages: [][]string{page}, catalog: "/Lang 101 0 R"}
	for name, c := range map[string]struct {
		paper paper
		dict  string
		data  string
	}{
		"bytes":   {form, "/Subtype /Form", strings.Repeat(" ", 30<<20)},
		"string":  {form, "/Subtype /Form", "(" + strings.Repeat("a", 30<<20)},
		"values":  {form, "/Subtype /Form", strings.Repeat("[1]", 10<<20)},
		"nesting": {form, "/Subtype /Form", "[" + strings.Repeat("[]", 15<<20)},
		"objects": {packed, "/Type /ObjStm /N 1 /First 6", "101 0 [" + strings.Repeat("<</A 1>>", 4<<20)},
	} {
		c.paper.extra = []string{unpacks(c.dict, c.data)}
		raw := c.paper.bytes()
		if name == "objects" {
			raw = bytes.Replace(raw, []byte("startxref"), []byte("startxxxx"), 1)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		got, err := Read(raw)
		runtime.ReadMemStats(&after)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if mb := (after.TotalAlloc - before.TotalAlloc) >> 20; mb > 400 {
			t.Errorf("%s: %d MB were allocated for %d KB", name, mb, len(raw)>>10)
		} else {
			t.Logf("%s: %d MB for %d KB", name, mb, len(raw)>>10)
		}
		told := fmt.Sprint(got.Problems)
		if !strings.Contains(got.Text, "The sound words of a bad file.") || !strings.Contains(told, "unpacks to more than is read") {
			t.Errorf("%s: %q %s", name, got.Text, told)
		}
	}
}

// The same bytes give the same transcript, read twice and at once by several.
func TestSameTranscript(t *testing.T) {
	page := append(lines(10, 60, 700, left...), lines(10, 310, 700, right...)...)
	page = append(page, at("F2", 14, 60, 760, "The Bridge"), at("F3", 12, 60, 730, "\x01rst \x02ood"), at("F1", 8, 60, 40, "1 A note."))
	raw := paper{pages: [][]string{page, page, page}, info: "/Title (The Ferry) /Author (Ruth Amsel)"}.bytes()
	want, err := Read(raw)
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for range 5 {
				if got, err := Read(raw); err != nil || !reflect.DeepEqual(got, want) {
					t.Errorf("%v: %+v", err, got)
				}
			}
		})
	}
	all.Wait()
}

// Whatever the bytes: there is an error in a reader's words or a transcript as
// transcripts are, and the same once more for the same bytes.
func FuzzRead(f *testing.F) {
	f.Add(paper{pages: [][]string{lines(10, 60, 700, left...), lines(10, 60, 700, right...)}, info: "/Title (The Ferry)"}.bytes())
	f.Add(paper{locked: true, pages: [][]string{left}}.bytes())
	f.Add(paper{pages: [][]string{{at("F4", 10, 60, 700, "ab"), at("F3", 30, 60, 600, "\x01\x02 (\\"), "BI /W 1 ID x EI"}}}.bytes())
	f.Add(withPicture.bytes())
	f.Fuzz(func(t *testing.T, raw []byte) {
		got, err := Read(raw)
		if err != nil {
			if got != nil || err.Error() == "" || strings.HasSuffix(err.Error(), ".") {
				t.Fatalf("%v with %v", err, got)
			}
			return
		}
		if err := transcript.Check(got); err != nil {
			t.Fatal(err)
		}
		again, err := Read(raw)
		if err != nil || again.Text != got.Text || len(again.Problems) != len(got.Problems) {
			t.Fatal("read twice, and not the same")
		}
	})
}
