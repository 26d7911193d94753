package brief

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// A maker makes a briefing out of a fuzzer's bytes: the first choose shapes,
// the rest are cut into texts. Every text the grammar holds can come up.
type maker struct {
	seed []byte
	text []byte
	at   int
}

func (m *maker) pick(n int) int {
	if m.at >= len(m.seed) {
		return 0
	}
	m.at++
	return int(m.seed[m.at-1]) % n
}

// words is some text, perhaps empty.
func (m *maker) words() string {
	if len(m.text) == 0 {
		return ""
	}
	n := min(len(m.text), 1+m.pick(40))
	s := string(m.text[:n])
	m.text = append(m.text[n:len(m.text):len(m.text)], m.text[:n]...)
	return s
}

// item is a text that an item can hold: on one line and not empty.
func (m *maker) item() string {
	if s := oneLine(m.words()); s != "" {
		return s
	}
	return "x"
}

func (m *maker) maybe() string {
	if m.pick(3) == 0 {
		return ""
	}
	return m.item()
}

// leaf is a text that the front matter can hold: any valid one.
func (m *maker) leaf() string { return strings.ToValidUTF8(m.words(), "\uFFFD") }

func (m *maker) several(one func() string) []string {
	var out []string
	for range m.pick(4) {
		out = append(out, one())
	}
	return out
}

