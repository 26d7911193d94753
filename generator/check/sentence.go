package check

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// sentences checks every item that prints a source's words.
func (b *briefing) sentences() {
	for i := range b.folio.Points {
		b.point("key point", &b.folio.Points[i])
	}
	for _, p := range b.folio.Themed {
		b.point("theme’s sentence", &p.Cited)
	}
	for _, s := range b.folio.Said {
		b.statement(s)
	}
	for _, e := range b.folio.Dated {
		b.entry(e)
	}
}

// claim is words that a briefing prints as a source's.
type claim struct {
	what  string // in a message: "quote"
	parts []string
	cite  dossier.Cite
	item  *dossier.Item
	vowed bool // they stand as a quotation or a record, whoever wrote them
	below int  // lines of the item above the one they stand on
}

func (c claim) line() int { return c.item.Line + c.below }

func (b *briefing) point(what string, p *dossier.Cited) {
	b.prove(claim{what: what, parts: []string{p.Text}, cite: p.Cite, item: p.Item})
}

func (b *briefing) statement(s *dossier.Said) {
	b.date(s.EDTF, s.Item.Line)
	sound := b.prove(claim{what: string(s.Kind) + " quote", parts: s.Parts, cite: s.Cite, item: s.Item, vowed: true})
	if !sound || s.Statement.Context == "" || s.Cite.Line == 0 {
		return
	}
	context := s.Cite
	context.Spans = nil
	if s.ContextSpan.Len() > 0 {
		context.Spans = []dossier.Span{s.ContextSpan}
		context.Normalised = s.Cite.Folio.Source.Slice(s.ContextSpan) != s.Statement.Context
	}
	around := claim{what: "sentence around a quote", parts: []string{s.Statement.Context}, cite: context, item: s.Item, vowed: true, below: contextOffset(s.Item)}
	if s.Cite.Normalised && context.Normalised || b.prove(around) {
		b.inside(s)
	}
}

// inside objects to a sentence that holds other words than the statement's:
// it would lend them a speaker who did not say them.
func (b *briefing) inside(s *dossier.Said) {
	for _, at := range s.Cite.Spans {
		if !s.ContextSpan.Contains(at) {
			b.object(s.Item.Line, true, "", "%s quote %s does not stand in the sentence given for it", s.Kind, quoted(strings.Join(s.Parts, " […] ")))
			return
		}
	}
}

func (b *briefing) entry(e *dossier.Dated) {
	b.date(e.EDTF, e.Item.Line)
	sound := b.prove(claim{what: "chronology entry", parts: []string{e.Text}, cite: e.Cite, item: e.Item, vowed: true})
	if sound && e.Entry.Expression != "" && e.Cite.Found() && e.Expression.Len() == 0 {
		b.object(e.Item.Line, !e.Item.Human, "", "the words of time %s are not in the entry’s sentence", quoted(e.Entry.Expression))
	}
}

// prove holds words against the bytes of the lines they name, and reports
// whether they stand there. A reference that leads nowhere is found with the
// other links.
func (b *briefing) prove(c claim) bool {
	if c.cite.Folio == nil || c.cite.Line == 0 {
		return false
	}
	if !c.cite.Found() {
		b.missing(c)
		return false
	}
	src := c.cite.Folio.Source
	if !spansHold(c.cite, src.LineSpan(c.cite.Line, c.cite.Last)) || len(c.cite.Spans) != len(c.parts) {
		b.object(c.line(), true, "", "%s %s is cited outside %s", c.what, quoted(c.words()), place(c.cite))
		return false
	}
	for i, at := range c.cite.Spans {
		if !c.cite.Normalised && src.Slice(at) != c.parts[i] {
			b.object(c.line(), true, "", "%s %s does not stand where it is cited in %s", c.what, quoted(c.words()), place(c.cite))
			return false
		}
	}
	b.remark(c)
	return true
}

func (c claim) words() string { return strings.Join(c.parts, " […] ") }

// missing objects to words that are not in the lines they name.
func (b *briefing) missing(c claim) {
	hint, at := "", c.line()
	if line := b.elsewhere(c); line > 0 {
		hint = "the words stand in line " + strconv.Itoa(line)
		at = attributionLine(c.item) // the words are right, the reference is not
	}
	misquoted := ""
	if c.item.Human && !c.vowed && hint == "" {
		src := c.cite.Folio.Source
		misquoted = misquote(c.words(), src.Slice(src.LineSpan(c.cite.Line, c.cite.Last)))
	}
	switch {
	case misquoted != "":
		b.object(at, true, "restore the source’s words, or take the quotation marks away",
			"%s, changed by hand, quotes %s, which is not in %s", c.what, quoted(misquoted), place(c.cite))
	case !c.item.Human:
		b.object(at, true, cmp.Or(hint, "the source has changed since; build again or mend the entry"),
			"%s %s is not in %s", c.what, quoted(c.words()), place(c.cite))
	case c.vowed:
		b.object(at, true, cmp.Or(hint, "restore the source’s words, or move your own out of the section"),
			"%s %s, changed by hand, is not in %s", c.what, quoted(c.words()), place(c.cite))
	case hint != "":
		b.object(at, true, hint, "%s %s, changed by hand, is not in %s", c.what, quoted(c.words()), place(c.cite))
	default:
		b.object(at, false, "", "%s %s, changed by hand, is not in %s; it is shown as an editor’s words", c.what, quoted(c.words()), place(c.cite))
	}
}

// elsewhere is the line of the source where the words do stand; 0 for none.
func (b *briefing) elsewhere(c claim) int {
	if len(c.parts) == 0 || strings.TrimSpace(c.parts[0]) == "" {
		return 0
	}
	src := c.cite.Folio.Source
	first, from := 0, 0
	for i, p := range c.parts {
		at := strings.Index(src.Text[from:], p)
		if at < 0 {
			return 0
		}
		if i == 0 {
			first = src.Line(from + at)
		}
		from += at + len(p)
	}
	return first
}

// remark tells what a reader should know of words that do stand in their lines.
func (b *briefing) remark(c claim) {
	src := c.cite.Folio.Source
	if c.cite.Normalised {
		b.object(c.line(), false, "", "%s %s matches %s only after marks and spaces were made alike", c.what, quoted(c.words()), place(c.cite))
	}
	for _, at := range c.cite.Spans {
		if cutsWord(src.Text, at) {
			b.object(c.line(), false, "", "%s %s begins or ends inside a word of %s", c.what, quoted(c.words()), place(c.cite))
		}
		if aside := setAside(c.cite.Folio.Article, at); aside != "" {
			b.object(c.line(), false, "", "%s %s stands in what was set aside as %s", c.what, quoted(c.words()), aside)
		}
	}
}

// spansHold reports whether spans stand in order within their lines.
func spansHold(c dossier.Cite, lines dossier.Span) bool {
	from := lines.Start
	for _, at := range c.Spans {
		if at.Start < from || at.End > lines.End || at.Len() <= 0 {
			return false
		}
		from = at.End
	}
	return lines.Len() > 0
}

// cutsWord reports whether a span begins or ends between two letters of a
// script that sets spaces between words.
func cutsWord(text string, at dossier.Span) bool {
	joined := func(offset int) bool {
		before, _ := utf8.DecodeLastRuneInString(text[:offset])
		after, _ := utf8.DecodeRuneInString(text[offset:])
		return spaced(before) && spaced(after)
	}
	return joined(at.Start) || joined(at.End)
}

func spaced(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.In(r, unicode.Han,
		unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
