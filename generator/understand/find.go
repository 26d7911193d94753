package understand

import "dossier/generator/dossier"

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
	f.Actors, f.Quotes = findVoices(src, art, ps)
	times := findTimes(src, art, ps)
	f.Events = events(src, times)
	lex, problems := newTermIndex(themes, art.Language)
	f.Themes = findThemes(src, art.Language, ps, personMentions(f.Actors), lex)
	themeQuotes(f.Quotes, f.Themes, themes)
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

// clip keeps a span within the text, whatever its maker got wrong.
func clip(text string, at dossier.Span) dossier.Span {
	at.Start = min(max(at.Start, 0), len(text))
	at.End = min(max(at.End, at.Start), len(text))
	return at
}
