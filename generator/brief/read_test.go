package brief

import (
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// bodyText is everything a reading hands on of a body: headings, Markdown of
// items, prose.
func bodyText(b dossier.Briefing) string {
	var out strings.Builder
	for _, s := range b.Sections {
		out.WriteString(s.Title + "\n" + s.Theme + "\n")
		for _, x := range s.Items {
			out.WriteString(x.Raw + "\n")
		}
	}
	return out.String()
}

// FuzzRead proves that no file makes Read panic, that every line of a body
// that is not blank is in some item or heads a section, that lines are told
// truly, and that reading twice gives the same.
func FuzzRead(f *testing.F) {
	for _, h := range hostile {
		f.Add([]byte("---\ntitle: x\n---\n## Key points\n\n- " + h + " [L3](../sources/a#L3)\n" + h + "\n\n## Who said what\n\n> " + h + "\n>\n> — " + h + "\n" + h))
		f.Add([]byte("---\n" + h + "\n---\n" + h + "\n\n" + h))
	}
	f.Add([]byte("---\r\ntitle: x\r\n---\r\n- a\r\n  - b\r\n\r\n1. c\r\n```\r\nd\r\n"))
	f.Add([]byte("## Who said what\n> “a”\n>\n> — **B** (named) said; [L1](../sources/a#L1)\n>\n> more\nlazy\n\n[r]: /x\n***\nSetext\n---\n"))
	f.Fuzz(func(t *testing.T, raw []byte) { nothingLost(t, raw) })
}

func nothingLost(t *testing.T, raw []byte) {
	t.Helper()
	b, _ := Read("a.md", raw)
	p := openPage(raw)
	all := bodyText(b)
	headings := map[int]bool{}
	for _, s := range b.Sections {
		headings[s.Line] = true
		for _, x := range s.Items {
			if x.Line < 1 || x.Line > len(p.lines) {
				t.Fatalf("item at line %d of %d\n%q", x.Line, len(p.lines), raw)
			}
			if first, _, _ := strings.Cut(x.Raw, "\n"); first != plain(p.lines[x.Line-1]) {
				t.Fatalf("item at line %d says %q\n%q", x.Line, x.Raw, raw)
			}
		}
	}
	held := map[string]bool{}
	for l := range strings.SplitSeq(all, "\n") {
		held[l] = true
	}
	for i := p.body.from; i < p.body.to; i++ {
		line := plain(p.lines[i])
		if strings.Trim(line, "> \t-=") == "" || held[line] || headings[i+1] {
			continue
		}
		// A setext heading may have several lines of words.
		if !strings.Contains(squeeze(all), squeeze(decode(strings.TrimSpace(line)))) && !setext(p, headings, i) {
			t.Fatalf("line %d %q is lost\n%q\n%q", i+1, line, all, raw)
		}
	}
}

// Nesting deeper than any person's is prose, in linear time, and nothing of it
// is lost; a rule of many dashes is no nesting.
func TestDeepNesting(t *testing.T) {
	for _, c := range []struct {
		line string
		deep bool
	}{
		{strings.Repeat(">", 1<<20), true},
		{strings.Repeat("> - ", 40) + "x", true},
		{strings.Repeat("1. ", 40) + "x", true},
		{strings.Repeat(" ", 1000) + "x", true},
		{strings.Repeat("> ", 20) + "a long line that opens no more", false},
		{strings.Repeat("- ", 60), false},
		{strings.Repeat("word ", 60), false},
	} {
		if got := tooDeep(c.line); got != c.deep {
			t.Errorf("%.40q…: too deep is %v", c.line, got)
		}
		nothingLost(t, []byte("---\ntitle: x\n---\n## Key points\n\n"+c.line+"\n\n- A point. [L3](../sources/a#L3)\n"))
	}
}

// setext reports whether a line goes on a heading that began above it.
func setext(p page, headings map[int]bool, i int) bool {
	for i--; i >= p.body.from && !blank(p.lines[i]); i-- {
		if headings[i+1] {
			return true
		}
	}
	return false
}
