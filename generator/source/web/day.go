package web

import (
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dossier/generator/date"
	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// publishedNames are the names of <meta> that hold the day of publication.
var publishedNames = [...]string{
	"article:published_time", "article:published", "og:article:published_time", "og:published_time", "og:pubdate", "datepublished",
	"parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_date", "citation_online_date", "dc.date.issued",
	"dcterms.issued", "dc.date.created", "dcterms.created", "dcterms.date", "dc.date", "pubdate", "publishdate", "publish-date", "publish_date",
	"published", "publication_date", "publication-date", "published_time", "published-date", "published_at", "date_published", "article.published",
	"article_date_original", "article-published", "cxenseparse:recs:publishtime", "bt:pubdate", "analytics-publishdate", "rbpubdate",
	"original-publish-date", "originalpublicationdate", "displaydate", "shareaholic:article_published_time", "vr:published_time", "article.created", "datecreated", "release_date", "date",
}

// published is the day that a page states it was published on: in its JSON-LD,
// its <meta>, a <time> by the headline, or its address.
func (p *page) published(c *context) dossier.Stated {
	said, shown := p.head.declaredDay(), p.shownDay(c)
	switch {
	case said.Value == "" && shown.Value != "":
		return shown
	case said.Value == "":
		return transcript.Say(date.InAddress(p.address.Value), "address of the page")
	case shown.By == besideHeadline && apart(said.Value, shown.Value) && !apart(p.head.changedDay(), shown.Value):
		return shown
	}
	return said
}

// besideHeadline is where a day stands that counts more than a declared one: the
// page shows one day, calls it no update, and declares that it was changed on
// that day, as where an article is published again.
const besideHeadline = "the day beside the headline"

// declaredDay is the day in a page's JSON-LD or <meta>.
func (h *head) declaredDay() dossier.Stated {
	if a := h.article(); a != nil {
		for _, key := range [...]string{"datePublished", "dateCreated", "uploadDate"} {
			if s := sayDay(a.text(key), "JSON-LD "+key, h.language); s.Value != "" {
				return s
			}
		}
	}
	for _, name := range publishedNames {
		if c, _ := h.said(name); c != "" {
			if s := sayDay(c, name, h.language); s.Value != "" {
				return s
			}
		}
	}
	for _, t := range h.linked {
		if s := sayDay(t.text("datePublished"), "JSON-LD datePublished", h.language); s.Value != "" && !t.is("Comment", "Review") {
			return s
		}
	}
	return dossier.Stated{}
}

// shownDay is the day that the page shows by its headline.
func (p *page) shownDay(c *context) dossier.Stated {
	if s := c.dayBeside(p.head.language); s.Value != "" {
		return s
	}
	return p.timeElement(c.headline)
}

// dayBeside is the only day in the lines that follow the headline and are no
// reporting, if none of them speaks of a change.
func (c *context) dayBeside(language string) dossier.Stated {
	day := ""
	for i := c.headline - 3; c.headline >= 0 && i < min(c.headline+9, len(c.lines)); i++ {
		if i < 0 || c.lines[i].body && c.lines[i].words > 8 || c.lines[i].words > 16 {
			continue
		}
		for _, f := range date.Isolated(c.lines[i].text, date.Hints{Language: language}) {
			low := strings.ToLower(c.lines[i].text)
			if strings.HasPrefix(f.EDTF, "[") || day != "" && day != f.EDTF || strings.Contains(low, "updat") || strings.Contains(low, "modif") {
				return dossier.Stated{}
			}
			day = f.EDTF
		}
	}
	return transcript.Say(day, besideHeadline)
}

// changedDay is the day on which a page declares that it was changed last.
func (h *head) changedDay() string {
	meta, _ := h.said("article:modified_time", "og:updated_time", "datemodified", "last-modified")
	said := ""
	if a := h.article(); a != nil {
		said = a.text("dateModified")
	}
	return sayDay(first(said, meta), "", h.language).Value
}

// apart reports whether two dates are more than a day apart, or one is none: one
// may be of another time zone.
func apart(a, b string) bool {
	x, errA := time.Parse(time.DateOnly, a)
	y, errB := time.Parse(time.DateOnly, b)
	return errA != nil || errB != nil || x.Sub(y).Abs() > 24*time.Hour
}

// sayDay reads a field that is a date; a date that could be two is none.
func sayDay(text, by, language string) dossier.Stated {
	if s := transcript.SayDate(text, by); s.Value != "" {
		return s
	}
	if len(text) > 100 {
		return dossier.Stated{}
	}
	found := date.Isolated(text, date.Hints{Language: language})
	if len(found) != 1 || strings.HasPrefix(found[0].EDTF, "[") {
		return dossier.Stated{}
	}
	return transcript.Say(found[0].EDTF, by)
}

// timeElement is the day of the <time> that stands nearest the headline and is
// not of a change; one that is said to be of publication counts before all.
func (p *page) timeElement(head int) dossier.Stated {
	place, best, nearest := p.placeOf(), dossier.Stated{}, farFromHeadline
	each(p.root, func(n *html.Node) bool {
		prop := attr(n, "itemprop")
		if n.DataAtom != atom.Time && prop != "datePublished" || prop == "dateModified" || changed(n) {
			return true
		}
		s := sayDay(first(attr(n, "datetime"), attr(n, "content"), attr(n, "title"), transcript.OneLine(shortText(n))), "time element", p.head.language)
		if len(s.Value) < len(time.DateOnly) {
			return true
		}
		apart := farFromHeadline
		if i, shown := place[n]; shown && head >= 0 {
			apart = max(i-head, 2*(head-i))
		}
		if prop == "datePublished" || hasAttr(n, "pubdate") {
			apart = -1
		}
		if apart < nearest {
			best, nearest = s, apart
		}
		return true
	})
	return best
}

// farFromHeadline is how many lines from the headline a <time> is another
// story's.
const farFromHeadline = 26

// placeOf tells in which line the words of an element begin.
func (p *page) placeOf() map[*html.Node]int {
	place := map[*html.Node]int{}
	for i, l := range p.lines {
		for n := l.inner; n != nil; n = n.Parent {
			if _, known := place[n]; known {
				break
			}
			place[n] = i
		}
	}
	return place
}

// changed reports whether a <time> is of a change: its name or the words beside
// it say so.
func changed(n *html.Node) bool {
	for k := 0; n != nil && k < 2; n, k = n.Parent, k+1 {
		name := strings.ToLower(attr(n, "class") + " " + attr(n, "itemprop"))
		text := strings.ToLower(shortText(n))
		if (strings.Contains(name, "updated") || strings.Contains(name, "modified")) && !strings.Contains(name, "publish") ||
			(strings.Contains(text, "updated") || strings.Contains(text, "modified")) && !strings.Contains(text, "publish") && !strings.Contains(text, "posted") {
			return true
		}
	}
	return false
}

// shortText is all text below a node that has but a few words; empty of any
// other.
func shortText(n *html.Node) string {
	text, nodes := "", 0
	for d := range n.Descendants() {
		if nodes++; nodes > 30 || d.Type == html.TextNode && len(text)+len(d.Data) > 160 {
			return ""
		}
		if d.Type == html.TextNode {
			text += d.Data
		}
	}
	return text
}
