package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// line is a line of a source that is not blank, with what can be seen of it
// without reading the others.
type line struct {
	number int          // in the source, from 1
	span   dossier.Span // without surrounding white space
	text   string
	key    string   // folded words, to know it again by
	fold   []string // the folded words, at most longestCue+1
	words  int
	capped int  // words that begin with a capital or digit
	ends   bool // ends as a sentence does
	gap    bool // a blank line stands before it

	cue    cue // the furniture it is known as
	known  bool
	reason dossier.Reason // why it is set aside; empty while it may be reporting
	body   bool
	role   dossier.PassageRole
	parts  []dossier.SetAside // what is cut from its front and end
	traits traits
}

// readLines gives the lines of a source that are not blank.
func readLines(s *dossier.Source) []*line {
	var lines []*line
	gap := false
	for i, span := range s.Lines {
		span = trim(s, span)
		if span.Len() == 0 {
			gap = true
			continue
		}
		l := &line{number: i + 1, span: span, text: s.Slice(span), gap: gap}
		l.look()
		lines = append(lines, l)
		gap = false
	}
	return lines
}

// trim takes white space from both ends of a span.
func trim(s *dossier.Source, at dossier.Span) dossier.Span {
	text := s.Slice(at)
	left := strings.TrimLeftFunc(text, white)
	right := strings.TrimRightFunc(left, white)
	at.Start += len(text) - len(left)
	at.End = at.Start + len(right)
	return at
}

func (l *line) look() {
	scanWords(l.text, func(w string) bool {
		l.words++
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) || unicode.IsDigit(r) {
			l.capped++
		}
		if len(l.fold) <= longestCue {
			l.fold = append(l.fold, strings.ToLower(w))
		}
		return true
	})
	l.key = strings.Join(l.fold, " ")
	if l.words > longestCue {
		l.key = strings.ToLower(l.text)
	}
	l.ends = endsSentence(l.text)
	if !l.ends && l.words >= 8 {
		_, _, l.ends = gluedSignOff(l.text)
	}
	l.cue, l.known = furniture.find(l.fold, l.sentence())
	if !l.known && l.words <= 30 {
		if loose := unglue(l.text); loose != l.text {
			l.cue, l.known = furniture.find(foldWords(loose, longestCue+1), l.sentence())
		}
	}
}

// endsSentence reports whether a text ends with a full stop, question or
// exclamation mark, in any script, quotation marks and brackets aside. Dots
// are no end: so stop the teasers of stories that go on elsewhere.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, "\"'”’»“›)]」』 \u00a0")
	if strings.HasSuffix(text, "...") {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?。！？؟।۔", r) && r != utf8.RuneError
}

// sentence reports whether a line reads as one sentence or more.
func (l *line) sentence() bool { return l.ends && (l.words >= 8 || l.words >= 4 && l.spoken()) }

// spoken reports whether a line opens with quotation marks and closes them: a
// paragraph of a few words that somebody said is no label.
func (l *line) spoken() bool {
	first, size := utf8.DecodeRuneInString(l.text)
	return strings.ContainsRune("“„«\"", first) && strings.ContainsAny(l.text[size:], "”“»\"")
}
