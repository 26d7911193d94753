package generator_test

import (
	"strings"
	"testing"
)

// check names each planted fault with its file and line, and nothing else grave.
func TestCheckNamesEachCorruption(t *testing.T) {
	for _, c := range []struct{ what, file, old, fresh, want string }{
		{
			"one word of one quotation", kerry,
			"> “We discussed today in great detail", "> “We discussed yesterday in great detail", kerry,
		},
		{
			"one reference", kerry,
			"political talks. [L30](../sources/002_03c9be5f8213fb38.txt#L30)\n- “What we have said", "political talks. [L31](../sources/002_03c9be5f8213fb38.txt#L31)\n- “What we have said", kerry,
		},
		{
			"a reference to a line that is not there", kerry,
			"millions more have fled their homes. [L44](../sources/002_03c9be5f8213fb38.txt#L44)", "millions more have fled their homes. [L4400](../sources/002_03c9be5f8213fb38.txt#L4400)", kerry,
		},
		{
			"one quoted word of a key point", heydemann,
			"- \"I haven't seen significant shifts", "- \"I haven't seen insignificant shifts", heydemann,
		},
		{
			"the words of one reference", kerry,
			"millions more have fled their homes. [L44](", "millions more have fled their homes. [L46](", kerry,
		},
		{
			"a reference of who is who", kerry,
			"**Barack Obama** — person; United States; “US President” [L62](../sources/002_03c9be5f8213fb38.txt#L62)", "**Barack Obama** — person; United States; “US President” [L64](../sources/002_03c9be5f8213fb38.txt#L64)", kerry,
		},
		{
			"one word of the sentence around a quotation", kerry,
			"> in: He also said he had conveyed to Putin Washington’s concern", "> in: He also said he had hidden from Putin Washington’s concern", kerry,
		},
		{
			"one hash", kerry,
			"c520d94a64f2214f", "c520d94a64f2214e", kerry,
		},
		{
			"one internal link of the site", "public/themes/aleppo.html",
			`<link rel="stylesheet" href="../css/`, `<link rel="stylesheet" href="../cs/`, "public/themes/aleppo.html",
		},
		{
			"one link of the Markdown", kerry,
			"### [Ceasefire](../themes/ceasefire.md)", "### [Ceasefire](../themes/ceasefires.md)", kerry,
		},
		{
			"one word of one original", "content/sources/002_03c9be5f8213fb38.txt",
			"Kerry and Lavrov admitted", "Kerry and Lavrov denied", "",
		},
	} {
		t.Run(c.what, func(t *testing.T) {
			d := newDesk(t)
			d.build()
			d.edit(c.file, c.old, c.fresh)
			line := 1 + strings.Count(d.read(c.file)[:strings.Index(d.read(c.file), c.fresh)], "\n")
			grave := 0
			named := false
			for _, p := range d.check() {
				if !p.Grave {
					continue
				}
				grave++
				if c.want == "" || p.File == c.want && p.Line > 0 && abs(p.Line-line) <= strings.Count(c.fresh, "\n") {
					named = true
				}
			}
			if !named {
				t.Errorf("no grave problem names %s near line %d; check found %v", c.want, line, d.check())
			}
			if grave > 6 {
				t.Errorf("one fault gave %d grave problems: %v", grave, d.check())
			}
		})
	}
}

func abs(n int) int { return max(n, -n) }
