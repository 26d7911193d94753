package pdf

import (
	"fmt"
	"strings"
	"testing"

	"dossier/generator/dossier"
	"dossier/generator/source/pdf/object"
	"dossier/generator/transcript"
)

func pagesOf(raw []byte) int {
	f, err := object.Open(raw)
	if err != nil {
		return 0
	}
	pages, _ := f.Pages(mostPages)
	return len(pages)
}

// read reads a file that must be read, as a transcript must be.
func read(t *testing.T, p paper) *dossier.Transcript {
	t.Helper()
	got, err := Read(p.bytes())
	if err != nil {
		t.Fatal(err)
	}
	if err := transcript.Check(got); err != nil {
		t.Fatal(err)
	}
	return got
}

// outline is a transcript with the kind and reason of each line before it.
func outline(got *dossier.Transcript) string {
	var b strings.Builder
	lines := strings.Split(got.Text, "\n")
	for i, block := range got.Blocks {
		label := strings.Trim(fmt.Sprintf("%s %s", block.Kind, block.Reason), " ")
		if block.Level > 0 {
			label = strings.TrimSpace(fmt.Sprintf("%s%d %s", block.Kind, block.Level, block.Reason))
		}
		if label != "" {
			label = "[" + label + "] "
		}
		b.WriteString(label + lines[i] + "\n")
	}
	return b.String()
}

func expect(t *testing.T, got *dossier.Transcript, want string) {
	t.Helper()
	want = strings.TrimLeft(strings.ReplaceAll(want, "\t", ""), "\n")
	if o := outline(got); o != want {
		t.Errorf("got:\n%s\nwant:\n%s", o, want)
	}
}

var (
	left = []string{
		"The council of Ardenholm met on the first", "evening of the frost and spoke at length", "about the bridge, which had been closed",
		"since the autumn and whose repair nobody", "was willing to pay for in full.",
	}
	right = []string{
		"A second meeting was called for the next", "week, at which the engineers were to give", "their view of the two remaining piers and",
		"of the cost of a temporary crossing for", "carts and for people on foot.",
	}
)

// Two columns under a title that spans them are read one after the other, and
// a line is a paragraph.
func TestColumns(t *testing.T) {
	page := append([]string{at("F2", 20, 60, 740, "The Bridge of Ardenholm Stays Closed")}, lines(10, 60, 700, left...)...)
	page = append(page, lines(10, 310, 700, right...)...)
	expect(t, read(t, paper{pages: [][]string{page}}), `
	[heading1 headline] The Bridge of Ardenholm Stays Closed
	`+strings.Join(left, " ")+`
	`+strings.Join(right, " ")+`
	`)
}

// Three columns are read one after the other too.
func TestThreeColumns(t *testing.T) {
	third := []string{"The ferry went four times a day while", "the bridge was closed, and its fares had", "been raised by a third since the frost."}
	page := append(lines(8, 40, 700, left...), lines(8, 215, 700, right...)...)
	page = append(page, lines(8, 390, 700, third...)...)
	expect(t, read(t, paper{pages: [][]string{page}}), strings.Join(left, " ")+"\n"+strings.Join(right, " ")+"\n"+strings.Join(third, " ")+"\n")
}

// Columns come out the same when a program paints them line by line across.
func TestColumnsPaintedAcross(t *testing.T) {
	var page []string
	for i := range left {
		y := 700 - 12*float64(i)
		page = append(page, at("F1", 10, 60, y, left[i]), at("F1", 10, 310, y, right[i]))
	}
	expect(t, read(t, paper{pages: [][]string{page}}), strings.Join(left, " ")+"\n"+strings.Join(right, " ")+"\n")
}

// A sentence that goes on in the next column is one line.
func TestParagraphGoesOnInTheNextColumn(t *testing.T) {
	first := append(append([]string{}, left[:4]...), "was willing to pay while the rain went on")
	second := append([]string{"and the river kept rising."}, right...)
	got := read(t, paper{pages: [][]string{append(lines(10, 60, 700, first...), lines(10, 310, 700, second...)...)}})
	if want := "while the rain went on and the river kept rising."; !strings.Contains(got.Text, want) {
		t.Errorf("no %q in\n%s", want, got.Text)
	}
}

