package check

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dossier/generator/dossier"
)

const bridge = "The bridge closed on Friday, and nobody crossed it.\n" +
	"“We will not wait,” Ines Moreau said. “Not for another flood.”\n" +
	"The council can repair it. The council cannot pay. But the council cannot pay, she said.\n" +
	"Log in to comment.\n"

// The briefing as a person sees it; the fixture below says the same.
const bridgeBriefing = `---
title: Bridge closed
summary: The bridge closed on Friday, and nobody crossed it.
published: "2021-06-05"
source:
  file: 1_bridge.txt
  sha256: "%s"
---
## Key points

- The council cannot pay. [L3](../sources/1_bridge.txt#L3)

### [Bridge](../themes/bridge.md)

> “We will not wait,” […] “Not for another flood.”
>
> — **Ines Moreau** (named) said; [L2](../sources/1_bridge.txt#L2)

- **2021-06-04** (happened) “Friday” [L1](../sources/1_bridge.txt#L1)
`

// desk is a dossier of one source, sound in every part.
type desk struct {
	files   fstest.MapFS
	dossier *dossier.Dossier
	folio   *dossier.Folio
	point   *dossier.Cited
	said    *dossier.Said
	dated   *dossier.Dated
	actor   *dossier.ActorFile
}

func sound() *desk {
	sum := sha256.Sum256([]byte(bridge))
	hash := hex.EncodeToString(sum[:])
	src := &dossier.Source{Name: "1_bridge.txt", Text: bridge, SHA256: hash}
	article := &dossier.Article{}
	at := 0
	for line := range strings.Lines(bridge) {
		span := dossier.Span{Start: at, End: at + len(line) - 1}
		src.Lines = append(src.Lines, span)
		article.Passages = append(article.Passages, dossier.Passage{Span: span})
		at += len(line)
	}
	last := len(article.Passages) - 1
	article.SetAside = []dossier.SetAside{{Span: article.Passages[last].Span, Reason: dossier.ReasonLogin}}
	article.Passages = article.Passages[:last]

	f := &dossier.Folio{Code: "1", Slug: "1_bridge", Source: src, Article: article, Briefing: &dossier.Briefing{
		File: "1_bridge.md", Published: "2021-06-05",
		Source: dossier.SourceRecord{File: src.Name, SHA256: hash},
	}}
	d := &desk{folio: f, dossier: &dossier.Dossier{Sources: []*dossier.Folio{f}}}
	f.Summary = []dossier.Cited{{
		From: f, Text: "The bridge closed on Friday, and nobody crossed it.",
		Cite: d.cite(1, "The bridge closed on Friday, and nobody crossed it."),
	}}
	f.Points = []dossier.Cited{{From: f, Text: "The council cannot pay.", Cite: d.cite(3, "The council cannot pay."), Item: &dossier.Item{Line: 11}}}
	d.point = &f.Points[0]
	d.said = &dossier.Said{
		From: f, Item: &dossier.Item{Line: 15},
		Statement: &dossier.Statement{Kind: dossier.Direct, Parts: []string{"We will not wait,", "Not for another flood."}},
		Cite:      d.cite(2, "We will not wait,", "Not for another flood."),
	}
	f.Said = []*dossier.Said{d.said}
	d.dated = &dossier.Dated{
		From: f, Item: &dossier.Item{Line: 19},
		Entry:      &dossier.Entry{EDTF: "2021-06-04", Text: "The bridge closed on Friday, and nobody crossed it.", Expression: "Friday"},
		Cite:       d.cite(1, "The bridge closed on Friday, and nobody crossed it."),
		Expression: d.cite(1, "Friday").Spans[0],
	}
	f.Dated = []*dossier.Dated{d.dated}
	entry := &dossier.ActorEntry{Name: "Ines Moreau", Kind: dossier.Person, Role: "bridge keeper"}
	d.actor = &dossier.ActorFile{ID: "ines-moreau", Name: entry.Name, Roles: []dossier.RoleHeld{{Role: entry.Role, Cite: d.cite(2, "Ines")}}}
	d.actor.In = []*dossier.Presence{{Actor: d.actor, Folio: f, Entry: entry, Item: &dossier.Item{Line: 21}, Mentions: d.cite(2, "Ines Moreau").Spans}}
	f.Actors = d.actor.In
	d.files = fstest.MapFS{
		"content/sources/1_bridge.txt":    {Data: []byte(bridge)},
		"content/briefings/1_bridge.md":   {Data: fmt.Appendf(nil, bridgeBriefing, hash)},
		"content/themes/bridge.md":        {Data: []byte("---\ntitle: Bridge\n---\nSee [the briefing](../briefings/1_bridge.md) and\n[its first line](../sources/1_bridge.txt#L1).\n")},
		"content/people/ines-moreau.md":   {Data: []byte("Of [the bridge](../themes/bridge.md#top), [elsewhere](https://example.org/x), [here](#a).\n")},
		"content/sources/letters/note.md": {Data: []byte("[an original's own link](nowhere.md)\n")},
	}
	return d
}

