package records

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"dossier/generator/dossier"
)

// Every tag of a record reaches its field, as managers write them.
func TestRIS(t *testing.T) {
	items, problems := parsed(t, "a.ris", strings.ReplaceAll(`TY  - NEWS
TI  - The Meridian
  stays in port
AU  - Ahlen, Ludwig van, Jr.
A1  - Reuters
AU  - Orva Post
T2  - Orva Post
PB  - Orva Press
DA  - 2016/07/16/
PY  - 2016
Y2  - 2016/07/20/10:33:21
LA  - eng
SE  - World
UR  - https://example.org/a
L1  - files/12/meridian.pdf
ER  - 

TY  - RPRT
T1  - On cranes
T2  - Papers
PB  - Institute for Harbours
Y1  - 2015/03//
SE  - 14
ER  -
`, "\n", "\r\n"))
	want := []string{
		"L1 The Meridian stays in port|Orva Post|Ludwig van Ahlen Jr.+Reuters|World|2016-07-16|2016-07-20|en|https://example.org/a",
		"L18 On cranes|Institute for Harbours|||2015-03|||",
	}
	if strings.Join(items, "\n") != strings.Join(want, "\n") || problems != nil {
		t.Errorf("%s\n%q", strings.Join(items, "\n"), problems)
	}
}

// The dates of RIS as managers write them.
func TestRISDates(t *testing.T) {
	for _, c := range []struct{ lines, want, problem string }{
		{"PY  - 2016", "2016", ""},
		{"PY  - 2016///", "2016", ""},
		{"Y1  - 2015/12//", "2015-12", ""},
		{"DA  - 2016/7/6", "2016-07-06", ""},
		{"Y1  - 2016///Spring", "2016-21", ""},
		{"Y1  - 1950///circa", "1950~", ""},
		{"DA  - 2016-07-16", "2016-07-16", ""},
		{"DA  - 16 July 2016\nPY  - 2016", "2016-07-16", ""},
		{"DA  - July 16\nPY  - 2016", "2016-07-16", ""},
		{"DA  - 16 Jul\nPY  - 2016", "2016-07-16", ""},
		{"DA  - July\nPY  - 2016", "2016-07", ""},
		{"DA  - in press\nPY  - 2016", "2016", "2: “in press” is no date that can be read, and is left out"},
		{"DA  - 2016/02/30/\nPY  - 2016", "2016", "2: “2016/02/30/” is no day of the calendar, and is left out"},
		{"DA  - 2017/01/02/\nPY  - 2016", "2017-01-02", "2: DA says 2017-01-02 and PY 2016; DA counts"},
		{"PY  - soon", "", "2: “soon” is no date that can be read, and is left out"},
	} {
		f, ps := Parse("a.ris", []byte("TY  - NEWS\n"+c.lines+"\nTI  - T\nER  - \n"))
		problem := ""
		for _, p := range ps {
			problem += strings.TrimPrefix(p.String(), "content/sources/a.ris:")
		}
		if f.Items[0].Sidecar.Published != c.want || problem != c.problem {
			t.Errorf("%q: %q %q", c.lines, f.Items[0].Sidecar.Published, problem)
		}
	}
}

// A record that goes wrong is named with its line and costs no other.
func TestBadRIS(t *testing.T) {
	const good = "TY  - NEWS\nTI  - Kept\nER  - \n"
	for _, c := range []struct{ proves, text, problem string }{
		{"an unknown type", "TY  - NEWZ\nTI  - Kept\nER  - \n", "1: “NEWZ” is no RIS type"},
		{"no end, before another", "TY  - BOOK\nTI  - A\n" + good, "1: this record has no ER line at its end; it was read as far as it goes"},
		{"no end, at the end", good + "TY  - BOOK\nTI  - A", "4: this record has no ER line at its end; it was read as far as it goes"},
		{"words outside of records", good + "AB  - lost\nmore\n", "4: this stands in no record: a record begins with TY and ends with ER"},
		{"no title", good + "TY  - BOOK\nUR  - https://example.org/\nER  - \n", "4: this item has no title"},
	} {
		items, problems := parsed(t, "a.ris", c.text)
		if kept := strings.Count(strings.Join(items, "\n"), "Kept|"); kept != 1 || len(problems) != 1 || problems[0] != c.problem {
			t.Errorf("%s: %q %q", c.proves, items, problems)
		}
	}
}