// Ligatures are undone and what a writer chose is kept: a quotation is found
// again word for word.
func TestLigatures(t *testing.T) {
	expect(t, read(t, paper{pages: [][]string{{at("F3", 10, 60, 700, "The o\x03ce of \x02oods \x01nds \xBD m\xB2 of sand.")}}}),
		"The office of floods finds ½ m² of sand.\n")
}

// A hyphen at a line's end goes, but stays in a compound that the document
// writes with it, before a capital and where the second half is a word alone.
func TestHyphens(t *testing.T) {
	page := lines(10, 60, 700,
		"The well-known mayor spoke of the re-", "pair of the bridge, as a well-", "known builder had asked him, and of pre-",
		"and post-war roads and rails and of Anglo-", "Saxon walls, which he and others of his age", "remembered well and had paid for twice.")
	expect(t, read(t, paper{pages: [][]string{page}}),
		"The well-known mayor spoke of the repair of the bridge, as a well-known builder had asked him, and of pre- and post-war roads and rails and of Anglo-Saxon walls, which he and others of his age remembered well and had paid for twice.\n")
}

// Where the document writes both halves as words and never the whole, the
// hyphen at a line's end is the compound's own, though it is nowhere else; where
// a half stands only beside such hyphens, it is no word and the hyphen goes.
func TestHyphenOfACompound(t *testing.T) {
	page := lines(10, 60, 700,
		"The mayor knew the old car well and was known", "for it, and so the builder came to the well-", "known man and asked what the car-",
		"pet had cost, or a second car-", "pet would cost, in the bridge-", "work or beside it, for bridgework is dear.")
	page = append(page, lines(10, 60, 600, "The bridge is closed and the work goes on.")...)
	got := read(t, paper{pages: [][]string{page}}).Text
	for _, want := range []string{"the well-known man", "the carpet had", "second carpet would", "in the bridgework or"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in %s", want, got)
		}
	}
}

// A hyphen that no keyboard writes is the program's that broke the word.
func TestHyphenOfAProgram(t *testing.T) {
	v := vocabulary{"with": 3, "out": 2}
	if got := v.join("a bridge with\u2010", "out a toll"); got != "a bridge without a toll" {
		t.Error(got)
	}
}

// A line that ends early within a sentence ends no paragraph where the next
// goes on in small letters, in an item and behind an indent too; it does before
// a capital, behind a stop, and among short lines or those of a list.
func TestRaggedLines(t *testing.T) {
	page := lines(10, 60, 760,
		"The council of Ardenholm met on the first evening of the frost and", "spoke at length about the bridge, which",
		"had been closed since the autumn and whose repair nobody was ready", "to pay for in full at a time",
		"when bread was dear.", "The ferryman of the lower town offered to", "Wait for an answer until the spring and went home before the vote.")
	page = append(page, at("F1", 10, 60, 660, "\x95 carts and horses, which pay twice as"), at("F1", 10, 68, 648, "much as people on foot, and whatever they may have to carry"))
	page = append(page, at("F1", 10, 75, 620, "A second meeting was called for the next"), at("F1", 10, 60, 608, "week, at which the engineers were to give their view of the piers,"),
		at("F1", 10, 60, 596, "which stand in the river."))
	page = append(page, lines(10, 60, 560, "The parish asks for all of what follows:", "a ferry that goes at night as well",
		"two lamps at the landing and one above it, lit from dusk", "a bell that is heard on both shores", "rope", "a rail")...)
	expect(t, read(t, paper{pages: [][]string{page}}), `
	The council of Ardenholm met on the first evening of the frost and spoke at length about the bridge, which had been closed since the autumn and whose repair nobody was ready to pay for in full at a time when bread was dear.
	The ferryman of the lower town offered to
	Wait for an answer until the spring and went home before the vote.
	[item] carts and horses, which pay twice as much as people on foot, and whatever they may have to carry
	A second meeting was called for the next week, at which the engineers were to give their view of the piers, which stand in the river.
	The parish asks for all of what follows:
	a ferry that goes at night as well
	two lamps at the landing and one above it, lit from dusk
	a bell that is heard on both shores
	rope
	a rail
	`)
}

