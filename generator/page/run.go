package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// run is a stretch of text set in one way. A sentence is a list of runs; their
// texts, joined, are the sentence.
type run struct {
	Text     string
	TextHtml string // a person's Markdown, in the place of Text
	Href     string
	Class    string // "qt": quoted words; "da": words of time; "dim": what stands back
}

// contrast is how words are told from the sentence around them.
type contrast struct{ words, around string } // classes

// verbatim sets a stretch of the source with its names and dates linked and
// the words apart in a class of their own, the rest in another.
func (s *sheet) verbatim(v *volume, at dossier.Span, apart []dossier.Span, set contrast) []run {
	var runs []run
	put := func(from, to int, href, class string) {
		for from < to {
			next, tone := to, set.around
			for _, t := range apart {
				switch {
				case t.Start <= from && from < t.End:
					tone, next = set.words, min(next, t.End)
				case from < t.Start:
					next = min(next, t.Start)
				}
			}
			runs = append(runs, run{Text: v.Source.Text[from:next], Href: href, Class: join(class, tone)})
			from = next
		}
	}
	from := at.Start
	for _, n := range v.within(at) {
		put(from, n.span.Start, "", "")
		link := n.href
		if s.here(link) {
			link = "" // a page does not lead to itself
		}
		put(n.span.Start, n.span.End, link, n.class)
		from = n.span.End
	}
	put(from, at.End, "", "")
	return merge(runs)
}

// plain sets a stretch of the source all alike.
func (s *sheet) plain(v *volume, at dossier.Span) []run { return s.verbatim(v, at, nil, contrast{}) }

// merge joins neighbours that are set alike.
func merge(runs []run) []run {
	var out []run
	for _, r := range runs {
		if r.Text == "" {
			continue
		}
		if n := len(out); n > 0 && out[n-1].Href == r.Href && out[n-1].Class == r.Class && r.Href == "" {
			out[n-1].Text += r.Text
			continue
		}
		out = append(out, r)
	}
	return out
}

func join(a, b string) string { return strings.TrimSpace(a + " " + b) }

// worded sets words that do not stand in the source as they are: the names
// that the source's briefing knows are found in them and linked.
func (s *sheet) worded(v *volume, text string) []run {
	var found []named
	for _, p := range v.Actors {
		link := actorHref(p.Actor)
		if link == "" || s.here(link) {
			continue
		}
		for _, name := range namesOf(p) {
			for _, at := range occurrences(text, name) {
				found = append(found, named{span: at, href: link})
			}
		}
	}
	var runs []run
	from := 0
	for _, n := range settle(found, len(text)) {
		runs = append(runs, run{Text: text[from:n.span.Start]}, run{Text: text[n.span.Start:n.span.End], Href: n.href})
		from = n.span.End
	}
	return merge(append(runs, run{Text: text[from:]}))
}

// namesOf is what the source's briefing calls an actor, the name under which
// the dossier knows them, and those that a person gives them.
func namesOf(p *dossier.Presence) []string {
	names := []string{p.Actor.Name}
	if p.Entry != nil {
		names = append(append(names, p.Entry.Name), p.Entry.Aliases...)
	}
	if p.Actor.Profile != nil {
		names = append(names, p.Actor.Profile.Aliases...)
	}
	return names
}

// occurrences is where a name stands in text as a whole word.
func occurrences(text, name string) []dossier.Span {
	var all []dossier.Span
	for from := 0; len(name) > 1; {
		i := strings.Index(text[from:], name)
		if i < 0 {
			break
		}
		at := dossier.Span{Start: from + i, End: from + i + len(name)}
		before, _ := utf8.DecodeLastRuneInString(text[:at.Start])
		after, _ := utf8.DecodeRuneInString(text[at.End:])
		if !wordRune(before) && !wordRune(after) {
			all = append(all, at)
		}
		from = at.End
	}
	return all
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
