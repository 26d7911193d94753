package mail

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// rawLine is a line of a plain body as it was sent.
type rawLine struct {
	text  string // without marks of quotation
	depth int    // of quotation
	soft  bool   // it goes on in the next (RFC 3676)
}

// plainLines are the blocks of a plain body: its paragraphs, with the lines that
// were broken for the screen joined again. Where the sender says how (flowed),
// lines are joined as said; delsp says that the space at a break goes too.
func plainLines(text string, flowed, delsp bool) []line {
	raw := splitLines(text, flowed)
	width := 0
	if !flowed {
		width = wrapWidth(raw)
	}
	sign := signatureAt(raw)
	var lines []line
	for i := 0; i < len(raw); i++ {
		words, signed := raw[i].text, i >= sign
		last, broken := raw[i], []string{words}
		for i+1 < len(raw) && joins(last, raw[i+1], flowed, width) {
			if i++; flowed && delsp {
				broken[len(broken)-1] = strings.TrimSuffix(broken[len(broken)-1], " ")
			} else {
				broken = append(broken, " ")
			}
			broken, last = append(broken, raw[i].text), raw[i]
		}
		if words = transcript.OneLine(strings.Join(broken, "")); words != "" {
			b := plainBlock(words, raw[i].depth)
			if signed && b.Reporting {
				b.Reporting, b.Reason = false, dossier.ReasonSignOff
			}
			lines = append(lines, line{words, b})
		}
	}
	return setSealAside(lines)
}

// splitLines is a text's lines, each with what its marks say.
func splitLines(text string, flowed bool) []rawLine {
	var raw []rawLine
	for s := range strings.Lines(strings.ReplaceAll(text, "\r\n", "\n")) {
		l := rawLine{text: strings.TrimRight(s, "\n")}
		for strings.HasPrefix(l.text, ">") && !strings.HasPrefix(l.text, ">From ") {
			l.depth++
			l.text = l.text[1:]
			if !flowed {
				l.text = strings.TrimPrefix(l.text, " ")
			}
		}
		if flowed {
			l.text = strings.TrimPrefix(l.text, " ") // put there to guard the line
			l.soft = strings.HasSuffix(l.text, " ") && l.text != "-- "
		}
		raw = append(raw, l)
	}
	return raw
}

// Lines that were wrapped end near a width between these.
const narrowest, broadest = 50, 80

// wrapWidth is the width that a body was wrapped to; 0 when it was not: its
// lines are its paragraphs.
func wrapWidth(raw []rawLine) int {
	width, long, all := 0, 0, 0
	for _, l := range raw {
		n := utf8.RuneCountInString(strings.TrimSpace(l.text))
		switch {
		case n == 0 || !strings.Contains(strings.TrimSpace(l.text), " "):
			continue // an address cannot be wrapped
		case n > broadest:
			long++
		default:
			width = max(width, n)
		}
		all++
	}
	if width < narrowest || long*10 > all {
		return 0
	}
	return width
}

var (
	bullet = regexp.MustCompile(`^\s*(?:[-*•·–]|\d{1,3}[.)])\s+\S`)
	named  = regexp.MustCompile(`^\*?\p{Lu}[\p{L}-]{1,19}\*?:\*?(?:\s|$)`) // like a field of a header
)

// joins reports whether a line was broken off from the one before it: as said,
// or because its first word would not have fitted there.
func joins(last, next rawLine, flowed bool, width int) bool {
	switch {
	case last.depth != next.depth:
		return false
	case flowed:
		return last.soft
	case width == 0, strings.TrimSpace(last.text) == "", strings.TrimSpace(next.text) == "",
		bullet.MatchString(next.text), named.MatchString(last.text) && named.MatchString(next.text), bare(next.text), bare(last.text):
		return false
	}
	first, _, _ := strings.Cut(strings.TrimSpace(next.text), " ")
	return utf8.RuneCountInString(strings.TrimRight(last.text, " "))+1+utf8.RuneCountInString(first) > width
}

// bare reports whether a line has neither letter nor digit: a rule.
func bare(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) < 0
}

func plainBlock(words string, depth int) dossier.Block {
	switch {
	case depth > 0:
		return dossier.Block{Kind: dossier.BlockQuote, Reason: dossier.ReasonReply}
	case bare(words):
		return dossier.Block{Reason: dossier.ReasonStray}
	case bullet.MatchString(words):
		return dossier.Block{Kind: dossier.BlockItem, Reporting: true}
	}
	return dossier.Block{Reporting: true}
}