// cite is where words stand in a line; nil spans when they do not.
func (d *desk) cite(line int, parts ...string) dossier.Cite {
	src := d.folio.Source
	c := dossier.Cite{Folio: d.folio, Line: line, Last: line}
	at := src.Lines[line-1].Start
	for _, p := range parts {
		i := strings.Index(src.Text[at:src.Lines[line-1].End], p)
		if i < 0 {
			c.Spans = nil
			return c
		}
		c.Spans = append(c.Spans, dossier.Span{Start: at + i, End: at + i + len(p)})
		at += i + len(p)
	}
	return c
}

// report makes the desk's statement an indirect one.
func (d *desk) report(clause, sentence string) {
	s := d.said.Statement
	s.Kind, s.Parts, s.Context = dossier.Indirect, []string{clause}, sentence
	d.said.Cite, d.said.ContextSpan = d.cite(3, clause), d.cite(3, sentence).Spans[0]
}

func (d *desk) edit(file, old, new string) {
	raw := string(d.files[file].Data)
	if !strings.Contains(raw, old) {
		panic(old + " is not in " + file)
	}
	d.files[file] = &fstest.MapFile{Data: []byte(strings.Replace(raw, old, new, 1))}
}

// Each thing that can go wrong is named with its file and line, is as grave as
// it should be, and nothing else is objected to.
func TestContent(t *testing.T) {
	const briefing = "content/briefings/1_bridge.md"
	cases := []struct {
		proves string
		spoil  func(d *desk)
		want   string // "file:line: " and the beginning of each message; "!" before a grave one
		hint   string
	}{
		{"a sound dossier", func(*desk) {}, "", ""},
		{"one word of a quote changed by hand", func(d *desk) {
			d.said.Parts[1] = "Not for another fire."
			d.said.Cite, d.said.Item.Human = d.cite(2, d.said.Parts...), true
		}, "!" + briefing + ":15: direct quote “We will not wait, […] Not for another fire.”, changed by hand, is not in 1_bridge.txt, line 2", "restore the source’s words, or move your own out of the section"},
		{"one word of a quote changed otherwise", func(d *desk) {
			d.said.Parts[1] = "Not for another fire."
			d.said.Cite = d.cite(2, d.said.Parts...)
		}, "!" + briefing + ":15: direct quote", "the source has changed since; build again or mend the entry"},
		{"a quote that leads to another line", func(d *desk) {
			d.said.Cite = d.cite(3, d.said.Parts...)
			d.said.Item.Human = true
		}, "!" + briefing + ":15: direct quote", "the words stand in line 2"},
		{"a quote said to be where it is not", func(d *desk) { d.said.Cite.Spans[0].End-- }, "!" + briefing + ":15: direct quote “We will not wait, […] Not for another flood.” does not stand", ""},
		{"a quote cited outside its lines", func(d *desk) { d.said.Cite.Line, d.said.Cite.Last = 1, 1 }, "!" + briefing + ":15: direct quote “We will not wait, […] Not for another flood.” is cited outside", ""},
		{"a quote that matches but for its marks", func(d *desk) {
			d.said.Parts[0], d.said.Cite.Normalised = "We will not  wait,", true
		}, briefing + ":15: direct quote “We will not wait, […] Not for another flood.” matches", ""},
		{"the sentence around a fragment changed", func(d *desk) {
			d.said.Statement.Context = "“We shall not wait,” Ines Moreau said."
		}, "!" + briefing + ":15: sentence around a quote", "the source has changed since; build again or mend the entry"},
		{"a reported clause in its sentence", func(d *desk) { d.report("the council cannot pay", "But the council cannot pay, she said.") }, "", ""},
		{"a reported clause in another's sentence", func(d *desk) {
			d.report("the council cannot pay", "But the council cannot pay, she said.")
			d.said.Statement.Context = "The council can repair it."
			d.said.ContextSpan = d.cite(3, "The council can repair it.").Spans[0]
		}, "!" + briefing + ":15: indirect quote “the council cannot pay” does not stand in the sentence given for it", ""},
		{"a key point in an editor's words", func(d *desk) {
			d.point.Text, d.point.Item.Human = "The council is broke.", true
			d.point.Cite.Spans = nil
		}, briefing + ":11: key point “The council is broke.”, changed by hand", ""},
		{"a key point of the machine without its words", func(d *desk) {
			d.point.Text = "The council will not pay."
			d.point.Cite.Spans = nil
		}, "!" + briefing + ":11: key point “The council will not pay.” is not in", "the source has changed since; build again or mend the entry"},
		{"words cut out of a longer word", func(d *desk) {
			d.point.Text, d.point.Cite = "The council can", d.cite(3, "The council cannot")
			d.point.Cite.Spans[0].End -= 3
		}, briefing + ":11: key point “The council can” begins or ends inside a word", ""},
		{"words that were set aside", func(d *desk) {
			d.point.Text, d.point.Cite = "Log in to comment.", d.cite(4, "Log in to comment.")
		}, briefing + ":11: key point “Log in to comment.” stands in what was set aside as login prompt", ""},
		{"a chronology entry without its words", func(d *desk) {
			d.dated.Entry.Text, d.dated.Cite.Spans = "The bridge opened on Friday.", nil
		}, "!" + briefing + ":19: chronology entry", "the source has changed since; build again or mend the entry"},
		{"words of time from elsewhere", func(d *desk) {
			d.dated.Entry.Expression, d.dated.Expression = "Sunday", dossier.Span{}
		}, "!" + briefing + ":19: the words of time “Sunday”", ""},
		{"a role that is not the source's", func(d *desk) { d.actor.Roles[0].Cite.Spans = nil }, "!" + briefing + ":21: the role “bridge keeper” of Ines Moreau is not in 1_bridge.txt, line 2", ""},
		{"a role that a person gave", func(d *desk) { d.actor.Roles[0].Cite.Spans, d.actor.In[0].Item.Human = nil, true }, briefing + ":21: the role", ""},
		{"another name that the source never uses", func(d *desk) { d.actor.In[0].Entry.Aliases = []string{"Moreau", "the Heron"} }, briefing + ":21: the name “the Heron” of Ines Moreau is not in", ""},
		{"an actor whom the reporting never names", func(d *desk) { d.actor.In[0].Mentions = nil }, briefing + ":21: Ines Moreau is named nowhere", ""},
		{"dates that are none", func(d *desk) {
			d.folio.Briefing.Published, d.said.EDTF, d.dated.EDTF = "5 June", "2021-13", "2021-02-30"
		}, "!" + briefing + ":4: \"5 June\" is no EDTF date\n!" + briefing + ":15: \"2021-13\" is no\n!" + briefing + ":19: \"2021-02-30\" is no", ""},
		{"a summary in an editor's words", func(d *desk) {
			d.folio.Summary = []dossier.Cited{{Text: "It rained.", Human: true}}
		}, briefing + ":3: the summary's sentence “It rained.” is not the source's", ""},
		{
			"a summary's sentence that does not stand where it is cited", func(d *desk) { d.folio.Summary[0].Text = "The bridge closed on Sunday." },
			"!" + briefing + ":3: the summary's sentence “The bridge closed on Sunday.” does not stand", "",
		},
		{"a key point changed by hand that stands in another line", func(d *desk) {
			d.point.Text, d.point.Item.Human, d.point.Cite.Spans = "We will not wait,", true, nil
		}, "!" + briefing + ":11: key point “We will not wait,”, changed by hand, is not in 1_bridge.txt, line 3", "the words stand in line 2"},
		{
			"a hash that was never recorded", func(d *desk) { d.folio.Briefing.Source.SHA256 = "" },
			"!" + briefing + ":5: no sha256 of content/sources/1_bridge.txt is recorded", "build again to record it",
		},
		{
			"a reference to a folder of sources", func(d *desk) { d.edit("content/themes/bridge.md", "1_bridge.txt#L1)", "letters#L1)") },
			"!content/themes/bridge.md:5: reference to letters, line 1, leads nowhere: letters has 0 lines", "",
		},
		{"one digit of the recorded hash changed", func(d *desk) {
			h := d.folio.Briefing.Source.SHA256
			d.folio.Briefing.Source.SHA256 = strings.Repeat("0", 12) + h[12:]
		}, "!" + briefing + ":7: the sha256 of content/sources/1_bridge.txt is", "if the original was meant to change, build again; else put its old bytes back"},
		{
			"one byte of the original changed", func(d *desk) { d.edit("content/sources/1_bridge.txt", "pay", "say") },
			"!" + briefing + ":7: the sha256 of content/sources/1_bridge.txt is", "",
		},
		{"a reference to a line that is not there", func(d *desk) {
			d.edit(briefing, "L2](../sources/1_bridge.txt#L2", "L20](../sources/1_bridge.txt#L20")
			d.said.Cite = dossier.Cite{Folio: d.folio}
		}, "!" + briefing + ":17: reference to 1_bridge.txt, line 20, leads nowhere: 1_bridge.txt has 4 lines", ""},
		{"a reference to a file that is not there", func(d *desk) {
			d.edit(briefing, "[L3](../sources/1_bridge.txt#L3", "[L3](../sources/2_bridge.txt#L3")
			d.point.Cite = dossier.Cite{Folio: d.folio}
		}, "!" + briefing + ":11: reference to 2_bridge.txt, line 3, leads nowhere: there is no content/sources/2_bridge.txt", ""},
		{
			"a theme's page that is gone", func(d *desk) { delete(d.files, "content/themes/bridge.md") },
			"!" + briefing + ":13: link to ../themes/bridge.md leads nowhere\n!content/people/ines-moreau.md:1: link to ../themes/bridge.md#top leads nowhere", "",
		},
		{
			"a link in a theme's second line", func(d *desk) { d.edit("content/themes/bridge.md", "#L1)", "#L3-L9)") },
			"!content/themes/bridge.md:5: reference to 1_bridge.txt, lines 3 to 9, leads nowhere", "",
		},
		{
			"a link out of the folder", func(d *desk) { d.edit("content/themes/bridge.md", "../briefings/", "../../../briefings/") },
			"!content/themes/bridge.md:4: link to", "",
		},
		{
			"a link from the root", func(d *desk) { d.edit("content/themes/bridge.md", "../briefings/", "/content/briefings/") },
			"!content/themes/bridge.md:4: link to", "",
		},
		{"an original that is gone", func(d *desk) {
			delete(d.files, "content/sources/1_bridge.txt")
			d.edit(briefing, "[L3](../sources/1_bridge.txt#L3)", "")
			d.edit(briefing, "[L2](../sources/1_bridge.txt#L2)", "")
			d.edit(briefing, "[L1](../sources/1_bridge.txt#L1)", "")
			d.edit("content/themes/bridge.md", "[its first line](../sources/1_bridge.txt#L1)", "")
		}, "!" + briefing + ":6: the original is missing", "put the file back"},
	}
	for _, c := range cases {
		d := sound()
		c.spoil(d)
		compare(t, c.proves, contentOf(t, d.files, d.dossier), c.want, c.hint)
	}
}