// What stands at the same place on every page is set aside and said once, its
// figures aside; page numbers too.
func TestRunningHeads(t *testing.T) {
	var pages [][]string
	for i := range 4 {
		page := append([]string{at("F1", 8, 60, 770, "Ardenholm Papers"), at("F1", 8, 300, 30, fmt.Sprint(i+1))},
			lines(10, 60, 700, fmt.Sprintf("Here begins what page %c has to say of the", 'A'+rune(i)), "bridge and of the people who live beside it.")...)
		pages = append(pages, page)
	}
	got := read(t, paper{pages: pages})
	if n := strings.Count(got.Text, "Ardenholm Papers"); n != 1 {
		t.Errorf("the running head is said %d times:\n%s", n, got.Text)
	}
	if o := outline(got); !strings.HasPrefix(o, "[running head] Ardenholm Papers\nHere begins") || strings.Count(o, "running head") != 2 || strings.Count(got.Text, "of the bridge and of the people") != 4 {
		t.Error(o)
	}
}

// A head that changes with the chapter is known by the number of its page, and
// a paragraph goes on under it.
func TestChangingHeads(t *testing.T) {
	one := append(lines(10, 60, 700, left[:4]...), at("F1", 9, 300, 30, "7"))
	two := append([]string{at("F1", 9, 60, 770, "The Ferry in Winter 8")}, lines(10, 60, 700, left[4])...)
	expect(t, read(t, paper{pages: [][]string{one, two}}), `
	`+strings.Join(left, " ")+`
	[running head] 7
	[running head] The Ferry in Winter 8
	`)
}

// Headings are told by their type and ranked by it, items by their marks,
// captions by how they begin, notes by where they stand, and the lines of a
// table of contents by their leaders.
func TestKinds(t *testing.T) {
	page := []string{
		at("F2", 18, 60, 760, "Report on the Ferry"),
		at("F2", 12, 60, 730, "Contents"),
		at("F1", 10, 60, 715, "The crossing ............................ 2"),
		at("F1", 10, 60, 703, "The fares ............................... 3"),
		at("F2", 12, 60, 670, "The crossing"),
	}
	page = append(page, lines(10, 60, 650,
		"The ferry crosses the lake four times a day and is used by the farmers of", "both shores. It was built in the year of the great frost and has since been",
		"mended twice, once by the parish and once by its own crew.")...)
	page = append(page, at("F1", 10, 60, 600, "\x95 horses and carts pay twice;"), at("F1", 10, 60, 588, "\x95 children pay nothing."),
		at("F1", 10, 60, 560, "Season"), at("F1", 10, 200, 560, "Carts"), at("F1", 10, 300, 560, "People"),
		at("F1", 10, 60, 548, "Spring"), at("F1", 10, 200, 548, "14"), at("F1", 10, 300, 548, "210"),
		at("F1", 10, 60, 536, "Summer"), at("F1", 10, 200, 536, "31"), at("F1", 10, 300, 536, "544"),
		at("F1", 8, 60, 515, "Table 1. Crossings by season."),
		at("F1", 7, 60, 60, "1 Counted by the ferryman himself."))
	expect(t, read(t, paper{pages: [][]string{page}}), `
	[heading1 headline] Report on the Ferry
	[heading2 table of contents] Contents
	[table of contents] The crossing 2
	[table of contents] The fares 3
	[heading2] The crossing
	The ferry crosses the lake four times a day and is used by the farmers of both shores. It was built in the year of the great frost and has since been mended twice, once by the parish and once by its own crew.
	[item] horses and carts pay twice;
	[item] children pay nothing.
	[row] Season Carts People
	[row] Spring 14 210
	[row] Summer 31 544
	[caption caption] Table 1. Crossings by season.
	[note] 1 Counted by the ferryman himself.
	`)
}

