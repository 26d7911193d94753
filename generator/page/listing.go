package page

import (
	"cmp"
	"slices"
	"strings"

	"dossier/generator/dossier"
)

// listing is a source's text, line by line, with everything that leads into
// it and out of it marked. aside counts the lines that are set aside whole.
func (s *sheet) listing(v *volume) (l *dossier.Listing, aside int) {
	l = &dossier.Listing{Text: v.Source.Text}
	notes := s.notes(v)
	parts, last := v.parts(), dossier.Reason("")
	for i, at := range v.Source.Lines {
		n := i + 1
		if !v.listed(n) {
			continue
		}
		var here []passage
		parts, here = until(parts, at)
		line, reason := s.line(n, at, here, last)
		if line.Class == "off" {
			aside++
			last = reason
		} else {
			last = ""
			l.Marks = append(l.Marks, asides(here, at)...)
		}
		if m := notes[n]; m != nil {
			line.Note = joined(line.Note, m.text)
			line.Links = m.links
		}
		l.Lines = append(l.Lines, line)
	}
	l.Marks = append(l.Marks, s.sourceMarks(v)...)
	return l, aside
}

// passage is some of a source and what it is taken for: reporting when it
// has no reason.
type passage struct {
	span    dossier.Span
	reason  dossier.Reason
	subhead bool
}

// parts is every stretch of the article in order.
func (v *volume) parts() []passage {
	if v.Article == nil {
		return nil
	}
	var all []passage
	for _, p := range v.Article.Passages {
		all = append(all, passage{span: p.Span, subhead: p.Role == dossier.Subhead})
	}
	for _, a := range v.Article.SetAside {
		all = append(all, passage{span: a.Span, reason: a.Reason})
	}
	slices.SortStableFunc(all, func(a, b passage) int { return cmp.Compare(a.span.Start, b.span.Start) })
	return all
}

// until takes the parts that touch a line; those that go on stay for the next.
func until(parts []passage, line dossier.Span) (rest, here []passage) {
	for len(parts) > 0 && parts[0].span.End <= line.Start {
		parts = parts[1:]
	}
	for _, p := range parts {
		if p.span.Start >= line.End {
			break
		}
		here = append(here, p)
	}
	return parts, here
}

// line says how a line is shown, and why when it is not reporting. The reason
// for setting lines aside is said once for all that follow each other.
func (s *sheet) line(n int, at dossier.Span, here []passage, before dossier.Reason) (dossier.ListedLine, dossier.Reason) {
	line := dossier.ListedLine{Number: n, Span: at}
	var body, head bool
	var reasons []dossier.Reason
	for _, p := range here {
		switch {
		case p.reason == "":
			body, head = true, head || p.subhead
			if p.subhead {
				reasons = append(reasons, "subhead")
			}
		default:
			head = head || p.reason == dossier.ReasonHeadline || p.reason == dossier.ReasonStandfirst
			if len(reasons) == 0 || reasons[len(reasons)-1] != p.reason {
				reasons = append(reasons, p.reason)
			}
		}
	}
	said := make([]string, len(reasons))
	for i, r := range reasons {
		said[i] = s.reason(r)
	}
	line.Note = strings.Join(said, " · ")
	switch {
	case head:
		line.Class = "hd"
	case !body && len(here) > 0 && furniture(here):
		line.Class = "off"
		if reasons[0] == before && len(reasons) == 1 {
			line.Note = ""
		}
		return line, reasons[len(reasons)-1]
	}
	return line, ""
}

func furniture(here []passage) bool {
	for _, p := range here {
		if !p.reason.Furniture() {
			return false
		}
	}
	return true
}

// reason says why a line is set aside, in the interface's language where its
// table knows the reason.
func (s *sheet) reason(r dossier.Reason) string {
	k := "reason_" + keyOf(string(r))
	if s.opts.Words.Has(k) {
		return s.say(k)
	}
	return string(r)
}

// asides marks the furniture inside a line of reporting.
func asides(here []passage, line dossier.Span) []dossier.Mark {
	var marks []dossier.Mark
	for _, p := range here {
		if p.reason.Furniture() && p.reason != "" {
			span := dossier.Span{Start: max(p.span.Start, line.Start), End: min(p.span.End, line.End)}
			marks = append(marks, dossier.Mark{Kind: dossier.MarkAside, Span: span})
		}
	}
	return marks
}

// sourceMarks is every stretch that something leads to, every quotation, name
// and date, in a fixed order.
func (s *sheet) sourceMarks(v *volume) []dossier.Mark {
	var marks []dossier.Mark
	for _, q := range v.quoted() {
		for _, at := range v.fragments(q) {
			if q.Kind != dossier.Indirect {
				marks = append(marks, dossier.Mark{Kind: dossier.MarkQuote, Span: at})
			}
		}
	}
	for _, n := range v.named() {
		kind := dossier.MarkActor
		if n.class == "da" {
			kind = dossier.MarkDate
		}
		marks = append(marks, dossier.Mark{Kind: kind, Span: n.span, Href: n.href})
	}
	for at := range s.places(v.Folio) {
		marks = append(marks, dossier.Mark{Kind: dossier.MarkCited, Span: at, ID: dossier.Anchor(at)})
	}
	slices.SortFunc(marks, func(a, b dossier.Mark) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End), cmp.Compare(a.Kind, b.Kind))
	})
	return slices.Compact(marks)
}

func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " · " + b
}