// compare holds problems against "file:line: message" lines, of which each
// gives the beginning.
func compare(t *testing.T, proves string, got []dossier.Problem, want, hint string) {
	t.Helper()
	var wanted []string
	if want != "" {
		wanted = strings.Split(want, "\n")
	}
	matched := len(got) == len(wanted)
	for i := 0; matched && i < len(got); i++ {
		s := got[i].String()
		if got[i].Grave {
			s = "!" + s
		}
		matched = strings.HasPrefix(s, wanted[i]) && (hint == "" || got[i].Hint == hint)
	}
	if !matched {
		t.Errorf("%s:\n got %q\nwant %q (hint %q)", proves, got, wanted, hint)
	}
}

// Wherever a link stands in a Markdown file, its line is the file's.
func TestLinesOfLinks(t *testing.T) {
	const text = "---\na: |\n  ---x\n---\n\n# One [a](1.md)\n\nTwo\nlines [b *c*](2.md)\n![d](3.png) [](4.md)\n\n- > [e][r]\n\n`[f](no.md)` [g](my%20file.md) [h](a\\_b.md)\n\n[r]: 5.md\n"
	files := fstest.MapFS{"content/index.md": {Data: []byte(text)}, "content/my file.md": {}, "content/a_b.md": {}}
	var got []string
	for _, p := range contentOf(t, files, &dossier.Dossier{}) {
		got = append(got, fmt.Sprint(p.Line, strings.Fields(p.Message)[2]))
	}
	if want := "61.md 92.md 103.png 104.md 125.md"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, " "), want)
	}
}