// Letters are joined to words by their places, whether a program paints words,
// letters one by one or every letter twice.
func TestWordsFromPlaces(t *testing.T) {
	kerned := "BT /F1 10 Tf 1 0 0 1 60 700 Tm [(T) 80 (he) -278 (old) -278 (to) -10 (wer)] TJ ET"
	var twice []string
	for range 2 {
		twice = append(twice, at("F1", 10, 60, 680, "stands"), at("F1", 10, 60.3, 680, "stands"))
	}
	expect(t, read(t, paper{pages: [][]string{append([]string{kerned}, twice...)}}), "The old tower stands\n")
}

// A dash within a sentence begins no item when a line happens to begin with it,
// and one before each of several does.
func TestDashes(t *testing.T) {
	page := lines(10, 60, 700, "The ferry is the only way over the lake while the", "\x96 as everyone agreed \x96 dangerous bridge is", "closed to carts and to people on foot.")
	page = append(page, lines(10, 60, 640, "\x96 carts pay twice;", "\x96 children pay nothing.")...)
	expect(t, read(t, paper{pages: [][]string{page}}), `
	The ferry is the only way over the lake while the – as everyone agreed – dangerous bridge is closed to carts and to people on foot.
	[item] carts pay twice;
	[item] children pay nothing.
	`)
}

// A large initial belongs to its word.
func TestInitial(t *testing.T) {
	page := []string{at("F1", 34, 60, 676, "W")}
	page = append(page, lines(10, 95, 690, "hen the bridge was closed the bakers of the", "lower town lost half of their trade at once")...)
	page = append(page, lines(10, 60, 666, "and the others sold what they could by boat.")...)
	got := read(t, paper{pages: [][]string{page}})
	if !strings.HasPrefix(got.Text, "When the bridge was closed") {
		t.Error(got.Text)
	}
}

// A file that is encrypted only against printing is read; its title is one
// that a person gave.
func TestEncryptedWithoutPassword(t *testing.T) {
	got := read(t, paper{locked: true, pages: [][]string{lines(10, 60, 700, left...)}})
	if got.Text != strings.Join(left, " ")+"\n" {
		t.Error(got.Text)
	}
}

// What the document says of itself counts unless a program said it, and the
// largest heading is the title when nothing better is stated.
func TestDeclared(t *testing.T) {
	page := append([]string{at("F2", 20, 60, 740, "The Ferry in Winter")}, lines(10, 60, 700, left...)...)
	for _, c := range []struct{ info, title, by, author string }{
		{"/Title (Microsoft Word - draft3.doc) /Author (admin)", "The Ferry in Winter", "largest heading", ""},
		{"/Title (the ferry in winter) /Author (Ruth Amsel)", "the ferry in winter", "document title", "Ruth Amsel"},
		{"/Title (report_final_2.indd) /CreationDate (D:20110203)", "The Ferry in Winter", "largest heading", ""},
	} {
		d := read(t, paper{pages: [][]string{page}, info: c.info, catalog: "/Lang (en-GB)"}).Declared
		author := ""
		if len(d.Byline) > 0 {
			author = d.Byline[0].Value
		}
		if d.Title.Value != c.title || d.Title.By != c.by || author != c.author || d.Language != "en-GB" || d.Published.Value != "" {
			t.Errorf("%s: %+v", c.info, d)
		}
	}
}

// Writing that runs to the left is read as it is written, its figures forward.
func TestRightToLeft(t *testing.T) {
	toUnicode := "1 begincodespacerange <00> <FF> endcodespacerange 5 beginbfchar <01> <05E9> <02> <05DC> <03> <05D5> <04> <05DD> <20> <0020> endbfchar 1 beginbfrange <30> <39> <0030> endbfrange"
	p := paper{
		resources: "/Extra 0",
		pages:     [][]string{{"BT /F9 10 Tf 1 0 0 1 400 700 Tm (1984 \x04\x03\x02\x01) Tj ET"}},
		extra:     []string{fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(toUnicode), toUnicode)},
	}
	raw := strings.Replace(string(p.bytes()), "/F1 <<", "/F9 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 100 0 R >> /F1 <<", 1)
	got, err := Read([]byte(raw))
	if err != nil {
		t.Fatal(err)
	}
	if got.Text != "שלום 1984\n" {
		t.Errorf("%q", got.Text)
	}
}