// path is a path whose segments hold any bytes.
func (m *maker) path() string {
	var parts []string
	for range 1 + m.pick(3) {
		s := strings.NewReplacer("/", "-", "\x00", "0").Replace(m.words())
		if s == "" || s == "." || s == ".." {
			s = "f"
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, "/")
}

func (m *maker) date() string {
	return []string{"2015-12-15", "[2015-12-15..2015-12-17]", "XXXX-05-25", "2015-12~", "2016-07-14/2016-07-15", "-0044-03-15?"}[m.pick(6)]
}

func (m *maker) ref() dossier.Ref {
	first := 1 + m.pick(200)
	return dossier.Ref{File: m.path(), First: first, Last: first + m.pick(3)}
}

func (m *maker) point() dossier.Item {
	return dossier.Item{Point: &dossier.Point{Text: m.item(), Ref: m.ref()}}
}

func (m *maker) statement() dossier.Item {
	x := &dossier.Statement{
		Kind: quoteKinds[m.pick(3)], Context: m.maybe(), Speaker: m.maybe(), Cue: m.maybe(),
		Rank: ranks[m.pick(4)], Via: m.several(m.item), Themes: m.several(m.path), Ref: m.ref(),
		Parts: append(m.several(m.item), m.item()),
	}
	if m.pick(2) == 1 {
		x.EDTF, x.Found = m.date(), founds[m.pick(6)]
	}
	return dossier.Item{Statement: x}
}

func (m *maker) entry() dossier.Item {
	return dossier.Item{Entry: &dossier.Entry{
		EDTF: m.date(), Inferred: m.pick(2) == 1, Standing: standings[m.pick(4)],
		Expression: m.maybe(), Text: m.item(), Ref: m.ref(),
	}}
}

func (m *maker) profile() dossier.Item {
	return dossier.Item{Profile: &dossier.ActorEntry{
		Name: m.item(), Kind: actors[m.pick(4)], Side: m.maybe(), Role: m.maybe(),
		Aliases: m.several(m.item), Ref: m.ref(),
	}}
}

func (m *maker) section() []dossier.Section {
	make := func(s dossier.Section, item func() dossier.Item) dossier.Section {
		for range m.pick(4) {
			s.Items = append(s.Items, item())
		}
		return s
	}
	kind := sectionOrder[m.pick(len(sectionOrder))]
	s := dossier.Section{Kind: kind, Level: 2, Title: string(kind)}
	switch kind {
	case dossier.KeyPoints:
		return []dossier.Section{make(s, m.point)}
	case dossier.WhoSaid:
		return []dossier.Section{make(s, m.statement)}
	case dossier.Chronology:
		return []dossier.Section{make(s, m.entry)}
	case dossier.WhoIsWho:
		return []dossier.Section{make(s, m.profile)}
	}
	part := dossier.Section{Kind: dossier.ThemePart, Level: 3, Title: m.item(), Theme: m.path()}
	return []dossier.Section{s, make(part, m.point)}
}

// own is a person's section: a heading and paragraphs of any words.
func (m *maker) own() dossier.Section {
	s := dossier.Section{Level: 1 + m.pick(2), Title: m.maybe()}
	if sectionNamed(s.Title) != dossier.Own {
		s.Title = "mine"
	}
	for range m.pick(3) {
		s.Items = append(s.Items, dossier.Item{Raw: atLineStart(escape(m.item(), "")), Human: true})
	}
	return s
}

func (m *maker) briefing() dossier.Briefing {
	b := dossier.Briefing{
		File: m.path(), Title: m.leaf(), Summary: m.leaf(), Themes: m.several(m.leaf),
		People: m.several(m.leaf), Organizations: m.several(m.leaf), Places: m.several(m.leaf),
		Published: m.leaf(), Reviewed: m.leaf(),
		Source: dossier.SourceRecord{
			File: m.leaf(), SHA256: m.leaf(), Outlet: m.leaf(), OutletBasis: m.leaf(),
			Agency: m.leaf(), AgencyBasis: m.leaf(), Byline: m.several(m.leaf), PublishedBasis: m.leaf(),
			Language: m.leaf(), Dateline: m.leaf(), URL: m.leaf(), Grade: m.leaf(),
		},
	}
	for range 1 + m.pick(4) {
		if m.pick(4) == 0 {
			b.Sections = append(b.Sections, m.own())
		} else {
			b.Sections = append(b.Sections, m.section()...)
		}
	}
	return b
}

// unplaced takes off what only a file can give: lines, and the Markdown of
// items that are more than prose.
func unplaced(b dossier.Briefing) dossier.Briefing {
	sections := append([]dossier.Section(nil), b.Sections...)
	for i := range sections {
		sections[i].Line = 0
		items := append([]dossier.Item(nil), sections[i].Items...)
		for j := range items {
			items[j].Line = 0
			if x := items[j]; x.Point != nil || x.Statement != nil || x.Entry != nil || x.Profile != nil {
				items[j].Raw = ""
			}
		}
		sections[i].Items = items
	}
	b.Sections = sections
	return b
}

// roundTrip proves that a briefing reads back as it was written, and that
// what was written is text any editor can open.
func roundTrip(t *testing.T, b dossier.Briefing) {
	t.Helper()
	raw, err := Write(b, nil)
	if err != nil {
		t.Fatalf("Write: %v\n%+v", err, b)
	}
	if !utf8.Valid(raw) {
		t.Fatalf("not UTF-8:\n%q", raw)
	}
	got, problems := Read(b.File, raw)
	if got := unplaced(got); !reflect.DeepEqual(got, b) {
		t.Fatalf("read back otherwise\n wrote %+v\n  read %+v\n%s\n%s", b, got, difference(b, got), raw)
	}
	if len(problems) > 0 {
		t.Fatalf("problems %v in\n%s", problems, raw)
	}
}

func difference(a, b dossier.Briefing) string {
	for i := range a.Sections {
		if i >= len(b.Sections) || !reflect.DeepEqual(a.Sections[i], b.Sections[i]) {
			for j, x := range a.Sections[i].Items {
				if i < len(b.Sections) && j < len(b.Sections[i].Items) && reflect.DeepEqual(x, b.Sections[i].Items[j]) {
					continue
				}
				return strings.Join([]string{"item", show(x)}, " ")
			}
		}
	}
	return "outside of items"
}

func show(x dossier.Item) string {
	var v any = x.Raw
	switch {
	case x.Point != nil:
		v = *x.Point
	case x.Statement != nil:
		v = *x.Statement
	case x.Entry != nil:
		v = *x.Entry
	case x.Profile != nil:
		v = *x.Profile
	}
	return strings.ReplaceAll(reflect.TypeOf(v).Name()+" "+fmt.Sprintf("%+q", v), "\n", "⏎")
}

// hostile are texts that Markdown, YAML or the grammar could take for marks.
var hostile = []string{
	"plain words", " edges ", "\u00a0no-break\u00a0", "zero\u200bwidth\u200b", "\u202eoverride\u202c", "\ufeffmark",
	"line\nend", "line\r\nend\r", "tab\there\t", "\x00nul\x01\x7f\x85\u2028", "bad \xff\xfe utf-8 \xc3",
	"# heading #", "## Key points", "> quote", "- bullet", "+ plus", "* star", "1. one", "12345) two", "---", "===", "***", "___",
	"```", "~~~", "    indented", "\\", "\\\\", "\\*", "ends in \\", "*a* **b** _c_ __d__", "* a_ *b_", "`code`", "``a`",
	"[L3](../sources/x#L3)", "[a][b]", "[a]: b", "![i](j)", "<script>alert(1)</script>", "<!-- c -->", "<b", "<https://x.y>", "https://x.y/?a=b&c=d",
	"&amp;", "&#65;", "&#x41;", "&nbsp", "R&D; &", "{{< x >}} {{% y %}}", "{#id .class}", "“q” and ” […] “ more”", "‘a’ \"b\" «c» „d“",
	"a; b, c; via d", "(named) said", ") x", "(speaker not known)", "in: x", "— dash", "via x", "direct", "own", "2015-12-15", "also “x”, “y”", "person",
	"yes", "null", "~", "1e93", "0x1f", "2016-07-16", "12:30:45", "@at", "`tick", "%p", "!t", "&a", "*a", "key: value", "a #b", "a:", "- - -", "? a", "| b", "> c", "{a: b}", "[a, b]", "...", "=", "<<",
	strings.Repeat("long words ", 300), strings.Repeat("x", 5000), "العربية مقابل", "\u200fעברית\u200f", "日本語の見出し", "e\u0301", "👩‍👩‍👧", "\U000e0001",
	"trailing  ", "a  b", "\t", " ", "  ", "hard  \nbreak", "a\\\nb", "[x]", "[ ] todo", "a|b\n-|-", "$x$", "~~s~~", "www.x.y", ":smile:", "ends in ]", "](", "][", "![", "&", "\u2029",
}

// TestRoundTripHostile proves that each hostile text survives in every place
// that holds a text.
func TestRoundTripHostile(t *testing.T) {
	for _, h := range hostile {
		roundTrip(t, everywhere(h))
		for n := range 4 {
			seed := make([]byte, 400)
			for i := range seed {
				seed[i] = byte(i*(2*n+3) + n*n)
			}
			m := &maker{seed: seed, text: []byte(h)}
			roundTrip(t, m.briefing())
		}
	}
}

// everywhere is a briefing that says one text in all places.
func everywhere(h string) dossier.Briefing {
	x, v := oneLine(h), strings.ToValidUTF8(h, "\uFFFD")
	ref := dossier.Ref{File: strings.ReplaceAll("s"+h, "/", "-"), First: 3, Last: 5}
	ref.File = strings.ReplaceAll(ref.File, "\x00", "")
	point := dossier.Item{Point: &dossier.Point{Text: x, Ref: ref}}
	section := func(kind dossier.SectionKind, items ...dossier.Item) dossier.Section {
		return dossier.Section{Kind: kind, Level: 2, Title: string(kind), Items: items}
	}
	var said []dossier.Item
	for _, kind := range quoteKinds {
		said = append(said, dossier.Item{Statement: &dossier.Statement{
			Kind: kind, Parts: []string{x, x}, Context: x, Speaker: x, Found: "named", Cue: x,
			Rank: "third-party", Via: []string{x, x}, EDTF: "2015-12-15", Themes: []string{"t" + strings.ReplaceAll(strings.ReplaceAll(h, "/", ""), "\x00", "")}, Ref: ref,
		}}, dossier.Item{Statement: &dossier.Statement{Kind: kind, Parts: []string{x}, Rank: "own", Cue: x, Ref: ref}},
			dossier.Item{Statement: &dossier.Statement{Kind: kind, Parts: []string{x}, Rank: "own", Speaker: x, Ref: ref}})
	}
	return dossier.Briefing{
		File: "a.md", Title: v, Summary: v, Themes: []string{v}, People: []string{v, v}, Published: v, Reviewed: v,
		Source: dossier.SourceRecord{File: v, SHA256: v, Byline: []string{v}, Grade: v, URL: v},
		Sections: []dossier.Section{
			section(dossier.KeyPoints, point, point),
			section(dossier.ByTheme),
			{Kind: dossier.ThemePart, Level: 3, Title: x, Theme: "t", Items: []dossier.Item{point}},
			section(dossier.WhoSaid, said...),
			section(dossier.Chronology, dossier.Item{Entry: &dossier.Entry{EDTF: "[2015-12-15..2015-12-17]", Inferred: true, Standing: "planned", Expression: x, Text: x, Ref: ref}},
				dossier.Item{Entry: &dossier.Entry{EDTF: "2015-12~", Standing: "happened", Text: x, Ref: ref}}),
			section(dossier.WhoIsWho, dossier.Item{Profile: &dossier.ActorEntry{Name: x, Kind: "person", Side: x, Role: x, Aliases: []string{x, x}, Ref: ref}},
				dossier.Item{Profile: &dossier.ActorEntry{Name: x, Kind: "place", Side: x, Ref: ref}}),
		},
	}
}

// FuzzRoundTrip proves that any briefing the grammar can say reads back
// exactly, whatever its texts.
func FuzzRoundTrip(f *testing.F) {
	for i, h := range hostile {
		f.Add([]byte(strings.Repeat(string(rune('A'+i%26))+"qz17\x03\x02\x01", 40)), []byte(h))
	}
	f.Fuzz(func(t *testing.T, seed, text []byte) {
		m := &maker{seed: seed, text: append([]byte(nil), text...)}
		roundTrip(t, m.briefing())
		roundTrip(t, everywhere("x"+string(text)))
	})
}
