package page

import (
	"strings"

	"dossier/generator/dossier"
)

// themeFacts is the control of a theme: how it is found, how far it reaches.
func (s *sheet) themeFacts(t *dossier.ThemeFile) []fact {
	status := just(s.say("not_written"))
	if t.Status != "" {
		status = []run{{TextHtml: s.inline(t.Status, t.File), Class: "person"}, {Text: " — " + s.by(t.By), Class: "dim"}}
	}
	facts := []fact{
		{s.say("fact_status"), status},
		{s.say("fact_passages"), just(s.passagesIn(len(t.Points), len(t.Said), t.Folios))},
		{s.say("fact_terms"), just(s.terms(t.Terms))},
	}
	if len(t.Exclude) > 0 {
		facts = append(facts, fact{s.say("fact_excluded"), just(s.terms(t.Exclude))})
	}
	return append(facts, s.cutOff(t.Folios))
}

// terms says what finds a theme in words: "a+b" needs both in one sentence,
// "a|b" either.
func (c *composer) terms(terms []string) string {
	said := strings.NewReplacer(" + ", c.say("term_and"), "+", c.say("term_and"), "|", c.say("term_or"))
	list := make([]string, len(terms))
	for i, t := range terms {
		list[i] = said.Replace(t)
	}
	return strings.Join(list, c.say("term_separator"))
}

// by is who signs a person's words.
func (c *composer) by(who string) string {
	if who == "" {
		return c.say("an_editor")
	}
	return who
}

// speakersOf is those who speak on a theme; of very many the rest is counted.
func (c *composer) speakersOf(t *dossier.ThemeFile) []link {
	var links []link
	for _, a := range t.Actors {
		if h := actorHref(a); h != "" {
			links = append(links, link{Text: a.Name, Href: h})
		}
	}
	return c.fewer(links, href(peoplePath))
}

// silentSources is the sources without a word on a theme; very many are counted.
func (c *composer) silentSources(t *dossier.ThemeFile) []link {
	if n := len(c.Sources) - len(t.Folios); n > c.bounds.list {
		return []link{{Text: c.count("n_sources", n), Href: href(sourcesPath)}}
	}
	var silent []link
	for _, f := range c.Sources {
		if !c.reach[t].folios[f] {
			silent = append(silent, c.sourceLink(f))
		}
	}
	return silent
}

// fewer is a list that is not too long; of what it leaves out the number is
// said, leading to where it stands.
func (c *composer) fewer(links []link, rest string) []link {
	more := len(links) - c.bounds.list
	if more <= 0 {
		return links
	}
	return append(links[:c.bounds.list:c.bounds.list], link{Text: c.count("n_more", more), Href: rest})
}
