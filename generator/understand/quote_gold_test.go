package understand

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
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
	segments, exact, right, extra := 0, 0, 0, 0
	reported, heard, indirect := 0, 0, 0
	for _, id := range []string{"000", "001", "002", "003", "004"} {
		seed := gold.Seeds[id]
		text, err := os.ReadFile(filepath.Join("../../content/sources", seed.File))
		if err != nil {
			t.Fatal(err)
		}
		src, art := lineArticle(string(text), func(line int) bool {
			return line >= seed.BodyLines[0] && line <= seed.BodyLines[1] && !holdsLine(seed.Captions, line) && !holdsLine(seed.Furniture, line)
		})
		actors, quotes := findVoices(src, art, passages(src.Text, art.Passages))
		names := map[string]dossier.Actor{}
		for _, a := range actors {
			names[a.ID] = a
		}
		runes := byteOffsets(src.Text)
		used := map[int]bool{}
		for _, q := range seed.Quotes {
			parts := q.Segments
			if len(parts) == 0 {
				parts = []goldQuote{q}
			}
			for _, part := range parts {
				segments++
				want := dossier.Span{Start: runes[part.Start], End: runes[part.End]}
				at, ok := quoteWith(quotes, want)
				if !ok {
					t.Logf("%s L%d missing: %q", id, q.Line, src.Slice(want))
					continue
				}
				exact++
				used[at] = true
				got := names[quotes[at].Speaker]
				if !speakerAgrees(q.Speaker, got) {
					t.Logf("%s L%d speaker %q (%s, mention %q), want %q: %.50q", id, q.Line, got.Name, quotes[at].Found, src.Slice(quotes[at].Mention), q.Speaker, src.Slice(want))
					continue
				}
				right++
				if string(quotes[at].Kind) != q.Kind || src.Slice(quotes[at].Cue) != q.Cue || !strings.Contains(q.Mention, src.Slice(quotes[at].Mention)) {
					t.Logf("%s L%d note: kind %s want %s, cue %q want %q, mention %q want %q", id, q.Line, quotes[at].Kind, q.Kind, src.Slice(quotes[at].Cue), q.Cue, src.Slice(quotes[at].Mention), q.Mention)
				}
			}
		}
		for _, q := range seed.Indirect {
			reported++
			want := dossier.Span{Start: runes[q.Start], End: runes[q.End]}
			if i, ok := indirectOver(quotes, want); ok && speakerAgrees(q.Speaker, names[quotes[i].Speaker]) {
				heard++
			} else {
				t.Logf("%s L%d not reported: %s: %q", id, q.Line, q.Speaker, src.Slice(want))
			}
		}
		for i, q := range quotes {
			if q.Kind == dossier.Indirect {
				indirect++
				if !indirectGold(seed, runes, q) {
					t.Logf("%s reported beyond the gold: %s: %q", id, q.Speaker, src.Slice(q.Spans[0]))
				}
			}
			if !used[i] && q.Kind != dossier.Indirect {
				extra++
				t.Logf("%s extra: %q by %s", id, src.Slice(q.Spans[0]), q.Speaker)
			}
		}
		for _, a := range actors {
			t.Logf("%s actor %s %q side=%q role=%q aliases=%q", id, a.Kind, a.Name, a.Side, a.Role, a.Aliases)
		}
	}
	fmt.Printf("gold quotes: %d segments, %d exact, %d right speakers, %d extra\n", segments, exact, right, extra)
	fmt.Printf("gold indirect: %d of %d heard, %d found in all\n", heard, reported, indirect)
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

func holdsLine(lines []int, line int) bool {
	for _, l := range lines {
		if l == line {
			return true
		}
	}
	return false
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
	if strings.Contains(want, "zeitung") {
		return strings.Contains(name, "zeitung")
	}
	words := strings.Fields(strings.SplitN(want, " (", 2)[0])
	return strings.Contains(name, words[len(words)-1])
}
