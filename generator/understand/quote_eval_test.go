package understand

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"unicode"

	"dossier/generator/dossier"
)

// TestQuoteEval prints precision and recall of the quotations of five words
// or more on annotated news, in DOSSIER_EVAL/quotes; DOSSIER_EVAL_SHOW=1
// lists what went wrong.
func TestQuoteEval(t *testing.T) {
	folder := os.Getenv("DOSSIER_EVAL")
	if folder == "" {
		t.Skip("DOSSIER_EVAL names no folder")
	}
	for _, part := range []string{"train", "dev"} {
		files, _ := filepath.Glob(filepath.Join(folder, "quotes", part, "text", "*.txt"))
		sort.Strings(files)
		var sum tally
		for _, file := range files {
			sum.score(t, file, os.Getenv("DOSSIER_EVAL_SHOW") == part)
		}
		fmt.Printf("quotes %s: %d files, system %d, right %d, P %.3f (span only %.3f); gold %d, found %d, R %.3f (span only %.3f); abstained %d\n", part, len(files),
			sum.system, sum.right, ratio(sum.right, sum.system), ratio(sum.spanRight, sum.system),
			sum.gold, sum.found, ratio(sum.found, sum.gold), ratio(sum.spanFound, sum.gold), sum.abstained)
		fmt.Printf("indirect %s: system %d, P %.3f (span only %.3f); gold %d, R %.3f\n", part,
			sum.indirect, ratio(sum.indirectRight, sum.indirect), ratio(sum.indirectSpan, sum.indirect), sum.plain, ratio(sum.plainFound, sum.plain))
	}
}

// tally counts over many texts.
type tally struct {
	system, right, spanRight, gold, found, spanFound, abstained int
	indirect, indirectRight, indirectSpan, plain, plainFound    int
}

func ratio(a, b int) float64 { return float64(a) / float64(max(b, 1)) }

// marked is one annotated text with what was found in it.
type marked struct {
	src    *dossier.Source
	name   string // of the file
	gold   []attributedGold
	quotes []dossier.Quote
	actors map[string]string // all names of each
	show   bool
}

func (s *tally) score(t *testing.T, file string, show bool) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	src, art := lineArticle(string(data), func(int) bool { return true })
	actors, quotes := findVoices(src, art, passages(src.Text, art.Passages))
	m := marked{src: src, name: filepath.Base(file), gold: readAnnotations(t, file, src.Text), quotes: quotes, actors: map[string]string{}, show: show}
	for _, a := range actors {
		m.actors[a.ID] = a.Name + " " + strings.Join(a.Aliases, " ")
	}
	for _, q := range quotes {
		for _, span := range q.Spans {
			if q.Kind != dossier.Indirect && wordCount(src.Slice(span)) >= 5 {
				s.scoreQuote(m, q, span)
			}
		}
	}
	for _, g := range m.gold {
		for _, run := range goldRuns(src.Text, g.content) {
			if wordCount(src.Slice(run)) >= 5 {
				s.scoreGold(m, g, run)
			}
		}
	}
	s.scoreIndirect(m)
}

func (m marked) tell(what string, at dossier.Span, format string, args ...any) {
	if m.show {
		fmt.Printf("%s %s L%d %q %s\n", what, m.name, m.src.Line(at.Start), clipped(m.src.Slice(at)), fmt.Sprintf(format, args...))
	}
}

// scoreQuote counts whether a quotation that was found is right.
func (s *tally) scoreQuote(m marked, q dossier.Quote, span dossier.Span) {
	if q.Speaker == "" {
		s.abstained++
		m.tell("ABSTAINED", span, "mention %q", m.src.Slice(q.Mention))
		return
	}
	s.system++
	spanOK, speakerOK, want := false, false, ""
	for _, g := range m.gold {
		if 2*overlap(span, g.content) >= span.Len() {
			spanOK = true
			want += m.src.Slice(g.source) + "; "
			speakerOK = speakerOK || sameSpeaker(m.src, q, m.actors[q.Speaker], g)
		}
	}
	if spanOK {
		s.spanRight++
	}
	if speakerOK {
		s.right++
	} else {
		m.tell("WRONG", span, "by %q (%s) mention %q; want %q", m.actors[q.Speaker], q.Found, m.src.Slice(q.Mention), want)
	}
}

