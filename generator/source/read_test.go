package source

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"dossier/generator/dossier"
)

const (
	english = "The harbour “will stay open”, the mayor said – whatever the café owners think.\nThe vote is on Friday.\n"
	russian = "Министр сообщил, что новый мост откроют в понедельник.\nРаботы шли более двух лет, и город очень ждал этого дня.\n"
	arabic  = "قال الوزير إن الجسر الجديد سيفتتح يوم الاثنين.\nاستمرت الأعمال أكثر من عامين.\n"
	german  = "Der Bürgermeister erklärte, die Brücke müsse größer werden.\nDafür fehle es an Geld, hieß es später aus dem Rathaus.\n"
	kanji   = "新しい橋は月曜日に開通すると市長が述べた。\n工事は二年以上続いた。\n"
)

func encode(t *testing.T, enc interface{ Bytes([]byte) ([]byte, error) }, s string) []byte {
	t.Helper()
	out, err := enc.Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// Every encoding a text file is likely to be in comes out as the same text,
// and whatever had to be guessed is said.
func TestEncodings(t *testing.T) {
	le := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	be := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	for _, c := range []struct {
		name, text, encoding string
		raw                  []byte
		guessed              bool
	}{
		{"plain UTF-8", english, "UTF-8", []byte(english), false},
		{"UTF-8 with a mark", english, "UTF-8", []byte("\uFEFF" + english), false},
		{"UTF-16 with a mark", russian, "UTF-16LE", append([]byte{0xFF, 0xFE}, encode(t, le.NewEncoder(), russian)...), false},
		{"big-endian UTF-16 with a mark", arabic, "UTF-16BE", append([]byte{0xFE, 0xFF}, encode(t, be.NewEncoder(), arabic)...), false},
		{"UTF-16 told by its zeros", english, "UTF-16LE", encode(t, le.NewEncoder(), english), true},
		{"UTF-16 in a script whose letters have no zeros", arabic, "UTF-16BE", encode(t, be.NewEncoder(), arabic), true},
		{"Western marks in English", strings.ReplaceAll(english, "é", "e"), "windows-1252", encode(t, charmap.Windows1252.NewEncoder(), strings.ReplaceAll(english, "é", "e")), true},
		{"German letters", german, "windows-1252", encode(t, charmap.ISO8859_1.NewEncoder(), german), true},
		{"Cyrillic", russian, "windows-1251", encode(t, charmap.Windows1251.NewEncoder(), russian), true},
		{"KOI8", russian, "koi8-r", encode(t, charmap.KOI8R.NewEncoder(), russian), true},
		{"Arabic", arabic, "windows-1256", encode(t, charmap.Windows1256.NewEncoder(), arabic), true},
		{"Shift JIS", kanji, "shift_jis", encode(t, japanese.ShiftJIS.NewEncoder(), kanji), true},
		{
			"an accent far behind the first kilobyte", strings.Repeat("Plain words stand here.\n", 200) + german, "windows-1252",
			append([]byte(strings.Repeat("Plain words stand here.\n", 200)), encode(t, charmap.Windows1252.NewEncoder(), german)...), true,
		},
	} {
		s, problems, err := Read("a.txt", c.raw, nil)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if s.Text != c.text || s.Encoding != c.encoding {
			t.Errorf("%s: read as %s:\n%q\nwant %s:\n%q", c.name, s.Encoding, s.Text, c.encoding, c.text)
		}
		if guessed := len(problems) > 0; guessed != c.guessed {
			t.Errorf("%s: problems %v", c.name, problems)
		}
	}
}

// One broken byte in a UTF-8 file costs that byte, not the encoding of the
// rest, and the problem points at its line.
func TestDamagedUTF8(t *testing.T) {
	raw := []byte("Zürich, Genève, Ñuñoa\nand “Tromsø” \xff here\nand on\n")
	s, problems, err := Read("a.txt", raw, nil)
	if err != nil || s.Text != "Zürich, Genève, Ñuñoa\nand “Tromsø” \uFFFD here\nand on\n" {
		t.Fatalf("%q %v", s.Text, err)
	}
	if len(problems) != 1 || problems[0].String() != "content/sources/a.txt:2: bytes that are not UTF-8 stand as \uFFFD from here on" {
		t.Error(problems)
	}
}

// A file that cannot be a source is refused by name and with the reason.
func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		name, want string
		raw        []byte
	}{
		{"void.txt", "reading void.txt: the file is empty", nil},
		{"mark.txt", "reading mark.txt: the file is empty but for a byte-order mark", []byte("\uFEFF")},
		{"space.txt", "reading space.txt: the file holds nothing but white space", []byte(" \r\n\t\u00a0\u200b\n")},
		{"photo.txt", "reading photo.txt: this is a PNG image, which is not read", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")},
		{"data.txt", "reading data.txt: this is a binary file, not text", []byte{0, 1, 2, 3, 0, 9, 8, 7, 0, 0, 5, 'a', 'b'}},
		{"noise.txt", "reading noise.txt: this is a binary file, not text", []byte("\x01\x02\x03\x04\xff\xfe\xfd\x05\x06abc")},
		{"codes.txt", "reading codes.txt: this is a binary file, not text", []byte("\x01\x02\x03\x04 in valid UTF-8\n")},
		{"marked.txt", "reading marked.txt: this is a binary file, not text", []byte("\uFEFF\x01\x02\x03 behind a mark \xff\n")},
		{"mixed.txt", "reading mixed.txt: this is a binary file, not text", []byte(strings.Repeat("a\x00", 200) + strings.Repeat("\x00a", 50))},
		{"torn.txt", "reading torn.txt: this is a binary file, not text", []byte(strings.Repeat("a\x00", 200) + strings.Repeat("\x01\xd8", 50))},
		{"zero.txt", "reading zero.txt: this is a binary file, not text", []byte("some text\x00and more of it than that\n")},
	} {
		s, _, err := Read(c.name, c.raw, nil)
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: got %v %v, want %s", c.name, s, err, c.want)
		}
	}
}

