package understand

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// goldSeed is one source of the hand-made gold; offsets count characters.
type goldSeed struct {
	File      string
	BodyLines [2]int `json:"body_lines"`
	Captions  []int  `json:"caption_lines"`
	Furniture []int  `json:"boilerplate_lines"`
	Subheads  []json.RawMessage
	Quotes    []goldQuote
	Indirect  []goldQuote
	People    []struct{ Name, Side string }
}

type goldQuote struct {
	Kind, Speaker, Cue, Text string
	Mention                  string `json:"speaker_mention"`
	Start, End, Line         int
	Segments                 []goldQuote
}

// TestGold prints how the quotations of the five sources compare with the
// gold in the folder DOSSIER_GOLD.
func TestGold(t *testing.T) {
	folder := os.Getenv("DOSSIER_GOLD")
	if folder == "" {
		t.Skip("DOSSIER_GOLD names no folder")
	}
	data, err := os.ReadFile(filepath.Join(folder, "seeds_findings.json"))
	if err != nil {
		t.Fatal(err)
	}
	var gold struct{ Seeds map[string]goldSeed }
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	var c goldCount
	for _, id := range slices.Sorted(maps.Keys(gold.Seeds)) {
		c.seed(t, id, gold.Seeds[id])
	}
	t.Logf("gold quotes: %d segments, %d exact, %d right speakers, %d extra", c.segments, c.exact, c.right, c.extra)
	t.Logf("gold indirect: %d of %d heard, %d found in all", c.heard, c.reported, c.indirect)
}

// goldCount counts over the sources.
type goldCount struct{ segments, exact, right, extra, reported, heard, indirect int }

func (c *goldCount) seed(t *testing.T, id string, seed goldSeed) {
	text, err := os.ReadFile(filepath.Join("../../content/sources", seed.File))
	if err != nil {
		t.Fatal(err)
	}
	src, art := lineArticle(string(text), func(line int) bool {
		return line >= seed.BodyLines[0] && line <= seed.BodyLines[1] && !slices.Contains(seed.Captions, line) && !slices.Contains(seed.Furniture, line)
	})
	actors, quotes := findVoices(src, art, passages(src.Text, art.Passages))
	byID := map[string]dossier.Actor{}
	for _, a := range actors {
		byID[a.ID] = a
	}
	runes, used := byteOffsets(src.Text), map[int]bool{}
	for _, q := range seed.Quotes {
		parts := q.Segments
		if len(parts) == 0 {
			parts = []goldQuote{q}
		}
		for _, part := range parts {
			want := dossier.Span{Start: runes[part.Start], End: runes[part.End]}
			if at, ok := c.segment(t, id, src, q, want, quotes, byID); ok {
				used[at] = true
			}
		}
	}
	c.indirectOf(t, id, src, seed, quotes, byID)
	for i, q := range quotes {
		if !used[i] && q.Kind != dossier.Indirect {
			c.extra++
			t.Logf("%s extra: %q by %s", id, src.Slice(q.Spans[0]), q.Speaker)
		}
	}
}

// segment compares one quoted stretch and says which quotation has it.
func (c *goldCount) segment(t *testing.T, id string, src *dossier.Source, q goldQuote, want dossier.Span, quotes []dossier.Quote, byID map[string]dossier.Actor) (int, bool) {
	c.segments++
	at, ok := quoteWith(quotes, want)
	if !ok {
		t.Logf("%s L%d missing: %q", id, q.Line, src.Slice(want))
		return 0, false
	}
	c.exact++
	found := quotes[at]
	if who := byID[found.Speaker]; !speakerAgrees(q.Speaker, who) {
		t.Logf("%s L%d speaker %q (%s, mention %q), want %q: %.50q", id, q.Line, who.Name, found.Found, src.Slice(found.Mention), q.Speaker, src.Slice(want))
		return at, true
	}
	c.right++
	if string(found.Kind) != q.Kind || src.Slice(found.Cue) != q.Cue || !strings.Contains(q.Mention, src.Slice(found.Mention)) {
		t.Logf("%s L%d note: kind %s want %s, cue %q want %q, mention %q want %q", id, q.Line, found.Kind, q.Kind, src.Slice(found.Cue), q.Cue, src.Slice(found.Mention), q.Mention)
	}
	return at, true
}

func (c *goldCount) indirectOf(t *testing.T, id string, src *dossier.Source, seed goldSeed, quotes []dossier.Quote, byID map[string]dossier.Actor) {
	runes := byteOffsets(src.Text)
	for _, q := range seed.Indirect {
		c.reported++
		want := dossier.Span{Start: runes[q.Start], End: runes[q.End]}
		if i, ok := indirectOver(quotes, want); ok && speakerAgrees(q.Speaker, byID[quotes[i].Speaker]) {
			c.heard++
		} else {
			t.Logf("%s L%d not reported: %s: %q", id, q.Line, q.Speaker, src.Slice(want))
		}
	}
	for _, q := range quotes {
		if q.Kind != dossier.Indirect {
			continue
		}
		c.indirect++
		if !indirectGold(seed, runes, q) {
			t.Logf("%s reported beyond the gold: %s: %q", id, q.Speaker, src.Slice(q.Spans[0]))
		}
	}
}

func indirectOver(quotes []dossier.Quote, want dossier.Span) (int, bool) {
	for i, q := range quotes {
		if q.Kind == dossier.Indirect && 2*overlap(q.Spans[0], want) >= max(want.Len(), q.Spans[0].Len()) {
			return i, true
		}
	}
	return 0, false
}

func indirectGold(seed goldSeed, runes []int, q dossier.Quote) bool {
	for _, g := range seed.Indirect {
		want := dossier.Span{Start: runes[g.Start], End: runes[g.End]}
		if 2*overlap(q.Spans[0], want) >= max(want.Len(), q.Spans[0].Len()) {
			return true
		}
	}
	return false
}

// lineArticle is a text whose chosen lines are its passages.
func lineArticle(text string, chosen func(line int) bool) (*dossier.Source, *dossier.Article) {
	src := &dossier.Source{Text: text}
	art := &dossier.Article{Language: "en"}
	at := 0
	for n, line := range strings.Split(text, "\n") {
		span := dossier.Span{Start: at, End: at + len(line)}
		src.Lines = append(src.Lines, span)
		if trimmedLine := trimmed(text, span); trimmedLine.Len() > 0 && chosen(n+1) {
			art.Passages = append(art.Passages, dossier.Passage{Span: trimmedLine})
		}
		at += len(line) + 1
	}
	return src, art
}

// byteOffsets maps character offsets to byte offsets.
func byteOffsets(text string) []int {
	var out []int
	for i := range text {
		out = append(out, i)
	}
	return append(out, len(text))
}

func quoteWith(quotes []dossier.Quote, want dossier.Span) (int, bool) {
	for i, q := range quotes {
		for _, s := range q.Spans {
			if s == want {
				return i, true
			}
		}
	}
	return 0, false
}

// speakerAgrees reports whether an actor is the one the gold names.
func speakerAgrees(want string, got dossier.Actor) bool {
	want = strings.ToLower(fold(want))
	name := strings.ToLower(fold(got.Name))
	if name == "" {
		return false
	}
	if got.Side != "" && got.Kind == dossier.Place {
		name = strings.ToLower(got.Side)
	}
	words := strings.Fields(strings.SplitN(want, " (", 2)[0])
	return strings.Contains(name, words[len(words)-1])
}
