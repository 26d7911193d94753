package web

import (
	"slices"
	"strings"
	"unicode"

	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// byline is the people who a page says wrote its article, and the agency that
// it names in their place.
func (h *head) byline(c *context, sites []string) (people []dossier.Stated, agency dossier.Stated) {
	take := func(names []string, by string) {
		for _, n := range names {
			p, a := h.signed(n, sites)
			for _, name := range p {
				people = addName(people, name, by)
			}
			if agency.Value == "" {
				agency = transcript.Say(a, by)
			}
		}
	}
	if a := h.article(); a != nil {
		take(linkedAuthors(a), "JSON-LD author")
	}
	for _, name := range authorNames {
		if len(people) > 0 {
			return people, agency
		}
		take(h.meta[name], name)
	}
	if len(people) == 0 {
		for _, l := range c.nearHeadline() {
			if people = h.shownAuthors(l, c, sites); len(people) > 0 {
				break
			}
		}
	}
	return people, agency
}

// authorNames are the names of <meta> that hold authors.
var authorNames = [...]string{
	"author", "article:author_name", "article:author", "og:article:author", "parsely-author", "sailthru.author", "byl", "authors", "dc.creator", "dcterms.creator",
	"citation_author", "rbauthors", "shareaholic:article_author_name", "creator", "article.author", "dc.contributor", "cxenseparse:author", "analytics-author", "vr:author",
}

// linkedAuthors are the names of the authors of an article's JSON-LD that are
// not said to be organisations.
func linkedAuthors(a thing) []string {
	var names []string
	var add func(v any, depth int)
	add = func(v any, depth int) {
		switch v := v.(type) {
		case []any:
			for _, one := range v[:min(len(v), mostMeta)] {
				if depth > 0 {
					add(one, depth-1)
				}
			}
		case string:
			names = append(names, texts(v)...)
		case map[string]any:
			if !thing(v).is("Organization", "NewsMediaOrganization", "Corporation", "WebSite") || agencyNamed(thing(v).text("name")) != "" {
				names = append(names, texts(v)...)
			}
		}
	}
	add(a["author"], 2)
	if len(names) == 0 {
		add(a["creator"], 2)
	}
	return names
}

// signed reads a text as a byline: the people it names, and an agency.
func (h *head) signed(text string, sites []string) (people []string, agency string) {
	text = strings.TrimSpace(plain(text))
	if text == "" || len(text) > 200 || strings.Contains(text, "://") || strings.HasPrefix(text, "@") || strings.Contains(text, "www.") {
		return nil, ""
	}
	text = withoutBy(text)
	for _, part := range splitNames(text) {
		part = strings.TrimSpace(withoutBy(part))
		if name, a := withoutAgency(part); a != "" {
			part, agency = name, first(agency, a)
		}
		if a := agencyNamed(part); a != "" {
			agency = first(agency, a)
			continue
		}
		if isPerson(part, sites) {
			people = append(people, part)
		}
	}
	return people, agency
}

var bys = [...]string{"written by ", "reported by ", "story by ", "words by ", "posted by ", "analysis by ", "opinion by ", "review by ", "by: ", "by ", "von ", "par ", "por ", "di ", "author: "}

func withoutBy(text string) string {
	for _, by := range bys {
		if len(text) > len(by) && strings.EqualFold(text[:len(by)], by) {
			return strings.TrimSpace(text[len(by):])
		}
	}
	return text
}

// splitNames parts a list of names.
func splitNames(text string) []string {
	for _, mark := range [...]string{" and ", " And ", " AND ", " & ", ";", " und ", " et ", " | ", " / ", " with ", "•", " – ", " — "} {
		text = strings.ReplaceAll(text, mark, ",")
	}
	return strings.Split(text, ",")
}

// addName adds a name that is not there yet.
func addName(people []dossier.Stated, name, by string) []dossier.Stated {
	for _, p := range people {
		if compact(p.Value) == compact(name) {
			return people
		}
	}
	if s := transcript.Say(name, by); s.Value != "" && len(people) < mostMeta {
		people = append(people, s)
	}
	return people
}

// nearHeadline are the lines in which a byline may stand, nearest the headline
// first.
func (c *context) nearHeadline() []*line {
	if c.headline < 0 {
		return nil
	}
	near := slices.Clone(c.lines[c.headline+1 : min(c.headline+19, len(c.lines))])
	for i := c.headline - 1; i >= 0 && i >= c.headline-6; i-- {
		near = append(near, c.lines[i])
	}
	return near
}

// shownAuthors are the names in a line that the page calls a byline.
func (h *head) shownAuthors(l *line, c *context, sites []string) (people []dossier.Stated) {
	if l.words > 25 {
		return nil
	}
	near := c.regionOf(l.inner).near[famAuthor]
	says := withoutBy(l.text) != l.text
	if (near == 0 || near > 3) && !(says && l.words <= 12) {
		return nil
	}
	for _, name := range l.anchors {
		if p, _ := h.signed(name, sites); len(p) > 0 {
			people = addName(people, p[0], "byline")
		}
	}
	if len(people) > 0 {
		return people
	}
	text := withoutBy(l.text)
	if at := strings.IndexFunc(text, func(r rune) bool { return unicode.IsDigit(r) || strings.ContainsRune("|•·@(", r) }); at > 0 {
		text = text[:at]
	}
	names, _ := h.signed(text, sites)
	for _, n := range names {
		people = addName(people, n, "byline")
	}
	return people
}