// scoreGold counts whether a quotation that should be found was.
func (s *tally) scoreGold(m marked, g attributedGold, run dossier.Span) {
	s.gold++
	spanOK, speakerOK := false, false
	for _, q := range m.quotes {
		for _, span := range q.Spans {
			if q.Kind != dossier.Indirect && 2*overlap(span, run) >= run.Len() {
				spanOK = true
				speakerOK = speakerOK || q.Speaker != "" && sameSpeaker(m.src, q, m.actors[q.Speaker], g)
			}
		}
	}
	if spanOK {
		s.spanFound++
	}
	switch {
	case speakerOK:
		s.found++
	case spanOK:
		m.tell("MISSED", run, "by %q", m.src.Slice(g.source))
	default:
		m.tell("MISSING", run, "by %q", m.src.Slice(g.source))
	}
}

// scoreIndirect compares what is reported without marks.
func (s *tally) scoreIndirect(m marked) {
	for _, q := range m.quotes {
		if q.Kind != dossier.Indirect {
			continue
		}
		s.indirect++
		spanOK, speakerOK := false, false
		for _, g := range m.gold {
			if 2*overlap(q.Spans[0], g.content) >= max(q.Spans[0].Len(), g.content.Len()) {
				spanOK = true
				speakerOK = speakerOK || sameSpeaker(m.src, q, m.actors[q.Speaker], g)
			}
		}
		if spanOK {
			s.indirectSpan++
		}
		if speakerOK {
			s.indirectRight++
		} else {
			m.tell("INDIRECT", q.Spans[0], "by %q mention %q", m.actors[q.Speaker], m.src.Slice(q.Mention))
		}
	}
	for _, g := range m.gold {
		if strings.ContainsAny(m.src.Slice(g.content), "\"“”") || strings.Contains(m.src.Slice(g.content), "''") {
			continue
		}
		s.plain++
		if _, ok := indirectOver(m.quotes, g.content); ok {
			s.plainFound++
		}
	}
}

func clipped(s string) string {
	if len(s) > 70 {
		return strings.ToValidUTF8(s[:70], "") + "…"
	}
	return s
}

// goldRuns are the quoted runs that an annotated content holds.
func goldRuns(text string, content dossier.Span) []dossier.Span {
	line := dossier.Span{Start: strings.LastIndexByte(text[:content.Start], '\n') + 1, End: len(text)}
	if k := strings.IndexByte(text[content.Start:], '\n'); k >= 0 {
		line.End = content.Start + k
	}
	var out []dossier.Span
	for _, run := range quotedRuns(text, line) {
		if 2*overlap(run.Inner, content) > run.Inner.Len() {
			out = append(out, run.Inner)
		}
	}
	return out
}

// sameSpeaker reports whether a quotation's speaker shares a word of content
// with the annotated one, or is the very same pronoun.
func sameSpeaker(src *dossier.Source, q dossier.Quote, name string, g attributedGold) bool {
	if !g.hasSource {
		return false
	}
	if q.Mention.Overlaps(g.source) {
		return true
	}
	want := contentWords(src.Slice(g.source))
	if len(want) == 0 {
		return q.Mention.Len() == 0 || isPronounText(src.Slice(q.Mention)) // a pronoun elsewhere: nothing to compare
	}
	have := contentWords(name + " " + src.Slice(q.Mention))
	for w := range want {
		if have[w] {
			return true
		}
	}
	return false
}

func isPronounText(s string) bool {
	switch strings.ToLower(s) {
	case "he", "she", "they", "it", "who":
		return true
	}
	return false
}

var smallWords = wordSet(strings.Fields("the a an of for and in on at to from by with he she they it who i we you his her their its that this mr. mrs. ms. dr. mr mrs ms president senator sen. gov. rep. former another other one some many"))

func contentWords(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(fold(s)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' }) {
		if !smallWords[w] && len(strings.Trim(w, ".")) > 1 {
			m[strings.TrimRight(w, ".")] = true
		}
	}
	return m
}

func overlap(a, b dossier.Span) int { return max(0, min(a.End, b.End)-max(a.Start, b.Start)) }
