package brief

import (
	"fmt"
	"math/rand"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// randomText strings hostile texts and odd characters together.
func randomText(r *rand.Rand) string {
	const odd = "\\`*_{}[]()<>#+-.!|~&;:,\"'“”«»‘’=$@%^/?0123456789 \t\n\r\u00a0\u200b\u202e\ufeffaZé漢ي—–…"
	runes := []rune(odd)
	var b strings.Builder
	for range 1 + r.Intn(6) {
		switch r.Intn(4) {
		case 0:
			b.WriteString(hostile[r.Intn(len(hostile))])
		case 1:
			b.WriteString("word ")
		default:
			for range 1 + r.Intn(5) {
				b.WriteRune(runes[r.Intn(len(runes))])
			}
		}
		if b.Len() > 300 {
			break
		}
	}
	return b.String()
}

func randomMaker(r *rand.Rand) *maker {
	seed := make([]byte, 300)
	r.Read(seed)
	return &maker{seed: seed, text: []byte(randomText(r) + randomText(r))}
}

// TestRoundTripRandom proves the round trip over texts that a byte fuzzer is
// slow to find: marks of the grammar, of Markdown and of YAML in a row.
func TestRoundTripRandom(t *testing.T) {
	n := 200
	if testing.Short() {
		n = 50
	}
	for i := range n {
		r := rand.New(rand.NewSource(int64(i)))
		roundTrip(t, randomMaker(r).briefing())
		roundTrip(t, everywhere("x"+randomText(r)))
	}
}

// An editor makes a person's random edits to a file. Everything it writes
// holds a word of its own, by which it is known again.
type editor struct {
	*rand.Rand
	words []string // a person's
	n     int
}

func (e *editor) word() string {
	e.n++
	w := fmt.Sprintf("human%dword", e.n)
	e.words = append(e.words, w)
	return w
}

// edit changes a random line of the body, or of the front matter.
func (e *editor) edit(file string) string {
	lines := strings.SplitAfter(file, "\n")
	body := 1
	for lines[body] != "---\n" {
		body++
	}
	at := body + 1 + e.Intn(max(len(lines)-body-2, 1))
	insert := func(text string) { lines[at] = text + "\n" + lines[at] }
	switch e.Intn(9) {
	case 0: // a word into a line, unless another's word stands there
		if words := strings.Fields(lines[at]); len(words) > 3 && !strings.HasPrefix(lines[at], "#") {
			lines[at] = strings.Replace(lines[at], " ", " "+e.word()+" ", 1)
		}
	case 1:
		insert("\n" + e.word() + " is a paragraph.\n")
	case 2:
		insert("- " + e.word())
	case 3:
		insert("\n## " + e.word() + "\n")
	case 4:
		insert("\n> " + e.word() + "\n")
	case 5: // delete a line without a person's word
		if !strings.Contains(lines[at], "human") {
			lines[at] = ""
		}
	case 6:
		lines[1] = e.word() + ": x # " + e.word() + "\n" + lines[1]
	case 7:
		lines[1+e.Intn(body-1)] += "# " + e.word() + "\n"
	case 8: // swap two lines
		other := body + 1 + e.Intn(max(len(lines)-body-2, 1))
		lines[at], lines[other] = lines[other], lines[at]
	}
	return strings.Join(lines, "")
}

// TestUpdateRandom proves, over random readings and random edits, that no word
// of a person's is ever lost, and that building twice changes nothing.
func TestUpdateRandom(t *testing.T) {
	n, refused := 200, 0
	if testing.Short() {
		n = 60
	}
	for i := range n {
		r := rand.New(rand.NewSource(int64(i)))
		first, second := randomReading(r), randomReading(r)
		file := Update(nil, first, nil, "1", nil).Text
		e := &editor{Rand: r}
		for range 1 + r.Intn(6) {
			file = []byte(e.edit(string(file)))
		}
		for _, fresh := range []dossier.Briefing{first, second, first} {
			u := Update(file, fresh, nil, "2", nil)
			out, problems := u.Text, u.Problems
			if u.Grave {
				if string(out) != string(file) {
					t.Fatalf("seed %d: written in spite of %v", i, problems)
				}
				refused++
				if !strings.Contains(problems[0].Message, "not YAML") {
					t.Errorf("seed %d: %v", i, problems)
				}
				break
			}
			for _, w := range e.words {
				if strings.Contains(string(file), w) && !strings.Contains(string(out), w) {
					t.Fatalf("seed %d: %s is lost\n%s\n=====\n%s", i, w, file, out)
				}
			}
			again := Update(out, fresh, nil, "3", nil).Text
			if string(again) != string(out) {
				t.Fatalf("seed %d: not steady\n%s\n=====\n%s", i, out, again)
			}
			file = out
		}
	}
	t.Logf("%d of %d edited files were no YAML any more and left alone", refused, n)
}

// randomReading is a fresh briefing with a random choice of the same items.
func randomReading(r *rand.Rand) dossier.Briefing {
	b := port(nil)
	b.Title = []string{"A title", "Another title", ""}[r.Intn(3)]
	b.Themes = [][]string{nil, {"strike"}, {"strike", "pay"}}[r.Intn(3)]
	var sections []dossier.Section
	for _, s := range b.Sections {
		if s.Kind != dossier.ByTheme && r.Intn(5) == 0 {
			continue
		}
		var items []dossier.Item
		for _, x := range s.Items {
			if r.Intn(4) > 0 {
				items = append(items, x)
			}
		}
		if s.Kind == dossier.KeyPoints || s.Kind == dossier.ThemePart {
			for n := range 4 {
				if r.Intn(2) == 0 {
					items = append(items, keyPoint(fmt.Sprintf("Point %d.", n), 1+n+r.Intn(2)))
				}
			}
		}
		s.Items = items
		sections = append(sections, s)
	}
	b.Sections = sections
	return b
}

// FuzzUpdate proves that no old file makes Update panic; that it writes nothing
// where it sees a grave problem; that every line of a person's is still there
// after it; and that doing it again changes nothing.
func FuzzUpdate(f *testing.F) {
	file := Update(nil, port(nil), nil, "1", nil).Text
	f.Add(file)
	e := &editor{Rand: rand.New(rand.NewSource(1))}
	for range 60 {
		f.Add([]byte(e.edit(string(file))))
	}
	for _, h := range hostile {
		f.Add([]byte(strings.Replace(string(file), "## By theme", h+"\n\n## By theme", 1)))
		f.Add([]byte(strings.Replace(string(file), "people:", h+"\npeople:", 1)))
	}
	f.Fuzz(func(t *testing.T, old []byte) { updatesSafely(t, old) })
}

func containsAll(all, some []dossier.Problem) bool {
	return !slices.ContainsFunc(some, func(p dossier.Problem) bool { return !slices.Contains(all, p) })
}

// lineNumbers are what is brought up to date in a person's own words.
var lineNumbers = regexp.MustCompile(`\[L[0-9]+(–L[0-9]+)?\]|#L[0-9]+(-L[0-9]+)?`)

func updatesSafely(t *testing.T, old []byte) {
	src, fresh := movedHarbour("\n\n", nil)
	fresh.Title, fresh.Sections = "New", fresh.Sections[1:]
	u := Update(old, fresh, nil, "2", src)
	Explain(old, fresh, nil, "2", src)
	out := u.Text
	if u.Grave {
		if string(out) != string(old) {
			t.Fatalf("written in spite of %v\n%q", u.Problems, old)
		}
		return
	}
	if read, problems := Read("port.md", out); !reflect.DeepEqual(read, u.Briefing) || !containsAll(u.Problems, problems) {
		t.Fatalf("it does not say what it reads\n%q", out)
	}
	there := map[string]int{}
	for _, line := range linesOf(string(out)) {
		there[lineNumbers.ReplaceAllString(line, "")]++
	}
	for line := range read(old, newScanner("port.md")).humanLines {
		line = lineNumbers.ReplaceAllString(line, "")
		if there[line]--; there[line] < 0 {
			t.Fatalf("%q is lost\n%q\n%q", line, old, out)
		}
	}
	if again := Update(out, fresh, nil, "3", src).Text; string(again) != string(out) {
		t.Fatalf("not steady\n%q\n%q\n%q", old, out, again)
	}
}

// humanLines yields the lines of all that a person wrote or changed.
func (r *reading) humanLines(yield func(string) bool) {
	for _, p := range r.pieces {
		for _, line := range linesOf(r.stretch(p.at)) {
			if p.human && !yield(line) {
				return
			}
		}
	}
}
