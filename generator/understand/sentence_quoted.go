package understand

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// quotedRun is a stretch of one passage in quotation marks.
type quotedRun struct {
	Outer  dossier.Span // with its marks
	Inner  dossier.Span // the words, without the marks and without space at the ends
	Single bool         // in single marks: ‘…’ or '…'
	Closed bool         // false when the passage ends first
}

// quotedRuns finds the quotation marks of one passage and pairs them, in one
// pass. Double marks win: single marks inside double ones are part of the
// words. A run that is never closed ends with the passage, as newspapers leave
// the marks open when the next paragraph goes on with the quotation. A single
// mark counts only when a partner can be found, so apostrophes never open.
func quotedRuns(text string, at dossier.Span) []quotedRun {
	var runs []quotedRun
	next := singleClosers(text, at)
	for i := at.Start; i < at.End; {
		r, w := quotationMark(text, at, i)
		run, ok := quotedRun{}, false
		switch {
		case isDoubleMark(r):
			run, ok = doubleRun(text, at, i, r, w)
		case isSingleMark(r) && len(next.any) > 0:
			run, ok = singleRun(text, at, i, w, next)
		}
		if !ok {
			i += w
			continue
		}
		runs = append(runs, run)
		i = run.Outer.End
	}
	return runs
}

// quotationMark is the rune at i and its width. Two single marks together
// are a double one, as typewriters and wire services set it.
func quotationMark(text string, at dossier.Span, i int) (rune, int) {
	switch s := text[i:at.End]; {
	case strings.HasPrefix(s, "''"):
		return '"', 2
	case strings.HasPrefix(s, "``"), strings.HasPrefix(s, "‘‘"):
		return '“', len(s) - len(strings.TrimPrefix(strings.TrimPrefix(s, "``"), "‘‘"))
	case strings.HasPrefix(s, "’’"):
		return '”', len("’’")
	}
	return utf8.DecodeRuneInString(text[i:at.End])
}

func isDoubleMark(r rune) bool { return strings.ContainsRune("\"“”„‟«»", r) }
func isSingleMark(r rune) bool { return strings.ContainsRune("'‘’‚‹›", r) }

// doubleRun reads the run that a double mark at i opens.
func doubleRun(text string, at dossier.Span, i int, mark rune, w int) (quotedRun, bool) {
	if !opens(text, at, i, w, mark) {
		return quotedRun{}, false
	}
	for j := i + w; j < at.End; {
		r, n := quotationMark(text, at, j)
		if n == 2 && r == '"' && strings.HasPrefix(text[j:at.End], "'''") {
			j++ // a nested quotation closes first: ''He said 'go'.'''
		}
		if closes(text, at, j, n, r, mark) {
			return newRun(text, i, i+w, j, j+n, true), true
		}
		j += n
	}
	return newRun(text, i, i+w, at.End, at.End, false), true
}

// opens reports whether a double mark begins a run. A straight mark or a
// closing mark used for one opens only at the start of a word; 5'10" does not.
func opens(text string, at dossier.Span, i, w int, mark rune) bool {
	before, after := around(text, at, i, w)
	if after == 0 {
		return false
	}
	switch mark {
	case '“', '„', '‟', '«':
		return true
	case '»': // opens in German and Danish setting, »so«
		return !unicode.IsSpace(after) && !wordRune(before)
	}
	return !wordRune(before) && !unicode.IsSpace(after)
}

// closes reports whether mark r ends a run that open began.
func closes(text string, at dossier.Span, i, w int, r, open rune) bool {
	before, after := around(text, at, i, w)
	switch r {
	case '”', '‟':
		return true
	case '“': // closes after a low mark, „so“
		return open == '„'
	case '»', '«':
		return (open == '«' || open == '»') && r != open
	case '"':
		return !unicode.IsSpace(before) || !wordRune(after)
	}
	return false
}

// singleRun reads the run that a single mark at i opens.
func singleRun(text string, at dossier.Span, i, w int, next closers) (quotedRun, bool) {
	before, after := around(text, at, i, w)
	mark, _ := utf8.DecodeRuneInString(text[i:])
	if wordRune(before) || !unicode.IsLetter(after) || mark == '’' {
		return quotedRun{}, false
	}
	j := int(next.any[i-at.Start])
	if j > i+longestScare {
		j = int(next.strong[i-at.Start])
	}
	if j <= i+w {
		return quotedRun{}, false
	}
	_, n := utf8.DecodeRuneInString(text[j:])
	return newRun(text, i, i+w, j, j+n, true), true
}

// longestScare is how far a single mark after a letter may close: ‘bullying’
// does, but the possessive in “the workers’ party” a paragraph on does not.
const longestScare = 80

// closers says for each byte of a passage where the next mark stands that can
// close single quotation, and the next that stands after punctuation; -1 is none.
type closers struct{ any, strong []int32 }

func singleClosers(text string, at dossier.Span) closers {
	if !strings.ContainsAny(text[at.Start:at.End], "'‘‚‹") {
		return closers{}
	}
	next := closers{make([]int32, at.Len()), make([]int32, at.Len())}
	anyMark, strong := int32(-1), int32(-1)
	for i := at.End; i > at.Start; {
		r, w := utf8.DecodeLastRuneInString(text[at.Start:i])
		i -= w
		for k := i - at.Start; k < i-at.Start+w; k++ {
			next.any[k], next.strong[k] = anyMark, strong
		}
		if before, after := around(text, at, i, w); strings.ContainsRune("’'›", r) && !wordRune(after) {
			switch {
			case strings.ContainsRune(".,!?…;:)–—", before):
				anyMark, strong = int32(i), int32(i)
			case wordRune(before):
				anyMark = int32(i)
			}
		}
	}
	return next
}

func newRun(text string, start, inStart, inEnd, end int, closed bool) quotedRun {
	r, _ := utf8.DecodeRuneInString(text[start:])
	return quotedRun{
		Outer:  dossier.Span{Start: start, End: end},
		Inner:  trimmed(text, dossier.Span{Start: inStart, End: inEnd}),
		Single: isSingleMark(r),
		Closed: closed,
	}
}

// around is the rune before and the rune after the w bytes at i, 0 at the
// passage's ends.
func around(text string, at dossier.Span, i, w int) (before, after rune) {
	if i > at.Start {
		before, _ = utf8.DecodeLastRuneInString(text[at.Start:i])
	}
	if i+w < at.End {
		after, _ = utf8.DecodeRuneInString(text[i+w : at.End])
	}
	return before, after
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// trimmed is the span without white space at its ends.
func trimmed(text string, at dossier.Span) dossier.Span {
	s := text[at.Start:at.End]
	at.Start += len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	if at.Start >= at.End {
		return dossier.Span{Start: at.End, End: at.End}
	}
	at.End -= len(s) - len(strings.TrimRightFunc(s, unicode.IsSpace))
	return at
}