// A text that merely begins like another format is text.
func TestTextThatBeginsLikeAFormat(t *testing.T) {
	for _, text := range []string{"ID3 tags are older than the web.\n", "RIFF is a format.\n", "GIF89a, as it is called, turns forty.\n"} {
		if _, _, err := Read("a.txt", []byte(text), nil); err != nil {
			t.Error(err)
		}
	}
}

// A control character is reported with its line and does not stop the file.
func TestStrayControl(t *testing.T) {
	raw := []byte(strings.Repeat("A line of common words that says little.\n", 9) + "one \x07 bell\n")
	_, problems, err := Read("a.txt", raw, nil)
	if err != nil || len(problems) != 1 || problems[0].Line != 10 {
		t.Error(problems, err)
	}
}

// Lines are counted as an editor counts them, whichever way they end, and the
// text keeps its own ends.
func TestLines(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"a\nb\n", []string{"a", "b"}},
		{"a\nb", []string{"a", "b"}},
		{"a\r\n\r\nb\r\n", []string{"a", "", "b"}},
		{"a\rb\r", []string{"a", "b"}},
		{"a\r\nb\rc\nd", []string{"a", "b", "c", "d"}},
		{"\n\na", []string{"", "", "a"}},
	} {
		s, _, err := Read("a.txt", []byte(c.text), nil)
		if err != nil || s.Text != c.text {
			t.Fatalf("%q: text %q, %v", c.text, s.Text, err)
		}
		var got []string
		for _, l := range s.Lines {
			got = append(got, s.Slice(l))
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%q: lines %q, want %q", c.text, got, c.want)
		}
	}
}

// The dossier's own sources are read byte for byte, without a word.
func TestOwnSources(t *testing.T) {
	files, _ := filepath.Glob("../../content/sources/*.txt")
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		s, problems, err := Read(filepath.Base(f), raw, nil)
		if err != nil || len(problems) > 0 || s.Text != string(raw) || s.Size != len(raw) {
			t.Error(f, problems, err)
		}
	}
}

// A line of five megabytes takes no longer per byte than a short one.
func TestOneLongLine(t *testing.T) {
	for _, raw := range [][]byte{
		bytes.Repeat([]byte("word "), 1<<20),
		bytes.Repeat([]byte("caf\xe9 "), 1<<20),
	} {
		start := time.Now()
		s, _, err := Read("a.txt", raw, nil)
		if err != nil || len(s.Lines) != 1 {
			t.Fatal(err)
		}
		// Linear work takes a moment; quadratic work takes hours.
		if d := time.Since(start); d > time.Minute {
			t.Errorf("%d bytes took %v", len(raw), d)
		}
	}
}

// A text longer than any article is refused in every format, and says what it
// has: its own bytes, or those of what a reader sees in it.
func TestTooLong(t *testing.T) {
	line := "The harbour stays open.\n\n"
	letter := []byte(mailHead + "MIME-Version: 1.0\n\n" + strings.Repeat(line, (9<<20)/len(line)))
	fits, over := strings.Repeat("a ", longestText/2), strings.Repeat("a ", longestText/2)+"b"
	for _, c := range []struct {
		name, want string
		raw        []byte
	}{
		{"a.txt", "reading a.txt: this text has 9 MB, more than the 8 MB that are read as one source; divide it", []byte(over)},
		{"a.eml", "reading a.eml: its text has 9 MB, more than the 8 MB that are read as one source; divide it", letter},
		{"kanji.txt", "reading kanji.txt: its text has 9 MB, more than the 8 MB that are read as one source; divide it", append([]byte{0xFE, 0xFF}, encode(t, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder(), strings.Repeat("新", 3<<20))...)},
	} {
		if _, _, err := Read(c.name, c.raw, nil); err == nil || err.Error() != c.want {
			t.Errorf("%v, want %s", err, c.want)
		}
	}
	if _, _, err := Read("a.txt", []byte(fits), nil); err != nil {
		t.Error(err)
	}
}

// Whatever the bytes: no panic; a source has valid text, at least one line
// that shows something, and lines that cover the text but for their ends.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{english, russian, "\uFEFFa", "\xff\xfea\x00", "a\rb", "a\xffb", "%PDF-", "\x00\x00\xfe\xff\x00\x00\x00a"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		s, _, err := Read("a.txt", raw, raw)
		if err != nil {
			return
		}
		if !utf8.ValidString(s.Text) || blank(s.Text) {
			t.Fatalf("%q", s.Text)
		}
		checkLines(t, s)
	})
}

func checkLines(t *testing.T, s *dossier.Source) {
	at := 0
	for _, l := range s.Lines {
		if gap := s.Text[at:l.Start]; at > 0 && gap != "\n" && gap != "\r" && gap != "\r\n" {
			t.Fatalf("between lines: %q", gap)
		}
		if strings.ContainsAny(s.Slice(l), "\r\n") {
			t.Fatalf("line holds an end: %q", s.Slice(l))
		}
		at = l.End
	}
	if rest := strings.Trim(s.Text[at:], "\r\n"); rest != "" {
		t.Fatalf("left over: %q", rest)
	}
}
