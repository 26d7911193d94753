package understand

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// sentences cuts one passage into sentences, in order, without the space
// between them. Every letter and digit of the passage lies in one; only stray
// marks at its start (“. ”, “— ”) may lie in none. A quoted run is never cut.
func sentences(text string, at dossier.Span) []dossier.Span {
	at = clip(text, at)
	runs := quotedRuns(text, at)
	var out []dossier.Span
	start := skipStray(text, at)
	for i := start; i < at.End; {
		if len(runs) > 0 && i >= runs[0].Outer.Start {
			run := runs[0]
			runs = runs[1:]
			i = max(i, run.Outer.End)
			if i < at.End && endsWithRun(text, at, run) {
				out, start = closeSentence(out, text, start, i), i
			}
			continue
		}
		r, w := utf8.DecodeRuneInString(text[i:at.End])
		if !isStop(r) {
			i += w
			continue
		}
		first := i
		i = stopsEnd(text, at, i)
		if endsSentence(text, at, first, i) {
			out, start = closeSentence(out, text, start, i), i
		}
	}
	return closeSentence(out, text, start, at.End)
}

// closeSentence adds text[start:end] when it holds a word; else what it holds
// belongs to the sentence before.
func closeSentence(out []dossier.Span, text string, start, end int) []dossier.Span {
	s := trimmed(text, dossier.Span{Start: start, End: end})
	if s.Len() == 0 {
		return out
	}
	if strings.IndexFunc(text[s.Start:s.End], wordRune) < 0 {
		if len(out) > 0 {
			out[len(out)-1].End = s.End
		}
		return out
	}
	return append(out, s)
}

// skipStray passes marks at the start of a passage that belong to no sentence:
// what a lost link or dateline leaves behind.
func skipStray(text string, at dossier.Span) int {
	s := text[at.Start:at.End]
	rest := strings.TrimLeftFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(".,;:–—-•*·", r)
	})
	cut := len(s) - len(rest)
	if r, _ := utf8.DecodeLastRuneInString(s[:cut]); cut > 0 && !unicode.IsSpace(r) {
		return at.Start + len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace)) // “-5” or “...and” is a beginning
	}
	return at.Start + cut
}

// isStop reports whether a mark can end a sentence.
func isStop(r rune) bool { return strings.ContainsRune(".!?…。！？؟۔।", r) }

// stopsEnd passes the stops at i and what closes with them: “?!”, “.)”, “.”]”.
func stopsEnd(text string, at dossier.Span, i int) int {
	for i < at.End {
		r, w := utf8.DecodeRuneInString(text[i:at.End])
		if !isStop(r) && !strings.ContainsRune(")]}”»’", r) {
			break
		}
		i += w
	}
	return i
}

// endsSentence reports whether the stops text[first:end] end a sentence.
func endsSentence(text string, at dossier.Span, first, end int) bool {
	if end >= at.End {
		return true
	}
	next := nextWord(text, at, end)
	if next.word == "" {
		return false
	}
	stop, w := utf8.DecodeRuneInString(text[first:])
	switch {
	case strings.ContainsRune("。！？।", stop):
		return true
	case !next.spaced:
		return w == 1 && end == first+1 && gluedSentence(text, at, first, next.word)
	case next.lower:
		return false
	case stop == '.' && end == first+1:
		return !abbreviated(wordBefore(text, at, first), next)
	}
	return true
}

// gluedSentence reports whether a stop without a space after it ends a
// sentence, as in “interests.No one”; “rg.ru” and “U.S.-led” do not.
func gluedSentence(text string, at dossier.Span, stop int, next string) bool {
	before := wordBefore(text, at, stop)
	first, w := utf8.DecodeRuneInString(next)
	second, _ := utf8.DecodeRuneInString(next[w:])
	last, _ := utf8.DecodeLastRuneInString(before)
	return len(before) > 2 && unicode.IsLower(last) && !strings.ContainsAny(before, ".@/") &&
		unicode.IsUpper(first) && (w == len(next) || unicode.IsLower(second)) &&
		!strings.ContainsAny(strings.TrimRight(next, ".,;:!?"), "./@_")
}

// endsWithRun reports whether a sentence ends where a quoted run closes.
func endsWithRun(text string, at dossier.Span, run quotedRun) bool {
	next := nextWord(text, at, run.Outer.End)
	if !run.Closed || next.word == "" || !next.spaced || next.lower {
		return false
	}
	inner := strings.TrimRight(text[run.Inner.Start:run.Inner.End], "\"'’”)]")
	stop, _ := utf8.DecodeLastRuneInString(inner)
	switch {
	case stop == '?' || stop == '!':
		return !attributionFollows(text, at, run.Outer.End)
	case stop == '.' && !strings.HasSuffix(inner, ".."):
		last := wordBefore(inner, dossier.Span{End: len(inner)}, len(inner)-1)
		return !dotted(last) || abbreviations[last] == "" && starters[next.word]
	case isStop(stop):
		return true
	case stop == ',':
		return false // its attribution follows
	}
	return introduced(text, at, run) // its full stop was forgotten
}

// introduced reports whether a run without a stop was announced by a colon and
// is long enough for a sentence, so that a capital after it begins the next.
func introduced(text string, at dossier.Span, run quotedRun) bool {
	before := strings.TrimRightFunc(text[at.Start:run.Outer.Start], unicode.IsSpace)
	return strings.HasSuffix(before, ":") && !run.Single &&
		strings.Count(text[run.Inner.Start:run.Inner.End], " ") >= 5
}