// A line of a long title that looks like a tag is one only with two spaces or a
// name that RIS has.
func TestTags(t *testing.T) {
	for line, want := range map[string]string{
		"TI  - A": "TI A", "TI - A": "TI A", "ER  -": "ER ", "T2   - A": "T2 A",
		"US - Orva talks": "", "AI-made": "", "TI": "", "ti  - A": "", "TI  -A": "",
	} {
		got := ""
		if tag, value, ok := readTag(line); ok {
			got = tag + " " + value
		}
		if got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}

// An export is read in any encoding, as sources are.
func TestEncodings(t *testing.T) {
	const text = "TY  - NEWS\nTI  - Café „Möwe“ öffnet später als früher\nER  - \n"
	wide := []byte{0xFF, 0xFE}
	for _, u := range utf16.Encode([]rune(text)) {
		wide = append(wide, byte(u), byte(u>>8))
	}
	latin := []byte(strings.NewReplacer("é", "\xe9", "ö", "\xf6", "ä", "\xe4", "ü", "\xfc", "„", "\x84", "“", "\x93").Replace(text))
	for name, raw := range map[string][]byte{"UTF-16": wide, "windows-1252": latin, "with a mark": []byte("\uFEFF" + text)} {
		f, _ := Parse("a.ris", raw)
		if !Is("a.ris", raw) || len(f.Items) != 1 || f.Items[0].Sidecar.Title != "Café „Möwe“ öffnet später als früher" {
			t.Errorf("%s: %+v", name, f.Items)
		}
	}
}

// Attachments are told by any of the ways in which managers write paths.
func TestFiles(t *testing.T) {
	for in, want := range map[string]string{
		"files/12/a b.pdf":                 "files/12/a b.pdf",
		`C:\Papers\a.pdf`:                  "C:/Papers/a.pdf",
		"file:///C:/Papers/a%20b.pdf":      "file:/C:/Papers/a b.pdf",
		"internal-pdf://0123456/a%20b.pdf": "internal-pdf:/0123456/a b.pdf",
		"https://example.org/a.pdf":        "",
		"no file":                          "",
		"3.5":                              "",
	} {
		if got := filePath(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	if got := fmt.Sprint(fileField(`Full text:C\:\\Papers\\a.pdf:PDF;:b.html:HTML`)); got != "[C:/Papers/a.pdf b.html]" {
		t.Error(got)
	}
	if got := fmt.Sprint(fileNames("Saved as: the mole.html\nSee (x.txt), 3.5 and U.S.")); got != "[Saved as: the mole.html the mole.html mole.html x.txt]" {
		t.Error(got)
	}
}

// Exports made to be slow are read in time: values, names, notes and items
// without end.
func TestHostileExports(t *testing.T) {
	const size = 1 << 20
	start := time.Now()
	for name, text := range map[string]string{
		"lines.ris":    "TY  - NEWS\nTI  - " + strings.Repeat("A\n", size) + "ER  - \n",
		"names.ris":    "TY  - NEWS\nTI  - A\n" + strings.Repeat("AU  - Lowe, Ada\nAU  - B\n", size/20) + "ER  - \n",
		"records.ris":  strings.Repeat("TY  - X\n", size/8),
		"address.ris":  "TY  - NEWS\nTI  - A\nUR  - " + strings.Repeat("://;", size/4) + "\nER  - \n",
		"deep.json":    `[{"type":"book","title":` + strings.Repeat("[", size),
		"broken.json":  "[" + strings.Repeat(`{x},`, size) + "{}]",
		"braces.json":  "[" + strings.Repeat(`{"a":1,`, size/7),
		"strings.json": `[{"type":"book","title":"` + strings.Repeat("A\n\"", size/3),
		"notes.json":   `[{"type":"book","title":"A","note":"` + strings.Repeat("a.txt b.pdf c.htm ", size/18) + `"}]`,
		"names.json":   `[{"type":"book","title":"A","author":[` + strings.Repeat(`{"family":"B"},`, size/15) + `{"family":"C"}]}]`,
	} {
		f, problems := Parse(name, []byte(text))
		for _, p := range problems {
			if len(p.Message) > 400 {
				t.Errorf("%s: a problem of %d bytes", name, len(p.Message))
			}
		}
		NewIndex([]*File{f}).Match("a.txt", &dossier.Source{})
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("took %v", took)
	}
}