// What nests or opens more than a person would is left out and told, so that
// it costs no minutes; what follows is checked all the same.
func TestHostileMarkdown(t *testing.T) {
	for _, c := range []struct {
		mark    string
		leftOut bool
	}{
		{">", true},
		{"- ", true},
		{"1. ", true},
		{"[](", true},
		{"[a](b", true},
		{"> - ", true},
		{"*", true},
		{"[", false},
		{"![", false},
		{"(", false},
		{"\\", false},
		{"\n> ", false},
	} {
		text := strings.Repeat(c.mark, 20_000) + "\n\n\n[x](gone.md)\n"
		files := fstest.MapFS{"content/index.md": {Data: []byte(text)}}
		got := contentOf(t, files, &dossier.Dossier{})
		says := func(words string, line int) bool {
			return slices.ContainsFunc(got, func(p dossier.Problem) bool { return strings.Contains(p.Message, words) && p.Line == line })
		}
		if !says("gone.md", strings.Count(text, "\n")) {
			t.Errorf("%q: %d problems, none of them the link's", c.mark, len(got))
		}
		if says("deeper than can be checked", 1) != c.leftOut {
			t.Errorf("%q: left out %v", c.mark, !c.leftOut)
		}
	}
}

// Whatever the front matter is, each line of the body keeps its number.
func FuzzSplit(f *testing.F) {
	for _, s := range []string{"---\na: b\n---\nx", "---", "---\n---", "\ufeff---\r\na:\r\n---\r\nx\r\n", "x\n---\n", "--- \n\n--- ", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		_, body := split([]byte(s))
		words := strings.TrimLeft(string(body), "\n")
		if words != "" && (!strings.HasSuffix(s, words) || strings.Count(string(body), "\n") != strings.Count(s, "\n")) {
			t.Errorf("%q: body %q", s, body)
		}
		frontLines([]byte(s))
	})
}

func contentOf(t *testing.T, files fs.FS, d *dossier.Dossier) []dossier.Problem {
	t.Helper()
	problems, err := Content(files, d)
	if err != nil {
		t.Fatal(err)
	}
	return problems
}
