package page

import (
	"fmt"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// What is latest: of one line and of one voice on one theme only one statement,
// of one day the whole one before the fragment, and never the older for being
// whole.
func TestLatestOnRecord(t *testing.T) {
	d := dam()
	one, berg, ilic := d.Sources[0], d.Actors[0], d.Actors[2]
	filling, sharing := d.Themes[0], d.Themes[1]
	type said struct {
		who   *dossier.ActorFile
		when  string
		kind  dossier.QuoteKind
		words string
		line  int
		on    *dossier.ThemeFile
	}
	for _, tt := range []struct {
		proves string
		said   []said
		want   string
	}{
		{"fragments of one paragraph are one", []said{
			{berg, "2031-01-02", dossier.Partial, "no sense at all", 7, filling},
			{ilic, "2031-01-02", dossier.Partial, "lost", 7, sharing},
			{berg, "2030-01-02", dossier.Direct, "I have never seen the plan.", 3, sharing},
		}, "7 3"},
		{"one voice on one theme is one", []said{
			{berg, "2031-01-02", dossier.Direct, "We shall see what comes.", 7, filling},
			{berg, "2031-01-02", dossier.Direct, "Nobody can tell me that.", 8, filling},
			{ilic, "2031-01-01", dossier.Partial, "no", 9, filling},
		}, "7 9"},
		{"whole before fragment on one day", []said{
			{berg, "2031-01-02", dossier.Partial, "no sense", 7, filling},
			{berg, "2031-01-02", dossier.Direct, "It makes no sense to me.", 8, filling},
		}, "8"},
		{"a later fragment stays the latest", []said{
			{berg, "2031-01-02", dossier.Partial, "no sense", 7, filling},
			{berg, "2031-01-01", dossier.Direct, "It makes no sense to me.", 8, filling},
		}, "7"},
		{"whoever speaks on no theme is one voice too", []said{
			{berg, "2031-01-02", dossier.Direct, "It makes no sense to me.", 7, nil},
			{berg, "2031-01-02", dossier.Direct, "It makes no sense to him.", 8, nil},
		}, "7"},
	} {
		d.Statements = nil
		for _, q := range tt.said {
			s := &dossier.Said{
				Statement: &dossier.Statement{Kind: q.kind, Parts: []string{q.words}, Rank: dossier.RankOwn}, From: one, Actor: q.who,
				Words: len(strings.Fields(q.words)), When: q.when, WhenBy: "said", Cite: dossier.Cite{Folio: one, Line: q.line, Last: q.line, Spans: []dossier.Span{{Start: 0, End: 4}}},
			}
			if q.on != nil {
				s.Themes = []*dossier.ThemeFile{q.on}
			}
			d.Statements = append(d.Statements, s)
		}
		c := newComposer(d, Options{Words: words(t)})
		shown, _ := c.latestOnRecord()
		var lines []string
		for _, q := range shown {
			lines = append(lines, strings.TrimPrefix(code(q.Cite), "001:"))
		}
		if got := strings.Join(lines, " "); got != tt.want {
			t.Errorf("%s: lines %s, want %s", tt.proves, got, tt.want)
		}
	}
}

// Few sources out of time are named, of many the number is said; either way
// each leads somewhere.
func TestManySourcesOutOfTimeAreCounted(t *testing.T) {
	d := dam()
	for i := range 9 {
		code := fmt.Sprintf("1%02d", i)
		f := newFolio(code, code, "Nothing\n")
		if i == 0 {
			f.Briefing.Published = "XXXX-05-04"
		}
		d.Sources = append(d.Sources, f)
	}
	c := newComposer(d, Options{Words: words(t)})
	s := c.sheet(homePath)
	if got := joinRuns(s.undated(d.Sources[:4])); got != "‹002›| (no date)|, ‹100›| (no year)|, ‹101›| (no date)|" {
		t.Errorf("few: %s", got)
	}
	if got := joinRuns(s.undated(d.Sources)); got != "‹one source›| (no year)|, ‹9 sources›| (no date)|" {
		t.Errorf("many: %s", got)
	}
	if got := joinRuns(s.leftOut(d.Sources[1:])); got != "‹one source›, ‹9 sources›" {
		t.Errorf("left out: %s", got)
	}
	everyLink(t, composed(t, d))
}

// A person's line keeps its emphasis and its links into the dossier; nothing in
// it can run, make a block or lead astray.
func TestInlineMarkdown(t *testing.T) {
	c := newComposer(dam(), Options{Words: words(t)})
	s := c.sheet(homePath)
	for in, want := range map[string]string{
		"":                            "",
		"It *holds*, `so far`.":       "It <em>holds</em>, <code>so far</code>.",
		"# 1. It > holds\n- so far":   "# 1. It &gt; holds - so far",
		"See [it](themes/filling.md)": `See <a href="/themes/filling.html">it</a>`,
		"[x](javascript:alert(1)) <script>alert(1)</script>": "x &lt;script&gt;alert(1)&lt;/script&gt;",
	} {
		if got := s.inline(in, homeFile); got != want {
			t.Errorf("%q: %s", in, got)
		}
	}
}

// What is latest leaves out a source whose date reaches beyond it.
func TestLatestLeavesOutWideDates(t *testing.T) {
	for when, want := range map[string]bool{"2031": true, "2031-01": true, "2031-01-02": false, "2030": false} {
		d := dam()
		one, two := d.Sources[0], d.Sources[1]
		two.Briefing.Published = when
		d.Statements = nil
		for i, f := range []*dossier.Folio{one, two} {
			d.Statements = append(d.Statements, &dossier.Said{
				Statement: &dossier.Statement{Kind: dossier.Direct, Parts: []string{"It makes no sense to me."}, Rank: dossier.RankOwn},
				From:      f, Actor: d.Actors[0], When: []string{"2031-01-02", when}[i], WhenBy: "said",
				Cite: dossier.Cite{Folio: f, Line: 2, Last: 2, Spans: []dossier.Span{{Start: 0, End: 4}}},
			})
		}
		c := newComposer(d, Options{Words: words(t)})
		_, out := c.latestOnRecord()
		if got := len(out) == 1 && out[0] == two; got != want {
			t.Errorf("%s: leaves out %d sources", when, len(out))
		}
	}
}
