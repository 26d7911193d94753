package web

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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

// noPerson are words that no person's name has: those of desks, outlets and
// accounts.
var noPerson = wordSet(`staff admin administrator editor editors editorial team desk news newsroom press agency agencies
	reporter reporters report reports correspondent correspondents writer writers contributor contributors contributing guest post times tribune gazette herald journal
	chronicle magazine media network online digital daily weekly wire service services bureau company inc llc ltd corp group
	institute university college school foundation association society council committee department ministry office center centre
	board club team tv radio channel broadcasting studio studios sponsored partner partners content brand advertiser user
	webmaster anonymous unknown none null undefined test default author authors community podcast show blog blogs
	com org net the our your this from about more new york los angeles associated united international global world
	american national police government commission authority support help info contact follow photo photos getty images
	senior junior chief executive managing associate deputy political science health business sports sport entertainment technology
	published updated january february march april june july august september october november december
	redaktion redaction redacción redazione redação agencia agence`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// particles are the small words of names.
var particles = wordSet(`d da de del della der den di do dos du e el al bin ibn la le ten ter van von y zu zum st san mac mc o of`)

// isPerson reports whether a text can be a person's full name: two to five
// words with capitals, none of them a word of desks and outlets; in scripts
// without capitals, a short word.
func isPerson(name string, sites []string) bool {
	words := strings.Fields(name)
	if len(name) > 60 || isSite(name, sites) || strings.ContainsAny(name, "0123456789@#/\\_:!?<>{}[]=+*|…") {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(name); !unicode.IsUpper(r) && !unicode.IsLower(r) && unicode.IsLetter(r) {
		return len(words) <= 4 && utf8.RuneCountInString(name) >= 2
	}
	if len(words) < 2 || len(words) > 5 {
		return false
	}
	capitals := 0
	for _, w := range words {
		low := strings.ToLower(strings.Trim(w, ".’'\"“”()-,"))
		if noPerson[low] || isSite(low, sites) || domainLike(low) {
			return false
		}
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"“'‘(")); unicode.IsUpper(r) {
			capitals++
		} else if !particles[low] {
			if strings.ToLower(name) != name {
				return false
			}
		}
	}
	return capitals >= 2 || strings.ToLower(name) == name && len(words) <= 3
}

// domainLike reports whether a word is a name of the web: “example.com”.
func domainLike(word string) bool {
	at := strings.LastIndexByte(word, '.')
	return at > 1 && at < len(word)-2 && !strings.Contains(word[:at], ".")
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

// agencyNamed is the news agency that a text names and nothing else.
func agencyNamed(text string) string {
	return agencies[strings.ToLower(strings.Trim(strings.TrimPrefix(strings.TrimPrefix(text, "The "), "the "), " .,()"))]
}

// agencies are the news agencies that sign articles, by their forms.
var agencies = map[string]string{
	"associated press": "Associated Press", "ap": "Associated Press", "reuters": "Reuters", "thomson reuters": "Reuters",
	"afp": "Agence France-Presse", "agence france-presse": "Agence France-Presse", "agence france presse": "Agence France-Presse",
	"dpa": "Deutsche Presse-Agentur", "deutsche presse-agentur": "Deutsche Presse-Agentur", "efe": "Agencia EFE", "agencia efe": "Agencia EFE",
	"ansa": "ANSA", "pa media": "Press Association", "press association": "Press Association", "upi": "United Press International",
	"united press international": "United Press International", "xinhua": "Xinhua", "tass": "TASS", "interfax": "Interfax",
	"canadian press": "The Canadian Press", "press trust of india": "Press Trust of India", "pti": "Press Trust of India", "ani": "Asian News International",
	"ians": "IANS", "anadolu agency": "Anadolu Agency", "australian associated press": "Australian Associated Press", "aap": "Australian Associated Press",
	"kyodo": "Kyodo News", "kyodo news": "Kyodo News", "jiji press": "Jiji Press", "yonhap": "Yonhap", "yonhap news agency": "Yonhap", "tribune news service": "Tribune News Service",
}

// withoutAgency parts a name from the agency behind it.
func withoutAgency(text string) (name, agency string) {
	for form, agency := range longAgencies {
		if at := len(text) - len(form); at > 0 && strings.EqualFold(text[at:], form) {
			return strings.TrimSuffix(strings.TrimSpace(text[:at]), " The"), agency
		}
	}
	return text, ""
}

// longAgencies are the forms that are no part of a person's name; none ends
// with another.
var longAgencies = map[string]string{" Associated Press": "Associated Press", " Reuters": "Reuters", " Agence France-Presse": "Agence France-Presse"}

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
