package understand

import (
	"sort"

	"dossier/generator/dossier"
)

// findThemes gives each theme the sentences that its terms find, in text order.
// A person's name is no subject: a term whose every word lies within the
// mention of a person does not count, so that “Assad” alone puts nothing into
// a theme while “Assad + future” does.
func findThemes(src *dossier.Source, language string, ps []passage, people []dossier.Span, lex *termIndex) []dossier.ThemePassage {
	var out []dossier.ThemePassage
	read := newWordReader(language)
	for _, p := range ps {
		if p.Role == dossier.Subhead {
			continue
		}
		for _, s := range p.Sentences {
			words := read.words(src.Text, s)
			named := mentionsIn(people, s)
			for _, m := range lex.match(words, named) {
				out = append(out, dossier.ThemePassage{Theme: m.theme, Text: src.Slice(s), Span: s, Terms: m.terms})
			}
		}
	}
	return out
}

// personMentions are the places where the actors name people, in order.
func personMentions(actors []dossier.Actor) []dossier.Span {
	var out []dossier.Span
	for _, a := range actors {
		if a.Kind == dossier.Person {
			out = append(out, a.Mentions...)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Start < out[j].Start })
	return out
}

// mentionsIn are the spans of an ordered list that overlap at.
func mentionsIn(list []dossier.Span, at dossier.Span) []dossier.Span {
	first := sort.Search(len(list), func(i int) bool { return list[i].End > at.Start })
	last := first
	for last < len(list) && list[last].Start < at.End {
		last++
	}
	return list[first:last]
}

// themeQuotes gives each quote the themes of its own words and of the sentences
// that hold it.
func themeQuotes(quotes []dossier.Quote, found []dossier.ThemePassage, order []dossier.Theme) {
	rank := map[string]int{}
	for i, t := range order {
		rank[t.ID] = i
	}
	for i := range quotes {
		q := &quotes[i]
		has := map[string]bool{}
		for _, at := range append([]dossier.Span{q.Context}, q.Spans...) {
			for _, f := range overlapping(found, at) {
				if !has[f.Theme] {
					has[f.Theme] = true
					q.Themes = append(q.Themes, f.Theme)
				}
			}
		}
		sort.SliceStable(q.Themes, func(a, b int) bool { return rank[q.Themes[a]] < rank[q.Themes[b]] })
	}
}

// overlapping are the theme passages, in text order, that overlap at.
func overlapping(found []dossier.ThemePassage, at dossier.Span) []dossier.ThemePassage {
	first := sort.Search(len(found), func(i int) bool { return found[i].Span.End > at.Start })
	last := first
	for last < len(found) && found[last].Span.Start < at.End {
		last++
	}
	return found[first:last]
}
