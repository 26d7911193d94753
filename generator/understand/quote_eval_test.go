package understand

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"dossier/generator/dossier"
)

// attributed is one attribution of an annotated text.
type attributedGold struct {
	content, source dossier.Span
	hasSource       bool
}

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

type tally struct {
	system, right, spanRight, gold, found, spanFound, abstained int
	indirect, indirectRight, indirectSpan, plain, plainFound    int
}

func ratio(a, b int) float64 { return float64(a) / float64(max(b, 1)) }

func (s *tally) score(t *testing.T, file string, show bool) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	gold := readAnnotations(t, file, text)
	src, art := lineArticle(text, func(int) bool { return true })
	actors, quotes := findVoices(src, art, passages(src.Text, art.Passages))
	names := map[string]string{}
	for _, a := range actors {
		names[a.ID] = a.Name + " " + strings.Join(a.Aliases, " ")
	}
	name := filepath.Base(file)
	for _, q := range quotes {
		if q.Kind == dossier.Indirect {
			continue
		}
		for _, span := range q.Spans {
			if wordCount(src.Slice(span)) < 5 {
				continue
			}
			if q.Speaker == "" {
				s.abstained++
				if show {
					fmt.Printf("ABSTAINED %s L%d %q mention %q\n", name, src.Line(span.Start), clipped(src.Slice(span)), src.Slice(q.Mention))
				}
				continue
			}
			s.system++
			spanOK, speakerOK := false, false
			want := ""
			for _, g := range gold {
				if 2*overlap(span, g.content) >= span.Len() {
					spanOK = true
					want += src.Slice(g.source) + "; "
					speakerOK = speakerOK || sameSpeaker(src, q, names[q.Speaker], g)
				}
			}
			if spanOK {
				s.spanRight++
			}
			if speakerOK {
				s.right++
			} else if show {
				fmt.Printf("WRONG %s L%d %q by %q (%s) mention %q; want %q\n", name, src.Line(span.Start), clipped(src.Slice(span)), names[q.Speaker], q.Found, src.Slice(q.Mention), want)
			}
		}
	}
	s.scoreIndirect(src, quotes, gold, names, name, show)
	for _, g := range gold {
		for _, run := range goldRuns(text, g.content) {
			if wordCount(src.Slice(run)) < 5 {
				continue
			}
			s.gold++
			spanOK, speakerOK := false, false
			for _, q := range quotes {
				if q.Kind == dossier.Indirect {
					continue
				}
				for _, span := range q.Spans {
					if 2*overlap(span, run) >= run.Len() {
						spanOK = true
						speakerOK = speakerOK || q.Speaker != "" && sameSpeaker(src, q, names[q.Speaker], g)
					}
				}
			}
			if spanOK {
				s.spanFound++
			}
			if speakerOK {
				s.found++
			} else if show && !spanOK {
				fmt.Printf("MISSING %s L%d %q by %q\n", name, src.Line(run.Start), clipped(src.Slice(run)), src.Slice(g.source))
			} else if show {
				fmt.Printf("MISSED %s L%d %q by %q\n", name, src.Line(run.Start), clipped(src.Slice(run)), src.Slice(g.source))
			}
		}
	}
}

// scoreIndirect compares what is reported without marks.
func (s *tally) scoreIndirect(src *dossier.Source, quotes []dossier.Quote, gold []attributedGold, names map[string]string, name string, show bool) {
	for _, q := range quotes {
		if q.Kind != dossier.Indirect {
			continue
		}
		s.indirect++
		spanOK, speakerOK := false, false
		for _, g := range gold {
			if 2*overlap(q.Spans[0], g.content) >= max(q.Spans[0].Len(), g.content.Len()) {
				spanOK = true
				speakerOK = speakerOK || sameSpeaker(src, q, names[q.Speaker], g)
			}
		}
		if spanOK {
			s.indirectSpan++
		}
		if speakerOK {
			s.indirectRight++
		} else if show {
			fmt.Printf("INDIRECT %s L%d by %q mention %q: %q\n", name, src.Line(q.Spans[0].Start), names[q.Speaker], src.Slice(q.Mention), src.Slice(q.Spans[0]))
		}
	}
	for _, g := range gold {
		if strings.ContainsAny(src.Slice(g.content), "\"“”") || strings.Contains(src.Slice(g.content), "''") {
			continue
		}
		s.plain++
		if _, ok := indirectOver(quotes, g.content); ok {
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

var annotation = regexp.MustCompile(`^(T\d+)\t(\w+) (\d+) .*?(\d+)\t`)

// readAnnotations reads the attributions beside a text.
func readAnnotations(t *testing.T, file, text string) []attributedGold {
	path := filepath.Join(filepath.Dir(filepath.Dir(file)), "attributions", strings.TrimSuffix(filepath.Base(file), ".txt")+".ann")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	runes := byteOffsets(text)
	spans := map[string]dossier.Span{}
	var out []attributedGold
	for line := range strings.Lines(string(data)) {
		if m := annotation.FindStringSubmatch(strings.Replace(line, " ", " ", 1)); m != nil {
			a, _ := strconv.Atoi(m[3])
			b, _ := strconv.Atoi(m[4])
			if b < len(runes) {
				spans[m[1]] = dossier.Span{Start: runes[a], End: runes[b]}
			}
		}
	}
	for line := range strings.Lines(string(data)) {
		if !strings.HasPrefix(line, "E") {
			continue
		}
		var g attributedGold
		for _, field := range strings.Fields(line) {
			role, id, _ := strings.Cut(field, ":")
			switch {
			case strings.HasPrefix(role, "Content") && g.content.Len() == 0:
				g.content = spans[id]
			case strings.HasPrefix(role, "Source") && !g.hasSource:
				g.source, g.hasSource = spans[id]
			}
		}
		if g.content.Len() > 0 {
			out = append(out, g)
		}
	}
	return out
}
