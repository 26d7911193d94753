package understand

import (
	"strings"
	"unicode"

	"dossier/generator/dossier"
)

// passage is a paragraph of the body with its sentences.
type passage struct {
	Span      dossier.Span
	Role      dossier.PassageRole
	Sentences []dossier.Span
}

// Find reads an article closely. The findings stand in text order.
func Find(src *dossier.Source, art *dossier.Article, themes []dossier.Theme) (dossier.Findings, []dossier.Problem) {
	var f dossier.Findings
	ps := passages(src.Text, art.Passages)
	dropDateline(src.Text, ps, art.Dateline.Span)
	f.Actors, f.Quotes = findVoices(src, art, ps)
	times := findTimes(src, art, ps)
	dateQuotes(src, art, f.Quotes, times)
	f.Events = events(src, times)
	lex, problems := newTermIndex(themes, art.Language)
	f.Themes = findThemes(src, art.Language, ps, personMentions(f.Actors), lex)
	themeQuotes(f.Quotes, f.Themes, themes)
	f.Summary, f.KeyPoints = summarize(src, art, ps, &f)
	return f, problems
}

// passages cuts the body's paragraphs into sentences.
func passages(text string, body []dossier.Passage) []passage {
	ps := make([]passage, 0, len(body))
	for _, b := range body {
		at := clip(text, b.Span)
		ps = append(ps, passage{Span: at, Role: b.Role, Sentences: sentences(text, at)})
	}
	return ps
}

// dropDateline takes the dateline out of the sentence it stands before: it is
// the desk's word, not the story's.
func dropDateline(text string, ps []passage, dateline dossier.Span) {
	for i, p := range ps {
		if at := afterDateline(text, p.Span, dateline); at != p.Span {
			ps[i].Sentences = sentences(text, at)
			return
		}
	}
}

// afterDateline is a passage without the dateline it opens with, and without
// the agency credited in brackets behind it: “BERLIN (dpa) – ”.
func afterDateline(text string, at, dateline dossier.Span) dossier.Span {
	if dateline.Len() == 0 || !at.Contains(dateline) || strings.TrimSpace(text[at.Start:dateline.Start]) != "" {
		return at
	}
	rest := strings.TrimLeftFunc(text[dateline.End:at.End], datelineMark)
	if credit, after, found := strings.Cut(rest, ")"); found && strings.HasPrefix(credit, "(") && len(credit) < 40 {
		told := strings.TrimLeftFunc(after, datelineMark)
		if strings.ContainsAny(after[:len(after)-len(told)], "-–—:") {
			rest = told
		}
	}
	at.Start = at.End - len(rest)
	return at
}

// datelineMark reports whether a character parts a dateline from the text.
func datelineMark(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("-–—:.,|", r)
}

// clip keeps a span within the text, whatever its maker got wrong.
func clip(text string, at dossier.Span) dossier.Span {
	at.Start = min(max(at.Start, 0), len(text))
	at.End = min(max(at.End, at.Start), len(text))
	return at
}
